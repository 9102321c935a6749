/** Regie over a huishouden: exactly one regievoerder, with history (TRI-02, REG-01, REG-02, PLAN-07). */
import type { RegieRol, RegieSoort } from '../beleid/index.ts'

/** A period of regie; half open: from `van` up to, not including, `tot`. `tot` null = still running. */
export type RegiePeriode = {
  readonly persoonId: string
  readonly rol: RegieRol
  readonly soort: RegieSoort
  readonly van: Temporal.Instant
  readonly tot: Temporal.Instant | null
  /** why this person came in the place of the one before; null for the first */
  readonly reden: string | null
}

/** Regie over a huishouden: exactly one regievoerder, with history (TRI-02, REG-01, REG-02, PLAN-07). */
import { conflict, gelukt, type Result, type Weigering } from '../../kern/result.ts'
import type { Advies, Beleid, RegieKader, RegieRol, RegieSoort } from '../beleid/index.ts'

/** A period of regie, half open: from `vanaf` up to, not including, `tot`. `tot` null = still running. */
export type RegiePeriode = {
  readonly regievoerderId: number
  readonly rol: RegieRol
  readonly vanaf: Temporal.Instant
  readonly tot: Temporal.Instant | null
  /** why this person took over, or why the regie began */
  readonly reden: string
}

export type RegieAanwijzing = {
  readonly regievoerderId: number
  readonly rol: RegieRol
  /** What the regie is about; decides which row of the matrix counts. */
  readonly kader: RegieKader
  readonly reden: string
}

const isVoorOfOp = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) <= 0

/** Who holds the regie at a moment; more than one is a fault that `regievoerderAanwijzen` names. */
export const regievoerdersOp = (
  periodes: readonly RegiePeriode[],
  moment: Temporal.Instant,
): readonly RegiePeriode[] =>
  periodes.filter((p) => isVoorOfOp(p.vanaf, moment) && (p.tot === null || !isVoorOfOp(p.tot, moment)))

/**
 * Which roles may be regievoerder in this kader, and of what kind (REG-02). An empty list means: the source names
 * nobody, so the kader is off.
 */
export const regieRollen = (
  beleid: Beleid,
  kader: RegieKader,
  soort: RegieSoort,
): Advies<readonly RegieRol[]> => {
  const rijen = beleid.regie.filter((r) => r.kader === kader && r.soort === soort)
  return {
    voorstel: rijen.flatMap((r) => r.rollen),
    redenen: rijen.map(({ bron }) => ({
      regel: 'REG-02',
      bron,
      tekst: 'Deze rollen mogen de regie hebben bij deze vraag.',
    })),
  }
}

function aanwijzingFouten(beleid: Beleid, { rol, kader, reden }: RegieAanwijzing): Weigering[] {
  const fouten: Weigering[] = []
  if (!regieRollen(beleid, kader, 'regievoerder').voorstel.includes(rol)) {
    const tekst = 'Iemand met deze rol kan hier geen regievoerder zijn. Kies iemand met een rol uit de lijst.'
    fouten.push({ code: 'regie-rol-niet-toegestaan', tekst, veld: 'rol' })
  }
  if (reden.trim() === '') {
    fouten.push({
      code: 'regie-zonder-reden',
      tekst: 'Schrijf op waarom deze persoon de regie krijgt.',
      veld: 'reden',
    })
  }
  return fouten
}

/**
 * Appoints a regievoerder from `moment`: the running period ends at that same moment and stays in the history
 * (ALG-11). Codes: `regie-rol-niet-toegestaan` (REG-02, PLAN-07), `regie-zonder-reden`, `regie-al-bij-deze-persoon`,
 * `regie-meer-dan-een` when the history already holds two at once (TRI-02), `regie-in-het-verleden` when a period
 * begins at or after the moment.
 */
export function regievoerderAanwijzen(
  beleid: Beleid,
  periodes: readonly RegiePeriode[],
  aanwijzing: RegieAanwijzing,
  moment: Temporal.Instant,
): Result<readonly RegiePeriode[]> {
  const fouten = aanwijzingFouten(beleid, aanwijzing)
  if (fouten.length > 0) return { ok: false, weigeringen: fouten }
  const [huidig, ...meer] = regievoerdersOp(periodes, moment)
  if (meer.length > 0)
    return conflict('regie-meer-dan-een', 'Er zijn nu twee regievoerders. Beëindig er eerst één.')
  if (huidig?.regievoerderId === aanwijzing.regievoerderId && huidig.rol === aanwijzing.rol) {
    return conflict('regie-al-bij-deze-persoon', 'Deze persoon heeft de regie al.')
  }
  if (periodes.some((p) => isVoorOfOp(moment, p.vanaf))) {
    return conflict('regie-in-het-verleden', 'De regie kan niet ingaan vóór een periode die al begonnen is.')
  }
  const { regievoerderId, rol, reden } = aanwijzing
  const gesloten = periodes.map((p) => (p === huidig ? { ...p, tot: moment } : p))
  return gelukt([...gesloten, { regievoerderId, rol, reden, vanaf: moment, tot: null }])
}

/** From what is stored to what the rules about hours reason about. */
import type { Pijler } from '../beleid/index.ts'
import { teltMee, type InzetStatus } from '../plan/index.ts'
import type { PlanTaak } from './lijnen.rules.ts'
import { urenSoort, type Stap, type UrenSoort, type Week } from './uren.rules.ts'

export type BewaardeTaak = {
  readonly id: number
  readonly persoon_id: number | null
  readonly uitvoerder_type: string
  readonly pijler: string | null
  readonly uren_per_week: number | null
  readonly vanaf: string | null
  readonly tot: string | null
  readonly status: string
}
export type BewaardeStap = { readonly inzet_id: number; readonly vanaf: string; readonly uren: number }
export type BewaardeSchaling = { readonly inzet_id: number; readonly vanaf: string; readonly naar: number }
export type BewaardeWeek = { readonly inzet_id: number; readonly week: string; readonly uren: number }

const dag = (tekst: string | null) => (tekst === null ? null : Temporal.PlainDate.from(tekst))

export const toStap = (s: { readonly vanaf: string; readonly uren: number }): Stap => ({
  vanaf: Temporal.PlainDate.from(s.vanaf),
  uren: s.uren,
})
const toWeek = (w: BewaardeWeek): Week => ({ week: Temporal.PlainDate.from(w.week), uren: w.uren })

const toSchaling = ({ vanaf, naar }: BewaardeSchaling): Stap => toStap({ vanaf, uren: naar })
type Bewaard = {
  readonly stappen: readonly BewaardeStap[]
  readonly schalingen?: readonly BewaardeSchaling[]
  readonly weken: readonly BewaardeWeek[]
  readonly enige: number | null
}

export type Feiten = {
  readonly taak: PlanTaak
  readonly rij: BewaardeTaak
  readonly soort: UrenSoort
  /** somebody said yes to it (PLAN-26) */
  readonly telt: boolean
}

/**
 * The tasks of a plan that can have hours, each with its steps and weeks. In a household of one person
 * (`enige`) what is for the whole household is that person's (PLAN-21).
 */
export function toTaken(inzetten: readonly BewaardeTaak[], bij: Bewaard): readonly Feiten[] {
  return inzetten.flatMap((rij) => {
    const soort = urenSoort(rij.uitvoerder_type)
    if (soort === null) return []
    const taak: PlanTaak = {
      soort,
      pijler: rij.pijler as Pijler | null,
      urenPerWeek: rij.uren_per_week,
      vanaf: dag(rij.vanaf),
      tot: dag(rij.tot),
      persoonId: rij.persoon_id ?? bij.enige,
      stappen: bij.stappen.filter((s) => s.inzet_id === rij.id).map(toStap),
      schalingen: bij.schalingen?.filter((s) => s.inzet_id === rij.id).map(toSchaling) ?? [],
      weken: bij.weken.filter((w) => w.inzet_id === rij.id).map(toWeek),
    }
    return [{ taak, rij, soort, telt: teltMee(rij.status as InzetStatus) }]
  })
}

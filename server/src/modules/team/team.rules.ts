/** The make-up of a team and what it carries (TEAM-01, -02, -03, -06, -09, -10, -15; 003 Basisontwerp §4). */
import { alsGoed, conflict, gelukt, type Result, type Weigering } from '../../kern/result.ts'
import type { Teamwerk } from '../beleid/index.ts'

export type Lid = { readonly functie: string; readonly uren: number; readonly expertises: readonly string[] }
const LEIDER = 'teamleider'

/** Who counts for the size: all, or all but the teamleider (O-12). */
export const telt = (beleid: Teamwerk, leden: readonly Lid[]): number =>
  leden.filter((l) => l.functie !== LEIDER || beleid.grootte?.teamleiderTelt !== false).length

/** Five to seven is right, both included; fewer is too small (TEAM-01). Null where the plan sets no bounds. */
export const grootteOordeel = (beleid: Teamwerk, aantal: number): 'te_klein' | 'goed' | null =>
  beleid.grootte === null ? null : aantal < beleid.grootte.min ? 'te_klein' : 'goed'

/**
 * May this person be one of the team? Codes: `team-vol` (409, TEAM-01), `functie-onbekend`, `expertise-onbekend`.
 * Functies beyond the basis may be added on need of the wijk, within the same bounds (TEAM-03).
 */
export function lidControleren(beleid: Teamwerk, leden: readonly Lid[], nieuw: Lid): Result<true> {
  const { grootte } = beleid
  if (grootte !== null && telt(beleid, [...leden, nieuw]) > grootte.max)
    return conflict('team-vol', `Dit team heeft al ${grootte.max} werkers. Dat is het meeste dat kan.`)
  return waardenControleren(beleid, nieuw)
}

/** Are functie and expertises those of the beleid? */
export function waardenControleren(beleid: Teamwerk, lid: Lid): Result<true> {
  const fouten: Weigering[] = []
  if (!beleid.functies.some((f) => f.id === lid.functie))
    fouten.push({ code: 'functie-onbekend', tekst: 'Kies een functie uit de lijst.', veld: 'functie' })
  if (!lid.expertises.every((e) => beleid.expertises.some((x) => x.id === e)))
    fouten.push({ code: 'expertise-onbekend', tekst: 'Kies expertise uit de lijst.', veld: 'expertises' })
  return fouten.length === 0 ? gelukt(true) : alsGoed(fouten, true)
}

/** Is the team in its first period on this day? Without an end it stays so; without a start it has not begun. */
function isEerstePeriode(
  beleid: Teamwerk,
  begonnenOp: Temporal.PlainDate | null,
  vandaag: Temporal.PlainDate,
) {
  if (beleid.eerstePeriodeMaanden === null || begonnenOp === null) return true
  const einde = begonnenOp.add({ months: beleid.eerstePeriodeMaanden })
  return Temporal.PlainDate.compare(vandaag, einde) < 0
}

/** What the basissamenstelling still lacks; one person has one functie, so covers one (TEAM-02). */
export function ontbreekt(
  beleid: Teamwerk,
  leden: readonly Lid[],
  bij: { readonly begonnenOp: Temporal.PlainDate | null; readonly vandaag: Temporal.PlainDate },
): Teamwerk['basis'] {
  return beleid.basis.filter(
    (b) =>
      (!b.eerstePeriode || isEerstePeriode(beleid, bij.begonnenOp, bij.vandaag)) &&
      !leden.some((l) => b.functies.includes(l.functie)),
  )
}

/** Hours a week of the whole team, and how many of them the gemeente compensates (TEAM-06). */
export function urenVan(beleid: Teamwerk, leden: readonly Lid[]): { totaal: number; gecompenseerd: number } {
  const leiders = leden.filter((l) => l.functie === LEIDER).length
  return {
    totaal: leden.reduce((som, l) => som + l.uren, 0),
    gecompenseerd: leiders * (beleid.uren?.leiderGecompenseerd ?? 0),
  }
}

/** Fewer hours than the plan asks of this functie? */
export const teWeinigUren = (beleid: Teamwerk, lid: Lid): boolean =>
  beleid.uren !== null && lid.uren < (lid.functie === LEIDER ? beleid.uren.leider : beleid.uren.lid)

/** More than the limit: a warning to the teamleider, nothing is blocked (TEAM-09). */
export const isBoven = (beleid: Teamwerk, actief: number): boolean =>
  beleid.caseloadBoven !== null && actief > beleid.caseloadBoven

/** The first day of casusregistratie: months after the start of the team (TEAM-10); null = from the beginning. */
export const registratieVanaf = (
  beleid: Teamwerk,
  begonnenOp: Temporal.PlainDate | null,
): Temporal.PlainDate | null =>
  begonnenOp === null || beleid.registratieNaMaanden === null
    ? null
    : begonnenOp.add({ months: beleid.registratieNaMaanden })

const kaal = (tekst: string): string => tekst.trim().toLowerCase()

/** The expertises that a question is about: by name, or by a word people use for it (TEAM-15). */
export function expertisesBij(beleid: Teamwerk, vraag: string): readonly string[] {
  const gezocht = kaal(vraag)
  if (gezocht === '') return []
  const past = (woord: string) => kaal(woord).includes(gezocht) || gezocht.includes(kaal(woord))
  return beleid.expertises.filter((e) => [e.naam, ...e.woorden].some(past)).map((e) => e.id)
}

/** Hours of a plan: agreed as an average and in steps, against what was really given (PLAN-13, PLAN-20). */
import { alsGoed, conflict, geweigerd, gelukt, type Result, type Weigering } from '../../kern/result.ts'
import type { Advies, Beleid, Pijler } from '../beleid/index.ts'

export type UrenSoort = 'professioneel' | 'informeel'
/** From this day on, so many hours a week on average. */
export type Stap = { readonly vanaf: Temporal.PlainDate; readonly uren: number }
/** What was really given in the week that begins on this Monday. */
export type Week = { readonly week: Temporal.PlainDate; readonly uren: number }

export type UrenTaak = {
  readonly soort: UrenSoort
  readonly pijler: Pijler | null
  /** hours a week, on average, from the first day; null = not agreed */
  readonly urenPerWeek: number | null
  /** null = already ran when the plan was made */
  readonly vanaf: Temporal.PlainDate | null
  /** last day; null = no end */
  readonly tot: Temporal.PlainDate | null
  readonly stappen: readonly Stap[]
  /** changed on the way, without indicatie, in the order in which it was decided (REG-15) */
  readonly schalingen: readonly Stap[]
}

const voor = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(a, b) < 0
const DAGEN = 7

/** Hundredths of an hour are the smallest amount: sums of halves and sevenths must not show a tail. */
export const afgerond = (uren: number): number => Math.round(uren * 100) / 100

/** What somebody alone does has no hours: of a beroepskracht, or of the own circle. */
export const urenSoort = (uitvoerderType: string): UrenSoort | null => {
  if (uitvoerderType === 'zelf') return null
  return uitvoerderType === 'professioneel' ? 'professioneel' : 'informeel'
}

/** The Monday of the week in which this day lies. */
export const maandagVan = (dag: Temporal.PlainDate): Temporal.PlainDate =>
  dag.subtract({ days: dag.dayOfWeek - 1 })

/** The average per week that is agreed on a day: 0 outside the task, null when no hours were agreed. */
export function afgesprokenOp(taak: UrenTaak, dag: Temporal.PlainDate): number | null {
  if (taak.urenPerWeek === null) return null
  if (taak.vanaf !== null && voor(dag, taak.vanaf)) return 0
  if (taak.tot !== null && voor(taak.tot, dag)) return 0
  return verloop(taak).findLast((s) => !voor(dag, s.vanaf))?.uren ?? taak.urenPerWeek
}

/** Steps and changes by day; of two on one day a change counts, and of two changes the last. */
export const verloop = (taak: Pick<UrenTaak, 'stappen' | 'schalingen'>): readonly Stap[] =>
  [...taak.stappen, ...taak.schalingen].toSorted((a, b) => Temporal.PlainDate.compare(a.vanaf, b.vanaf))

/** What is agreed for the week of this Monday: a step in the middle of a week counts from its own day. */
export function afgesprokenInWeek(taak: UrenTaak, maandag: Temporal.PlainDate): number | null {
  if (taak.urenPerWeek === null) return null
  const dagen = Array.from({ length: DAGEN }, (_, n) => afgesprokenOp(taak, maandag.add({ days: n })) ?? 0)
  return afgerond(dagen.reduce((som, uren) => som + uren, 0) / DAGEN)
}

type Beginnende = Pick<UrenTaak, 'urenPerWeek' | 'vanaf' | 'tot' | 'soort'>

/** What this step has to come after: the step before it, or the beginning of the task. */
const vorigeStap = (taak: Beginnende, stappen: readonly Stap[], i: number) =>
  stappen[i - 1] ?? { vanaf: taak.vanaf, uren: taak.urenPerWeek ?? 0 }

function stapFouten(taak: Beginnende, stappen: readonly Stap[]): Weigering[] {
  return stappen.flatMap(({ vanaf, uren }, i) => {
    const vorige = vorigeStap(taak, stappen, i)
    const fout = (geldt: boolean, code: string, [veld, tekst]: [string, string]): Weigering[] =>
      geldt ? [{ code, tekst, veld: `stappen/${i}/${veld}` }] : []
    return [
      ...fout(vorige.vanaf !== null && !voor(vorige.vanaf, vanaf), 'stap-volgorde', [
        'vanaf',
        'Elke stap begint later dan de stap ervoor.',
      ]),
      ...fout(taak.tot !== null && voor(taak.tot, vanaf), 'stap-na-einde', [
        'vanaf',
        'Deze stap ligt na het einde van de taak.',
      ]),
      ...fout(taak.soort === 'professioneel' && uren >= vorige.uren, 'afbouw-omhoog', [
        'uren',
        'Afbouw gaat naar minder uren. Vul een kleiner getal in.',
      ]),
    ]
  })
}

/**
 * Can the hours of a task go in these steps (PLAN-13)? Each later than the one before and within the task; those of a
 * beroepskracht go down, those of the own circle may go both ways. Codes: `afbouw-zonder-begin`, `stap-volgorde`,
 * `stap-na-einde`, `afbouw-omhoog`; no steps at all is the same hours throughout.
 */
export function stappenControleren(taak: Beginnende, stappen: readonly Stap[]): Result<readonly Stap[]> {
  if (stappen.length > 0 && (taak.urenPerWeek === null || taak.vanaf === null))
    return geweigerd(
      'afbouw-zonder-begin',
      'Schrijf bij de taak eerst op hoeveel uur het begint, en op welke dag.',
      'stappen',
    )
  return alsGoed(stapFouten(taak, stappen), stappen)
}

/**
 * Can hours be written down for this week? Codes: `week-geen-maandag`, `week-nog-niet` (it has not begun),
 * `week-voor-begin`, `week-na-einde` (the task did not run in it).
 */
export function weekControleren(
  taak: Pick<UrenTaak, 'vanaf' | 'tot'>,
  week: Temporal.PlainDate,
  vandaag: Temporal.PlainDate,
): Result<Temporal.PlainDate> {
  if (week.dayOfWeek !== 1)
    return geweigerd('week-geen-maandag', 'Een week begint op maandag. Kies een maandag.', 'week')
  if (voor(vandaag, week))
    return conflict('week-nog-niet', 'Deze week is nog niet begonnen. Schrijf de uren later op.')
  if (taak.vanaf !== null && voor(week.add({ days: DAGEN - 1 }), taak.vanaf))
    return conflict('week-voor-begin', 'De taak was in deze week nog niet begonnen.')
  if (taak.tot !== null && voor(taak.tot, week))
    return conflict('week-na-einde', 'De taak was in deze week al voorbij.')
  return gelukt(week)
}

export type UrenStand =
  | 'volgens_afspraak'
  | 'meer'
  | 'minder'
  | 'boven_besluit'
  | 'te_weinig_weken'
  | 'geen_afspraak'
  | 'niet_beoordeeld'

export type UrenOordeel = {
  readonly stand: UrenStand
  /** averages per week over the weeks that were looked at; null without weeks or without an agreement */
  readonly afgesproken: number | null
  readonly echt: number | null
  readonly weken: number
}

/** Asks somebody to look: what was given is not what was agreed. */
export const isAfwijking = (stand: UrenStand): boolean =>
  stand === 'meer' || stand === 'minder' || stand === 'boven_besluit'

const gemiddeld = (getallen: readonly number[]): number | null =>
  getallen.length === 0 ? null : afgerond(getallen.reduce((som, n) => som + n, 0) / getallen.length)

/** Where hours are fixed by a besluit: was there a week with more than it gives? */
const bovenBesluit = (beleid: Beleid, taak: UrenTaak, weken: readonly Week[]): boolean =>
  taak.pijler !== null &&
  beleid.uitvoering.uren.vastBij.includes(taak.pijler) &&
  weken.some(({ week, uren }) => uren > (afgesprokenInWeek(taak, week) ?? 0))

function standVan(beleid: Beleid, taak: UrenTaak, weken: readonly Week[], bij: UrenOordeel): UrenStand {
  const { afwijking } = beleid.uitvoering.uren
  const { afgesproken, echt } = bij
  if (taak.urenPerWeek === null) return 'geen_afspraak'
  if (bovenBesluit(beleid, taak, weken)) return 'boven_besluit'
  if (afwijking === null) return 'niet_beoordeeld'
  if (afgesproken === null || echt === null || weken.length < afwijking.naWeken) return 'te_weinig_weken'
  // Compared in hundredths, so that exactly the margin is still within it.
  const verschil = Math.round((echt - afgesproken) * 100)
  if (Math.abs(verschil) <= Math.round(afgesproken * afwijking.margeProcent)) return 'volgens_afspraak'
  return verschil > 0 ? 'meer' : 'minder'
}

const uur = (n: number | null): string => String(n ?? 0).replace('.', ',')
const zin = ({ stand, afgesproken, echt, weken }: UrenOordeel): string => {
  const cijfers = `Gemiddeld ${uur(echt)} uur per week in ${weken} weken; afgesproken was toen ${uur(afgesproken)} uur.`
  return stand === 'boven_besluit'
    ? 'In een week waren er meer uren dan het besluit geeft. Is meer nodig? Dan is een nieuw besluit nodig.'
    : cijfers
}

/**
 * PLAN-20, PLAN-13: how the real hours stand to the agreed ones, over the last weeks that were written down. Hours go
 * up and down by the week without anybody deciding again: only an average outside the margin is told, and where hours
 * are fixed by a besluit, any week above it.
 */
export function urenOordeel(beleid: Beleid, taak: UrenTaak, alle: readonly Week[]): Advies<UrenOordeel> {
  const { uren } = beleid.uitvoering
  const volgorde = alle.toSorted((a, b) => Temporal.PlainDate.compare(a.week, b.week))
  const laatste = uren.afwijking === null ? volgorde : volgorde.slice(-uren.afwijking.overWeken)
  const bij: UrenOordeel = {
    stand: 'te_weinig_weken',
    afgesproken: gemiddeld(laatste.flatMap(({ week }) => afgesprokenInWeek(taak, week) ?? [])),
    echt: gemiddeld(laatste.map((w) => w.uren)),
    weken: laatste.length,
  }
  const voorstel = { ...bij, stand: standVan(beleid, taak, laatste, bij) }
  if (!isAfwijking(voorstel.stand)) return { voorstel, redenen: [] }
  return { voorstel, redenen: [{ regel: 'PLAN-20', bron: uren.bron, tekst: zin(voorstel) }] }
}

/** The hours of a whole plan: the two lines of the drawing, and old against new for each person (PLAN-13, PLAN-21). */
import {
  afgerond,
  afgesprokenInWeek,
  afgesprokenOp,
  maandagVan,
  type Stap,
  type UrenSoort,
  type UrenTaak,
  type Week,
} from './uren.rules.ts'

export type Som = { readonly professioneel: number; readonly informeel: number; readonly totaal: number }
export type PlanTaak = UrenTaak & {
  /** null = of the whole household */
  readonly persoonId: number | null
  readonly weken: readonly Week[]
}

const opVolgorde = (dagen: readonly Temporal.PlainDate[]) =>
  dagen.toSorted((a, b) => Temporal.PlainDate.compare(a, b))
const vroegste = (dagen: readonly Temporal.PlainDate[]) => opVolgorde(dagen)[0]
const laatste = (dagen: readonly Temporal.PlainDate[]) => opVolgorde(dagen).at(-1)

/** How many hours all these tasks of one kind are together on a day. */
export const urenOp = (taken: readonly UrenTaak[], soort: UrenSoort, dag: Temporal.PlainDate): number =>
  afgerond(taken.filter((t) => t.soort === soort).reduce((som, t) => som + (afgesprokenOp(t, dag) ?? 0), 0))

export const somVan = (professioneel: number, informeel: number): Som => ({
  professioneel: afgerond(professioneel),
  informeel: afgerond(informeel),
  totaal: afgerond(professioneel + informeel),
})

/** The days on which the agreed hours of a task begin or step; and the day after its last. */
const stapdagen = ({ vanaf, stappen, schalingen }: UrenTaak): readonly Temporal.PlainDate[] => [
  ...(vanaf === null ? [] : [vanaf]),
  ...[...stappen, ...schalingen].map((s) => s.vanaf),
]
const wisseldagen = (taak: UrenTaak): readonly Temporal.PlainDate[] => [
  ...stapdagen(taak),
  ...(taak.tot === null ? [] : [taak.tot.add({ days: 1 })]),
]

/** What was agreed from one day up to another, as steps: a line that stays level until it changes. */
function lijn(
  taken: readonly UrenTaak[],
  soort: UrenSoort,
  { van, tot }: { readonly van: Temporal.PlainDate; readonly tot: Temporal.PlainDate },
): readonly Stap[] {
  const dagen = opVolgorde([van, ...taken.flatMap(wisseldagen)]).filter(
    (d) => Temporal.PlainDate.compare(d, van) >= 0 && Temporal.PlainDate.compare(d, tot) < 0,
  )
  const stappen = dagen.map((vanaf) => ({ vanaf, uren: urenOp(taken, soort, vanaf) }))
  return stappen.filter((s, i) => i === 0 || s.uren !== stappen[i - 1]?.uren)
}

export type EchteWeek = {
  readonly week: Temporal.PlainDate
  /** null = not known of every task of this kind that ran in this week */
  readonly professioneel: number | null
  readonly informeel: number | null
}

/** Hours of this kind in a week; null unless every task that ran has them: half of it would read as too little. */
function echteSom(taken: readonly PlanTaak[], soort: UrenSoort, week: Temporal.PlainDate): number | null {
  const van = taken.filter((t) => t.soort === soort)
  const uren = van.flatMap((t) => {
    const echt = t.weken.find((w) => w.week.equals(week))?.uren
    if (echt !== undefined) return [echt]
    return (afgesprokenInWeek(t, week) ?? 0) > 0 ? [null] : []
  })
  return uren.length === 0 || uren.includes(null)
    ? null
    : afgerond(uren.reduce<number>((a, n) => a + (n ?? 0), 0))
}

function echteWeken(taken: readonly PlanTaak[]): readonly EchteWeek[] {
  const weken = [...new Set(taken.flatMap((t) => t.weken.map((w) => w.week.toString())))].toSorted()
  return weken.map((tekst) => {
    const week = Temporal.PlainDate.from(tekst)
    return {
      week,
      professioneel: echteSom(taken, 'professioneel', week),
      informeel: echteSom(taken, 'informeel', week),
    }
  })
}

/** Weeks that the drawing shows after the last change, so that the last step can be read. */
const NA_LAATSTE = 4
/** Weeks after the last step or the last real hours at most: an end that is a year away would flatten the steps. */
const VOORUIT = 13

export type Lijnen = {
  readonly van: Temporal.PlainDate
  readonly tot: Temporal.PlainDate
  readonly professioneel: readonly Stap[]
  readonly informeel: readonly Stap[]
  readonly echt: readonly EchteWeek[]
}

/** From the Monday of the first change or the first real hours, to four weeks after the last change, or after today. */
function bereikVan(met: readonly PlanTaak[], vandaag: Temporal.PlainDate) {
  const weken = met.flatMap((t) => t.weken.map((w) => w.week))
  const begin = vroegste([...met.flatMap(stapdagen), ...weken]) ?? vandaag
  const grens = (laatste([...met.flatMap(stapdagen), ...weken, vandaag]) ?? vandaag).add({ weeks: VOORUIT })
  const einde = (laatste([...met.flatMap(wisseldagen), ...weken, vandaag]) ?? vandaag).add({
    weeks: NA_LAATSTE,
  })
  return { van: maandagVan(begin), tot: vroegste([grens, einde]) ?? einde }
}

/** PLAN-13: what the drawing shows; null when no task has hours. */
export function urenLijnen(taken: readonly PlanTaak[], vandaag: Temporal.PlainDate): Lijnen | null {
  const met = taken.filter((t) => t.urenPerWeek !== null)
  if (met.length === 0) return null
  const bereik = bereikVan(met, vandaag)
  return {
    ...bereik,
    professioneel: lijn(met, 'professioneel', bereik),
    informeel: lijn(met, 'informeel', bereik),
    echt: echteWeken(met),
  }
}

/** The day of which the new support is told: today, or the first day of a plan that has yet to begin. */
export function peildag(taken: readonly UrenTaak[], vandaag: Temporal.PlainDate): Temporal.PlainDate {
  const met = taken.filter((t) => t.urenPerWeek !== null)
  const eerste = vroegste(met.flatMap((t) => t.vanaf ?? []))
  const isBegonnen = eerste === undefined || met.some((t) => t.vanaf === null)
  return isBegonnen || Temporal.PlainDate.compare(eerste, vandaag) < 0 ? vandaag : eerste
}

export type Eerder = {
  readonly persoonId: number | null
  readonly soort: UrenSoort
  readonly urenPerWeek: number
}
export type OudEnNieuw = {
  readonly persoonId: number | null
  readonly oud: Som
  readonly nieuw: Som
  readonly verschil: Som
}

/**
 * PLAN-21: for each person (null: the whole household) what there was and what there is, in hours a week. The total
 * counts what the own circle does beside the beroepskracht, so that less of the one can still be more help.
 */
export function oudEnNieuw(
  eerder: readonly Eerder[],
  taken: readonly (UrenTaak & { readonly persoonId: number | null })[],
  dag: Temporal.PlainDate,
): readonly OudEnNieuw[] {
  const met = taken.filter((t) => t.urenPerWeek !== null)
  const personen = [...new Set([...eerder, ...met].map((x) => x.persoonId))]
  return personen.map((persoonId) => {
    const van = eerder.filter((e) => e.persoonId === persoonId)
    const som = (soort: UrenSoort) =>
      van.filter((e) => e.soort === soort).reduce((n, e) => n + e.urenPerWeek, 0)
    const nu = met.filter((t) => t.persoonId === persoonId)
    const oud = somVan(som('professioneel'), som('informeel'))
    const nieuw = somVan(urenOp(nu, 'professioneel', dag), urenOp(nu, 'informeel', dag))
    const verschil = somVan(nieuw.professioneel - oud.professioneel, nieuw.informeel - oud.informeel)
    return { persoonId, oud, nieuw, verschil }
  })
}

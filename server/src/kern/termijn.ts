/**
 * Terms of law, by the Algemene termijnenwet (Atw, BWBR0002448). A term is counted in days on the Dutch
 * calendar; the day of the event itself does not count (Awb 6:8: bekendmaking + 42 days is the last day).
 */

/** One algemeen erkende feestdag or a day put on a par with it, by its name. */
export type Feestdag = { readonly dag: Temporal.PlainDate; readonly naam: string }

/** Length of a term: one unit, a whole number of 0 or more. Working days follow Atw art. 3. */
export type Duur =
  | { readonly dagen: number }
  | { readonly weken: number }
  | { readonly maanden: number }
  | { readonly werkdagen: number }

/**
 * `wettelijk`: set in a law or amvb, so the Atw lengthens it (art. 1, 2 and 5).
 * `afgesproken`: set in beleid or a plan; the Atw does not reach it and the last day stays as counted.
 */
export type SoortTermijn = 'wettelijk' | 'afgesproken'

export type Termijn = {
  /** The day of the event that starts the term: melding, aanvraag, bekendmaking. */
  readonly van: Temporal.PlainDate
  readonly duur: Duur
  readonly soort: SoortTermijn
}

/** Days put on a par with a feestdag by koninklijk besluit (Atw art. 3 lid 3). A new besluit adds to this list. */
const GELIJKGESTELD = [
  '2023-04-28',
  '2023-05-19',
  '2024-05-10',
  '2024-12-27',
  '2025-05-30',
  '2026-01-02',
  '2026-05-15',
  '2027-05-07',
  '2028-04-28',
  '2028-05-26',
]

/** First day of Easter in the Gregorian calendar (the anonymous algorithm of 1876). */
function eerstePaasdag(jaar: number): Temporal.PlainDate {
  const eeuw = Math.floor(jaar / 100)
  const gulden = jaar % 19
  const maan =
    (19 * gulden +
      eeuw -
      Math.floor(eeuw / 4) -
      Math.floor((eeuw - Math.floor((eeuw + 8) / 25) + 1) / 3) +
      15) %
    30
  const week = (32 + 2 * (eeuw % 4) + 2 * Math.floor((jaar % 100) / 4) - maan - (jaar % 4)) % 7
  const bijstelling = Math.floor((gulden + 11 * maan + 22 * week) / 451)
  const n = maan + week - 7 * bijstelling + 114
  return Temporal.PlainDate.from({ year: jaar, month: Math.floor(n / 31), day: (n % 31) + 1 })
}

/** 27 April since 2014, 30 April in 1980–2013; the day before when that is a Sunday. */
function koningsdag(jaar: number): Temporal.PlainDate {
  const verjaardag = Temporal.PlainDate.from({ year: jaar, month: 4, day: jaar < 2014 ? 30 : 27 })
  return verjaardag.dayOfWeek === 7 ? verjaardag.subtract({ days: 1 }) : verjaardag
}

/**
 * The algemeen erkende feestdagen of a year (1980–2199) in order of date: Atw art. 3 lid 1, with 5 mei every
 * year, Goede Vrijdag (lid 2) and the days put on a par by besluit (lid 3, known for 2023–2028).
 * Eerste paasdag and eerste pinksterdag are Sundays and not in the list.
 */
export function feestdagen(jaar: number): readonly Feestdag[] {
  const pasen = eerstePaasdag(jaar)
  const vast = (month: number, day: number) => Temporal.PlainDate.from({ year: jaar, month, day })
  const dagen: Feestdag[] = [
    { naam: 'Nieuwjaarsdag', dag: vast(1, 1) },
    { naam: 'Goede Vrijdag', dag: pasen.subtract({ days: 2 }) },
    { naam: 'Tweede paasdag', dag: pasen.add({ days: 1 }) },
    { naam: jaar < 2014 ? 'Koninginnedag' : 'Koningsdag', dag: koningsdag(jaar) },
    { naam: 'Bevrijdingsdag', dag: vast(5, 5) },
    { naam: 'Hemelvaartsdag', dag: pasen.add({ days: 39 }) },
    { naam: 'Tweede pinksterdag', dag: pasen.add({ days: 50 }) },
    { naam: 'Eerste kerstdag', dag: vast(12, 25) },
    { naam: 'Tweede kerstdag', dag: vast(12, 26) },
    ...GELIJKGESTELD.filter((dag) => dag.startsWith(String(jaar))).map((dag) => ({
      naam: 'Gelijkgesteld met een feestdag',
      dag: Temporal.PlainDate.from(dag),
    })),
  ]
  return dagen.toSorted((a, b) => Temporal.PlainDate.compare(a.dag, b.dag))
}

// A werklijst asks this thousands of times for the same few years.
const feestdagenPerJaar = new Map<number, ReadonlySet<string>>()
function isFeestdag(dag: Temporal.PlainDate): boolean {
  let bekend = feestdagenPerJaar.get(dag.year)
  if (!bekend) {
    bekend = new Set(feestdagen(dag.year).map((feestdag) => feestdag.dag.toString()))
    feestdagenPerJaar.set(dag.year, bekend)
  }
  return bekend.has(dag.toString())
}

/** Not a Saturday, Sunday or algemeen erkende feestdag (Atw art. 1 and 3). */
export const isWerkdag = (dag: Temporal.PlainDate): boolean => dag.dayOfWeek < 6 && !isFeestdag(dag)

/**
 * The n-th working day after a day (n ≥ 0, whole); negative n counts back. The day itself does not count,
 * and 0 answers the day itself, also when that is no working day.
 */
export function werkdagenLater(dag: Temporal.PlainDate, n: number): Temporal.PlainDate {
  const stap = { days: Math.sign(n) }
  let uitkomst = dag
  for (let geteld = 0; geteld < Math.abs(n);) {
    uitkomst = uitkomst.add(stap)
    if (isWerkdag(uitkomst)) geteld += 1
  }
  return uitkomst
}

const eersteWerkdagVanaf = (dag: Temporal.PlainDate): Temporal.PlainDate =>
  isWerkdag(dag) ? dag : werkdagenLater(dag, 1)

function laatsteDag(van: Temporal.PlainDate, duur: Duur): Temporal.PlainDate {
  if ('werkdagen' in duur) return werkdagenLater(van, duur.werkdagen)
  if ('weken' in duur) return van.add({ weeks: duur.weken })
  if ('maanden' in duur) return van.add({ months: duur.maanden })
  return van.add({ days: duur.dagen })
}

/** Atw art. 4: not for terms of more than 90 days, 12 weeks or 3 months. */
function valtOnderAtw(duur: Duur): boolean {
  if ('weken' in duur) return duur.weken <= 12
  if ('maanden' in duur) return duur.maanden <= 3
  return 'dagen' in duur && duur.dagen <= 90
}

/**
 * The last day of a term: what must be done is in time on that day. Counted from the day after `van`; a month
 * runs from date to date and ends on the last day when the month is too short.
 *
 * For a `wettelijk` term: one of at least three days holds two working days or is lengthened until it does
 * (Atw art. 2: the 7 days for a persoonlijk plan, Wmo 2.3.2 lid 2), and an end on a Saturday, Sunday or
 * feestdag moves to the next working day (art. 1 lid 1: the 6 weeks of the onderzoek, Wmo 2.3.2 lid 1; the
 * 2 weeks of the beschikking, Wmo 2.3.5 lid 2). Not for counting back from a moment (art. 1 lid 2), and not
 * above 90 days, 12 weeks or 3 months (art. 4).
 */
export function termijnEinde({ van, duur, soort }: Termijn): Temporal.PlainDate {
  const geteld = laatsteDag(van, duur)
  if (soort === 'afgesproken' || !valtOnderAtw(duur)) return geteld
  const tweeWerkdagen = werkdagenLater(van, 2)
  const isLangGenoeg = Temporal.PlainDate.compare(geteld, van.add({ days: 3 })) >= 0
  if (isLangGenoeg && Temporal.PlainDate.compare(geteld, tweeWerkdagen) < 0) return tweeWerkdagen
  return eersteWerkdagVanaf(geteld)
}

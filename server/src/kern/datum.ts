import { geweigerd, gelukt, type Result } from './result.ts'

const EERSTE_JAAR = 1900
const LAATSTE_JAAR = 2199

function bestaandeDag(jaar: number, maand: number, dag: number): Result<Temporal.PlainDate> {
  if (jaar < EERSTE_JAAR || jaar > LAATSTE_JAAR) {
    return geweigerd(
      'datum-jaar-buiten-bereik',
      `Het jaar moet tussen ${EERSTE_JAAR} en ${LAATSTE_JAAR} liggen. Schrijf het jaar met 4 cijfers.`,
    )
  }
  if (maand < 1 || maand > 12) {
    return geweigerd(
      'datum-maand-bestaat-niet',
      'Deze maand bestaat niet. Vul een maand in van 1 tot en met 12.',
    )
  }
  const dagen = Temporal.PlainYearMonth.from({ year: jaar, month: maand }).daysInMonth
  if (dag < 1 || dag > dagen) {
    return geweigerd(
      'datum-dag-bestaat-niet',
      `Deze dag bestaat niet. De maand die u invult, heeft ${dagen} dagen in dat jaar. Kijk de dag en de maand na.`,
    )
  }
  return gelukt(Temporal.PlainDate.from({ year: jaar, month: maand, day: dag }))
}

/**
 * Reads a day as a machine writes it (`2026-02-28`) or as people in the Netherlands do (`28-02-2026`,
 * `28-2-2026`). The year has four digits and lies in 1900–2199; spaces around the date may stay.
 * A day that does not exist is refused, never moved to another.
 *
 * Codes: `datum-onleesbaar`, `datum-jaar-buiten-bereik`, `datum-maand-bestaat-niet`, `datum-dag-bestaat-niet`.
 */
export function parseDatum(text: string): Result<Temporal.PlainDate> {
  const invoer = text.trim()
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(invoer)
  if (iso) return bestaandeDag(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const gewoon = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(invoer)
  if (gewoon) return bestaandeDag(Number(gewoon[3]), Number(gewoon[2]), Number(gewoon[1]))
  return geweigerd(
    'datum-onleesbaar',
    'Dit is geen datum. Schrijf de dag, de maand en het jaar met streepjes ertussen, zoals 28-02-2026.',
  )
}

/** The day on the calendar in the Netherlands at this moment: 23:30 UTC on 30 June is 1 July. */
export const dagInNederland = (moment: Temporal.Instant): Temporal.PlainDate =>
  moment.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate()

/**
 * Age in whole years on a day. A year is added on the birthday itself; who was born on 29 February
 * turns a year older on 1 March when the year has no 29 February. Negative before the birth.
 */
export function leeftijdOp(geboortedatum: Temporal.PlainDate, dag: Temporal.PlainDate): number {
  const voorVerjaardag =
    dag.month < geboortedatum.month || (dag.month === geboortedatum.month && dag.day < geboortedatum.day)
  return dag.year - geboortedatum.year - (voorVerjaardag ? 1 : 0)
}

/**
 * A birth date is today at the latest. Code: `geboortedatum-in-de-toekomst`.
 */
export function geboortedatumGeldig(
  datum: Temporal.PlainDate,
  vandaag: Temporal.PlainDate,
): Result<Temporal.PlainDate> {
  return Temporal.PlainDate.compare(datum, vandaag) > 0
    ? geweigerd(
        'geboortedatum-in-de-toekomst',
        'Deze geboortedatum ligt in de toekomst. Vul de dag in waarop iemand is geboren.',
      )
    : gelukt(datum)
}

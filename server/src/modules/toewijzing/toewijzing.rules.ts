/** A toewijzing: what became of it follows from the starts and stops that were accepted (BER-03, BER-04). */

export type ToewijzingStatus = 'toegewezen' | 'afgekeurd' | 'gestart' | 'gestopt'

/** One accepted start or stop; days as `jjjj-mm-dd`. A stop names the start it ends by its begindatum. */
export type Levering =
  | { readonly soort: 'start'; readonly begindatum: string }
  | {
      readonly soort: 'stop'
      readonly begindatum: string
      readonly einddatum: string
      readonly reden: string
    }

export type Stand = {
  readonly status: ToewijzingStatus
  /** first day on which support was really given */
  readonly gestartOp: string | null
  /** last day, when nothing runs now */
  readonly gestoptOp: string | null
  /** code of WMO588 */
  readonly redenBeeindiging: string | null
}

/** WMO588: interrupted; the aanbieder is expected to go on, so it keeps its view of the client. */
export const TIJDELIJK = '20'

/**
 * For so many days after a stop the aanbieder still reads what concerns its own client: a stop can be corrected by a
 * later message (StatusAanlevering 3), and a retour that refuses it must be readable. No plan fixes the number.
 */
export const AFHANDELDAGEN = 30

const laatste = <T>(rij: readonly T[], dag: (t: T) => string): T | undefined =>
  rij.reduce<T | undefined>((a, b) => (a === undefined || dag(b) >= dag(a) ? b : a), undefined)

/** How the toewijzing stands after these leveringen; withdrawn ones are not among them. Order does not matter. */
export function leveringStand(leveringen: readonly Levering[]): Stand {
  const starts = leveringen.filter((l) => l.soort === 'start')
  const loopt = laatste(starts, (l) => l.begindatum)
  if (loopt === undefined)
    return { status: 'toegewezen', gestartOp: null, gestoptOp: null, redenBeeindiging: null }
  const eerste = starts.reduce((a, b) => (b.begindatum < a.begindatum ? b : a), loopt)
  const stops = leveringen.filter((l) => l.soort === 'stop').filter((l) => l.begindatum === loopt.begindatum)
  const stop = laatste(stops, (l) => l.einddatum)
  return {
    status: stop === undefined ? 'gestart' : 'gestopt',
    gestartOp: eerste.begindatum,
    gestoptOp: stop?.einddatum ?? null,
    redenBeeindiging: stop?.reden ?? null,
  }
}

/** Last day on which the aanbieder still sees its client; null = no end yet. */
export const zichtTot = (stand: Stand): Temporal.PlainDate | null =>
  stand.gestoptOp === null || stand.redenBeeindiging === TIJDELIJK
    ? null
    : Temporal.PlainDate.from(stand.gestoptOp).add({ days: AFHANDELDAGEN })

/** BER-03: whole days from toewijzing to start, or to today when it has not begun. Never below 0. */
export function wachttijd(
  toewijzing: { readonly toegewezenOp: string; readonly gestartOp: string | null },
  vandaag: Temporal.PlainDate,
): number {
  const tot = toewijzing.gestartOp === null ? vandaag : Temporal.PlainDate.from(toewijzing.gestartOp)
  return Math.max(0, Temporal.PlainDate.from(toewijzing.toegewezenOp).until(tot, { largestUnit: 'day' }).days)
}

/** Counting signalen: per kind of melder with zeroes (SIG-03), and how long it takes (SIG-14). */
import { geweigerd, gelukt, type Result } from '../../kern/result.ts'
import { parseDatum } from '../../kern/datum.ts'
import type { Beleid } from '../beleid/index.ts'

export type Telling = {
  readonly gebied_id: number
  readonly melder_type: string | null
  readonly plek: string | null
  readonly aantal: number
}
type Geteld = { readonly id: string; readonly naam: string; readonly aantal: number }
export type Signaaltelling = {
  readonly perMelder: readonly Geteld[]
  /** route c: no melder */
  readonly eigenWaarneming: number
  readonly plekken: readonly Geteld[]
}

const som = (rijen: readonly Telling[], past: (rij: Telling) => boolean): number =>
  rijen.filter(past).reduce((tot, rij) => tot + rij.aantal, 0)

/**
 * Every kind of melder and every stedelijke plek of this beleid, also with none; what an earlier beleid knew and came
 * in stands below (SIG-03). The whole is exactly all signalen.
 */
export function signalenTellen(beleid: Beleid, rijen: readonly Telling[]): Signaaltelling {
  const { meldertypes } = beleid.aanmelding
  const bekend = meldertypes.map((m) => m.id)
  const vroeger = [...new Set(rijen.flatMap((r) => r.melder_type ?? []))].filter((id) => !bekend.includes(id))
  const perType = (id: string, naam: string): Geteld => ({
    id,
    naam,
    aantal: som(rijen, (r) => r.melder_type === id),
  })
  return {
    perMelder: [
      ...meldertypes.map(({ id, naam }) => perType(id, naam)),
      ...vroeger.map((id) => perType(id, id.replaceAll('_', ' '))),
    ],
    eigenWaarneming: som(rijen, (r) => r.melder_type === null),
    plekken: (beleid.signalering.plekken?.lijst ?? []).map(({ id, naam }) => ({
      id,
      naam,
      aantal: som(rijen, (r) => r.plek === id),
    })),
  }
}

/** The middle value; of an even number the mean of the two in the middle; null of none. */
export function mediaan(waarden: readonly number[]): number | null {
  const op = waarden.toSorted((a, b) => a - b)
  const midden = op.length / 2
  const hoog = op[Math.floor(midden)]
  const laag = op[Math.ceil(midden) - 1]
  return hoog === undefined || laag === undefined ? null : (hoog + laag) / 2
}

export type Doorlooprij = {
  readonly gebied_id: number
  readonly aanmelding: Temporal.PlainDate
  readonly contact: Temporal.PlainDate | null
  readonly start: Temporal.PlainDate | null
}
export type Doorlooptijd = {
  readonly aanmeldingen: number
  readonly metContact: number
  readonly totContact: number | null
  readonly metStart: number
  readonly totStart: number | null
}

const dagen = (van: Temporal.PlainDate, tot: Temporal.PlainDate): number =>
  van.until(tot, { largestUnit: 'day' }).days

/** Days from aanmelding to first contact and to start of support, both from the aanmelding (SIG-14). */
export function doorlooptijd(rijen: readonly Doorlooprij[]): Doorlooptijd {
  const contact = rijen.flatMap((r) => (r.contact === null ? [] : [dagen(r.aanmelding, r.contact)]))
  const start = rijen.flatMap((r) => (r.start === null ? [] : [dagen(r.aanmelding, r.start)]))
  return {
    aanmeldingen: rijen.length,
    metContact: contact.length,
    totContact: mediaan(contact),
    metStart: start.length,
    totStart: mediaan(start),
  }
}

export type Periode = { readonly van: Temporal.PlainDate; readonly tot: Temporal.PlainDate }

/** The period asked for; without one this year until today. Codes of `parseDatum`, `periode-omgekeerd`. */
export function periodeLezen(
  vraag: { readonly van?: string; readonly tot?: string },
  vandaag: Temporal.PlainDate,
): Result<Periode> {
  const van = vraag.van === undefined ? gelukt(vandaag.with({ month: 1, day: 1 })) : parseDatum(vraag.van)
  const tot = vraag.tot === undefined ? gelukt(vandaag) : parseDatum(vraag.tot)
  if (!van.ok) return { ok: false, weigeringen: van.weigeringen.map((w) => ({ ...w, veld: 'van' })) }
  if (!tot.ok) return { ok: false, weigeringen: tot.weigeringen.map((w) => ({ ...w, veld: 'tot' })) }
  return Temporal.PlainDate.compare(van.waarde, tot.waarde) > 0
    ? geweigerd('periode-omgekeerd', 'De eerste dag is later dan de laatste. Wissel ze om.', 'tot')
    : gelukt({ van: van.waarde, tot: tot.waarde })
}

/** Agreements beside the tasks of a plan, contact and signs of relapse (PLAN-15, -16, -22, -25, -29). */
import type { AfspraakSoort } from '@keukentafel/contract'
import { alsGoed, conflict, geweigerd, gelukt, type Result, type Weigering } from '../../kern/result.ts'
import { termijnEinde } from '../../kern/termijn.ts'
import type { Advies, Beleid } from '../beleid/index.ts'
import type { PlanStatus } from '../plan/index.ts'

export type Afspraak = {
  readonly soort: AfspraakSoort
  readonly tekst: string
  /** with whom, or for whom */
  readonly partij: string | null
  readonly wanneer: string | null
  /** what is done when the sign is seen */
  readonly reactie: string | null
  readonly afgesprokenOp: string | null
  readonly tot: string | null
  readonly getekendDoor: string | null
}

/** The kinds that this gemeente writes down; a wederdienst where wederkerigheid is on (PLAN-15, C32). */
export const afspraakSoorten = (beleid: Beleid): readonly AfspraakSoort[] => [
  ...(beleid.capabilities.wederkerigheid.aan ? (['wederdienst'] as const) : []),
  ...beleid.uitvoering.afspraken.soorten,
]

type Veld = 'partij' | 'wanneer' | 'reactie' | 'afgesprokenOp' | 'getekendDoor'
const NODIG: Readonly<Record<AfspraakSoort, readonly Veld[]>> = {
  wederdienst: ['partij', 'wanneer'],
  uitvoering: ['partij', 'afgesprokenOp', 'getekendDoor'],
  verbinding_wijk: [],
  verbinding_werk: [],
  terugval: ['reactie'],
}
const VRAAG: Readonly<Record<Veld, string>> = {
  partij: 'Schrijf op met wie of voor wie dit is.',
  wanneer: 'Schrijf op wanneer dit gebeurt.',
  reactie: 'Schrijf op wat er gebeurt als u dit ziet.',
  afgesprokenOp: 'Schrijf op welke dag dit is afgesproken.',
  getekendDoor: 'Schrijf op wie er namens deze partij tekende.',
}

const isLeeg = (tekst: string | null): boolean => (tekst ?? '').trim() === ''

/**
 * Can this agreement stand in the plan? A wederdienst says for whom and when (PLAN-15), one with a party outside care
 * who it is, the date and who signed (PLAN-22), a sign of relapse the agreed reaction (PLAN-29). Codes:
 * `afspraak-soort-uit`, `afspraak-onvolledig`, `einde-voor-begin`.
 */
export function afspraakControleren(beleid: Beleid, a: Afspraak): Result<Afspraak> {
  if (!afspraakSoorten(beleid).includes(a.soort))
    return conflict('afspraak-soort-uit', 'Dit soort afspraken schrijft uw gemeente niet in het plan.')
  const leeg: Weigering[] = NODIG[a.soort]
    .filter((veld) => isLeeg(a[veld]))
    .map((veld) => ({ code: 'afspraak-onvolledig', tekst: VRAAG[veld], veld }))
  const isOm = a.tot !== null && a.afgesprokenOp !== null && a.tot < a.afgesprokenOp
  const om: Weigering[] = isOm
    ? [{ code: 'einde-voor-begin', tekst: 'De einddatum ligt voor de dag van de afspraak.', veld: 'tot' }]
    : []
  return alsGoed(
    [
      ...(isLeeg(a.tekst)
        ? [{ code: 'afspraak-onvolledig', tekst: 'Schrijf op wat is afgesproken.', veld: 'tekst' }]
        : []),
      ...leeg,
      ...om,
    ],
    a,
  )
}

/** A next contact lies ahead, today included. Code `contact-in-verleden`. */
export const contactControleren = (
  op: Temporal.PlainDate,
  vandaag: Temporal.PlainDate,
): Result<Temporal.PlainDate> =>
  Temporal.PlainDate.compare(op, vandaag) < 0
    ? geweigerd('contact-in-verleden', 'Kies vandaag of een dag die nog komt.', 'op')
    : gelukt(op)

/** PLAN-16: a running plan without a next contact asks for one, where the gemeente keeps a finger on the pulse. */
export const contactNodig = (
  beleid: Beleid,
  plan: { readonly status: PlanStatus; readonly heeftVolgende: boolean },
): boolean => beleid.uitvoering.contact.vereist && plan.status === 'in_uitvoering' && !plan.heeftVolgende

/**
 * PLAN-29: by when somebody has talked after a signal that it goes worse. Refused with `terugval-uit` where the
 * gemeente has no signals, and `terugval-zonder-afspraak` when nothing was agreed that one could hold on to.
 */
export function terugvalTermijn(
  beleid: Beleid,
  heeftAfspraak: boolean,
  vandaag: Temporal.PlainDate,
): Result<Advies<Temporal.PlainDate>> {
  const { gesprekBinnen, bron } = beleid.uitvoering.terugval
  if (gesprekBinnen === null)
    return conflict('terugval-uit', 'Uw gemeente werkt niet met signalen van terugval in het plan.')
  if (!heeftAfspraak)
    return conflict(
      'terugval-zonder-afspraak',
      'Schrijf eerst op wat u samen afsprak voor als het slechter gaat.',
    )
  const voorstel = termijnEinde({ van: vandaag, duur: gesprekBinnen.duur, soort: gesprekBinnen.soort })
  return gelukt({
    voorstel,
    redenen: [{ regel: 'PLAN-29', bron, tekst: 'Er is een gesprek voor deze dag.' }],
  })
}

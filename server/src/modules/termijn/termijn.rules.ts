/** Terms of a dossier: how long each runs, from which event, and how it stands today (ALG-11, Wmo 2.3.2). */
import type { TermijnSoort, Wanneer } from '@keukentafel/contract'
import { termijnEinde } from '../../kern/termijn.ts'
import type { Beleid } from '../beleid/index.ts'

/** The terms of which beleid sets the length; an evaluatie and an afspraak have a day of their own. */
export type BeleidTermijn = Exclude<
  TermijnSoort,
  'evaluatie' | 'afspraak' | 'contact' | 'terugval' | 'opschaling' | 'afschaalvraag' | 'verdeling'
>

export type GesteldeTermijn = {
  readonly soort: TermijnSoort
  readonly van: Temporal.PlainDate
  readonly uiterlijk: Temporal.PlainDate
  readonly bron: string
}

const SLEUTEL: Readonly<Record<BeleidTermijn, keyof Beleid['termijnen']>> = {
  bezoek: 'postvakRood',
  onderzoek: 'onderzoek',
  persoonlijk_plan: 'persoonlijkPlan',
  beschikking: 'beschikking',
  start_na_toewijzing: 'startNaToewijzing',
  bezwaar: 'bezwaar',
}

/**
 * The term that starts on the day of an event: onderzoek and persoonlijk_plan at the melding (Wmo 2.3.2 lid 1, 2),
 * beschikking at the aanvraag (Wmo 2.3.5 lid 2), bezwaar at the bekendmaking (Awb 6:8), start_na_toewijzing at the
 * toewijzing, bezoek when the signaal came in. A legal term is lengthened by the Algemene termijnenwet.
 */
export function termijnVan(beleid: Beleid, soort: BeleidTermijn, van: Temporal.PlainDate): GesteldeTermijn {
  const { duur, soort: aard, bron } = beleid.termijnen[SLEUTEL[soort]]
  return { soort, van, uiterlijk: termijnEinde({ van, duur, soort: aard }), bron }
}

/** The two terms that every melding starts (Wmo 2.3.2 lid 1 and 2). */
export const meldingTermijnen = (
  beleid: Beleid,
  meldingOp: Temporal.PlainDate,
): readonly GesteldeTermijn[] => [
  termijnVan(beleid, 'persoonlijk_plan', meldingOp),
  termijnVan(beleid, 'onderzoek', meldingOp),
]

/**
 * What the inwoner may do until a day, and nobody has to: handing in an own plan (Wmo 2.3.2 lid 2), bezwaar (Awb 6:7).
 * It is never late; once over, it is gone.
 */
export const VENSTERS: readonly TermijnSoort[] = ['persoonlijk_plan', 'bezwaar']
export const isVenster = (soort: TermijnSoort): boolean => VENSTERS.includes(soort)

/** From this many days before the end a term asks for attention. */
const KORT = 3

/** How a term stands on a day: days left (0 = today is the last, below 0 is late) and in a word. */
export type TermijnStand = { readonly dagen: number; readonly stand: 'laat' | 'kort' | 'ruim' }

/** `kort` in the last three days, and from the reminder when there is one. */
export function termijnStand(
  termijn: { readonly uiterlijk: Temporal.PlainDate; readonly herinnerOp?: Temporal.PlainDate | null },
  vandaag: Temporal.PlainDate,
): TermijnStand {
  const dagen = vandaag.until(termijn.uiterlijk, { largestUnit: 'day' }).days
  const herinnerd = termijn.herinnerOp != null && Temporal.PlainDate.compare(vandaag, termijn.herinnerOp) >= 0
  if (dagen < 0) return { dagen, stand: 'laat' }
  return { dagen, stand: dagen <= KORT || herinnerd ? 'kort' : 'ruim' }
}

/** The last day of the week in which this day lies: Sunday. */
export const weekEinde = (dag: Temporal.PlainDate): Temporal.PlainDate => dag.add({ days: 7 - dag.dayOfWeek })

/** In which part of the werklijst a term belongs today. */
export function wanneer(uiterlijk: Temporal.PlainDate | null, vandaag: Temporal.PlainDate): Wanneer {
  if (uiterlijk === null) return 'geen'
  if (Temporal.PlainDate.compare(uiterlijk, vandaag) < 0) return 'te_laat'
  return Temporal.PlainDate.compare(uiterlijk, weekEinde(vandaag)) <= 0 ? 'deze_week' : 'later'
}

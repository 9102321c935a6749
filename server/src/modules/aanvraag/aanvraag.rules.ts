/** The verslag as aanvraag, and how far the bureau of the gemeente is with it (KTG-07, REG-13; 003 Uitv.notitie §4, §6). */
import type { AanvraagStand } from '@keukentafel/contract'
import { termijnEinde } from '../../kern/termijn.ts'
import { alsGoed, conflict, gelukt, type Result, type Weigering } from '../../kern/result.ts'
import type { Beleid, Product, Trede } from '../beleid/index.ts'
import { onderzoekControleren } from '../gesprek/index.ts'

/**
 * The clause by which the verslag is the aanvraag: variant b. Null with variant a, where the sociaal werker decides by
 * mandate, and where the plan says nothing (C15, C16, O-10).
 */
export const verslagAlsAanvraag = ({ besluit, gesprek }: Beleid): string | null =>
  besluit.variant === 'verslag_is_aanvraag' && gesprek.verslagIsAanvraag.aan
    ? gesprek.verslagIsAanvraag.bron
    : null

/** What can be asked: individuele voorzieningen. */
export const aanvraagproducten = (beleid: Beleid): readonly Product[] =>
  beleid.producten.filter((p) => p.pijler === 'aanvullend')

const maatwerk = (beleid: Beleid): Trede | undefined => beleid.ladder.treden.find((t) => t.maatwerk)

/** The steps of the ladder below the individuele voorziening, for which a reason is asked (KTG-13). */
export const lagereTreden = ({ ladder }: Beleid): readonly Trede[] =>
  ladder.treden.slice(
    0,
    ladder.treden.findIndex((t) => t.maatwerk),
  )

export type AanvraagFeiten = {
  /** null = no such gesprek in this dossier */
  readonly gesprek: { readonly status: string; readonly gehoudenOp: string | null } | null
  /** a member of the household now */
  readonly isLid: boolean
  readonly product: string
  readonly advies: string
  readonly waaromNietAnders: Readonly<Record<string, string>>
  readonly inwonerVraagt: boolean
}

const als = (mis: boolean, code: string, tekst: string, veld: string): Weigering[] =>
  mis ? [{ code, tekst, veld }] : []

function verslagFouten({ gesprek }: AanvraagFeiten): Weigering[] {
  if (gesprek?.status === 'afgesloten' && gesprek.gehoudenOp !== null) return []
  const tekst = 'Kies een gesprek dat is afgerond. Het verslag is de aanvraag.'
  return [{ code: 'aanvraag-zonder-verslag', tekst, veld: 'gesprekId', aard: 'conflict' }]
}

function onderzoekFouten(beleid: Beleid, f: AanvraagFeiten): readonly Weigering[] {
  const onderzoek = onderzoekControleren(beleid, maatwerk(beleid)?.id ?? '', f.waaromNietAnders)
  return onderzoek.ok ? [] : onderzoek.weigeringen
}

/**
 * May this verslag be the aanvraag? It carries the onderzoek (KTG-13) and an advies, and the inwoner asks it. Codes:
 * `aanvraag-hier-niet`, `aanvraag-zonder-verslag`, `aanvraag-persoon-onbekend`, `aanvraag-product-past-niet`,
 * `aanvraag-zonder-advies`, `aanvraag-zonder-inwoner`, those of `onderzoekControleren`.
 */
export function aanvraagControleren(beleid: Beleid, f: AanvraagFeiten): Result<AanvraagFeiten> {
  if (verslagAlsAanvraag(beleid) === null)
    return conflict(
      'aanvraag-hier-niet',
      `In deze gemeente geldt het verslag niet als aanvraag (${beleid.gesprek.verslagIsAanvraag.bron}).`,
    )
  const past = aanvraagproducten(beleid).some((p) => p.id === f.product)
  return alsGoed(
    [
      ...verslagFouten(f),
      ...als(!f.isLid, 'aanvraag-persoon-onbekend', 'Kies iemand van dit huishouden.', 'persoonId'),
      ...als(!past, 'aanvraag-product-past-niet', 'Kies een individuele voorziening.', 'product'),
      ...onderzoekFouten(beleid, f),
      ...als(f.advies.trim() === '', 'aanvraag-zonder-advies', 'Schrijf uw advies op.', 'advies'),
      ...als(
        !f.inwonerVraagt,
        'aanvraag-zonder-inwoner',
        'Vraag het eerst aan de inwoner: die doet de aanvraag, en het verslag gaat mee.',
        'inwonerVraagt',
      ),
    ],
    f,
  )
}

/** The last day on which the gemeente decides, counted from the day of the aanvraag (Wmo 2.3.5 lid 2). */
export const besluitUiterlijk = (beleid: Beleid, dag: Temporal.PlainDate): Temporal.PlainDate =>
  termijnEinde({ van: dag, ...beleid.termijnen.beschikking })

/** Is the day of the decision past, with no besluit? From the day after the last. */
export const isTeLaat = (
  beleid: Beleid,
  aanvraag: { readonly dag: Temporal.PlainDate; readonly isBesloten: boolean },
  vandaag: Temporal.PlainDate,
): boolean =>
  !aanvraag.isBesloten && Temporal.PlainDate.compare(besluitUiterlijk(beleid, aanvraag.dag), vandaag) < 0

const VOLGENDE: Readonly<Record<AanvraagStand, AanvraagStand | null>> = {
  ontvangen: 'in_behandeling',
  in_behandeling: 'besluit',
  besluit: 'teruggemeld',
  teruggemeld: null,
}

/** Each state follows the one before, and none is passed over. Code `aanvraag-stap-niet-nu`. */
export const stapControleren = (nu: AanvraagStand, naar: AanvraagStand): Result<AanvraagStand> =>
  VOLGENDE[nu] === naar
    ? gelukt(naar)
    : conflict('aanvraag-stap-niet-nu', 'Deze stap kan nu niet. Bekijk hoe ver de aanvraag is.')

export type AanvraagBesluit = {
  readonly op: Temporal.PlainDate
  readonly motivering: string
}
/** Codes: `aanvraag-besluit-voor-aanvraag`, `aanvraag-besluit-in-toekomst`, `aanvraag-zonder-motivering`. */
export function besluitControleren(
  besluit: AanvraagBesluit,
  bij: { readonly dag: Temporal.PlainDate; readonly vandaag: Temporal.PlainDate },
): Result<AanvraagBesluit> {
  const voor = Temporal.PlainDate.compare(besluit.op, bij.dag) < 0
  const later = Temporal.PlainDate.compare(besluit.op, bij.vandaag) > 0
  const leeg = besluit.motivering.trim() === ''
  return alsGoed(
    [
      ...als(voor, 'aanvraag-besluit-voor-aanvraag', 'Het besluit kan niet van vóór de aanvraag zijn.', 'op'),
      ...als(
        later,
        'aanvraag-besluit-in-toekomst',
        'Deze dag moet nog komen. Vul een dag tot en met vandaag in.',
        'op',
      ),
      ...als(leeg, 'aanvraag-zonder-motivering', 'Schrijf op waarom dit het besluit is.', 'motivering'),
    ],
    besluit,
  )
}

/** What the team is told after the besluit. Code `aanvraag-zonder-terugmelding`. */
export const terugmeldingControleren = (tekst: string): Result<string> =>
  alsGoed(
    als(
      tekst.trim() === '',
      'aanvraag-zonder-terugmelding',
      'Schrijf op hoe het nu verder gaat, zodat het team dat weet.',
      'tekst',
    ),
    tekst.trim(),
  )

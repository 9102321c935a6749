import type {
  Aanvraag,
  AanvraagStand,
  aanvragenAlle,
  Aanvraagverslag,
  AntwoordVan,
} from '@keukentafel/contract'
import type { Wie } from '../../kern/wie.ts'
import type { Beleid } from '../beleid/index.ts'
import { magMetAanvraag } from './aanvraag.policy.ts'
import { besluitUiterlijk, isTeLaat } from './aanvraag.rules.ts'
import type { AanvraagRij, WerkRij } from './aanvraag.store.ts'

const naamVan = (lijst: readonly { readonly id: string; readonly naam: string }[], id: string): string =>
  lijst.find((een) => een.id === id)?.naam ?? id.replaceAll('_', ' ')
const uiterlijkVan = (beleid: Beleid, dag: string): string =>
  besluitUiterlijk(beleid, Temporal.PlainDate.from(dag)).toString()

const isLaat = (
  beleid: Beleid,
  rij: { readonly dag: string; readonly besluit: string | null },
  vandaag: Temporal.PlainDate,
): boolean =>
  isTeLaat(beleid, { dag: Temporal.PlainDate.from(rij.dag), isBesloten: rij.besluit !== null }, vandaag)

const toBesluit = (rij: AanvraagRij): Aanvraag['besluit'] =>
  rij.besluit === null || rij.besluit_op === null
    ? null
    : {
        uitkomst: rij.besluit as NonNullable<Aanvraag['besluit']>['uitkomst'],
        op: rij.besluit_op,
        motivering: rij.motivering ?? '',
      }

// In the order of the ladder.
const toRedenen = ({ ladder }: Beleid, redenen: Readonly<Record<string, string>>) =>
  ladder.treden.flatMap(({ id, naam }) => {
    const reden = redenen[id]
    return reden === undefined ? [] : [{ naam, reden }]
  })

/** One aanvraag with the verslag as it was handed over, where it stands, and what may be done with it. */
type Bij = { readonly beleid: Beleid; readonly wie: Wie; readonly vandaag: Temporal.PlainDate }
export const toAanvraag = (rij: AanvraagRij, { beleid, wie, vandaag }: Bij): Aanvraag => ({
  id: rij.id,
  gesprekId: rij.gesprek_id,
  persoonId: rij.persoon_id,
  persoon: rij.persoon,
  product: rij.product,
  productNaam: naamVan(beleid.producten, rij.product),
  dag: rij.dag,
  uiterlijk: uiterlijkVan(beleid, rij.dag),
  isTeLaat: isLaat(beleid, rij, vandaag),
  verslag: rij.verslag as Aanvraagverslag,
  advies: rij.advies,
  waaromNietAnders: toRedenen(beleid, rij.waarom_niet_anders as Record<string, string>),
  status: rij.status as AanvraagStand,
  door: rij.indiener,
  ingediendOp: rij.ingediend_op.toISOString(),
  behandelaar: rij.behandelaar,
  inBehandelingOp: rij.in_behandeling_op?.toISOString() ?? null,
  besluit: toBesluit(rij),
  terugmelding:
    rij.teruggemeld_op === null
      ? null
      : { op: rij.teruggemeld_op.toISOString(), tekst: rij.terugmelding ?? '' },
  version: rij.version,
  mag: [...magMetAanvraag(wie, rij.status as AanvraagStand)],
})

type Werk = AntwoordVan<typeof aanvragenAlle>['rijen'][number]
/** One line of the work of the bureau. */
export function toWerk(rij: WerkRij, beleid: Beleid, vandaag: Temporal.PlainDate): Werk {
  return {
    id: rij.id,
    dossierId: rij.dossier_id,
    kenmerk: rij.kenmerk,
    naam: rij.naam,
    productNaam: naamVan(beleid.producten, rij.product),
    dag: rij.dag,
    uiterlijk: uiterlijkVan(beleid, rij.dag),
    isTeLaat: isLaat(beleid, rij, vandaag),
    status: rij.status,
    behandelaar: rij.behandelaar,
    door: rij.door,
    besluit: rij.besluit,
  }
}

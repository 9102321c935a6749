import type { BerichtVan } from '../definitie/berichten.ts'
import type { Fout } from '../fout.ts'
import { ligtVoor } from '../waarde.ts'
import { toetsRegels, toetsUniek, type Regel } from './regel.ts'

/** A product in a start (305) … */
export type StartProduct = BerichtVan<'WMO305'>['Client']['StartProducten']['StartProduct'][number]
/** … and in a stop (307). */
export type StopProduct = BerichtVan<'WMO307'>['Client']['StopProducten']['StopProduct'][number]

const status: Regel<{ readonly StatusAanlevering: StartProduct['StatusAanlevering'] }> = {
  regel: 'CS058',
  pad: 'StatusAanlevering',
  tekst: 'Kies StatusAanlevering 1 (eerste keer) of 3 (verwijderen).',
  mis: ({ StatusAanlevering }) => StatusAanlevering !== '1' && StatusAanlevering !== '3',
}

const startRegels: readonly Regel<StartProduct>[] = [
  status,
  {
    regel: 'TR134',
    pad: 'Begindatum',
    tekst: 'De Begindatum ligt na de dagtekening: meld een start als de hulp begonnen is.',
    mis: ({ Begindatum }, dagtekening) => ligtVoor(dagtekening, Begindatum),
  },
]

const stopRegels: readonly Regel<StopProduct>[] = [
  status,
  {
    regel: 'TR018',
    pad: 'Einddatum',
    tekst: 'De Einddatum ligt vóór de Begindatum: vul dezelfde dag of een latere dag in.',
    mis: ({ Begindatum, Einddatum }) => ligtVoor(Einddatum, Begindatum),
  },
  {
    regel: 'TR134',
    pad: 'Einddatum',
    tekst: 'De Einddatum ligt na de dagtekening: meld een stop als de hulp gestopt is.',
    mis: ({ Einddatum }, dagtekening) => ligtVoor(dagtekening, Einddatum),
  },
]

/** What makes a start this start: toewijzing, product and first day. */
export const startSleutel = ({
  ToewijzingNummer,
  Product,
  Begindatum,
}: Omit<StartProduct, 'StatusAanlevering'>) => [
  ToewijzingNummer,
  Product?.Categorie,
  Product?.Code,
  Begindatum,
]

/** What makes a stop this stop: the start it ends, the last day and the reason. */
export const stopSleutel = (stop: Omit<StopProduct, 'StatusAanlevering'>) => [
  ...startSleutel(stop),
  stop.Einddatum,
  stop.RedenBeeindiging,
]

const startPad = (nummer: number) => `Client/StartProducten/StartProduct[${nummer}]`
const stopPad = (nummer: number) => `Client/StopProducten/StopProduct[${nummer}]`

/** Conditions on the products of a start. */
export function toetsStart({ Header, Client }: BerichtVan<'WMO305'>): readonly Fout[] {
  const producten = Client.StartProducten.StartProduct
  const { Dagtekening } = Header.BerichtIdentificatie
  return [
    ...toetsUniek(producten, startPad, startSleutel),
    ...producten.flatMap((product, i) => toetsRegels(startRegels, product, startPad(i + 1), Dagtekening)),
  ]
}

/** Conditions on the products of a stop. */
export function toetsStop({ Header, Client }: BerichtVan<'WMO307'>): readonly Fout[] {
  const producten = Client.StopProducten.StopProduct
  const { Dagtekening } = Header.BerichtIdentificatie
  return [
    ...toetsUniek(producten, stopPad, stopSleutel),
    ...producten.flatMap((product, i) => toetsRegels(stopRegels, product, stopPad(i + 1), Dagtekening)),
  ]
}

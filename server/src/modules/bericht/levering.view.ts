import { header, type BerichtVan, type Verzending } from '@keukentafel/iwmo'
import type { Beleid } from '../beleid/index.ts'
import { geboortedatum, korteNaam, productVan, type ToewijzingFeiten } from './wmo301.view.ts'

const client = (f: ToewijzingFeiten) => ({
  Bsn: f.bsn ?? '',
  Geboortedatum: geboortedatum(f),
  Geslacht: '0' as const,
  Naam: korteNaam(f),
})

type Begonnen = {
  readonly begindatum: string
  readonly categorie?: string | null
  readonly code?: string | null
}

const productUit = (b: Begonnen): { Product?: { Categorie: never; Code?: string } } =>
  b.categorie == null
    ? {}
    : { Product: { Categorie: b.categorie as never, ...(b.code == null ? {} : { Code: b.code }) } }

/** A start as an aanbieder without a system of its own tells it on the screen: the same message. */
export const toStartbericht = (
  f: ToewijzingFeiten,
  beleid: Beleid,
  kop: Verzending,
  begindatum: string,
): BerichtVan<'WMO305'> => ({
  soort: 'WMO305',
  Header: header('WMO305', kop),
  Client: {
    ...client(f),
    StartProducten: {
      StartProduct: [
        {
          ToewijzingNummer: f.nummer,
          Product: productVan(f, beleid),
          ToewijzingIngangsdatum: f.ingangsdatum,
          Begindatum: begindatum,
          StatusAanlevering: '1',
        },
      ],
    },
  },
})

/** A stop of the start that runs; the product is named as that start named it (TR382). */
export const toStopbericht = (
  f: ToewijzingFeiten,
  kop: Verzending,
  start: Begonnen,
  stop: { readonly einddatum: string; readonly reden: string },
): BerichtVan<'WMO307'> => ({
  soort: 'WMO307',
  Header: header('WMO307', kop),
  Client: {
    ...client(f),
    StopProducten: {
      StopProduct: [
        {
          ToewijzingNummer: f.nummer,
          ...productUit(start),
          ToewijzingIngangsdatum: f.ingangsdatum,
          Begindatum: start.begindatum,
          RedenBeeindiging: stop.reden as never,
          Einddatum: stop.einddatum,
          StatusAanlevering: '1',
        },
      ],
    },
  },
})

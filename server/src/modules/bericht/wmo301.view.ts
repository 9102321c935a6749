import { codelijst, header, type BerichtVan, type Verzending } from '@keukentafel/iwmo'
import type { Beleid } from '../beleid/index.ts'

/** Everything a toewijzing says, as the database knows it. */
export type ToewijzingFeiten = {
  readonly nummer: number
  readonly product: string
  readonly categorie: string
  readonly toegewezen_op: string
  readonly ingangsdatum: string
  readonly einddatum: string | null
  readonly volume: number | null
  readonly eenheid: string | null
  readonly frequentie: string | null
  readonly agb_code: string | null
  readonly bsn: string | null
  readonly voornamen: string
  readonly tussenvoegsel: string | null
  readonly achternaam: string
  readonly geboortenaam: string | null
  readonly geboortedatum: string | null
  readonly huisnummer: number | null
  readonly toevoeging: string | null
  readonly postcode: string | null
  readonly straat: string | null
  readonly plaats: string | null
}

type Toewijzing = BerichtVan<'WMO301'>
type Client = Toewijzing['Client']
type Product = Client['ToegewezenProducten']['ToegewezenProduct'][number]

/** Why no message can be made; `null` when one can. */
export function belet(f: ToewijzingFeiten): 'geen-agb' | 'geen-bsn' | 'geen-adres' | null {
  if (f.agb_code === null) return 'geen-agb'
  if (f.bsn === null) return 'geen-bsn'
  return f.postcode === null || f.huisnummer === null ? 'geen-adres' : null
}

const voorletters = (voornamen: string): string =>
  voornamen
    .split(/[\s-]+/)
    .map((naam) => naam.slice(0, 1))
    .filter((letter) => /^[a-zA-Z\u00C0-\u1EF3]$/u.test(letter))
    .join('')
    .slice(0, 6)

const achternaam = (naam: string, voorvoegsel: string | null) => ({
  Achternaam: naam,
  ...(voorvoegsel === null || voorvoegsel === '' ? {} : { Voorvoegsel: voorvoegsel.slice(0, 10) }),
})

function naamVan(f: ToewijzingFeiten): Client['Naam'] {
  const letters = voorletters(f.voornamen)
  const voor = {
    ...(f.voornamen === '' ? {} : { Voornamen: f.voornamen }),
    ...(letters === '' ? {} : { Voorletters: letters }),
  }
  const gebruikt = achternaam(f.achternaam, f.tussenvoegsel)
  if (f.geboortenaam === null || f.geboortenaam === f.achternaam)
    return { Geslachtsnaam: gebruikt, ...voor, NaamGebruik: '1' }
  return { Geslachtsnaam: { Achternaam: f.geboortenaam }, Partnernaam: gebruikt, ...voor, NaamGebruik: '2' }
}

/** The short form in start and stop. */
export function korteNaam(f: ToewijzingFeiten) {
  const { Geslachtsnaam, Voornamen, Voorletters } = naamVan(f)
  return {
    Geslachtsnaam,
    ...(Voornamen === undefined ? {} : { Voornamen }),
    ...(Voorletters === undefined ? {} : { Voorletters }),
  }
}

/** A date that we do not know is written as the standard says (COD170: 3). */
export const geboortedatum = (f: ToewijzingFeiten): Client['Geboortedatum'] =>
  f.geboortedatum === null ? { Datum: '1900-01-01', DatumGebruik: '3' } : { Datum: f.geboortedatum }

function huisVan(f: ToewijzingFeiten) {
  const toevoeging = f.toevoeging?.trim() ?? ''
  const letter = /^[A-Za-z]$/.test(toevoeging)
  return {
    Huisnummer: f.huisnummer ?? 0,
    ...(letter ? { Huisletter: toevoeging } : {}),
    ...(letter || toevoeging === '' ? {} : { HuisnummerToevoeging: toevoeging.slice(0, 4) }),
  }
}

const contactVan = (f: ToewijzingFeiten): Client['Contactgegevens']['Contact'][number] => ({
  Soort: '01',
  Adres: {
    Huis: huisVan(f),
    Postcode: f.postcode ?? '',
    ...(f.straat === null ? {} : { Straatnaam: f.straat.slice(0, 24) }),
    ...(f.plaats === null ? {} : { Plaatsnaam: f.plaats }),
    LandCode: 'NL',
  },
})

const isVan = <K extends string>(lijst: Readonly<Record<K, unknown>>, code: string | null): code is K =>
  code !== null && Object.hasOwn(lijst, code)

/** Category and code by beleid. Without an amount only the category can be named (CD041). */
export function productVan(f: ToewijzingFeiten, beleid: Beleid): NonNullable<Product['Product']> {
  const code = beleid.producten.find((p) => p.id === f.product)?.code
  return {
    Categorie: f.categorie as NonNullable<Product['Product']>['Categorie'],
    ...(f.volume === null || code === undefined ? {} : { Code: code }),
  }
}

function omvangVan(f: ToewijzingFeiten): Pick<Product, 'Omvang'> {
  const { volume, eenheid, frequentie } = f
  const [eenheden, frequenties] = [codelijst('WJ756'), codelijst('WMO757')]
  if (volume === null || !isVan(eenheden, eenheid) || !isVan(frequenties, frequentie)) return {}
  return {
    Omvang: { Volume: volume, Eenheid: eenheid, Frequentie: frequentie } as Product['Omvang'] & object,
  }
}

/**
 * The toewijzing as a message. Geslacht is 0 (onbekend, COD046): the support does not need it, so we do not keep it.
 * `tijd` as `uu:mm:ss`.
 */
export function toToewijzingBericht(
  f: ToewijzingFeiten,
  beleid: Beleid,
  kop: Verzending & { readonly tijd: string },
): Toewijzing {
  return {
    soort: 'WMO301',
    Header: header('WMO301', kop),
    Client: {
      Bsn: f.bsn ?? '',
      Geboortedatum: geboortedatum(f),
      Geslacht: '0',
      Naam: naamVan(f),
      Contactgegevens: { Contact: [contactVan(f)] },
      ToegewezenProducten: {
        ToegewezenProduct: [
          {
            ToewijzingNummer: f.nummer,
            Product: productVan(f, beleid),
            Toewijzingsdatum: f.toegewezen_op,
            Toewijzingstijd: kop.tijd,
            Ingangsdatum: f.ingangsdatum,
            ...(f.einddatum === null ? {} : { Einddatum: f.einddatum }),
            ...omvangVan(f),
          },
        ],
      },
    },
  }
}

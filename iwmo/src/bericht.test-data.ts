import { header, type BekendBijAanbieder, type BekendBijGemeente, type BerichtVan } from './index.ts'

/** Invented people: BSNs from the test range, gemeente Nijmegen, an aanbieder that does not exist. */
export const bsn = '999900006'
export const gemeente = '0268'
export const aanbieder = '42420001'

type Client301 = BerichtVan<'WMO301'>['Client']
type Toegewezen = Client301['ToegewezenProducten']['ToegewezenProduct'][number]
type Start = BerichtVan<'WMO305'>['Client']['StartProducten']['StartProduct'][number]
type Stop = BerichtVan<'WMO307'>['Client']['StopProducten']['StopProduct'][number]
type Contact = Client301['Contactgegevens']['Contact'][number]

const naam = { Geslachtsnaam: { Achternaam: 'Wit', Voorvoegsel: 'de' }, Voornamen: 'Tim', Voorletters: 'T' }
const van = { identificatie: '20260401-01', dagtekening: '2026-04-01' }

export const eenContact: Contact = {
  Soort: '01',
  Adres: {
    Huis: { Huisnummer: 10 },
    Postcode: '6511AB',
    Straatnaam: 'Dorpsstraat',
    Plaatsnaam: 'Nijmegen',
    LandCode: 'NL',
  },
}

export const eenProduct: Toegewezen = {
  ToewijzingNummer: 300201,
  Product: { Categorie: '01', Code: '01A11' },
  Toewijzingsdatum: '2026-03-30',
  Toewijzingstijd: '12:34:56',
  Ingangsdatum: '2026-04-01',
  Einddatum: '2026-12-31',
  Omvang: { Volume: 180, Eenheid: '01', Frequentie: '2' },
}

export const eenStartProduct: Start = {
  ToewijzingNummer: 300201,
  Product: { Categorie: '01', Code: '01A11' },
  ToewijzingIngangsdatum: '2026-01-01',
  Begindatum: '2026-01-05',
  StatusAanlevering: '1',
}

export const eenStopProduct: Stop = {
  ToewijzingNummer: 300201,
  Product: { Categorie: '01', Code: '01A11' },
  ToewijzingIngangsdatum: '2026-01-01',
  Begindatum: '2026-01-05',
  RedenBeeindiging: '19',
  Einddatum: '2026-03-20',
  StatusAanlevering: '1',
}

/** A toewijzing that is right; `client` replaces parts of the client. */
export const eenToewijzing = (client: Partial<Client301> = {}): BerichtVan<'WMO301'> => ({
  soort: 'WMO301',
  Header: header('WMO301', { afzender: gemeente, ontvanger: aanbieder, ...van }),
  Client: {
    Bsn: bsn,
    Geboortedatum: { Datum: '1967-08-13' },
    Geslacht: '1',
    Naam: { ...naam, NaamGebruik: '1' },
    Contactgegevens: { Contact: [eenContact] },
    ToegewezenProducten: { ToegewezenProduct: [eenProduct] },
    ...client,
  },
})

/** A toewijzing with one product that differs from the right one in these elements. */
export const metProduct = (anders: Partial<Toegewezen>, weg: readonly (keyof Toegewezen)[] = []) =>
  eenToewijzing({ ToegewezenProducten: { ToegewezenProduct: [zonder({ ...eenProduct, ...anders }, weg)] } })

/** A product without these elements. */
export const zonder = (product: Toegewezen, weg: readonly (keyof Toegewezen)[]) =>
  Object.fromEntries(Object.entries(product).filter(([veld]) => !weg.some((w) => w === veld))) as Toegewezen

const kort = { Bsn: bsn, Geboortedatum: { Datum: '1967-08-13' }, Geslacht: '1', Naam: naam } as const
const terug = { afzender: aanbieder, ontvanger: gemeente, ...van }

export const eenStart = (...producten: Partial<Start>[]): BerichtVan<'WMO305'> => ({
  soort: 'WMO305',
  Header: header('WMO305', terug),
  Client: {
    ...kort,
    StartProducten: {
      StartProduct: (producten.length > 0 ? producten : [{}]).map((p) => ({ ...eenStartProduct, ...p })),
    },
  },
})

export const eenStop = (...producten: Partial<Stop>[]): BerichtVan<'WMO307'> => ({
  soort: 'WMO307',
  Header: header('WMO307', terug),
  Client: {
    ...kort,
    StopProducten: {
      StopProduct: (producten.length > 0 ? producten : [{}]).map((p) => ({ ...eenStopProduct, ...p })),
    },
  },
})

const toewijzing = {
  Bsn: bsn,
  aanbieder,
  ToewijzingNummer: 300201,
  Product: { Categorie: '01', Code: '01A11' },
} as const
const ontvanger = {
  vandaag: '2026-04-02',
  identificatieGebruikt: false,
  gemeenten: new Set([gemeente]),
  productPast: (categorie: string, code: string) => code.startsWith(categorie),
}

/** A gemeente that knows the toewijzing, and nothing else unless told so. */
export const bekendBijGemeente = (anders: Partial<BekendBijGemeente> = {}): BekendBijGemeente => ({
  ...ontvanger,
  toewijzingen: [toewijzing],
  starts: [],
  stops: [],
  ...anders,
})

export const bekendBijAanbieder = (anders: Partial<BekendBijAanbieder> = {}): BekendBijAanbieder => ({
  ...ontvanger,
  toewijzingen: [],
  referenties: new Set(),
  gedeclareerd: new Set(),
  ...anders,
})

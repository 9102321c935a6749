import { expect, test } from 'vitest'
import { eenContact, eenStart, eenToewijzing } from '../bericht.test-data.ts'
import type { BerichtVan } from '../index.ts'
import { toetsLeeg, toetsOmgeving, toetsPersoon, voldoetAanElfproef } from './client.rules.ts'

type Client = Partial<BerichtVan<'WMO301'>['Client']>
type Contact = typeof eenContact
type Adres = NonNullable<Contact['Adres']>

const adres: Adres = {
  Huis: { Huisnummer: 10 },
  Postcode: '6511AB',
  Straatnaam: 'Dorpsstraat',
  Plaatsnaam: 'Nijmegen',
  LandCode: 'NL',
}
const naam = { Geslachtsnaam: { Achternaam: 'Wit' } }
const partner = { Achternaam: 'Jansen' }
const relatie = {
  Nummer: '1',
  Soort: '10',
  Naam: { ...naam, NaamGebruik: '1' },
  Contact: eenContact,
} as const
const telefoon = { Telefoon01: { Telefoonnummer: '0241234567', Landnummer: '0031' } }

const regels = (client: Client) => {
  const bericht = eenToewijzing(client)
  return [...toetsPersoon(bericht), ...toetsOmgeving(bericht)].map(({ regel, pad }) => `${regel} ${pad}`)
}
const metContact = (...contacten: Partial<Contact>[]): Client => ({
  Contactgegevens: { Contact: contacten.map((contact) => ({ ...eenContact, ...contact })) },
})
const metNaam = (
  Partnernaam: typeof partner | null,
  NaamGebruik: '1' | '2' | '3' | '4' | '5' | '6',
): Client => ({
  Naam: Partnernaam === null ? { ...naam, NaamGebruik } : { ...naam, Partnernaam, NaamGebruik },
})

const contactPad = 'Client/Contactgegevens/Contact[1]'

const goed: readonly (readonly [wat: string, client: Client])[] = [
  ['nothing special', {}],
  ['CS139 day unknown', { Geboortedatum: { Datum: '1967-08-01', DatumGebruik: '1' } }],
  ['CS139 day and month unknown', { Geboortedatum: { Datum: '1967-01-01', DatumGebruik: '2' } }],
  ['CS139 and TR002 date unknown', { Geboortedatum: { Datum: '1900-01-01', DatumGebruik: '3' } }],
  ['TR002 exactly 120 years', { Geboortedatum: { Datum: '1906-04-01' } }],
  ['TR134 born today', { Geboortedatum: { Datum: '2026-04-01' } }],
  ['CS050 partner, 4', metNaam(partner, '4')],
  ['CD007 interpreter with language', { Communicatie: { Vorm: '1', Taal: 'Deens' } }],
  ['CD007 deaf interpreter', { Communicatie: { Vorm: '2' } }],
  [
    'CS003 one day',
    metContact({}, { Soort: '04', Periode: { Begindatum: '2026-05-01', Einddatum: '2026-05-01' } }),
  ],
  ['CS089 abroad', metContact({ Adres: { ...adres, LandCode: 'BE', Postcode: '1000' } })],
  ['TR006 telephone only', metContact({}, { Soort: '02', Adres: {}, Telefoon: telefoon })],
  [
    'relatie 6 is an organisation',
    { Relaties: { Relatie: [{ ...relatie, Naam: { ...naam, NaamGebruik: '6' } }] } },
  ],
]

test.each(goed)('BER-09 right: %s', (_wat, client) => {
  expect(regels(client)).toEqual([])
})

const fout: readonly (readonly [verwacht: readonly string[], client: Client])[] = [
  [['CS002 Client/Bsn'], { Bsn: '999900007' }],
  [
    ['CS139 Client/Geboortedatum/DatumGebruik'],
    { Geboortedatum: { Datum: '1967-08-02', DatumGebruik: '1' } },
  ],
  [
    ['CS139 Client/Geboortedatum/DatumGebruik'],
    { Geboortedatum: { Datum: '1967-08-01', DatumGebruik: '2' } },
  ],
  [
    ['CS139 Client/Geboortedatum/DatumGebruik'],
    { Geboortedatum: { Datum: '1967-01-01', DatumGebruik: '3' } },
  ],
  [['TR002 Client/Geboortedatum/Datum'], { Geboortedatum: { Datum: '1906-03-31' } }],
  [['TR134 Client/Geboortedatum/Datum'], { Geboortedatum: { Datum: '2026-04-02' } }],
  [['CS050 Client/Naam/NaamGebruik'], metNaam(null, '2')],
  [['CS050 Client/Naam/NaamGebruik'], metNaam(partner, '5')],
  [['CS318 Client/Naam/NaamGebruik'], metNaam(null, '6')],
  [['CD007 Client/Communicatie/Taal'], { Communicatie: { Vorm: '1' } }],
  [['CD007 Client/Communicatie/Taal'], { Communicatie: { Vorm: '3', Taal: 'Deens' } }],
  [['TR061 Client/Contactgegevens'], metContact({ Soort: '04' })],
  [['TR101 Client/Contactgegevens/Contact[2]'], metContact({}, {})],
  [[`CD009 ${contactPad}/Periode`], metContact({ Periode: { Begindatum: '2026-01-01' } })],
  [
    ['CS003 Client/Contactgegevens/Contact[2]/Periode/Einddatum'],
    metContact({}, { Soort: '04', Periode: { Begindatum: '2026-05-02', Einddatum: '2026-05-01' } }),
  ],
  [
    [`CD025 ${contactPad}/Adres/Huis`],
    metContact({ Adres: { Postcode: '6511AB', LandCode: 'NL' }, Telefoon: telefoon }),
  ],
  [
    [`CD005 ${contactPad}/Adres/LandCode`],
    metContact({ Adres: { Huis: { Huisnummer: 1 }, Postcode: '6511AB' } }),
  ],
  [[`CD034 ${contactPad}/Adres/Postcode`], metContact({ Adres: {}, Telefoon: telefoon })],
  [[`CS089 ${contactPad}/Adres/Postcode`], metContact({ Adres: { ...adres, Postcode: '0511AB' } })],
  [[`CS089 ${contactPad}/Adres/Postcode`], metContact({ Adres: { ...adres, Postcode: '6511 AB' } })],
  [
    ['TR006 Client/Contactgegevens/Contact[2]'],
    metContact({}, { Soort: '02', Adres: { Huis: { Huisnummer: 1 } } }),
  ],
  [['TR101 Client/Relaties/Relatie[2]'], { Relaties: { Relatie: [relatie, relatie] } }],
  [
    ['TR134 Client/Relaties/Relatie[1]/Geboortedatum/Datum'],
    { Relaties: { Relatie: [{ ...relatie, Geboortedatum: { Datum: '2030-01-01' } }] } },
  ],
  [
    ['CS089 Client/Relaties/Relatie[1]/Contact/Adres/Postcode'],
    {
      Relaties: { Relatie: [{ ...relatie, Contact: { ...eenContact, Adres: { ...adres, Postcode: 'x' } } }] },
    },
  ],
]

test.each(fout)('BER-09 wrong: %j', (verwacht, client) => {
  expect(regels(client)).toEqual(verwacht)
})

test('a start is judged on the person too', () => {
  const start = eenStart()
  const ander = { ...start, Client: { ...start.Client, Bsn: '123456789' } }
  expect([toetsPersoon(start), toetsPersoon(ander).map(({ regel }) => regel)]).toEqual([[], ['CS002']])
})

test('the 11-proef', () => {
  expect(['999900006', '999990019', '123456782'].map(voldoetAanElfproef)).toEqual([true, true, true])
  expect(['999900007', '123456789', '999900060'].map(voldoetAanElfproef)).toEqual([false, false, false])
})

test('RS033 a class without elements is empty, wherever it stands', () => {
  const bericht = eenToewijzing(metContact({}, { Soort: '02', Adres: {}, Telefoon: telefoon }))
  expect(toetsLeeg(bericht).map(({ regel, pad }) => [regel, pad])).toEqual([
    ['RS033', 'Client/Contactgegevens/Contact[2]/Adres'],
  ])
})

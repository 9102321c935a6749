import type { BerichtVan, Heenbericht } from '../definitie/berichten.ts'
import { inhoudsfout, type Fout } from '../fout.ts'
import { datumGetal, ligtVoor } from '../waarde.ts'
import { toetsRegels, toetsUniek, type Regel } from './regel.ts'

type Client301 = BerichtVan<'WMO301'>['Client']
type Contact = Client301['Contactgegevens']['Contact'][number]
type Geboortedatum = Client301['Geboortedatum']
type Naam = Client301['Naam']
type Relatie = NonNullable<Client301['Relaties']>['Relatie'][number]

const onbekendeDatum = '1900-01-01'

/** 11-proef: 9·d1 + 8·d2 + … + 2·d8 − d9 is a multiple of 11. */
export const voldoetAanElfproef = (bsn: string): boolean =>
  [9, 8, 7, 6, 5, 4, 3, 2, -1].reduce((som, gewicht, i) => som + gewicht * Number(bsn[i]), 0) % 11 === 0

const bsnRegels: readonly Regel<{ readonly Bsn: string }>[] = [
  {
    regel: 'CS002',
    pad: 'Bsn',
    tekst: 'Dit is geen bestaand BSN: controleer het nummer.',
    mis: ({ Bsn }) => !voldoetAanElfproef(Bsn),
  },
]

/** CS139: the unknown parts of a date are filled with 1; a wholly unknown date is 1900-01-01 (IV009). */
const onbekendDeel = { '1': '-01', '2': '-01-01', '3': onbekendeDatum } as const

const geboorteRegels: readonly Regel<Geboortedatum>[] = [
  {
    regel: 'CS139',
    pad: 'DatumGebruik',
    tekst:
      'Datum en DatumGebruik passen niet bij elkaar: vul onbekende delen met 01, een onbekende datum met 1900-01-01.',
    mis: ({ Datum, DatumGebruik }) =>
      DatumGebruik !== undefined && !Datum.endsWith(onbekendDeel[DatumGebruik]),
  },
  {
    regel: 'TR002',
    pad: 'Datum',
    tekst: 'De geboortedatum ligt meer dan 120 jaar terug: controleer de datum.',
    mis: ({ Datum, DatumGebruik }, dagtekening) =>
      !(DatumGebruik === '3' && Datum === onbekendeDatum) &&
      (datumGetal(Datum) ?? 0) + 120 * 10_000 < (datumGetal(dagtekening) ?? 0),
  },
  {
    regel: 'TR134',
    pad: 'Datum',
    tekst: 'De geboortedatum ligt na de dagtekening: controleer de datum.',
    mis: ({ Datum }, dagtekening) => ligtVoor(dagtekening, Datum),
  },
]

// The text of CS050 also allows 6 (an organisation) without a partner's name; CS318 forbids 6 for a client.
const naamRegels: readonly Regel<Naam>[] = [
  {
    regel: 'CS050',
    pad: 'NaamGebruik',
    tekst: 'Vul NaamGebruik met 1, 2, 3 of 4 als er een Partnernaam is, en anders met 1 of 6.',
    mis: ({ Partnernaam, NaamGebruik }) =>
      !(Partnernaam === undefined ? ['1', '6'] : ['1', '2', '3', '4']).includes(NaamGebruik),
  },
]

const client301Regels: readonly Regel<Client301>[] = [
  {
    regel: 'CS318',
    pad: 'Naam/NaamGebruik',
    tekst: 'Een cliënt is een mens: vul NaamGebruik niet met 6.',
    mis: ({ Naam }) => Naam.NaamGebruik === '6',
  },
  {
    regel: 'CD007',
    pad: 'Communicatie/Taal',
    tekst: 'Vul Taal in bij Vorm 1 (tolk), en laat Taal anders weg.',
    mis: ({ Communicatie: c }) => c !== undefined && (c.Vorm === '1') !== (c.Taal !== undefined),
  },
  {
    regel: 'TR061',
    pad: 'Contactgegevens',
    tekst: 'Geef ten minste één adres met Soort 01, 02 of 03.',
    mis: ({ Contactgegevens }) => Contactgegevens.Contact.every(({ Soort }) => Soort === '04'),
  },
]

const contactRegels: readonly Regel<Contact>[] = [
  {
    regel: 'CD005',
    pad: 'Adres/LandCode',
    tekst: 'Vul LandCode in als er een Postcode is, en laat LandCode anders weg.',
    mis: ({ Adres }) => (Adres?.Postcode === undefined) !== (Adres?.LandCode === undefined),
  },
  {
    regel: 'CD009',
    pad: 'Periode',
    tekst: 'Laat Periode weg: die hoort alleen bij Soort 04 (tijdelijk adres).',
    mis: ({ Soort, Periode }) => Periode !== undefined && Soort !== '04',
  },
  {
    regel: 'CD025',
    pad: 'Adres/Huis',
    tekst: 'Vul Huis in bij een adres in Nederland.',
    mis: ({ Adres }) => Adres?.LandCode === 'NL' && Adres.Huis === undefined,
  },
  {
    regel: 'CD034',
    pad: 'Adres/Postcode',
    tekst: 'Vul Postcode in bij Soort 01 en 03.',
    mis: ({ Soort, Adres }) => (Soort === '01' || Soort === '03') && Adres?.Postcode === undefined,
  },
  {
    regel: 'CS089',
    pad: 'Adres/Postcode',
    tekst: 'Schrijf een Nederlandse postcode als 1234AB.',
    mis: ({ Adres }) => Adres?.LandCode === 'NL' && !/^[1-9][0-9]{3}[A-Za-z]{2}$/.test(Adres.Postcode ?? ''),
  },
  {
    regel: 'CS003',
    pad: 'Periode/Einddatum',
    tekst: 'Vul een Einddatum in die niet vóór de Begindatum ligt.',
    mis: ({ Periode: p }) =>
      p?.Einddatum !== undefined && (p.Begindatum === undefined || ligtVoor(p.Einddatum, p.Begindatum)),
  },
  {
    regel: 'TR006',
    pad: '',
    tekst: 'Vul Telefoon in, of Huis en Postcode.',
    mis: ({ Telefoon, Adres }) =>
      Telefoon === undefined && (Adres?.Huis === undefined || Adres.Postcode === undefined),
  },
]

const toetsGeboorte = (geboorte: Geboortedatum, pad: string, dagtekening: string) =>
  toetsRegels(geboorteRegels, geboorte, `${pad}/Geboortedatum`, dagtekening)

/** Rules on the person, the same in every heenbericht: CS002, CS139, TR002, TR134. */
export function toetsPersoon({ Header, Client }: Heenbericht): readonly Fout[] {
  const { Dagtekening } = Header.BerichtIdentificatie
  return [
    ...toetsRegels(bsnRegels, Client, 'Client', Dagtekening),
    ...toetsGeboorte(Client.Geboortedatum, 'Client', Dagtekening),
  ]
}

const relatiePad = (nummer: number) => `Client/Relaties/Relatie[${nummer}]`
const contactPad = (nummer: number) => `Client/Contactgegevens/Contact[${nummer}]`

/** Rules on name, relations and addresses of a toewijzing. */
export function toetsOmgeving({ Header, Client }: BerichtVan<'WMO301'>): readonly Fout[] {
  const { Dagtekening } = Header.BerichtIdentificatie
  const relaties = Client.Relaties?.Relatie ?? []
  const contacten = Client.Contactgegevens.Contact
  return [
    ...toetsRegels(naamRegels, Client.Naam, 'Client/Naam', Dagtekening),
    ...toetsRegels(client301Regels, Client, 'Client', Dagtekening),
    ...toetsUniek(relaties, relatiePad, ({ Nummer }) => [Nummer]),
    ...relaties.flatMap((relatie, i) => toetsRelatie(relatie, relatiePad(i + 1), Dagtekening)),
    ...toetsUniek(contacten, contactPad, ({ Soort }) => [Soort]),
    ...contacten.flatMap((contact, i) => toetsRegels(contactRegels, contact, contactPad(i + 1), Dagtekening)),
  ]
}

function toetsRelatie(relatie: Relatie, pad: string, dagtekening: string): readonly Fout[] {
  const { Geboortedatum, Naam, Contact } = relatie
  return [
    ...(Geboortedatum === undefined ? [] : toetsGeboorte(Geboortedatum, pad, dagtekening)),
    ...toetsRegels(naamRegels, Naam, `${pad}/Naam`, dagtekening),
    ...toetsRegels(contactRegels, Contact, `${pad}/Contact`, dagtekening),
  ]
}

/** RS033: a class without any element in it passes the XSD, but empty elements are not allowed. */
export function toetsLeeg(waarde: unknown, pad = ''): readonly Fout[] {
  if (typeof waarde !== 'object' || waarde === null) return []
  if (Array.isArray(waarde)) return waarde.flatMap((keer, i) => toetsLeeg(keer, `${pad}[${i + 1}]`))
  const delen = Object.entries(waarde)
  if (delen.length === 0)
    return [inhoudsfout('RS033', pad, 'Dit element is leeg: vul het in of laat het weg.')]
  return delen.flatMap(([naam, deel]) => toetsLeeg(deel, pad === '' ? naam : `${pad}/${naam}`))
}

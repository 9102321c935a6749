import type { Briefhoofd } from './brief.rules.ts'
import type { Verwijzing } from './verwijsbrief.rules.ts'

const contacten: Briefhoofd['contacten'] = [
  {
    soort: 'klacht',
    naam: 'Klachtencommissie Wmo',
    telefoon: '000 222 22 22',
    adres: 'Postbus 1000, 6500 AA Nijmegen',
    uitleg: 'U bent niet tevreden over een medewerker of over de hulp.',
  },
  {
    soort: 'bezwaar',
    naam: 'Gemeente, team Bezwaar',
    telefoon: '14 000',
    adres: 'Postbus 2000, 6500 AB Nijmegen',
    uitleg: 'U wilt een besluit. Of u bent het niet eens met een besluit.',
  },
  {
    soort: 'ombudsman',
    naam: 'Nationale ombudsman',
    telefoon: '0800 000 00 00',
    adres: 'Postbus 3000, 2509 AC Den Haag',
    uitleg: 'U komt er met de gemeente niet uit.',
  },
  {
    soort: 'clientondersteuning',
    naam: 'Steunpunt Naast U',
    telefoon: '000 333 33 33',
    adres: 'Marktplein 1, Nijmegen',
    uitleg: 'Iemand denkt met u mee. Dat kost u niets.',
  },
]

/** A letterhead with invented people and numbers. */
export const eenBriefhoofd = (anders: Partial<Briefhoofd> = {}): Briefhoofd => ({
  gemeente: { naam: 'Voorbeeld', telefoon: '14 000' },
  kenmerk: 'V-2026-000417',
  datum: Temporal.PlainDate.from('2026-03-02'),
  inwoner: {
    naam: 'Johanna van der Meer-de Groot',
    adres: ['Wilgenroosstraat 12 bis', '6537 AB Nijmegen'],
  },
  afzender: { naam: 'Anna Hoekstra', functie: 'sociaal werker, team Zuid', telefoon: '000 123 45 67' },
  contacten,
  ...anders,
})

export const eenVerwijzing = (anders: Partial<Verwijzing> = {}): Verwijzing => ({
  resultaat:
    'U hebt uw post en uw geld weer op orde. U gaat 2 keer per week naar buiten en ziet andere mensen.',
  aanbieder: { naam: 'Thuishulp De Terp', telefoon: '000 444 44 44' },
  startdatum: Temporal.PlainDate.from('2026-03-16'),
  ...anders,
})

import type { AntwoordBij } from '../../api/client.ts'
import type { Dossier } from './dossier.ts'

type Termijnsoort = Dossier['termijnen'][number]['soort']
type Deel = Dossier['delen'][number]
type Fase = AntwoordBij<'GET /werklijst'>['rijen'][number]['fase']

/** What ends on the day of a term. */
export const TERMIJN_WOORD: Readonly<Record<Termijnsoort, string>> = {
  bezoek: 'Eerste bezoek',
  onderzoek: 'Onderzoek, 6 weken',
  persoonlijk_plan: 'De inwoner mag een eigen plan geven',
  beschikking: 'Beschikking',
  start_na_toewijzing: 'Start van de hulp',
  bezwaar: 'De inwoner mag bezwaar maken',
  evaluatie: 'Evaluatie',
  afspraak: 'Afspraak',
  contact: 'Contact met de inwoner',
  terugval: 'Gesprek omdat het slechter gaat',
  opschaling: 'Afschalen of verlengen',
  afschaalvraag: 'Afschalen naar collectief?',
  verdeling: 'Verdeling bepalen: wie doet wat',
}

/** Where a dossier stands, and what is done next. */
export const FASE_WOORD: Readonly<Record<Fase, { woord: string; nu: string; pad: string }>> = {
  nieuw: { woord: 'Nieuw', nu: 'Dossier bekijken', pad: '' },
  triage: { woord: 'Triage', nu: 'Triage afmaken', pad: '/triage' },
  gesprek: { woord: 'Gesprek', nu: 'Gesprek voeren', pad: '/gesprek' },
  plan: { woord: 'Plan', nu: 'Plan maken', pad: '/plan' },
  besluit: { woord: 'Besluit', nu: 'Besluit nemen', pad: '/besluit' },
  uitvoering: { woord: 'In uitvoering', nu: 'Plan volgen', pad: '/plan' },
  evaluatie: { woord: 'Evaluatie', nu: 'Plan evalueren', pad: '/plan' },
  afgesloten: { woord: 'Afgesloten', nu: 'Teruglezen', pad: '/tijdlijn' },
}

export const DEEL_WOORD: Readonly<Record<Deel, string>> = {
  kern: 'Huishouden',
  gesprek: 'Gesprek',
  plan: 'Plan',
  inzet: 'Hulp',
  besluit: 'Besluit',
  bericht: 'Berichten',
  jeugd: 'Jeugd',
  veiligheid: 'Veiligheid',
  melder: 'Melder',
}

export const RELATIE_WOORD: Readonly<Record<string, string>> = {
  hoofdbewoner: 'hoofdbewoner',
  partner: 'partner',
  kind: 'kind',
  ouder: 'ouder',
  kleinkind: 'kleinkind',
  overig: 'huisgenoot',
}

export const GRONDSLAG_WOORD: Readonly<Record<string, string>> = {
  regie: 'regie',
  teamlid: 'taak van het team',
  toestemming: 'toestemming van de inwoner',
  wettelijke_taak: 'wettelijke taak',
  toewijzing: 'toewijzing van hulp',
  noodtoegang: 'noodtoegang',
}

/** A word of the database as people read it: `sociaal_werker` becomes "sociaal werker". */
export const leesbaar = (woord: string): string => woord.replaceAll('_', ' ')

const CONCEPT: readonly (readonly [begin: string, wat: string, pad: string])[] = [
  ['gesprek', 'het verslag van het gesprek', '/gesprek'],
  ['verslag', 'het verslag van het gesprek', '/gesprek'],
  ['plan', 'het plan', '/plan'],
  ['inzet', 'het plan', '/plan'],
  ['afweging', 'de afweging', '/besluit'],
  ['verwijzing', 'de verwijzing', '/besluit'],
  ['toestemming', 'de toestemming', '/toegang'],
]

/** What somebody was typing, by the key of the draft, and where to go on. */
export function conceptWoord(sleutel: string): { wat: string; pad: string } {
  const [, wat = 'een tekst', pad = ''] = CONCEPT.find(([begin]) => sleutel.startsWith(begin)) ?? []
  return { wat, pad }
}

/** `8925 AB` */
export const postcodeTekst = (postcode: string | null): string =>
  (postcode ?? '').replace(/^(\d{4})([A-Z]{2})$/, '$1 $2')

/** The short name of a law, beside each other on one line (ALG-07). */
export const WET_KORT: Readonly<Record<Dossier['wetten'][number], string>> = {
  wmo: 'Wmo',
  jeugdwet: 'Jeugdwet',
  participatiewet: 'Participatiewet',
  schuldhulpverlening: 'Schuldhulpverlening',
  zvw: 'Zorgverzekeringswet',
  wlz: 'Wet langdurige zorg',
  awbz: 'AWBZ',
  wpg: 'Wet publieke gezondheid',
}

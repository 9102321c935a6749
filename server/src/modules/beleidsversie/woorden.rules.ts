/**
 * The words with which a screen names the parts of a beleid document. A key is Dutch already: `hogeLeeftijdVanaf`
 * reads as "Hoge leeftijd vanaf". Only what would read strangely stands here.
 */

const WOORDEN: Readonly<Record<string, string>> = {
  bron: 'Bepaling',
  id: 'Naam in de gegevens',
  geldigVanaf: 'Geldig vanaf',
  woorden: 'Woorden van deze gemeente',
  aanmelding: 'Melding en postvak',
  kanalen: 'Hoe een melding binnenkomt',
  meldertypes: 'Wie kan melden',
  routes: 'Wegen van een signaal',
  sluitredenen: 'Redenen om een signaal te sluiten',
  hoofdverblijfVereist: 'Hulp alleen bij hoofdverblijf in de gemeente',
  iedereOrganisatie: 'Iedere organisatie pakt iedere hulpvraag op',
  zienHoogstens: 'Zo lang leest de organisatie na de verdeling hoogstens mee',
  ouderenVanaf: 'Ouderen vanaf (jaren)',
  risicoVanaf: 'Risico vanaf zoveel risicofactoren',
  sluitreden: 'Waarmee het signaal sluit',
  hogeLeeftijdVanaf: 'Hoge leeftijd vanaf (jaren)',
  drempelLeefgebieden: 'Opschalen vanaf zoveel leefgebieden met een probleem',
  doel: 'Waarheen',
  niveau: 'Gebied waarvoor dit team werkt',
  dominanteProblemen: 'Problemen die meteen opschalen',
  bijJustitie: 'Als justitie betrokken is',
  duurMaanden: 'Duur van tijdelijke regie (maanden)',
  complexiteit: 'Enkelvoudig of complex',
  drempel: 'Complex vanaf zoveel factoren tegelijk',
  besluitDoor: 'Wie het besluit neemt',
  partners: 'Partner per wet',
  beroepskrachtInKamer: 'Altijd een beroepskracht in of bij de kamer, met een rooster',
  mantelzorgerUitnodigen: 'Waarschuwen als de mantelzorger niet is uitgenodigd',
  clientondersteuningMelden: 'Vooraf wijzen op cliëntondersteuning',
  verslagIsAanvraag: 'Het verslag geldt als aanvraag',
  vragenlijst: 'Vragenlijst van het gesprek',
  bijstand: 'Vragen of bijstand of een participatievoorziening meespeelt',
  waarvoor: 'Waarvoor de inwoner toestemming geeft',
  onderwerpen: 'Onderwerp dat in het plan komt',
  uitgave: 'Uitgave, bijvoorbeeld 1.1',
  vragensets: 'Vragen om uit te kiezen, eigen en landelijk',
  blokken: 'Welke vragen bij welk leefgebied',
  vervallen: 'Wordt niet meer gevraagd',
  redenVereist: 'Reden nodig bij een hogere trede',
  vraag: 'Vraag aan de professional',
  uitvoerders: 'Wie dit kan doen',
  maatwerk: 'Individuele maatwerkvoorziening',
  regie: 'Wie regievoerder mag zijn',
  kader: 'Voor welke situatie',
  rollen: 'Welke rollen',
  alleenBijLangdurig: 'Alleen een plan bij langdurige hulp',
  eindigheid: 'Professionele hulp heeft een einddatum',
  evaluatieElke: 'Evaluatie elke',
  evaluatieHerinnering: 'Herinnering voor een evaluatie',
  maker: 'Wie het plan maakt met de inwoner',
  enkelvoudig: 'Bij een enkelvoudige situatie',
  complex: 'Bij een complexe situatie',
  grondslagen: 'Wie mag meekijken, en waarom',
  delen: 'Welke delen van het dossier',
  houders: 'Wie dit kan hebben',
  beeindigbaarDoorInwoner: 'De inwoner kan het stoppen',
  mandaatVereist: 'Alleen met een vastgelegd mandaat',
  avg: 'Grondslag in de AVG (artikel 6 lid 1)',
  tenHoogste: 'Ten hoogste',
  criteriatabellen: 'Tabellen voor de afweging',
  deskundigVereist: 'Een deskundige tekent mee',
  beschikkingOpWens: 'Beschikking als de inwoner dat wil',
  pgbMogelijk: 'Pgb is mogelijk',
  rechtstreeks: 'Zonder verwijzing, rechtstreeks bij de aanbieder',
  agb: 'AGB-code',
  postvakRood: 'Rood in het postvak na',
  startNaToewijzing: 'Start na een toewijzing',
  capabilities: 'Onderdelen aan of uit',
  lezingen: 'Lezingen van het plan',
  soort: 'Soort',
  stap1: 'Stap 1',
  stap2: 'Stap 2',
}

const ZINSDELEN: Readonly<Record<string, string>> = {
  jet: 'JET',
  wmo: 'Wmo',
  awbz: 'AWBZ',
  zvw: 'Zvw',
  wlz: 'Wlz',
  wpg: 'WPG',
  jeugdwet: 'Jeugdwet',
  participatiewet: 'Participatiewet',
  fact_team: 'FACT-team',
  veiligheidshuis: 'Veiligheidshuis',
  client: 'cliënt',
}

const groot = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1)

/** What a field is called: `redenVereist` → "Reden nodig bij een hogere trede". */
export const veldWoord = (sleutel: string): string =>
  WOORDEN[sleutel] ?? groot(sleutel.replaceAll(/[A-Z]/g, (l) => ` ${l.toLowerCase()}`).replaceAll('_', ' '))

/** What a value of a closed list is called: `vrijwilliger_of_beroepskracht` → "vrijwilliger of beroepskracht". */
export const waardeWoord = (waarde: string | number): string =>
  typeof waarde === 'number' ? String(waarde) : (ZINSDELEN[waarde] ?? waarde.replaceAll('_', ' '))

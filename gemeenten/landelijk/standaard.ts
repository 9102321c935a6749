// What every gemeente starts from: terms of law and words that no seed fixes (O-05, O-06). Each value says where it
// comes from; “niet uit het plan” marks what the five plans leave open, so that a gemeente can choose otherwise.
import type { Beleid } from '../../server/src/modules/beleid/index.ts'

export const termijnen: Beleid['termijnen'] = {
  onderzoek: { duur: { weken: 6 }, soort: 'wettelijk', bron: 'Wmo 2015 art. 2.3.2 lid 1' },
  persoonlijkPlan: { duur: { dagen: 7 }, soort: 'wettelijk', bron: 'Wmo 2015 art. 2.3.2 lid 2' },
  beschikking: { duur: { weken: 2 }, soort: 'wettelijk', bron: 'Wmo 2015 art. 2.3.5 lid 2' },
  postvakRood: {
    duur: { werkdagen: 3 },
    soort: 'afgesproken',
    bron: 'niet uit het plan (eisen SIG-18, fictief)',
  },
  startNaToewijzing: {
    duur: { werkdagen: 10 },
    soort: 'afgesproken',
    bron: 'niet uit het plan (eisen BER-03)',
  },
  bezwaar: { duur: { weken: 6 }, soort: 'wettelijk', bron: 'Awb art. 6:7' },
}

/** PLAN-11 and PLAN-12 give the example values; no plan fixes them. */
export const evaluatieElke: Beleid['plan']['evaluatieElke'] = {
  duur: { maanden: 3 },
  soort: 'afgesproken',
  bron: '001 §1.3; het ritme van 3 maanden is niet uit het plan (eisen PLAN-11)',
}
export const evaluatieHerinnering: Beleid['plan']['evaluatieHerinnering'] = {
  duur: { dagen: 14 },
  soort: 'afgesproken',
  bron: '001 §1.3; 14 dagen is niet uit het plan (eisen PLAN-12)',
}

export const kanalen: Beleid['aanmelding']['kanalen'] = [
  { id: 'telefoon', naam: 'Telefoon', bron: '003 Basisontwerp §5.1' },
  { id: 'digitaal', naam: 'Website of e-mail', bron: '003 Basisontwerp §5.1' },
  { id: 'balie', naam: 'Balie of spreekuur', bron: '003 Uitv.notitie §4' },
  { id: 'huisbezoek', naam: 'Huisbezoek', bron: '003 Uitv.notitie §4' },
]

/** Reasons to close a signaal. “Verkeerd loket” is not among them and cannot be added (SIG-04). */
export const sluitredenen: Beleid['aanmelding']['sluitredenen'] = [
  { id: 'advies_gegeven', naam: 'Advies gegeven, geen vervolg nodig', bron: '003 Basisontwerp §3.1' },
  { id: 'samengevoegd', naam: 'Hoort bij een dossier dat al loopt', bron: '003 Convenant, Integraal aanbod' },
  { id: 'opgelost', naam: 'Vraag is opgelost', bron: 'niet uit het plan' },
  { id: 'wil_geen_hulp', naam: 'Inwoner wil geen hulp', bron: 'niet uit het plan' },
  { id: 'geen_contact', naam: 'Geen contact gekregen, na meer pogingen', bron: '001 §1.3' },
  { id: 'verhuisd', naam: 'Verhuisd naar een andere gemeente', bron: 'niet uit het plan' },
  { id: 'overleden', naam: 'Overleden', bron: 'niet uit het plan' },
]

/** Exceptions to the ladder that hold everywhere (eisen 4.3, invariant 3). */
export const uitzonderingen: Beleid['ladder']['uitzonderingen'] = [
  { id: 'palliatief', naam: 'Palliatieve zorg', bron: '001 §1.3' },
  { id: 'veiligheid', naam: 'De veiligheid is in gevaar', bron: '004 §4.4' },
]

/** No checklist, nothing derived: for a gemeente whose plan names no indicatoren (O-14). */
export const geenIndicatoren = (bron: string): Beleid['indicatoren'] => ({
  aan: false,
  lijst: [],
  hogeLeeftijdVanaf: null,
  bron,
})

/** No opschaling by rule: the professional decides without a proposal (O-14). */
export const geenOpschaling = (bron: string): Beleid['opschaling'] => ({
  drempelLeefgebieden: null,
  doel: null,
  niveau: null,
  dominanteProblemen: [],
  bijJustitie: null,
  duurMaanden: null,
  bron,
})

/** Nobody to go up to: the plan names no heavier team (O-14). */
export const geenSchakelen = (bron: string): Beleid['schakelen'] => ({
  doelen: [],
  afschaalvraag: null,
  toeleiding: { ketens: [], bron },
  bron,
})

/** Regie is given, not offered, and nothing is counted: the plan says no more (O-14). */
export const gewoneCasusregie = (bron: string): Beleid['casusregie'] => ({
  eerstAanbieden: { aan: false, bron },
  zichtSocialeBasis: { aan: false, bron },
  principes: [],
  bundelenBoven: null,
  jeugdAfspraak: null,
  uitvoeringsregie: [],
  bron,
})
/** No overdracht as a step of its own: the plan names none (O-14). */
export const geenOverdracht = (bron: string): Beleid['overdracht'] => ({
  warm: { aan: false, bron },
  lijnen: { aan: false, bron },
  checklist: [],
  andereBegeleider: { aan: false, bron },
  bron,
})
/** The principles of casusregie of the CJG stand in no plan; a gemeente puts its own text here (O-05). */
export const principesCasusregie: Beleid['casusregie']['principes'] = [
  { id: 'een_regisseur', naam: 'Eén huishouden heeft één regisseur. Iedereen weet wie dat is.' },
  { id: 'mandaat', naam: 'De regisseur mag anderen aanspreken op wat zij hebben afgesproken.' },
  { id: 'escalatie', naam: 'Komt de regisseur er niet uit, dan beslist de teamleider binnen één week.' },
].map((p) => ({ ...p, bron: 'niet uit het plan (O-05)' }))
/** What is gone through before a case goes to another lijn; no plan gives the list (TRI-13). */
export const lijnChecklist: Beleid['overdracht']['checklist'] = [
  { id: 'vraag', naam: 'De vraag en de situatie staan in het plan' },
  { id: 'eigen_kracht', naam: 'Wat de inwoner en het netwerk zelf doen, staat in het plan' },
  { id: 'geprobeerd', naam: 'Wat al geprobeerd is en waarom dat niet genoeg was' },
  { id: 'factoren', naam: 'Welke problemen er tegelijk spelen' },
  { id: 'wie_blijft', naam: 'Wie van het wijkteam contact houdt' },
  { id: 'terug', naam: 'Wanneer het weer lichter kan' },
].map((p) => ({ ...p, bron: 'niet uit het plan (001 §5 vraagt een uniforme checklist)' }))

/** The plan names no other maker of the plan than who has the regie (O-14). */
export const gewonePlanmaker = (bron: string): Beleid['plan']['maker'] => ({
  enkelvoudig: ['regievoerder'],
  complex: ['regievoerder'],
  bron,
})

/** The plan sets nothing about the make-up of a team (O-14). */
export const geenTeamwerk = (bron: string): Beleid['teamwerk'] => ({
  grootte: null,
  functies: [],
  basis: [],
  eerstePeriodeMaanden: null,
  uren: null,
  caseloadBoven: null,
  registratieNaMaanden: null,
  expertises: [],
  bron,
})

export const clientondersteuningMelden: Beleid['gesprek']['clientondersteuningMelden'] = {
  aan: true,
  bron: 'Wmo 2015 art. 2.3.2 lid 3',
}

type Grondslag = Beleid['grondslagen'][number]

export const grondslagRegie: Grondslag = {
  id: 'regie',
  soort: 'regie',
  uitleg: 'Deze persoon heeft de regie over uw ondersteuning en houdt het overzicht.',
  delen: ['kern', 'gesprek', 'plan', 'inzet', 'besluit', 'bericht', 'veiligheid', 'melder'],
  houders: ['medewerker'],
  beeindigbaarDoorInwoner: false,
  mandaatVereist: true,
  avg: 'c',
  tenHoogste: null,
  bron: 'Wmo 2015 art. 2.3.2 en 2.6.4',
}

export const grondslagToewijzing: Grondslag = {
  id: 'toewijzing',
  soort: 'toewijzing',
  uitleg: 'Deze aanbieder geeft u ondersteuning en ziet alleen wat daarvoor nodig is.',
  delen: ['inzet'],
  houders: ['organisatie'],
  beeindigbaarDoorInwoner: false,
  mandaatVereist: false,
  avg: 'c',
  tenHoogste: null,
  bron: 'Wmo 2015 art. 5.1.2; 004 §5.3',
}

export const grondslagNoodtoegang: Grondslag = {
  id: 'noodtoegang',
  soort: 'noodtoegang',
  uitleg: 'Er was haast. Deze persoon keek kort in uw dossier en schreef op waarom.',
  delen: ['kern', 'plan', 'inzet', 'veiligheid'],
  houders: ['medewerker'],
  beeindigbaarDoorInwoner: false,
  mandaatVereist: true,
  avg: 'd',
  tenHoogste: { duur: { dagen: 1 }, soort: 'afgesproken', bron: 'eisen PRI-03 (niet uit het plan)' },
  bron: 'AVG art. 6 lid 1 onder d',
}

/** A helper from the network sees only what the inwoner allows, and that ends with one press. */
export const grondslagHelper: Grondslag = {
  id: 'toestemming_helper',
  soort: 'toestemming',
  uitleg: 'U vroeg deze persoon om te helpen. U kunt dit op elk moment stoppen.',
  delen: ['inzet'],
  houders: ['helper', 'organisatie'],
  beeindigbaarDoorInwoner: true,
  mandaatVereist: false,
  avg: 'a',
  tenHoogste: null,
  bron: '003 Basisontwerp §3.4',
}

/** The team of a gemeente whose plan says nothing of the ground: the law's (Wmo 2.6.4). */
export const grondslagTeam: Grondslag = {
  id: 'teamlid',
  soort: 'teamlid',
  uitleg: 'Dit team werkt voor de gemeente aan uw vraag.',
  delen: ['kern', 'gesprek', 'plan', 'inzet', 'melder'],
  houders: ['medewerker', 'team'],
  beeindigbaarDoorInwoner: false,
  mandaatVereist: true,
  avg: 'c',
  tenHoogste: null,
  bron: 'Wmo 2015 art. 2.3.2 en 2.6.4',
}

/** Another party sees what the inwoner allows, until the inwoner ends it. */
export const grondslagPartij: Grondslag = {
  id: 'toestemming',
  soort: 'toestemming',
  uitleg: 'U gaf deze partij toestemming. U kunt die op elk moment intrekken.',
  delen: ['kern', 'gesprek', 'plan', 'inzet'],
  houders: ['medewerker', 'team', 'organisatie'],
  beeindigbaarDoorInwoner: true,
  mandaatVereist: false,
  avg: 'a',
  tenHoogste: null,
  bron: 'AVG art. 6 lid 1 onder a',
}

/** A gesprek needs leefgebieden; where the plan names none, the shortest list of the five stands in (C07, O-14). */
export const leefgebiedenZonderKeuze = (bron: string): Beleid['leefgebieden'] =>
  [
    { id: 'meedoen', naam: 'Meedoen' },
    { id: 'wonen', naam: 'Wonen' },
    { id: 'welzijn', naam: 'Welzijn' },
    { id: 'financien', naam: 'Financiën' },
    { id: 'sociale_relaties', naam: 'Sociale relaties' },
    { id: 'gezondheid', naam: 'Gezondheid' },
  ].map((gebied) => ({ ...gebied, onderdelen: [], wet: null, bron }))

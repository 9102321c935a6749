// Beleid of Drechtsteden (seed 002: Voorlopig voorstel Toekomstbestendige Thuisondersteuning, pilot 2016). What the
// proposal does not name is off.
import type { Beleid } from '../../server/src/modules/beleid/index.ts'
import * as landelijk from '../landelijk/standaard.ts'
import { instrumenten } from './instrumenten.ts'
import { signalering } from './signalering.ts'
import { uitvoering } from './uitvoering.ts'

const WMO = '002 De Wmo 2015'
const ZELF = '002 Optimale zelfredzaamheid'
const VISIE = '002 Toekomstvisie Thuisondersteuning'
const DOEL = '002 Doel'
const INNOVATIE = '002 Innovatie'
const aan = (bron: string) => ({ aan: true, vanaf: null, bron })
const uit = (bron: string) => ({ aan: false, vanaf: null, bron })

const beleid: Beleid = {
  gemeente: 'drechtsteden',
  versie: 1,
  geldigVanaf: '2016-01-01',
  titel: 'Toekomstbestendige Thuisondersteuning',
  wetten: [{ wet: 'wmo', bron: WMO }],
  woorden: {
    inwoner: { enkelvoud: 'cliënt', meervoud: 'cliënten' },
    plan: { enkelvoud: 'arrangement', meervoud: 'arrangementen' },
    eenheid: { enkelvoud: 'cliënt', meervoud: 'cliënten' },
    regievoerder: { enkelvoud: 'aanspreekpunt', meervoud: 'aanspreekpunten' },
    team: { enkelvoud: 'wijkteam', meervoud: 'wijkteams' },
    gesprek: { enkelvoud: 'gesprek', meervoud: 'gesprekken' },
    bron: '002 Korte samenvatting; 002 Innovatie',
  },
  signalering,
  instrumenten,
  aanmelding: {
    kanalen: landelijk.kanalen,
    meldertypes: [
      { id: 'client', naam: 'Cliënt zelf', bron: WMO },
      { id: 'mantelzorger', naam: 'Mantelzorger of familie', bron: VISIE },
      { id: 'thuisondersteuner', naam: 'Thuisondersteuner', bron: VISIE },
      { id: 'aanbieder', naam: 'Aanbieder', bron: '002 Wat en wie' },
    ],
    routes: [
      { id: 'a', naam: 'Signaal bij één medewerker', bron: VISIE },
      { id: 'b', naam: 'Signaal bij het team', bron: 'niet uit het plan (C02)' },
      { id: 'c', naam: 'Zelf gezien, bij de cliënt thuis', bron: VISIE },
    ],
    sluitredenen: landelijk.sluitredenen,
    hoofdverblijfVereist: false,
    bron: '002 Toekomstvisie Thuisondersteuning',
  },
  leefgebieden: [
    { id: 'participatie', naam: 'Participatie', onderdelen: [], wet: null, bron: '002 Resultaatgebied' },
    {
      id: 'zelfredzaamheid',
      naam: 'Zelfredzaamheid',
      onderdelen: [],
      wet: null,
      bron: '002 Resultaatgebied',
    },
    { id: 'eigen_netwerk', naam: 'Eigen netwerk', onderdelen: [], wet: null, bron: '002 Resultaatgebied' },
  ],
  indicatoren: landelijk.geenIndicatoren('002: “doelgroep ouderen”, zonder grens (C06)'),
  opschaling: landelijk.geenOpschaling('002 zegt niets (C05)'),
  schakelen: landelijk.geenSchakelen('002 zegt niets (O-14)'),
  casusregie: landelijk.gewoneCasusregie('002 zegt niets (O-14)'),
  overdracht: landelijk.geenOverdracht('002 zegt niets (O-14)'),
  complexiteit: { regel: 'geen', bron: '002: lichte en matige problematiek, zonder regel (C05)' },
  triage: { besluitDoor: 'beroepskracht', partners: [], bron: '002 Wat en wie (C04)' },
  gesprek: {
    mantelzorgerUitnodigen: { aan: false, bron: '002 zegt niets over uitnodigen (C44)' },
    clientondersteuningMelden: landelijk.clientondersteuningMelden,
    verslagIsAanvraag: { aan: false, bron: '002 zegt niets (C15)' },
    instrumenten: [],
    netwerkmethoden: [],
    achterliggendeVraag: { aan: true, bron: '002 Projectidee, Innovatie' },
    bron: '002 Innovatie: de achterliggende hulpvraag',
  },
  ladder: {
    redenVereist: true,
    treden: [
      {
        id: 'zelfredzaamheid',
        naam: 'Wat de cliënt zelf kan',
        vraag: 'Waarom kan de cliënt dit niet zelf?',
        uitvoerders: ['zelf'],
        pijler: null,
        maatwerk: false,
        bron: DOEL,
      },
      {
        id: 'eigen_netwerk',
        naam: 'Mantelzorg, netwerk en vrijwilligers',
        vraag: 'Waarom zijn netwerk en vrijwilligers niet genoeg?',
        uitvoerders: ['mantelzorger', 'netwerk', 'vrijwilliger'],
        pijler: 'sociale_basis',
        maatwerk: false,
        bron: '002 De Wmo 2015; 002 Doel',
      },
      {
        id: 'algemene_voorziening',
        naam: 'Algemene voorzieningen in de wijk',
        vraag: 'Waarom zijn algemene voorzieningen niet genoeg?',
        uitvoerders: ['zelf', 'vrijwilliger', 'professioneel'],
        pijler: 'basisondersteuning',
        maatwerk: false,
        bron: DOEL,
      },
      {
        id: 'maatwerk',
        naam: 'Professionele ondersteuning',
        vraag: 'Waarom is professionele ondersteuning nodig?',
        uitvoerders: ['professioneel'],
        pijler: 'aanvullend',
        maatwerk: true,
        bron: ZELF,
      },
    ],
    uitzonderingen: landelijk.uitzonderingen,
    bron: '002 De Wmo 2015, Optimale zelfredzaamheid',
  },
  regie: [
    {
      kader: 'wmo',
      soort: 'regievoerder',
      rollen: ['aanbieder', 'sociaal_werker'],
      bron: '002 Innovatie (C14)',
    },
  ],
  plan: {
    eenheid: 'client',
    eigenaar: null,
    vormen: ['uitgebreid'],
    alleenBijLangdurig: false,
    eindigheid: false,
    evaluatieElke: landelijk.evaluatieElke,
    evaluatieHerinnering: landelijk.evaluatieHerinnering,
    bron: '002 Korte samenvatting',
  },
  uitvoering,
  grondslagen: [
    landelijk.grondslagRegie,
    { ...landelijk.grondslagTeam, bron: 'Wmo 2015 art. 2.3.2 en 2.6.4; 002 zegt niets (C12)' },
    { ...landelijk.grondslagPartij, bron: 'AVG art. 6 lid 1 onder a; 002 zegt niets (C12)' },
    landelijk.grondslagHelper,
    landelijk.grondslagToewijzing,
    landelijk.grondslagNoodtoegang,
  ],
  pijlers: [
    {
      id: 'sociale_basis',
      naam: 'Mantelzorg, netwerk en vrijwilligers',
      toegang: ['open'],
      financiering: 'onbekend',
      bron: WMO,
    },
    {
      id: 'basisondersteuning',
      naam: 'Algemene voorzieningen',
      toegang: ['zonder_beschikking'],
      financiering: 'onbekend',
      bron: WMO,
    },
    {
      id: 'aanvullend',
      naam: 'Maatwerkvoorzieningen',
      toegang: ['beschikking'],
      financiering: 'resultaat',
      bron: '002 De Wmo 2015; 002 Innovatie',
    },
  ],
  criteriatabellen: [],
  besluit: {
    variant: 'niet_bepaald',
    deskundigVereist: false,
    beschikkingOpWens: false,
    pgbMogelijk: false,
    bron: '002: één indicatie per arrangement (C15, C16)',
  },
  producten: [
    {
      id: 'huishoudelijke_ondersteuning',
      naam: 'Huishoudelijke ondersteuning (HO)',
      pijler: 'aanvullend',
      categorie: '01',
      code: '01A01',
      eenheid: '82',
      frequentie: '4',
      criteriatabel: null,
      rechtstreeks: false,
      bron: WMO,
    },
    {
      id: 'thuisondersteuning',
      naam: 'Thuisondersteuning: huishouden en begeleiding samen',
      pijler: 'aanvullend',
      categorie: '10',
      code: '10A01',
      eenheid: '82',
      frequentie: '4',
      criteriatabel: null,
      rechtstreeks: false,
      bron: '002 Thuisondersteuning',
    },
    {
      id: 'begeleiding',
      naam: 'Individuele begeleiding (Bgi)',
      pijler: 'aanvullend',
      categorie: '02',
      code: '02A12',
      eenheid: '04',
      frequentie: '2',
      criteriatabel: null,
      rechtstreeks: false,
      bron: '002 Korte samenvatting',
    },
  ],
  aanbieders: [
    {
      agb: '98010001',
      naam: 'Thuisondersteuning De Merwede (demo)',
      producten: ['huishoudelijke_ondersteuning', 'thuisondersteuning'],
      vanaf: '2016-01-01',
      tot: null,
      bron: 'demo',
    },
    {
      agb: '98020001',
      naam: 'Begeleiding De Noord (demo)',
      producten: ['begeleiding'],
      vanaf: '2016-01-01',
      tot: null,
      bron: 'demo',
    },
  ],
  termijnen: landelijk.termijnen,
  capabilities: {
    postvak: aan(VISIE),
    casusregistratie: aan('002 zegt niets (C36); lezing O-14'),
    triage: aan('002 Wat en wie (C04)'),
    gesprek: aan(INNOVATIE),
    plan: aan('002 Korte samenvatting'),
    afweging: uit('002 zegt niets (C05)'),
    verwijsbrief: uit('002 zegt niets (C15)'),
    beschikking: aan('002 De Wmo 2015'),
    berichtenverkeer: uit('002 zegt niets (C34)'),
    huishoudelijke_hulp: aan('002 De Wmo 2015 (C18)'),
    jeugd: uit('002 zegt niets (C38)'),
    schuldhulpverlening: uit('002: alleen huishoudgeld, licht (C39)'),
    wederkerigheid: uit('002 zegt niets (C32)'),
    collectieve_vragen: uit('002 zegt niets'),
    buurtkamer: uit('002 zegt niets (C03)'),
    sociale_kaart: uit('002 zegt niets (C34)'),
    vervoer: uit('002: oefenen met openbaar vervoer (C42)'),
    werk: uit('002 zegt niets (C43)'),
  },
  lezingen: [
    {
      id: 'O-03',
      onderwerp: 'Welke treden heeft de piramide? De tekening staat niet in het bestand.',
      lezingen: [
        { tekst: 'Zelf, netwerk, algemene voorzieningen in de wijk, professional als laatste', bron: DOEL },
      ],
      gekozen: 0,
      waarom: 'De tekst bij het doel noemt deze volgorde.',
    },
  ],
}

export default beleid

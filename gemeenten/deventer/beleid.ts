// Beleid of Deventer (seed 001: Uitvoeringskader overgang AWBZ → Wmo, early 2014). What the plan does not name is off.
import type { Beleid } from '../../server/src/modules/beleid/index.ts'
import * as landelijk from '../landelijk/standaard.ts'
import { instrumenten } from './instrumenten.ts'
import { signalering } from './signalering.ts'
import { uitvoering } from './uitvoering.ts'

const S12 = '001 §1.2'
const S13 = '001 §1.3'
const S1 = '001 §1'
const aan = (bron: string) => ({ aan: true, vanaf: null, bron })
const uit = (bron: string) => ({ aan: false, vanaf: null, bron })

const beleid: Beleid = {
  gemeente: 'deventer',
  versie: 1,
  geldigVanaf: '2015-01-01',
  titel: 'Uitvoeringskader overgang van AWBZ naar Wmo',
  wetten: [{ wet: 'wmo', bron: '001 Inleiding' }],
  woorden: {
    inwoner: { enkelvoud: 'burger', meervoud: 'burgers' },
    plan: { enkelvoud: 'ondersteuningsplan', meervoud: 'ondersteuningsplannen' },
    eenheid: { enkelvoud: 'burger', meervoud: 'burgers' },
    regievoerder: { enkelvoud: 'regisseur', meervoud: 'regisseurs' },
    team: { enkelvoud: 'sociaal wijkteam', meervoud: 'sociale wijkteams' },
    gesprek: { enkelvoud: 'keukentafelgesprek', meervoud: 'keukentafelgesprekken' },
    bron: '001 §1.1, §1.2, §1.3',
  },
  signalering,
  instrumenten,
  aanmelding: {
    kanalen: landelijk.kanalen,
    meldertypes: [
      { id: 'burger', naam: 'Burger zelf', bron: '001 §1.1' },
      { id: 'wijkteam', naam: 'Sociaal wijkteam', bron: S1 },
      { id: 'huisarts', naam: 'Huisarts', bron: S1 },
      { id: 'transmuraal', naam: 'Transmuraal bureau', bron: S1 },
      { id: 'zorgorganisatie', naam: 'Zorgorganisatie', bron: S1 },
      { id: 'bijzonder_zorgteam', naam: 'Bijzonder zorgteam of gezinscoach', bron: S13 },
    ],
    routes: [
      { id: 'a', naam: 'Vraag bij één professional', bron: '001 §5' },
      { id: 'b', naam: 'Vraag bij het sociaal wijkteam', bron: '001 §1.1' },
      { id: 'c', naam: 'Eigen waarneming van het outreachend team', bron: S13 },
    ],
    sluitredenen: [
      ...landelijk.sluitredenen,
      { id: 'wijkvraag', naam: 'Vraag van de wijk: voor een groep', bron: S12 },
    ],
    hoofdverblijfVereist: false,
    bron: '001 §1, §5',
  },
  leefgebieden: landelijk.leefgebiedenZonderKeuze('001 noemt geen leefgebieden (C07); lijst van 004 §3.2'),
  indicatoren: landelijk.geenIndicatoren('001 noemt geen indicatoren (C06)'),
  opschaling: landelijk.geenOpschaling('001 noemt geen aantal leefgebieden (C05)'),
  schakelen: landelijk.geenSchakelen('001 §1.3: naar specialisten gaat het met een overdracht (O-14)'),
  casusregie: landelijk.gewoneCasusregie('001 §1.2 (O-14)'),
  overdracht: {
    warm: { aan: true, bron: '001 §1.2' },
    lijnen: { aan: true, bron: '001 §5' },
    checklist: landelijk.lijnChecklist,
    andereBegeleider: { aan: false, bron: '001 zegt niets (O-14)' },
    bron: '001 §1.2, §5',
  },
  teamwerk: landelijk.geenTeamwerk('001 zegt niets over aantallen in een team (O-14)'),
  complexiteit: {
    regel: 'factoren',
    factoren: [
      { id: 'lichamelijke_beperking', naam: 'Lichamelijke beperking' },
      { id: 'verstandelijke_beperking', naam: 'Verstandelijke beperking' },
      { id: 'psychiatrie', naam: 'Psychiatrisch ziektebeeld' },
      { id: 'verslaving', naam: 'Verslaving' },
      { id: 'financien', naam: 'Financiën' },
    ],
    drempel: 2,
    bron: S13,
  },
  triage: {
    besluitDoor: 'beroepskracht',
    partners: [{ wet: 'participatiewet', partner: 'werk en inkomen', bron: S12 }],
    beroepskrachtInKamer: { aan: false, bron: '001 zegt niets (O-14)' },
    bron: '001 §1.1',
  },
  gesprek: {
    mantelzorgerUitnodigen: { aan: false, bron: '001 zegt niets over uitnodigen (C44)' },
    clientondersteuningMelden: landelijk.clientondersteuningMelden,
    verslagIsAanvraag: { aan: false, bron: '001 zegt niets (C15)' },
    instrumenten: ['Vraagverheldering', 'Zelfredzaamheidsmatrix', 'Checklists'],
    netwerkmethoden: [],
    achterliggendeVraag: { aan: false, bron: '001 zegt niets (O-14)' },
    vragenlijst: null,
    bijstand: null,
    bron: '001 §1.1, §3 Scenario 3, §5',
  },
  ladder: {
    redenVereist: true,
    treden: [
      {
        id: 'eigen_kracht',
        naam: 'Eigen kracht en netwerk',
        vraag: 'Waarom lukt het niet zelf of met het eigen netwerk?',
        uitvoerders: ['zelf', 'mantelzorger', 'netwerk'],
        pijler: null,
        maatwerk: false,
        bron: S12,
      },
      {
        id: 'collectief',
        naam: 'Collectieve mogelijkheden en vrijwilligers in de wijk',
        vraag: 'Waarom zijn het aanbod in de wijk en vrijwilligers niet genoeg?',
        uitvoerders: ['vrijwilliger', 'professioneel'],
        pijler: 'sociale_basis',
        maatwerk: false,
        bron: S12,
      },
      {
        id: 'professioneel',
        naam: 'Professionele of specialistische ondersteuning',
        vraag: 'Waarom is professionele ondersteuning nodig?',
        uitvoerders: ['professioneel'],
        pijler: 'aanvullend',
        maatwerk: true,
        bron: '001 §1.2, §1.3',
      },
    ],
    uitzonderingen: landelijk.uitzonderingen,
    bron: '001 §1.2, §1.3',
  },
  regie: [
    {
      kader: 'wmo',
      soort: 'regievoerder',
      rollen: ['vertrouwd_persoon', 'vrijwilliger', 'betrokken_hulpverlener', 'sociaal_werker'],
      bron: '001 §1.2 en voetnoot 1',
    },
  ],
  plan: {
    eenheid: 'burger',
    eigenaar: null,
    vormen: ['uitgebreid'],
    alleenBijLangdurig: false,
    eindigheid: true,
    evaluatieElke: landelijk.evaluatieElke,
    evaluatieHerinnering: landelijk.evaluatieHerinnering,
    maker: { enkelvoudig: ['regievoerder'], complex: ['specialist'], bron: S13 },
    bron: '001 §1.2, §1.3, §6 Organisaties',
  },
  uitvoering,
  grondslagen: [
    landelijk.grondslagRegie,
    { ...landelijk.grondslagTeam, bron: '001 §2 Kwaliteit; Wmo 2015 art. 2.6.4' },
    { ...landelijk.grondslagPartij, bron: '001 §2 Kwaliteit' },
    landelijk.grondslagHelper,
    landelijk.grondslagToewijzing,
    landelijk.grondslagNoodtoegang,
  ],
  pijlers: [
    {
      id: 'sociale_basis',
      naam: 'Vrijwilligers en aanbod in de wijk',
      toegang: ['open'],
      financiering: 'onbekend',
      bron: '001 §4',
    },
    {
      id: 'basisondersteuning',
      naam: 'Sociaal wijkteam',
      toegang: ['zonder_beschikking'],
      financiering: 'onbekend',
      bron: '001 §1.1',
    },
    {
      id: 'aanvullend',
      naam: 'Professionele en specialistische ondersteuning',
      toegang: ['indicatie_in_plan'],
      financiering: 'onbekend',
      bron: S13,
    },
  ],
  criteriatabellen: [],
  besluit: {
    variant: 'in_plan',
    deskundigVereist: false,
    beschikkingOpWens: false,
    pgbMogelijk: false,
    bron: S13,
  },
  producten: [
    {
      id: 'begeleiding',
      naam: 'Begeleiding',
      bestaatUit: ['begeleiding'],
      pijler: 'aanvullend',
      categorie: '02',
      code: '02A12',
      eenheid: '04',
      frequentie: '2',
      criteriatabel: null,
      rechtstreeks: false,
      bron: '001 §3',
    },
  ],
  aanbieders: [
    {
      agb: '98020001',
      naam: 'Begeleiding aan de IJssel (demo)',
      producten: ['begeleiding'],
      vanaf: '2015-01-01',
      tot: null,
      bron: 'demo',
    },
    {
      agb: '98020002',
      naam: 'Specialistische zorg Salland (demo)',
      producten: ['begeleiding'],
      vanaf: '2015-01-01',
      tot: null,
      bron: 'demo',
    },
  ],
  termijnen: landelijk.termijnen,
  capabilities: {
    postvak: aan('001 §1.1'),
    casusregistratie: aan('001 zegt niets (C36); lezing O-14'),
    triage: aan('001 §1.1'),
    gesprek: aan('001 §1.1'),
    plan: aan(S12),
    afweging: uit('001 zegt niets (C05)'),
    verwijsbrief: uit('001 §1.3: de indicatie staat in het plan (C15)'),
    beschikking: uit('001 §1.3: geen indicatieorgaan (C15)'),
    berichtenverkeer: uit('001 zegt niets (C34)'),
    huishoudelijke_hulp: uit('001 zegt niets (C18)'),
    jeugd: uit('001 Inleiding: nog te verbinden (C38)'),
    schuldhulpverlening: uit('001 §4: administratie door vrijwilligers (C39)'),
    wederkerigheid: aan(S12),
    collectieve_vragen: aan(S12),
    buurtkamer: aan('001 §4: buurthuis of inloophuis (C03)'),
    sociale_kaart: aan('001 §6 (C34)'),
    vervoer: uit('001 §4: vervoer door vrijwilligers (C42)'),
    werk: aan('001 §1.2, §1.3 (C43)'),
  },
  lezingen: [
    {
      id: 'GT-D11',
      onderwerp: 'Wie is de regisseur?',
      lezingen: [
        {
          tekst:
            'Een vertrouwd persoon, een vrijwilliger uit het eigen netwerk of een vertrouwde professional',
          bron: S12,
        },
        { tekst: 'De casusregisseur in het wijkteam', bron: '001 voetnoot 1' },
        { tekst: 'Alle vier: het plan noemt wie het is', bron: '001 §1.2 en voetnoot 1' },
      ],
      gekozen: 2,
      waarom: 'De tekst en de voetnoot sluiten elkaar niet uit.',
    },
    {
      id: 'GT-D12',
      onderwerp: 'Wie maakt het plan bij een complexe situatie?',
      lezingen: [
        { tekst: 'Specialisten maken met de burger het plan', bron: S13 },
        { tekst: 'Samen met de burger maakt de regisseur het plan', bron: S13 },
      ],
      gekozen: 1,
      waarom: 'De regisseur kan een specialist zijn; zo kan beide.',
    },
  ],
}

export default beleid

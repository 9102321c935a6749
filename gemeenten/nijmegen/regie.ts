// Op- en afschalen, casusregie and overdracht of Nijmegen (seed 003).
import type { Beleid } from '../../server/src/modules/beleid/index.ts'
import * as landelijk from '../landelijk/standaard.ts'

export const regiebeleid: Pick<Beleid, 'schakelen' | 'casusregie' | 'overdracht' | 'teamwerk'> = {
  schakelen: {
    doelen: [
      { doel: 'regieteam', naam: 'Regieteam', bron: '003 Basisontwerp §3.5' },
      { doel: 'veiligheidshuis', naam: 'Veiligheidshuis', bron: '003 Basisontwerp §3.5' },
      { doel: 'fact_team', naam: 'FACT-team', bron: '003 Basisontwerp §3.5' },
      { doel: 'zorgketen', naam: 'Zorgketen', bron: '003 Uitv.notitie §5' },
      {
        doel: 'gemeentelijk_bureau',
        naam: 'Bureau Voorzieningen Wmo',
        bron: '003 Uitv.notitie §6 Basisontwerp',
      },
      { doel: 'beleidsniveau', naam: 'Beleids- of managementniveau', bron: '003 Basisontwerp §3.1' },
    ],
    afschaalvraag: {
      duur: { werkdagen: 5 },
      soort: 'afgesproken',
      bron: '003 Uitv.notitie §5; 5 werkdagen is niet uit het plan',
    },
    toeleiding: {
      ketens: [
        { id: 'copd', naam: 'COPD', bron: '003 Basisontwerp §3.5' },
        { id: 'dementie', naam: 'Dementie', bron: '003 Basisontwerp §3.5' },
        { id: 'diabetes', naam: 'Diabetes', bron: '003 Uitv.notitie §5' },
      ],
      bron: '003 Basisontwerp §3.5',
    },
    bron: '003 Basisontwerp §3.5',
  },
  casusregie: {
    eerstAanbieden: { aan: true, bron: '003 Uitv.notitie §4' },
    zichtSocialeBasis: { aan: false, bron: '003 zegt niets (O-14)' },
    principes: landelijk.principesCasusregie,
    bundelenBoven: 4,
    jeugdAfspraak: null,
    uitvoeringsregie: [],
    bron: '003 Convenant, Overwegingen; het aantal 4 is niet uit het plan (eisen REG-22)',
  },
  overdracht: landelijk.geenOverdracht('003 zegt niets over een warme overdracht (O-14)'),
  teamwerk: {
    grootte: { min: 5, max: 7, teamleiderTelt: true, bron: '003 Basisontwerp §4.1; lezing O-12' },
    functies: [
      { id: 'opbouwwerker', naam: 'Opbouwwerker' },
      { id: 'maatschappelijk_werker', naam: 'Maatschappelijk werker' },
      { id: 'dienstverlener', naam: 'Dienstverlener' },
      { id: 'ouderenadviseur', naam: 'Ouderenadviseur' },
      { id: 'wijkverpleegkundige', naam: 'Wijkverpleegkundige' },
      { id: 'praktijkondersteuner', naam: 'Praktijkondersteuner' },
      { id: 'wmo_consulent', naam: 'Wmo-consulent' },
      { id: 'jeugd_opvoeding', naam: 'Jeugd en opvoeding' },
      { id: 'teamleider', naam: 'Teamleider' },
    ],
    basis: [
      { id: 'wonen', naam: 'Wonen', functies: ['opbouwwerker'], eerstePeriode: false },
      {
        id: 'welzijn',
        naam: 'Welzijn',
        functies: ['maatschappelijk_werker', 'dienstverlener', 'ouderenadviseur'],
        eerstePeriode: false,
      },
      {
        id: 'zorg',
        naam: 'Zorg',
        functies: ['wijkverpleegkundige', 'praktijkondersteuner'],
        eerstePeriode: false,
      },
      { id: 'wmo', naam: 'Wmo-consulent', functies: ['wmo_consulent'], eerstePeriode: true },
    ].map((b) => ({ ...b, bron: '003 Basisontwerp §4.1' })),
    eerstePeriodeMaanden: null,
    uren: { lid: 16, leider: 24, leiderGecompenseerd: 8, bron: '003 Basisontwerp §4.4' },
    caseloadBoven: 20,
    registratieNaMaanden: 3,
    expertises: [
      { id: 'ouderen', naam: 'Ouderen', woorden: ['dementie', 'ouderdom'] },
      {
        id: 'verstandelijk',
        naam: 'Verstandelijke beperking',
        woorden: ['LVB', 'licht verstandelijk', 'zwakbegaafd'],
      },
      { id: 'psychiatrisch', naam: 'Psychiatrische problemen', woorden: ['GGZ', 'psychiatrie'] },
      {
        id: 'wmo_voorzieningen',
        naam: 'Individuele Wmo-voorzieningen',
        woorden: ['hulpmiddel', 'huishoudelijke hulp'],
      },
      { id: 'jeugd', naam: 'Jeugd', woorden: ['kind', 'opvoeden', 'opvoeding'] },
    ],
    bron: '003 Basisontwerp §4.3, §5.3; Uitv.notitie §8; 20 zaken is niet uit het plan (O-06)',
  },
}

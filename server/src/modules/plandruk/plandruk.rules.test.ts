import type { PlanView } from '@keukentafel/contract'
import { expect, test } from 'vitest'
import { lichtDelen, pastNiet, plandrukDelen, taakDelen } from './plandruk.rules.ts'

const taak = (anders: Partial<PlanView['inzetten'][number]>): PlanView['inzetten'][number] => ({
  id: 1,
  doelId: 1,
  persoonId: null,
  omschrijving: 'Elke maandag samen de post openen.',
  trede: 'netwerk',
  uitvoerderType: 'netwerk',
  uitvoerderNaam: 'Zus Baukje',
  organisatieId: null,
  organisatie: null,
  product: null,
  pijler: null,
  urenPerWeek: 1.5,
  vanaf: '2026-12-01',
  tot: null,
  zonderEinde: null,
  resultaat: null,
  voorziening: null,
  resultaatStand: null,
  redenen: {},
  status: 'aanvaard',
  statusOp: '2026-11-20T10:00:00Z',
  statusReden: null,
  teltMee: true,
  version: 1,
  mag: [],
  ...anders,
})
const plan: PlanView = {
  id: 1,
  dossierId: 1,
  status: 'in_uitvoering',
  vorm: 'uitgebreid',
  vormGrenzen: null,
  voorzieningen: [],
  situatie: 'Er liggen brieven.\nHet huis is te groot.',
  ondersteuningsvraag: 'Ik wil weten hoe ik ervoor sta.',
  achterliggendeVraag: '',
  eigenKracht: '',
  netwerk: 'Een zus.',
  collectief: ' ',
  professioneel: '',
  regisseurNaam: null,
  regisseurRol: null,
  verwachteDuurWeken: 26,
  doelen: [
    { id: 1, tekst: 'De post is op orde.', leefgebied: 'financien', persoonId: 7, heeftOplossing: true },
    { id: 2, tekst: 'Het huis is schoon.', leefgebied: null, persoonId: null, heeftOplossing: false },
  ],
  inzetten: [
    taak({}),
    taak({
      id: 2,
      doelId: 2,
      status: 'geweigerd',
      uitvoerderNaam: 'Buurman',
      urenPerWeek: null,
      vanaf: null,
      tot: '2027-01-31',
    }),
  ],
  ladder: [],
  overgangen: [],
  akkoorden: [
    { persoonId: 7, hoe: 'mondeling', op: '2026-11-20T23:30:00Z', geldig: true },
    { persoonId: 8, hoe: 'mondeling', op: '2026-11-01T10:00:00Z', geldig: false },
  ],
  evaluaties: [
    {
      id: 1,
      geplandOp: '2027-03-01',
      gehoudenOp: null,
      uitkomst: null,
      stand: 'gepland',
      herinnerOp: '2027-02-15',
    },
    {
      id: 2,
      geplandOp: '2026-11-01',
      gehoudenOp: '2026-11-02',
      uitkomst: 'voortzetten',
      stand: 'gehouden',
      herinnerOp: '2026-10-15',
    },
  ],
  evaluatieVoorstel: { dagen: [], redenen: [] },
  resultaten: [],
  waarschuwingen: [],
  belet: [],
  beleidVersie: 1,
  version: 3,
  mag: [],
}
const leden = new Map([[7, 'Sietske de Boer']])

test('PLAN-09 the plan on paper says what was agreed, by whom, from when, and what has no answer yet', () => {
  const delen = plandrukDelen(plan, leden)
  expect(delen.map((d) => d.kop)).toEqual([
    'Hoe het nu gaat',
    'Wat u vraagt',
    'Wie u helpt in uw omgeving',
    'Doel: De post is op orde.',
    'Doel: Het huis is schoon.',
    'Waar het plan nu staat',
  ])
  expect(delen[0]?.alineas).toEqual(['Er liggen brieven.', 'Het huis is te groot.'])
  expect(delen[3]?.afspraken).toEqual([
    {
      wat: 'Zus Baukje',
      inhoud: [
        'Elke maandag samen de post openen.',
        '1,5 uur per week',
        'Vanaf 1 december 2026',
        'Afgesproken',
      ],
    },
  ])
  expect(delen[4]).toMatchObject({
    alineas: ['Voor dit doel is nog geen hulp afgesproken.'],
    afspraken: [
      {
        inhoud: [
          'Elke maandag samen de post openen.',
          'Tot en met 31 januari 2027',
          'Gaat niet door: er wordt iets anders gezocht',
        ],
      },
    ],
  })
  // A day is a Dutch day: half past eleven at night in UTC is tomorrow here. An agreement with an older text is none.
  expect(delen[5]?.alineas).toEqual([
    'Dit plan is afgesproken en begonnen.',
    'Sietske de Boer is akkoord sinds 21 november 2026.',
    'Op 1 maart 2027 kijken wij samen hoe het gaat.',
  ])
})

test('PLAN-09 a plan nobody agreed to says so', () => {
  expect(plandrukDelen({ ...plan, status: 'concept', akkoorden: [] }, leden).at(-1)?.alineas).toContain(
    'Er is nog geen akkoord op dit plan.',
  )
})

test('PLAN-30 a helper reads the own task and for whom, and nothing of the goal, the story or anybody else', () => {
  const mijn = taak({ redenen: { eigen_kracht: 'Zij heeft dementie en 8.000 euro schuld.' } })
  expect(taakDelen(mijn, 'Sietske de Boer')).toEqual([
    {
      kop: 'Wat u doet',
      alineas: [],
      afspraken: [
        {
          wat: 'Elke maandag samen de post openen.',
          inhoud: ['Voor Sietske de Boer', '1,5 uur per week', 'Vanaf 1 december 2026', 'Afgesproken'],
        },
      ],
      stappen: [],
    },
  ])
})

test('PLAN-02 a light plan shows its six fields, also the empty ones, and each task in a line', () => {
  const { vakken, doelen } = lichtDelen(plan, leden)
  expect(vakken.map((v) => v.kop)).toEqual([
    'Hoe het nu gaat',
    'Wat u vraagt',
    'Wat u zelf kunt',
    'Wie u helpt in uw omgeving',
    'Wat er in de buurt is',
    'Welke hulp er nog bij komt',
  ])
  expect(doelen[0]).toEqual({
    kop: 'Doel: De post is op orde.',
    taken: [
      {
        wie: 'Zus Baukje',
        wat: 'Elke maandag samen de post openen. · 1,5 uur per week · Vanaf 1 december 2026 · Afgesproken',
      },
    ],
  })
  const lang = { code: 'brief-te-lang', tekst: 'x' }
  expect(pastNiet([lang, { code: 'teken-ontbreekt', tekst: 'y' }]).map((w) => [w.code, w.tekst])).toEqual([
    ['brief-te-lang', expect.stringContaining('maak er een uitgebreid plan van')],
    ['teken-ontbreekt', 'y'],
  ])
})

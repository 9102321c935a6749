import type { PlanView } from '@keukentafel/contract'
import { expect, test } from 'vitest'
import { lichtDelen, pastNiet, plandrukDelen, taakDelen, type Bijlage } from './plandruk.rules.ts'

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
      toelichting: null,
      stand: 'gepland',
      herinnerOp: '2027-02-15',
    },
    {
      id: 2,
      geplandOp: '2026-11-01',
      gehoudenOp: '2026-11-02',
      uitkomst: 'voortzetten',
      toelichting: 'Het gaat beter.',
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
const NIETS: Bijlage = { afspraken: [], contactOp: null, indicatie: null }
const leden = new Map([[7, 'Sietske de Boer']])

test('PLAN-09 the plan on paper says what was agreed, by whom, from when, and what has no answer yet', () => {
  const delen = plandrukDelen(plan, leden, NIETS)
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
  expect(
    plandrukDelen({ ...plan, status: 'concept', akkoorden: [] }, leden, NIETS).at(-1)?.alineas,
  ).toContain('Er is nog geen akkoord op dit plan.')
})

const afspraak = (anders: Partial<Bijlage['afspraken'][number]>): Bijlage['afspraken'][number] => ({
  ...{ id: 1, soort: 'wederdienst', tekst: 'Kookt elke dinsdag', partij: null, wanneer: null, reactie: null },
  ...{ afgesprokenOp: null, tot: null, getekendDoor: null, mag: [] },
  ...anders,
})
const VOL: Bijlage = {
  afspraken: [
    afspraak({ soort: 'terugval', tekst: 'Gordijnen blijven dicht', reactie: 'wij bellen dezelfde dag' }),
    afspraak({ partij: 'de eetgroep', wanneer: 'dinsdag' }),
    afspraak({ soort: 'verbinding_wijk', tekst: 'Wijktuin' }),
    afspraak({
      ...{ soort: 'uitvoering', tekst: 'Stopt de ontruiming', partij: 'corporatie Elkien' },
      ...{ afgesprokenOp: '2026-11-02', tot: '2027-03-01', getekendDoor: 'mevrouw Bos' },
    }),
  ],
  contactOp: '2026-12-08',
  indicatie: {
    ...{ id: 1, soort: 'advies', tekst: 'Hulp bij het huishouden.\nTwee uur.', past: true },
    ...{ organisatie: 'Wijkzorg', getekendDoor: 'Ria Kok', getekendOp: '2026-11-03' },
  },
}

test('PLAN-15 PLAN-17 PLAN-22 PLAN-25 PLAN-29 what is agreed beside the tasks stands on paper, in words for the inwoner', () => {
  const delen = plandrukDelen({ ...plan, regisseurNaam: 'Buurvrouw Els' }, leden, VOL).slice(-6)
  expect(delen.map((d) => [d.kop, d.alineas, d.afspraken])).toEqual([
    [
      'Wat u terugdoet',
      ['U hoeft niets terug te doen om hulp te krijgen.'],
      [{ wat: 'Kookt elke dinsdag', inhoud: ['Voor de eetgroep', 'dinsdag'] }],
    ],
    ['In uw wijk', [], [{ wat: 'Wijktuin', inhoud: [] }]],
    [
      'Afspraken met anderen',
      [],
      [
        {
          wat: 'Stopt de ontruiming',
          inhoud: [
            'Met corporatie Elkien',
            'Afgesproken op 2 november 2026',
            'Tot en met 1 maart 2027',
            'Getekend door mevrouw Bos',
          ],
        },
      ],
    ],
    [
      'Als het slechter gaat',
      [],
      [{ wat: 'Gordijnen blijven dicht', inhoud: ['Dan: wij bellen dezelfde dag'] }],
    ],
    [
      'Advies van een specialist',
      ['Hulp bij het huishouden.', 'Twee uur.', 'Getekend door Ria Kok, Wijkzorg, op 3 november 2026.'],
      [],
    ],
    [
      'Waar het plan nu staat',
      expect.arrayContaining([
        'De regie op dit plan heeft Buurvrouw Els.',
        'Op 8 december 2026 hebben wij weer contact.',
      ]) as string[],
      [],
    ],
  ])
  expect(
    lichtDelen(plan, leden, VOL)
      .doelen.slice(2)
      .map((d) => d.taken[0]),
  ).toEqual([
    { wie: 'Kookt elke dinsdag', wat: 'Voor de eetgroep · dinsdag' },
    { wie: 'Wijktuin', wat: '' },
    expect.objectContaining({ wie: 'Stopt de ontruiming' }),
    { wie: 'Gordijnen blijven dicht', wat: 'Dan: wij bellen dezelfde dag' },
  ])
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
  const { vakken, doelen } = lichtDelen(plan, leden, NIETS)
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

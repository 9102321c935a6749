import { expect, test } from 'vitest'
import {
  gebiedControleren,
  grootste,
  keten,
  niveauVan,
  teamsVoorPlaats,
  toonReeks,
  type Gebied,
} from './gebied.rules.ts'

const plaats = (
  id: number,
  soort: Gebied['soort'],
  ouderId: number | null,
  bij: Partial<Gebied> = {},
): Gebied => ({
  id,
  soort,
  ouderId,
  naam: `${soort} ${id}`,
  postcodes: [],
  isHeelDeGemeente: false,
  ...bij,
})
const land = plaats(1, 'land', null)
const stad = plaats(2, 'stad', 1, { isHeelDeGemeente: true })
const dukenburg = plaats(3, 'stadsdeel', 2, {
  naam: 'Dukenburg',
  postcodes: [{ van: '6537AA', tot: '6538ZZ' }],
})
const malvert = plaats(4, 'wijk', 3, { naam: 'Malvert', postcodes: [{ van: '6538RA', tot: '6538SZ' }] })
const lindenholt = plaats(5, 'stadsdeel', 2, { naam: 'Lindenholt' })
const alle = [land, stad, dukenburg, malvert, lindenholt]

const nieuw = { id: null, naam: 'Meijhorst', soort: 'wijk', ouderId: 3, postcodes: [] } as const
const codes = (invoer: Parameters<typeof gebiedControleren>[1], bekend = alle) => {
  const uit = gebiedControleren(bekend, invoer)
  return uit.ok ? [] : uit.weigeringen.map((w) => `${w.veld}:${w.code}`)
}

test('ALG-04 a place lies in something larger, has one name there, and only the gemeente and what is larger lies in nothing', () => {
  expect(codes(nieuw)).toEqual([])
  expect(codes({ ...nieuw, ouderId: 4 })).toEqual(['ouderId:plaats-niet-groter'])
  expect(codes({ ...nieuw, ouderId: 99 })).toEqual(['ouderId:plaats-onbekend'])
  expect(codes({ ...nieuw, ouderId: null })).toEqual(['ouderId:plaats-zonder-plek'])
  expect(codes({ ...nieuw, soort: 'land', ouderId: null, naam: 'België' })).toEqual([])
  expect(codes({ ...nieuw, naam: ' malvert ' })).toEqual(['naam:plaats-bestaat-al'])
  expect(codes({ ...nieuw, naam: ' ', ouderId: 4 })).toEqual([
    'naam:plaats-zonder-naam',
    'ouderId:plaats-niet-groter',
  ])
  // What lies in it stays smaller.
  expect(codes({ ...dukenburg, soort: 'wijk' })).toEqual(['soort:plaats-te-klein'])
  expect(codes({ ...dukenburg, soort: 'gebied' })).toEqual([])
  expect(codes({ ...dukenburg, ouderId: 3 })).toEqual(['ouderId:plaats-onbekend'])
})

test('ALG-04 postcodes are a list of ranges; a place shares them with what it lies in, never with a place beside it', () => {
  const met = (...postcodes: { van: string; tot: string }[]) => codes({ ...nieuw, postcodes })
  expect(met({ van: '6537', tot: '' }, { van: '6538 aa', tot: '6538 qz' })).toEqual([])
  expect(met({ van: '6538QA', tot: '6538RA' })).toEqual(['postcodes/0/van:postcode-van-een-ander'])
  expect(met({ van: '6538QA', tot: '6538QZ' })).toEqual([])
  expect(met({ van: '653', tot: '6538' }, { van: '6537 ZZ', tot: '6537 AA' })).toEqual([
    'postcodes/0/van:postcode-onjuist',
    'postcodes/1/tot:postcode-omgekeerd',
  ])
  expect(met({ van: '6537', tot: '6537' }, { van: '6537AB', tot: '6537AB' })).toEqual([
    'postcodes/1/van:postcode-dubbel',
  ])
  expect(codes({ ...stad, postcodes: [{ van: '6500', tot: '6546' }] })).toEqual([
    'postcodes/0/van:postcode-van-heel-de-gemeente',
  ])
  expect(codes(malvert)).toEqual([])
  expect(codes(dukenburg)).toEqual([])
  expect(toonReeks({ van: '6537AA', tot: '6538ZZ' })).toEqual({ van: '6537', tot: '6538' })
  expect(toonReeks({ van: '6538RA', tot: '6538SZ' })).toEqual({ van: '6538 RA', tot: '6538 SZ' })
})

test('ALG-04 the niveau follows from the kind of place: wijkgericht, bovenwijks, stedelijk, regionaal', () => {
  expect(
    (['buurt', 'wijk', 'dorp', 'stadsdeel', 'gebied', 'stad', 'regio', 'land'] as const).map(niveauVan),
  ).toEqual([
    ...['wijkgericht', 'wijkgericht', 'wijkgericht', 'bovenwijks', 'bovenwijks'],
    ...['stedelijk', 'regionaal', 'landelijk'],
  ])
  expect(keten(alle, 4).map((g) => g.id)).toEqual([4, 3, 2, 1])
  expect([grootste(['wijk', 'stadsdeel', 'buurt']), grootste([])]).toEqual(['stadsdeel', null])
})

test('GT-N30 ALG-04 on stadsdeelniveau the regieteam is that of the stadsdeel, on gebiedsniveau that of the gebied', () => {
  const zuid = plaats(6, 'gebied', 2, { naam: 'Zuid' })
  const plek = [malvert, dukenburg, zuid, stad]
  const teams = [
    { naam: 'wijk', gebieden: [4] },
    { naam: 'stadsdeel', gebieden: [3, 5] },
    { naam: 'gebied', gebieden: [6] },
    { naam: 'elders', gebieden: [5] },
    { naam: 'overal', gebieden: [] },
  ]
  const wie = (niveau: string | null, bij = plek) => teamsVoorPlaats(teams, bij, niveau).map((t) => t.naam)
  expect(wie('stadsdeel')).toEqual(['stadsdeel', 'overal'])
  expect(wie('gebied')).toEqual(['gebied', 'overal'])
  expect(wie(null)).toEqual(['wijk', 'stadsdeel', 'gebied', 'overal'])
  // No gebied is drawn here yet: nobody is left without a regieteam.
  expect(wie('gebied', [malvert, dukenburg, stad])).toEqual(['wijk', 'stadsdeel', 'overal'])
})

import { expect, test } from 'vitest'
import deventer from '../../../../gemeenten/deventer/beleid.ts'
import drechtsteden from '../../../../gemeenten/drechtsteden/beleid.ts'
import enschede from '../../../../gemeenten/enschede/beleid.ts'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import {
  hulpvraagFouten,
  oppakkenMag,
  oppakStand,
  verdelenUiterlijk,
  verdelingControleren,
  zienHoogstensTot,
} from './oppakken.rules.ts'

const dag = (tekst: string) => Temporal.PlainDate.from(tekst)
const WEL = { heeftOrganisatie: true, werktPostvak: false }

test('SIG-15 on in Deventer by 001 §5, off where the plan is silent; never for who works the postvak', () => {
  expect(oppakkenMag(deventer, WEL)).toMatchObject({ ok: true, waarde: { bron: '001 §5' } })
  for (const beleid of [enschede, drechtsteden, nijmegen, leeuwarden])
    expect(oppakkenMag(beleid, WEL), beleid.gemeente).toMatchObject({
      ok: false,
      weigeringen: [{ code: 'oppakken-niet-hier' }],
    })
  const mis = [
    oppakkenMag(deventer, { ...WEL, werktPostvak: true }),
    oppakkenMag(deventer, { ...WEL, heeftOrganisatie: false }),
  ]
  expect(mis).toMatchObject([
    { weigeringen: [{ code: 'oppakken-in-postvak' }] },
    { weigeringen: [{ code: 'oppakken-niet-hier' }] },
  ])
})

test.each(['opvoeding', 'schulden', 'verslaving', 'een traplift', 'eenzaamheid'])(
  'SIG-15 a vraag about %s is never refused for what it is about',
  (onderwerp) => {
    expect(hulpvraagFouten({ vraag: `Ik heb een vraag over ${onderwerp}.`, weetHet: true })).toEqual([])
  },
)

test.each([
  ['0612', false],
  ['06 12', false],
  ['niet bekend', false],
  ['14 0570', true],
  ['+31 (0)6-12345678', true],
  ['0031 (0)6 - 12 34 56 78', true],
  ['058/123.45.67', true],
  [' ', true],
])('SIG-15 the telephone %j can be rung, or was left out: %j', (telefoon, kan) => {
  const fouten = hulpvraagFouten({ vraag: 'Ik zoek hulp.', weetHet: true, telefoon })
  expect(fouten.map((f) => f.code)).toEqual(kan ? [] : ['telefoon-onjuist'])
})

test('SIG-15 ten werkdagen to agree, three maanden to read on; both are beleid', () => {
  const regel = deventer.signalering.iedereOrganisatie!
  expect(verdelenUiterlijk(regel, dag('2015-01-02')).toString()).toBe('2015-01-16')
  expect(zienHoogstensTot(deventer, dag('2015-01-06')).toString()).toBe('2015-04-06')
  const kort = { ...regel, termijn: { ...regel.termijn, duur: { dagen: 1 } } }
  expect(verdelenUiterlijk(kort, dag('2015-01-02')).toString()).toBe('2015-01-03')
})

test('the stand of what was picked up: settled counts before closed', () => {
  expect([
    oppakStand({ verdeeld: false, gesloten: false }),
    oppakStand({ verdeeld: false, gesloten: true }),
    oppakStand({ verdeeld: true, gesloten: true }),
  ]).toEqual(['verdeling_te_bepalen', 'gesloten', 'verdeeld'])
})

test('SIG-15 a verdeling says who does what; everything that is wrong is told at once', () => {
  const bij = {
    verdeeld: false,
    opgepaktOp: dag('2015-01-02'),
    vandaag: dag('2015-01-06'),
    hoogstensTot: dag('2015-04-06'),
  }
  const v = {
    organisatieDoet: '',
    wijkteamDoet: '',
    anderDoet: 'De buurvrouw past op.',
    besprokenMet: 'Niek',
    besprokenOp: dag('2015-01-02'),
    zietTot: null,
  }
  expect(verdelingControleren(v, bij)).toEqual({ ok: true, waarde: true })
  const mis = {
    ...v,
    anderDoet: ' ',
    besprokenMet: '',
    besprokenOp: dag('2015-01-01'),
    zietTot: dag('2015-01-06'),
  }
  const uit = verdelingControleren(mis, bij)
  expect(uit.ok ? [] : uit.weigeringen.map((w) => w.code)).toEqual([
    'verdeling-leeg',
    'verdeling-zonder-gesprek',
    'verdeling-dag',
    'verdeling-zien-zonder-taak',
  ])
  expect(verdelingControleren(v, { ...bij, verdeeld: true })).toMatchObject({
    weigeringen: [{ code: 'verdeling-al-vastgelegd', aard: 'conflict' }],
  })
})

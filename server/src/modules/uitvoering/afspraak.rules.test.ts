import { expect, test } from 'vitest'
import deventer from '../../../../gemeenten/deventer/beleid.ts'
import enschede from '../../../../gemeenten/enschede/beleid.ts'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import type { PlanStatus } from '../plan/index.ts'
import {
  afspraakControleren,
  afspraakSoorten,
  contactControleren,
  contactNodig,
  terugvalTermijn,
  type Afspraak,
} from './afspraak.rules.ts'

const dag = (tekst: string) => Temporal.PlainDate.from(tekst)
const afspraak = (over: Partial<Afspraak>): Afspraak => ({
  soort: 'uitvoering',
  tekst: 'De corporatie stopt de ontruiming',
  partij: null,
  wanneer: null,
  reactie: null,
  afgesprokenOp: null,
  tot: null,
  getekendDoor: null,
  ...over,
})
const codes = (beleid: typeof leeuwarden, over: Partial<Afspraak>) => {
  const uit = afspraakControleren(beleid, afspraak(over))
  return uit.ok ? [] : uit.weigeringen.map((w) => `${w.code} ${w.veld ?? ''}`.trim())
}

test('each gemeente writes down the kinds that its own plan names', () => {
  expect(afspraakSoorten(deventer)).toEqual(['wederdienst', 'verbinding_wijk', 'verbinding_werk'])
  expect(afspraakSoorten(leeuwarden)).toEqual(['uitvoering', 'terugval'])
  expect(afspraakSoorten(nijmegen)).toEqual(['wederdienst'])
  expect(afspraakSoorten(enschede)).toEqual([])
  expect(codes(enschede, {})).toEqual(['afspraak-soort-uit'])
})

test('PLAN-22 an agreement with a party outside care names the party, the day and who signed', () => {
  expect(codes(leeuwarden, {})).toEqual([
    'afspraak-onvolledig partij',
    'afspraak-onvolledig afgesprokenOp',
    'afspraak-onvolledig getekendDoor',
  ])
  const heel = { partij: 'Woningcorporatie Elkien', afgesprokenOp: '2026-01-10', getekendDoor: 'J. Postma' }
  expect(codes(leeuwarden, heel)).toEqual([])
  expect(codes(leeuwarden, { ...heel, tot: '2026-01-09' })).toEqual(['einde-voor-begin tot'])
  expect(codes(leeuwarden, { ...heel, tot: '2026-01-10', tekst: '  ' })).toEqual([
    'afspraak-onvolledig tekst',
  ])
})

test('PLAN-15 PLAN-29 a wederdienst says for whom and when, a sign of relapse what is done then', () => {
  expect(codes(deventer, { soort: 'wederdienst' })).toEqual([
    'afspraak-onvolledig partij',
    'afspraak-onvolledig wanneer',
  ])
  expect(codes(deventer, { soort: 'verbinding_werk' })).toEqual([])
  expect(codes(leeuwarden, { soort: 'terugval', reactie: ' ' })).toEqual(['afspraak-onvolledig reactie'])
})

test('PLAN-16 only a running plan without a next contact asks for one, and only where that is the way of working', () => {
  const nodig = (status: PlanStatus, heeftVolgende: boolean, beleid = deventer) =>
    contactNodig(beleid, { status, heeftVolgende })
  expect(nodig('in_uitvoering', false)).toBe(true)
  expect(nodig('in_uitvoering', true)).toBe(false)
  for (const ander of ['concept', 'in_afstemming', 'definitief', 'geevalueerd', 'afgesloten'] as const)
    expect(nodig(ander, false), ander).toBe(false)
  expect(nodig('in_uitvoering', false, leeuwarden)).toBe(false)
  expect(contactControleren(dag('2026-01-09'), dag('2026-01-10')).ok).toBe(false)
  expect(contactControleren(dag('2026-01-10'), dag('2026-01-10')).ok).toBe(true)
})

test('PLAN-29 a signal asks for a talk within two days, where something was agreed and the gemeente works so', () => {
  const uit = terugvalTermijn(leeuwarden, true, dag('2026-01-10'))
  expect(uit.ok && [uit.waarde.voorstel.toString(), uit.waarde.redenen[0]?.bron]).toEqual([
    '2026-01-12',
    '004 §3.1 Voorbeeld Jelle',
  ])
  expect(terugvalTermijn(leeuwarden, false, dag('2026-01-10'))).toMatchObject({
    weigeringen: [{ code: 'terugval-zonder-afspraak' }],
  })
  expect(terugvalTermijn(deventer, true, dag('2026-01-10'))).toMatchObject({
    weigeringen: [{ code: 'terugval-uit' }],
  })
})

import { test, expect } from 'vitest'
import fc from 'fast-check'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import type { Beleid } from '../beleid/index.ts'
import { evaluatiedagenVoorstellen, evaluatieStand, herinneringOp } from './evaluatie.rules.ts'

const dag = (tekst: string) => Temporal.PlainDate.from(tekst)
const dagen = (beleid: Beleid, van: string, einde: string | null) =>
  evaluatiedagenVoorstellen(beleid, dag(van), einde === null ? null : dag(einde)).voorstel.map(String)
const elke = (duur: Beleid['plan']['evaluatieElke']['duur']): Beleid => ({
  ...nijmegen,
  plan: { ...nijmegen.plan, evaluatieElke: { ...nijmegen.plan.evaluatieElke, duur } },
})

test('PLAN-11 12 months → one evaluation each 3 months, the last at the end', () => {
  expect(dagen(nijmegen, '2026-03-01', '2027-03-01')).toEqual([
    '2026-06-01',
    '2026-09-01',
    '2026-12-01',
    '2027-03-01',
  ])
  expect(evaluatiedagenVoorstellen(nijmegen, dag('2026-03-01'), dag('2027-03-01')).redenen).toMatchObject([
    { regel: 'PLAN-11', bron: nijmegen.plan.evaluatieElke.bron },
  ])
})

test('PLAN-11 6 weeks → one evaluation, at the end', () => {
  expect(dagen(nijmegen, '2026-03-01', '2026-04-12')).toEqual(['2026-04-12'])
})

test.each([
  ['6 months instead of 3', { maanden: 6 }, ['2026-09-01', '2027-03-01']],
  ['26 weeks', { weken: 26 }, ['2026-08-30', '2027-03-01']],
  ['200 days', { dagen: 200 }, ['2026-09-17', '2027-03-01']],
])('PLAN-11 the rhythm is beleid: %s', (_naam, duur, verwacht) => {
  expect(dagen(elke(duur), '2026-03-01', '2027-03-01')).toEqual(verwacht)
})

test('PLAN-11 without an expected end only the next one is proposed', () => {
  expect(dagen(nijmegen, '2026-03-01', null)).toEqual(['2026-06-01'])
})

test('PLAN-11 counted from the start: the last day of a month does not drift', () => {
  expect(dagen(nijmegen, '2025-11-30', '2026-11-30')).toEqual([
    '2026-02-28',
    '2026-05-30',
    '2026-08-30',
    '2026-11-30',
  ])
})

test('PLAN-11 no two evaluations in the time of one reminder: the last one takes the place of the one before', () => {
  expect(dagen(nijmegen, '2026-11-23', '2027-05-24')).toEqual(['2027-02-23', '2027-05-24'])
  expect(dagen(nijmegen, '2026-11-23', '2027-06-07')).toEqual(['2027-02-23', '2027-05-23', '2027-06-07'])
})

test('PLAN-11 days rise, lie in the term and end on the end', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 520 }), fc.integer({ min: 0, max: 800 }), (weken, verschuiving) => {
      const van = dag('2025-01-01').add({ days: verschuiving })
      const einde = van.add({ weeks: weken })
      const voorstel = evaluatiedagenVoorstellen(nijmegen, van, einde).voorstel
      expect(voorstel.at(-1)?.equals(einde)).toBe(true)
      const rij = [van, ...voorstel].map(String)
      expect(rij).toEqual([...new Set(rij)].toSorted())
    }),
  )
})

test('PLAN-12 evaluation due 1 June: reminder 14 days before, overdue after 1 June', () => {
  expect(herinneringOp(nijmegen, dag('2026-06-01')).toString()).toBe('2026-05-18')
  const stand = (op: string, gehoudenOp: string | null = null) =>
    evaluatieStand(
      nijmegen,
      { geplandOp: dag('2026-06-01'), gehoudenOp: gehoudenOp === null ? null : dag(gehoudenOp) },
      dag(op),
    )
  expect(stand('2026-05-17')).toBe('gepland')
  expect(stand('2026-05-18')).toBe('herinneren')
  expect(stand('2026-06-01')).toBe('herinneren')
  expect(stand('2026-06-02')).toBe('verlopen')
  expect(stand('2026-06-02', '2026-06-02')).toBe('gehouden')
})

test.each([
  [{ weken: 1 }, '2026-05-25'],
  [{ maanden: 1 }, '2026-05-01'],
  [{ werkdagen: 5 }, '2026-05-22'],
])('PLAN-12 the reminder is beleid: %j before Monday 1 June', (duur, verwacht) => {
  const beleid: Beleid = {
    ...nijmegen,
    plan: { ...nijmegen.plan, evaluatieHerinnering: { ...nijmegen.plan.evaluatieHerinnering, duur } },
  }
  expect(herinneringOp(beleid, dag('2026-06-01')).toString()).toBe(verwacht)
})

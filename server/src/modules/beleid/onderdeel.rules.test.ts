import fc from 'fast-check'
import { expect, test } from 'vitest'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import { isOnderdeelAan, onderdeelControleren } from './onderdeel.rules.ts'
import type { Beleid } from './beleid.rules.ts'

const LINDENHOLT = 'WK026808'
const NOORD = 'WK026809'
const dag = (tekst: string) => Temporal.PlainDate.from(tekst)

test.each([
  ['postvak', LINDENHOLT, '2012-03-31', false],
  ['postvak', LINDENHOLT, '2012-04-01', true],
  ['postvak', NOORD, '2012-04-01', false],
  ['postvak', NOORD, '2012-12-31', false],
  ['postvak', NOORD, '2013-01-01', true],
  ['casusregistratie', LINDENHOLT, '2012-06-30', false],
  ['casusregistratie', LINDENHOLT, '2012-07-01', true],
  ['sociale_kaart', LINDENHOLT, '2012-08-31', false],
  ['sociale_kaart', LINDENHOLT, '2012-09-01', true],
] as const)('ALG-06 GT-N04 in Nijmegen %s in wijk %s on %s: %s', (onderdeel, wijk, op, aan) => {
  expect(isOnderdeelAan(nijmegen, onderdeel, { wijk, dag: dag(op) })).toBe(aan)
})

const met = (wijken: { wijk: string; vanaf: string | null }[], aan = true): Beleid => ({
  ...nijmegen,
  capabilities: { ...nijmegen.capabilities, plan: { aan, vanaf: '2012-04-01', bron: '003', wijken } },
})

test('ALG-06 a wijk that is switched off stays off, the others follow the gemeente; off for all is off everywhere', () => {
  const plek = { wijk: NOORD, dag: dag('2026-01-01') }
  const uit = onderdeelControleren(met([{ wijk: NOORD, vanaf: null }]), 'plan', plek)
  expect(uit.ok ? [] : uit.weigeringen).toMatchObject([{ code: 'onderdeel-staat-uit' }])
  const elders = { ...plek, wijk: LINDENHOLT }
  expect(onderdeelControleren(met([{ wijk: NOORD, vanaf: null }]), 'plan', elders).ok).toBe(true)
  expect(isOnderdeelAan(met([{ wijk: NOORD, vanaf: '2012-01-01' }], false), 'plan', plek)).toBe(false)
})

test('ALG-06 what is not on yet names the day and the clause', () => {
  const uit = onderdeelControleren(nijmegen, 'casusregistratie', { wijk: LINDENHOLT, dag: dag('2012-05-01') })
  expect(uit.ok ? null : uit.weigeringen[0]).toMatchObject({
    code: 'onderdeel-nog-niet',
    tekst: 'In deze wijk begint dit op 1 juli 2012 (003 Basisontwerp §5.3).',
  })
})

test('ALG-06 once on it stays on, and the first day counts', () => {
  fc.assert(
    fc.property(fc.integer({ min: -500, max: 500 }), (dagen) => {
      const op = dag('2012-04-01').add({ days: dagen })
      return isOnderdeelAan(nijmegen, 'postvak', { wijk: LINDENHOLT, dag: op }) === dagen >= 0
    }),
  )
})

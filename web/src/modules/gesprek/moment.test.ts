import { expect, test } from 'vitest'
import { isTijd, momentOp } from './moment.ts'

test.each([
  ['2026-11-24', '10.30', '2026-11-24T09:30:00.000Z'],
  ['2026-06-24', '10:30', '2026-06-24T08:30:00.000Z'],
  ['2026-06-24', '9.05', '2026-06-24T07:05:00.000Z'],
  ['2026-06-24', '', '2026-06-24T07:00:00.000Z'],
  ['2026-01-01', '0.15', '2025-12-31T23:15:00.000Z'],
])("%s at %s o'clock in the Netherlands is %s", (dag, tijd, moment) => {
  expect(momentOp(dag, tijd)).toBe(moment)
})

test('a time has hours and minutes that exist', () => {
  expect(['14.30', '9:05', ' 0.00 '].every(isTijd)).toBe(true)
  expect(['24.00', '9.60', '9', 'half tien', ''].some(isTijd)).toBe(false)
})

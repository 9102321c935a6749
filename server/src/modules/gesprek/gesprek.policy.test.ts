import { expect, test } from 'vitest'
import { magMetGesprek, magMetGesprekken } from './gesprek.policy.ts'

const ALLES = ['gesprek.vastleggen', 'gesprek.deelnemers', 'gesprek.afsluiten', 'persoon.toevoegen']
test.each([
  [true, 'gepland', ALLES],
  [true, 'lopend', ALLES],
  [true, 'afgesloten', []],
  [false, 'gepland', []],
  [false, 'lopend', []],
  [false, 'afgesloten', []],
] as const)('who writes %s, gesprek %s: %s', (schrijft, status, mag) => {
  expect(magMetGesprek(schrijft, { status })).toEqual(mag)
})

test('only who writes the deel gesprek plans one', () => {
  expect([magMetGesprekken(true), magMetGesprekken(false)]).toEqual([['gesprek.plannen'], []])
})

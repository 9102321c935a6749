import { expect, test } from 'vitest'
import { magMetNetwerk, magMetVoorstellen } from './netwerk.policy.ts'

test('who writes the deel gesprek draws the card', () => {
  expect([magMetNetwerk(true), magMetNetwerk(false)]).toEqual([['netwerk.wijzigen'], []])
})

const BEIDE = ['voorstel.overnemen', 'voorstel.afwijzen']
test.each([
  [true, 'concept', BEIDE],
  [true, 'in_afstemming', []],
  [true, 'definitief', []],
  [true, 'in_uitvoering', []],
  [true, 'geevalueerd', []],
  [true, 'afgesloten', []],
  [false, 'concept', []],
  [false, 'in_afstemming', []],
] as const)('who writes the plan %s, plan %s: %s', (schrijft, status, mag) => {
  expect(magMetVoorstellen(schrijft, status)).toEqual(mag)
})

import { expect, test } from 'vitest'
import { PUBLIEK } from '../../kern/wie.ts'
import { magAfwegen } from '../afweging/index.ts'
import { magMetVerwijzing, magVerwijzen } from './verwijzing.policy.ts'

const wie = (...rollen: string[]) => ({ ...PUBLIEK, id: 1, soort: 'medewerker' as const, rollen })
const hier = { schrijft: true, deskundigVereist: true }

test.each([
  [['sociaal_werker', 'deskundig'], true, true],
  [['sociaal_werker'], false, true],
  [['teamleider', 'deskundig'], true, true],
  [['consulent'], false, true],
  [['vrijwilliger', 'deskundig'], false, false],
  [['aanbieder', 'deskundig'], false, false],
  [['functioneel_beheerder'], false, false],
  [[], false, false],
])('BES-01 %s refers where deskundig is asked: %s, where it is not: %s', (rollen, streng, los) => {
  expect(magVerwijzen(wie(...rollen), hier).length > 0).toBe(streng)
  expect(magVerwijzen(wie(...rollen), { ...hier, deskundigVereist: false }).length > 0).toBe(los)
  expect(magVerwijzen(wie(...rollen), { schrijft: false, deskundigVereist: false })).toEqual([])
  expect(magAfwegen(wie(...rollen), { schrijft: true, weegt: true }).length > 0).toBe(los)
  expect(magAfwegen(wie(...rollen), { schrijft: false, weegt: true })).toEqual([])
  expect(magAfwegen(wie(...rollen), { schrijft: true, weegt: false })).toEqual([])
})

test('a letter that is out is not made again', () => {
  const werker = wie('sociaal_werker', 'deskundig')
  expect(magMetVerwijzing(werker, { ...hier, status: 'mislukt' })).toEqual(['verwijzing.opnieuw'])
  expect(magMetVerwijzing(werker, { ...hier, status: 'in_voorbereiding' })).toEqual(['verwijzing.opnieuw'])
  expect(magMetVerwijzing(werker, { ...hier, status: 'uitgegeven' })).toEqual([])
  expect(magMetVerwijzing(wie('aanbieder'), { ...hier, status: 'mislukt' })).toEqual([])
})

import { expect, test } from 'vitest'
import { ROLLEN } from '@keukentafel/contract'
import { PUBLIEK, type Wie } from '../../kern/wie.ts'
import { magAfwegen } from './afweging.policy.ts'

const wie = (soort: Wie['soort'], ...rollen: string[]): Wie => ({ ...PUBLIEK, id: 1, soort, rollen })
const MAG = ['sociaal_werker', 'teamleider', 'consulent']

test.each(ROLLEN)('BAS-05 whether a %s weighs', (rol) => {
  const mag = magAfwegen(wie('medewerker', rol), { schrijft: true, weegt: true })
  expect(mag).toEqual(MAG.includes(rol) ? ['afweging.maken'] : [])
})

test('BAS-05 nobody weighs without writing the besluit, or where the gemeente has no table', () => {
  const werker = wie('medewerker', 'sociaal_werker')
  expect(magAfwegen(werker, { schrijft: false, weegt: true })).toEqual([])
  expect(magAfwegen(werker, { schrijft: true, weegt: false })).toEqual([])
  for (const soort of ['inwoner', 'helper', 'systeem', 'publiek'] as const)
    expect(magAfwegen(wie(soort), { schrijft: true, weegt: true })).toEqual([])
})

import { expect, test } from 'vitest'
import { PUBLIEK, type Wie } from '../../kern/wie.ts'
import { magMetOpschaling, magOpschalen } from './opschaling.policy.ts'

const wie = (rol: string): Wie => ({ ...PUBLIEK, id: 1, soort: 'medewerker', rollen: [rol] })
const mag = (
  rol: string,
  status: 'aangevraagd' | 'akkoord' | 'overgenomen',
  heeftTaak: boolean,
  verant = 2,
) => magMetOpschaling(wie(rol), status, { heeftTaak, verantwoordelijkeId: verant }).map((h) => h.slice(11))

test.each([
  ['sociaal_werker', [true, false]],
  ['teamleider', [true, true]],
  ['consulent', [false, false]],
  ['aanbieder', [false, false]],
  ['vrijwilliger', [false, false]],
  ['functioneel_beheerder', [false, false]],
] as const)('a %s asks for an opschaling as the table says', (rol, [met, zonder]) => {
  expect(magOpschalen(wie(rol), true).length > 0).toBe(met)
  expect(magOpschalen(wie(rol), false).length > 0).toBe(zonder)
})

test('REG-06 the teamleider approves and nobody else; who has the task records what follows', () => {
  expect(mag('teamleider', 'aangevraagd', false)).toEqual(['beoordelen'])
  expect(mag('sociaal_werker', 'aangevraagd', true)).toEqual([])
  expect(mag('sociaal_werker', 'akkoord', true)).toEqual(['overnemen'])
  expect(mag('sociaal_werker', 'akkoord', false)).toEqual([])
  expect(mag('sociaal_werker', 'overgenomen', true)).toEqual(['verlengen', 'afschalen', 'stabiel-melden'])
  expect(mag('teamleider', 'overgenomen', false)).toEqual(['verlengen', 'afschalen', 'stabiel-melden'])
  // Who is responsible without having the regie (a specialist) tells how it goes, and does not move the regie.
  expect(mag('sociaal_werker', 'overgenomen', false, 1)).toEqual(['verlengen', 'stabiel-melden'])
  expect(mag('consulent', 'overgenomen', true)).toEqual([])
})

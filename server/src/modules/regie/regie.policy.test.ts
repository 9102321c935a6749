import { expect, test } from 'vitest'
import { PUBLIEK, type Wie } from '../../kern/wie.ts'
import { magMetRegie } from './regie.policy.ts'

const wie = (...rollen: string[]): Wie => ({ ...PUBLIEK, id: 1, soort: 'medewerker', rollen })

/** role → with the task · without it */
const TABEL: Record<string, [boolean, boolean]> = {
  sociaal_werker: [true, false],
  teamleider: [true, true],
  consulent: [false, false],
  aanbieder: [false, false],
  vrijwilliger: [false, false],
  functioneel_beheerder: [false, false],
}

test.each(Object.entries(TABEL))('a %s may what the table says', (rol, [metTaak, zonder]) => {
  expect(magMetRegie(wie(rol), { heeftTaak: true })).toEqual(metTaak ? ['regie.toewijzen'] : [])
  expect(magMetRegie(wie(rol), { heeftTaak: false })).toEqual(zonder ? ['regie.toewijzen'] : [])
})

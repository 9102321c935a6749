import { expect, test } from 'vitest'
import { ROLLEN, triageTonen } from '@keukentafel/contract'
import { PUBLIEK, type Wie } from '../../kern/wie.ts'
import { magMetTriage, magTriageZien } from './triage.policy.ts'

const wie = (...rollen: string[]): Wie => ({ ...PUBLIEK, id: 1, soort: 'medewerker', rollen })
const volledig = { schrijft: true, heeftRegie: true, vrijwilligerBesluit: true }

/** role → decides with every condition met · decides when beleid asks a beroepskracht */
const TABEL: Record<string, [boolean, boolean]> = {
  sociaal_werker: [true, true],
  vrijwilliger: [true, false],
  teamleider: [false, false],
  consulent: [false, false],
  aanbieder: [false, false],
  functioneel_beheerder: [false, false],
}

test.each(Object.entries(TABEL))('a %s may what the table says', (rol, [metVrijwilliger, beroepskracht]) => {
  const mag = (b: typeof volledig) => magMetTriage(wie(rol), b).includes('triage.besluiten')
  expect(mag(volledig)).toBe(metVrijwilliger)
  expect(mag({ ...volledig, vrijwilligerBesluit: false })).toBe(beroepskracht)
  expect(mag({ ...volledig, schrijft: false })).toBe(false)
  expect(mag({ ...volledig, heeftRegie: false })).toBe(false)
})

test('who is led to the triage is who may open it', () => {
  const geleid = ROLLEN.filter((rol) => magTriageZien(wie(rol)))
  expect(geleid).toEqual(ROLLEN.filter((rol) => (triageTonen.recht as readonly string[]).includes(rol)))
})

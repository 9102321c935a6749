import { expect, test } from 'vitest'
import { PUBLIEK, type Wie } from '../../kern/wie.ts'
import { magAanbieden, magMetOverdracht } from './overdracht.policy.ts'

const wie = (id: number, rol = 'sociaal_werker'): Wie => ({
  ...PUBLIEK,
  id,
  soort: 'medewerker',
  rollen: [rol],
})
const stand = { status: 'gesprek', gesprekVereist: true, vanId: 1, naarId: 2 } as const

test('who has the regie offers, nobody else: also not a teamleider who only reads', () => {
  expect(magAanbieden(wie(1), { isRegievoerder: true })).toEqual(['overdracht.aanbieden'])
  expect(magAanbieden(wie(1), { isRegievoerder: false })).toEqual([])
  expect(magAanbieden(wie(1, 'teamleider'), { isRegievoerder: false })).toEqual([])
  expect(magAanbieden(wie(1, 'consulent'), { isRegievoerder: true })).toEqual([])
})

test('the answer is the receiver’s; of a receiver without an account the giver writes it down', () => {
  expect(magMetOverdracht(wie(2), stand, { isRegievoerder: false })).toEqual(['overdracht.beantwoorden'])
  expect(magMetOverdracht(wie(1), stand, { isRegievoerder: true })).toEqual(['overdracht.intrekken'])
  expect(
    magMetOverdracht(wie(1), { ...stand, naarId: null, status: 'aangeboden' }, { isRegievoerder: true }),
  ).toEqual(['overdracht.gesprek-vastleggen', 'overdracht.intrekken', 'overdracht.antwoord-vastleggen'])
  expect(magMetOverdracht(wie(3), stand, { isRegievoerder: false })).toEqual([])
  expect(magMetOverdracht(wie(2), { ...stand, status: 'geaccepteerd' }, { isRegievoerder: true })).toEqual([])
})

import { expect, test } from 'vitest'
import type { Wie } from '../../kern/wie.ts'
import { magMetBijstand } from './bijstand.policy.ts'

const wie = (...rollen: string[]) => ({ soort: 'medewerker', rollen }) as unknown as Wie

test('KTG-17 who writes the gesprek writes it down; who reads it does not', () => {
  for (const rol of ['sociaal_werker', 'teamleider']) {
    expect(magMetBijstand(wie(rol), true)).toEqual(['bijstand.vastleggen'])
    expect(magMetBijstand(wie(rol), false)).toEqual([])
  }
  for (const rol of ['consulent', 'aanbieder', 'vrijwilliger'])
    expect(magMetBijstand(wie(rol), true)).toEqual([])
})

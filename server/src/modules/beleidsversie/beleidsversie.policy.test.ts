import { ROLLEN } from '@keukentafel/contract'
import { expect, test } from 'vitest'
import { PUBLIEK } from '../../kern/wie.ts'
import { magMetBeleid } from './beleidsversie.policy.ts'

test.each(ROLLEN.map((rol) => [rol, rol === 'functioneel_beheerder' ? ['beleid.vaststellen'] : []] as const))(
  'ALG-02 what a %s may do with the beleid',
  (rol, mag) => {
    expect(magMetBeleid({ ...PUBLIEK, id: 1, soort: 'medewerker', rollen: [rol] })).toEqual(mag)
  },
)

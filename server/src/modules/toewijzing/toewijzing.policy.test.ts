import { expect, test } from 'vitest'
import { PUBLIEK, type Wie } from '../../kern/wie.ts'
import { magMetToewijzing } from './toewijzing.policy.ts'
import type { ToewijzingStatus } from './toewijzing.rules.ts'

const wie = (rol: string, organisatieId: number): Wie => ({
  ...PUBLIEK,
  id: 1,
  soort: 'medewerker',
  rollen: [rol],
  organisatieId,
})
const STANDEN: readonly (readonly [ToewijzingStatus, string | null, readonly string[]])[] = [
  ['toegewezen', null, ['toewijzing.starten']],
  ['afgekeurd', null, []],
  ['gestart', null, ['toewijzing.stoppen']],
  ['gestopt', '19', []],
  ['gestopt', '20', ['toewijzing.starten']],
]

test.each(STANDEN)(
  '%s (%s): the aanbieder of the toewijzing may %j, nobody else anything',
  (status, reden, mag) => {
    const t = { organisatieId: 7, status, redenBeeindiging: reden }
    expect(magMetToewijzing(wie('aanbieder', 7), t)).toEqual(mag)
    expect(magMetToewijzing(wie('aanbieder', 8), t)).toEqual([])
    for (const rol of ['sociaal_werker', 'teamleider', 'consulent', 'berichtenverwerker', 'vrijwilliger'])
      expect(magMetToewijzing(wie(rol, 7), t)).toEqual([])
    expect(magMetToewijzing(PUBLIEK, t)).toEqual([])
  },
)

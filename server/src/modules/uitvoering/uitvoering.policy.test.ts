import { expect, test } from 'vitest'
import { PUBLIEK, type Wie } from '../../kern/wie.ts'
import type { PlanStatus } from '../plan/index.ts'
import { magMetUitvoering } from './uitvoering.policy.ts'

const wie = (soort: Wie['soort'], ...rollen: string[]): Wie => ({ ...PUBLIEK, id: 1, soort, rollen })
/** For who writes the plan, and for an aanbieder who reads it: c contact, a agreements, t signal of relapse. */
const VERWACHT: Readonly<Record<PlanStatus, readonly [string, string]>> = {
  concept: ['a', ''],
  in_afstemming: ['a', ''],
  definitief: ['cat', 't'],
  in_uitvoering: ['cat', 't'],
  geevalueerd: ['cat', 't'],
  afgesloten: ['', ''],
}
const LETTER = { 'contact.plannen': 'c', 'planafspraak.vastleggen': 'a', 'terugval.melden': 't' } as const

test.each(Object.entries(VERWACHT))(
  'PLAN-16 PLAN-29 who may do what around a plan that is %s',
  (status, [werker, aanbieder]) => {
    const letters = (w: Wie, schrijft: boolean) =>
      magMetUitvoering(w, { status: status as PlanStatus, schrijft })
        .map((h) => LETTER[h])
        .join('')
    expect(letters(wie('medewerker', 'sociaal_werker'), true)).toBe(werker)
    expect(letters(wie('medewerker', 'aanbieder'), false)).toBe(aanbieder)
    expect(letters(wie('medewerker', 'teamleider'), false)).toBe('')
    for (const soort of ['inwoner', 'helper'] as const) expect(letters(wie(soort), true)).toBe('')
  },
)

import { expect, test } from 'vitest'
import { PUBLIEK, type Wie } from '../../kern/wie.ts'
import { magMetInbreng } from './inbreng.policy.ts'

const wie = (soort: Wie['soort']): Wie => ({ ...PUBLIEK, id: 1, soort })
const alles = { isOpen: true, schrijft: true, isConcept: true }

test('PLAN-10 who writes the plan takes over into a concept or says why not; nobody else, and never twice', () => {
  const werker = wie('medewerker')
  expect(magMetInbreng(werker, alles)).toEqual(['inbreng.overnemen', 'inbreng.afwijzen'])
  expect(magMetInbreng(werker, { ...alles, isConcept: false })).toEqual(['inbreng.afwijzen'])
  for (const over of [{ isOpen: false }, { schrijft: false }])
    expect(magMetInbreng(werker, { ...alles, ...over })).toEqual([])
  for (const soort of ['inwoner', 'helper', 'systeem', 'publiek'] as const)
    expect(magMetInbreng(wie(soort), alles)).toEqual([])
})

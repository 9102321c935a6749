import { expect, test } from 'vitest'
import { CONCEPT_GRENS, conceptControleren } from './concept.rules.ts'

test('a draft is kept up to its limit and not one byte more', () => {
  expect(conceptControleren(CONCEPT_GRENS).ok).toBe(true)
  expect(conceptControleren(CONCEPT_GRENS + 1)).toMatchObject({ weigeringen: [{ code: 'concept-te-groot' }] })
})

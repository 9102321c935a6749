import { expect, test } from 'vitest'
import { bundelgroottes } from '../tests/support/bundel.ts'

const rijen = bundelgroottes()

test('there are public pages and workplace pages to measure', () => {
  expect(new Set(rijen.map(({ soort }) => soort))).toEqual(new Set(['publiek', 'werkplek']))
})

test.for(rijen)('$soort $pagina stays within its budget of JavaScript', ({ gzip, budget }) => {
  expect(gzip).toBeLessThanOrEqual(budget)
})

import { expect, test } from 'vitest'
import { meenemen } from './bezoek.rules.ts'

const code = (uit: ReturnType<typeof meenemen>) => (uit.ok ? uit.waarde : uit.weigeringen[0]?.code)

test('a gesprek that is still written goes along, where the installation allows it', () => {
  expect([meenemen(10, 'gepland'), meenemen(1, 'lopend')].map(code)).toEqual([10, 1])
  expect(code(meenemen(10, 'afgesloten'))).toBe('gesprek-afgesloten')
  expect(code(meenemen(0, 'gepland'))).toBe('bezoek-meenemen-uit')
})

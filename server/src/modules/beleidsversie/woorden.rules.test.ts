import type { BeleidVorm } from '@keukentafel/contract'
import { expect, test } from 'vitest'
import { beleidVorm } from './vorm.rules.ts'
import { veldWoord, waardeWoord } from './woorden.rules.ts'

test.each([
  ['redenVereist', 'Reden nodig bij een hogere trede'],
  ['sociale_kaart', 'Sociale kaart'],
  ['persoonlijkPlan', 'Persoonlijk plan'],
])('ALG-02 %s is called “%s”', (sleutel, woord) => {
  expect(veldWoord(sleutel)).toBe(woord)
})

test('ALG-02 a value of a list reads as words, and a law keeps its name', () => {
  expect(['vrijwilliger_of_beroepskracht', 'wmo', 'fact_team', 4].map(waardeWoord)).toEqual([
    'vrijwilliger of beroepskracht',
    'Wmo',
    'FACT-team',
    '4',
  ])
})

const woorden = (vorm: BeleidVorm): string[] => {
  if (vorm.soort === 'groep') return vorm.velden.flatMap((v) => [v.woord, ...woorden(v.vorm)])
  if (vorm.soort === 'lijst') return woorden(vorm.item)
  if (vorm.soort === 'uit') return woorden(vorm.vorm)
  return vorm.soort === 'een_van' ? vorm.varianten.flatMap((v) => woorden(v.vorm)) : []
}

test('ALG-02 every field of the beleid has words that a reader can say', () => {
  const alle = new Set(woorden(beleidVorm()))
  expect(alle.size).toBeGreaterThan(80)
  for (const woord of alle) expect(woord).toMatch(/^[A-Z][^_]*$/)
})

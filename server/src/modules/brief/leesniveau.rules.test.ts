import { expect, test } from 'vitest'
import { leesniveau, lettergrepen } from './leesniveau.rules.ts'

test.each([
  ['u', 1],
  ['hulp', 1],
  ['nieuw', 1],
  ['eeuw', 1],
  ['sneeuw', 1],
  ['mooi', 1],
  ['brief', 1],
  ['besluit', 2],
  ['afspraak', 2],
  ['bezwaar', 2],
  ['gemeente', 3],
  ['telefoon', 3],
  ['cliënt', 2],
  ['geïnd', 2],
  ['idee', 2],
  ['ondersteuning', 4],
  ['medewerker', 4],
  ['verantwoordelijkheid', 6],
  ['2026', 1],
])('"%s" has %i syllables', (woord, aantal) => expect(lettergrepen(woord)).toBe(aantal))

test('Flesch-Douma follows its formula', () => {
  // 2 sentences, 8 words, 8 syllables
  const meting = leesniveau(['Ik ga naar huis. Kom je ook mee?', ''], [])
  expect(meting).toMatchObject({ zinnen: 2, woorden: 8, gemiddeldeZin: 4, langsteZin: 4 })
  expect(meting.fleschDouma).toBeCloseTo(206.835 - 0.93 * 4 - 77 * (8 / 8), 5)
})

test('simple sentences pass', () => {
  const { gebreken } = leesniveau(['U kunt ons bellen. Wij helpen u graag. Dat kost u niets.'], ['derhalve'])
  expect(gebreken).toEqual([])
})

test('a sentence of more than 20 words is told, also among short ones', () => {
  const lang = `Wij ${'en '.repeat(20)}u.`
  expect(leesniveau([lang, 'Kort.', 'Kort.', 'Kort.'], []).gebreken).toEqual([
    expect.stringContaining('langste zin heeft 22 woorden'),
  ])
})

test('sentences of more than 15 words on average are told', () => {
  const zin = `Wij ${'en '.repeat(15)}u.`
  expect(leesniveau([zin, zin], []).gebreken).toEqual([expect.stringContaining('gemiddeld 17.0 woorden')])
})

test('the language of the office does not pass', () => {
  const { fleschDouma, gebreken } = leesniveau(
    ['Maatwerkvoorzieningen verstrekken wij uitsluitend overeenkomstig gemeentelijke beleidsregels.'],
    [],
  )
  expect(fleschDouma).toBeLessThan(60)
  expect(gebreken).toEqual([expect.stringContaining('kortere woorden')])
})

test('jargon is found as a whole word or phrase, whatever the capitals', () => {
  const lijst = ['eigen kracht', 'mits', 'wmo']
  expect(leesniveau(['Uw eigen kracht telt. De Wmo helpt.'], lijst).jargon).toEqual(['eigen kracht', 'wmo'])
  expect(leesniveau(['Uw eigen krachten. De smits.'], lijst).jargon).toEqual([])
})

test('a time, a number and an initial do not end a sentence', () => {
  expect(leesniveau(['Bel om 09.30 uur naar 058 000 12 34.'], []).zinnen).toBe(1)
})

test('a text without words has no faults', () => {
  expect(leesniveau([], []).woorden).toBe(0)
})

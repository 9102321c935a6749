import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verschil } from './verschil.ts'

const anders = (tekst: string, ander: string): string[] =>
  verschil(tekst, ander)
    .filter((stuk) => stuk.anders)
    .map((stuk) => stuk.tekst.trim())

test('only the words that the other version does not have are marked', () => {
  expect(anders('Loopt zelf naar de bakker.', 'Loopt naar de bakker.')).toEqual(['zelf'])
  expect(anders('Loopt naar de bakker.', 'Loopt zelf naar de bakker.')).toEqual([])
  expect(anders('een twee drie', 'een vier drie')).toEqual(['twee'])
})

test('marking never changes the text, and equal texts have no marks', () => {
  const zin = fc.array(fc.constantFrom('een', 'twee', 'drie', 'vier', '\n'), { maxLength: 30 })
  fc.assert(
    fc.property(zin, zin, (a, b) => {
      const [tekst, ander] = [a.join(' '), b.join(' ')]
      expect(
        verschil(tekst, ander)
          .map((stuk) => stuk.tekst)
          .join(''),
      ).toBe(tekst)
      expect(anders(tekst, tekst)).toEqual([])
    }),
  )
})

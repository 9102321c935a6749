import fc from 'fast-check'
import { expect, test } from 'vitest'
import { geheelGetal, kies, toevalUit } from './toeval.ts'

const rij = (zaad: number, lengte: number) => {
  const toeval = toevalUit(zaad)
  return Array.from({ length: lengte }, toeval)
}

test('the same seed gives the same row, another seed another', () => {
  expect(rij(7, 5)).toEqual(rij(7, 5))
  expect(rij(7, 5)).not.toEqual(rij(8, 5))
})

test('numbers lie in [0, 1) and spread evenly over ten boxes', () => {
  const vakken = new Array<number>(10).fill(0)
  for (const getal of rij(2026, 100_000)) {
    expect(getal >= 0 && getal < 1).toBe(true)
    const vak = Math.floor(getal * 10)
    vakken[vak] = (vakken[vak] ?? 0) + 1
  }
  for (const aantal of vakken) expect(Math.abs(aantal - 10_000)).toBeLessThan(500)
})

test('a choice is one of the items and a whole number stays within both ends', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat(50), (zaad, van, breedte) => {
      const toeval = toevalUit(zaad)
      expect(['a', 'b', 'c']).toContain(kies(toeval, ['a', 'b', 'c']))
      const getal = geheelGetal(toeval, van, van + breedte)
      expect(Number.isInteger(getal) && getal >= van && getal <= van + breedte).toBe(true)
    }),
  )
})

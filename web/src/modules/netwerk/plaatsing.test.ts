import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plekBij, plekZin, punt, schuif, vrijeHoek } from './plaatsing.ts'

const plek = fc.record({ kring: fc.constantFrom(1, 2, 3), hoek: fc.integer({ min: 0, max: 359 }) })

test('KTG-09 where somebody is drawn and where the pointer lets go are the same place, at any width', () => {
  fc.assert(
    fc.property(plek, fc.integer({ min: 280, max: 900 }), (p, breedte) => {
      expect(plekBij(punt(p, breedte), breedte)).toEqual(p)
    }),
  )
})

test('KTG-09 the arrow keys reach every place, and never leave the card', () => {
  expect(schuif({ kring: 2, hoek: 0 }, 'ArrowLeft')).toEqual({ kring: 2, hoek: 345 })
  expect(schuif({ kring: 2, hoek: 350 }, 'ArrowRight')).toEqual({ kring: 2, hoek: 5 })
  expect(schuif({ kring: 1, hoek: 90 }, 'ArrowUp')).toEqual({ kring: 1, hoek: 90 })
  expect(schuif({ kring: 3, hoek: 90 }, 'ArrowDown')).toEqual({ kring: 3, hoek: 90 })
  expect(schuif({ kring: 2, hoek: 90 }, 'ArrowUp')).toEqual({ kring: 1, hoek: 90 })
  expect(schuif({ kring: 2, hoek: 90 }, 'Enter')).toBeNull()
})

test('KTG-09 who comes new stands in the widest gap of the ring', () => {
  expect(vrijeHoek([], 1)).toBe(0)
  expect(vrijeHoek([{ kring: 1, hoek: 0 }], 1)).toBe(180)
  expect(
    vrijeHoek(
      [
        { kring: 1, hoek: 10 },
        { kring: 1, hoek: 300 },
        { kring: 2, hoek: 150 },
      ],
      1,
    ),
  ).toBe(155)
  fc.assert(
    fc.property(fc.array(plek, { maxLength: 20 }), (personen) => {
      const hoek = vrijeHoek(personen, 1)
      expect(hoek >= 0 && hoek < 360).toBe(true)
    }),
  )
})

test('a place in words', () => {
  expect(plekZin({ kring: 1, hoek: 44 })).toBe('dichtbij, rechtsboven')
  expect(plekZin({ kring: 3, hoek: 350 })).toBe('verder weg, boven')
})

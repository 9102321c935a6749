import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTestBsn, parseBsn, type Bsn } from './bsn.ts'

const goed = (text: string): Bsn => {
  const uitkomst = parseBsn(text)
  if (!uitkomst.ok) throw new Error(uitkomst.weigeringen[0]?.code)
  return uitkomst.waarde
}
const code = (text: string): string | undefined => {
  const uitkomst = parseBsn(text)
  return uitkomst.ok ? undefined : uitkomst.weigeringen[0]?.code
}
const testnummers = Array.from({ length: 100_000 }, (_, n) => `9999${String(n).padStart(5, '0')}`)

test('a number that passes the elfproef is accepted', () => {
  expect(goed('123456782')).toBe('123456782')
  expect(goed('999900006')).toBe('999900006')
})

test('spaces and dots between the digits do not matter', () => {
  expect(goed(' 1234.56.782 ')).toBe('123456782')
})

test('a leading zero is kept, and its absence is refused', () => {
  expect(goed('010000008')).toBe('010000008')
  expect(code('10000008')).toBe('bsn-geen-negen-cijfers')
})

test.each(['', '12345678', '1234567822', '12345678a', '１２３４５６７８２'])(
  'what is not nine digits is refused: "%s"',
  (text) => expect(code(text)).toBe('bsn-geen-negen-cijfers'),
)

test.each(['123456789', '000000000', '999900007'])(
  'a number that fails the elfproef is refused: %s',
  (text) => expect(code(text)).toBe('bsn-ongeldig'),
)

test('of the range 9999xxxxx 9,091 numbers pass, and all are test numbers', () => {
  const geldig = testnummers.filter((nummer) => parseBsn(nummer).ok)
  expect(geldig).toHaveLength(9091)
  expect(geldig.every((nummer) => isTestBsn(nummer as Bsn))).toBe(true)
  expect(isTestBsn(goed('123456782'))).toBe(false)
})

test('one mistyped digit is always noticed', () => {
  const geldig = testnummers.filter((nummer) => parseBsn(nummer).ok)
  fc.assert(
    fc.property(
      fc.constantFrom(...geldig),
      fc.nat(8),
      fc.integer({ min: 1, max: 9 }),
      (bsn, plaats, erbij) => {
        const cijfer = String((Number(bsn[plaats]) + erbij) % 10)
        expect(parseBsn(bsn.slice(0, plaats) + cijfer + bsn.slice(plaats + 1)).ok).toBe(false)
      },
    ),
  )
})

test('no text repeats what was typed', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{3,12}$/), (text) => {
      const uitkomst = parseBsn(text)
      if (uitkomst.ok) return
      for (const { tekst } of uitkomst.weigeringen) expect(tekst).not.toContain(text)
    }),
  )
})

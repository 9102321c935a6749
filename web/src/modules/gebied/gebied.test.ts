import { expect, test } from 'vitest'
import { alsBoom, reeksenTekst, reeksenUit } from './gebied.ts'

test('ALG-04 postcodes are typed one range a line and come back as they were typed', () => {
  const tekst = '6537 - 6538\n6538 RA - 6538 SZ\n6546'
  const reeksen = [
    { van: '6537', tot: '6538' },
    { van: '6538 RA', tot: '6538 SZ' },
    { van: '6546', tot: '' },
  ]
  expect(reeksenUit(tekst)).toEqual(reeksen)
  expect(reeksenUit('6537 t/m 6538, 6538RA–6538SZ;\n\n')).toEqual([
    { van: '6537', tot: '6538' },
    { van: '6538RA', tot: '6538SZ' },
  ])
  expect(reeksenTekst([...reeksen.slice(0, 2), { van: '6546', tot: '6546' }])).toBe(tekst)
})

test('ALG-04 each place stands after what it lies in', () => {
  const p = (id: number, ouderId: number | null) => ({ id, ouderId, naam: String(id) })
  const boom = alsBoom([p(4, 3), p(1, null), p(3, 2), p(2, 1), p(5, 2)])
  expect(boom.map(({ plek, diepte }) => [plek.id, diepte])).toEqual([
    [1, 0],
    [2, 1],
    [3, 2],
    [4, 3],
    [5, 2],
  ])
})

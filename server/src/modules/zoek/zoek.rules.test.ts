import { expect, test } from 'vitest'
import { zoekvraag } from './zoek.rules.ts'

const code = (vraag: Parameters<typeof zoekvraag>[0]) => {
  const uit = zoekvraag(vraag)
  return uit.ok ? uit.waarde : uit.weigeringen.map((w) => [w.veld, w.code])
}

test('one of the two: a name or a BSN', () => {
  expect(code({ naam: ' Boer ' })).toEqual({ naam: 'Boer' })
  expect(code({ bsn: '9999 90 019' })).toEqual({ bsn: '999990019' })
  for (const vraag of [{}, { naam: ' ', bsn: '' }, { naam: 'Boer', bsn: '999990019' }])
    expect(code(vraag)).toEqual([[undefined, 'zoek-een-van-beide']])
})

test('one letter finds everybody and a wrong BSN nobody: both are told at their field', () => {
  expect(code({ naam: 'B' })).toEqual([['naam', 'zoek-naam-te-kort']])
  expect(code({ bsn: '999990018' })).toEqual([['bsn', 'bsn-ongeldig']])
})

import { expect, test } from 'vitest'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import { lopendeVoorzieningen, voorzieningFouten } from './voorziening.rules.ts'

test('REG-17 a voorziening is one that beleid names, on a step that is maatwerk', () => {
  const codes = (trede: string, voorziening: string | null, beleid = leeuwarden) =>
    voorzieningFouten(beleid, { trede, voorziening }).map((w) => w.code)
  expect(codes('aanvullend', 'beschermd_wonen')).toEqual([])
  expect(codes('basisondersteuning', null)).toEqual([])
  expect(codes('basisondersteuning', 'beschermd_wonen')).toEqual(['voorziening-past-niet'])
  expect(codes('aanvullend', 'kuuroord')).toEqual(['voorziening-past-niet'])
  // Nijmegen names none.
  expect(codes('individueel', 'beschermd_wonen', nijmegen)).toEqual(['voorziening-past-niet'])
})

test('REG-17 it runs until the task stops or is declined', () => {
  const namen = (status: string) =>
    lopendeVoorzieningen(leeuwarden, [{ voorziening: 'thuisplus', status }]).map((v) => v.naam)
  expect([namen('gevraagd'), namen('gestart'), namen('gestopt'), namen('geweigerd')]).toEqual([
    ['ThuisPlus'],
    ['ThuisPlus'],
    [],
    [],
  ])
})

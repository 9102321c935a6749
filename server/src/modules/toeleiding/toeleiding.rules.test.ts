import { expect, test } from 'vitest'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import type { Result } from '../../kern/result.ts'
import { beeindigenControleren, toeleidenControleren } from './toeleiding.rules.ts'

const codes = (uit: Result<unknown>) =>
  uit.ok ? [] : uit.weigeringen.map((w) => `${w.veld ?? ''}:${w.code}`)
const teams = [
  { teamId: 1, keten: 'dementie' },
  { teamId: 2, keten: 'copd' },
]
const vraag = { keten: 'dementie', teamId: 1, reden: ' Vergeet te eten ' }

test('TRI-08 one is led to a keten of the plan that works in the wijk, with a reason', () => {
  expect(toeleidenControleren(nijmegen, vraag, teams)).toMatchObject({
    waarde: { keten: { id: 'dementie', bron: '003 Basisontwerp §3.5' }, reden: 'Vergeet te eten' },
  })
  expect(codes(toeleidenControleren(nijmegen, { ...vraag, teamId: 2 }, teams))).toEqual([
    'teamId:keten-niet-hier',
  ])
  expect(codes(toeleidenControleren(nijmegen, vraag, []))).toEqual(['teamId:keten-niet-hier'])
  expect(codes(toeleidenControleren(nijmegen, { keten: 'reuma', teamId: 1, reden: ' ' }, teams))).toEqual([
    'keten:keten-onbekend',
    'teamId:keten-niet-hier',
    'reden:toeleiding-zonder-reden',
  ])
  expect(codes(toeleidenControleren(leeuwarden, vraag, teams))).toEqual([':toeleiding-staat-uit'])
})

test('TRI-08 how it went is told once, in words', () => {
  expect(beeindigenControleren(' Gaat goed ', false)).toEqual({ ok: true, waarde: 'Gaat goed' })
  expect(codes(beeindigenControleren(' ', false))).toEqual(['uitkomst:toeleiding-zonder-uitkomst'])
  expect(codes(beeindigenControleren('Gaat goed', true))).toEqual([':toeleiding-al-klaar'])
})

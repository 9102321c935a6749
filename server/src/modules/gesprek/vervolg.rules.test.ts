import { expect, test } from 'vitest'
import { vervolgPlannen, vervolgVraag } from './vervolg.rules.ts'

const codes = (uit: { ok: true } | { ok: false; weigeringen: readonly { code: string }[] }) =>
  uit.ok ? [] : uit.weigeringen.map((w) => w.code)

test('KTG-11 a second visit goes on with a gesprek that has its verslag, for a question of the team', () => {
  expect(codes(vervolgPlannen({ id: 1, status: 'afgesloten' }, 'Schulden?'))).toEqual([])
  expect(codes(vervolgPlannen(null, 'Schulden?'))).toEqual(['vervolg-gesprek-onbekend'])
  for (const status of ['gepland', 'lopend'] as const)
    expect(codes(vervolgPlannen({ id: 1, status }, ' '))).toEqual([
      'vervolg-zonder-verslag',
      'vervolg-zonder-teamvraag',
    ])
})

test('KTG-11 both verslagen keep the same vraag; a first gesprek may word it anew', () => {
  expect(codes(vervolgVraag({ vervolg_op: 1, vraag: 'De post' }, ' De post '))).toEqual([])
  expect(codes(vervolgVraag({ vervolg_op: 1, vraag: 'De post' }, 'De tuin'))).toEqual([
    'vervolg-andere-vraag',
  ])
  expect(codes(vervolgVraag({ vervolg_op: null, vraag: 'De post' }, 'De tuin'))).toEqual([])
})

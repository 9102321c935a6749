import { expect, test } from 'vitest'
import { inzetKanStarten } from './start.rules.ts'

test('PLAN-26 only an accepted task starts, and only out of a plan that was agreed to', () => {
  expect(inzetKanStarten('aanvaard', 'definitief')).toBe(true)
  expect(inzetKanStarten('aanvaard', 'in_uitvoering')).toBe(true)
  for (const plan of ['concept', 'in_afstemming', 'geevalueerd', 'afgesloten'] as const)
    expect(inzetKanStarten('aanvaard', plan)).toBe(false)
  for (const inzet of ['gevraagd', 'geweigerd', 'gestart', 'gestopt'] as const)
    expect(inzetKanStarten(inzet, 'in_uitvoering')).toBe(false)
})

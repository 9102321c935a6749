import { expect, test } from 'vitest'
import { aanwijzenControleren } from './linkingpin.rules.ts'

const code = (bij: Parameters<typeof aanwijzenControleren>[0]) => {
  const uit = aanwijzenControleren(bij, 7)
  return uit.ok ? '' : uit.weigeringen[0]?.code
}
const beide = { wijkteams: ['Hatert'], teamIds: [3, 7] }

test('REG-08 a linking pin is active in both teams, and in none that is a wijkteam itself', () => {
  expect(code({ isSchakelteam: true, isAl: false, werkt: beide })).toBe('')
  expect(code({ isSchakelteam: true, isAl: false, werkt: { wijkteams: [], teamIds: [7] } })).toBe(
    'linkingpin-niet-in-beide-teams',
  )
  expect(code({ isSchakelteam: true, isAl: false, werkt: { wijkteams: ['Hatert'], teamIds: [3] } })).toBe(
    'linkingpin-niet-in-beide-teams',
  )
  expect(code({ isSchakelteam: true, isAl: true, werkt: beide })).toBe('linkingpin-al-aangewezen')
  expect(code({ isSchakelteam: false, isAl: false, werkt: beide })).toBe('schakelteam-onbekend')
})

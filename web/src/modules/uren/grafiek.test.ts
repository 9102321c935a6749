import { expect, test } from 'vitest'
import { maanden, schaal, stapPad, uurlijnen } from './grafiek.ts'

const lijnen = {
  van: '2026-01-05',
  tot: '2026-04-15',
  professioneel: [
    { vanaf: '2026-01-05', uren: 4 },
    { vanaf: '2026-02-24', uren: 1 },
  ],
  informeel: [{ vanaf: '2026-01-05', uren: 0 }],
  echt: [{ week: '2026-01-05', professioneel: 4.5, informeel: null }],
}
const vlak = { links: 0, rechts: 100, boven: 0, onder: 50 }

test('PLAN-13 the line goes level and steps on the day itself; the top is a whole hour above every mark', () => {
  const s = schaal(lijnen, vlak)
  expect(s.top).toBe(5)
  expect(stapPad(lijnen.professioneel, s, lijnen.tot)).toBe('M0 10H50V40H100')
  expect(stapPad(lijnen.informeel, s, lijnen.tot)).toBe('M0 50H100')
  expect(stapPad([], s, lijnen.tot)).toBe('')
})

test('the axes have no more words than there is room for', () => {
  expect(uurlijnen(5)).toEqual([0, 1, 2, 3, 4, 5])
  expect(uurlijnen(40)).toEqual([0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40])
  expect(maanden(lijnen, 6)).toEqual(['2026-02-01', '2026-03-01', '2026-04-01'])
  expect(maanden(lijnen, 2)).toEqual(['2026-02-01', '2026-04-01'])
})

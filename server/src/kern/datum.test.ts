import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dagInNederland, geboortedatumGeldig, leeftijdOp, parseDatum } from './datum.ts'

const dag = (text: string) => Temporal.PlainDate.from(text)
const lees = (text: string): string | undefined => {
  const uitkomst = parseDatum(text)
  return uitkomst.ok ? uitkomst.waarde.toString() : uitkomst.weigeringen[0]?.code
}
const willekeurigeDag = fc
  .integer({ min: 0, max: 109_500 })
  .map((dagen) => dag('1900-01-01').add({ days: dagen }))

test.each([
  ['2026-02-28', '2026-02-28'],
  ['28-02-2026', '2026-02-28'],
  [' 1-3-1948 ', '1948-03-01'],
  ['29-02-2024', '2024-02-29'],
])('%s is read as %s', (text, verwacht) => expect(lees(text)).toBe(verwacht))

test.each([
  ['2026-02-31', 'datum-dag-bestaat-niet'],
  ['31-02-2026', 'datum-dag-bestaat-niet'],
  ['29-02-2026', 'datum-dag-bestaat-niet'],
  ['00-01-2026', 'datum-dag-bestaat-niet'],
  ['2026-13-01', 'datum-maand-bestaat-niet'],
  ['01-00-2026', 'datum-maand-bestaat-niet'],
  ['01-01-0202', 'datum-jaar-buiten-bereik'],
  ['2206-01-01', 'datum-jaar-buiten-bereik'],
  ['01-01-26', 'datum-onleesbaar'],
  ['2026/01/01', 'datum-onleesbaar'],
  ['2026-1-1', 'datum-onleesbaar'],
  ['', 'datum-onleesbaar'],
])('%s is refused: %s', (text, code) => expect(lees(text)).toBe(code))

test('the text of a refusal says how many days the month has', () => {
  const uitkomst = parseDatum('31-02-2026')
  expect(uitkomst.ok ? '' : uitkomst.weigeringen[0]?.tekst).toContain('28 dagen')
})

test('every day comes back in both notations', () => {
  fc.assert(
    fc.property(willekeurigeDag, (d) => {
      const iso = d.toString()
      expect(lees(iso)).toBe(iso)
      expect(lees(iso.split('-').toReversed().join('-'))).toBe(iso)
    }),
  )
})

test.each([
  ['2026-06-30T21:59:59Z', '2026-06-30'],
  ['2026-06-30T22:00:00Z', '2026-07-01'],
  ['2026-12-31T22:59:59Z', '2026-12-31'],
  ['2026-12-31T23:00:00Z', '2027-01-01'],
  ['2026-03-29T00:59:59Z', '2026-03-29'],
])('at %s it is %s in the Netherlands', (moment, verwacht) =>
  expect(dagInNederland(Temporal.Instant.from(moment)).toString()).toBe(verwacht),
)

test.each([
  ['1948-05-10', '2026-05-09', 77],
  ['1948-05-10', '2026-05-10', 78],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
  ['2008-02-29', '2024-02-28', 15],
  ['2008-02-29', '2024-02-29', 16],
  ['2026-05-10', '2026-05-10', 0],
  ['2026-05-10', '2026-05-09', -1],
])('who was born on %s is on %s %i years old', (geboren, op, jaren) =>
  expect(leeftijdOp(dag(geboren), dag(op))).toBe(jaren),
)

test('age never goes down and adds at most one a day', () => {
  fc.assert(
    fc.property(willekeurigeDag, willekeurigeDag, (geboren, op) => {
      const stap = leeftijdOp(geboren, op.add({ days: 1 })) - leeftijdOp(geboren, op)
      expect([0, 1]).toContain(stap)
    }),
  )
})

test('a birth date in the future is refused, today is accepted', () => {
  const vandaag = dag('2026-05-10')
  expect(geboortedatumGeldig(vandaag, vandaag).ok).toBe(true)
  expect(geboortedatumGeldig(dag('2026-05-11'), vandaag)).toMatchObject({
    ok: false,
    weigeringen: [{ code: 'geboortedatum-in-de-toekomst' }],
  })
})

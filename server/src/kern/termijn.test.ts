import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  feestdagen,
  isWerkdag,
  termijnEinde,
  werkdagenLater,
  type Duur,
  type SoortTermijn,
} from './termijn.ts'

const dag = (text: string) => Temporal.PlainDate.from(text)
const datums = (jaar: number) => feestdagen(jaar).map((feestdag) => feestdag.dag.toString())
const opNaam = (jaar: number, naam: string) =>
  feestdagen(jaar)
    .find((feestdag) => feestdag.naam === naam)
    ?.dag.toString()
const einde = (van: string, duur: Duur, soort: SoortTermijn = 'wettelijk') =>
  termijnEinde({ van: dag(van), duur, soort }).toString()

const willekeurigeDag = fc
  .integer({ min: 0, max: 36_500 })
  .map((dagen) => dag('2014-01-01').add({ days: dagen }))

test('Atw art. 3 the feestdagen of 2026', () => {
  expect(feestdagen(2026).map(({ dag: d, naam }) => [d.toString(), naam])).toEqual([
    ['2026-01-01', 'Nieuwjaarsdag'],
    ['2026-01-02', 'Gelijkgesteld met een feestdag'],
    ['2026-04-03', 'Goede Vrijdag'],
    ['2026-04-06', 'Tweede paasdag'],
    ['2026-04-27', 'Koningsdag'],
    ['2026-05-05', 'Bevrijdingsdag'],
    ['2026-05-14', 'Hemelvaartsdag'],
    ['2026-05-15', 'Gelijkgesteld met een feestdag'],
    ['2026-05-25', 'Tweede pinksterdag'],
    ['2026-12-25', 'Eerste kerstdag'],
    ['2026-12-26', 'Tweede kerstdag'],
  ])
})

test.each([
  [2008, '2008-03-24'],
  [2011, '2011-04-25'],
  [2019, '2019-04-22'],
  [2020, '2020-04-13'],
  [2024, '2024-04-01'],
  [2025, '2025-04-21'],
  [2027, '2027-03-29'],
  [2038, '2038-04-26'],
  [2049, '2049-04-19'],
  [2076, '2076-04-20'],
])('Tweede paasdag in %i is %s', (jaar, verwacht) => expect(opNaam(jaar, 'Tweede paasdag')).toBe(verwacht))

test('Koningsdag is 27 April, 26 April when that is a Sunday, and Koninginnedag 30 April before 2014', () => {
  expect(opNaam(2026, 'Koningsdag')).toBe('2026-04-27')
  expect(opNaam(2014, 'Koningsdag')).toBe('2014-04-26')
  expect(opNaam(2025, 'Koningsdag')).toBe('2025-04-26')
  expect(opNaam(2012, 'Koninginnedag')).toBe('2012-04-30')
  expect(opNaam(2006, 'Koninginnedag')).toBe('2006-04-29')
})

test('Atw art. 3 5 mei counts every year, not only once in five', () => {
  for (let jaar = 2014; jaar < 2060; jaar += 1) expect(datums(jaar)).toContain(`${jaar}-05-05`)
})

test('Easter Monday is always a Monday between 23 March and 26 April, Ascension a Thursday, Whit Monday a Monday', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1980, max: 2199 }), (jaar) => {
      const pasen = dag(opNaam(jaar, 'Tweede paasdag') ?? '')
      expect(pasen.dayOfWeek).toBe(1)
      expect(Temporal.PlainDate.compare(pasen, `${jaar}-03-23`)).toBeGreaterThanOrEqual(0)
      expect(Temporal.PlainDate.compare(pasen, `${jaar}-04-26`)).toBeLessThanOrEqual(0)
      expect(dag(opNaam(jaar, 'Hemelvaartsdag') ?? '').dayOfWeek).toBe(4)
      expect(dag(opNaam(jaar, 'Tweede pinksterdag') ?? '').dayOfWeek).toBe(1)
    }),
  )
})

test('the n-th working day skips weekends and feestdagen, in both directions', () => {
  expect(werkdagenLater(dag('2026-04-02'), 1).toString()).toBe('2026-04-07')
  expect(werkdagenLater(dag('2026-04-07'), -1).toString()).toBe('2026-04-02')
  expect(werkdagenLater(dag('2026-07-03'), 5).toString()).toBe('2026-07-10')
  expect(werkdagenLater(dag('2026-07-04'), 0).toString()).toBe('2026-07-04')
})

test('Wmo 2.3.2 lid 1: six weeks after the melding', () => {
  expect(einde('2026-06-01', { weken: 6 })).toBe('2026-07-13')
})

test.each([
  ['a Saturday', '2026-05-30', { weken: 6 }, '2026-07-13'],
  ['a Sunday', '2026-05-31', { weken: 6 }, '2026-07-13'],
  ['Goede Vrijdag, so past the whole Easter weekend', '2026-02-20', { weken: 6 }, '2026-04-07'],
  ['Christmas and the weekend behind it', '2026-12-11', { weken: 2 }, '2026-12-28'],
  ['a day put on a par with a feestdag', '2026-05-01', { weken: 2 }, '2026-05-18'],
  ['a Saturday, in months', '2026-05-11', { maanden: 2 }, '2026-07-13'],
] as const)('Atw art. 1 an end on %s moves to the next working day', (_, van, duur, verwacht) =>
  expect(einde(van, duur)).toBe(verwacht),
)

test('Atw art. 2 a term of three days or more holds two working days', () => {
  // Thursday 24 December; only 28 and 29 December are working days.
  expect(einde('2026-12-24', { dagen: 3 })).toBe('2026-12-29')
  expect(einde('2026-12-24', { dagen: 4 })).toBe('2026-12-29')
  expect(einde('2026-12-24', { dagen: 7 })).toBe('2026-12-31')
  // Two days is too short for art. 2: only the end moves.
  expect(einde('2026-12-24', { dagen: 2 })).toBe('2026-12-28')
})

test('Atw art. 4 longer terms keep their end', () => {
  expect(einde('2026-01-03', { weken: 12 })).toBe('2026-03-30')
  expect(einde('2026-01-03', { weken: 13 })).toBe('2026-04-04')
  expect(einde('2026-01-04', { maanden: 3 })).toBe('2026-04-07')
  expect(einde('2026-01-04', { maanden: 4 })).toBe('2026-05-04')
  expect(einde('2026-01-04', { dagen: 90 })).toBe('2026-04-07')
  expect(einde('2026-01-03', { dagen: 91 })).toBe('2026-04-04')
})

test('a month runs from date to date and ends on the last day of a short month', () => {
  expect(einde('2027-01-31', { maanden: 1 }, 'afgesproken')).toBe('2027-02-28')
  expect(einde('2027-02-28', { maanden: 1 }, 'afgesproken')).toBe('2027-03-28')
})

test('a term in working days ends on a working day by itself', () => {
  expect(einde('2026-04-24', { werkdagen: 5 })).toBe('2026-05-04')
  expect(einde('2026-04-24', { werkdagen: 3 })).toBe('2026-04-30')
})

test('a term of the beleid, not of a law, is not lengthened', () => {
  expect(einde('2026-05-30', { weken: 6 }, 'afgesproken')).toBe('2026-07-11')
})

const korteDuur = fc.oneof(
  fc.record({ dagen: fc.integer({ min: 0, max: 90 }) }),
  fc.record({ weken: fc.integer({ min: 0, max: 12 }) }),
  fc.record({ maanden: fc.integer({ min: 0, max: 3 }) }),
)

test('a term of law ends on a working day, never earlier than counted, and moves at most six days', () => {
  fc.assert(
    fc.property(willekeurigeDag, korteDuur, (van, duur) => {
      const geteld = termijnEinde({ van, duur, soort: 'afgesproken' })
      const uitkomst = termijnEinde({ van, duur, soort: 'wettelijk' })
      expect(isWerkdag(uitkomst)).toBe(true)
      const verschoven = geteld.until(uitkomst).days
      expect(verschoven).toBeGreaterThanOrEqual(0)
      expect(verschoven).toBeLessThanOrEqual(6)
    }),
  )
})

test('Atw art. 2 every term of law of three days or more holds two working days', () => {
  fc.assert(
    fc.property(willekeurigeDag, fc.integer({ min: 3, max: 90 }), (van, dagen) => {
      const uitkomst = termijnEinde({ van, duur: { dagen }, soort: 'wettelijk' })
      expect(Temporal.PlainDate.compare(uitkomst, werkdagenLater(van, 2))).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('working days forth and back meet again', () => {
  fc.assert(
    fc.property(willekeurigeDag.filter(isWerkdag), fc.integer({ min: 0, max: 60 }), (van, n) => {
      expect(werkdagenLater(werkdagenLater(van, n), -n).equals(van)).toBe(true)
    }),
  )
})

import { expect, test } from 'vitest'
import { oudEnNieuw, peildag, urenLijnen, urenOp, type PlanTaak } from './lijnen.rules.ts'

const dag = (tekst: string) => Temporal.PlainDate.from(tekst)
const stap = (vanaf: string, uren: number) => ({ vanaf: dag(vanaf), uren })
const taak = (over: Partial<PlanTaak>): PlanTaak => ({
  soort: 'professioneel',
  pijler: 'basisondersteuning',
  urenPerWeek: 3,
  vanaf: dag('2026-01-05'),
  tot: null,
  stappen: [],
  schalingen: [],
  persoonId: 1,
  weken: [],
  ...over,
})
const begeleider = taak({ urenPerWeek: 4, stappen: [stap('2026-02-02', 3), stap('2026-03-02', 1)] })
const vrijwilliger = taak({
  soort: 'informeel',
  pijler: 'sociale_basis',
  urenPerWeek: 2,
  vanaf: dag('2026-02-02'),
  stappen: [stap('2026-03-02', 3)],
})
const tekst = (stappen: readonly { vanaf: Temporal.PlainDate; uren: number }[] = []) =>
  stappen.map((s) => `${s.vanaf.toString()} ${s.uren}`)

test('PLAN-13 the two lines: 4, 3 and 1 hours of the professional and 0, 2 and 3 of the vrijwilliger', () => {
  const uit = urenLijnen([begeleider, vrijwilliger], dag('2026-01-20'))
  expect(tekst(uit?.professioneel)).toEqual(['2026-01-05 4', '2026-02-02 3', '2026-03-02 1'])
  expect(tekst(uit?.informeel)).toEqual(['2026-01-05 0', '2026-02-02 2', '2026-03-02 3'])
  expect([uit?.van.toString(), uit?.tot.toString()]).toEqual(['2026-01-05', '2026-03-30'])
})

test('PLAN-13 the marks are the real hours of a week; a kind of which a running task is not known has none', () => {
  const weken = [
    { week: dag('2026-02-02'), uren: 3.5 },
    { week: dag('2026-02-09'), uren: 2 },
  ]
  const ook = taak({ urenPerWeek: 1, weken: [{ week: dag('2026-02-02'), uren: 1 }] })
  const geweest = taak({ tot: dag('2026-01-10') })
  const uit = urenLijnen(
    [{ ...begeleider, weken }, ook, geweest, { ...vrijwilliger, weken: weken.slice(1) }],
    dag('2026-02-20'),
  )
  expect(uit?.echt.map((w) => [w.week.toString(), w.professioneel, w.informeel])).toEqual([
    ['2026-02-02', 4.5, null],
    ['2026-02-09', null, 2],
  ])
})

test('a task that ends takes its hours out of the line the day after; without hours there is no drawing', () => {
  const uit = urenLijnen([taak({ tot: dag('2026-01-31') })], dag('2026-01-10'))
  expect(tekst(uit?.professioneel)).toEqual(['2026-01-05 3', '2026-02-01 0'])
  const ver = urenLijnen([taak({ tot: dag('2027-01-31') })], dag('2026-01-10'))
  expect([tekst(ver?.professioneel), ver?.tot.toString()]).toEqual([['2026-01-05 3'], '2026-04-11'])
  expect(urenLijnen([taak({ urenPerWeek: null })], dag('2026-01-10'))).toBeNull()
  const altijd = urenLijnen([taak({ vanaf: null })], dag('2026-01-10'))
  expect(tekst(altijd?.professioneel)).toEqual(['2026-01-05 3'])
})

test('PLAN-21 GT-L24 Jelle: 4 + 0 = 4 becomes 3 + 2 = 5, one hour less of the professional and one more in all', () => {
  const nu = [
    taak({}),
    taak({ soort: 'informeel', pijler: 'sociale_basis', urenPerWeek: 2 }),
    taak({ soort: 'informeel', urenPerWeek: null }),
  ]
  const uit = oudEnNieuw([{ persoonId: 1, soort: 'professioneel', urenPerWeek: 4 }], nu, dag('2026-01-05'))
  expect(uit).toEqual([
    {
      persoonId: 1,
      oud: { professioneel: 4, informeel: 0, totaal: 4 },
      nieuw: { professioneel: 3, informeel: 2, totaal: 5 },
      verschil: { professioneel: -1, informeel: 2, totaal: 1 },
    },
  ])
})

test('PLAN-21 each person apart, also who had help and has none now', () => {
  const eerder = [
    { persoonId: 2, soort: 'informeel', urenPerWeek: 1.5 },
    { persoonId: null, soort: 'professioneel', urenPerWeek: 2 },
  ] as const
  const uit = oudEnNieuw(eerder, [taak({})], dag('2026-01-05'))
  expect(uit.map((p) => [p.persoonId, p.oud.totaal, p.nieuw.totaal])).toEqual([
    [2, 1.5, 0],
    [null, 2, 0],
    [1, 0, 3],
  ])
})

test('PLAN-21 the new support is told of today, or of the first day of a plan that still has to begin', () => {
  const op = (taken: PlanTaak[], vandaag: string) => peildag(taken, dag(vandaag)).toString()
  expect(op([begeleider, vrijwilliger], '2025-12-01')).toBe('2026-01-05')
  expect(op([begeleider, vrijwilliger], '2026-02-10')).toBe('2026-02-10')
  expect(op([taak({ vanaf: null }), vrijwilliger], '2025-12-01')).toBe('2025-12-01')
  expect(op([], '2025-12-01')).toBe('2025-12-01')
  expect(urenOp([begeleider, vrijwilliger], 'informeel', dag('2026-03-02'))).toBe(3)
})

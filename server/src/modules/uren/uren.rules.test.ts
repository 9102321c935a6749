import fc from 'fast-check'
import { expect, test } from 'vitest'
import deventer from '../../../../gemeenten/deventer/beleid.ts'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import {
  afgesprokenInWeek,
  afgesprokenOp,
  maandagVan,
  stappenControleren,
  urenOordeel,
  urenSoort,
  weekControleren,
  type UrenTaak,
} from './uren.rules.ts'
import { toTaken } from './urenfeiten.rules.ts'

const dag = (tekst: string) => Temporal.PlainDate.from(tekst)
const stap = (vanaf: string, uren: number) => ({ vanaf: dag(vanaf), uren })
/** Weeks from Monday 5 January 2026 on. */
const weken = (...uren: number[]) =>
  uren.map((u, n) => ({ week: dag('2026-01-05').add({ weeks: n }), uren: u }))
const taak = (over: Partial<UrenTaak> = {}): UrenTaak => ({
  soort: 'professioneel',
  pijler: 'basisondersteuning',
  urenPerWeek: 3,
  vanaf: dag('2026-01-05'),
  tot: null,
  stappen: [],
  schalingen: [],
  ...over,
})
const stand = (uren: number[], over: Partial<UrenTaak> = {}, beleid = leeuwarden) =>
  urenOordeel(beleid, taak(over), weken(...uren)).voorstel

test('PLAN-20 GT-L24 Jelle: an average of 3, weeks 4, 2, 3 and 3: average 3,0 and nothing is told', () => {
  expect(stand([4, 2, 3, 3])).toEqual({ stand: 'volgens_afspraak', afgesproken: 3, echt: 3, weken: 4 })
  expect(urenOordeel(leeuwarden, taak(), weken(4, 2, 3, 3)).redenen).toEqual([])
})

test.each([
  [[4], 'te_weinig_weken'],
  [[4, 4], 'meer'],
  [[2, 2], 'minder'],
  [[3.6, 3.6], 'volgens_afspraak'], // exactly a fifth more
  [[3.6, 3.62], 'meer'],
  [[2.4, 2.4], 'volgens_afspraak'],
  [[2.4, 2.38], 'minder'],
  [[9, 3, 3, 3, 3], 'volgens_afspraak'], // the last four weeks only
  [[0, 0], 'minder'],
] as const)('PLAN-20 weeks %j against an average of 3 are %s', (uren, verwacht) => {
  expect(stand([...uren]).stand).toBe(verwacht)
})

test('PLAN-20 an average outside the margin tells the numbers and the clause', () => {
  expect(urenOordeel(leeuwarden, taak(), weken(4, 4.5)).redenen).toEqual([
    {
      regel: 'PLAN-20',
      bron: leeuwarden.uitvoering.uren.bron,
      tekst: 'Gemiddeld 4,25 uur per week in 2 weken; afgesproken was toen 3 uur.',
    },
  ])
})

test('PLAN-20 before: TO2 with a beschikking is fixed at 4 hours, so one week of 5 is above it; under it is the average', () => {
  const vast = { pijler: 'aanvullend', urenPerWeek: 4 } as const
  expect(stand([4, 5], vast).stand).toBe('boven_besluit')
  expect(stand([4, 4], vast).stand).toBe('volgens_afspraak')
  expect(stand([3, 3], vast).stand).toBe('minder')
  expect(stand([4, 5, 3, 4], { ...vast, pijler: 'basisondersteuning' }).stand).toBe('volgens_afspraak')
  expect(stand([4, 5, 3, 4], vast, deventer).stand).toBe('volgens_afspraak')
})

test('PLAN-20 where the plan of the gemeente says nothing, hours are kept and not judged', () => {
  expect(stand([9, 9, 9], {}, nijmegen)).toEqual({
    stand: 'niet_beoordeeld',
    afgesproken: 3,
    echt: 9,
    weken: 3,
  })
  expect(stand([9, 9], { urenPerWeek: null })).toMatchObject({ stand: 'geen_afspraak', afgesproken: null })
})

test('PLAN-13 afbouw 4, 3, 1: each step holds from its day, and the real hours are held against it', () => {
  const afbouw = taak({ urenPerWeek: 4, stappen: [stap('2026-01-19', 3), stap('2026-02-02', 1)] })
  const op = (d: string) => afgesprokenOp(afbouw, dag(d))
  expect(
    ['2026-01-04', '2026-01-05', '2026-01-18', '2026-01-19', '2026-02-01', '2026-02-02'].map(op),
  ).toEqual([0, 4, 4, 3, 3, 1])
  const echt = (uren: number[]) => urenOordeel(leeuwarden, afbouw, weken(...uren)).voorstel.stand
  expect(echt([4, 4, 3, 3, 1, 1])).toBe('volgens_afspraak')
  expect(echt([4, 4, 4, 4, 4, 4])).toBe('meer')
})

test('PLAN-13 a step in the middle of a week counts from its own day; outside the task nothing is agreed', () => {
  const t = taak({ urenPerWeek: 4, stappen: [stap('2026-01-08', 0.5)], tot: dag('2026-01-18') })
  expect(afgesprokenInWeek(t, dag('2026-01-05'))).toBe(2) // 3 days of 4, 4 days of 0,5
  expect(afgesprokenInWeek(t, dag('2026-01-12'))).toBe(0.5)
  expect(afgesprokenInWeek(t, dag('2026-01-19'))).toBe(0)
  expect(afgesprokenInWeek(taak({ urenPerWeek: null }), dag('2026-01-05'))).toBeNull()
})

test('PLAN-13 steps are in order, within the task, and those of a beroepskracht go down', () => {
  const codes = (over: Partial<UrenTaak>, ...stappen: ReturnType<typeof stap>[]) => {
    const uit = stappenControleren(taak({ urenPerWeek: 4, ...over }), stappen)
    return uit.ok ? [] : uit.weigeringen.map((w) => `${w.code} ${w.veld ?? ''}`)
  }
  expect(codes({}, stap('2026-02-01', 3), stap('2026-03-01', 1))).toEqual([])
  expect(codes({}, stap('2026-01-05', 3))).toEqual(['stap-volgorde stappen/0/vanaf'])
  expect(codes({}, stap('2026-03-01', 3), stap('2026-02-01', 5))).toEqual([
    'stap-volgorde stappen/1/vanaf',
    'afbouw-omhoog stappen/1/uren',
  ])
  expect(codes({}, stap('2026-02-01', 4))).toEqual(['afbouw-omhoog stappen/0/uren'])
  expect(codes({ tot: dag('2026-02-01') }, stap('2026-02-01', 3))).toEqual([])
  expect(codes({ tot: dag('2026-01-31') }, stap('2026-02-01', 3))).toEqual(['stap-na-einde stappen/0/vanaf'])
  expect(codes({ urenPerWeek: null }, stap('2026-02-01', 3))).toEqual(['afbouw-zonder-begin stappen'])
  expect(codes({ vanaf: null }, stap('2026-02-01', 3))).toEqual(['afbouw-zonder-begin stappen'])
  expect(codes({ urenPerWeek: null })).toEqual([])
  expect(codes({ soort: 'informeel' }, stap('2026-02-01', 5), stap('2026-03-01', 2))).toEqual([])
})

test('PLAN-20 a week is a Monday that has begun, in which the task ran', () => {
  const code = (week: string, vandaag = '2026-02-01') => {
    const uit = weekControleren(
      taak({ vanaf: dag('2026-01-08'), tot: dag('2026-01-20') }),
      dag(week),
      dag(vandaag),
    )
    return uit.ok ? '' : uit.weigeringen[0]?.code
  }
  expect(code('2026-01-06')).toBe('week-geen-maandag')
  expect(code('2026-01-12', '2026-01-11')).toBe('week-nog-niet')
  expect(code('2026-01-12', '2026-01-12')).toBe('')
  expect(code('2025-12-29')).toBe('week-voor-begin')
  expect(code('2026-01-05')).toBe('') // it began on the Thursday
  expect(code('2026-01-19')).toBe('')
  expect(code('2026-01-26')).toBe('week-na-einde')
})

test('a Monday is never more than six days back; who does it alone has no hours', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), (n) => {
      const d = dag('2020-01-01').add({ days: n })
      const maandag = maandagVan(d)
      expect(maandag.dayOfWeek).toBe(1)
      expect(maandag.until(d, { largestUnit: 'day' }).days).toBeLessThan(7)
    }),
  )
  expect(['zelf', 'professioneel', 'vrijwilliger', 'netwerk', 'mantelzorger'].map(urenSoort)).toEqual([
    null,
    'professioneel',
    'informeel',
    'informeel',
    'informeel',
  ])
})

test('PLAN-20 an average that lies between the margins is never told, whatever the weeks', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 800 }), { minLength: 2, maxLength: 4 }), (centi) => {
      const uren = centi.map((c) => c / 100)
      const gemiddeld = uren.reduce((a, b) => a + b, 0) / uren.length
      const uit = stand(uren, { urenPerWeek: 4 })
      if (Math.abs(gemiddeld - 4) < 0.79) expect(uit.stand).toBe('volgens_afspraak')
      if (gemiddeld > 4.81) expect(uit.stand).toBe('meer')
      if (gemiddeld < 3.19) expect(uit.stand).toBe('minder')
    }),
  )
})

test('what is stored becomes tasks with their steps and weeks; own work is left out', () => {
  const rij = { id: 1, persoon_id: null, pijler: null, uren_per_week: 2, vanaf: null, tot: '2026-03-01' }
  const rijen = [
    { ...rij, uitvoerder_type: 'vrijwilliger', status: 'aanvaard' },
    { ...rij, id: 2, uitvoerder_type: 'zelf', status: 'aanvaard' },
    { ...rij, id: 3, persoon_id: 8, uitvoerder_type: 'professioneel', status: 'gevraagd' },
  ]
  const uit = toTaken(rijen, {
    stappen: [{ inzet_id: 1, vanaf: '2026-02-01', uren: 3 }],
    weken: [{ inzet_id: 3, week: '2026-01-05', uren: 4 }],
    enige: 7,
  })
  expect(uit.map((f) => [f.rij.id, f.soort, f.telt, f.taak.persoonId])).toEqual([
    [1, 'informeel', true, 7],
    [3, 'professioneel', false, 8],
  ])
  expect(uit[0]?.taak.stappen).toEqual([stap('2026-02-01', 3)])
  expect(uit[1]?.taak.weken).toEqual([{ week: dag('2026-01-05'), uren: 4 }])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import { isWerkdag, werkdagenLater } from '../../kern/termijn.ts'
import { meldingTermijnen, termijnStand, termijnVan, wanneer, weekEinde } from './termijn.rules.ts'

const dag = (tekst: string) => Temporal.PlainDate.from(tekst)
const einde = (soort: Parameters<typeof termijnVan>[1], van: string, beleid = leeuwarden) =>
  termijnVan(beleid, soort, dag(van)).uiterlijk.toString()
const eenDag = fc.integer({ min: 0, max: 3650 }).map((n) => dag('2021-01-01').add({ days: n }))

test('the onderzoek is done within six weeks of the melding (Wmo 2.3.2 lid 1)', () => {
  expect(einde('onderzoek', '2026-10-16')).toBe('2026-11-27')
  expect(einde('onderzoek', '2026-10-16', nijmegen)).toBe('2026-11-27')
})

test('a six-week term that ends on a holiday or weekend moves to the next working day (Atw 1)', () => {
  expect(einde('onderzoek', '2025-11-13')).toBe('2025-12-29') // Christmas, second day on Friday, then a weekend
  expect(einde('onderzoek', '2026-02-20')).toBe('2026-04-07') // Goede Vrijdag up to tweede paasdag
  expect(einde('onderzoek', '2026-03-16')).toBe('2026-04-28') // Koningsdag
})

test('a persoonlijk plan may be handed in for seven days, and two of these are working days (Wmo 2.3.2 lid 2)', () => {
  expect(einde('persoonlijk_plan', '2026-11-20')).toBe('2026-11-27')
  expect(einde('persoonlijk_plan', '2026-12-18')).toBe('2026-12-28')
})

test('a melding starts both terms on the same day, each with its clause', () => {
  const termijnen = meldingTermijnen(leeuwarden, dag('2026-10-16'))
  expect(termijnen.map((t) => t.soort)).toEqual(['persoonlijk_plan', 'onderzoek'])
  for (const { van, bron } of termijnen) {
    expect(van.toString()).toBe('2026-10-16')
    expect(bron).toMatch(/2\.3\.2/)
  }
})

test('every legal term ends on a working day, never before its plain length', () => {
  fc.assert(
    fc.property(eenDag, fc.constantFrom(leeuwarden, nijmegen), (van, beleid) => {
      for (const { soort, uiterlijk } of meldingTermijnen(beleid, van)) {
        expect(isWerkdag(uiterlijk)).toBe(true)
        const weken = soort === 'onderzoek' ? 6 : 1
        const kaal = van.add({ weeks: weken })
        expect(Temporal.PlainDate.compare(uiterlijk, kaal)).toBeGreaterThanOrEqual(0)
        expect(Temporal.PlainDate.compare(werkdagenLater(van, 2), uiterlijk)).toBeLessThanOrEqual(0)
      }
    }),
  )
})

test('a term is late from the day after its last day', () => {
  const uiterlijk = dag('2026-11-27')
  expect(termijnStand({ uiterlijk }, dag('2026-11-28'))).toEqual({ dagen: -1, stand: 'laat' })
  expect(termijnStand({ uiterlijk }, dag('2026-11-27'))).toEqual({ dagen: 0, stand: 'kort' })
  expect(termijnStand({ uiterlijk }, dag('2026-11-24'))).toEqual({ dagen: 3, stand: 'kort' })
  expect(termijnStand({ uiterlijk }, dag('2026-11-23'))).toEqual({ dagen: 4, stand: 'ruim' })
})

test('from the day of the reminder an evaluation asks for attention', () => {
  const evaluatie = { uiterlijk: dag('2027-02-23'), herinnerOp: dag('2027-02-09') }
  expect(termijnStand(evaluatie, dag('2027-02-08')).stand).toBe('ruim')
  expect(termijnStand(evaluatie, dag('2027-02-09')).stand).toBe('kort')
})

test('the werklijst sorts by late, this week (up to Sunday) and later', () => {
  const vandaag = dag('2026-11-24') // Tuesday
  expect(weekEinde(vandaag).toString()).toBe('2026-11-29')
  expect(weekEinde(dag('2026-11-29')).toString()).toBe('2026-11-29')
  expect(
    ['2026-11-23', '2026-11-24', '2026-11-29', '2026-11-30'].map((d) => wanneer(dag(d), vandaag)),
  ).toEqual(['te_laat', 'deze_week', 'deze_week', 'later'])
  expect(wanneer(null, vandaag)).toBe('geen')
})

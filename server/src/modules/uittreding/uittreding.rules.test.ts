import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deelVanPlan, uittredenControleren, type Lid } from './uittreding.rules.ts'

const vandaag = Temporal.PlainDate.from('2026-11-24')
const lid = (id: number, over: Partial<Lid> = {}): Lid => ({
  id,
  lidVanaf: Temporal.PlainDate.from('2026-01-10'),
  isUit: false,
  geboortedatum: null,
  ...over,
})
const TWEE = [lid(1), lid(2)]
const fouten = (leden: readonly Lid[], personen: number[], op: string) => {
  const uit = uittredenControleren(leden, { personen, op, isEigenHuishouden: true }, vandaag)
  return uit.ok ? [] : uit.weigeringen.map((w) => [w.veld, w.code])
}

test('PLAN-01 somebody leaves on a day that has been and on which they lived there; somebody stays', () => {
  expect(fouten(TWEE, [2], '2026-11-24')).toEqual([])
  expect(fouten(TWEE, [2], '2026-01-10')).toEqual([])
  expect(fouten(TWEE, [2], '2026-01-09')).toEqual([['op', 'uittreden-voor-lid']])
  expect(fouten(TWEE, [2], '2026-11-25')).toEqual([['op', 'uittreden-in-de-toekomst']])
  expect(fouten(TWEE, [2], '31-02-2026')).toEqual([['op', 'datum-dag-bestaat-niet']])
  expect(fouten(TWEE, [1, 2], '2026-11-24')).toEqual([['personen', 'laatste-lid']])
  expect(fouten(TWEE, [3], '2026-11-24')).toEqual([['personen', 'persoon-onbekend']])
  expect(fouten([lid(1), lid(2), lid(3, { isUit: true })], [3], '2026-11-24')).toEqual([
    ['personen', 'persoon-onbekend'],
  ])
  // Who is gone already is not the one who stays.
  expect(fouten([lid(1), lid(2, { isUit: true })], [1], '2026-11-24')).toEqual([['personen', 'laatste-lid']])
})

test('PLAN-01 a child alone gets no household of its own; with an adult, or to no own household, it may go', () => {
  const kind = lid(2, { geboortedatum: Temporal.PlainDate.from('2008-11-25') })
  const groot = lid(2, { geboortedatum: Temporal.PlainDate.from('2008-11-24') })
  const gaat = (leden: readonly Lid[], personen: number[], isEigenHuishouden: boolean) => {
    const uit = uittredenControleren(leden, { personen, op: '2026-11-24', isEigenHuishouden }, vandaag)
    return uit.ok ? [] : uit.weigeringen.map((w) => w.code)
  }
  expect(gaat([lid(1), kind], [2], true)).toEqual(['uittreden-zonder-volwassene'])
  expect(gaat([lid(1), groot], [2], true)).toEqual([])
  expect(gaat([lid(1), kind], [2], false)).toEqual([])
  expect(gaat([lid(1), kind, lid(3)], [2, 3], true)).toEqual([])
})

test('every error is told at once', () => {
  expect(fouten(TWEE, [1, 2], '2026-11-25')).toEqual([
    ['personen', 'laatste-lid'],
    ['op', 'uittreden-in-de-toekomst'],
  ])
})

const inzet = (doel_id: number, persoon_id: number | null, status = 'aanvaard') => ({
  doel_id,
  persoon_id,
  status,
})

test('PLAN-01 the own goals go along, and of a goal of all only the own tasks', () => {
  const doelen = [
    { id: 1, persoon_id: 7 },
    { id: 2, persoon_id: null },
    { id: 3, persoon_id: 8 },
    { id: 4, persoon_id: null },
  ]
  const inzetten = [
    inzet(1, null),
    inzet(1, 8),
    inzet(1, 7, 'geweigerd'),
    inzet(1, 7, 'gestopt'),
    inzet(2, 7),
    inzet(2, null),
    inzet(3, null),
    inzet(4, null),
  ]
  expect(deelVanPlan({ doelen, inzetten }, [7])).toEqual([
    { doel: doelen[0], inzetten: [inzetten[0]] },
    { doel: doelen[1], inzetten: [inzetten[4]] },
  ])
})

test('nothing of somebody who stays ever goes along', () => {
  const id = fc.constantFrom(null, 7, 8, 9)
  const doel = fc.record({ id: fc.integer({ min: 1, max: 5 }), persoon_id: id })
  const taak = fc.record({
    doel_id: fc.integer({ min: 1, max: 5 }),
    persoon_id: id,
    status: fc.constantFrom('gevraagd', 'aanvaard', 'geweigerd', 'gestart', 'gestopt'),
  })
  fc.assert(
    fc.property(
      fc.uniqueArray(doel, { selector: (d) => d.id }),
      fc.array(taak),
      fc.subarray([7, 8, 9], { minLength: 1 }),
      (doelen, inzetten, gaan) => {
        for (const deel of deelVanPlan({ doelen, inzetten }, gaan)) {
          const eigen = deel.doel.persoon_id === null || gaan.includes(deel.doel.persoon_id)
          const taken = deel.inzetten.every((i) => i.persoon_id === null || gaan.includes(i.persoon_id))
          expect(taken && (eigen || deel.inzetten.length > 0)).toBe(true)
        }
      },
    ),
  )
})

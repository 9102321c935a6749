import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dagbeeld,
  gatenIn,
  komendeGaten,
  standOp,
  type Dienst,
  type Rooster,
  type Stuk,
} from './rooster.rules.ts'

const dienst = (over: Partial<Dienst> = {}): Dienst => ({
  id: 1,
  medewerkerId: 7,
  naam: 'Anna',
  soort: 'aanwezig',
  telefoon: null,
  weekdag: 2,
  dag: null,
  vanaf: '2026-01-01',
  vervaltOp: null,
  uitval: [],
  van: '09:00',
  tot: '14:00',
  version: 1,
  ...over,
})
const dagelijks = [1, 2, 3, 4, 5, 6, 7].map((weekdag) => ({ weekdag, van: '09:00', tot: '17:00' }))
const DINSDAG = '2026-11-24'
const rooster = (over: Partial<Rooster> = {}): Rooster => ({
  openingen: dagelijks,
  dicht: [],
  diensten: [dienst(), dienst({ id: 2, naam: 'Bas', van: '15:00', tot: '17:00' })],
  ...over,
})
const om = (tekst: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(tekst).toZonedDateTime('Europe/Amsterdam').toInstant()
const stand = (tijd: string, r = rooster(), dag = DINSDAG) => standOp(r, om(`${dag}T${tijd}`))

test.each([
  ['08:59', 'dicht', null],
  ['09:00', 'bezet', '14:00'],
  ['13:59', 'bezet', '14:00'],
  ['13:59:59', 'bezet', '14:00'],
  ['14:00', 'leeg', '15:00'],
  ['14:59:59', 'leeg', '15:00'],
  ['15:00', 'bezet', '17:00'],
  ['16:59', 'bezet', '17:00'],
  ['17:00', 'dicht', null],
])('TRI-12 at %s the kamer is %s, until %s', (tijd, wat, tot) => {
  expect(stand(tijd)).toMatchObject({ stand: wat, tot })
})

test('TRI-12 who is on call fills the gap as well, and who is present stands first', () => {
  const bereikbaar = dienst({
    id: 3,
    naam: 'Cor',
    soort: 'bereikbaar',
    telefoon: '058',
    van: '08:00',
    tot: '17:00',
  })
  const r = rooster({ diensten: [bereikbaar, ...rooster().diensten] })
  expect(stand('14:30', r)).toMatchObject({ stand: 'bezet', tot: '17:00', nu: [{ naam: 'Cor' }] })
  expect(stand('10:00', r).nu.map((d) => d.naam)).toEqual(['Anna', 'Cor'])
  expect(stand('08:30', r)).toMatchObject({ stand: 'dicht', nu: [{ naam: 'Cor' }], opent: { van: '09:00' } })
})

describe('which day', () => {
  test('TRI-12 a day that falls out, a day alone, a first and a last day', () => {
    const weg = dienst({ uitval: [DINSDAG] })
    expect(stand('10:00', rooster({ diensten: [weg] })).stand).toBe('leeg')
    expect(stand('10:00', rooster({ diensten: [weg] }), '2026-12-01').stand).toBe('bezet')
    const een = dienst({ weekdag: null, dag: DINSDAG, vanaf: DINSDAG })
    expect(stand('10:00', rooster({ diensten: [een] })).stand).toBe('bezet')
    expect(stand('10:00', rooster({ diensten: [een] }), '2026-12-01').stand).toBe('leeg')
    const later = dienst({ vanaf: '2026-12-01', vervaltOp: '2026-12-15' })
    const op = (dag: string) => stand('10:00', rooster({ diensten: [later] }), dag).stand
    expect([DINSDAG, '2026-12-01', '2026-12-08', '2026-12-15'].map(op)).toEqual([
      'leeg',
      'bezet',
      'bezet',
      'leeg',
    ])
  })

  test('TRI-12 a closed kamer says when it opens: later today, after a closed day, or not within four weeks', () => {
    const maDi = [1, 2].map((weekdag) => ({ weekdag, van: '09:00', tot: '17:00' }))
    const r = rooster({ openingen: maDi, dicht: ['2026-11-30'] })
    expect(stand('08:00', r).opent).toEqual({ dag: DINSDAG, van: '09:00' })
    expect(stand('17:00', r).opent).toEqual({ dag: '2026-12-01', van: '09:00' })
    expect(stand('10:00', rooster({ openingen: [] })).opent).toBeNull()
    expect(dagbeeld(r, Temporal.PlainDate.from('2026-11-30'))).toMatchObject({
      open: null,
      isDicht: true,
      gaten: [],
    })
  })

  test('TRI-12 the gaps of the coming seven days, as far as they are not over', () => {
    const r = rooster({ openingen: [{ weekdag: 2, van: '09:00', tot: '17:00' }] })
    const gat = { van: '14:00', tot: '15:00' }
    expect(komendeGaten(r, om('2026-11-23T12:00'))).toEqual([{ dag: DINSDAG, ...gat }])
    expect(komendeGaten(r, om('2026-11-24T14:59'))).toEqual([{ dag: DINSDAG, ...gat }])
    expect(komendeGaten(r, om('2026-11-24T15:00'))).toEqual([])
    expect(komendeGaten(r, om('2026-11-25T08:00'))).toEqual([{ dag: '2026-12-01', ...gat }])
  })
})

// The clock goes back on 25 October 2026 and forward on 28 March 2027; both are Sundays.
test.each(['2026-10-25', '2026-10-26', '2027-03-28', '2027-03-29'])(
  'TRI-12 on %s the clock on the wall counts: from nine to two there is somebody, from two to three nobody',
  (dag) => {
    const weekdag = Temporal.PlainDate.from(dag).dayOfWeek
    const r = rooster({
      diensten: [dienst({ weekdag }), dienst({ id: 2, weekdag, van: '15:00', tot: '17:00' })],
    })
    const bij = ['08:59', '09:00', '13:59', '14:00', '14:59', '15:00'].map(
      (tijd) => stand(tijd, r, dag).stand,
    )
    expect(bij).toEqual(['dicht', 'bezet', 'bezet', 'leeg', 'leeg', 'bezet'])
  },
)

const tijdVan = (minuten: number): string =>
  `${String(Math.floor(minuten / 60)).padStart(2, '0')}:${String(minuten % 60).padStart(2, '0')}`
const MINUTEN = Array.from({ length: 1440 }, (_, m) => tijdVan(m))
const stuk = fc
  .tuple(fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 1, max: 400 }))
  .map(([van, lang]): Stuk => ({ van: tijdVan(van), tot: tijdVan(Math.min(van + lang, 1439)) }))

test('TRI-12 property: a minute lies in a gap when the kamer is open and nobody stands on it, and never else', () => {
  fc.assert(
    fc.property(stuk, fc.array(stuk, { maxLength: 6 }), (open, bezet) => {
      const gaten = gatenIn(open, bezet)
      const in_ = (t: string) => (s: Stuk) => s.van <= t && t < s.tot
      const fout = MINUTEN.filter((t) => gaten.some(in_(t)) !== (in_(t)(open) && !bezet.some(in_(t))))
      expect(fout).toEqual([])
      for (const [nr, gat] of gaten.entries()) {
        expect(gat.van < gat.tot).toBe(true)
        expect(nr === 0 || (gaten[nr - 1]?.tot ?? '') < gat.van).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})

test('TRI-12 property: at every moment of the year the stand is what the gaps of that day say, also when the clock shifts', () => {
  const begin = om('2026-10-24T00:00').epochMilliseconds
  const jaar = 365 * 24 * 3600_000
  const diensten = fc.array(
    fc.tuple(stuk, fc.integer({ min: 1, max: 7 })).map(([s, weekdag]) => dienst({ ...s, weekdag })),
    { maxLength: 8 },
  )
  // Near the shifts more often than elsewhere.
  const ms = fc.oneof(
    fc.integer({ min: 0, max: 72 * 3600_000 }),
    fc.integer({
      min: om('2027-03-27T12:00').epochMilliseconds - begin,
      max: om('2027-03-28T12:00').epochMilliseconds - begin,
    }),
    fc.integer({ min: 0, max: jaar }),
  )
  const heel = [1, 2, 3, 4, 5, 6, 7].map((weekdag) => ({ weekdag, van: '00:00', tot: '23:59' }))
  fc.assert(
    fc.property(diensten, ms, (d, na) => {
      const r = rooster({ openingen: heel, diensten: d })
      const zdt = Temporal.Instant.fromEpochMilliseconds(begin + na).toZonedDateTimeISO('Europe/Amsterdam')
      const tijd = tijdVan(zdt.hour * 60 + zdt.minute)
      const { gaten } = dagbeeld(r, zdt.toPlainDate())
      const gat = gaten.find((g) => g.van <= tijd && tijd < g.tot)
      const uit = standOp(r, zdt.toInstant())
      expect(uit.stand).toBe(tijd === '23:59' ? 'dicht' : gat === undefined ? 'bezet' : 'leeg')
      expect(uit.nu.length > 0).toBe(
        d.some((x) => x.weekdag === zdt.dayOfWeek && x.van <= tijd && tijd < x.tot),
      )
    }),
    { numRuns: 400 },
  )
})

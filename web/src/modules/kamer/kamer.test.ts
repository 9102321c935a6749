import { expect, test } from 'vitest'
import { leesRoosterAdres } from './adres.ts'
import { dienstFouten, kamerFouten, type DienstWaarden } from './controle.ts'
import { klok, leesTijd, leesVanTot, weekVerder } from './kamer.ts'

test.each([
  ['9', '09:00'],
  ['9.30', '09:30'],
  ['09:30', '09:30'],
  ['0930', '09:30'],
  [' 14.00 uur ', '14:00'],
  ['23:59', '23:59'],
  ['24:00', null],
  ['9.60', null],
  ['negen', null],
  ['', null],
])('a time as people type it: %j is %j', (tekst, uit) => {
  expect(leesTijd(tekst)).toBe(uit)
})

test('from and until, the week before and after, and how a time reads', () => {
  expect(leesVanTot('9 - 17.00')).toEqual({ van: '09:00', tot: '17:00' })
  expect(leesVanTot('9.00 tot 12.30 uur')).toEqual({ van: '09:00', tot: '12:30' })
  expect([leesVanTot('9'), leesVanTot('9-12-17')]).toEqual([null, null])
  expect([weekVerder('2026-12-28', 1), weekVerder('2026-03-30', -1)]).toEqual(['2027-01-04', '2026-03-23'])
  expect([klok('09:05'), klok('14:00'), klok('00:30')]).toEqual(['9.05', '14.00', '0.30'])
  expect([
    leesRoosterAdres({ dag: '2026-11-24', kamer: '3' }),
    leesRoosterAdres({ dag: 'morgen', kamer: 'x' }),
  ]).toEqual([{ dag: '2026-11-24', kamer: 3 }, {}])
})

const dagen = { dag1: '', dag2: '', dag3: '', dag4: '', dag5: '', dag6: '', dag7: '' }
const velden = (fouten: readonly { readonly veld: string }[]) => fouten.map((f) => f.veld)

test('TRI-12 what is missing of a kamer is told all at once, in the order of the form', () => {
  const leeg = { ...dagen, teamId: '', naam: ' ', gebiedId: '', wacht: '', telefoon: '', vrijwilligers: [] }
  expect(velden(kamerFouten(leeg))).toEqual(['naam', 'teamId', 'gebiedId', 'wacht', 'telefoon', 'dag1'])
  const goed = {
    ...leeg,
    teamId: '1',
    naam: 'Kamer',
    gebiedId: '2',
    wacht: 'Teamleider',
    telefoon: '058 123',
  }
  expect(kamerFouten({ ...goed, dag1: '9-17' })).toEqual([])
  expect(velden(kamerFouten({ ...goed, telefoon: '058 1', dag1: '9-17' }))).toEqual(['telefoon'])
  expect(velden(kamerFouten({ ...goed, dag1: '9', dag2: '17-9', dag3: '9-9', dag4: '9-10' }))).toEqual([
    'dag1',
    'dag2',
    'dag3',
  ])
})

test('TRI-12 what is missing of a line of the rooster is told all at once', () => {
  const goed: DienstWaarden = {
    medewerkerId: '1',
    soort: 'aanwezig',
    telefoon: '',
    dag: '2026-11-24',
    herhaalt: false,
    van: '9',
    tot: '14',
  }
  expect(dienstFouten(goed)).toEqual([])
  expect(velden(dienstFouten({ ...goed, soort: 'bereikbaar', tot: '9.00' }))).toEqual(['telefoon', 'tot'])
  expect(velden(dienstFouten({ ...goed, telefoon: 'bel maar' }))).toEqual(['telefoon'])
  expect(velden(dienstFouten({ ...goed, medewerkerId: '', soort: '', dag: '', van: '', tot: '' }))).toEqual([
    'medewerkerId',
    'soort',
    'dag',
    'van',
    'tot',
  ])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  dagenTussen,
  dagKort,
  dagVoluit,
  leeftijd,
  leesDatum,
  maandVoluit,
  momentKort,
  nederlands,
  termijnZin,
  tijd,
  toonDatum,
} from './datum.ts'

const NU = '2026-11-24'

test('a day is short for the worker and in full for the inwoner, with the year only when it differs', () => {
  expect(dagKort('2026-11-27', NU)).toBe('vr 27 nov')
  expect(dagKort('2026-03-02', NU)).toBe('ma 2 mrt')
  expect(dagKort('2027-02-23', NU)).toBe('di 23 feb 2027')
  expect(dagVoluit('2026-11-27', NU)).toBe('vrijdag 27 november')
  expect(maandVoluit('2026-10-16')).toBe('oktober 2026')
})

test('a moment is told in Dutch time, on both sides of the change of the clock', () => {
  expect(tijd('2026-11-24T13:03:00Z')).toBe('14.03 uur')
  expect(tijd('2026-07-01T12:03:00Z')).toBe('14.03 uur')
  expect(nederlands('2026-11-23T23:30:00Z')).toEqual({ dag: '2026-11-24', tijd: '00.30' })
  expect(momentKort('2026-11-24T07:31:00Z', NU)).toBe('vandaag 08.31 uur')
  expect(momentKort('2026-11-22T23:30:00Z', NU)).toBe('gisteren 00.30 uur')
  expect(momentKort('2026-11-20T11:15:00Z', NU)).toBe('vr 20 nov 12.15 uur')
})

test('a term is a sentence: three days or fewer is short, after the day it is late', () => {
  expect(termijnZin('2026-12-10', NU)).toEqual({ zin: 'nog 16 dagen', stand: 'ruim' })
  expect(termijnZin('2026-11-28', NU)).toEqual({ zin: 'nog 4 dagen', stand: 'ruim' })
  expect(termijnZin('2026-11-27', NU)).toEqual({ zin: 'nog 3 dagen', stand: 'kort' })
  expect(termijnZin('2026-11-25', NU)).toEqual({ zin: 'nog 1 dag', stand: 'kort' })
  expect(termijnZin('2026-11-24', NU)).toEqual({ zin: 'vandaag', stand: 'kort' })
  expect(termijnZin('2026-11-22', NU)).toEqual({ zin: '2 dagen te laat', stand: 'laat' })
})

test('a typed date is read as people write it; a day that does not exist is refused', () => {
  for (const getypt of [
    '9-4-1945',
    '09-04-1945',
    '9/4/1945',
    '9.4.1945',
    ' 9 4 1945 ',
    '09041945',
    '1945-04-09',
  ])
    expect(leesDatum(getypt)).toBe('1945-04-09')
  for (const getypt of [
    '31-02-1945',
    '29-2-2025',
    '9-4-45',
    '9-13-1945',
    '09131945',
    '941945',
    '0-1-1945',
    'gisteren',
    '',
  ])
    expect(leesDatum(getypt)).toBeNull()
})

test('what is shown of a date reads back as the same date', () => {
  const dagen = fc.date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2100-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(dagen, (datum) => {
      const dag = datum.toISOString().slice(0, 10)
      expect(leesDatum(toonDatum(dag))).toBe(dag)
    }),
  )
})

test('days are counted over the change of the clock, and a birthday counts from its own day', () => {
  expect(dagenTussen('2026-10-24', '2026-10-26')).toBe(2)
  expect(dagenTussen('2026-11-24', '2026-11-22')).toBe(-2)
  expect(leeftijd('1945-11-24', NU)).toBe(81)
  expect(leeftijd('1945-11-25', NU)).toBe(80)
})

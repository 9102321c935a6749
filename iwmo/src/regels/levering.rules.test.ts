import { expect, test } from 'vitest'
import { eenStart, eenStop } from '../bericht.test-data.ts'
import { startSleutel, stopSleutel, toetsStart, toetsStop } from './levering.rules.ts'

const start = (...producten: Parameters<typeof eenStart>) =>
  toetsStart(eenStart(...producten)).map(({ regel, pad }) => `${regel} ${pad}`)
const stop = (...producten: Parameters<typeof eenStop>) =>
  toetsStop(eenStop(...producten)).map(({ regel, pad }) => `${regel} ${pad}`)

const startPad = 'Client/StartProducten/StartProduct'
const stopPad = 'Client/StopProducten/StopProduct'

test('BER-09 a start and a stop that are right', () => {
  expect([start(), start({ StatusAanlevering: '3' }), start({ Begindatum: '2026-04-01' })]).toEqual([
    [],
    [],
    [],
  ])
  expect([stop(), stop({ Einddatum: '2026-01-05' }), stop({ Einddatum: '2026-04-01' })]).toEqual([[], [], []])
})

test('CS058 only first delivery and removal', () => {
  expect(start({ StatusAanlevering: '2' })).toEqual([`CS058 ${startPad}[1]/StatusAanlevering`])
  expect(stop({ StatusAanlevering: '9' })).toEqual([`CS058 ${stopPad}[1]/StatusAanlevering`])
})

test('TR134 nothing is told before it happened', () => {
  expect(start({ Begindatum: '2026-04-02' })).toEqual([`TR134 ${startPad}[1]/Begindatum`])
  expect(stop({ Einddatum: '2026-04-02' })).toEqual([`TR134 ${stopPad}[1]/Einddatum`])
})

test('TR018 a stop does not lie before its start', () => {
  expect(stop({ Einddatum: '2026-01-04' })).toEqual([`TR018 ${stopPad}[1]/Einddatum`])
})

test('TR101 the key of a line is unique in the message', () => {
  expect(start({}, { StatusAanlevering: '3' })).toEqual([`TR101 ${startPad}[2]`])
  expect(start({}, { Begindatum: '2026-01-06' })).toEqual([])
  expect(stop({}, {})).toEqual([`TR101 ${stopPad}[2]`])
  expect(stop({}, { RedenBeeindiging: '20' })).toEqual([])
})

test('the key of a stop is that of its start, with the end and the reason', () => {
  const { StartProducten } = eenStart().Client
  const { StopProducten } = eenStop().Client
  const sleutel = StartProducten.StartProduct.map(startSleutel)
  expect(StopProducten.StopProduct.map(startSleutel)).toEqual(sleutel)
  expect(StopProducten.StopProduct.map(stopSleutel)).toEqual(sleutel.map((s) => [...s, '2026-03-20', '19']))
})

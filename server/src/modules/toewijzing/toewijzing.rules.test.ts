import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AFHANDELDAGEN, leveringStand, wachttijd, zichtTot, type Levering } from './toewijzing.rules.ts'

const dag = (tekst: string) => Temporal.PlainDate.from(tekst)
const start = (begindatum: string): Levering => ({ soort: 'start', begindatum })
const stop = (begindatum: string, einddatum: string, reden = '19'): Levering => ({
  soort: 'stop',
  begindatum,
  einddatum,
  reden,
})

test('BER-03 from 1 to 20 February is nineteen days; without a start it counts up to today', () => {
  const t = { toegewezenOp: '2026-02-01', gestartOp: '2026-02-20' }
  expect(wachttijd(t, dag('2026-06-01'))).toBe(19)
  expect(wachttijd({ ...t, gestartOp: null }, dag('2026-03-01'))).toBe(28)
  expect(wachttijd({ ...t, gestartOp: '2026-01-20' }, dag('2026-03-01'))).toBe(0)
})

test('BER-04 the stand follows from starts and stops: end and reason of the start that ran last', () => {
  expect(leveringStand([]).status).toBe('toegewezen')
  expect(leveringStand([start('2026-02-20')])).toEqual({
    status: 'gestart',
    gestartOp: '2026-02-20',
    gestoptOp: null,
    redenBeeindiging: null,
  })
  const onderbroken = [start('2026-02-20'), stop('2026-02-20', '2026-03-01', '20')]
  expect(leveringStand(onderbroken)).toMatchObject({ status: 'gestopt', redenBeeindiging: '20' })
  const verder = [...onderbroken, start('2026-04-01')]
  expect(leveringStand(verder)).toMatchObject({ status: 'gestart', gestartOp: '2026-02-20', gestoptOp: null })
  expect(leveringStand([...verder, stop('2026-04-01', '2026-05-01', '02')])).toMatchObject({
    status: 'gestopt',
    gestoptOp: '2026-05-01',
    redenBeeindiging: '02',
  })
})

test('the order in which messages came does not matter for the stand', () => {
  const alles = [start('2026-02-20'), stop('2026-02-20', '2026-03-01', '20'), start('2026-04-01')]
  const mengsel = fc.shuffledSubarray(alles, { minLength: alles.length })
  fc.assert(
    fc.property(mengsel, (l) => JSON.stringify(leveringStand(l)) === JSON.stringify(leveringStand(alles))),
  )
})

test('the aanbieder sees its client until some days after the stop, and on when it only paused', () => {
  const eind = leveringStand([start('2026-02-20'), stop('2026-02-20', '2026-05-31')])
  expect(zichtTot(eind)?.toString()).toBe(dag('2026-05-31').add({ days: AFHANDELDAGEN }).toString())
  expect(zichtTot(leveringStand([start('2026-02-20')]))).toBeNull()
  expect(zichtTot(leveringStand([start('2026-02-20'), stop('2026-02-20', '2026-03-01', '20')]))).toBeNull()
})

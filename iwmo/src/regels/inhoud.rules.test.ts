import { expect, test } from 'vitest'
import { eenStart, eenStop, eenToewijzing } from '../bericht.test-data.ts'
import { retour } from '../index.ts'
import { toetsInhoud } from './inhoud.rules.ts'

const kort = (bericht: Parameters<typeof toetsInhoud>[0]) => toetsInhoud(bericht).map(({ regel }) => regel)

test('every heenbericht is judged on person and content', () => {
  const [toewijzing, start, stop] = [
    eenToewijzing(),
    eenStart({ StatusAanlevering: '9' }),
    eenStop({ Einddatum: '2026-01-04' }),
  ]
  expect([kort(toewijzing), kort(start), kort(stop)]).toEqual([[], ['CS058'], ['TR018']])
  expect(kort({ ...stop, Client: { ...stop.Client, Bsn: '123456789' } })).toEqual(['CS002', 'TR018'])
})

test('a retour repeats the faults of the heenbericht and is not judged on them', () => {
  const start = eenStart({ StatusAanlevering: '9' })
  const pad = 'Client/StartProducten/StartProduct[1]'
  const fout = { niveau: 3, code: '9019', regel: 'TR019', pad, tekst: '' } as const
  const terug = retour(start, [fout], { identificatie: 'r1', dagtekening: '2026-04-02' })
  expect(terug && kort(terug)).toEqual([])
})

import { expect, test } from 'vitest'
import { ERNST, termijnenNu, waarschuwingen, type OpenTermijn, type Stand } from './dossier.rules.ts'

const dag = (tekst: string) => Temporal.PlainDate.from(tekst)
const vandaag = dag('2026-11-24')
const termijn = (soort: OpenTermijn['soort'], uiterlijk: string): OpenTermijn => ({
  soort,
  van: dag('2026-10-01'),
  uiterlijk: dag(uiterlijk),
  herinnerOp: null,
  bron: 'Wmo 2.3.2',
})
const LATE = termijn('evaluatie', '2026-11-22')
const SOON = termijn('onderzoek', '2026-11-27')
const AMPLE = termijn('bezwaar', '2026-12-20')
const RUSTIG: Stand = {
  status: 'open',
  afgeschermd: false,
  heeftRegievoerder: true,
  termijnen: [],
  gestopt: [],
  partners: [],
}
const codes = (stand: Partial<Stand>) => waarschuwingen({ ...RUSTIG, ...stand }).map((m) => m.code)

test('the open terms stand in the order in which they end, each with its days', () => {
  const nu = termijnenNu([AMPLE, SOON, LATE], vandaag)
  expect(nu.map((t) => [t.soort, t.dagen, t.stand])).toEqual([
    ['evaluatie', -2, 'laat'],
    ['onderzoek', 3, 'kort'],
    ['bezwaar', 26, 'ruim'],
  ])
})

test('a quiet dossier warns for nothing, a term with room neither', () => {
  expect(codes({})).toEqual([])
  expect(codes({ termijnen: termijnenNu([AMPLE], vandaag) })).toEqual([])
})

test('what the inwoner may still do is no warning, and once over it is gone', () => {
  const venster = termijn('persoonlijk_plan', '2026-11-25')
  const nu = termijnenNu([venster], vandaag)
  expect(nu.map((t) => t.dagen)).toEqual([1])
  expect(codes({ termijnen: nu })).toEqual([])
  expect(termijnenNu([venster], vandaag.add({ days: 2 }))).toEqual([])
})

test('what must be dealt with now stands first', () => {
  const lijst = waarschuwingen({
    ...RUSTIG,
    heeftRegievoerder: false,
    afgeschermd: true,
    termijnen: termijnenNu([SOON, LATE], vandaag),
    gestopt: [{ persoon: 'Jorn', partij: 'De Wilgen' }],
  })
  expect(lijst.map((m) => m.code)).toEqual([
    'geen_regievoerder',
    'termijn_laat',
    'termijn_kort',
    'afgeschermd',
    'toestemming_gestopt',
  ])
  const ernst = lijst.map((m) => ERNST[m.code])
  expect(ernst.lastIndexOf('nood')).toBeLessThan(ernst.indexOf('let_op'))
})

test('a closed dossier says that it is closed and no longer asks for a term or a regievoerder', () => {
  const termijnen = termijnenNu([LATE], vandaag)
  expect(codes({ status: 'gesloten', heeftRegievoerder: false, termijnen })).toEqual(['dossier_gesloten'])
  expect(codes({ status: 'gesloten', afgeschermd: true })).toEqual(['dossier_gesloten', 'afgeschermd'])
})

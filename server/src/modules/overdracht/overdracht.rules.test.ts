import { expect, test } from 'vitest'
import { LIJNEN, OVERDRACHTSTATUSSEN, type OverdrachtStatus } from '@keukentafel/contract'
import deventer from '../../../../gemeenten/deventer/beleid.ts'
import enschede from '../../../../gemeenten/enschede/beleid.ts'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import {
  aanbodControleren,
  antwoordControleren,
  gesprekControleren,
  kanStap,
  mediaan,
  soortenVan,
  stapControleren,
  type Aanbod,
} from './overdracht.rules.ts'

const codes = (uit: { ok: boolean; weigeringen?: readonly { code: string }[] }) =>
  (uit.weigeringen ?? []).map((w) => w.code)
const AANBOD: Aanbod = {
  soort: 'uitvoering',
  naarNaam: 'Thuiszorg De Deur',
  inhoud: 'Het plan en de afspraken',
}
const HEEL = deventer.overdracht.checklist.map((p) => p.id)
const lijn = (over: Partial<Aanbod> = {}): Aanbod => ({
  ...AANBOD,
  soort: 'lijn',
  vanLijn: '1e',
  naarLijn: '2e',
  checklist: HEEL,
  ...over,
})

test('REG-10 REG-11 REG-04 what can be handed over is beleid: each where its plan asks it, elsewhere off', () => {
  expect(soortenVan(deventer)).toEqual(['uitvoering', 'lijn'])
  expect(soortenVan(nijmegen)).toEqual(['casusregie'])
  expect([soortenVan(leeuwarden), soortenVan(enschede)]).toEqual([[], []])
  expect(codes(aanbodControleren(leeuwarden, AANBOD, true))).toEqual(['overdracht-uit'])
})

test('REG-10 aangeboden → gesprek with the burger → geaccepteerd; no yes before the gesprek (eisen 4.2, Overdracht)', () => {
  const kan = (status: OverdrachtStatus, gesprekVereist: boolean) =>
    (['gesprek', 'accepteren', 'weigeren', 'intrekken'] as const).filter((stap) =>
      kanStap(stap, { status, gesprekVereist }),
    )
  expect(Object.fromEntries(OVERDRACHTSTATUSSEN.map((s) => [s, kan(s, true)]))).toEqual({
    aangeboden: ['gesprek', 'weigeren', 'intrekken'],
    gesprek: ['accepteren', 'weigeren', 'intrekken'],
    geaccepteerd: [],
    geweigerd: [],
    ingetrokken: [],
  })
  expect(kan('aangeboden', false)).toEqual(['gesprek', 'accepteren', 'weigeren', 'intrekken'])
  expect(codes(stapControleren('accepteren', { status: 'aangeboden', gesprekVereist: true }))).toEqual([
    'overdracht-zonder-gesprek',
  ])
  expect(codes(stapControleren('accepteren', { status: 'geweigerd', gesprekVereist: true }))).toEqual([
    'overdracht-stap-kan-niet',
  ])
})

test('REG-10 without the burger present a reason is asked; a no is explained', () => {
  const vandaag = Temporal.PlainDate.from('2026-05-09')
  const praat = (op: string, burgerErbij: boolean, reden?: string) =>
    codes(gesprekControleren({ op, burgerErbij, ...(reden === undefined ? {} : { reden }) }, vandaag))
  expect(praat('2026-05-09', true)).toEqual([])
  expect(praat('2026-05-09', false)).toEqual(['gesprek-zonder-inwoner'])
  expect(praat('2026-05-09', false, ' ')).toEqual(['gesprek-zonder-inwoner'])
  expect(praat('2026-05-09', false, 'Ligt in het ziekenhuis')).toEqual([])
  expect(praat('2026-05-10', false)).toEqual(['gesprek-in-de-toekomst', 'gesprek-zonder-inwoner'])
  expect(codes(antwoordControleren(false, ' '))).toEqual(['weigering-zonder-reden'])
  expect(codes(antwoordControleren(true, undefined))).toEqual([])
})

test('REG-11 GT-D13 three levels; to another one only with the whole checklist gone through', () => {
  expect(LIJNEN).toEqual(['0e', '1e', '2e'])
  expect(codes(aanbodControleren(deventer, lijn(), true))).toEqual([])
  expect(codes(aanbodControleren(deventer, lijn({ vanLijn: '2e', naarLijn: '1e' }), true))).toEqual([])
  expect(codes(aanbodControleren(deventer, lijn({ checklist: HEEL.slice(1) }), true))).toEqual([
    'overdracht-checklist-onvolledig',
  ])
  expect(codes(aanbodControleren(deventer, lijn({ naarLijn: '1e' }), true))).toEqual([
    'overdracht-lijn-onjuist',
  ])
  // What is not a change of lijn asks no checklist.
  expect(codes(aanbodControleren(deventer, AANBOD, false))).toEqual([])
})

test('REG-04 casusregie goes to somebody who can log in; every error at once', () => {
  const aan = (over: Partial<Aanbod>, bestaat = false) =>
    codes(aanbodControleren(nijmegen, { soort: 'casusregie', inhoud: 'x', ...over }, bestaat))
  expect(aan({ naarId: 3 }, true)).toEqual([])
  expect(aan({ naarId: 3 })).toEqual(['ontvanger-onbekend'])
  expect(aan({ naarNaam: 'Iemand' })).toEqual(['casusregie-zonder-account'])
  expect(aan({ naarId: 3, naarNaam: 'Iemand', inhoud: ' ' })).toEqual([
    'ontvanger-dubbel',
    'overdracht-zonder-inhoud',
  ])
})

test('REG-11 the median: the middle one, or halfway between the two middle ones', () => {
  expect(mediaan([])).toBeNull()
  expect(mediaan([9])).toBe(9)
  expect(mediaan([21, 3, 10])).toBe(10)
  expect(mediaan([3, 21, 10, 11])).toBe(10.5)
})

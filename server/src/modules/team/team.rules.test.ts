import { expect, test } from 'vitest'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import {
  expertisesBij,
  grootteOordeel,
  isBoven,
  lidControleren,
  ontbreekt,
  registratieVanaf,
  telt,
  teWeinigUren,
  urenVan,
  type Lid,
} from './team.rules.ts'

const { teamwerk } = nijmegen
const dag = (tekst: string) => Temporal.PlainDate.from(tekst)
const lid = (functie = 'dienstverlener', uren = 16): Lid => ({ functie, uren, expertises: [] })
const leden = (n: number) => Array.from({ length: n }, () => lid())
const code = (uit: { ok: boolean; weigeringen?: readonly { code: string }[] }) =>
  uit.weigeringen?.[0]?.code ?? ''

test('TEAM-01 GT-N25 four is too small; five, six and seven are right; an eighth is refused', () => {
  expect([4, 5, 6, 7].map((n) => grootteOordeel(teamwerk, n))).toEqual(['te_klein', 'goed', 'goed', 'goed'])
  expect([6, 7].map((n) => code(lidControleren(teamwerk, leden(n), lid())))).toEqual(['', 'team-vol'])
  expect(grootteOordeel(leeuwarden.teamwerk, 1)).toBeNull()
})

test('TEAM-01 whether the teamleider is one of the seven is a choice (O-12)', () => {
  const los = { ...teamwerk, grootte: { ...teamwerk.grootte!, teamleiderTelt: false } }
  const acht = [...leden(7), lid('teamleider', 24)]
  expect([telt(teamwerk, acht), telt(los, acht)]).toEqual([8, 7])
  expect(code(lidControleren(teamwerk, leden(7), lid('teamleider', 24)))).toBe('team-vol')
  expect(code(lidControleren(los, leden(7), lid('teamleider', 24)))).toBe('')
})

test('TEAM-02 wonen, welzijn, zorg and in the first period a Wmo-consulent; one person covers one', () => {
  const mist = (
    functies: string[],
    bij = { begonnenOp: dag('2012-04-01'), vandaag: dag('2012-05-01') },
    b = teamwerk,
  ) =>
    ontbreekt(
      b,
      functies.map((f) => lid(f)),
      bij,
    ).map((x) => x.id)
  expect(mist(['opbouwwerker', 'ouderenadviseur', 'wmo_consulent'])).toEqual(['zorg'])
  expect(mist(['opbouwwerker', 'maatschappelijk_werker', 'wijkverpleegkundige', 'wmo_consulent'])).toEqual([])
  expect(mist(['dienstverlener', 'praktijkondersteuner'])).toEqual(['wonen', 'wmo'])
  // Where the first period has an end, the Wmo-consulent is no longer asked after it.
  const kort = { ...teamwerk, eerstePeriodeMaanden: 12 }
  const later = { begonnenOp: dag('2012-04-01'), vandaag: dag('2013-04-01') }
  expect(mist(['opbouwwerker', 'dienstverlener', 'praktijkondersteuner'], later, kort)).toEqual([])
  expect(
    mist(
      ['opbouwwerker', 'dienstverlener', 'praktijkondersteuner'],
      { ...later, vandaag: dag('2013-03-31') },
      kort,
    ),
  ).toEqual(['wmo'])
})

test('TEAM-03 a functie for the wijk (jeugd) comes in beside the basis, within the seven', () => {
  expect(code(lidControleren(teamwerk, leden(6), lid('jeugd_opvoeding')))).toBe('')
  expect(code(lidControleren(teamwerk, leden(7), lid('jeugd_opvoeding')))).toBe('team-vol')
  expect(code(lidControleren(teamwerk, [], lid('brandweer')))).toBe('functie-onbekend')
})

test('TEAM-06 GT-N26 six members and a teamleider: 6 × 16 + 24 = 120 hours, 8 compensated; twelve hours is a warning', () => {
  expect(urenVan(teamwerk, [...leden(6), lid('teamleider', 24)])).toEqual({ totaal: 120, gecompenseerd: 8 })
  expect([12, 15.5, 16].map((u) => teWeinigUren(teamwerk, lid('dienstverlener', u)))).toEqual([
    true,
    true,
    false,
  ])
  expect([23, 24].map((u) => teWeinigUren(teamwerk, lid('teamleider', u)))).toEqual([true, false])
  expect(teWeinigUren(leeuwarden.teamwerk, lid('dienstverlener', 1))).toBe(false)
})

test('TEAM-09 limit 20: twenty is right, twenty-one is a warning', () => {
  expect([20, 21].map((n) => isBoven(teamwerk, n))).toEqual([false, true])
  expect(isBoven(leeuwarden.teamwerk, 500)).toBe(false)
})

test('TEAM-10 GT-N09 started on 2012-04-01, casusregistratie from 2012-07-01', () => {
  expect(registratieVanaf(teamwerk, dag('2012-04-01'))?.toString()).toBe('2012-07-01')
  expect(registratieVanaf(teamwerk, null)).toBeNull()
  expect(registratieVanaf(leeuwarden.teamwerk, dag('2012-04-01'))).toBeNull()
})

test('TEAM-15 “wie weet van LVB” finds the expertise by a word people use', () => {
  expect(expertisesBij(teamwerk, 'LVB')).toEqual(['verstandelijk'])
  expect(expertisesBij(teamwerk, ' lvb ')).toEqual(['verstandelijk'])
  expect(expertisesBij(teamwerk, 'ouderen')).toEqual(['ouderen'])
  expect(expertisesBij(teamwerk, 'tuinieren')).toEqual([])
})

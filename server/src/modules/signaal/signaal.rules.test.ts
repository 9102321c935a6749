import { test, expect } from 'vitest'
import enschede from '../../../../gemeenten/enschede/beleid.ts'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import {
  hoofdverblijfControleren,
  postvakRoodVanaf,
  SIGNAAL_STATUSSEN,
  signaalOpnemen,
  signaalSluiten,
  signaalToewijzen,
  volgendeStatussen,
  type Signaal,
} from './signaal.rules.ts'

const signaal = (deel: Partial<Signaal>): Signaal => ({
  kanaal: 'telefoon',
  route: 'b',
  melderType: 'huismeester',
  vraag: 'Mevrouw doet de deur niet meer open',
  vindplaats: null,
  ...deel,
})
const codes = (uitkomst: { ok: true } | { ok: false; weigeringen: readonly { code: string }[] }) =>
  uitkomst.ok ? [] : uitkomst.weigeringen.map((w) => w.code)

test('SIG-02 route b from a huismeester needs what the team agreed and a day; route a can skip the team', () => {
  expect(codes(signaalOpnemen(nijmegen, signaal({})))).toEqual([])
  const leeg = { bezoekerId: 1, bezoekOp: null, teambesluit: null }
  expect(codes(signaalToewijzen({ route: 'b', status: 'nieuw' }, leeg))).toEqual([
    'signaal-zonder-teambesluit',
    'signaal-zonder-bezoekdag',
  ])
  const afspraak = {
    ...leeg,
    bezoekOp: Temporal.PlainDate.from('2026-04-12'),
    teambesluit: 'SW Anna, huisbezoek',
  }
  expect(signaalToewijzen({ route: 'b', status: 'nieuw' }, afspraak)).toEqual({ ok: true, waarde: afspraak })
  expect(codes(signaalToewijzen({ route: 'a', status: 'nieuw' }, leeg))).toEqual([])
})

test('SIG-02 route c has no external melder but a vindplaats', () => {
  expect(codes(signaalOpnemen(nijmegen, signaal({ route: 'c' })))).toEqual([
    'signaal-melder-bij-route-c',
    'signaal-zonder-vindplaats',
  ])
  expect(
    codes(signaalOpnemen(nijmegen, signaal({ route: 'c', melderType: null, vindplaats: 'speeltuin' }))),
  ).toEqual([])
  expect(codes(signaalOpnemen(nijmegen, signaal({ route: 'a', melderType: null })))).toEqual([
    'signaal-melder-onbekend',
  ])
})

test('only what the gemeente uses is accepted: channel, route, kind of melder', () => {
  const vreemd = signaal({
    kanaal: 'postduif',
    route: 'c',
    melderType: null,
    vindplaats: 'straat',
    vraag: ' ',
  })
  expect(codes(signaalOpnemen(enschede, vreemd))).toEqual([
    'signaal-zonder-vraag',
    'signaal-kanaal-onbekend',
    'signaal-route-uit',
  ])
})

test('SIG-04 a signaal can be in behandeling, toegeleid or closed with a reason; there is no “verkeerd loket”', () => {
  expect(SIGNAAL_STATUSSEN).toEqual(['nieuw', 'in_behandeling', 'toegeleid', 'gesloten'])
  expect(codes(signaalSluiten(nijmegen, 'nieuw', 'verkeerd_loket'))).toEqual(['signaal-sluitreden-onbekend'])
  expect(codes(signaalSluiten(nijmegen, 'nieuw', ''))).toEqual(['signaal-sluitreden-onbekend'])
  expect(codes(signaalSluiten(nijmegen, 'in_behandeling', 'advies_gegeven'))).toEqual([])
  expect(volgendeStatussen('nieuw')).not.toContain('nieuw')
})

test('a closed signaal stays closed', () => {
  expect(volgendeStatussen('gesloten')).toEqual([])
  expect(codes(signaalSluiten(nijmegen, 'gesloten', 'advies_gegeven'))).toEqual(['signaal-status-past-niet'])
  const afspraak = { bezoekerId: 1, bezoekOp: null, teambesluit: null }
  expect(codes(signaalToewijzen({ route: 'a', status: 'gesloten' }, afspraak))).toEqual([
    'signaal-status-past-niet',
  ])
})

test('SIG-09 Leeuwarden starts no support without hoofdverblijf; where no plan asks it, it does', () => {
  expect(codes(hoofdverblijfControleren(leeuwarden, false))).toEqual(['geen-hoofdverblijf'])
  expect(codes(hoofdverblijfControleren(leeuwarden, null))).toEqual(['geen-hoofdverblijf'])
  expect(codes(hoofdverblijfControleren(leeuwarden, true))).toEqual([])
  expect(codes(hoofdverblijfControleren(nijmegen, false))).toEqual([])
})

test('SIG-18 the postvak turns red after 3 working days: received on Thursday, red after Tuesday', () => {
  expect(postvakRoodVanaf(nijmegen, Temporal.PlainDate.from('2026-03-12')).toString()).toBe('2026-03-17')
})

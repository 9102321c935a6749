import { expect, test } from 'vitest'
import deventer from '../../../../gemeenten/deventer/beleid.ts'
import drechtsteden from '../../../../gemeenten/drechtsteden/beleid.ts'
import enschede from '../../../../gemeenten/enschede/beleid.ts'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import { indicatieBron, indicatieControleren, indicatieNodig, indicatieSoort } from './indicatie.rules.ts'

const dag = (tekst: string) => Temporal.PlainDate.from(tekst)
const kijk = (oordeel: 'enkelvoudig' | 'complex' | null, over: object = {}, beleid = deventer) => {
  const leeg = {
    tekst: 'Begeleiding, 2 uur per week',
    organisatie: null,
    getekendDoor: null,
    getekendOp: null,
  }
  const uit = indicatieControleren(beleid, { ...leeg, oordeel, ...over }, dag('2027-03-01'))
  return uit.ok ? uit.waarde : uit.weigeringen.map((w) => `${w.code} ${w.veld ?? ''}`.trim())
}

test('PLAN-17 the team states the indicatie in an enkelvoudige situatie, a specialist advises in a complexe', () => {
  const advies = { organisatie: 'GGZ (demo)', getekendDoor: 'P. de Wit', getekendOp: dag('2027-03-01') }
  expect([kijk('enkelvoudig'), kijk('complex', advies)]).toEqual(['indicatie', 'advies'])
  expect(kijk('enkelvoudig', advies)).toEqual(['indicatie-van-team organisatie'])
  expect(kijk('complex')).toEqual([
    'advies-onvolledig organisatie',
    'advies-onvolledig getekendDoor',
    'advies-onvolledig getekendOp',
  ])
  expect(kijk('complex', { ...advies, getekendOp: dag('2027-03-02'), tekst: ' ' })).toEqual([
    'indicatie-leeg tekst',
    'advies-in-toekomst getekendOp',
  ])
  expect(kijk(null)).toEqual(['indicatie-zonder-oordeel'])
  expect([indicatieSoort('enkelvoudig'), indicatieSoort('complex'), indicatieSoort(null)]).toEqual([
    'indicatie',
    'advies',
    null,
  ])
})

test('PLAN-17 only where a pillar is reached by an indicatie in the plan; elsewhere it is off', () => {
  expect(indicatieBron(deventer)).toContain('001 §1.3')
  for (const ander of [leeuwarden, nijmegen, enschede, drechtsteden]) {
    expect(indicatieBron(ander)).toBeNull()
    expect(kijk('enkelvoudig', {}, ander)).toEqual(['indicatie-uit'])
  }
})

test('PLAN-17 it is missed when such help stands in the plan without one that fits the judgement', () => {
  const trede = deventer.ladder.treden.find((t) => t.pijler === 'aanvullend')!.id
  const nodig = (geldend: 'indicatie' | 'advies' | null, status = 'gevraagd', hoe = trede) =>
    indicatieNodig(deventer, [{ trede: hoe, status }], { oordeel: 'complex', geldend })
  expect([nodig(null), nodig('indicatie'), nodig('advies')]).toEqual([true, true, false])
  expect([nodig(null, 'gestopt'), nodig(null, 'gevraagd', deventer.ladder.treden[0]!.id)]).toEqual([
    false,
    false,
  ])
  expect(
    indicatieNodig(leeuwarden, [{ trede: 'aanvullend', status: 'gevraagd' }], {
      oordeel: 'complex',
      geldend: null,
    }),
  ).toBe(false)
})

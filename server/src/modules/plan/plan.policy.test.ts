import { expect, test } from 'vitest'
import { PUBLIEK, type Wie } from '../../kern/wie.ts'
import type { InzetStatus } from './inzet.rules.ts'
import { isPlantaak, magMetInzet, magMetPlan, magTaakBeantwoorden, magUitnodigen } from './plan.policy.ts'
import type { PlanStatus } from './plan.rules.ts'

const wie = (soort: Wie['soort']): Wie => ({ ...PUBLIEK, id: 1, soort })
const werker = wie('medewerker')
const inwoner = wie('inwoner')
const STATUSSEN: Record<PlanStatus, { werker: string[]; inwoner: string[] }> = {
  concept: { werker: ['plan.wijzigen', 'plan.aanbieden', 'plan.afsluiten'], inwoner: [] },
  in_afstemming: {
    werker: ['plan.terugnemen', 'plan.akkoord', 'plan.vaststellen', 'plan.afsluiten'],
    inwoner: ['plan.akkoord'],
  },
  definitief: { werker: ['plan.uitvoeren', 'plan.afsluiten'], inwoner: [] },
  in_uitvoering: { werker: ['plan.evalueren', 'plan.afsluiten'], inwoner: [] },
  geevalueerd: { werker: ['plan.uitvoeren', 'plan.afsluiten'], inwoner: [] },
  afgesloten: { werker: [], inwoner: [] },
}

test.each(Object.entries(STATUSSEN))('PLAN-08 who may do what with a plan that is %s', (status, mag) => {
  const plan = { status: status as PlanStatus, schrijft: true }
  expect(magMetPlan(werker, plan)).toEqual(mag.werker)
  expect(magMetPlan(inwoner, plan)).toEqual(mag.inwoner)
  expect(magMetPlan(werker, { ...plan, schrijft: false })).toEqual([])
  for (const ander of [wie('helper'), wie('systeem'), PUBLIEK]) expect(magMetPlan(ander, plan)).toEqual([])
})

test('PLAN-08 what is nobody else’s task is refused in whatever stand', () => {
  expect([true, false].map((schrijft) => isPlantaak(werker, schrijft, 'plan.akkoord'))).toEqual([true, false])
  expect(isPlantaak(inwoner, false, 'plan.akkoord')).toBe(true)
  expect(isPlantaak(inwoner, true, 'plan.vaststellen')).toBe(false)
  for (const ander of [wie('helper'), wie('systeem'), PUBLIEK])
    expect(isPlantaak(ander, true, 'plan.akkoord')).toBe(false)
})

const feiten = {
  status: 'gevraagd' as InzetStatus,
  planStatus: 'concept' as PlanStatus,
  schrijft: true,
  isEigenTaak: true,
}
test('PLAN-26 the inwoner answers only for the own task, the worker on the word of others, nobody once it started', () => {
  expect(magMetInzet(inwoner, feiten)).toEqual(['inzet.antwoorden'])
  expect(magMetInzet(inwoner, { ...feiten, isEigenTaak: false })).toEqual([])
  expect(magMetInzet(werker, feiten)).toEqual(['inzet.wijzigen', 'inzet.verwijderen', 'inzet.antwoorden'])
  expect(magMetInzet(werker, { ...feiten, planStatus: 'definitief' })).toEqual(['inzet.antwoorden'])
  expect(magMetInzet(werker, { ...feiten, schrijft: false })).toEqual([])
  for (const status of ['gestart', 'gestopt'] as const)
    expect(magMetInzet(werker, { ...feiten, planStatus: 'in_uitvoering', status })).toEqual([])
  expect(magMetInzet(werker, { ...feiten, planStatus: 'afgesloten' })).toEqual([])
})

test('PLAN-26 a link is for who has no account here, as long as the task goes on; the helper answers one that did not begin', () => {
  const taak = { ...feiten, uitvoerderType: 'netwerk' as const }
  for (const uitvoerderType of ['mantelzorger', 'netwerk', 'vrijwilliger'] as const)
    expect(magUitnodigen(werker, { ...taak, uitvoerderType })).toEqual(['hulplink.maken'])
  for (const uitvoerderType of ['zelf', 'professioneel'] as const)
    expect(magUitnodigen(werker, { ...taak, uitvoerderType })).toEqual([])
  expect(magUitnodigen(werker, { ...taak, status: 'gestart' })).toEqual(['hulplink.maken']) // REG-14
  for (const over of [{ schrijft: false }, { planStatus: 'afgesloten' }, { status: 'gestopt' }] as const)
    expect(magUitnodigen(werker, { ...taak, ...over })).toEqual([])
  for (const ander of [inwoner, wie('helper'), wie('systeem'), PUBLIEK])
    expect(magUitnodigen(ander, taak)).toEqual([])
  const helper = wie('helper')
  for (const status of ['gevraagd', 'aanvaard', 'geweigerd'] as const)
    expect(magTaakBeantwoorden(helper, { ...taak, status })).toEqual(['taak.beantwoorden'])
  for (const over of [{ planStatus: 'afgesloten' }, { status: 'gestart' }, { status: 'gestopt' }] as const)
    expect(magTaakBeantwoorden(helper, { ...taak, ...over })).toEqual([])
  for (const ander of [werker, inwoner, PUBLIEK]) expect(magTaakBeantwoorden(ander, taak)).toEqual([])
})

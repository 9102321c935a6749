import { expect, test } from 'vitest'
import { toOmgeving, toPlan, type BewaardPlan } from './planfeiten.rules.ts'

const bewaard = (anders: Partial<BewaardPlan>): BewaardPlan => ({
  status: 'concept',
  version: 3,
  situatie: '',
  ondersteuningsvraag: '',
  eigen_kracht: '',
  netwerk: '',
  verwachte_duur_weken: null,
  afsluit_reden: null,
  doelen: [],
  inzetten: [],
  akkoorden: [],
  evaluaties: [],
  ...anders,
})
const akkoord = {
  persoon_id: 7,
  hoe: 'mondeling',
  plan_version: 3,
  op: '2026-03-01T23:30:00Z',
  geboortedatum: null,
}

test('PLAN-08 only an agreement with this version counts while the plan is discussed', () => {
  const staat = (plan_version: number) =>
    toPlan(bewaard({ status: 'in_afstemming', akkoorden: [{ ...akkoord, plan_version }] })).staat
  expect(staat(3)).toMatchObject({ akkoord: { persoonId: 7, planVersie: 3 } })
  expect(staat(2)).toMatchObject({ akkoord: null })
})

test('PLAN-08 a plan that is stored as definitief without any agreement is treated as not agreed', () => {
  for (const status of ['definitief', 'in_uitvoering', 'geevalueerd'])
    expect(toPlan(bewaard({ status })).staat).toEqual({ status: 'in_afstemming', akkoord: null })
  expect(toPlan(bewaard({ status: 'definitief', akkoorden: [akkoord] })).staat.status).toBe('definitief')
})

test('the day of an agreement is a Dutch day, and the last evaluation that was held decides', () => {
  const plan = toPlan(
    bewaard({
      status: 'geevalueerd',
      akkoorden: [akkoord],
      evaluaties: [
        { id: 9, gepland_op: '2026-04-01', uitkomst: 'afsluiten' },
        { id: 8, gepland_op: '2026-07-01', uitkomst: 'voortzetten' },
        { id: 10, gepland_op: '2026-10-01', uitkomst: null },
      ],
    }),
  )
  expect(plan.staat).toMatchObject({
    uitkomst: 'afsluiten',
    akkoord: { op: Temporal.PlainDate.from('2026-03-02') },
  })
  expect(toPlan(bewaard({ status: 'afgesloten', afsluit_reden: 'verhuisd' })).staat).toEqual({
    status: 'afgesloten',
    reden: 'verhuisd',
  })
})

test('what the triage established is passed on as it stands', () => {
  const omgeving = { oordeel: 'complex', regievoerders: 1, uitzonderingen: ['palliatief'] } as const
  expect(toOmgeving({ ...omgeving, wacht_op_bezoek: true })).toEqual({ ...omgeving, wachtOpBezoek: true })
})

import { test, expect, describe } from 'vitest'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import {
  akkoordVastleggen,
  evaluatieUitvoeren,
  planAanbieden,
  planAfsluiten,
  planBeginnen,
  planEvalueren,
  planTerugnemen,
  planUitvoeren,
  planVaststellen,
  vaststellenBelet,
  type Akkoord,
  type Plan,
  type PlanOmgeving,
  type PlanStaat,
} from './plan.rules.ts'

const dag = (tekst: string) => Temporal.PlainDate.from(tekst)
const wie = { door: 7, op: dag('2026-03-02') }
const akkoord: Akkoord = { persoonId: 1, op: dag('2026-03-02'), hoe: 'mondeling', planVersie: 3 }
const omgeving: PlanOmgeving = { oordeel: 'enkelvoudig', regievoerders: 1, uitzonderingen: [] }
const eenPlan = (staat: PlanStaat, inhoud: Partial<Plan['inhoud']> = {}): Plan => ({
  versie: 3,
  staat,
  overgangen: [],
  inhoud: {
    situatie: 'Woont alleen',
    ondersteuningsvraag: 'Overzicht over geld',
    eigenKracht: 'Sorteert zelf de post',
    netwerk: 'Zus belt elke week',
    doelen: [{ id: 1, tekst: 'Schulden afbetalen' }],
    inzetten: [],
    verwachteDuurWeken: 52,
    ...inhoud,
  },
})
const inAfstemming = (inhoud: Partial<Plan['inhoud']> = {}) =>
  eenPlan({ status: 'in_afstemming', akkoord }, inhoud)

type Uitkomst = ReturnType<typeof planVaststellen>
const codes = (uitkomst: Uitkomst) => (uitkomst.ok ? [] : uitkomst.weigeringen.map((w) => w.code))
const status = (uitkomst: Uitkomst) => (uitkomst.ok ? uitkomst.waarde.staat.status : codes(uitkomst))
const plan = (uitkomst: Uitkomst): Plan => {
  if (!uitkomst.ok) throw new Error(codes(uitkomst).join(', '))
  return uitkomst.waarde
}

describe('one active plan', () => {
  test('PLAN-01 a second active plan for the same household is refused', () => {
    expect(planBeginnen([])).toEqual({ ok: true, waarde: { status: 'concept' } })
    expect(planBeginnen(['afgesloten', 'afgesloten']).ok).toBe(true)
    for (const bestaand of [
      'concept',
      'in_afstemming',
      'definitief',
      'in_uitvoering',
      'geevalueerd',
    ] as const) {
      expect(planBeginnen(['afgesloten', bestaand])).toMatchObject({
        ok: false,
        weigeringen: [{ code: 'plan-al-actief' }],
      })
    }
  })
})

describe('the states', () => {
  test('PLAN-08 from concept to evaluation and adjustment, each transition with day and actor', () => {
    const aangeboden = plan(planAanbieden(eenPlan({ status: 'concept' }), wie))
    const metAkkoord = plan(akkoordVastleggen(aangeboden, akkoord))
    const definitief = plan(planVaststellen(leeuwarden, metAkkoord, omgeving, wie))
    const uitvoering = plan(planUitvoeren(leeuwarden, definitief, wie))
    expect(uitvoering.staat).toMatchObject({ status: 'in_uitvoering', evaluatiedagen: { length: 4 } })
    const geevalueerd = plan(planEvalueren(uitvoering, 'doelen_bijstellen', wie))
    const bijgesteld = plan(evaluatieUitvoeren(leeuwarden, geevalueerd, wie))
    expect(bijgesteld.staat).toEqual({ status: 'concept' })
    expect(bijgesteld.overgangen.map((o) => `${o.van} → ${o.naar}`)).toEqual([
      'concept → in_afstemming',
      'in_afstemming → definitief',
      'definitief → in_uitvoering',
      'in_uitvoering → geevalueerd',
      'geevalueerd → concept',
    ])
    expect(bijgesteld.overgangen.every((o) => o.door === 7 && o.op.equals(wie.op))).toBe(true)
  })

  test('PLAN-12 an evaluation ends in bijstellen, voortzetten with new days, or afsluiten', () => {
    const na = (uitkomst: 'doelen_bijstellen' | 'voortzetten' | 'afsluiten') =>
      evaluatieUitvoeren(leeuwarden, eenPlan({ status: 'geevalueerd', akkoord, uitkomst }), wie)
    expect(status(na('doelen_bijstellen'))).toBe('concept')
    expect(plan(na('voortzetten')).staat).toMatchObject({ status: 'in_uitvoering', akkoord })
    expect(status(na('afsluiten'))).toBe('afgesloten')
  })

  const staten: PlanStaat[] = [
    { status: 'concept' },
    { status: 'in_afstemming', akkoord },
    { status: 'definitief', akkoord },
    { status: 'in_uitvoering', akkoord, evaluatiedagen: [] },
    { status: 'geevalueerd', akkoord, uitkomst: 'voortzetten' },
    { status: 'afgesloten', reden: 'verhuisd' },
  ]
  test.each([
    ['planAanbieden', ['concept'], (p: Plan) => planAanbieden(p, wie)],
    ['planTerugnemen', ['in_afstemming'], (p: Plan) => planTerugnemen(p, wie)],
    ['akkoordVastleggen', ['in_afstemming'], (p: Plan) => akkoordVastleggen(p, akkoord)],
    ['planVaststellen', ['in_afstemming'], (p: Plan) => planVaststellen(leeuwarden, p, omgeving, wie)],
    ['planUitvoeren', ['definitief'], (p: Plan) => planUitvoeren(leeuwarden, p, wie)],
    ['planEvalueren', ['in_uitvoering'], (p: Plan) => planEvalueren(p, 'voortzetten', wie)],
    ['evaluatieUitvoeren', ['geevalueerd'], (p: Plan) => evaluatieUitvoeren(leeuwarden, p, wie)],
    [
      'planAfsluiten',
      ['concept', 'in_afstemming', 'definitief', 'in_uitvoering', 'geevalueerd'],
      (p: Plan) => planAfsluiten(p, 'verhuisd', wie),
    ],
  ] as const)('PLAN-08 %s is possible only from %j', (_naam, vanaf, doe) => {
    const kan = staten.filter((staat) => doe(eenPlan(staat)).ok).map((staat) => staat.status)
    expect(kan).toEqual(vanaf)
    const andere = staten.filter((staat) => !(vanaf as readonly string[]).includes(staat.status))
    expect(andere.map((staat) => codes(doe(eenPlan(staat))))).toEqual(
      andere.map(() => ['plan-status-past-niet']),
    )
  })

  test('a concept without a goal is not offered, and closing asks a reason', () => {
    expect(codes(planAanbieden(eenPlan({ status: 'concept' }, { doelen: [] }), wie))).toEqual([
      'plan-zonder-doel',
    ])
    expect(
      codes(planAanbieden(eenPlan({ status: 'concept' }, { doelen: [{ id: 1, tekst: ' ' }] }), wie)),
    ).toEqual(['plan-zonder-doel'])
    expect(codes(planAfsluiten(inAfstemming(), ' ', wie))).toEqual(['plan-zonder-reden'])
  })
})

describe('definitief', () => {
  const vaststellen = (p: Plan, bij: Partial<PlanOmgeving> = {}) =>
    planVaststellen(leeuwarden, p, { ...omgeving, ...bij }, wie)

  test('PLAN-08 without recorded akkoord of the inwoner it is refused, also when the akkoord is of an older version', () => {
    expect(codes(vaststellen(eenPlan({ status: 'in_afstemming', akkoord: null })))).toEqual([
      'plan-zonder-akkoord',
    ])
    const oud = { status: 'in_afstemming', akkoord: { ...akkoord, planVersie: 2 } } as const
    expect(codes(vaststellen(eenPlan(oud)))).toEqual(['plan-zonder-akkoord'])
    expect(codes(akkoordVastleggen(inAfstemming(), { ...akkoord, planVersie: 2 }))).toEqual([
      'plan-akkoord-andere-versie',
    ])
    expect(status(vaststellen(inAfstemming()))).toBe('definitief')
  })

  test('TRI-01 without the judgement enkelvoudig or complex it is refused', () => {
    expect(codes(vaststellen(inAfstemming(), { oordeel: null }))).toEqual(['plan-zonder-oordeel'])
    expect(status(vaststellen(inAfstemming(), { oordeel: 'complex' }))).toBe('definitief')
  })

  test.each([0, 2])('REG-01 with %i regievoerders it is refused', (regievoerders) => {
    expect(codes(vaststellen(inAfstemming(), { regievoerders }))).toEqual(['plan-zonder-regievoerder'])
  })

  test.each(['eigenKracht', 'netwerk', 'situatie', 'ondersteuningsvraag'] as const)(
    'PLAN-03 without %s it is refused',
    (veld) => {
      expect(vaststellen(inAfstemming({ [veld]: ' ' }))).toMatchObject({
        ok: false,
        weigeringen: [{ code: 'plan-onvolledig', veld }],
      })
    },
  )

  test('PLAN-05 an inzet without reasons keeps the plan from definitief, unless safety is at stake', () => {
    const zwaar = {
      doelId: 1,
      uitvoerderType: 'professioneel',
      trede: 'aanvullend',
      redenen: { eigen_kracht: 'lukt niet', basisondersteuning: 'te specifiek' },
      status: 'aanvaard',
      tot: null,
      zonderEinde: null,
    } as const
    expect(vaststellen(inAfstemming({ inzetten: [zwaar] }))).toMatchObject({
      ok: false,
      weigeringen: [{ code: 'inzet-zonder-reden', veld: 'inzetten/0/redenen/sociale_basis' }],
    })
    expect(status(vaststellen(inAfstemming({ inzetten: [zwaar] }), { uitzonderingen: ['veiligheid'] }))).toBe(
      'definitief',
    )
  })

  test('everything that keeps it back comes at once', () => {
    const leeg = eenPlan({ status: 'in_afstemming', akkoord: null }, { eigenKracht: '', netwerk: '' })
    const belet = vaststellenBelet(leeuwarden, leeg, { oordeel: null, regievoerders: 0, uitzonderingen: [] })
    expect(belet.map((w) => w.code)).toEqual([
      'plan-zonder-akkoord',
      'plan-zonder-oordeel',
      'plan-zonder-regievoerder',
      'plan-onvolledig',
      'plan-onvolledig',
    ])
  })
})

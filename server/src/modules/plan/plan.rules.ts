/** The plan of a huishouden: content, states and their transitions (PLAN-01, -03, -08, TRI-01). */
import { alsGoed, conflict, gelukt, type Result, type Weigering } from '../../kern/result.ts'
import type { Beleid, Complexiteit, LadderUitzondering } from '../beleid/index.ts'
import { evaluatiedagenVoorstellen } from './evaluatie.rules.ts'
import { inzetControleren, type Inzet } from './inzet.rules.ts'
import { makerFouten } from './maker.rules.ts'

export type PlanInhoud = {
  readonly situatie: string
  readonly ondersteuningsvraag: string
  /** what the inwoner can do (PLAN-03) */
  readonly eigenKracht: string
  /** what the network can do (PLAN-03) */
  readonly netwerk: string
  readonly doelen: readonly { readonly id: number; readonly tekst: string }[]
  readonly inzetten: readonly Inzet[]
  /** expected term of the support in whole weeks (PLAN-11); null = not to be said */
  readonly verwachteDuurWeken: number | null
}

/** The inwoner's agreement with this version of the plan, needed for definitief (PLAN-08) */
export type Akkoord = {
  readonly persoonId: number
  readonly op: Temporal.PlainDate
  readonly hoe: 'mondeling' | 'schriftelijk' | 'online'
  readonly planVersie: number
}

/** PLAN-12 */
export type EvaluatieUitkomst = 'doelen_bijstellen' | 'voortzetten' | 'afsluiten'

/** Discriminated by `status`: what is true in a state stands in that state (stijl.md, pitfall 3). */
export type PlanStaat =
  | { readonly status: 'concept' }
  | { readonly status: 'in_afstemming'; readonly akkoord: Akkoord | null }
  | { readonly status: 'definitief'; readonly akkoord: Akkoord }
  | {
      readonly status: 'in_uitvoering'
      readonly akkoord: Akkoord
      readonly evaluatiedagen: readonly Temporal.PlainDate[]
    }
  | { readonly status: 'geevalueerd'; readonly akkoord: Akkoord; readonly uitkomst: EvaluatieUitkomst }
  | { readonly status: 'afgesloten'; readonly reden: string }

export type PlanStatus = PlanStaat['status']

/** Each transition with day, actor and, where one is asked, the reason (PLAN-08). */
export type Overgang = {
  readonly van: PlanStatus
  readonly naar: PlanStatus
  readonly op: Temporal.PlainDate
  readonly door: number
  readonly reden: string | null
}

export type Plan = {
  readonly versie: number
  readonly staat: PlanStaat
  readonly inhoud: PlanInhoud
  readonly overgangen: readonly Overgang[]
}

/** What the plan rules need to know from elsewhere in the dossier. */
export type PlanOmgeving = {
  /** judgement from the triage; null = not made (TRI-01) */
  readonly oordeel: Complexiteit | null
  /** number of regievoerders now (REG-01) */
  readonly regievoerders: number
  /** exceptions to the ladder that the triage established (invariant 3) */
  readonly uitzonderingen: readonly LadderUitzondering[]
  /** a second visit that the team asked for was not closed yet (KTG-11) */
  readonly wachtOpBezoek?: boolean
  /** the specialist who makes the plan and has the regie now (PLAN-23); null = nobody said so */
  readonly maker?: { readonly afbouw: string } | null
}

/** Who does it, and on which day */
export type Handelend = { readonly door: number; readonly op: Temporal.PlainDate }

const isLeeg = (tekst: string): boolean => tekst.trim() === ''

/** PLAN-01: one active plan per huishouden. Code `plan-al-actief`. */
export const planBeginnen = (bestaande: readonly PlanStatus[]): Result<PlanStaat> =>
  bestaande.every((status) => status === 'afgesloten')
    ? gelukt({ status: 'concept' })
    : conflict(
        'plan-al-actief',
        'Dit huishouden heeft al een plan. Werk daarin verder of sluit het eerst af.',
      )

const past = (plan: Plan): Result<never> =>
  conflict(
    'plan-status-past-niet',
    `Dit kan niet met een plan dat ${plan.staat.status.replaceAll('_', ' ')} is. Kijk welke stap nu kan.`,
  )

function naar(plan: Plan, staat: PlanStaat, wie: Handelend, reden: string | null = null): Plan {
  const overgang: Overgang = { van: plan.staat.status, naar: staat.status, op: wie.op, door: wie.door, reden }
  return { ...plan, staat, overgangen: [...plan.overgangen, overgang] }
}

/** Offers the concept to the inwoner and the team: `plan-status-past-niet`, `plan-zonder-doel`. */
export function planAanbieden(plan: Plan, wie: Handelend): Result<Plan> {
  if (plan.staat.status !== 'concept') return past(plan)
  const leeg = plan.inhoud.doelen.every((d) => isLeeg(d.tekst))
  const fouten: Weigering[] = leeg
    ? [{ code: 'plan-zonder-doel', tekst: 'Schrijf ten minste één doel op.', veld: 'doelen' }]
    : []
  return alsGoed(fouten, naar(plan, { status: 'in_afstemming', akkoord: null }, wie))
}

/** Takes the plan back to work on it; the agreement falls away, because the text changes. */
export const planTerugnemen = (plan: Plan, wie: Handelend): Result<Plan> =>
  plan.staat.status === 'in_afstemming' ? gelukt(naar(plan, { status: 'concept' }, wie)) : past(plan)

/** Records the agreement of the inwoner with this version: `plan-status-past-niet`, `plan-akkoord-andere-versie`. */
export function akkoordVastleggen(plan: Plan, akkoord: Akkoord): Result<Plan> {
  if (plan.staat.status !== 'in_afstemming') return past(plan)
  if (akkoord.planVersie !== plan.versie) {
    return conflict(
      'plan-akkoord-andere-versie',
      'Het plan is intussen gewijzigd. Vraag het akkoord opnieuw.',
    )
  }
  return gelukt({ ...plan, staat: { status: 'in_afstemming', akkoord } })
}

function inhoudFouten({ inhoud }: Plan): Weigering[] {
  const velden: (readonly [string, string, string])[] = [
    ['situatie', inhoud.situatie, 'Beschrijf de situatie.'],
    ['ondersteuningsvraag', inhoud.ondersteuningsvraag, 'Beschrijf de ondersteuningsvraag.'],
    ['eigenKracht', inhoud.eigenKracht, 'Beschrijf wat de inwoner zelf kan.'],
    ['netwerk', inhoud.netwerk, 'Beschrijf wat het netwerk kan. Is er geen netwerk? Schrijf dat op.'],
  ]
  return velden
    .filter(([, waarde]) => isLeeg(waarde))
    .map(([veld, , tekst]) => ({ code: 'plan-onvolledig', tekst, veld }))
}

function omgevingFouten({ oordeel, regievoerders, wachtOpBezoek }: PlanOmgeving): Weigering[] {
  const fouten: Weigering[] = []
  if (oordeel === null) {
    const tekst = 'Kies eerst in de triage of de vraag enkelvoudig of complex is.'
    fouten.push({ code: 'plan-zonder-oordeel', tekst, aard: 'conflict' })
  }
  if (regievoerders !== 1) {
    const tekst = 'Een plan heeft één regievoerder. Wijs er een aan.'
    fouten.push({ code: 'plan-zonder-regievoerder', tekst, aard: 'conflict' })
  }
  if (wachtOpBezoek === true) {
    const tekst = 'Het team vroeg om een tweede bezoek. Rond dat gesprek eerst af.'
    fouten.push({ code: 'plan-wacht-op-bezoek', tekst, aard: 'conflict' })
  }
  return fouten
}

function inzetFouten(beleid: Beleid, plan: Plan, omgeving: PlanOmgeving): Weigering[] {
  return plan.inhoud.inzetten.flatMap((inzet, i) => {
    const uitkomst = inzetControleren(beleid, inzet, omgeving.uitzonderingen)
    if (uitkomst.ok) return []
    return uitkomst.weigeringen.map((w) => ({ ...w, veld: `inzetten/${i}/${w.veld ?? ''}` }))
  })
}

/** Everything that still keeps this plan from definitief, at once; empty = it can (PLAN-08). */
export function vaststellenBelet(beleid: Beleid, plan: Plan, omgeving: PlanOmgeving): readonly Weigering[] {
  const akkoord = plan.staat.status === 'in_afstemming' ? plan.staat.akkoord : null
  const tekst =
    'De inwoner is nog niet akkoord met deze versie. Leg het akkoord vast van iemand van 16 jaar of ouder.'
  const zonderAkkoord: Weigering = { code: 'plan-zonder-akkoord', tekst, aard: 'conflict' }
  return [
    ...(akkoord?.planVersie === plan.versie ? [] : [zonderAkkoord]),
    ...omgevingFouten(omgeving),
    ...inhoudFouten(plan),
    ...inzetFouten(beleid, plan, omgeving),
    ...makerFouten(beleid, plan.inhoud.inzetten, omgeving),
  ]
}

/**
 * Makes the plan definitief: with the agreement of the inwoner on this version (PLAN-08), a judgement (TRI-01), one
 * regievoerder (REG-01), the mogelijkheden of eigen kracht and netwerk (PLAN-03) and every inzet in order (PLAN-04,
 * -05, -14). Codes: `plan-zonder-akkoord`, `plan-zonder-oordeel`, `plan-zonder-regievoerder`, `plan-wacht-op-bezoek`, `plan-onvolledig`, those
 * of `inzetControleren` and `makerFouten`, `plan-status-past-niet`.
 */
export function planVaststellen(
  beleid: Beleid,
  plan: Plan,
  omgeving: PlanOmgeving,
  wie: Handelend,
): Result<Plan> {
  if (plan.staat.status !== 'in_afstemming') return past(plan)
  const belet = vaststellenBelet(beleid, plan, omgeving)
  const { akkoord } = plan.staat
  if (belet.length > 0 || akkoord === null) return { ok: false, weigeringen: belet }
  return gelukt(naar(plan, { status: 'definitief', akkoord }, wie))
}

/** Starts the execution; the days of evaluation follow from the expected term (PLAN-11). */
export function planUitvoeren(beleid: Beleid, plan: Plan, wie: Handelend): Result<Plan> {
  if (plan.staat.status !== 'definitief') return past(plan)
  return gelukt(naar(plan, uitvoering(beleid, plan, plan.staat.akkoord, wie.op), wie))
}

function uitvoering(beleid: Beleid, { inhoud }: Plan, akkoord: Akkoord, op: Temporal.PlainDate): PlanStaat {
  const einde = inhoud.verwachteDuurWeken === null ? null : op.add({ weeks: inhoud.verwachteDuurWeken })
  return {
    status: 'in_uitvoering',
    akkoord,
    evaluatiedagen: evaluatiedagenVoorstellen(beleid, op, einde).voorstel,
  }
}

/** Holds an evaluation with one of three outcomes (PLAN-12). */
export function planEvalueren(plan: Plan, uitkomst: EvaluatieUitkomst, wie: Handelend): Result<Plan> {
  if (plan.staat.status !== 'in_uitvoering') return past(plan)
  return gelukt(naar(plan, { status: 'geevalueerd', akkoord: plan.staat.akkoord, uitkomst }, wie))
}

/**
 * Does what the evaluation decided: bijstellen → concept, so that the inwoner agrees anew; voortzetten → in uitvoering
 * with new days; afsluiten → afgesloten.
 */
export function evaluatieUitvoeren(beleid: Beleid, plan: Plan, wie: Handelend): Result<Plan> {
  if (plan.staat.status !== 'geevalueerd') return past(plan)
  const { uitkomst, akkoord } = plan.staat
  switch (uitkomst) {
    case 'doelen_bijstellen':
      return gelukt(naar(plan, { status: 'concept' }, wie, 'bijgesteld'))
    case 'voortzetten':
      return gelukt(naar(plan, uitvoering(beleid, plan, akkoord, wie.op), wie, 'voortgezet'))
    case 'afsluiten':
      return gelukt(naar(plan, { status: 'afgesloten', reden: 'geëvalueerd' }, wie, 'geëvalueerd'))
  }
}

/** Closes a plan before its end (moved, died, withdrawn): a reason is asked. Code `plan-zonder-reden`. */
export function planAfsluiten(plan: Plan, reden: string, wie: Handelend): Result<Plan> {
  if (plan.staat.status === 'afgesloten') return past(plan)
  const fouten: Weigering[] = isLeeg(reden)
    ? [{ code: 'plan-zonder-reden', tekst: 'Schrijf op waarom het plan stopt.', veld: 'reden' }]
    : []
  return alsGoed(fouten, naar(plan, { status: 'afgesloten', reden }, wie, reden))
}

/** The plan of a huishouden: content, states and their transitions (PLAN-01 … PLAN-26). */
import type { Complexiteit, LadderUitzondering, UitvoerderType } from '../beleid/index.ts'

export type Acceptatie = 'gevraagd' | 'aanvaard' | 'geweigerd'

/** One activity in the plan: who does what, on which step of the ladder. */
export type Inzet = {
  readonly id: string
  readonly doelId: string
  readonly omschrijving: string
  readonly uitvoerder: UitvoerderType
  /** id of a step in `beleid.ladder.treden` */
  readonly trede: string
  /** ladder step id → why that step does not suffice (PLAN-05) */
  readonly redenen: Readonly<Record<string, string>>
  readonly uitzondering: LadderUitzondering | null
  readonly acceptatie: Acceptatie
  /** average hours a week (PLAN-20); null = not counted in hours */
  readonly urenPerWeek: number | null
  readonly van: Temporal.PlainDate | null
  /** end or review date (PLAN-14) */
  readonly tot: Temporal.PlainDate | null
  /** motivation when professional support has no end: palliatief or blijvend noodzakelijk */
  readonly zonderEinde: {
    readonly reden: 'palliatief' | 'blijvend_noodzakelijk'
    readonly motivatie: string
  } | null
}

export type Doel = {
  readonly id: string
  readonly persoonId: string
  readonly leefgebied: string
  readonly tekst: string
}

export type PlanInhoud = {
  readonly vorm: 'licht' | 'uitgebreid'
  readonly situatie: string
  readonly ondersteuningsvraag: string
  /** PLAN-03: without these a plan cannot be definitief */
  readonly mogelijkhedenEigenKracht: string
  readonly mogelijkhedenNetwerk: string
  readonly doelen: readonly Doel[]
  readonly inzetten: readonly Inzet[]
  /** expected end of the support (PLAN-11); null = not to be said */
  readonly verwachtEinde: Temporal.PlainDate | null
}

/** The inwoner's agreement, needed for definitief (PLAN-08) */
export type Akkoord = {
  readonly persoonId: string
  readonly op: Temporal.PlainDate
  readonly wijze: 'portaal' | 'handtekening' | 'mondeling'
}

export type EvaluatieUitkomst = 'bijstellen' | 'voortzetten' | 'afsluiten'

/** Discriminated by `status`: what is true in a state stands in that state (stijl.md pitfall 3). */
export type PlanStaat =
  | { readonly status: 'concept' }
  | { readonly status: 'in_afstemming'; readonly aangebodenOp: Temporal.PlainDate }
  | { readonly status: 'definitief'; readonly akkoord: Akkoord; readonly vastgesteldOp: Temporal.PlainDate }
  | {
      readonly status: 'in_uitvoering'
      readonly akkoord: Akkoord
      readonly gestartOp: Temporal.PlainDate
      readonly evaluaties: readonly Temporal.PlainDate[]
    }
  | {
      readonly status: 'geevalueerd'
      readonly akkoord: Akkoord
      readonly gestartOp: Temporal.PlainDate
      readonly evaluaties: readonly Temporal.PlainDate[]
      readonly uitkomst: EvaluatieUitkomst
      readonly geevalueerdOp: Temporal.PlainDate
    }
  | { readonly status: 'bijgesteld'; readonly bijgesteldOp: Temporal.PlainDate }
  | { readonly status: 'afgesloten'; readonly afgeslotenOp: Temporal.PlainDate; readonly reden: string }

export type PlanStatus = PlanStaat['status']

/** Each transition with day and actor (PLAN-08) */
export type Overgang = {
  readonly van: PlanStatus
  readonly naar: PlanStatus
  readonly op: Temporal.PlainDate
  readonly door: string
}

export type Plan = {
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
}

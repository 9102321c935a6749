/** Triage: indicatoren, opschaling, complexiteit and the decision of the professional (TRI-01 … TRI-20). */
import type { Complexiteit, IndicatorId, OpschalingDoel, Wet } from '../beleid/index.ts'

export type LidFeit = { readonly persoonId: string; readonly geboortedatum: Temporal.PlainDate }

/** What is known of the huishouden when the triage rules are asked. */
export type TriageFeiten = {
  readonly leden: readonly LidFeit[]
  /** ticked by the professional; `hoge-leeftijd` is derived, ticking it is allowed too */
  readonly aangevinkt: readonly IndicatorId[]
  /** ids of `beleid.leefgebieden` on which there is a problem */
  readonly leefgebiedenMetProbleem: readonly string[]
  /** ids of `beleid.opschaling.dominanteProblemen` */
  readonly dominanteProblemen: readonly string[]
  readonly justitieBetrokken: boolean
  readonly palliatief: boolean
  /** ids of `beleid.complexiteit.factoren` */
  readonly factoren: readonly string[]
  /** laws that play a role beside the Wmo, as the professional knows them (TRI-20) */
  readonly wetten: readonly Wet[]
}

export type IndicatorUitkomst = {
  readonly id: IndicatorId
  readonly naam: string
  readonly vanToepassing: boolean
  readonly herkomst: 'afgeleid' | 'aangevinkt' | 'niet'
  readonly bron: string
}

export type OpschalingVoorstel =
  | { readonly soort: 'geen' }
  /** `direct` = without the regieteam step (TRI-06) */
  | { readonly soort: 'opschalen'; readonly doel: OpschalingDoel; readonly direct: boolean }
  /** palliatief: straight to specific support, no ladder, no afbouw (TRI-09) */
  | { readonly soort: 'palliatief' }

export type TriageBesluit = {
  readonly complexiteit: Complexiteit
  readonly opschaling: OpschalingVoorstel
  /** null is only allowed when nothing deviates from the proposals (TRI-19) */
  readonly motivatie: string | null
  readonly door: { readonly medewerkerId: string; readonly rol: 'beroepskracht' | 'vrijwilliger' }
}

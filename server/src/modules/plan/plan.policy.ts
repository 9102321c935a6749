import { heeftRol, type Wie } from '../../kern/wie.ts'
import type { UitvoerderType } from '../beleid/index.ts'
import type { InzetStatus } from './inzet.rules.ts'
import type { PlanStatus } from './plan.rules.ts'
import { inzetKanStarten } from './start.rules.ts'

export type PlanHandeling =
  | 'plan.wijzigen'
  | 'plan.aanbieden'
  | 'plan.terugnemen'
  | 'plan.akkoord'
  | 'plan.vaststellen'
  | 'plan.uitvoeren'
  | 'plan.evalueren'
  | 'plan.afsluiten'

const PER_STATUS: Readonly<Record<PlanStatus, readonly PlanHandeling[]>> = {
  concept: ['plan.wijzigen', 'plan.aanbieden', 'plan.afsluiten'],
  in_afstemming: ['plan.terugnemen', 'plan.akkoord', 'plan.vaststellen', 'plan.afsluiten'],
  definitief: ['plan.uitvoeren', 'plan.afsluiten'],
  in_uitvoering: ['plan.evalueren', 'plan.afsluiten'],
  geevalueerd: ['plan.uitvoeren', 'plan.afsluiten'],
  afgesloten: [],
}

/** Who writes the plan by toegang does the steps of its state; the inwoner, owner of the plan, agrees (PLAN-08, -09). */
export function magMetPlan(
  wie: Wie,
  plan: { status: PlanStatus; schrijft: boolean },
): readonly PlanHandeling[] {
  if (wie.soort === 'medewerker' && plan.schrijft) return PER_STATUS[plan.status]
  return wie.soort === 'inwoner' && plan.status === 'in_afstemming' ? ['plan.akkoord'] : []
}

/** Is this ever a task of this person here, in whatever stand the plan is? */
export const isPlantaak = (wie: Wie, schrijft: boolean, handeling: PlanHandeling): boolean =>
  wie.soort === 'medewerker' ? schrijft : wie.soort === 'inwoner' && handeling === 'plan.akkoord'

export type InzetFeiten = {
  status: InzetStatus
  planStatus: PlanStatus
  schrijft: boolean
  isEigenTaak: boolean
}

const BEANTWOORDBAAR: readonly InzetStatus[] = ['gevraagd', 'aanvaard', 'geweigerd']

export type InzetHandeling = 'inzet.wijzigen' | 'inzet.verwijderen' | 'inzet.antwoorden' | 'inzet.starten'

/** What who writes the plan may do with a task, besides answering it. */
function schrijvend({ status, planStatus }: InzetFeiten): readonly InzetHandeling[] {
  if (planStatus === 'concept') return ['inzet.wijzigen', 'inzet.verwijderen']
  return inzetKanStarten(status, planStatus) ? ['inzet.starten'] : []
}

/**
 * Who may say yes or no to a task: the inwoner to what is asked of the inwoner, and who writes the plan on the word
 * of the others (PLAN-26). A task that started is not answered any more.
 */
export function magMetInzet(wie: Wie, inzet: InzetFeiten): readonly InzetHandeling[] {
  if (inzet.planStatus === 'afgesloten') return []
  const schrijft = wie.soort === 'medewerker' && inzet.schrijft
  const antwoordt = schrijft || (wie.soort === 'inwoner' && inzet.isEigenTaak)
  return [
    ...(schrijft ? schrijvend(inzet) : []),
    ...(antwoordt && BEANTWOORDBAAR.includes(inzet.status) ? (['inzet.antwoorden'] as const) : []),
  ]
}

/** Who works on plans puts them on paper: the whole for the inwoner, a part for who helps (PLAN-30). */
export const magDrukken = (wie: Wie): boolean =>
  wie.soort === 'medewerker' && heeftRol(wie, 'sociaal_werker', 'teamleider', 'consulent')

/** Who helps without an account here: a professional has one, the inwoner answers on the own page. */
const ZONDER_ACCOUNT: readonly UitvoerderType[] = ['mantelzorger', 'netwerk', 'vrijwilliger']

/** The task was not begun and the plan goes on: an answer still counts. */
const isBeantwoordbaar = ({ status, planStatus }: Pick<InzetFeiten, 'status' | 'planStatus'>): boolean =>
  planStatus !== 'afgesloten' && BEANTWOORDBAAR.includes(status)

/**
 * Who writes the plan sends a link to whom is named for a task that goes on: to answer it (PLAN-26), and once it runs
 * to see what was agreed (REG-14).
 */
export const magUitnodigen = (
  wie: Wie,
  inzet: Omit<InzetFeiten, 'isEigenTaak'> & { readonly uitvoerderType: UitvoerderType },
): readonly 'hulplink.maken'[] =>
  wie.soort === 'medewerker' &&
  inzet.schrijft &&
  ZONDER_ACCOUNT.includes(inzet.uitvoerderType) &&
  inzet.status !== 'gestopt' &&
  inzet.planStatus !== 'afgesloten'
    ? ['hulplink.maken']
    : []

/** A helper answers for a task that did not begin, in a plan that goes on (PLAN-26). */
export const magTaakBeantwoorden = (
  wie: Wie,
  inzet: Pick<InzetFeiten, 'status' | 'planStatus'>,
): readonly 'taak.beantwoorden'[] =>
  wie.soort === 'helper' && isBeantwoordbaar(inzet) ? ['taak.beantwoorden'] : []

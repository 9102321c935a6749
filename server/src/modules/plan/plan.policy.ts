import type { Wie } from '../../kern/wie.ts'
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

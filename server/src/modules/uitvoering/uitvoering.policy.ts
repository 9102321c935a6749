import { heeftRol, type Wie } from '../../kern/wie.ts'
import type { PlanStatus } from '../plan/index.ts'

export type UitvoeringHandeling = 'contact.plannen' | 'planafspraak.vastleggen' | 'terugval.melden'
type Plan = { readonly status: PlanStatus; readonly schrijft: boolean }

const LOOPT: readonly PlanStatus[] = ['definitief', 'in_uitvoering', 'geevalueerd']

/**
 * Who writes the plan plans the contact and writes agreements down, until the plan is closed; that it goes worse is
 * also told by an aanbieder who may read the plan (PLAN-29).
 */
export function magMetUitvoering(wie: Wie, { status, schrijft }: Plan): readonly UitvoeringHandeling[] {
  if (wie.soort !== 'medewerker' || status === 'afgesloten') return []
  const loopt = LOOPT.includes(status)
  return [
    ...(schrijft && loopt ? (['contact.plannen'] as const) : []),
    ...(schrijft ? (['planafspraak.vastleggen'] as const) : []),
    ...(loopt && (schrijft || heeftRol(wie, 'aanbieder')) ? (['terugval.melden'] as const) : []),
  ]
}

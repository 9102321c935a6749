/** When support begins (BAS-02, PLAN-26). */
import type { InzetStatus } from './inzet.rules.ts'
import type { PlanStatus } from './plan.rules.ts'

/** Only what was accepted starts, and only out of a plan that the inwoner agreed to (PLAN-08, PLAN-26). */
export const inzetKanStarten = (inzet: InzetStatus, plan: PlanStatus): boolean =>
  inzet === 'aanvaard' && (plan === 'definitief' || plan === 'in_uitvoering')

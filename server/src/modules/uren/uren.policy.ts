import type { Wie } from '../../kern/wie.ts'
import type { InzetStatus, PlanStatus } from '../plan/index.ts'

export type UrenHandeling = 'uren.registreren' | 'afbouw.zetten'
type Taak = { readonly planStatus: PlanStatus; readonly status: InzetStatus; readonly schrijft: boolean }

const LOOPT: readonly PlanStatus[] = ['in_uitvoering', 'geevalueerd']
const GEDAAN: readonly InzetStatus[] = ['aanvaard', 'gestart', 'gestopt']

/**
 * Who writes the plan writes down the real hours of a task that runs, or ran; the agreed steps belong to what the
 * inwoner agrees with, so they change in a concept only (PLAN-08, PLAN-13).
 */
export function magMetUren(wie: Wie, taak: Taak): readonly UrenHandeling[] {
  if (wie.soort !== 'medewerker' || !taak.schrijft) return []
  if (taak.planStatus === 'concept') return ['afbouw.zetten']
  return LOOPT.includes(taak.planStatus) && GEDAAN.includes(taak.status) ? ['uren.registreren'] : []
}

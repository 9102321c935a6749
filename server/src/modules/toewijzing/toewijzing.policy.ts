import { heeftRol, type Wie } from '../../kern/wie.ts'
import { TIJDELIJK, type ToewijzingStatus } from './toewijzing.rules.ts'

export type ToewijzingHandeling = 'toewijzing.starten' | 'toewijzing.stoppen'
type Toewijzing = {
  readonly organisatieId: number
  readonly status: ToewijzingStatus
  readonly redenBeeindiging: string | null
}

const STARTBAAR = (t: Toewijzing) =>
  t.status === 'toegewezen' || (t.status === 'gestopt' && t.redenBeeindiging === TIJDELIJK)

/** Only the aanbieder itself tells that it began or ended, in the order in which that can happen. */
export function magMetToewijzing(wie: Wie, t: Toewijzing): readonly ToewijzingHandeling[] {
  if (!heeftRol(wie, 'aanbieder') || wie.organisatieId !== t.organisatieId) return []
  return [
    ...(STARTBAAR(t) ? (['toewijzing.starten'] as const) : []),
    ...(t.status === 'gestart' ? (['toewijzing.stoppen'] as const) : []),
  ]
}

import { heeftRol, type Wie } from '../../kern/wie.ts'
import type { SignaalStatus } from './signaal.rules.ts'

/** What may be done with a signaal that one can see. */
export type SignaalHandeling =
  | 'signaal.verdelen'
  | 'signaal.sluiten'
  | 'dossier.openen'
  | 'signaal.poging'
  | 'signaal.inschatten'
  | 'signaal.outreach'
  | 'signaal.collectief'
  | 'signaal.doelgroep'

/** `eigenPostvak`: of one's own wijk; else it came by the outreachend team. `kan`: what this beleid knows. */
export type SignaalBetrekking = {
  readonly status: SignaalStatus
  readonly gekoppeld: boolean
  readonly eigenPostvak: boolean
  /** came of a helper in a dossier that runs: it ends with who has the regie there (REG-03) */
  readonly isZorg?: boolean
  readonly kan: {
    readonly poging: boolean
    readonly inschatten: boolean
    readonly outreach: boolean
    readonly collectief: boolean
    readonly doelgroep: boolean
  }
}

/**
 * Verdelen, sluiten and openen are work of the team, not of a vrijwilliger (TRI-11). A closed signaal is done; one
 * that belongs to a dossier goes on there. An outreachend team seeks contact (SIG-07); the wijkteam opens the dossier.
 */
export function magMetSignaal(wie: Wie, s: SignaalBetrekking): readonly SignaalHandeling[] {
  const mag = magMetIeder(wie, s)
  return s.isZorg === true ? mag.filter((wat) => wat === 'signaal.verdelen') : mag
}

function magMetIeder(wie: Wie, s: SignaalBetrekking): readonly SignaalHandeling[] {
  if (!heeftRol(wie, 'sociaal_werker', 'teamleider') || s.status === 'gesloten' || s.gekoppeld) return []
  const opvolgen: readonly SignaalHandeling[] = [
    ...(s.kan.poging ? (['signaal.poging'] as const) : []),
    ...(s.kan.inschatten ? (['signaal.inschatten'] as const) : []),
  ]
  if (!s.eigenPostvak) return ['signaal.sluiten', ...opvolgen]
  return [
    'signaal.verdelen',
    'signaal.sluiten',
    'dossier.openen',
    ...opvolgen,
    ...(s.kan.outreach ? (['signaal.outreach'] as const) : []),
    ...(s.kan.collectief ? (['signaal.collectief'] as const) : []),
    ...(s.kan.doelgroep ? (['signaal.doelgroep'] as const) : []),
  ]
}

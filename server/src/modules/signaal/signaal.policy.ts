import { heeftRol, type Wie } from '../../kern/wie.ts'
import type { SignaalStatus } from './signaal.rules.ts'

/** What may be done with a signaal that one can see. */
export type SignaalHandeling = 'signaal.verdelen' | 'signaal.sluiten' | 'dossier.openen'

/**
 * Verdelen, sluiten and openen are work of the team, not of a vrijwilliger (TRI-11). A closed signaal is done; one
 * that belongs to a dossier goes on there.
 */
export const magMetSignaal = (
  wie: Wie,
  signaal: { readonly status: SignaalStatus; readonly gekoppeld: boolean },
): readonly SignaalHandeling[] =>
  heeftRol(wie, 'sociaal_werker', 'teamleider') && signaal.status !== 'gesloten' && !signaal.gekoppeld
    ? ['signaal.verdelen', 'signaal.sluiten', 'dossier.openen']
    : []

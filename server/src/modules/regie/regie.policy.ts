import { heeftRol, type Wie } from '../../kern/wie.ts'

export type RegieHandeling = 'regie.toewijzen'
/** `heeftTaak`: holds the dossier by regie or as teamlid, and not only to read along. */
export type RegieBetrekking = { readonly heeftTaak: boolean }

/** Who holds the regie gives it on; the teamleider of the team always may (REG-06). */
export const magMetRegie = (wie: Wie, { heeftTaak }: RegieBetrekking): readonly RegieHandeling[] =>
  heeftRol(wie, 'teamleider') || (heeftTaak && heeftRol(wie, 'sociaal_werker')) ? ['regie.toewijzen'] : []

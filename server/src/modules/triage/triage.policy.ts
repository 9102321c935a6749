import { heeftRol, type Wie } from '../../kern/wie.ts'

export type TriageHandeling = 'triage.besluiten'
/** `schrijft`: may write the deel gesprek now · `heeftRegie`: somebody has the regie (TRI-02) */
export type TriageBetrekking = {
  readonly schrijft: boolean
  readonly heeftRegie: boolean
  /** beleid lets a vrijwilliger decide too; where it does not, a beroepskracht does */
  readonly vrijwilligerBesluit: boolean
}

/** Who reads a triage at all, in a dossier that one sees (TRI-19). */
export const magTriageZien = (wie: Wie): boolean =>
  heeftRol(wie, 'sociaal_werker', 'teamleider', 'vrijwilliger')

/** Who decides a triage. The teamleider reads along (TRI-19). */
export const magMetTriage = (wie: Wie, b: TriageBetrekking): readonly TriageHandeling[] =>
  b.schrijft &&
  b.heeftRegie &&
  (heeftRol(wie, 'sociaal_werker') || (b.vrijwilligerBesluit && heeftRol(wie, 'vrijwilliger')))
    ? ['triage.besluiten']
    : []

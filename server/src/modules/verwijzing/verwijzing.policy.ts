import { heeftRol, type Wie } from '../../kern/wie.ts'
import type { VerwijzingStatus } from './verwijzing.rules.ts'

/** What the dossier and the beleid say about referring here. */
export type Verwijsplek = { readonly schrijft: boolean; readonly deskundigVereist: boolean }

/** Where beleid asks it only a deskundige medewerker refers; never a vrijwilliger or an aanbieder (BES-01). */
export const magVerwijzen = (wie: Wie, hier: Verwijsplek): readonly 'verwijzing.maken'[] =>
  hier.schrijft &&
  heeftRol(wie, 'sociaal_werker', 'teamleider', 'consulent') &&
  (!hier.deskundigVereist || heeftRol(wie, 'deskundig'))
    ? ['verwijzing.maken']
    : []

/** A letter that is out is kept as it is; one that was not made can be tried again by who may refer. */
export const magMetVerwijzing = (
  wie: Wie,
  verwijzing: Verwijsplek & { readonly status: VerwijzingStatus },
): readonly 'verwijzing.opnieuw'[] =>
  verwijzing.status !== 'uitgegeven' && magVerwijzen(wie, verwijzing).length > 0 ? ['verwijzing.opnieuw'] : []

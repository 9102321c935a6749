import type { AanvraagStand } from '@keukentafel/contract'
import { heeftRol, type Wie } from '../../kern/wie.ts'

export type AanvraagHandeling =
  'aanvraag.indienen' | 'aanvraag.in-behandeling-nemen' | 'aanvraag.besluiten' | 'aanvraag.terugmelden'

/** Who writes the besluit of this household hands it to the bureau; the bureau itself asks nothing. */
export const magMetAanvragen = (wie: Wie, schrijft: boolean): readonly AanvraagHandeling[] =>
  schrijft && heeftRol(wie, 'sociaal_werker', 'teamleider') ? ['aanvraag.indienen'] : []

const STAP: Readonly<Record<AanvraagStand, readonly AanvraagHandeling[]>> = {
  ontvangen: ['aanvraag.in-behandeling-nemen'],
  in_behandeling: ['aanvraag.besluiten'],
  besluit: ['aanvraag.terugmelden'],
  teruggemeld: [],
}
/** Only a consulent of the gemeente moves an aanvraag, one step at a time (REG-13). */
export const magMetAanvraag = (wie: Wie, status: AanvraagStand): readonly AanvraagHandeling[] =>
  heeftRol(wie, 'consulent') ? STAP[status] : []

import { heeftRol, type Wie } from '../../kern/wie.ts'

export type AfwegingHandeling = 'afweging.maken'

/** Who writes the besluit by toegang weighs, where the gemeente weighs at all (BAS-05). */
export const magAfwegen = (
  wie: Wie,
  hier: { readonly schrijft: boolean; readonly weegt: boolean },
): readonly AfwegingHandeling[] =>
  hier.weegt && hier.schrijft && heeftRol(wie, 'sociaal_werker', 'teamleider', 'consulent')
    ? ['afweging.maken']
    : []

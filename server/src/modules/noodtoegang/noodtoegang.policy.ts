import { heeftRol, type Wie } from '../../kern/wie.ts'

/** What the functioneel beheerder may do with one noodtoegang: never with the own one, and not twice without end. */
export const magMetNoodtoegang = (
  wie: Wie,
  n: { readonly isEigen: boolean; readonly isGezien: boolean; readonly loopt: boolean },
): readonly string[] =>
  heeftRol(wie, 'functioneel_beheerder') && !n.isEigen && (!n.isGezien || n.loopt)
    ? ['noodtoegang.afhandelen']
    : []

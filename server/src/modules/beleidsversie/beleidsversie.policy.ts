import { heeftRol, type Wie } from '../../kern/wie.ts'

/** Only the functioneel beheerder sets a new version (ALG-02). */
export const magMetBeleid = (wie: Wie): readonly string[] =>
  heeftRol(wie, 'functioneel_beheerder') ? ['beleid.vaststellen'] : []

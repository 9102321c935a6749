import { heeftRol, type Wie } from '../../kern/wie.ts'

export type BijstandHandeling = 'bijstand.vastleggen'

/** Who writes the gesprek writes down what was answered there. */
export const magMetBijstand = (wie: Wie, schrijft: boolean): readonly BijstandHandeling[] =>
  schrijft && heeftRol(wie, 'sociaal_werker', 'teamleider') ? ['bijstand.vastleggen'] : []

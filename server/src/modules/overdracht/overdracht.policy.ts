import { heeftRol, type Wie } from '../../kern/wie.ts'
import { kanStap } from './overdracht.rules.ts'
import type { OverdrachtStatus } from '@keukentafel/contract'

/** `isRegievoerder`: holds the regie of this dossier now. */
export type OverdrachtBetrekking = { readonly isRegievoerder: boolean }

/** Who has the regie hands over; nobody else can offer what is not theirs. */
export const magAanbieden = (wie: Wie, b: OverdrachtBetrekking): readonly 'overdracht.aanbieden'[] =>
  b.isRegievoerder && heeftRol(wie, 'sociaal_werker', 'teamleider') ? ['overdracht.aanbieden'] : []

export type OverdrachtStand = {
  readonly status: OverdrachtStatus
  readonly gesprekVereist: boolean
  readonly vanId: number
  readonly naarId: number | null
}
export type OverdrachtHandeling =
  | 'overdracht.gesprek-vastleggen'
  | 'overdracht.intrekken'
  | 'overdracht.antwoord-vastleggen'
  | 'overdracht.beantwoorden'

/** Who offered or has the regie keeps it going; the answer is the receiver's, unless that one has no account. */
export function magMetOverdracht(
  wie: Wie,
  o: OverdrachtStand,
  b: OverdrachtBetrekking,
): readonly OverdrachtHandeling[] {
  const loopt = kanStap('weigeren', o)
  const geeft: readonly (readonly [OverdrachtHandeling, boolean])[] = [
    ['overdracht.gesprek-vastleggen', kanStap('gesprek', o)],
    ['overdracht.intrekken', loopt],
    ['overdracht.antwoord-vastleggen', loopt && o.naarId === null],
  ]
  const isGever = o.vanId === wie.id || b.isRegievoerder
  return [
    ...geeft.filter(([, kan]) => isGever && kan).map(([handeling]) => handeling),
    ...(loopt && o.naarId === wie.id ? (['overdracht.beantwoorden'] as const) : []),
  ]
}

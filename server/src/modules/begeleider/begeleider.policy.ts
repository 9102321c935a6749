import { heeftRol, type Wie } from '../../kern/wie.ts'

export type BegeleiderHandeling = 'begeleider.vragen' | 'begeleider.beantwoorden'

const isTaak = (wie: Wie, heeftTaak: boolean): boolean =>
  heeftRol(wie, 'teamleider') || (heeftTaak && heeftRol(wie, 'sociaal_werker'))

/** The inwoner asks, or a worker who has the task writes it down; the worker says what came of it. */
export const magMetBegeleider = (
  wie: Wie,
  { heeftTaak, isOpen }: { readonly heeftTaak: boolean; readonly isOpen: boolean },
): readonly BegeleiderHandeling[] => [
  ...(wie.soort === 'inwoner' || isTaak(wie, heeftTaak) ? (['begeleider.vragen'] as const) : []),
  ...(isOpen && isTaak(wie, heeftTaak) ? (['begeleider.beantwoorden'] as const) : []),
]

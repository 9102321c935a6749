import type { WerkafspraakStand } from '@keukentafel/contract'
import type { Wie } from '../../kern/wie.ts'
import type { PlanStatus } from '../plan/index.ts'

export type WerkafspraakHandeling =
  'werkafspraak.afronden' | 'werkafspraak.vervallen' | 'werkafspraak.aanspreken'
type Plan = { readonly planStatus: PlanStatus; readonly schrijft: boolean }
export type WerkafspraakFeiten = Plan & {
  readonly stand: WerkafspraakStand
  readonly isVanMij: boolean
}

const werkt = (wie: Wie, { planStatus, schrijft }: Plan): boolean =>
  wie.soort === 'medewerker' && schrijft && planStatus !== 'afgesloten'

/** Who writes the plan agrees with a helper on what is done when, until the plan is closed. */
export const magWerkafspraakMaken = (wie: Wie, plan: Plan): readonly 'werkafspraak.maken'[] =>
  werkt(wie, plan) ? ['werkafspraak.maken'] : []

/**
 * Who does it says that it is done, and so does who writes the plan; everybody at the table may say something to who
 * promised it (REG-14). What is done or closed stays as it is.
 */
export function magMetWerkafspraak(wie: Wie, a: WerkafspraakFeiten): readonly WerkafspraakHandeling[] {
  const isOpen = a.stand === 'open' || a.stand === 'te_laat'
  if (!isOpen || a.planStatus === 'afgesloten' || (wie.soort !== 'medewerker' && wie.soort !== 'inwoner'))
    return []
  const schrijft = werkt(wie, a)
  return [
    ...(a.isVanMij || schrijft ? (['werkafspraak.afronden'] as const) : []),
    ...(schrijft ? (['werkafspraak.vervallen'] as const) : []),
    'werkafspraak.aanspreken',
  ]
}

/** What stands above everything else on the page of a household. */
import type { TermijnSoort, Waarschuwing } from '@keukentafel/contract'
import { isVenster, termijnStand, type TermijnStand } from '../termijn/index.ts'

export type OpenTermijn = {
  readonly soort: TermijnSoort
  readonly van: Temporal.PlainDate
  readonly uiterlijk: Temporal.PlainDate
  readonly herinnerOp: Temporal.PlainDate | null
  readonly bron: string
}
export type TermijnNu = OpenTermijn & TermijnStand

/** The open terms as they stand today, first the one that ends first; what the inwoner could do until a day that is past is gone. */
export const termijnenNu = (
  termijnen: readonly OpenTermijn[],
  vandaag: Temporal.PlainDate,
): readonly TermijnNu[] =>
  termijnen
    .map((t) => ({ ...t, ...termijnStand(t, vandaag) }))
    .filter((t) => !(t.stand === 'laat' && isVenster(t.soort)))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.uiterlijk, b.uiterlijk))

export type Stand = {
  readonly status: 'open' | 'gesloten'
  readonly afgeschermd: boolean
  readonly heeftRegievoerder: boolean
  readonly termijnen: readonly TermijnNu[]
  /** who stopped sharing with which party */
  readonly gestopt: readonly { readonly persoon: string; readonly partij: string }[]
}
export type Melding =
  | { readonly code: 'termijn_laat' | 'termijn_kort'; readonly termijn: TermijnNu }
  | { readonly code: 'geen_regievoerder' | 'afgeschermd' | 'dossier_gesloten' }
  | { readonly code: 'toestemming_gestopt'; readonly persoon: string; readonly partij: string }

/** `nood` must be dealt with now; the rest one should know before acting. */
export const ERNST: Readonly<Record<Waarschuwing['code'], Waarschuwing['ernst']>> = {
  termijn_laat: 'nood',
  geen_regievoerder: 'nood',
  termijn_kort: 'let_op',
  afgeschermd: 'let_op',
  toestemming_gestopt: 'let_op',
  dossier_gesloten: 'let_op',
}

/** The warnings of a dossier, `nood` first; a closed dossier asks for nothing any more. */
export function waarschuwingen(stand: Stand): readonly Melding[] {
  const afgeschermd: Melding[] = stand.afgeschermd ? [{ code: 'afgeschermd' }] : []
  if (stand.status === 'gesloten') return [{ code: 'dossier_gesloten' }, ...afgeschermd]
  const termijnen = (soort: TermijnStand['stand'], code: 'termijn_laat' | 'termijn_kort') =>
    stand.termijnen
      .filter((t) => t.stand === soort && !isVenster(t.soort))
      .map((termijn): Melding => ({ code, termijn }))
  return [
    ...(stand.heeftRegievoerder ? [] : [{ code: 'geen_regievoerder' } as const]),
    ...termijnen('laat', 'termijn_laat'),
    ...termijnen('kort', 'termijn_kort'),
    ...afgeschermd,
    ...stand.gestopt.map((g): Melding => ({ code: 'toestemming_gestopt', ...g })),
  ]
}

/** What stands above everything else on the page of a household. */
import type { TermijnSoort, Waarschuwing } from '@keukentafel/contract'
import type { Beleid, Wet } from '../beleid/index.ts'
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
  /** with whom to settle what falls under another law too (ALG-07, TRI-20) */
  readonly partners: readonly string[]
}
export type Melding =
  | { readonly code: 'termijn_laat' | 'termijn_kort'; readonly termijn: TermijnNu }
  | { readonly code: 'geen_regievoerder' | 'afgeschermd' | 'dossier_gesloten' }
  | { readonly code: 'toestemming_gestopt'; readonly persoon: string; readonly partij: string }
  | { readonly code: 'afstemmen'; readonly partij: string }

/** `nood` must be dealt with now; the rest one should know before acting. */
export const ERNST: Readonly<Record<Waarschuwing['code'], Waarschuwing['ernst']>> = {
  termijn_laat: 'nood',
  geen_regievoerder: 'nood',
  termijn_kort: 'let_op',
  afgeschermd: 'let_op',
  toestemming_gestopt: 'let_op',
  afstemmen: 'let_op',
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
    ...stand.partners.map((partij): Melding => ({ code: 'afstemmen', partij })),
  ]
}

/** What the last triage said about laws; null as long as there is none, or for who does not see the gesprek. */
export type Geraakt = {
  readonly wetten: readonly Wet[]
  readonly leefgebieden: readonly string[]
  readonly partners: readonly string[]
}

/**
 * The laws that the vraag of this household touches: that of the gemeente's support itself, what the professional
 * ticked, and those of the leefgebieden with a problem (ALG-07; 004 §1.5, 003 Convenant, intentie).
 */
export function wettenVan(beleid: Beleid, geraakt: Geraakt | null): readonly Wet[] {
  if (geraakt === null) return []
  const eigen = beleid.wetten.slice(0, 1).map(({ wet }) => wet)
  const uitLeefgebied = beleid.leefgebieden.flatMap(({ id, wet }) =>
    wet !== null && geraakt.leefgebieden.includes(id) ? [wet] : [],
  )
  return [...new Set([...eigen, ...geraakt.wetten, ...uitLeefgebied])]
}

/** What one helper will have done by a day, and when the others may ask for it (REG-14; 003 Basisontwerp §3.4). */
import type { WerkafspraakStand } from '@keukentafel/contract'
import { alsGoed, type Result, type Weigering } from '../../kern/result.ts'

export type Afspraak = {
  readonly uiterlijk: Temporal.PlainDate
  readonly gedaanOp: Temporal.PlainDate | null
  readonly vervallenOp: Temporal.PlainDate | null
}

/** The day itself is in time; from the day after, what was not done is late. */
export function standVan(a: Afspraak, vandaag: Temporal.PlainDate): WerkafspraakStand {
  if (a.gedaanOp !== null) return 'gedaan'
  if (a.vervallenOp !== null) return 'vervallen'
  return Temporal.PlainDate.compare(a.uiterlijk, vandaag) < 0 ? 'te_laat' : 'open'
}

export type Keuze = { readonly houderId: number | null; readonly inzetId: number | null }
export type Uitvoerder = {
  readonly soort: 'medewerker' | 'taak'
  readonly id: number
  readonly naam: string
  readonly taak: string | null
}

/** Whom the choice names; undefined when it names nobody, or two. */
export const gekozen = (
  uitvoerders: readonly Uitvoerder[],
  { houderId, inzetId }: Keuze,
): Uitvoerder | undefined =>
  (houderId === null) === (inzetId === null)
    ? undefined
    : uitvoerders.find(
        (u) => u.id === (houderId ?? inzetId) && u.soort === (houderId === null ? 'taak' : 'medewerker'),
      )

const LEEG: Weigering = {
  code: 'werkafspraak-leeg',
  tekst: 'Schrijf op wat er gedaan wordt.',
  veld: 'tekst',
}
const VERLEDEN: Weigering = {
  code: 'werkafspraak-in-verleden',
  tekst: 'Kies vandaag of een dag die nog komt.',
  veld: 'uiterlijk',
}
const NIEMAND: Weigering = {
  code: 'werkafspraak-zonder-uitvoerder',
  tekst: 'Kies één persoon uit de lijst die dit doet.',
  veld: 'uitvoerder',
}

/**
 * Can this be agreed? With one helper who sees it, for today or a day to come, in words. Codes:
 * `werkafspraak-leeg`, `werkafspraak-in-verleden`, `werkafspraak-zonder-uitvoerder`.
 */
export const werkafspraakControleren = (
  a: Keuze & { readonly tekst: string; readonly uiterlijk: Temporal.PlainDate },
  bij: { readonly uitvoerders: readonly Uitvoerder[]; readonly vandaag: Temporal.PlainDate },
): Result<null> =>
  alsGoed(
    [
      ...(a.tekst.trim() === '' ? [LEEG] : []),
      ...(Temporal.PlainDate.compare(a.uiterlijk, bij.vandaag) < 0 ? [VERLEDEN] : []),
      ...(gekozen(bij.uitvoerders, a) === undefined ? [NIEMAND] : []),
    ],
    null,
  )

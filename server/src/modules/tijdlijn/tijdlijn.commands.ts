import type { Deel } from '@keukentafel/contract'
import type { Trx } from '../../platform/db/pool.ts'
import { insertGebeurtenis } from './tijdlijn.store.ts'

export type Gebeurtenis = {
  readonly dossierId: number
  readonly wieId: number
  /** who may see this deel sees the line */
  readonly deel: Exclude<Deel, 'jeugd' | 'veiligheid' | 'melder'>
  /** noun and past participle, with a dot: `plan.vastgesteld`; the screen makes the sentence */
  readonly gebeurtenis: string
  readonly objectId?: number
  /** words of the domain (status, soort, reden), never personal details */
  readonly gegevens?: Readonly<Record<string, string | number | boolean | null>>
}

/** Writes what happened for the people at the table (ALG-11), in the transaction of the handeling itself. */
export const tijdlijnSchrijven = (trx: Trx, g: Gebeurtenis): Promise<void> =>
  insertGebeurtenis(trx, {
    dossier_id: g.dossierId,
    wie_id: g.wieId,
    deel: g.deel,
    gebeurtenis: g.gebeurtenis,
    object_id: g.objectId ?? null,
    gegevens: JSON.stringify(g.gegevens ?? {}),
  })

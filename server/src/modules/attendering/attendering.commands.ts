import type {
  AntwoordVan,
  attenderingenAfhandelen as AfhandelenOp,
  AttenderingSoort,
} from '@keukentafel/contract'
import { gelukt } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { insertAttendering, updateGezien, type Aan } from './attendering.store.ts'

export type Attendering = {
  readonly dossierId: number
  /** who should know: who has the regie, the teamleiders of the team of the dossier, or one person */
  readonly aan: Aan
  readonly soort: AttenderingSoort
  /** what it is about (inzet, signaal); the same soort and object rings once until it is seen */
  readonly objectId?: number
}

/**
 * Rings the bell for who should know, in the transaction of what happened. Nobody hears what they did themselves, and
 * nobody is shown what they may not see at the moment of looking. The person acting must be in the dossier.
 */
export const attenderen = (trx: Trx, { objectId, ...a }: Attendering): Promise<void> =>
  insertAttendering(trx, { ...a, objectId: objectId ?? null })

/** Marks the own ones as seen; what is not one's own, or seen already, is passed over in silence. */
export const attenderingenAfhandelen = (
  ctx: Context,
  ids: readonly number[],
): Promise<AntwoordVan<typeof AfhandelenOp>> =>
  metWie(ctx, { naam: 'attenderingen.afhandelen' }, async (trx) =>
    gelukt({ gezien: await updateGezien(trx, ids) }),
  )

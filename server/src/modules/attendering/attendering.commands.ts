import type {
  AntwoordVan,
  attenderingenAfhandelen as AfhandelenOp,
  AttenderingSoort,
} from '@keukentafel/contract'
import { gelukt } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import {
  deleteAttendering,
  insertAttendering,
  insertAttenderingLater,
  updateGezien,
  type Aan,
} from './attendering.store.ts'

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

type Herinnering = Pick<Attendering, 'dossierId' | 'soort'> & { readonly objectId: number }
/** The bell rings for one person on the day after this one, unless it is taken back; for an own promise too. */
export const attenderenNa = (
  trx: Trx,
  { dag, ...a }: Herinnering & { readonly houderId: number; readonly dag: Temporal.PlainDate },
): Promise<void> => {
  const op = dag.add({ days: 1 }).toZonedDateTime('Europe/Amsterdam').toInstant().toString()
  return insertAttenderingLater(trx, { ...a, op })
}
/** What was asked is done: the bell that nobody heard yet does not ring. */
export const attenderingTerugnemen = (trx: Trx, a: Herinnering): Promise<void> => deleteAttendering(trx, a)

/** Marks the own ones as seen; what is not one's own, or seen already, is passed over in silence. */
export const attenderingenAfhandelen = (
  ctx: Context,
  ids: readonly number[],
): Promise<AntwoordVan<typeof AfhandelenOp>> =>
  metWie(ctx, { naam: 'attenderingen.afhandelen' }, async (trx) =>
    gelukt({ gezien: await updateGezien(trx, ids) }),
  )

import { gelukt } from '../../kern/result.ts'
import { Geweigerd, metWie, type Context } from '../../platform/db/met.ts'
import type { Berichtfout } from './bericht.rules.ts'
import * as store from './bericht.store.ts'

/**
 * What failed waits a minute, then twice as long each time, an hour at most; `fout` tells people that it waits. Takes
 * the code of what went wrong: that stands with the message for who manages the server.
 */
export const berichtUitstellen =
  (ctx: Context, naam: string, id: number, fout: Berichtfout) =>
  (code: string): Promise<null> =>
    metWie(ctx, { naam, object: { soort: 'bericht', id } }, async (trx) => {
      await store.updateMislukt(trx, id, code, fout)
      return gelukt(null)
    })

/**
 * Works with a message in the dossier that it is about. When that dossier is closed to the task (shielded, and no row
 * gives it), the message is closed to everybody to whom the dossier is, until it can be taken in.
 */
export async function inDossier(
  ctx: Context,
  id: number,
  dossierId: number | null,
  doe: () => Promise<void>,
): Promise<void> {
  try {
    await doe()
  } catch (fout) {
    if (dossierId !== null && fout instanceof Geweigerd)
      await metWie(ctx, { naam: 'bericht.verwerken', object: { soort: 'bericht', id } }, async (trx) => {
        await store.updateWacht(trx, id, dossierId)
        return gelukt(null)
      })
    throw fout
  }
}

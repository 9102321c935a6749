import { gelukt, type Result } from '../../kern/result.ts'
import { dagInNederland } from '../../kern/datum.ts'
import type { Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { installatie } from '../inrichting/inrichting.queries.ts'
import { persoonControleren, type PersoonInvoer, type PersoonKader } from './persoon.rules.ts'
import { insertPersoon, updateZoeknaam } from './persoon.store.ts'

/** What a person is checked against now, in this installation. */
export const persoonKader = async (ctx: Pick<Context, 'db' | 'moment'>): Promise<PersoonKader> => ({
  vandaag: dagInNederland(ctx.moment),
  alleenTestBsn: (await installatie(ctx.db)).soort === 'demo',
})

/**
 * Puts a person in the household and in the search, inside a handeling that already runs (opening a dossier, adding a
 * member). Answers the number; refuses with every error at its field.
 */
export async function persoonOpnemen(
  trx: Trx,
  dossierId: number,
  invoer: PersoonInvoer,
  kader: PersoonKader,
): Promise<Result<number>> {
  const persoon = persoonControleren(invoer, kader)
  if (!persoon.ok) return persoon
  const id = await insertPersoon(trx, dossierId, persoon.waarde, kader.vandaag)
  await updateZoeknaam(trx, dossierId, id)
  return gelukt(id)
}

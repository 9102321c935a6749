import type { AntwoordVan, BodyVan, taakBeantwoorden as AntwoordOp } from '@keukentafel/contract'
import { conflict, gelukt, nietGevonden, verouderd } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import { magTaakBeantwoorden } from '../plan/index.ts'
import { redenVan } from './taak.rules.ts'
import { findTaken, updateAntwoord } from './taak.store.ts'
import { toTaakFeiten } from './taak.view.ts'

const AL_BEGONNEN = conflict(
  'taak-al-begonnen',
  'Deze taak is al begonnen. Wilt u iets veranderen? Bel de persoon die u vroeg.',
)

/**
 * The helper says yes or no to the words that were seen; a no leaves the task open and tells the regievoerder (PLAN-26).
 * Codes: `reden-ontbreekt`, `taak-al-begonnen`, and 412 when the task was changed meanwhile.
 */
export const taakBeantwoorden = (
  ctx: Context,
  inzetId: number,
  a: BodyVan<typeof AntwoordOp>,
): Promise<AntwoordVan<typeof AntwoordOp>> =>
  metWie(ctx, { naam: 'taak.beantwoorden', object: { soort: 'inzet', id: inzetId } }, async (trx) => {
    const taak = (await findTaken(trx)).find((t) => t.inzet_id === inzetId)
    if (taak === undefined) return nietGevonden()
    if (magTaakBeantwoorden(ctx.wie, toTaakFeiten(taak)).length === 0) return AL_BEGONNEN
    const reden = redenVan(a)
    if (!reden.ok) return reden
    const version = await updateAntwoord(trx, inzetId, {
      versie: ctx.versie ?? 0,
      status: a.antwoord,
      reden: reden.waarde,
    })
    return version === null ? verouderd() : gelukt({ id: inzetId, version })
  })

import type {
  BodyVan,
  Thuissignaal,
  thuissignaalAfhandelen as AfhandelenOp,
  thuissignaalMelden as MeldenOp,
} from '@keukentafel/contract'
import { gelukt, nietGevonden, verboden } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import { attenderen } from '../attendering/attendering.commands.ts'
import { beleidVersies } from '../beleid/beleid.queries.ts'
import { beleidVanVersie } from '../beleid/index.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { thuissignaalAfhandelen as afhandelen, thuissignaalControleren } from './thuissignaal.rules.ts'
import * as store from './thuissignaal.store.ts'
import { toThuissignaal } from './thuissignaal.view.ts'

const NIET_UW_CLIENT = verboden(
  'thuissignaal-niet-uw-client',
  'U komt niet bij deze persoon thuis, of niet meer.',
)

/**
 * Passes on what was noticed at home; the regievoerder hears of it at once, on the plan that runs (SIG-13). Codes of
 * `thuissignaalControleren`, `thuissignaal-niet-uw-client` (403).
 */
export async function thuissignaalMelden(
  ctx: Context,
  dossierId: number,
  body: BodyVan<typeof MeldenOp>,
): Promise<{ id: number }> {
  const versies = await beleidVersies(ctx)
  return metWie(ctx, { naam: 'thuissignaal.melden', dossierId }, async (trx) => {
    const client = (await store.findClienten(trx)).find(
      (c) => c.dossier_id === dossierId && c.persoon_id === body.persoonId,
    )
    if (client === undefined) return NIET_UW_CLIENT
    const beleid = beleidVanVersie(versies, client.beleid_versie)
    if (beleid === null) return nietGevonden()
    const uit = thuissignaalControleren(beleid, body.onderwerp)
    if (!uit.ok) return uit
    const toelichting = (body.toelichting ?? '').trim()
    const id = await store.insertThuissignaal(trx, {
      dossierId,
      persoonId: body.persoonId,
      onderwerp: uit.waarde,
      toelichting: toelichting === '' ? null : toelichting,
    })
    if (id === null) return NIET_UW_CLIENT
    await attenderen(trx, { dossierId, aan: 'regievoerder', soort: 'signaal.van-thuis', objectId: id })
    return gelukt({ id })
  })
}

/** What was done with it; who told it sees that it was seen. Codes of the rule, 404. */
export async function thuissignaalAfhandelen(
  ctx: Context,
  { dossierId, thuissignaalId: id }: { dossierId: number; thuissignaalId: number },
  body: BodyVan<typeof AfhandelenOp>,
): Promise<Thuissignaal> {
  const versies = await beleidVersies(ctx)
  const object = { soort: 'thuissignaal', id }
  return metWie(ctx, { naam: 'thuissignaal.afhandelen', dossierId, deel: 'gesprek', object }, async (trx) => {
    const beleid = beleidVanVersie(versies, (await store.findBeleidVersie(trx, dossierId)) ?? 0)
    const nu = await store.lockThuissignaal(trx, dossierId, id)
    if (nu === undefined || beleid === null) return nietGevonden()
    const uit = afhandelen(nu.isAfgehandeld, body.actie)
    if (!uit.ok) return uit
    await store.updateAfgehandeld(trx, dossierId, id, {
      afgehandeld_op: new Date(ctx.moment.epochMilliseconds),
      afgehandeld_door: ctx.wie.id,
      actie: uit.waarde,
    })
    const gebeurtenis = 'thuissignaal.afgehandeld'
    await tijdlijnSchrijven(trx, { dossierId, wieId: ctx.wie.id, deel: 'gesprek', gebeurtenis, objectId: id })
    const [rij] = await store.findThuissignalen(trx, dossierId, id)
    return rij === undefined ? nietGevonden() : gelukt(toThuissignaal(rij, { beleid, wie: ctx.wie }))
  })
}

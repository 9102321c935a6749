import type {
  BodyVan,
  CollectieveVraag,
  collectieveVraagOpnemen as OpnemenOp,
  collectieveVraagOpvolgen as OpvolgenOp,
} from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { gelukt, nietGevonden, verouderd, type Result } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { beleidNu } from '../beleid/beleid.queries.ts'
import type { Beleid } from '../beleid/index.ts'
import { pakSignaal } from '../signaal/afhandelen.commands.ts'
import { signaalAfronden } from '../signaal/afronden.commands.ts'
import { mijnWijken } from '../signaal/signaal.queries.ts'
import { collectiefOpnemen, collectiefOpvolgen } from './collectief.rules.ts'
import * as store from './collectief.store.ts'
import { toCollectieveVraag } from './collectief.view.ts'

const toon = async (
  trx: Trx,
  ctx: Context,
  beleid: Beleid,
  id: number,
): Promise<Result<CollectieveVraag>> => {
  const rij = await store.findCollectieveVraag(trx, id)
  return rij === undefined
    ? nietGevonden()
    : gelukt(toCollectieveVraag(rij, { beleid, vandaag: dagInNederland(ctx.moment) }))
}

/** Takes in a vraag of the wijk that nobody in particular asks (SIG-05). Codes of `collectiefOpnemen`. */
export async function collectieveVraagOpnemen(
  ctx: Context,
  body: BodyVan<typeof OpnemenOp>,
): Promise<CollectieveVraag> {
  const beleid = await beleidNu(ctx)
  return metWie(ctx, { naam: 'collectieve-vraag.opnemen' }, async (trx) => {
    const { gebiedId, kanaal } = body
    const eigenGebied = (await mijnWijken(trx)).some((w) => w.id === gebiedId)
    const uit = collectiefOpnemen(beleid, { vraag: body.vraag, kanaal, eigenGebied })
    if (!uit.ok) return uit
    const id = await store.insertCollectieveVraag(
      trx,
      {
        gebied_id: gebiedId,
        signaal_id: null,
        vraag: uit.waarde,
        kanaal,
        ontvangen_op: new Date(ctx.moment.epochMilliseconds),
        door: ctx.wie.id,
      },
      dagInNederland(ctx.moment).year,
    )
    return toon(trx, ctx, beleid, id)
  })
}

/**
 * A signaal that is a vraag of the wijk: it closes with the reason of beleid, the vraag goes on without the person, and
 * there is no dossier (SIG-05). Codes of `pakSignaal` and `collectiefOpnemen`.
 */
export async function signaalCollectiefMaken(
  ctx: Context,
  signaalId: number,
  { vraag }: { vraag: string },
): Promise<CollectieveVraag> {
  const beleid = await beleidNu(ctx)
  const h = { naam: 'signaal.collectief-maken', object: { soort: 'signaal', id: signaalId } }
  return metWie(ctx, h, async (trx) => {
    const signaal = await pakSignaal(trx, ctx, signaalId, 'signaal.collectief')
    if (!signaal.ok) return signaal
    const { kanaal, gebied_id, ontvangen_op } = signaal.waarde
    const uit = collectiefOpnemen(beleid, { vraag, kanaal, eigenGebied: true })
    if (!uit.ok) return uit
    const id = await store.insertCollectieveVraag(
      trx,
      { gebied_id, signaal_id: signaalId, vraag: uit.waarde, kanaal, ontvangen_op, door: ctx.wie.id },
      dagInNederland(ctx.moment).year,
    )
    await signaalAfronden(trx, signaalId, beleid.signalering.collectief?.sluitreden ?? '')
    return toon(trx, ctx, beleid, id)
  })
}

/** What happens with it (SIG-05). Codes of `collectiefOpvolgen`, `versie-verouderd`. */
export async function collectieveVraagOpvolgen(
  ctx: Context,
  vraagId: number,
  body: BodyVan<typeof OpvolgenOp>,
): Promise<CollectieveVraag> {
  const beleid = await beleidNu(ctx)
  const h = { naam: 'collectieve-vraag.opvolgen', object: { soort: 'collectieve_vraag', id: vraagId } }
  return metWie(ctx, h, async (trx) => {
    const nu = await store.lockCollectieveVraag(trx, vraagId)
    if (nu === undefined) return nietGevonden()
    if (nu.version !== ctx.versie) return verouderd()
    const uit = collectiefOpvolgen(nu.status, body.status, body.afspraak)
    if (!uit.ok) return uit
    await store.updateCollectieveVraag(trx, vraagId, { status: body.status, afspraak: uit.waarde })
    return toon(trx, ctx, beleid, vraagId)
  })
}

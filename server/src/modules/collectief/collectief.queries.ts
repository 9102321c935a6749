import type { AntwoordVan, collectieveVragenTonen as TonenOp } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { leesMetWie, type Context } from '../../platform/db/met.ts'
import { beleidNu } from '../beleid/beleid.queries.ts'
import { mijnWijken } from '../signaal/signaal.queries.ts'
import { findCollectieveVragen } from './collectief.store.ts'
import { toCollectieveVraag } from './collectief.view.ts'

/** The backlog of vragen of the wijken one works in (SIG-05). */
export async function collectieveVragenTonen(ctx: Context): Promise<AntwoordVan<typeof TonenOp>> {
  const beleid = await beleidNu(ctx)
  const bij = { beleid, vandaag: dagInNederland(ctx.moment) }
  return leesMetWie(ctx, { naam: 'collectieve-vragen.tonen' }, async (trx) => ({
    programma: beleid.signalering.collectief?.programma ?? null,
    wijken: await mijnWijken(trx),
    rijen: (await findCollectieveVragen(trx)).map((rij) => toCollectieveVraag(rij, bij)),
  }))
}

import type { BodyVan, Signaleerder, signaleerderOpnemen as OpnemenOp } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { gelukt, nietGevonden, type Result } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { beleidNu } from '../beleid/beleid.queries.ts'
import type { Beleid } from '../beleid/index.ts'
import { mijnGebieden } from '../signaal/signaal.queries.ts'
import { signaleerderOpnemen as opnemen } from './signaleerder.rules.ts'
import { toSignaleerder } from './signaleerder.queries.ts'
import * as store from './signaleerder.store.ts'

const leeg = (tekst: string | undefined): string | null => {
  const uit = tekst?.trim() ?? ''
  return uit === '' ? null : uit
}

/** Takes somebody of the wijknetwerk in (SIG-03). Codes of the rule. */
export async function signaleerderOpnemen(
  ctx: Context,
  body: BodyVan<typeof OpnemenOp>,
): Promise<Signaleerder> {
  const beleid = await beleidNu(ctx)
  return metWie(ctx, { naam: 'signaleerder.opnemen' }, async (trx): Promise<Result<Signaleerder>> => {
    const { gebiedId, meldertype } = body
    const eigenGebied = (await mijnGebieden(trx)).some((g) => g.id === gebiedId)
    const naam = opnemen(beleid, { meldertype, naam: body.naam, eigenGebied })
    if (!naam.ok) return naam
    const id = await store.insertSignaleerder(trx, {
      gebied_id: gebiedId,
      meldertype,
      naam: naam.waarde,
      organisatie: leeg(body.organisatie),
      telefoon: leeg(body.telefoon),
      email: leeg(body.email),
      door: ctx.wie.id,
    })
    return toon(trx, ctx, beleid, id)
  })
}

async function toon(trx: Trx, ctx: Context, beleid: Beleid, id: number): Promise<Result<Signaleerder>> {
  const [rij] = await store.findSignaleerders(trx, dagInNederland(ctx.moment).toString(), id)
  return rij === undefined ? nietGevonden() : gelukt(toSignaleerder(rij, beleid))
}

/** Takes somebody out; what they told stays. */
export const signaleerderBeeindigen = (ctx: Context, id: number): Promise<{ id: number }> =>
  metWie(ctx, { naam: 'signaleerder.beeindigen', object: { soort: 'signaleerder', id } }, async (trx) =>
    (await store.updateBeeindigd(trx, id, dagInNederland(ctx.moment).toString()))
      ? gelukt({ id })
      : nietGevonden(),
  )

import type {
  AntwoordVan,
  BodyVan,
  kamerToevoegen as ToevoegenOp,
  kamerWijzigen as WijzigenOp,
} from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { gelukt, geweigerd, nietGevonden, verouderd, type Result } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { beleidNu } from '../beleid/beleid.queries.ts'
import { kamerMag } from './kamer.policy.ts'
import { dagFouten, kamerAan, kamerControleren } from './kamer.rules.ts'
import {
  findKamers,
  findTeams,
  findVrijwilligers,
  insertKamer,
  updateKamer,
  zetDicht,
  zetKamerdelen,
} from './kamer.store.ts'

type Uit = AntwoordVan<typeof ToevoegenOp>
type Gegevens = BodyVan<typeof WijzigenOp>

/** Refuses where the plan does not ask for it (`kamer-staat-uit`), naming the clause. */
export async function kamerAanstaan(ctx: Context): Promise<Result<true>> {
  const { aan, bron } = kamerAan(await beleidNu(ctx), dagInNederland(ctx.moment))
  return aan
    ? gelukt(true)
    : geweigerd('kamer-staat-uit', `Een rooster van de kamer hoort hier niet bij de werkwijze (${bron}).`)
}

async function controleren(trx: Trx, teamId: number, body: Gegevens): Promise<Result<Gegevens>> {
  const [team] = await findTeams(trx, [teamId])
  const bekend = (await findVrijwilligers(trx)).map((v) => v.id)
  return kamerControleren(body, {
    gebied: team?.gebieden.some((g) => g.id === body.gebiedId) === true,
    vrijwilligers: body.vrijwilligers.every((id) => bekend.includes(id)),
  })
}
const toWaarden = ({ naam, gebiedId, achterwacht }: Gegevens) => ({
  naam,
  gebied_id: gebiedId,
  achterwacht: achterwacht.naam,
  achterwacht_telefoon: achterwacht.telefoon,
})

/** Writes a kamer down for an own team. Codes: `kamer-staat-uit`, `team-onbekend`, those of `kamerControleren`. */
export async function kamerToevoegen(
  ctx: Context,
  { teamId, ...body }: BodyVan<typeof ToevoegenOp>,
): Promise<Uit> {
  const aan = await kamerAanstaan(ctx)
  return metWie(ctx, { naam: 'kamer.toevoegen' }, async (trx) => {
    if (!aan.ok) return aan
    if (!kamerMag(ctx.wie, teamId).includes('kamer.wijzigen'))
      return geweigerd('team-onbekend', 'Kies een van uw teams.', 'teamId')
    const goed = await controleren(trx, teamId, body)
    if (!goed.ok) return goed
    const id = await insertKamer(trx, { ...toWaarden(goed.waarde), team_id: teamId, door: ctx.wie.id })
    await zetKamerdelen(trx, id, goed.waarde)
    return gelukt({ id, version: 1 })
  })
}

// The kamer of an own team that this person may change; anything else is as if it is not there.
async function eigenKamer(trx: Trx, { wie }: Context, id: number) {
  const [kamer] = await findKamers(trx, id)
  return kamer !== undefined && kamerMag(wie, kamer.team_id).includes('kamer.wijzigen') ? kamer : null
}

/** Changes a kamer; `ctx.versie` is what was seen. Codes of `kamerControleren`, 404 and 412. */
export const kamerWijzigen = (ctx: Context, id: number, body: Gegevens): Promise<Uit> =>
  metWie(ctx, { naam: 'kamer.wijzigen', object: { soort: 'kamer', id } }, async (trx) => {
    const kamer = await eigenKamer(trx, ctx, id)
    if (kamer === null) return nietGevonden()
    const goed = await controleren(trx, kamer.team_id, body)
    if (!goed.ok) return goed
    const version = await updateKamer(trx, { id, versie: ctx.versie ?? 0 }, toWaarden(goed.waarde))
    if (version === null) return verouderd()
    await zetKamerdelen(trx, id, goed.waarde)
    return gelukt({ id, version })
  })

/** The kamer is there no more; its rooster goes with it. */
export const kamerBeeindigen = (ctx: Context, id: number): Promise<Uit> =>
  metWie(ctx, { naam: 'kamer.beeindigen', object: { soort: 'kamer', id } }, async (trx) => {
    if ((await eigenKamer(trx, ctx, id)) === null) return nietGevonden()
    const tot = dagInNederland(ctx.moment).toString()
    const version = await updateKamer(trx, { id, versie: ctx.versie ?? 0 }, { tot })
    return version === null ? verouderd() : gelukt({ id, version })
  })

/** Closes the kamer on one day, or opens it again: a feestdag, an outing. Codes of `dagFouten`, 404. */
export const kamerdagZetten = (
  ctx: Context,
  { kamerId, dag }: { kamerId: number; dag: string },
  open: boolean,
): Promise<{ open: boolean }> =>
  metWie(ctx, { naam: 'kamerdag.zetten', object: { soort: 'kamer', id: kamerId } }, async (trx) => {
    if ((await eigenKamer(trx, ctx, kamerId)) === null) return nietGevonden()
    const weigeringen = dagFouten(dag, dagInNederland(ctx.moment))
    if (weigeringen.length > 0) return { ok: false, weigeringen }
    await zetDicht(trx, { kamer_id: kamerId, dag, door: ctx.wie.id }, open)
    return gelukt({ open })
  })

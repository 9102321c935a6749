import type { AntwoordVan, BodyVan, kamerdienstToevoegen as ToevoegenOp } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { gelukt, geweigerd, nietGevonden, verboden, verouderd } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { kamerAanstaan } from './kamer.commands.ts'
import { dienstMag, kamerMag, magVoor } from './kamer.policy.ts'
import { dagFouten, dienstControleren, herhalingVan, overlapFout, type AndereDienst } from './kamer.rules.ts'
import {
  endDienst,
  findAanwezigheid,
  findKamers,
  findKandidaat,
  insertDienst,
  lockPersoon,
  zetUitval,
  type KamerRij,
} from './kamer.store.ts'
import { staatOp, type Dienst } from './rooster.rules.ts'

type Uit = AntwoordVan<typeof ToevoegenOp>
type Sleutel = { readonly kamerId: number; readonly dienstId: number }

const ALLEEN_ZELF = verboden('alleen-uzelf', 'U zet alleen uzelf op het rooster. Vraag het de teamleider.')

// Where else this person stands: in this kamer whatever it is; who is present here cannot be present elsewhere.
async function andereDiensten(
  trx: Trx,
  kamer: KamerRij,
  van: Pick<Dienst, 'medewerkerId' | 'soort'> & { readonly behalve?: number },
): Promise<readonly AndereDienst[]> {
  const hier = kamer.diensten
    .filter((d) => d.medewerkerId === van.medewerkerId && d.id !== van.behalve)
    .map((d) => ({ ...d, kamerId: kamer.id, kamer: kamer.naam }))
  if (van.soort === 'bereikbaar') return hier
  const elders = await findAanwezigheid(trx, van.medewerkerId)
  return [...hier, ...elders.filter((d) => d.kamerId !== kamer.id)]
}

/**
 * Puts a beroepskracht of the team on the rooster; a sociaal werker only oneself (`alleen-uzelf`). Codes:
 * `kamer-staat-uit`, 404, those of `dienstControleren`.
 */
export async function kamerdienstToevoegen(
  ctx: Context,
  kamerId: number,
  { medewerkerId, ...body }: BodyVan<typeof ToevoegenOp>,
): Promise<Uit> {
  const aan = await kamerAanstaan(ctx)
  const object = { soort: 'kamer', id: kamerId }
  return metWie(ctx, { naam: 'kamerdienst.toevoegen', object }, async (trx) => {
    if (!aan.ok) return aan
    await lockPersoon(trx, medewerkerId)
    const [kamer] = await findKamers(trx, kamerId)
    if (kamer === undefined || kamerMag(ctx.wie, kamer.team_id).length === 0) return nietGevonden()
    if (!magVoor(ctx.wie, medewerkerId)) return ALLEEN_ZELF
    const goed = dienstControleren(body, {
      kandidaat: await findKandidaat(trx, medewerkerId, kamer.team_id),
      andere: await andereDiensten(trx, kamer, { medewerkerId, soort: body.soort }),
      kamerId,
      vandaag: dagInNederland(ctx.moment),
    })
    if (!goed.ok) return goed
    const { soort, telefoon, van, tot } = goed.waarde
    const { weekdag, dag, vanaf } = herhalingVan(goed.waarde)
    const wie = { kamer_id: kamerId, medewerker_id: medewerkerId, door: ctx.wie.id }
    const id = await insertDienst(trx, { ...wie, soort, telefoon, van, tot, weekdag, dag, vanaf })
    return gelukt({ id, version: 1 })
  })
}

async function eigenDienst(trx: Trx, { wie }: Context, { kamerId, dienstId }: Sleutel) {
  const [kamer] = await findKamers(trx, kamerId)
  const dienst = kamer?.diensten.find((d) => d.id === dienstId)
  if (kamer === undefined || dienst === undefined) return nietGevonden()
  const mag = dienstMag(wie, { teamId: kamer.team_id, medewerkerId: dienst.medewerkerId })
  return mag.length === 0 ? ALLEEN_ZELF : gelukt({ kamer, dienst })
}

/**
 * Off the rooster from that day on; the days before stay, and a day that was said before only gets earlier. Codes:
 * `dag-voorbij`, `niet-op-rooster`, `alleen-uzelf`, 404 and 412.
 */
export const kamerdienstBeeindigen = (ctx: Context, sleutel: Sleutel, vanaf: string): Promise<Uit> =>
  metWie(
    ctx,
    { naam: 'kamerdienst.beeindigen', object: { soort: 'kamer_dienst', id: sleutel.dienstId } },
    async (trx) => {
      const eigen = await eigenDienst(trx, ctx, sleutel)
      if (!eigen.ok) return eigen
      const mis = dagFouten(vanaf, dagInNederland(ctx.moment), 'vanaf')
      if (mis.length > 0) return { ok: false, weigeringen: mis }
      // A later day would put somebody back without asking where they stand by now.
      const { vervaltOp } = eigen.waarde.dienst
      if (vervaltOp !== null && vanaf > vervaltOp)
        return geweigerd('niet-op-rooster', 'Op deze dag is deze persoon al van het rooster.', 'vanaf')
      const { kamerId, dienstId: id } = sleutel
      const version = await endDienst(trx, { kamerId, id, versie: ctx.versie ?? 0 }, vanaf)
      return version === null ? verouderd() : gelukt({ id, version })
    },
  )

/**
 * On that day this person is not there, or is after all. Codes of `dagFouten`, `niet-op-rooster`, `dienst-overlapt`
 * (meanwhile put somewhere else), `alleen-uzelf`, 404.
 */
export const kamerdienstdagZetten = (
  ctx: Context,
  { dag, ...sleutel }: Sleutel & { readonly dag: string },
  gaatDoor: boolean,
): Promise<{ gaatDoor: boolean }> =>
  metWie(
    ctx,
    { naam: 'kamerdienstdag.zetten', object: { soort: 'kamer_dienst', id: sleutel.dienstId } },
    async (trx) => {
      const eigen = await eigenDienst(trx, ctx, sleutel)
      if (!eigen.ok) return eigen
      const { kamer, dienst } = eigen.waarde
      const weigeringen = dagFouten(dag, dagInNederland(ctx.moment))
      if (weigeringen.length > 0) return { ok: false, weigeringen }
      if (!staatOp(dienst, Temporal.PlainDate.from(dag)))
        return geweigerd('niet-op-rooster', 'Op deze dag staat deze persoon hier niet op het rooster.', 'dag')
      if (gaatDoor) {
        await lockPersoon(trx, dienst.medewerkerId)
        const andere = await andereDiensten(trx, kamer, { ...dienst, behalve: dienst.id })
        const botst = overlapFout({ ...dienst, ...herhalingVan({ dag, herhaalt: false }) }, andere, kamer.id)
        if (botst !== null) return { ok: false, weigeringen: [botst] }
      }
      const rij = { kamer_id: kamer.id, dienst_id: dienst.id, dag, door: ctx.wie.id }
      await zetUitval(trx, rij, gaatDoor)
      return gelukt({ gaatDoor })
    },
  )

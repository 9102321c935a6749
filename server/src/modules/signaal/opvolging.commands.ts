import type {
  BodyVan,
  outreachKiezen as OutreachOp,
  pogingVastleggen as PogingOp,
  SignaalDetail,
  signaalInschatten as InschattenOp,
} from '@keukentafel/contract'
import { dagInNederland, parseDatum } from '../../kern/datum.ts'
import { conflict, gelukt, nietGevonden, verboden, type Result } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import { beleidNu } from '../beleid/beleid.queries.ts'
import { pakSignaal } from './afhandelen.commands.ts'
import { inschattingControleren, pogingControleren } from './opvolging.rules.ts'
import { outreachteamVan } from './outreach.commands.ts'
import * as store from './opvolging.store.ts'
import { signaalTonen } from './signaal.queries.ts'
import { lockSignaal, updateSignaal } from './signaal.store.ts'

const leeg = (tekst: string | undefined): string | null => {
  const uit = tekst?.trim() ?? ''
  return uit === '' ? null : uit
}
const object = (id: number) => ({ soort: 'signaal', id })

/**
 * Writes down whether a signaal is picked up and by whom (SIG-08); picked up it is in behandeling. A later judgement
 * stands beside the earlier one. Codes of `pakSignaal` and `inschattingControleren`.
 */
export async function signaalInschatten(
  ctx: Context,
  signaalId: number,
  body: BodyVan<typeof InschattenOp>,
): Promise<SignaalDetail> {
  const beleid = await beleidNu(ctx)
  const h = { naam: 'signaal.inschatten', object: object(signaalId) }
  await metWie(ctx, h, async (trx): Promise<Result<null>> => {
    const signaal = await pakSignaal(trx, ctx, signaalId, 'signaal.inschatten')
    if (!signaal.ok) return signaal
    const { opgepakt, door = null, waar = null } = body
    const uit = inschattingControleren(beleid, { opgepakt, door, waar })
    if (!uit.ok) return uit
    await store.insertInschatting(trx, signaalId, uit.waarde, ctx.wie.id)
    await updateSignaal(trx, signaalId, opgepakt ? { status: 'in_behandeling' } : {})
    return gelukt(null)
  })
  return signaalTonen(ctx, signaalId)
}

/** Keeps an attempt to get in touch (SIG-07); two colleagues can each keep their own. Codes of `pogingControleren`. */
export async function pogingVastleggen(
  ctx: Context,
  signaalId: number,
  body: BodyVan<typeof PogingOp>,
): Promise<SignaalDetail> {
  const beleid = await beleidNu(ctx)
  const h = { naam: 'signaal.poging-vastleggen', object: object(signaalId) }
  await metWie(ctx, h, async (trx): Promise<Result<null>> => {
    const signaal = await lockSignaal(trx, signaalId)
    if (signaal === undefined) return nietGevonden()
    if (signaal.dossier_id !== null)
      return conflict('signaal-al-opgenomen', 'Dit signaal hoort bij een dossier. Schrijf het daar op.')
    if (signaal.status === 'gesloten')
      return verboden('signaal-mag-niet', 'Dit signaal is gesloten. Er kan niets meer mee.')
    const dag = parseDatum(body.op)
    if (!dag.ok) return { ok: false, weigeringen: dag.weigeringen.map((w) => ({ ...w, veld: 'op' })) }
    const ontvangen = dagInNederland(signaal.ontvangen_op.toTemporalInstant())
    const { wijze, resultaat, toelichting } = body
    const poging = { op: dag.waarde, wijze, resultaat }
    const uit = pogingControleren(beleid, poging, { vandaag: dagInNederland(ctx.moment), ontvangen })
    if (!uit.ok) return uit
    await store.insertPoging(trx, {
      signaal_id: signaalId,
      op: dag.waarde.toString(),
      wijze,
      resultaat,
      is_contact: uit.waarde.isContact,
      toelichting: leeg(toelichting),
      door: ctx.wie.id,
    })
    if (signaal.status === 'nieuw') await updateSignaal(trx, signaalId, { status: 'in_behandeling' })
    return gelukt(null)
  })
  return signaalTonen(ctx, signaalId)
}

/** Gives a signaal to the outreachend team, or takes it back when the person does ask (SIG-07). */
export async function outreachKiezen(
  ctx: Context,
  signaalId: number,
  body: BodyVan<typeof OutreachOp>,
): Promise<SignaalDetail> {
  const beleid = await beleidNu(ctx)
  const h = { naam: 'signaal.outreach-kiezen', object: object(signaalId) }
  await metWie(ctx, h, async (trx): Promise<Result<null>> => {
    const signaal = await pakSignaal(trx, ctx, signaalId, 'signaal.outreach')
    if (!signaal.ok) return signaal
    const team = await outreachteamVan(trx, beleid, body.teamId ?? null)
    if (!team.ok) return team
    const { vraagtZelfNiet } = body
    await store.updateOutreach(trx, signaalId, {
      vraagt_zelf_niet: vraagtZelfNiet,
      outreachteam_id: vraagtZelfNiet ? team.waarde : null,
    })
    return gelukt(null)
  })
  return signaalTonen(ctx, signaalId)
}

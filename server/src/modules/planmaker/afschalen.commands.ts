import type { Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { attenderen } from '../attendering/attendering.commands.ts'
import type { UitvoerderType } from '../beleid/index.ts'
import {
  isAfgeschaald,
  kanLichter,
  professioneleHulp,
  type EvaluatieUitkomst,
  type InzetStatus,
  type ResultaatStand,
} from '../plan/index.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { toegangVanEinde } from '../toegang/toegang.commands.ts'
import { findMaker, updateHulp, type MakerRij } from './planmaker.store.ts'

type Sleutel = { readonly dossierId: number; readonly planId: number }
type InzetRij = {
  readonly id: number
  readonly uitvoerder_type: string
  readonly status: string
  readonly uren_per_week: number | null
}
const toTaak = (rij: InzetRij) => ({
  uitvoerderType: rij.uitvoerder_type as UitvoerderType,
  status: rij.status as InzetStatus,
  urenPerWeek: rij.uren_per_week,
})

/** Rings for who follows: the person of the team that knows the huishouden, else the teamleiders of that team. */
export const volgerAttenderen = (
  trx: Trx,
  { dossierId, planId }: Sleutel,
  soort: 'plan.volgen' | 'plan.afschalen',
  { volger_id }: Pick<MakerRij, 'volger_id'>,
): Promise<void> =>
  attenderen(trx, {
    dossierId,
    aan: volger_id === null ? 'teamleiders' : { houderId: volger_id },
    soort,
    objectId: planId,
  })

async function melden(trx: Trx, ctx: Context, s: Sleutel, maker: MakerRij): Promise<void> {
  await tijdlijnSchrijven(trx, {
    dossierId: s.dossierId,
    wieId: ctx.wie.id,
    deel: 'plan',
    gebeurtenis: 'plan.afschalen',
    objectId: s.planId,
  })
  await volgerAttenderen(trx, s, 'plan.afschalen', maker)
}

/** The plan is definitief: with less professional help than before, the team that follows comes into sight (PLAN-23). */
export async function hulpBijhouden(
  trx: Trx,
  ctx: Context,
  s: Sleutel,
  inzetten: readonly InzetRij[],
): Promise<void> {
  const maker = await findMaker(trx, s)
  if (maker === undefined) return
  const { taken, uren } = maker
  const nu = professioneleHulp(inzetten.map(toTaak))
  await updateHulp(trx, s, nu)
  if (isAfgeschaald(taken === null || uren === null ? null : { taken, uren }, nu))
    await melden(trx, ctx, s, maker)
}

type Evaluatie = {
  readonly uitkomst: EvaluatieUitkomst
  readonly standen: readonly { readonly inzetId: number; readonly stand: ResultaatStand }[]
}
/** An evaluation was held: does it say that less is needed, then the team that follows hears it (PLAN-23). */
export async function evaluatieVolgen(
  trx: Trx,
  ctx: Context,
  s: Sleutel,
  { uitkomst, standen, inzetten }: Evaluatie & { readonly inzetten: readonly InzetRij[] },
): Promise<void> {
  const taken = inzetten.map((i) => ({
    ...toTaak(i),
    stand: standen.find((r) => r.inzetId === i.id)?.stand ?? null,
  }))
  const maker = kanLichter(uitkomst, taken) ? await findMaker(trx, s) : undefined
  if (maker !== undefined) await melden(trx, ctx, s, maker)
}

/** The plan is closed: there is nothing to follow any more. */
export async function volgenEindigen(trx: Trx, ctx: Context, s: Sleutel): Promise<void> {
  const maker = await findMaker(trx, s)
  if (maker === undefined) return
  await toegangVanEinde(trx, ctx, s.dossierId, {
    taakId: s.planId,
    houderId: maker.team_id,
    reden: 'het plan is afgesloten',
  })
}

import type { AntwoordVan, opgepaktTonen as EigenOp, Oppakking } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { nietGevonden } from '../../kern/result.ts'
import { Geweigerd, leesMetWie, type Context } from '../../platform/db/met.ts'
import { beleidNu, beleidVan } from '../beleid/beleid.queries.ts'
import { oppakkenMag } from './oppakken.rules.ts'
import * as store from './oppakken.store.ts'
import { toOpgepakteVraag, toOppakking } from './oppakken.view.ts'

/** What the own organisation picked up; empty where another works so (SIG-15). */
export async function opgepaktTonen(ctx: Context): Promise<AntwoordVan<typeof EigenOp>> {
  const beleid = await beleidNu(ctx)
  const vandaag = dagInNederland(ctx.moment)
  const { rijen, werktPostvak } = await leesMetWie(ctx, { naam: 'hulpvragen.opgepakt' }, async (trx) => ({
    werktPostvak: await store.werktPostvak(trx),
    rijen: await store.findEigenOppakkingen(trx, vandaag.toString()),
  }))
  const mag = oppakkenMag(beleid, { heeftOrganisatie: ctx.wie.organisatieId !== null, werktPostvak })
  const regel = beleid.signalering.iedereOrganisatie
  return {
    aan: regel !== null,
    bron: regel?.bron ?? null,
    organisatie: ctx.wie.organisatie ?? '',
    rijen: rijen.map((rij) => toOpgepakteVraag(rij, vandaag)),
    mag: mag.ok ? ['hulpvraag.oppakken'] : [],
  }
}

const metBeleid = (
  ctx: Context,
  rijen: readonly store.OppakRij[],
  heeftTaak: boolean,
): Promise<Oppakking[]> =>
  Promise.all(
    rijen.map(async (rij) =>
      toOppakking(rij, {
        heeftTaak,
        beleid: await beleidVan(ctx, rij.beleid_versie),
        vandaag: dagInNederland(ctx.moment),
      }),
    ),
  )

/** Who picked up a hulpvraag of this household, and who does what (SIG-15). */
export async function oppakkingenTonen(ctx: Context, dossierId: number): Promise<{ rijen: Oppakking[] }> {
  const lezing = { naam: 'oppakkingen.tonen', dossierId, delen: ['gesprek'] } as const
  const { rijen, heeftTaak } = await leesMetWie(ctx, lezing, async (trx) => ({
    rijen: await store.findOppakkingen(trx, { dossierId }),
    heeftTaak: await store.heeftTaak(trx, dossierId),
  }))
  return { rijen: await metBeleid(ctx, rijen, heeftTaak) }
}

/** Who picked up a signaal of one's own postvak or dossier; 404 for every other signaal. */
export async function oppakkingTonen(ctx: Context, signaalId: number): Promise<Oppakking> {
  const rijen = await leesMetWie(
    ctx,
    { naam: 'oppakking.tonen' },
    (trx) => store.findOppakkingen(trx, { signaalId }),
    (gelezen) => gelezen.flatMap((rij) => rij.dossier_id ?? []),
  )
  const [oppakking] = await metBeleid(ctx, rijen, false)
  if (oppakking !== undefined) return oppakking
  const weg = nietGevonden()
  throw new Geweigerd(weg.ok ? [] : weg.weigeringen)
}

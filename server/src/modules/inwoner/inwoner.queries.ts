import type {
  AntwoordVan,
  mijnBrieven as BrievenOp,
  mijnDossiers as DossiersOp,
  mijnExport as ExportOp,
  mijnLezingen as LezingenOp,
} from '@keukentafel/contract'
import { gelukt, nietGevonden } from '../../kern/result.ts'
import { leesMetWie, metWie, type Context } from '../../platform/db/met.ts'
import { inbrengTonen } from '../inbreng/inbreng.queries.ts'
import { indicatieTonen } from '../indicatie/indicatie.queries.ts'
import { planTonen } from '../plan/plan.queries.ts'
import { STILLE_DELEN } from '../toegang/index.ts'
import { toegangTonen } from '../toegang/toegang.queries.ts'
import { uitvoeringTonen } from '../uitvoering/uitvoering.queries.ts'
import { verslagenTonen } from '../verslag/verslag.queries.ts'
import { findAntwoorden, findBrieven, findLezingen, findMijnDossiers } from './inwoner.store.ts'
import { toAntwoord, toBrief, toLezing, toMijnDossier } from './inwoner.view.ts'

/** How many readings the inwoner is shown (PRI-11). */
const LAATSTE = 20

/** The own dossiers of the inwoner, the open ones first. */
export async function mijnDossiers(ctx: Context): Promise<AntwoordVan<typeof DossiersOp>> {
  const rijen = await leesMetWie(
    ctx,
    { naam: 'mijn.dossiers' },
    (trx) => findMijnDossiers(trx, ctx.wie.id),
    (dossiers) => dossiers.map((d) => d.id),
  )
  return { dossiers: rijen.map(toMijnDossier) }
}

const lezingen = (ctx: Context, dossierId: number) => ({
  dossierId,
  wieId: ctx.wie.id,
  hoeveel: LAATSTE,
  zonder: STILLE_DELEN,
})

/** Who looked, other than the inwoner: role and organisation, deel, when and how often (PRI-11). */
export function mijnLezingen(ctx: Context, dossierId: number): Promise<AntwoordVan<typeof LezingenOp>> {
  return leesMetWie(ctx, { naam: 'mijn.lezingen', dossierId, delen: ['kern'] }, async (trx) => {
    const rijen = await findLezingen(trx, lezingen(ctx, dossierId))
    return { lezingen: rijen.map(toLezing) }
  })
}

/** The letters that were issued to the inwoner. */
export function mijnBrieven(ctx: Context, dossierId: number): Promise<AntwoordVan<typeof BrievenOp>> {
  return leesMetWie(ctx, { naam: 'mijn.brieven', dossierId, delen: ['besluit'] }, async (trx) => ({
    brieven: (await findBrieven(trx, dossierId)).map(toBrief),
  }))
}

/**
 * Everything of the own dossier, to take along (PLAN-09, PRI-11). A line in the spoor for each time, not a reading that
 * is counted: somebody who takes a dossier along has done more than look. Not found for who is no member of it.
 */
export async function mijnExport(ctx: Context, dossierId: number): Promise<AntwoordVan<typeof ExportOp>> {
  const eigen = await metWie(ctx, { naam: 'mijn.exporteren', dossierId }, async (trx) => {
    const [dossier] = await findMijnDossiers(trx, ctx.wie.id, dossierId)
    if (dossier === undefined) return nietGevonden()
    return gelukt({
      dossier: toMijnDossier(dossier),
      antwoorden: (await findAntwoorden(trx, dossierId)).map(toAntwoord),
      lezingen: (await findLezingen(trx, lezingen(ctx, dossierId))).map(toLezing),
      brieven: (await findBrieven(trx, dossierId)).map(toBrief),
    })
  })
  const [{ plan }, toegang, { inbreng }, { verslagen }] = await Promise.all([
    planTonen(ctx, dossierId),
    toegangTonen(ctx, dossierId),
    inbrengTonen(ctx, dossierId),
    verslagenTonen(ctx, dossierId),
  ])
  const plek = plan === null ? null : { dossierId, planId: plan.id }
  return {
    gemaaktOp: ctx.moment.toString(),
    ...eigen,
    plan,
    afspraken: plek === null ? [] : (await uitvoeringTonen(ctx, plek)).afspraken,
    indicatie: plek === null ? null : (await indicatieTonen(ctx, plek)).geldend,
    verslagen,
    inbreng,
    toegang: [...toegang.nu, ...toegang.voorbij],
    toestemmingen: toegang.toestemmingen,
  }
}

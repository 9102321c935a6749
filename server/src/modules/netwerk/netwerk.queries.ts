import type { AntwoordVan, Netwerk, voorstellenTonen as VoorstellenOp } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { nietGevonden } from '../../kern/result.ts'
import { Geweigerd, leesMetWie, type Context } from '../../platform/db/met.ts'
import { beleidVanVersie } from '../beleid/index.ts'
import { beleidVersies } from '../beleid/beleid.queries.ts'
import { dossierBeleid, ledenVan, schrijfdelen } from '../toegang/toegang.queries.ts'
import { magMetNetwerk, magMetVoorstellen } from './netwerk.policy.ts'
import { takenVoorstellen } from './netwerk.rules.ts'
import { findBesloten, findKaart, findPersonen, findPlanStand } from './netwerk.store.ts'

/** The network card of a household: who sits at the table, who stands around it, with which method (KTG-09). */
export async function netwerkTonen(ctx: Context, dossierId: number): Promise<Netwerk> {
  const versies = await beleidVersies(ctx)
  const lezing = { naam: 'netwerk.tonen', dossierId, delen: ['gesprek'] as const }
  return leesMetWie(ctx, lezing, async (trx) => {
    const leden = await ledenVan(trx, dossierId, dagInNederland(ctx.moment))
    const { netwerkmethoden } = (await dossierBeleid(trx, versies, dossierId)).gesprek
    return {
      leden: leden.map(({ id, naam }) => ({ id, naam })),
      personen: await findPersonen(trx, dossierId),
      ...(await findKaart(trx, dossierId)),
      methoden: netwerkmethoden.map(({ id, naam, bron }) => ({ id, naam, bron })),
      mag: [...magMetNetwerk((await schrijfdelen(trx, dossierId)).includes('gesprek'))],
    }
  })
}

/** What the card proposes for this plan; nothing when the plan is past its concept. */
export async function voorstellenTonen(
  ctx: Context,
  { dossierId, planId }: { dossierId: number; planId: number },
): Promise<AntwoordVan<typeof VoorstellenOp>> {
  const versies = await beleidVersies(ctx)
  const lezing = { naam: 'voorstellen.tonen', dossierId, delen: ['gesprek', 'plan'] as const }
  return leesMetWie(ctx, lezing, async (trx) => {
    const plan = await findPlanStand(trx, dossierId, planId)
    const beleid = plan === undefined ? null : beleidVanVersie(versies, plan.beleid_versie)
    const mis = nietGevonden()
    if (plan === undefined || beleid === null) throw new Geweigerd(mis.ok ? [] : mis.weigeringen)
    const mag = magMetVoorstellen((await schrijfdelen(trx, dossierId)).includes('plan'), plan.status)
    const besloten = await findBesloten(trx, dossierId, planId)
    const rijen =
      plan.status === 'concept' ? takenVoorstellen(beleid, await findPersonen(trx, dossierId), besloten) : []
    return { rijen: [...rijen], mag: [...mag] }
  })
}

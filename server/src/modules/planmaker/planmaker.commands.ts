import type { AntwoordVan, planmakerVastleggen as VastleggenOp } from '@keukentafel/contract'
import { gelukt, nietGevonden, verouderd } from '../../kern/result.ts'
import type { Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import type { Beleid } from '../beleid/index.ts'
import { makerControleren } from '../plan/index.ts'
import { planHerzien } from '../plan/inzet.commands.ts'
import { metPlan, type Sleutel } from '../plan/plan.commands.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { toegangVerlenen } from '../toegang/toegang.commands.ts'
import { volgerAttenderen } from './afschalen.commands.ts'
import { findHandelende, findMaker, insertMaker } from './planmaker.store.ts'

/** The team reads what it follows, and no more; until the plan is closed. */
const volgenGeven = (trx: Trx, s: Sleutel, { plan }: Beleid, teamId: number): Promise<number[]> =>
  toegangVerlenen(trx, {
    dossierId: s.dossierId,
    houderId: teamId,
    delen: ['kern', 'plan'],
    recht: 'lezen',
    grondslag: 'wettelijke_taak',
    bron: `${plan.maker.bron}; Wmo 2015 art. 2.3.2`,
    verwijstNaar: s.planId,
    beeindigbaar: false,
    reden: 'het wijkteam blijft betrokken bij het plan',
  })

/**
 * The specialist who has the regie makes the plan with the inwoner, towards less support; the team of the huishouden is
 * betrokken: it reads along and hears when less is needed (PLAN-23). The plan is another version, so the inwoner agrees
 * with it. Codes: those of `makerControleren`.
 */
export const planmakerVastleggen = (
  ctx: Context,
  s: Sleutel,
  b: { readonly afbouw: string },
): Promise<AntwoordVan<typeof VastleggenOp>> =>
  metPlan(ctx, s, 'plan.wijzigen', async (g) => {
    const wie = await findHandelende(g.trx, s.dossierId, ctx.wie.id)
    if (wie === undefined) return nietGevonden()
    const { oordeel, uitzonderingen } = g.omgeving
    const { isSpecialist, teamId } = wie
    const afbouw = makerControleren(g.beleid, { oordeel, uitzonderingen, isSpecialist, ...b })
    if (!afbouw.ok) return afbouw
    const eerder = await findMaker(g.trx, s)
    const { id } = await insertMaker(g.trx, s, {
      maker_id: ctx.wie.id,
      volger_id: teamId,
      afbouw: afbouw.waarde,
    })
    await volgenGeven(g.trx, s, g.beleid, teamId)
    if (eerder?.maker_id !== ctx.wie.id) {
      const { dossierId } = s
      const gebeurtenis = 'planmaker.vastgelegd'
      await tijdlijnSchrijven(g.trx, {
        dossierId,
        wieId: ctx.wie.id,
        deel: 'plan',
        gebeurtenis,
        objectId: id,
      })
      const nu = await findMaker(g.trx, s)
      if (nu !== undefined) await volgerAttenderen(g.trx, s, 'plan.volgen', nu)
    }
    const version = await planHerzien(g, s)
    return version === null ? verouderd() : gelukt({ id, version })
  })

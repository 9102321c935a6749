import type { BodyVan, toeleidingVastleggen as VastleggenOp, ToeleidingView } from '@keukentafel/contract'
import { conflict, gelukt, nietGevonden, verouderd, type Result } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { leesGrond, toToeleiding, type Grond } from './toeleiding.queries.ts'
import { beeindigenControleren, toeleidenControleren } from './toeleiding.rules.ts'
import { findToeleidingen, insertToeleiding, updateUitkomst } from './toeleiding.store.ts'

type Stap = { readonly dossierId: number; readonly id: number }

/** The line that people see, and the toeleiding as it stands now. */
async function toon(
  trx: Trx,
  ctx: Context,
  { dossierId, id }: Stap,
  bij: { grond: Grond; gebeurtenis: string },
): Promise<Result<ToeleidingView>> {
  const [rij] = await findToeleidingen(trx, dossierId, id)
  if (rij === undefined) return nietGevonden()
  const view = toToeleiding(rij, bij.grond)
  await tijdlijnSchrijven(trx, {
    dossierId,
    wieId: ctx.wie.id,
    deel: 'gesprek',
    gebeurtenis: bij.gebeurtenis,
    objectId: id,
    gegevens: { keten: view.keten, team: view.team },
  })
  return gelukt(view)
}

/**
 * Leads a household to a zorgketen of its wijk; the regie stays where it is (TRI-08). Codes of `toeleidenControleren`,
 * `dossier-gesloten` and `toeleiding-loopt-al` (409).
 */
export const toeleidingVastleggen = (
  ctx: Context,
  dossierId: number,
  body: BodyVan<typeof VastleggenOp>,
): Promise<ToeleidingView> =>
  metWie(ctx, { naam: 'toeleiding.vastleggen', dossierId, deel: 'gesprek' }, async (trx) => {
    const grond = await leesGrond(trx, ctx, dossierId)
    if (grond.stand.status !== 'open') return conflict('dossier-gesloten', 'Dit dossier is gesloten.')
    const goed = toeleidenControleren(grond.beleid, body, grond.hier)
    if (!goed.ok) return goed
    const id = await insertToeleiding(trx, {
      dossier_id: dossierId,
      keten: goed.waarde.keten.id,
      team_id: body.teamId,
      reden: goed.waarde.reden,
      beleid_versie: grond.beleid.versie,
      door: ctx.wie.id,
    })
    if (id === null) return conflict('toeleiding-loopt-al', 'Dit huishouden is al naar deze keten toegeleid.')
    return toon(trx, ctx, { dossierId, id }, { grond, gebeurtenis: 'toeleiding.vastgelegd' })
  })

/** How it went. Codes of `beeindigenControleren`, 404, and 412 when somebody was first. */
export const toeleidingBeeindigen = (
  ctx: Context,
  { dossierId, id }: Stap,
  uitkomst: string,
): Promise<ToeleidingView> =>
  metWie(ctx, { naam: 'toeleiding.beeindigen', dossierId, deel: 'gesprek' }, async (trx) => {
    const [rij] = await findToeleidingen(trx, dossierId, id)
    if (rij === undefined) return nietGevonden()
    const goed = beeindigenControleren(uitkomst, rij.uitkomst !== null)
    if (!goed.ok) return goed
    if (!(await updateUitkomst(trx, { dossierId, id, versie: ctx.versie ?? 0 }, goed.waarde)))
      return verouderd()
    const grond = await leesGrond(trx, ctx, dossierId)
    return toon(trx, ctx, { dossierId, id }, { grond, gebeurtenis: 'toeleiding.beeindigd' })
  })

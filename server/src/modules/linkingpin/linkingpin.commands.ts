import { gelukt, nietGevonden } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import { aanwijzenControleren } from './linkingpin.rules.ts'
import {
  findPinnen,
  findSchakelaars,
  findSchakelteams,
  insertPin,
  updatePinEinde,
} from './linkingpin.store.ts'

/** Names who connects this team to the wijkteams (REG-08); refuses with the codes of `aanwijzenControleren`. */
export const linkingPinAanwijzen = (
  ctx: Context,
  { teamId, medewerkerId }: { teamId: number; medewerkerId: number },
): Promise<{ id: number }> =>
  metWie(ctx, { naam: 'linkingpin.aanwijzen', object: { soort: 'team', id: teamId } }, async (trx) => {
    const teams = await findSchakelteams(trx)
    const [werkt = { wijkteams: [], teamIds: [] }] = await findSchakelaars(trx, medewerkerId)
    const pinnen = await findPinnen(trx)
    const isAl = pinnen.some((p) => p.team_id === teamId && p.medewerker_id === medewerkerId)
    const isSchakelteam = teams.some((t) => t.id === teamId)
    const goed = aanwijzenControleren({ isSchakelteam, isAl, werkt }, teamId)
    if (!goed.ok) return goed
    return gelukt({
      id: await insertPin(trx, { team_id: teamId, medewerker_id: medewerkerId, door: ctx.wie.id }),
    })
  })

export const linkingPinBeeindigen = (ctx: Context, id: number): Promise<{ id: number }> =>
  metWie(ctx, { naam: 'linkingpin.beeindigen', object: { soort: 'linking_pin', id } }, async (trx) =>
    (await updatePinEinde(trx, id)) ? gelukt({ id }) : nietGevonden(),
  )

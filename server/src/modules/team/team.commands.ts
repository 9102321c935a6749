import type {
  AntwoordVan,
  BodyVan,
  teamwerkerToevoegen as ToevoegenOp,
  teamwerkerWijzigen as WijzigenOp,
} from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { conflict, gelukt, geweigerd, nietGevonden, verouderd } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import { beleidNu } from '../beleid/beleid.queries.ts'
import { lidControleren, waardenControleren } from './team.rules.ts'
import { findLeden, findWerkers, insertWerker, lockTeam, updateWerker } from './team.store.ts'

type Uit = AntwoordVan<typeof ToevoegenOp>
type Sleutel = { readonly teamId: number; readonly id: number }

/**
 * Puts somebody in the make-up of an own team (TEAM-01, TEAM-02). Refuses with the codes of `lidControleren`,
 * `medewerker-onbekend`, `al-in-team` (409), and 404 for a team that is not one's own.
 */
export async function teamwerkerToevoegen(
  ctx: Context,
  teamId: number,
  body: BodyVan<typeof ToevoegenOp>,
): Promise<Uit> {
  const { teamwerk } = await beleidNu(ctx)
  const object = { soort: 'team', id: teamId }
  return metWie(ctx, { naam: 'teamwerker.toevoegen', object }, async (trx) => {
    if (!ctx.wie.teams.includes(teamId)) return nietGevonden()
    await lockTeam(trx, teamId)
    const leden = await findLeden(trx, [teamId])
    if (!leden.some((l) => l.id === body.medewerkerId))
      return geweigerd('medewerker-onbekend', 'Kies iemand die in dit team werkt.', 'medewerkerId')
    const werkers = await findWerkers(trx, [teamId])
    if (werkers.some((w) => w.medewerker_id === body.medewerkerId))
      return conflict('al-in-team', 'Deze persoon staat al in dit team.')
    const goed = lidControleren(teamwerk, werkers, body)
    if (!goed.ok) return goed
    const { medewerkerId: medewerker_id, functie, uren, expertises } = body
    const id = await insertWerker(trx, {
      team_id: teamId,
      medewerker_id,
      functie,
      uren,
      expertises,
      door: ctx.wie.id,
    })
    return id === null
      ? conflict('al-in-team', 'Deze persoon staat al in dit team.')
      : gelukt({ id, version: 1 })
  })
}

/** Changes functie, hours or expertise; `ctx.versie` is what was seen. Codes of `waardenControleren`, 404 and 412. */
export async function teamwerkerWijzigen(
  ctx: Context,
  { teamId, id }: Sleutel,
  body: BodyVan<typeof WijzigenOp>,
): Promise<Uit> {
  const { teamwerk } = await beleidNu(ctx)
  const object = { soort: 'team_werker', id }
  return metWie(ctx, { naam: 'teamwerker.wijzigen', object }, async (trx) => {
    const werkers = ctx.wie.teams.includes(teamId) ? await findWerkers(trx, [teamId]) : []
    if (!werkers.some((w) => w.id === id)) return nietGevonden()
    const goed = waardenControleren(teamwerk, body)
    if (!goed.ok) return goed
    const version = await updateWerker(trx, { teamId, id, versie: ctx.versie ?? 0 }, body)
    return version === null ? verouderd() : gelukt({ id, version })
  })
}

/** Somebody is no longer one of the team; the history stays. */
export const teamwerkerBeeindigen = (ctx: Context, { teamId, id }: Sleutel): Promise<Uit> =>
  metWie(ctx, { naam: 'teamwerker.beeindigen', object: { soort: 'team_werker', id } }, async (trx) => {
    const werkers = ctx.wie.teams.includes(teamId) ? await findWerkers(trx, [teamId]) : []
    if (!werkers.some((w) => w.id === id)) return nietGevonden()
    const tot = dagInNederland(ctx.moment).toString()
    const version = await updateWerker(trx, { teamId, id, versie: ctx.versie ?? 0 }, { tot })
    return version === null ? verouderd() : gelukt({ id, version })
  })

import type {
  AntwoordVan,
  LinkingPinTeam,
  linkingPinnenTonen as TonenOp,
  QueryVan,
} from '@keukentafel/contract'
import { heeftRol } from '../../kern/wie.ts'
import { leesMetWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { ketenVan } from '../gebied/gebied.queries.ts'
import { teamsVoorPlaats } from '../gebied/index.ts'
import { findPinnen, findSchakelaars, findSchakelteams, type TeamRij } from './linkingpin.store.ts'
import { toLinkingPinTeam } from './linkingpin.view.ts'

export type Vraag = {
  readonly gebiedId?: number
  readonly keten?: string
  /** on which kind of place a regieteam works (GT-N30); null or absent = any */
  readonly niveau?: string | null
  readonly magWijzen?: boolean
}

/** Those that are there for this place or what it lies in; a regieteam by the niveau of beleid (GT-N30). */
async function voorPlaats(trx: Trx, teams: readonly TeamRij[], vraag: Vraag): Promise<readonly TeamRij[]> {
  if (vraag.gebiedId === undefined) return teams
  const plek = await ketenVan(trx, vraag.gebiedId)
  const isRegieteam = (t: TeamRij) => t.soort === 'regieteam'
  const past = new Set([
    ...teamsVoorPlaats(teams.filter(isRegieteam), plek, vraag.niveau ?? null),
    ...teamsVoorPlaats(
      teams.filter((t) => !isRegieteam(t)),
      plek,
      null,
    ),
  ])
  return teams.filter((t) => past.has(t))
}

/**
 * The ketens and regieteams with who connects them (REG-08), inside a transaction that already runs; narrowed to those
 * that serve a place or what it lies in, or to one keten (TRI-08). Teams without a linking pin stand first.
 */
export async function schakelteamsVinden(trx: Trx, vraag: Vraag = {}): Promise<LinkingPinTeam[]> {
  const [teams, pinnen, werkers] = [
    await findSchakelteams(trx),
    await findPinnen(trx),
    await findSchakelaars(trx),
  ]
  const { keten, magWijzen = false } = vraag
  return (await voorPlaats(trx, teams, vraag))
    .filter((t) => keten === undefined || t.keten === keten)
    .map((t) => toLinkingPinTeam(t, { pinnen, werkers, magWijzen }))
    .toSorted((a, b) => Number(b.heeftGeen) - Number(a.heeftGeen))
}

export async function linkingPinnenTonen(
  ctx: Context,
  query: QueryVan<typeof TonenOp>,
): Promise<AntwoordVan<typeof TonenOp>> {
  const magWijzen = heeftRol(ctx.wie, 'teamleider')
  const teams = await leesMetWie(ctx, { naam: 'linkingpinnen.tonen' }, (trx) =>
    schakelteamsVinden(trx, { ...query, magWijzen }),
  )
  return { teams, bron: '003 Uitv.notitie §5', mag: magWijzen ? ['linkingpin.aanwijzen'] : [] }
}

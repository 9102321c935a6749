import type {
  AntwoordVan,
  LinkingPinTeam,
  linkingPinnenTonen as TonenOp,
  QueryVan,
} from '@keukentafel/contract'
import { heeftRol } from '../../kern/wie.ts'
import { leesMetWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { findPinnen, findSchakelaars, findSchakelteams } from './linkingpin.store.ts'
import { bedient, toLinkingPinTeam } from './linkingpin.view.ts'

export type Vraag = { readonly gebiedId?: number; readonly keten?: string; readonly magWijzen?: boolean }

/**
 * The ketens and regieteams with who connects them (REG-08), inside a transaction that already runs; narrowed to those
 * that serve a wijk, or to one keten (TRI-08). Teams without a linking pin stand first.
 */
export async function schakelteamsVinden(trx: Trx, vraag: Vraag = {}): Promise<LinkingPinTeam[]> {
  const [teams, pinnen, werkers] = [
    await findSchakelteams(trx),
    await findPinnen(trx),
    await findSchakelaars(trx),
  ]
  const { gebiedId, keten, magWijzen = false } = vraag
  return teams
    .filter((t) => gebiedId === undefined || bedient(t, gebiedId))
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

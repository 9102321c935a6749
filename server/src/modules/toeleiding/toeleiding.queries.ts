import type {
  AntwoordVan,
  LinkingPinTeam,
  toeleidingenTonen as TonenOp,
  ToeleidingView,
} from '@keukentafel/contract'
import { heeftRol } from '../../kern/wie.ts'
import { leesMetWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { beleidVan } from '../beleid/beleid.queries.ts'
import type { Beleid } from '../beleid/index.ts'
import { schakelteamsVinden } from '../linkingpin/linkingpin.queries.ts'
import { findStand, findToeleidingen, type DossierStand, type ToeleidingRij } from './toeleiding.store.ts'

export type Grond = {
  readonly stand: DossierStand
  readonly beleid: Beleid
  /** every keten, and those of the wijk of this household */
  readonly teams: readonly LinkingPinTeam[]
  readonly hier: readonly LinkingPinTeam[]
  readonly mag: boolean
}

/** What toeleiden is decided on: the dossier, the beleid it began with, and the ketens of its wijk. */
export async function leesGrond(trx: Trx, ctx: Context, dossierId: number): Promise<Grond> {
  const stand = await findStand(trx, dossierId)
  if (stand === undefined) throw new Error('dossier not visible inside its own transaction')
  const beleid = await beleidVan(ctx, stand.beleid_versie)
  const isKeten = (t: LinkingPinTeam) => t.soort === 'keten'
  return {
    stand,
    beleid,
    teams: (await schakelteamsVinden(trx)).filter(isKeten),
    hier: (await schakelteamsVinden(trx, { gebiedId: stand.gebied_id })).filter(isKeten),
    mag: stand.schrijft && stand.status === 'open' && heeftRol(ctx.wie, 'sociaal_werker'),
  }
}

export function toToeleiding(rij: ToeleidingRij, { beleid, teams, mag }: Grond): ToeleidingView {
  const keten = beleid.schakelen.toeleiding.ketens.find((k) => k.id === rij.keten)
  const { naam, pinnen } = teams.find((t) => t.teamId === rij.team_id) ?? { naam: '', pinnen: [] }
  return {
    id: rij.id,
    keten: keten?.naam ?? rij.keten.replaceAll('_', ' '),
    team: naam,
    linkingPinnen: pinnen.map((p) => p.naam),
    reden: rij.reden,
    door: rij.door,
    op: rij.op.toISOString(),
    uitkomst: rij.uitkomst,
    bron: keten?.bron ?? beleid.schakelen.toeleiding.bron,
    version: rij.version,
    mag: mag && rij.uitkomst === null ? ['toeleiding.beeindigen'] : [],
  }
}

/** The ketens of the wijk, each with its linking pin, and where this household was led to (TRI-08). */
export const toeleidingenTonen = (ctx: Context, dossierId: number): Promise<AntwoordVan<typeof TonenOp>> => {
  const delen = [heeftRol(ctx.wie, 'teamleider') ? ('kern' as const) : ('gesprek' as const)]
  return leesMetWie(ctx, { naam: 'toeleidingen.tonen', dossierId, delen }, async (trx) => {
    const grond = await leesGrond(trx, ctx, dossierId)
    const rijen = await findToeleidingen(trx, dossierId)
    const { ketens } = grond.beleid.schakelen.toeleiding
    return {
      ketens: ketens.map(({ id, naam, bron }) => ({
        id,
        naam,
        bron,
        teams: grond.hier
          .filter((t) => t.keten === id)
          .map((t) => ({
            id: t.teamId,
            naam: t.naam,
            wijken: t.wijken,
            linkingPinnen: t.pinnen.map((p) => ({ id: p.medewerkerId, naam: p.naam })),
          })),
      })),
      rijen: rijen.map((rij) => toToeleiding(rij, grond)),
      mag: grond.mag && ketens.length > 0 ? ['toeleiding.vastleggen'] : [],
    }
  })
}

import type {
  AntwoordVan,
  opschalingenTonen as OpenOp,
  opschalingenVanDossier as VanDossierOp,
  OpschalingView,
  schakelberichtenTonen as BerichtenOp,
} from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { leesMetWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import type { Beleid } from '../beleid/index.ts'
import { beleidNu, beleidVan } from '../beleid/beleid.queries.ts'
import { schakelteamsVinden } from '../linkingpin/linkingpin.queries.ts'
import { magOpschalen } from './opschaling.policy.ts'
import { TEAM_BIJ_DOEL } from './opschaling.rules.ts'
import {
  findLeden,
  findOpen,
  findOpschalingen,
  findStand,
  findWerkers,
  type DossierStand,
} from './opschaling.store.ts'
import { findBerichten } from './schakelbericht.store.ts'
import { doelNaam, perTeam, toOpenRij, toOpschalingView } from './opschaling.view.ts'

const HOOGSTENS = 200
const BERICHTEN = 50

/** What every step is decided on: the dossier, and the beleid it began with. */
export async function leesGrond(
  trx: Trx,
  ctx: Context,
  dossierId: number,
): Promise<{ stand: DossierStand; beleid: Beleid }> {
  const stand = await findStand(trx, dossierId)
  if (stand === undefined) throw new Error('dossier not visible inside its own transaction')
  return { stand, beleid: await beleidVan(ctx, stand.beleid_versie) }
}

/** The opschaling as it stands after a step; null when who took it sees nothing any more. */
export async function toonOpschaling(
  trx: Trx,
  ctx: Context,
  sleutel: { dossierId: number; id: number },
): Promise<OpschalingView | null> {
  const [rij] = await findOpschalingen(trx, sleutel.dossierId, sleutel.id)
  const stand = await findStand(trx, sleutel.dossierId)
  if (rij === undefined || stand === undefined) return null
  const beleid = await beleidVan(ctx, rij.beleid_versie)
  const teams = await schakelteamsVinden(trx)
  const vandaag = dagInNederland(ctx.moment)
  return toOpschalingView(rij, { wie: ctx.wie, vandaag, beleid, heeftTaak: stand.heeft_taak, teams })
}

/** Which teams are there for this household: by its place, and for a regieteam by the niveau of beleid (GT-N30). */
export const hierVan = ({ gebied_id }: DossierStand, { opschaling }: Beleid) => ({
  gebiedId: gebied_id,
  niveau: opschaling.niveau,
})

/** The opschalingen of a household, and where it can go up to from here (REG-05). */
export const opschalingenVanDossier = (
  ctx: Context,
  dossierId: number,
): Promise<AntwoordVan<typeof VanDossierOp>> =>
  leesMetWie(ctx, { naam: 'dossier.opschalingen-tonen', dossierId, delen: ['kern'] }, async (trx) => {
    const { stand, beleid } = await leesGrond(trx, ctx, dossierId)
    const rijen = await findOpschalingen(trx, dossierId)
    const teams = await schakelteamsVinden(trx)
    const hier = await schakelteamsVinden(trx, hierVan(stand, beleid))
    const leden = await findLeden(trx)
    const isAan = beleid.schakelen.doelen.length > 0 && stand.status === 'open'
    const mag = isAan ? magOpschalen(ctx.wie, stand.heeft_taak) : []
    const bij = {
      wie: ctx.wie,
      vandaag: dagInNederland(ctx.moment),
      beleid,
      heeftTaak: stand.heeft_taak,
      teams,
    }
    return {
      rijen: rijen.map((rij) => toOpschalingView(rij, bij)),
      doelen: beleid.schakelen.doelen.map(({ doel, naam, bron }) => ({
        doel,
        naam,
        bron,
        teams: hier
          .filter((t) => t.soort === TEAM_BIJ_DOEL[doel])
          .map((t) => ({
            id: t.teamId,
            naam: t.naam,
            linkingPinnen: t.pinnen.map((p) => p.naam),
            leden: leden.filter((l) => l.team_id === t.teamId).map((l) => ({ id: l.id, naam: l.naam })),
          })),
      })),
      personen: mag.length === 0 ? [] : await findWerkers(trx),
      duurMaanden: beleid.opschaling.duurMaanden,
      mag: [...mag],
    }
  })

/** Every open opschaling of the dossiers in the own werklijst, with its duration (REG-06). */
export async function opschalingenTonen(ctx: Context): Promise<AntwoordVan<typeof OpenOp>> {
  const beleid = await beleidNu(ctx)
  const gevonden = await leesMetWie(
    ctx,
    { naam: 'opschalingen.tonen' },
    (trx) => findOpen(trx, HOOGSTENS + 1),
    (rijen) => [...new Set(rijen.map((r) => r.dossier_id))],
  )
  const rijen = gevonden
    .slice(0, HOOGSTENS)
    .map((rij) => toOpenRij(rij, { vandaag: dagInNederland(ctx.moment), beleid }))
  return { rijen, meer: gevonden.length > HOOGSTENS, perTeam: perTeam(rijen) }
}

/** What went up and came back, for who is told of it (REG-08). */
export async function schakelberichtenTonen(ctx: Context): Promise<AntwoordVan<typeof BerichtenOp>> {
  const beleid = await beleidNu(ctx)
  const rijen = await leesMetWie(
    ctx,
    { naam: 'schakelberichten.tonen' },
    (trx) => findBerichten(trx, ctx.wie.id, BERICHTEN),
    (gevonden) => [...new Set(gevonden.map((b) => b.dossier_id))],
  )
  return {
    rijen: rijen.map((b) => ({
      id: b.id,
      soort: b.soort,
      kenmerk: b.kenmerk,
      dossierId: b.ziet_dossier ? b.dossier_id : null,
      doelNaam: doelNaam(beleid, b.doel),
      team: b.team,
      naarTeam: b.naar_team,
      op: b.op.toISOString(),
      isGezien: b.gezien_op !== null,
    })),
    nieuw: rijen.filter((b) => b.gezien_op === null).length,
  }
}

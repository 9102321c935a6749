import { gelukt, nietGevonden, verboden } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { attenderen } from '../attendering/attendering.commands.ts'
import type { Beleid } from '../beleid/index.ts'
import { beleidVan } from '../beleid/beleid.queries.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { toegangVanEinde, toegangVerlenen } from '../toegang/toegang.commands.ts'
import { kandidatenVan } from './regiebeeld.queries.ts'
import { procesregieControleren } from './regiebeeld.rules.ts'
import { findStand, insertProcesregie, type Stand } from './regiebeeld.store.ts'
import { magRegiebeeld, wetten } from './regiebeeld.view.ts'

type Nieuw = { dossierId: number; houderId: number; id: number }
/** Who decides about support of the Jeugdwet reads what that task needs; who had it before reads it no more. */
async function toegangOverzetten(
  trx: Trx,
  ctx: Context,
  { beleid, oud, nieuw }: { beleid: Beleid; oud: Stand['procesregie']; nieuw: Nieuw },
): Promise<void> {
  const { dossierId, houderId, id } = nieuw
  if (oud !== null)
    await toegangVanEinde(trx, ctx, dossierId, {
      taakId: oud.rij_id,
      houderId: oud.id,
      reden: 'procesregie naar een ander',
    })
  const taak = beleid.grondslagen.find((g) => g.soort === 'wettelijke_taak' && g.delen.includes('jeugd'))
  if (taak === undefined) return
  await toegangVerlenen(trx, {
    dossierId,
    houderId,
    delen: taak.delen,
    recht: 'lezen',
    grondslag: 'wettelijke_taak',
    bron: `${taak.bron}; mandaat jeugdwet`,
    verwijstNaar: id,
    beeindigbaar: taak.beeindigbaarDoorInwoner,
    reden: 'procesregie Jeugdwet',
  })
}

/**
 * Names who has the procesregie of the Jeugdwet beside the regievoerder, who stays (REG-16). Codes:
 * `procesregie-niet-van-u` and those of `procesregieControleren`.
 */
export const procesregieAanwijzen = (
  ctx: Context,
  dossierId: number,
  houderId: number,
): Promise<{ id: number }> =>
  metWie(ctx, { naam: 'procesregie.aanwijzen', dossierId, deel: 'kern' }, async (trx) => {
    const stand = await findStand(trx, dossierId)
    if (stand === undefined) return nietGevonden()
    if (magRegiebeeld(ctx.wie, stand.heeft_taak).length === 0)
      return verboden('procesregie-niet-van-u', 'Dit doet wie de regie heeft over het huishouden.')
    const beleid = await beleidVan(ctx, stand.beleid_versie)
    const goed = procesregieControleren(beleid, {
      wetten: wetten(beleid, stand),
      kandidaat: (await kandidatenVan(trx, ctx)).find((k) => k.id === houderId),
      nu: stand.procesregie?.id ?? null,
    })
    if (!goed.ok) return goed
    const { id } = await insertProcesregie(trx, {
      dossier_id: dossierId,
      houder_id: houderId,
      door: ctx.wie.id,
    })
    await toegangOverzetten(trx, ctx, { beleid, oud: stand.procesregie, nieuw: { dossierId, houderId, id } })
    await tijdlijnSchrijven(trx, {
      dossierId,
      wieId: ctx.wie.id,
      deel: 'kern',
      gebeurtenis: 'procesregie.aangewezen',
      objectId: houderId,
    })
    await attenderen(trx, { dossierId, aan: { houderId }, soort: 'procesregie.gekregen' })
    return gelukt({ id })
  })

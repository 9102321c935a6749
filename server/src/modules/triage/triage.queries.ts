import type {
  AntwoordVan,
  TriageFeiten as FeitenBody,
  triageTonen as TonenOp,
  TriageVoorstelView,
} from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import type { Weigering } from '../../kern/result.ts'
import { heeftRol } from '../../kern/wie.ts'
import { Geweigerd, leesMetWie, type Context, type Lezing } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import type { Beleid } from '../beleid/index.ts'
import { beleidVan } from '../beleid/beleid.queries.ts'
import { feitenControleren } from './feiten.rules.ts'
import { triageVoorstellen as voorstellen } from './triage.rules.ts'
import { findStand, findTriages, findVragen, type DossierStand } from './triage.store.ts'
import { toInvoer, toTriagePagina, toVoorstelView } from './triage.view.ts'

const NIET_GEVONDEN: Weigering = {
  code: 'niet-gevonden',
  tekst: 'Wij kunnen dit niet vinden.',
  aard: 'niet-gevonden',
}

export type TriageGrond = {
  readonly stand: DossierStand
  readonly beleid: Beleid
  readonly vandaag: Temporal.PlainDate
  readonly geboortedata: readonly Temporal.PlainDate[]
}

/** The dossier as a triage needs it, with the beleid it began with (TRI-13). Undefined when one may not see it. */
export async function leesGrond(trx: Trx, ctx: Context, dossierId: number): Promise<TriageGrond | undefined> {
  const vandaag = dagInNederland(ctx.moment)
  const stand = await findStand(trx, dossierId, vandaag.toString())
  if (stand === undefined) return undefined
  const beleid = await beleidVan(ctx, stand.beleid_versie)
  return {
    stand,
    beleid,
    vandaag,
    geboortedata: stand.geboortedata.map((dag) => Temporal.PlainDate.from(dag)),
  }
}

// A triage is part of the gesprek; the teamleider, who reads what was decided and why, comes in by kern (TRI-19).
const lezing = ({ wie }: Context, dossierId: number): Lezing => ({
  naam: 'triage.tonen',
  dossierId,
  delen: [heeftRol(wie, 'teamleider') ? 'kern' : 'gesprek'],
})

/** The triage of a dossier: what can be ticked, what was decided and why (TRI-01, TRI-03, TRI-19). */
export const triageTonen = (ctx: Context, dossierId: number): Promise<AntwoordVan<typeof TonenOp>> =>
  leesMetWie(ctx, lezing(ctx, dossierId), async (trx) => {
    const grond = await leesGrond(trx, ctx, dossierId)
    if (grond === undefined) throw new Geweigerd([NIET_GEVONDEN])
    const triages = await findTriages(trx, dossierId)
    const vragen = await findVragen(trx, dossierId)
    return toTriagePagina(dossierId, grond.stand, { triages, vragen }, { ...grond, wie: ctx.wie })
  })

/** What the rules propose for what is ticked now; nothing is kept. @throws Geweigerd for a choice not in beleid */
export const triageVoorstellen = (
  ctx: Context,
  dossierId: number,
  feiten: FeitenBody,
): Promise<TriageVoorstelView> =>
  leesMetWie(ctx, lezing(ctx, dossierId), async (trx) => {
    const grond = await leesGrond(trx, ctx, dossierId)
    if (grond === undefined) throw new Geweigerd([NIET_GEVONDEN])
    const invoer = feitenControleren(grond.beleid, toInvoer(feiten))
    if (!invoer.ok) throw new Geweigerd(invoer.weigeringen)
    const { beleid, geboortedata, vandaag } = grond
    return toVoorstelView(voorstellen(beleid, { ...invoer.waarde, geboortedata }, vandaag))
  })

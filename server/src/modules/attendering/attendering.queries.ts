import {
  TELT_TOT,
  TOONT,
  type AntwoordVan,
  type AttenderingRij,
  type attenderingenTellen as TellenOp,
  type attenderingenTonen as TonenOp,
} from '@keukentafel/contract'
import { leesMetWie, type Context } from '../../platform/db/met.ts'
import { countAttenderingen, findAttenderingen, type AttenderingRegel } from './attendering.store.ts'

const toRij = (a: AttenderingRegel): AttenderingRij => ({
  id: a.id,
  dossierId: a.dossier_id,
  kenmerk: a.kenmerk,
  naam: a.naam,
  soort: a.soort,
  objectId: a.object_id,
  door: a.door,
  op: a.op.toISOString(),
  gezienOp: a.gezien_op?.toISOString() ?? null,
})

/** What is new for who asks, of the dossiers that are open to this person now. */
export async function attenderingenTonen(ctx: Context): Promise<AntwoordVan<typeof TonenOp>> {
  const rijen = await leesMetWie(
    ctx,
    { naam: 'attenderingen.tonen' },
    (trx) => findAttenderingen(trx, TOONT),
    (gevonden) => [...new Set(gevonden.map((a) => a.dossier_id))],
  )
  return { rijen: rijen.map(toRij) }
}

/** How many of them were not seen yet. */
export async function attenderingenTellen(ctx: Context): Promise<AntwoordVan<typeof TellenOp>> {
  const aantal = await leesMetWie(ctx, { naam: 'attenderingen.tellen' }, (trx) =>
    countAttenderingen(trx, TELT_TOT + 1),
  )
  return { nieuw: Math.min(aantal, TELT_TOT), isMinimum: aantal > TELT_TOT }
}

import type {
  AntwoordVan,
  bezoekenTonen as BezoekenOp,
  bezoekSleutelTonen as SleutelOp,
} from '@keukentafel/contract'
import { dagInNederland, parseDatum } from '../../kern/datum.ts'
import { Geweigerd, leesMetWie, type Context } from '../../platform/db/met.ts'
import { bezoekSleutel, type Bij } from '../../platform/sessie/sessie.ts'
import { findBezoeken } from './bezoek.store.ts'

/** The visits of a day, today when none is named. Code: those of a day that does not exist. */
export async function bezoekenTonen(
  ctx: Context,
  dag: string | undefined,
  bewarenUren: number,
): Promise<AntwoordVan<typeof BezoekenOp>> {
  const gekozen = parseDatum(dag ?? dagInNederland(ctx.moment).toString())
  if (!gekozen.ok) throw new Geweigerd(gekozen.weigeringen.map((w) => ({ ...w, veld: 'dag' })))
  const opDag = gekozen.waarde.toString()
  const rijen = await leesMetWie(
    ctx,
    { naam: 'bezoeken.tonen' },
    (trx) => findBezoeken(trx, opDag),
    (gevonden) => gevonden.map((rij) => rij.gesprek_id),
  )
  return {
    dag: opDag,
    bewarenUren,
    rijen: rijen.map((rij) => ({
      gesprekId: rij.gesprek_id,
      dossierId: rij.dossier_id,
      naam: rij.naam,
      adres: [rij.adres, rij.plaats_naam].filter(Boolean).join(', '),
      geplandOp: rij.gepland_op.toISOString(),
      plaats: rij.plaats,
    })),
  }
}

/** The key of this login again, after the page was loaded anew; null when nothing was taken along in it. */
export async function bezoekSleutelTonen(
  ctx: Context,
  bij: Omit<Bij, 'db'>,
): Promise<AntwoordVan<typeof SleutelOp>> {
  const gegeven = await bezoekSleutel({ ...bij, db: ctx.db }, null)
  return gegeven === null
    ? { sleutel: null, verlooptOp: null }
    : { sleutel: gegeven.sleutel.toString('base64'), verlooptOp: gegeven.verlooptOp.toISOString() }
}

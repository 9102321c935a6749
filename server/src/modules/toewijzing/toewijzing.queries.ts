import type { AntwoordVan, QueryVan, toewijzingenTonen as LijstOp } from '@keukentafel/contract'
import { codelijst } from '@keukentafel/iwmo'
import { dagInNederland } from '../../kern/datum.ts'
import { nietGevonden } from '../../kern/result.ts'
import { Geweigerd, leesMetWie, type Context } from '../../platform/db/met.ts'
import { findOverzicht, findToewijzing } from './toewijzing.store.ts'
import { toToewijzingRij } from './toewijzing.view.ts'

const HOOGSTENS = 200

/** BER-03: toewijzingen with their wachttijd: of the own client (aanbieder), the own dossiers, or a scope. */
export async function toewijzingenTonen(
  ctx: Context,
  { stand }: QueryVan<typeof LijstOp>,
): Promise<AntwoordVan<typeof LijstOp>> {
  const vandaag = dagInNederland(ctx.moment)
  const rijen = await leesMetWie(
    ctx,
    { naam: 'toewijzingen.tonen' },
    (trx) => findOverzicht(trx, stand ?? null, vandaag.toString(), HOOGSTENS + 1),
    (gevonden) => [...new Set(gevonden.map((rij) => rij.dossier_id))],
  )
  return {
    rijen: rijen.slice(0, HOOGSTENS).map((rij) => toToewijzingRij(rij, ctx.wie, vandaag)),
    meer: rijen.length > HOOGSTENS,
    redenen: Object.entries(codelijst('WMO588')).map(([code, naam]) => ({ code, naam })),
  }
}

/** To which dossier a toewijzing belongs that this person may see. @throws Geweigerd niet-gevonden */
export async function toewijzingVinden(ctx: Context, naam: string, id: number): Promise<number> {
  const rij = await leesMetWie(ctx, { naam }, (trx) => findToewijzing(trx, id))
  const weg = nietGevonden()
  if (rij === undefined) throw new Geweigerd(weg.ok ? [] : weg.weigeringen)
  return rij.dossier_id
}

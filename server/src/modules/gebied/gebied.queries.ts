import type { AntwoordVan, GebiedView, gebiedenTonen as TonenOp } from '@keukentafel/contract'
import { heeftRol } from '../../kern/wie.ts'
import { leesMetWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { niveauVan, toonReeks } from './gebied.rules.ts'
import { findGebieden, findKeten, type GebiedRij, type Plek } from './gebied.store.ts'

const toGebied = (g: GebiedRij, mag: string[]): GebiedView => ({
  id: g.id,
  naam: g.naam,
  soort: g.soort,
  niveau: niveauVan(g.soort),
  ouderId: g.ouderId,
  postcodes: g.postcodes.map(toonReeks),
  teams: g.teams,
  isHeelDeGemeente: g.isHeelDeGemeente,
  version: g.version,
  mag,
})

/** Every place of the gemeente (ALG-04). */
export async function gebiedenTonen(ctx: Context): Promise<AntwoordVan<typeof TonenOp>> {
  const isBeheerder = heeftRol(ctx.wie, 'functioneel_beheerder')
  const rijen = await leesMetWie(ctx, { naam: 'gebieden.tonen' }, findGebieden)
  return {
    gebieden: rijen.map((g) => toGebied(g, isBeheerder ? ['gebied.wijzigen'] : [])),
    mag: isBeheerder ? ['gebied.toevoegen'] : [],
  }
}

/** A place and all it lies in, near to far, inside a transaction that already runs; empty when there is no such place. */
export const ketenVan = (trx: Trx, gebiedId: number): Promise<Plek[]> => findKeten(trx, gebiedId)

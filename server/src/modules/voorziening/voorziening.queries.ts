import type { AntwoordVan, VoorzieningView, voorzieningenTonen as TonenOp } from '@keukentafel/contract'
import { nietGevonden } from '../../kern/result.ts'
import { heeftRol } from '../../kern/wie.ts'
import { Geweigerd, leesMetWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { ketenVan } from '../gebied/gebied.queries.ts'
import { niveauVan } from '../gebied/index.ts'
import { findOrganisaties, findVoorzieningen, type VoorzieningRij } from './voorziening.store.ts'

const toVoorziening = (v: VoorzieningRij, mag: string[]): VoorzieningView => ({
  id: v.id,
  naam: v.naam,
  omschrijving: v.omschrijving,
  telefoon: v.telefoon,
  organisatie: v.organisatie_id === null ? null : { id: v.organisatie_id, naam: v.organisatie ?? '' },
  gebied: { id: v.gebied_id, naam: v.gebied, soort: v.soort, niveau: niveauVan(v.soort) },
  version: v.version,
  mag,
})

/** The same inside a transaction that already runs, as an offer: what it is and where. */
export const voorzieningenBij = async (trx: Trx, gebiedId: number) =>
  (await findVoorzieningen(trx, gebiedId)).map(({ id, naam, omschrijving, gebied }) => ({
    id,
    naam,
    omschrijving,
    plaats: gebied,
  }))

/** What there is for people of a place, near first: there, and upward in all it lies in (ALG-04). Code: 404. */
export async function voorzieningenTonen(
  ctx: Context,
  gebiedId: number | null,
): Promise<AntwoordVan<typeof TonenOp>> {
  const isBeheerder = heeftRol(ctx.wie, 'functioneel_beheerder')
  const mag = isBeheerder ? ['voorziening.wijzigen', 'voorziening.beeindigen'] : []
  const { keten, rijen, organisaties } = await leesMetWie(
    ctx,
    { naam: 'voorzieningen.tonen' },
    async (trx) => ({
      keten: gebiedId === null ? [] : await ketenVan(trx, gebiedId),
      rijen: await findVoorzieningen(trx, gebiedId),
      organisaties: isBeheerder ? await findOrganisaties(trx) : [],
    }),
  )
  const onbekend = nietGevonden()
  if (gebiedId !== null && keten.length === 0) throw new Geweigerd(onbekend.ok ? [] : onbekend.weigeringen)
  return {
    rijen: rijen.map((v) => toVoorziening(v, mag)),
    keten: keten.map((p) => ({ ...p, niveau: niveauVan(p.soort) })),
    organisaties,
    mag: isBeheerder ? ['voorziening.toevoegen'] : [],
  }
}

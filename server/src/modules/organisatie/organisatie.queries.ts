import type {
  AntwoordVan,
  OrganisatieView,
  organisatiesTonen as TonenOp,
  QueryVan,
} from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { heeftRol } from '../../kern/wie.ts'
import { leesMetWie, type Context } from '../../platform/db/met.ts'
import { loopt } from './organisatie.rules.ts'
import { findOrganisaties, type OrganisatieRij } from './organisatie.store.ts'

const MAG = [
  'organisatie.wijzigen',
  'organisatierol.geven',
  'organisatierol.beeindigen',
  'contract.vastleggen',
  'contract.beeindigen',
]

const toOrganisatie = (o: OrganisatieRij, dag: string, mag: string[]): OrganisatieView => ({
  ...o,
  rollen: o.rollen.map((r) => ({ ...r, loopt: loopt(r, dag) })),
  contracten: o.contracten.map((c) => ({ ...c, loopt: loopt(c, dag) })),
  mag,
})

/** The register, narrowed to a lijn, a pijler or who has a role now (ALG-08). */
export async function organisatiesTonen(
  ctx: Context,
  { lijn, pijler, rol }: QueryVan<typeof TonenOp>,
): Promise<AntwoordVan<typeof TonenOp>> {
  const isBeheerder = heeftRol(ctx.wie, 'functioneel_beheerder')
  const dag = dagInNederland(ctx.moment).toString()
  const rijen = await leesMetWie(ctx, { naam: 'organisaties.tonen' }, (trx) => findOrganisaties(trx))
  return {
    rijen: rijen
      .map((o) => toOrganisatie(o, dag, isBeheerder ? MAG : []))
      .filter((o) => lijn === undefined || o.lijn === lijn)
      .filter((o) => pijler === undefined || o.pijlers.includes(pijler))
      .filter((o) => rol === undefined || o.rollen.some((r) => r.rol === rol && r.loopt)),
    mag: isBeheerder ? ['organisatie.toevoegen'] : [],
  }
}

import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'
import { geefWerk, verplicht, type Ids } from './inrichting.store.ts'
import type { MedewerkerRegel } from './medewerkers.rules.ts'

export { geefWerk }

/** The people there are, by how the login service knows them. */
export async function findMedewerkers(trx: Trx): Promise<ReadonlyMap<string, number>> {
  const rijen = await trx
    .selectFrom('medewerker')
    .select(['id', 'oidc_onderwerp'])
    .where('oidc_onderwerp', 'is not', null)
    .execute()
  return new Map(rijen.map((rij) => [rij.oidc_onderwerp ?? '', rij.id]))
}

export async function updateMedewerker(
  trx: Trx,
  id: number,
  m: MedewerkerRegel,
  bij: { organisaties: Ids },
): Promise<void> {
  await trx.updateTable('houder').set({ naam: m.naam }).where('id', '=', id).execute()
  await trx
    .updateTable('medewerker')
    .set({
      organisatie_id: verplicht(bij.organisaties, m.organisatie),
      functie: m.rol,
      in_dienst_tot: m.inDienstTot?.toString() ?? null,
      ...(m.email === undefined ? {} : { email: m.email }),
    })
    .where('id', '=', id)
    .execute()
}

/** Ends the roles, teams and scope of somebody, so that the list can give what holds from now. */
export async function beeindigWerk(trx: Trx, id: number): Promise<void> {
  await sql`update rol_toekenning set tot = clock_timestamp() where houder_id = ${id} and tot is null`.execute(
    trx,
  )
  await sql`update teamlid set tot = clock_timestamp() where medewerker_id = ${id} and tot is null`.execute(
    trx,
  )
  await sql`update bereik set tot = clock_timestamp() where houder_id = ${id} and tot is null`.execute(trx)
}

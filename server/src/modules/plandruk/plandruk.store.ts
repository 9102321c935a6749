import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'

export type DrukhoofdRij = {
  kenmerk: string
  huishouden: string
  persoon: string
  /** the person acting is that person */
  eigen: boolean
  regievoerder: string | null
}

/** Whose plan it is: the person acting when that is a member of the household, else the hoofdbewoner. */
export async function findDrukhoofd(
  trx: Trx,
  dossierId: number,
  wieId: number,
): Promise<DrukhoofdRij | undefined> {
  const { rows } = await sql<DrukhoofdRij>`
    select d.kenmerk, d.naam as huishouden, concat_ws(' ', p.voornamen, p.tussenvoegsel, p.achternaam) as persoon,
      p.inwoner_id is not distinct from ${wieId} as eigen, (select r.naam from regievoerder_nu(d.id) r) as regievoerder
    from dossier d join persoon p on p.dossier_id = d.id
    where d.id = ${dossierId}
    order by p.inwoner_id is not distinct from ${wieId} desc, p.lid_tot is null desc, p.relatie = 'hoofdbewoner' desc, p.id
    limit 1`.execute(trx)
  return rows[0]
}

/** The members of the household by name, as far as the person acting may know them. */
export const findLeden = (trx: Trx, dossierId: number) =>
  trx
    .selectFrom('persoon')
    .select(['id', sql<string>`concat_ws(' ', voornamen, tussenvoegsel, achternaam)`.as('naam')])
    .where('dossier_id', '=', dossierId)
    .execute()

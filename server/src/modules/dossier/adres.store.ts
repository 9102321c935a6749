import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'

/** Is the dossier open, and in which wijken does its team work? */
export async function findAdresStand(
  trx: Trx,
  dossierId: number,
): Promise<{ status: 'open' | 'gesloten'; gebieden: number[] }> {
  const { rows } = await sql<{ status: 'open' | 'gesloten'; gebieden: number[] }>`
    select d.status, array(select w.gebied_id from team_gebied g
      join gebied_werkt w on w.werkt_id = g.gebied_id where g.team_id = d.team_id) as gebieden
    from dossier d where d.id = ${dossierId}`.execute(trx)
  const [rij] = rows
  if (rij === undefined) throw new Error('dossier not visible inside its own transaction')
  return rij
}

type Adres = {
  /** the wijk of the address: it moves along, the dossier stays with its team (REG-19) */
  gebied_id: number
  straat: string | null
  huisnummer: number
  toevoeging: string | null
  postcode: string
  plaats: string | null
}

/** Saves the address when the version is still the one that was seen; answers the new version or null. */
export async function updateAdres(
  trx: Trx,
  dossierId: number,
  versie: number,
  adres: Adres,
): Promise<number | null> {
  const rij = await trx
    .updateTable('dossier')
    .set({ ...adres, version: versie + 1 })
    .where('id', '=', dossierId)
    .where('version', '=', versie)
    .returning('version')
    .executeTakeFirst()
  return rij?.version ?? null
}

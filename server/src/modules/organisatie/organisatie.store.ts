import { sql } from 'kysely'
import type { OrganisatieView } from '@keukentafel/contract'
import type { Trx } from '../../platform/db/pool.ts'

type Los<T> = Omit<T, 'loopt'>
export type OrganisatieRij = Omit<OrganisatieView, 'mag' | 'rollen' | 'contracten'> & {
  rollen: Los<OrganisatieView['rollen'][number]>[]
  contracten: Los<OrganisatieView['contracten'][number]>[]
}

const plek = sql`case when g.id is null then null else jsonb_build_object('id', g.id, 'naam', g.naam) end`
/** Every organisation with its roles and contracts, newest first, by name; with `id` that one. */
export async function findOrganisaties(trx: Trx, id: number | null = null): Promise<OrganisatieRij[]> {
  const { rows } = await sql<OrganisatieRij>`
    select o.id, h.naam, o.soort, o.lijn, o.pijlers, o.agb_code as agb, o.telefoon, o.version,
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'rol', r.rol, 'als', r.als, 'vanaf', r.vanaf, 'tot', r.tot,
          'onder', case when r.onder_id is null then null else jsonb_build_object('id', r.onder_id, 'naam', u.naam) end,
          'gebied', ${plek}) order by r.vanaf desc, r.id desc)
        from organisatie_rol r left join houder u on u.id = r.onder_id left join gebied g on g.id = r.gebied_id
        where r.organisatie_id = o.id), '[]') as rollen,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'vorm', c.vorm, 'naam', c.naam, 'vanaf', c.vanaf, 'tot', c.tot,
          'gebied', ${plek}) order by c.vanaf desc, c.id desc)
        from organisatie_contract c left join gebied g on g.id = c.gebied_id where c.organisatie_id = o.id), '[]') as contracten
    from organisatie o join houder h on h.id = o.id
    where ${id}::bigint is null or o.id = ${id} order by h.naam collate "unicode", o.id`.execute(trx)
  return rows
}

/** One change of the register at a time: a hoofdaannemer does not end while somebody is put under it. */
export async function lockRegister(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('organisatie'))`.execute(trx)
}

/** Through the only function that makes one (0161). */
export async function insertOrganisatie(trx: Trx, o: { naam: string; soort: string }): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select organisatie_toevoegen(${o.naam}, ${o.soort}, 'O' || gen_random_uuid()) as id`.execute(trx)
  return rows[0]?.id ?? 0
}

type Waarden = { soort: string; lijn: '0e' | '1e' | '2e' | null; pijlers: string[]; telefoon: string | null }
/** Changes it when the version is still the one that was seen; null when somebody was first. */
export async function updateOrganisatie(
  trx: Trx,
  { id, versie, naam }: { id: number; versie: number; naam: string },
  waarden: Waarden,
): Promise<number | null> {
  const rij = await trx
    .updateTable('organisatie')
    .set({ ...waarden, version: versie + 1 })
    .where('id', '=', id)
    .where('version', '=', versie)
    .returning('version')
    .executeTakeFirst()
  if (rij === undefined) return null
  await sql`select organisatie_noemen(${id}, ${naam})`.execute(trx)
  return rij.version
}

type Gedeeld = {
  organisatie_id: number
  gebied_id: number | null
  vanaf: string
  tot: string | null
  door: number
}
export async function insertRol(
  trx: Trx,
  rol: Gedeeld & { rol: string; als: string | null; onder_id: number | null },
): Promise<number> {
  const { id } = await trx.insertInto('organisatie_rol').values(rol).returning('id').executeTakeFirstOrThrow()
  return id
}
export async function insertContract(
  trx: Trx,
  contract: Gedeeld & { vorm: string; naam: string },
): Promise<number> {
  const { id } = await trx
    .insertInto('organisatie_contract')
    .values(contract)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Sets the last day. */
export async function updateTot(
  trx: Trx,
  tabel: 'organisatie_rol' | 'organisatie_contract',
  { id, tot }: { id: number; tot: string },
): Promise<void> {
  await trx.updateTable(tabel).set({ tot }).where('id', '=', id).execute()
}

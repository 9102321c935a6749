import { sql } from 'kysely'
import { GEBIEDSOORTEN, type GebiedSoort } from '@keukentafel/contract'
import type { Trx } from '../../platform/db/pool.ts'

export type VoorzieningRij = {
  id: number
  naam: string
  omschrijving: string
  telefoon: string | null
  organisatie_id: number | null
  organisatie: string | null
  gebied_id: number
  gebied: string
  soort: GebiedSoort
  version: number
}

/** Of this place and of all it lies in, near first; without a place every one. At most 500. */
export async function findVoorzieningen(trx: Trx, gebiedId: number | null): Promise<VoorzieningRij[]> {
  const { rows } = await sql<VoorzieningRij>`
    select v.id, v.naam, v.omschrijving, v.telefoon, v.organisatie_id, h.naam as organisatie, v.gebied_id,
      g.naam as gebied, g.soort, v.version
    from sociale_kaart_item v join gebied g on g.id = v.gebied_id left join houder h on h.id = v.organisatie_id
      left join gebied_keten(${gebiedId}) k on k.id = v.gebied_id
    where v.tot is null and (${gebiedId}::bigint is null or k.id is not null)
    order by k.afstand, array_position(${[...GEBIEDSOORTEN]}::text[], g.soort), g.naam collate "unicode", v.naam collate "unicode", v.id limit 500`.execute(
    trx,
  )
  return rows
}

export const findOrganisaties = (trx: Trx): Promise<{ id: number; naam: string }[]> =>
  trx
    .selectFrom('organisatie as o')
    .innerJoin('houder as h', 'h.id', 'o.id')
    .select(['h.id', 'h.naam'])
    .orderBy('h.naam')
    .execute()

type Waarden = {
  naam: string
  omschrijving: string
  telefoon: string | null
  organisatie_id: number | null
  gebied_id: number
}
export async function insertVoorziening(trx: Trx, v: Waarden & { door: number }): Promise<number> {
  const { id } = await trx
    .insertInto('sociale_kaart_item')
    .values(v)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function isVoorziening(trx: Trx, id: number): Promise<boolean> {
  const rij = await trx
    .selectFrom('sociale_kaart_item')
    .select('id')
    .where('id', '=', id)
    .where('tot', 'is', null)
    .executeTakeFirst()
  return rij !== undefined
}

/** Changes or ends it when the version is still the one that was seen; null when somebody was first. */
export async function updateVoorziening(
  trx: Trx,
  { id, versie }: { id: number; versie: number },
  wijziging: Waarden | { tot: string },
): Promise<number | null> {
  const rij = await trx
    .updateTable('sociale_kaart_item')
    .set({ ...wijziging, version: versie + 1 })
    .where('id', '=', id)
    .where('version', '=', versie)
    .where('tot', 'is', null)
    .returning('version')
    .executeTakeFirst()
  return rij?.version ?? null
}

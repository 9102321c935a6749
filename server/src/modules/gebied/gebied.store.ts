import { sql } from 'kysely'
import type { GebiedSoort } from '@keukentafel/contract'
import type { Trx } from '../../platform/db/pool.ts'
import type { Gebied, Invoer, Reeks } from './gebied.rules.ts'

export type GebiedRij = Gebied & { version: number; teams: string[] }

/** Every place with its postcodes, and the teams that are connected to it. */
export async function findGebieden(trx: Trx): Promise<GebiedRij[]> {
  const { rows } = await sql<GebiedRij>`
    select g.id, g.naam, g.soort, g.ouder_id as "ouderId", g.version, g.sleutel = 'stad' as "isHeelDeGemeente",
      coalesce((select jsonb_agg(jsonb_build_object('van', p.van || p.letters_van, 'tot', p.tot || p.letters_tot)
        order by p.van, p.letters_van) from gebied_postcode p where p.gebied_id = g.id), '[]') as postcodes,
      array(select h.naam from (select team_id from team_gebied x where x.gebied_id = g.id
        union select team_id from team_bedient y where y.gebied_id = g.id) t join houder h on h.id = t.team_id
        order by h.naam) as teams
    from gebied g order by g.naam collate "unicode", g.id`.execute(trx)
  return rows
}

/** One change of the tree at a time: two that each are right could together make a circle. */
export async function lockGebieden(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('gebied'))`.execute(trx)
}

const rijen = (id: number, postcodes: readonly Reeks[]) =>
  postcodes.map(({ van, tot }) => ({
    gebied_id: id,
    van: Number(van.slice(0, 4)),
    letters_van: van.slice(4),
    tot: Number(tot.slice(0, 4)),
    letters_tot: tot.slice(4),
  }))

async function zetPostcodes(trx: Trx, id: number, postcodes: readonly Reeks[]): Promise<void> {
  await trx.deleteFrom('gebied_postcode').where('gebied_id', '=', id).execute()
  if (postcodes.length > 0) await trx.insertInto('gebied_postcode').values(rijen(id, postcodes)).execute()
}

export async function insertGebied(trx: Trx, g: Invoer): Promise<number> {
  const { id } = await trx
    .insertInto('gebied')
    .values({
      naam: g.naam,
      soort: g.soort,
      ouder_id: g.ouderId,
      sleutel: sql<string>`'G' || (select max(id) + 1 from gebied)`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await zetPostcodes(trx, id, g.postcodes)
  return id
}

/** Changes it when the version is still the one that was seen; null when somebody was first. */
export async function updateGebied(
  trx: Trx,
  g: Invoer & { id: number },
  versie: number,
): Promise<number | null> {
  const rij = await trx
    .updateTable('gebied')
    .set({ naam: g.naam, soort: g.soort, ouder_id: g.ouderId, version: versie + 1 })
    .where('id', '=', g.id)
    .where('version', '=', versie)
    .returning('version')
    .executeTakeFirst()
  if (rij === undefined) return null
  await zetPostcodes(trx, g.id, g.postcodes)
  return rij.version
}

export type Plek = { id: number; naam: string; soort: GebiedSoort }
/** A place and all it lies in, near to far; empty when there is no such place. */
export async function findKeten(trx: Trx, gebiedId: number): Promise<Plek[]> {
  const { rows } = await sql<Plek>`
    select g.id, g.naam, g.soort from gebied_keten(${gebiedId}) k join gebied g on g.id = k.id order by k.afstand`.execute(
    trx,
  )
  return rows
}

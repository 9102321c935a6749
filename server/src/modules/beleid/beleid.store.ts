import type { Database, Trx } from '../../platform/db/pool.ts'
import { beleidAanvullen } from './aanvulling.rules.ts'
import type { Beleid } from './beleid.rules.ts'

// A version never changes once it is there, so a process may keep what it has read.
const gelezen = new WeakMap<object, Map<number, Beleid>>()

type Bron = Pick<Database, 'pool'>
const kaart = (sleutel: object): Map<number, Beleid> => {
  let map = gelezen.get(sleutel)
  if (map === undefined) gelezen.set(sleutel, (map = new Map<number, Beleid>()))
  return map
}

/** A version that this process has read before: needs no connection, so it may be asked inside a transaction. */
export const bekendBeleid = (db: Bron, versie: number): Beleid | undefined => kaart(db.pool).get(versie)

/** Every version of the beleid of this installation, oldest first. Beleid holds nothing of a person. */
export async function findBeleid(db: Bron): Promise<readonly Beleid[]> {
  const bekend = kaart(db.pool)
  const { rows } = await db.pool.query<{ versie: number }>({
    name: 'beleid-versies',
    text: 'select versie from beleid order by versie',
  })
  for (const { versie } of rows.filter((rij) => !bekend.has(rij.versie))) {
    const uit = await db.pool.query<{ document: Beleid }>('select document from beleid where versie = $1', [
      versie,
    ])
    if (uit.rows[0] !== undefined) bekend.set(versie, beleidAanvullen(uit.rows[0].document))
  }
  return rows.map(({ versie }) => bekend.get(versie)).filter((b) => b !== undefined)
}

/** Puts a validated document in as a new version; a second time the same number does nothing. */
export async function insertBeleid(trx: Trx, beleid: Beleid, reden: string): Promise<void> {
  await trx
    .insertInto('beleid')
    .values({
      versie: beleid.versie,
      geldig_vanaf: beleid.geldigVanaf,
      document: JSON.stringify(beleid),
      reden,
    })
    .onConflict((c) => c.doNothing())
    .execute()
}

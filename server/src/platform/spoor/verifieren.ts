import type { Database } from '../db/pool.ts'

/** The last seal as it was when it left the database: kept elsewhere, it shows truncation and rewriting. */
export type Anker = { readonly nr: number; readonly hash: string; readonly gezetOp: string }

export type Spoorverslag = {
  readonly zegels: number
  readonly regels: number
  /** Written, but not sealed yet: at most a second's worth while the server runs. */
  readonly openRegels: number
  /** The first seal that does not fit its lines or the seal before it; null when the whole chain fits. */
  readonly eersteFout: number | null
  /** How the chain relates to the anchor; null when none was given. */
  readonly anker: 'klopt' | 'ingekort' | 'herschreven' | null
}

type Rij = { zegels: number; regels: number; open_regels: number; eerste_fout: number | null }

async function ankerStand(db: Database, anker: Anker): Promise<Spoorverslag['anker']> {
  const { rows } = await db.pool.query<{ hash: string | null; laatste: number | null }>(
    `select (select encode(hash, 'hex') from zegel where nr = $1) as hash, (select max(nr) from zegel) as laatste`,
    [anker.nr],
  )
  if (anker.nr > (rows[0]?.laatste ?? 0)) return 'ingekort'
  return anker.nr === 0 || rows[0]?.hash === anker.hash ? 'klopt' : 'herschreven'
}

/**
 * Computes the whole chain of seals again from the lines, and compares it with an anchor (BIO2 8.15, NEN 7513).
 * A chain that was cut off or made anew fits itself: only an anchor shows that.
 */
export async function spoorVerifieren(db: Database, anker: Anker | null): Promise<Spoorverslag> {
  const { rows } = await db.pool.query<Rij>('select * from spoor_verifieren()')
  const rij = rows[0] ?? { zegels: 0, regels: 0, open_regels: 0, eerste_fout: null }
  return {
    zegels: rij.zegels,
    regels: rij.regels,
    openRegels: rij.open_regels,
    eersteFout: rij.eerste_fout,
    anker: anker === null ? null : await ankerStand(db, anker),
  }
}

/** Seals what is open and answers the last seal; nr 0 when nothing was ever written. */
export async function ankerMaken(db: Database): Promise<Anker> {
  await db.pool.query('select spoor_zegelen()')
  const { rows } = await db.pool.query<Anker>(
    `select nr, encode(hash, 'hex') as hash, to_char(gezet_op at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "gezetOp"
     from zegel order by nr desc limit 1`,
  )
  return rows[0] ?? { nr: 0, hash: '', gezetOp: Temporal.Now.instant().toString() }
}

/** Writes down what the program itself did to the whole installation; it concerns no dossier and no person. */
export async function installatieRegel(db: Database, handeling: string): Promise<void> {
  await db.pool.query(
    "insert into spoor (rol, handeling, uitkomst, reeks) values ('systeem', $1, 'gelukt', (select nr from spoor_reeks))",
    [handeling],
  )
}

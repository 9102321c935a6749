import type { Database } from './pool.ts'

/**
 * Runs `doe` when no other process of this installation runs it now; else does nothing. PostgreSQL lets go of the
 * lock when the process dies. `nummer` is the task's own.
 */
export async function metSlot(db: Database, nummer: number, doe: () => Promise<void>): Promise<boolean> {
  const client = await db.pool.connect()
  let vrij = false
  try {
    const { rows } = await client.query<{ mij: boolean }>('select pg_try_advisory_lock($1) as mij', [nummer])
    vrij = rows[0]?.mij ?? false
    if (vrij) await doe()
    return vrij
  } finally {
    if (vrij) await client.query('select pg_advisory_unlock($1)', [nummer]).catch(() => undefined)
    client.release()
  }
}

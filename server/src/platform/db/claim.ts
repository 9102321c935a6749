import { setTimeout as wacht } from 'node:timers/promises'
import pg from 'pg'

const SLOT = 7_251_000
const PAUZE_MS = 100

/** One server per data folder: held for as long as this process lives; PostgreSQL lets go when it dies. */
export type Claim = {
  /** Is it still ours? After the database was started again it is asked anew; false: another server has the folder. */
  readonly houd: () => Promise<boolean>
  readonly los: () => Promise<void>
}

async function vraag(url: string, pogingen: number): Promise<pg.Client | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 900 })
  client.on('error', () => undefined)
  await client.connect()
  for (let poging = 0; poging < pogingen; poging++) {
    if (poging > 0) await wacht(PAUZE_MS)
    const { rows } = await client.query<{ mij: boolean }>('select pg_try_advisory_lock($1) as mij', [SLOT])
    if (rows[0]?.mij === true) return client
  }
  await client.end()
  return null
}

/**
 * Claims the data folder whose cluster answers at `url`; null when another server has it. `pogingen`: how often it is
 * asked, ten times a second, because one that was killed lets go a moment later.
 */
export async function claimen(url: () => string, pogingen: number): Promise<Claim | null> {
  let client: pg.Client | null = null
  const neem = async (): Promise<boolean> => {
    const nieuw = await vraag(url(), pogingen)
    nieuw?.once('end', () => {
      if (client === nieuw) client = null
    })
    client = nieuw
    return nieuw !== null
  }
  if (!(await neem())) return null
  return {
    houd: async () => client !== null || (await neem()),
    los: async () => {
      await client?.end().catch(() => undefined)
    },
  }
}

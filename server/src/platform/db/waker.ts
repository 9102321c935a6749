import pg from 'pg'
import type { Database } from './pool.ts'

const GRENS_MS = 850
const PAUZE_MS = 100

async function vraag(client: pg.Client): Promise<void> {
  let klok: NodeJS.Timeout | undefined
  const teLaat = new Promise<never>((_klaar, mis) => {
    klok = setTimeout(() => mis(new Error('timeout')), GRENS_MS)
  })
  try {
    await Promise.race([client.query('select 1'), teLaat])
  } finally {
    clearTimeout(klok)
  }
}

/**
 * Asks the database again and again whether it is there. When it does not answer within 850 ms, what is under way
 * is cut off and new work is refused at once (503 within a second, nothing half done); when it answers again, work
 * goes on. `bijWeg` may start it again.
 */
export function waker(db: Database, url: () => string, bijWeg: () => Promise<void>): { stop: () => void } {
  let gestopt = false
  const ronde = async () => {
    while (!gestopt) {
      const client = new pg.Client({ connectionString: url(), connectionTimeoutMillis: GRENS_MS })
      client.on('error', () => undefined)
      try {
        await client.connect()
        db.isEr(true)
        while (!gestopt) {
          await vraag(client)
          await new Promise((klaar) => setTimeout(klaar, PAUZE_MS))
        }
      } catch {
        db.isEr(false)
        await bijWeg().catch(() => undefined)
      } finally {
        void client.end().catch(() => undefined)
      }
      await new Promise((klaar) => setTimeout(klaar, PAUZE_MS))
    }
  }
  void ronde()
  return {
    stop: () => {
      gestopt = true
    },
  }
}

import { setTimeout as wacht } from 'node:timers/promises'
import pg from 'pg'
import type { Database } from './pool.ts'

const GRENS_MS = 800
const PAUZE_MS = 100

// A process that is itself held up must not blame the database: then the clock rings late, and it asks again.
const TRAAG_MS = 150

async function vraag(client: pg.Client): Promise<void> {
  const antwoord = client.query('select 1')
  antwoord.catch(() => undefined)
  for (;;) {
    const begin = performance.now()
    let klok: NodeJS.Timeout | undefined
    const teLaat = new Promise<'te laat'>((klaar) => {
      klok = setTimeout(() => klaar('te laat'), GRENS_MS)
    })
    const uit = await Promise.race([antwoord, teLaat])
    clearTimeout(klok)
    if (uit !== 'te laat') return
    if (performance.now() - begin < GRENS_MS + TRAAG_MS) throw new Error('timeout')
  }
}

/**
 * Asks the database again and again whether it is there. When it does not answer within 800 ms, what is under way
 * is cut off and new work is refused at once (503 within a second, nothing half done); when it answers again, work
 * goes on. `bijWeg` may start it again; `bijTerug` says whether work may go on, and throws when it may not. Wait for
 * `stop` before the database is ended.
 */
export function waker(db: Database, url: () => string, bij: Bij): { stop: () => Promise<void> } {
  const einde = new AbortController()
  const isGestopt = () => einde.signal.aborted
  const bezig = waken(db, url, { isGestopt, ...bij })
  return {
    stop: () => {
      einde.abort()
      return bezig
    },
  }
}

export type Bij = { readonly bijWeg: () => Promise<void>; readonly bijTerug: () => Promise<void> }
type Ronde = Bij & { readonly isGestopt: () => boolean }

async function waken(db: Database, url: () => string, { isGestopt, bijWeg, bijTerug }: Ronde): Promise<void> {
  while (!isGestopt()) {
    const client = new pg.Client({ connectionString: url(), connectionTimeoutMillis: GRENS_MS })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await bijTerug()
      db.isEr(true)
      while (!isGestopt()) {
        await vraag(client)
        await wacht(PAUZE_MS)
      }
    } catch {
      if (isGestopt()) return // it goes away because we end it: nobody starts it again
      db.isEr(false)
      await bijWeg().catch(() => undefined)
    } finally {
      void client.end().catch(() => undefined)
    }
    await wacht(PAUZE_MS)
  }
}

import { once } from 'node:events'
import { maakApp } from '../app.ts'
import { opstellen, type Opstelling } from '../omgeving.ts'
import { ritme } from '../platform/taken/ritme.ts'
import type { Commando } from './commando.ts'

// The spoor is sealed at most a second after a line was written (decision 3).
const zegelen = (o: Opstelling) =>
  ritme(
    1000,
    () => o.db.pool.query('select spoor_zegelen()'),
    () => undefined,
  )

// A database that died is started again; until then requests get 503.
const bewaken = (o: Opstelling) =>
  ritme(
    500,
    () => o.db.pool.query('select 1'),
    () => void o.cluster?.herstart().catch(() => undefined),
  )

export const start: Commando = {
  uitleg: 'de server starten (PORT, HOST, KT_DATA, KT_GEMEENTE, DATABASE_URL)',
  doe: async () => {
    const begin = performance.now()
    const o = await opstellen(true)
    const app = await maakApp(o)
    const taken = [zegelen(o), bewaken(o)]
    await app.listen({ port: o.config.port, host: o.config.host })
    console.log(
      `Keukentafel (${o.config.gemeente}${o.config.demo ? ', demo' : ''}) staat klaar op http://localhost:${o.config.port} na ${Math.round(performance.now() - begin)} ms.`,
    )
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
    await app.close()
    await Promise.all(taken.map((taak) => taak.stop()))
    await o.sluit()
    return 0
  },
}

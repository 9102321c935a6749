import { berichtenRonde } from '../modules/bericht/map.commands.ts'
import { maakApp } from '../app.ts'
import { demoVullen } from '../modules/demo/demo.commands.ts'
import { brievenRonde } from '../modules/verwijzing/uitgeven.commands.ts'
import { opstellen, type Opstelling } from '../omgeving.ts'
import { waker } from '../platform/db/waker.ts'
import { ritme } from '../platform/taken/ritme.ts'
import type { Commando } from './commando.ts'

// The spoor is sealed at most a second after a line was written (decision 3).
const zegelen = (o: Opstelling) =>
  ritme(
    1000,
    () => o.db.pool.query('select spoor_zegelen()'),
    () => undefined,
  )

// Messages come and go through a folder, and what a killed process left half done is finished.
const berichten = (o: Opstelling) =>
  ritme(
    2000,
    () => berichtenRonde(o.db, o.config.berichtenMap, Temporal.Now.instant()),
    () => undefined,
  )

// A verwijsbrief that a killed process left half made is finished.
const brieven = (o: Opstelling) =>
  ritme(
    60_000,
    () => brievenRonde(o.db, Temporal.Now.instant()),
    () => undefined,
  )

// A database that died is started again; until then requests get 503 within a second.
const bewaken = (o: Opstelling) =>
  waker(o.db, o.appUrl, async () => {
    await o.cluster?.herstart()
    o.db.verhuis(o.appUrl())
  })

const afgebroken = () =>
  new Promise<void>((klaar) => {
    for (const sein of ['SIGINT', 'SIGTERM'] as const) process.once(sein, () => klaar())
  })

/** How many invented households stand before the doors open, and how many in all. */
const DEMO = { eerst: 12, samen: 240 }

// A fresh demo has something on every screen at once; the rest comes in while one looks around.
async function demoBeginnen(o: Opstelling): Promise<() => Promise<void>> {
  if (!o.nieuw || !o.config.demo) return () => Promise.resolve()
  const nu = Temporal.Now.instant()
  await demoVullen(o.db, { vanaf: 0, aantal: DEMO.eerst, nu })
  return async () => {
    await demoVullen(o.db, { vanaf: DEMO.eerst, aantal: DEMO.samen - DEMO.eerst, nu })
  }
}

export const start: Commando = {
  uitleg: 'de server starten (PORT, HOST, KT_DATA, KT_GEMEENTE, DATABASE_URL)',
  doe: async () => {
    const begin = performance.now()
    const o = await opstellen(true)
    const demoVervolgen = await demoBeginnen(o)
    const app = await maakApp(o)
    const taken = [zegelen(o), berichten(o), brieven(o)]
    const wacht = bewaken(o)
    await app.listen({ port: o.config.port, host: o.config.host })
    console.log(
      `Keukentafel (${o.config.gemeente}${o.config.demo ? ', demo' : ''}) staat klaar op http://localhost:${o.config.port} na ${Math.round(performance.now() - begin)} ms.`,
    )
    void demoVervolgen().catch(() =>
      console.error('De demo is niet helemaal gevuld. Maak een lege map met KT_DATA en begin opnieuw.'),
    )
    await afgebroken()
    await app.close()
    wacht.stop()
    await Promise.all(taken.map((taak) => taak.stop()))
    await o.sluit()
    return 0
  },
}

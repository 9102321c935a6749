import { berichtenRonde } from '../modules/bericht/map.commands.ts'
import { maakApp } from '../app.ts'
import { demoVullen } from '../modules/demo/demo.commands.ts'
import { installatie } from '../modules/inrichting/inrichting.queries.ts'
import { meldingmailRonde, type Post } from '../modules/meldingmail/meldingmail.commands.ts'
import { brievenRonde } from '../modules/verwijzing/uitgeven.commands.ts'
import { AlInGebruik, opstellen, type Opstelling } from '../omgeving.ts'
import { intrekkingenWegschrijven } from '../platform/backup/intrekkingen.ts'
import { waker } from '../platform/db/waker.ts'
import { eensPerUur, foutcode, type Meld } from '../platform/taken/hapering.ts'
import { ritme } from '../platform/taken/ritme.ts'
import type { Config } from '../config.ts'
import type { Commando } from './commando.ts'

const UUR = 3_600_000
/** What comes back by itself: the name, how often, and one round of it. */
type Taak = readonly [naam: string, elkeMs: number, ronde: () => Promise<unknown>]
// Once a day how many are new, to who asked for it; nothing where no mail is set up. What speaks SMTP is loaded by the
// first round: a server that sends no mail does not hold it.
function mailTaak({ config: { mail, publiekeUrl: url }, db }: Opstelling, meld: Meld): readonly Taak[] {
  if (mail === null) return []
  let post: Promise<Post> | undefined
  const ronde = async () => {
    post ??= import('../koppelingen/mail/mail.ts').then(({ maakPost }) => maakPost(mail))
    const bezorging = { db, post: await post, vanaf: mail.tijd, url, meld }
    return meldingmailRonde(bezorging, Temporal.Now.instant())
  }
  return [['meldingmail', 60_000, ronde]]
}

const taken = (o: Opstelling, meld: Meld): readonly Taak[] => [
  // The spoor is sealed at most a second after a line was written (decision 3).
  ['zegelen', 1000, () => o.db.pool.query('select spoor_zegelen()')],
  // What was taken away is known outside the database within a second (veiligheid.md, Backup).
  ['intrekkingen', 1000, () => intrekkingenWegschrijven(o.db, o.config.intrekkingen)],
  // Messages come and go through a folder, and what a killed process left half done is finished.
  ['berichten', 2000, () => berichtenRonde(o.db, o.config.berichtenMap, Temporal.Now.instant(), { meld })],
  // A verwijsbrief that a killed process left half made is finished.
  ['brieven', 60_000, () => brievenRonde(o.db, Temporal.Now.instant(), meld)],
  ...mailTaak(o, meld),
  // What repeated submits were answered is not kept longer than they are repeated.
  ['opruimen', UUR, () => o.db.pool.query('select idempotentie_opruimen()')],
]

const beginTaken = (o: Opstelling, meld: Meld) =>
  taken(o, meld).map(([taak, elkeMs, ronde]) =>
    ritme(elkeMs, ronde, (fout) => {
      meld({ taak, waar: 'ronde', id: null, code: foutcode(fout) })
    }),
  )

// A database that died is started again; until then requests get 503 within a second. While it was away another
// server may have taken the data folder: then this one ends.
const bewaken = (o: Opstelling, bijVerlies: (fout: Error) => void) =>
  waker(o.db, o.appUrl, {
    bijWeg: async () => {
      await o.cluster?.herstart()
      o.db.verhuis(o.appUrl())
    },
    bijTerug: async () => {
      if (o.claim === null || (await o.claim.houd())) return
      const fout = new AlInGebruik(o.config.dataMap)
      bijVerlies(fout)
      throw fout
    },
  })

const sein = () =>
  new Promise<null>((klaar) => {
    for (const naam of ['SIGINT', 'SIGTERM'] as const) process.once(naam, () => klaar(null))
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

async function luisteren(app: Awaited<ReturnType<typeof maakApp>>, { port, host }: Config): Promise<void> {
  try {
    await app.listen({ port, host })
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw fout
    throw new Error(`Poort ${port} is al in gebruik. Stop wat daar draait, of kies met PORT een andere.`)
  }
}

async function dienen(o: Opstelling, begin: number, gestopt: Promise<null>): Promise<number> {
  const demoVervolgen = await demoBeginnen(o)
  const app = await maakApp(o)
  await luisteren(app, o.config)
  const meld = eensPerUur((hapering) => {
    app.log.error(hapering, 'een taak hapert')
  })
  const lopend = beginTaken(o, meld)
  const verlies = Promise.withResolvers<Error>()
  const wacht = bewaken(o, verlies.resolve)
  const { gemeente, soort } = await installatie(o.db)
  console.log(
    `Keukentafel (${gemeente}${soort === 'demo' ? ', demo' : ''}) staat klaar op http://localhost:${o.config.port} na ${Math.round(performance.now() - begin)} ms.`,
  )
  void demoVervolgen().catch(() =>
    console.error('De demo is niet helemaal gevuld. Maak een lege map met KT_DATA en begin opnieuw.'),
  )
  const fout = await Promise.race([gestopt, verlies.promise])
  await app.close()
  await wacht.stop()
  await Promise.all(lopend.map((taak) => taak.stop()))
  if (fout === null) return 0
  console.error(fout.message)
  return 1
}

export const start: Commando = {
  uitleg: 'de server starten (PORT, HOST, KT_DATA, KT_GEMEENTE, DATABASE_URL)',
  doe: async () => {
    const begin = performance.now()
    const gestopt = sein() // from the first moment: a server that is stopped while it starts ends in order too
    const o = await opstellen(true)
    try {
      return await dienen(o, begin, gestopt)
    } finally {
      await o.sluit()
    }
  },
}

// `npm run bench`: JSON lines on standard output, progress and a table on standard error. `-- --klein` takes a minute.
import { fsyncTijd } from './disk.ts'
import { paginas, spoorbytes, starten, type Cijfer } from './kaal.ts'
import { meetAlles, type Rij } from './meten.ts'
import { vastePoort } from '../tests/support/poort.ts'
import { inloggen, opstellen, type Cookies, type Opstelling } from './opstelling.ts'
import { startServer } from './proces.ts'
import { tabel } from './tabel.ts'
import { vul } from './vullen.ts'

const isKlein = process.argv.includes('--klein')
const MATEN: readonly [number, number] = isKlein ? [1000, 2000] : [5000, 100_000]
const DUUR = isKlein
  ? { seconden: 0.35, warmSeconden: 0.1, limietSeconden: 0.25, hoeveel: 4 }
  : { seconden: 3, warmSeconden: 0.7, limietSeconden: 2, hoeveel: 40 }

const begin = performance.now()
const meld = (tekst: string) =>
  console.error(`${((performance.now() - begin) / 1000).toFixed(0).padStart(5)} s  ${tekst}`)
const regel = (soort: string, inhoud: object) => console.log(JSON.stringify({ soort, ...inhoud }))

type Loop = { readonly o: Opstelling; readonly url: string; readonly cookies: Cookies }

async function meetMaat({ o, url, cookies }: Loop, dossiers: number): Promise<Rij[]> {
  const schijf = fsyncTijd(o.map)
  regel('schijf', { dossiers, ...schijf })
  const proef = { client: o.vulling.client, appUrl: o.appUrl, serverUrl: url, cookies }
  return meetAlles(proef, { dossiers, ...DUUR, fsyncMs: schijf.p50 }, (rij) => {
    regel('meting', rij)
    const { wie, bewerking, clients, server, limiet } = rij
    meld(
      `${wie}, ${bewerking}, ${clients} client(s): ${server.rps}/s, p95 ${server.p95} ms, limit ${limiet.rps}/s`,
    )
  })
}

const spoor = ({ o, url, cookies }: Loop): Promise<Cijfer> =>
  spoorbytes(
    o.vulling.client,
    async (id) => {
      const uit = await fetch(`${url}/v1/dossiers/${id}`, { headers: { cookie: cookies.consulent[0] ?? '' } })
      if (uit.status !== 200) throw new Error(`dossier ${id}: ${uit.status}`)
      await uit.arrayBuffer()
    },
    Array.from({ length: 1000 }, (_leeg, n) => n + 1),
  )

const cijfers: Cijfer[] = [...paginas()]
meld('starting cold and warm')
cijfers.push(...(await starten()))
const o = await opstellen()
const rijen: Rij[] = []
const vulTot = (vanaf: number, dossiers: number) =>
  vul(o.vulling, vanaf, dossiers, (n) => meld(`${n} of ${dossiers} dossiers`))
try {
  const [eerst, later] = MATEN
  await vulTot(0, eerst)
  const server = await startServer(o.map, await vastePoort())
  try {
    const loop = { o, url: server.url, cookies: await inloggen(o.appUrl) }
    rijen.push(...(await meetMaat(loop, eerst)))
    cijfers.push(await spoor(loop))
    await vulTot(eerst, later)
    rijen.push(...(await meetMaat(loop, later)))
  } finally {
    await o.vulling.client.end()
    await server.stop()
  }
} finally {
  await o.sluit()
}
for (const cijfer of cijfers) regel('cijfer', cijfer)
console.error(tabel(rijen, cijfers))
meld('ready')

import { setTimeout as wacht } from 'node:timers/promises'
import { opstelling, roep, type Antwoord, type Opstelling, type Verzoek } from './programma.ts'
import { logIn, zoekPlek } from './schrijvers.ts'

export type WegCijfers = {
  readonly soort: 'weg'
  readonly seconden: number
  readonly verzoeken: number
  /** What was answered otherwise than with a 503 that says that the data cannot be reached. */
  readonly anders: readonly string[]
  /** How many rounds of requests, one every 200 ms, were sent while the slowest refusal was waited for. */
  readonly maxRondes: number
  /** The slowest refusal. Milliseconds. */
  readonly maxMs: number
  /** From the return of the database until a request succeeds. Milliseconds. */
  readonly weerMs: number
  /** The write that was refused, sent again with its key: how often it is there afterwards. */
  readonly opnames: number
}

const isWeg = ({ status, body, kop }: Antwoord): boolean =>
  status === 503 &&
  String(kop['content-type']).startsWith('application/problem+json') &&
  (body as { code?: string }).code === 'database-weg'

/** Freezes the database and everything that belongs to it; it accepts connections and says nothing. */
async function bevries({ kijk, pid }: Opstelling): Promise<() => void> {
  const rijen = await kijk<{ pid: number }>('select pid from pg_stat_activity where pid <> pg_backend_pid()')
  const alle = [await pid(), ...rijen.map((rij) => rij.pid)]
  for (const nr of alle) process.kill(nr, 'SIGSTOP')
  return () => {
    for (const nr of alle) process.kill(nr, 'SIGCONT')
  }
}

type Weigering = Antwoord & { readonly rondes: number }

async function proberen(port: number, seconden: number, verzoeken: readonly Verzoek[]): Promise<Weigering[]> {
  const bezig: Promise<Weigering>[] = []
  let ronde = 0
  const stuur = async (i: number, verzoek: Verzoek): Promise<Weigering> => {
    const vanaf = ronde
    const antwoord = await roep(port, 60 + i, verzoek)
    return { ...antwoord, rondes: ronde - vanaf }
  }
  for (; ronde < seconden * 5; ronde++) {
    for (const [i, verzoek] of verzoeken.entries()) bezig.push(stuur(i, verzoek))
    await wacht(200)
  }
  return Promise.all(bezig)
}

/** The database is away for a while: everything is refused at once, and works again after. */
export async function weg(basis: string, seconden: number): Promise<WegCijfers> {
  const o = await opstelling(basis)
  const { port } = o.programma
  try {
    await o.programma.start()
    const { regievoerderId, dossierId } = await zoekPlek(o)
    const { cookie } = await logIn(o, regievoerderId, 50)
    const lezen: Verzoek = { methode: 'GET', pad: `/dossiers/${dossierId}/plan`, kop: { cookie } }
    const body = {
      voorWie: 'zelf',
      melderType: 'inwoner',
      kanaal: 'telefoon',
      route: 'a',
      vraag: 'terwijl de database weg was',
      huisnummer: 1,
      postcode: '8911AB',
    }
    const kop = { cookie, 'idempotency-key': 'terwijl-weg' }
    const schrijven: Verzoek = { methode: 'POST', pad: '/signaalopnames', body, kop }
    const ontdooi = await bevries(o)
    const antwoorden = await proberen(port, seconden, [lezen, schrijven]).finally(ontdooi)
    const begin = performance.now()
    while ((await roep(port, 70, lezen)).status !== 200 && performance.now() < begin + 60_000) await wacht(20)
    const weerMs = Math.round(performance.now() - begin)
    const alsnog = await roep(port, 70, schrijven)
    const [rij] = await o.kijk<{ n: number }>('select count(*)::int as n from signaal where vraag = $1', [
      body.vraag,
    ])
    return {
      soort: 'weg',
      seconden,
      verzoeken: antwoorden.length,
      anders: [
        ...antwoorden.filter((a) => !isWeg(a)).map((a) => `${a.status} na ${Math.round(a.ms)} ms`),
        ...(alsnog.status === 201 ? [] : [`daarna: ${alsnog.status}`]),
      ],
      maxRondes: Math.max(...antwoorden.map((a) => a.rondes)),
      maxMs: Math.round(Math.max(...antwoorden.map((a) => a.ms))),
      weerMs,
      opnames: rij?.n ?? 0,
    }
  } finally {
    await o.ruimOp()
  }
}

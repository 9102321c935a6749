import { setTimeout as wacht } from 'node:timers/promises'
import type pg from 'pg'
import type { Belast, Belasting } from './belasting.ts'
import { BEWERKINGEN, doet, verzoekenVan, type Bewerking, type Verzoek } from './bewerkingen.ts'
import { DOELEN } from './doelen.ts'
import type { Limiet } from './limiet.ts'
import { PERSONEN, SOORTEN, type Soort } from './mensen.ts'
import type { Meting } from './meting.ts'
import { begin as beginOpname, type Opname, type Script } from './opnemen.ts'
import { hulp, type Hulp } from './proces.ts'

/** One line of the outcome: what the server did, what the database alone does with the same statements. */
export type Rij = {
  readonly dossiers: number
  readonly clients: number
  readonly wie: Soort
  readonly bewerking: Bewerking
  readonly server: Meting
  readonly limiet: Meting
  /** Requests per second of the server as a part of those of the limit. */
  readonly verhouding: number
  /** Statements that one request sends, begin and commit included: fewest and most among those recorded. */
  readonly vragen: { readonly minst: number; readonly meest: number }
  readonly doel: { readonly p95: number | null; readonly rps: number | null }
  readonly fsyncMs: number
}

export type Maat = {
  readonly dossiers: number
  readonly seconden: number
  readonly warmSeconden: number
  readonly limietSeconden: number
  readonly hoeveel: number
  readonly fsyncMs: number
}

export type Proef = {
  readonly client: pg.Client
  readonly appUrl: string
  readonly serverUrl: string
  readonly cookies: Readonly<Record<Soort, readonly string[]>>
}

type Hulpen = {
  readonly belasting: Hulp<Belasting, Belast>
  readonly limiet: Hulp<Limiet, Meting>
  readonly opname: Opname
}
type Geval = { readonly wie: Soort; readonly bewerking: Bewerking; readonly clients: number }

// The first reading of a dossier writes a line, later ones count in it: every measurement begins with first ones.
const leesgeschiedenis = (client: pg.Client) =>
  client.query(
    "update spoor_lezing set begonnen_op = begonnen_op - interval '1 hour' where begonnen_op > now() - interval '1 hour'",
  )

// The load stops in the middle of a request; the server finishes it, and a version may still move.
async function uitgewerkt(client: pg.Client): Promise<void> {
  for (let rustig = 0; rustig < 3;) {
    await wacht(30)
    const { rows } = await client.query<{ n: number }>(
      "select count(*)::int as n from pg_stat_activity where usename = 'kt_app' and state <> 'idle'",
    )
    rustig = rows[0]?.n === 0 ? rustig + 1 : 0
  }
}

async function verzoeken(proef: Proef, maat: Maat, { wie, bewerking, clients }: Geval): Promise<Verzoek[][]> {
  const uit: Verzoek[][] = []
  for (let nr = 0; nr < clients; nr++)
    uit.push(
      await verzoekenVan(proef.client, bewerking, {
        soort: wie,
        nr,
        aantal: maat.dossiers,
        hoeveel: maat.hoeveel,
      }),
    )
  return uit
}

async function opnemen(proef: Proef, opname: Opname, wie: Soort, lijsten: Verzoek[][]): Promise<Script[][]> {
  const uit: Script[][] = []
  await opname.warm(proef.cookies[wie][0] ?? '', lijsten[0]![0]!)
  for (const [nr, lijst] of lijsten.entries()) {
    const scripts: Script[] = []
    for (const verzoek of lijst) scripts.push(await opname.script(proef.cookies[wie][nr] ?? '', verzoek))
    uit.push(scripts)
  }
  return uit
}

async function meet(proef: Proef, maat: Maat, hulpen: Hulpen, geval: Geval): Promise<Rij> {
  const { wie, bewerking, clients } = geval
  const { seconden, warmSeconden, limietSeconden } = maat
  await leesgeschiedenis(proef.client)
  const server = await hulpen.belasting.vraag({
    url: proef.serverUrl,
    clients: (await verzoeken(proef, maat, geval)).map((lijst, nr) => ({
      cookie: proef.cookies[wie][nr] ?? '',
      verzoeken: lijst,
    })),
    seconden,
    warmSeconden,
  })
  if (server.fouten > 0)
    throw new Error(
      `${bewerking} as ${wie}: ${server.fouten} requests failed; the first: ${server.eersteFout ?? 'no answer'}`,
    )
  await uitgewerkt(proef.client)
  // Recorded after the load, because the load moved the versions.
  const scripts = await opnemen(proef, hulpen.opname, wie, await verzoeken(proef, maat, geval))
  await leesgeschiedenis(proef.client)
  const limiet = await hulpen.limiet.vraag({
    url: proef.appUrl,
    clients: scripts,
    seconden: limietSeconden,
    warmSeconden,
  })
  const aantallen = scripts.flat().map((script) => script.length)
  const { aantal, rps, p50, p95, p99 } = server
  return {
    dossiers: maat.dossiers,
    clients,
    wie,
    bewerking,
    server: { aantal, rps, p50, p95, p99 },
    limiet,
    verhouding: Math.round((rps / limiet.rps) * 100) / 100,
    vragen: { minst: Math.min(...aantallen), meest: Math.max(...aantallen) },
    doel: { p95: DOELEN[bewerking].p95[clients] ?? null, rps: clients === 16 ? DOELEN[bewerking].rps : null },
    fsyncMs: maat.fsyncMs,
  }
}

const GEVALLEN: readonly Geval[] = [1, PERSONEN].flatMap((clients) =>
  SOORTEN.flatMap((wie) =>
    BEWERKINGEN.filter((b) => doet(wie, b)).map((bewerking) => ({ wie, bewerking, clients })),
  ),
)

/** Measures every operation, as every kind of person, with 1 and with 16 clients; tells each line as it comes. */
export async function meetAlles(proef: Proef, maat: Maat, klaar: (rij: Rij) => void): Promise<Rij[]> {
  const hulpen: Hulpen = {
    belasting: hulp('belasting.ts'),
    limiet: hulp('limiet.ts'),
    opname: await beginOpname(proef.appUrl),
  }
  const rijen: Rij[] = []
  try {
    for (const geval of GEVALLEN) {
      const rij = await meet(proef, maat, hulpen, geval)
      klaar(rij)
      rijen.push(rij)
    }
  } finally {
    hulpen.belasting.stop()
    hulpen.limiet.stop()
    await hulpen.opname.sluit()
  }
  return rijen
}

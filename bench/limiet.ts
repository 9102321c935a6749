// A process of its own that plays recorded requests: the same statements with the same values in the same
// transactions, each named and prepared, on as many connections as there are clients. Nothing else: no HTTP, no rules.
import { createHash, randomUUID } from 'node:crypto'
import pg from 'pg'
import { meting, type Meting } from './meting.ts'
import type { Script, Waarde } from './opnemen.ts'
import { dien } from './proces.ts'

export type Limiet = {
  readonly url: string
  /** One list per connection, played over and over. */
  readonly clients: readonly (readonly Script[])[]
  readonly warmSeconden: number
  readonly seconden: number
}

const OPTIES = '-c search_path=kt -c timezone=UTC'
const naam = (tekst: string) => createHash('sha1').update(tekst).digest('base64url')

// The same key within one request stays the same key.
type Ronde = { readonly nr: number; readonly sleutels: Map<string, string> }

function waardeVan(w: Waarde, { nr: ronde, sleutels }: Ronde): unknown {
  if (w.soort === 'uniek') return sleutels.getOrInsertComputed(w.waarde, () => randomUUID())
  if (w.soort === 'vast') return uitJson(w.waarde)
  const getal = w.waarde + w.stap * ronde
  return w.voor === '' ? getal : w.voor + String(getal)
}

// A digest crosses between processes as JSON.
const uitJson = (waarde: unknown): unknown =>
  typeof waarde === 'object' && waarde !== null && 'type' in waarde && waarde.type === 'Buffer'
    ? Buffer.from((waarde as unknown as { data: number[] }).data)
    : waarde

async function speel(client: pg.Client, script: Script, nr: number): Promise<void> {
  const ronde = { nr, sleutels: new Map<string, string>() }
  for (const { tekst, waarden } of script)
    await (waarden === null
      ? client.query(tekst)
      : client.query({ name: naam(tekst), text: tekst, values: waarden.map((w) => waardeVan(w, ronde)) }))
}

async function speler(url: string, scripts: readonly Script[], tot: number, klaar: (duur: number) => void) {
  const client = new pg.Client({ connectionString: url, options: OPTIES })
  await client.connect()
  try {
    for (let n = 0; performance.now() < tot; n++) {
      const begin = performance.now()
      await speel(client, scripts[n % scripts.length] ?? [], Math.floor(n / scripts.length) + 1)
      klaar(performance.now() - begin)
    }
  } finally {
    await client.end()
  }
}

async function limiet({ url, clients, warmSeconden, seconden }: Limiet): Promise<Meting> {
  const duren: number[] = []
  const begin = performance.now() + warmSeconden * 1000
  const tot = begin + seconden * 1000
  await Promise.all(
    clients.map((scripts) =>
      speler(url, scripts, tot, (duur) => {
        if (performance.now() >= begin) duren.push(duur)
      }),
    ),
  )
  return meting(duren, seconden)
}

dien(limiet)

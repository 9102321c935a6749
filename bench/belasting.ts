// A process of its own that sends the load: one connection per client, the next request when the answer is there.
import { randomUUID } from 'node:crypto'
import autocannon from 'autocannon'
import type { Verzoek } from './bewerkingen.ts'
import { meting, type Meting } from './meting.ts'
import { dien } from './proces.ts'

export type Belasting = {
  readonly url: string
  /** One per client: as whom, and what it asks, over and over. */
  readonly clients: readonly { readonly cookie: string; readonly verzoeken: readonly Verzoek[] }[]
  readonly warmSeconden: number
  readonly seconden: number
}
export type Belast = Meting & { readonly fouten: number; readonly eersteFout: string | null }

type Cannonverzoek = autocannon.Request & { method: Verzoek['methode'] }

function toCannon(verzoek: Verzoek, cookie: string, mis: (tekst: string) => void): Cannonverzoek {
  let versie = verzoek.versie
  const koppen = (): Record<string, string> => ({
    cookie,
    'x-kt-csrf': '1',
    ...(verzoek.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(versie === undefined ? {} : { 'if-match': String(versie) }),
    ...(verzoek.sleutel === true ? { 'idempotency-key': randomUUID() } : {}),
  })
  const isVast = versie === undefined && verzoek.sleutel !== true
  return {
    method: verzoek.methode,
    path: verzoek.pad,
    headers: koppen(),
    ...(verzoek.body === undefined ? {} : { body: JSON.stringify(verzoek.body) }),
    ...(isVast ? {} : { setupRequest: (request) => ({ ...request, headers: koppen() }) }),
    onResponse: (status, body) => {
      if (status >= 300) mis(`${verzoek.methode} ${verzoek.pad}: ${status} ${body.slice(0, 300)}`)
      else if (versie !== undefined) versie = (JSON.parse(body) as { version: number }).version
    },
  }
}

export async function belast(opdracht: Belasting): Promise<Belast> {
  const duren: number[] = []
  let eersteFout: string | null = null
  let nr = 0
  const begin = performance.now() + opdracht.warmSeconden * 1000
  let laatste = begin
  const opties: autocannon.Options = {
    url: opdracht.url,
    connections: opdracht.clients.length,
    duration: opdracht.warmSeconden + opdracht.seconden,
    sampleInt: 50,
    excludeErrorStats: true,
    setupClient: (client) => {
      const { cookie, verzoeken } = opdracht.clients[nr++ % opdracht.clients.length]!
      client.setRequests(verzoeken.map((v) => toCannon(v, cookie, (tekst) => (eersteFout ??= tekst))))
    },
  }
  const uit = await new Promise<autocannon.Result>((klaar, mis) => {
    const schutter = autocannon(opties, (fout: Error | null, resultaat) =>
      fout ? mis(fout) : klaar(resultaat),
    )
    schutter.on('response', (_client, status, _bytes, duur) => {
      const nu = performance.now()
      if (nu < begin || status >= 300) return
      laatste = nu
      duren.push(duur)
    })
  })
  return { ...meting(duren, (laatste - begin) / 1000), fouten: uit.non2xx + uit.errors, eersteFout }
}

dien(belast)

import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { opGeenToegang, roep, roepAan } from './client.ts'
import { GeenVerbinding, ProbleemFout } from './probleem.ts'

type Gezien = Pick<IncomingMessage, 'method' | 'url' | 'headers'> & { body: string }
let server: Server
let gezien: Gezien
let antwoord: { status: number; type: string; body: string }
const echteFetch = globalThis.fetch

beforeAll(async () => {
  server = createServer((verzoek, reactie) => {
    const delen: Buffer[] = []
    verzoek.on('data', (deel: Buffer) => delen.push(deel))
    verzoek.on('end', () => {
      const { method, url, headers } = verzoek
      gezien = { method, url, headers, body: Buffer.concat(delen).toString() }
      reactie.writeHead(antwoord.status, { 'content-type': antwoord.type })
      reactie.end(antwoord.body)
    })
  })
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
  // A browser knows its own address; here it must be told.
  const basis = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  vi.stubGlobal('fetch', (pad: string, opties: RequestInit) => echteFetch(basis + pad, opties))
})
afterAll(() => {
  vi.unstubAllGlobals()
  server.close()
})
afterEach(() => opGeenToegang(() => undefined))

const json = (status: number, inhoud: unknown) => {
  antwoord = {
    status,
    type: status < 400 ? 'application/json' : 'application/problem+json',
    body: JSON.stringify(inhoud),
  }
}

test('a change carries the mark of our own page, the version and the key', async () => {
  json(200, { ok: true })
  const uit = await roep('PUT', '/plannen/7', { body: { a: 1 }, ifMatch: 3, idempotentie: 'sleutel-12' })
  expect(uit).toEqual({ ok: true })
  expect(gezien).toMatchObject({ method: 'PUT', url: '/v1/plannen/7', body: '{"a":1}' })
  expect(gezien.headers).toMatchObject({
    'content-type': 'application/json',
    'x-kt-csrf': '1',
    'if-match': '"3"',
    'idempotency-key': 'sleutel-12',
  })
})

test('a change whose answer was lost is sent again with the key of the first; answered or changed, it gets its own', async () => {
  const sleutel = () => gezien.headers['idempotency-key']
  const stuur = (nieuw: string, a = 1, ifMatch = 3) =>
    roep('POST', '/plannen', { body: { a }, ifMatch, idempotentie: nieuw }).catch(() => undefined)
  antwoord = { status: 502, type: 'text/html', body: 'weg' }
  await stuur('eerste-poging')
  await stuur('tweede-poging')
  expect(sleutel()).toBe('eerste-poging')
  await stuur('andere-inhoud', 2)
  expect(sleutel()).toBe('andere-inhoud')
  await stuur('andere-versie', 1, 4)
  expect(sleutel()).toBe('andere-versie')
  json(400, { code: 'x' })
  await stuur('derde-poging')
  expect(sleutel()).toBe('eerste-poging')
  await stuur('na-een-antwoord')
  expect(sleutel()).toBe('na-een-antwoord')
})

test('what was not answered is forgotten with the login', async () => {
  const stuur = (nieuw: string) =>
    roep('POST', '/x', { body: {}, idempotentie: nieuw }).catch(() => undefined)
  antwoord = { status: 503, type: 'text/html', body: '' }
  await stuur('voor-het-uitloggen')
  json(401, { code: 'niet-ingelogd' })
  await roep('POST', '/y', { body: {}, idempotentie: 'een-ander' }).catch(() => undefined)
  json(201, {})
  await stuur('na-het-uitloggen')
  expect(gezien.headers['idempotency-key']).toBe('na-het-uitloggen')
})

test('a reading carries none of them, and leaves out what was not chosen', async () => {
  json(200, {})
  await roepAan('GET /signalen', { query: { status: 'open' } })
  expect(gezien.url).toBe('/v1/signalen?status=open')
  expect(gezien.headers).not.toHaveProperty('x-kt-csrf')
  expect(gezien.headers).not.toHaveProperty('content-type')
})

test('all errors of a problem reach the form', async () => {
  const errors = [{ veld: 'melder/naam', code: 'schema-required', tekst: 'Vul dit in.' }]
  json(400, { type: '/problemen/x', title: 't', detail: 'Er klopt iets niet.', code: 'x', errors })
  const fout = await roep('GET', '/x').catch((e: unknown) => e)
  expect(fout).toBeInstanceOf(ProbleemFout)
  expect(fout).toMatchObject({ status: 400, errors, message: 'Er klopt iets niet.' })
})

test('a page of a proxy instead of a problem still becomes a sentence, without its content', async () => {
  antwoord = { status: 502, type: 'text/html', body: '<h1>Bad gateway nginx</h1>' }
  const fout = await roep('GET', '/x').catch((e: unknown) => e)
  expect(fout).toMatchObject({ status: 502, errors: [] })
  expect((fout as Error).message).not.toContain('nginx')
})

test('401 and 403 are reported before the error, other refusals are not', async () => {
  const gemeld: [number, string][] = []
  opGeenToegang((status, methode) => gemeld.push([status, methode]))
  for (const status of [401, 403, 404, 412]) {
    json(status, {})
    await expect(roep('POST', '/x')).rejects.toBeInstanceOf(ProbleemFout)
  }
  expect(gemeld).toEqual([
    [401, 'POST'],
    [403, 'POST'],
  ])
})

test('no answer is told apart from a refusal', async () => {
  vi.stubGlobal('fetch', () => echteFetch('http://127.0.0.1:1/'))
  await expect(roep('GET', '/x')).rejects.toBeInstanceOf(GeenVerbinding)
})

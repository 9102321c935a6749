import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { ROLLEN, type Operatie } from '@keukentafel/contract'
import { geldigeInvoer } from './invoer.ts'
import type { TestServer } from './server.ts'

/** Everybody who could knock: nobody, an inwoner, a helper, and a worker with each role alone. */
export const BELLERS = ['publiek', 'inwoner', 'helper', ...ROLLEN] as const
export type Beller = (typeof BELLERS)[number]
export type Persoon = { readonly beller: Beller; readonly id: number }

async function maakHouder(server: TestServer, beller: Beller): Promise<number> {
  const soort = soortVan(beller)
  const [houder] = await server.kijk<{ id: number }>(
    'insert into houder (soort, naam) values ($1, $2) returning id',
    [soort, `Vreemde ${beller}`],
  )
  const id = houder?.id ?? 0
  if (soort !== 'medewerker') return id
  await server.kijk(
    `insert into medewerker (id, organisatie_id, functie)
     select $1, min(id), 'proef' from organisatie`,
    [id],
  )
  await server.kijk('insert into rol_toekenning (houder_id, rol) values ($1, $2)', [id, beller])
  return id
}

const soortVan = (beller: Beller) => (beller === 'inwoner' || beller === 'helper' ? beller : 'medewerker')

/** People who hold a role and nothing else: no team, no wijk, no toegang. */
export async function vreemden(server: TestServer): Promise<Persoon[]> {
  const uit: Persoon[] = []
  for (const beller of BELLERS)
    uit.push({ beller, id: beller === 'publiek' ? 0 : await maakHouder(server, beller) })
  return uit
}

/** A session of its own for each call, because some operations end the one they are called with. */
async function cookieVan(server: TestServer, wie: Persoon): Promise<Record<string, string>> {
  if (wie.id === 0) return {}
  const token = randomBytes(32).toString('base64url')
  await server.db.pool.query("select sessie_maken($1, $2, $3, '1 hour', '1 hour', null, now())", [
    createHash('sha256').update(token).digest(),
    wie.id,
    soortVan(wie.beller),
  ])
  return { cookie: `kt-sessie=${token}` }
}

/** What the placeholders of a path become. */
export type Invulling = {
  readonly dossierId: number
  readonly objectId: number
  /** fields of the body that must name something of this dossier */
  readonly body?: object
}

const pad = (o: Operatie, { dossierId, objectId }: Invulling): string =>
  o.pad.replaceAll(/\{(\w+)\}/g, (_heel, naam: string) => {
    if (naam === 'dossierId') return String(dossierId)
    const schema = o.params?.properties[naam]
    return schema !== undefined && 'type' in schema && schema.type === 'string'
      ? String(geldigeInvoer(schema))
      : String(objectId)
  })

const zoekdeel = (o: Operatie): string => {
  if (o.query === undefined) return ''
  const velden = geldigeInvoer(o.query) as Record<string, string | number | boolean>
  const tekst = new URLSearchParams(Object.entries(velden).map(([naam, w]) => [naam, String(w)])).toString()
  return tekst === '' ? '' : `?${tekst}`
}

/** Calls an operation with a minimal valid request, each time from another address (the rate limit counts those). */
export async function roepAan(
  server: TestServer,
  o: Operatie,
  wie: Persoon,
  invulling: Invulling,
): Promise<LightMyRequestResponse> {
  const verzoek: InjectOptions = {
    method: o.methode,
    url: `/v1${pad(o, invulling)}${zoekdeel(o)}`,
    remoteAddress: `10.${[...randomBytes(3)].join('.')}`,
    headers: {
      'x-kt-csrf': '1',
      ...(await cookieVan(server, wie)),
      ...(o.ifMatch ? { 'if-match': '1' } : {}),
      ...(o.methode === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
    },
    ...(o.body === undefined ? {} : { payload: { ...(geldigeInvoer(o.body) as object), ...invulling.body } }),
  }
  return server.app.inject(verzoek)
}

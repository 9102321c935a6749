import { createHash, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../../config.ts'
import { PUBLIEK, type Wie } from '../../kern/wie.ts'
import { DatabaseWeg, type Database } from '../db/pool.ts'

/** Absolute and idle limits per kind of person (veiligheid.md, Stolen or forgotten session). */
const GRENZEN = {
  medewerker: { duur: '10 hours', stil: '60 minutes' },
  inwoner: { duur: '2 hours', stil: '20 minutes' },
  helper: { duur: '1 hour', stil: '20 minutes' },
} as const

const hash = (token: string): Buffer => createHash('sha256').update(token).digest()
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** `__Host-` needs https; a demo on http://localhost goes without the prefix. */
export const cookieNaam = (config: Config): string =>
  config.publiekeUrl.startsWith('https:') ? '__Host-kt' : 'kt-sessie'

type Rij = {
  houder_id: number
  soort: 'medewerker' | 'inwoner' | 'helper'
  naam: string
  organisatie_id: number | null
  organisatie: string | null
  rollen: string[]
  teams: number[]
  vers_op: Date
}

const tokenUit = (config: Config, request: FastifyRequest): string | null => {
  const token = request.cookies[cookieNaam(config)]
  return token !== undefined && TOKEN.test(token) ? token : null
}

/**
 * Who makes this request; the public when there is no running session. Asked of the database each time, so that
 * a logout or the end of employment counts at once on every process.
 * @throws DatabaseWeg
 */
export async function wieVan(db: Database, config: Config, request: FastifyRequest): Promise<Wie> {
  const token = tokenUit(config, request)
  if (!db.bereikbaar()) throw new DatabaseWeg('niet bereikbaar')
  if (token === null) return PUBLIEK
  try {
    const { rows } = await db.pool.query<Rij>({
      name: 'sessie',
      text: 'select * from sessie_lezen($1)',
      values: [hash(token)],
    })
    const rij = rows[0]
    if (rij === undefined) return PUBLIEK
    return {
      id: rij.houder_id,
      soort: rij.soort,
      naam: rij.naam,
      rollen: rij.rollen,
      organisatieId: rij.organisatie_id,
      organisatie: rij.organisatie,
      teams: rij.teams,
      versOp: rij.vers_op.toTemporalInstant(),
    }
  } catch (fout) {
    throw new DatabaseWeg('sessie', { cause: fout })
  }
}

const cookieOpties = (config: Config) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: config.publiekeUrl.startsWith('https:') }) as const

/** What a session is begun and ended with. */
export type Bij = { db: Database; config: Config; request: FastifyRequest; reply: FastifyReply }

/** Begins a session for a holder, ends the one the browser had (rotation), and sets the cookie. */
export async function sessieBeginnen(
  bij: Bij,
  houder: { id: number; soort: keyof typeof GRENZEN; sid?: string; versOp?: Temporal.Instant },
): Promise<void> {
  const { db, config, reply } = bij
  await sessieEinde(bij)
  const token = randomBytes(32).toString('base64url')
  const { duur, stil } = GRENZEN[houder.soort]
  await db.pool.query('select sessie_maken($1, $2, $3, $4, $5, $6, $7)', [
    hash(token),
    houder.id,
    houder.soort,
    duur,
    stil,
    houder.sid ?? null,
    (houder.versOp ?? Temporal.Now.instant()).toString(),
  ])
  reply.setCookie(cookieNaam(config), token, cookieOpties(config))
}

/** Ends the session on the server and takes the cookie away. */
export async function sessieEinde({ db, config, request, reply }: Bij): Promise<void> {
  const token = tokenUit(config, request)
  if (token !== null) await db.pool.query('select sessie_beeindigen($1)', [hash(token)])
  reply.clearCookie(cookieNaam(config), cookieOpties(config))
}

/**
 * The key of this login for what was taken along on a device (ADR 0017); null when there is no such login or nothing was
 * taken along. With `uren` it is made when there is none, and kept so long.
 */
export async function bezoekSleutel(
  { db, config, request }: Bij,
  uren: number | null,
): Promise<{ sleutel: Buffer; verlooptOp: Date } | null> {
  const token = tokenUit(config, request)
  if (token === null) return null
  const { rows } = await db.pool.query<{ sleutel: Buffer; verloopt_op: Date }>(
    'select * from bezoeksleutel_geven($1, $2, make_interval(hours => $3))',
    [hash(token), uren === null ? null : randomBytes(32), uren ?? 0],
  )
  const [rij] = rows
  return rij === undefined ? null : { sleutel: rij.sleutel, verlooptOp: rij.verloopt_op }
}

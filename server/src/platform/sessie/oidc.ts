import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as oidc from 'openid-client'
import type { Config } from '../../config.ts'
import type { Database } from '../db/pool.ts'
import { Probleem } from '../http/problemen.ts'
import { afmeldRoute } from './afmelden.ts'
import { sessieBeginnen } from './sessie.ts'

type Instelling = NonNullable<Config['oidc']>
type Omgeving = { readonly config: Config; readonly db: Database }

const hash = (state: string): Buffer => createHash('sha256').update(state).digest()
/** Only a path of our own: anything else would make the login page a springboard to another site. */
export const eigenPad = (terug: unknown): string =>
  typeof terug === 'string' && /^\/(?![/\\])[\w\-/?=&.%]*$/.test(terug) ? terug : '/'

// The answer of the provider counts only in the browser that asked: else somebody could make a colleague open the
// end of a login of their own, and read what that colleague then types (login CSRF).
const cookieOpties = (config: Config) =>
  ({
    path: '/inloggen',
    httpOnly: true,
    sameSite: 'lax',
    secure: config.publiekeUrl.startsWith('https:'),
  }) as const
const POGING = 'kt-inloggen'
const isEigenPoging = (request: FastifyRequest, state: string): boolean =>
  timingSafeEqual(hash(request.cookies[POGING] ?? ''), hash(state))

// Plain http only where the provider itself says so, which a demo or a test on loopback does.
const instellen = (o: Instelling): Promise<oidc.Configuration> =>
  oidc.discovery(
    new URL(o.issuer),
    o.clientId,
    o.clientSecret,
    undefined,
    o.issuer.startsWith('http:') ? { execute: [oidc.allowInsecureRequests] } : {},
  )

type Claims = Readonly<Record<string, unknown>>
const tekst = (claims: Claims, naam: string): string | null => {
  const waarde = claims[naam]
  return typeof waarde === 'string' && waarde !== '' ? waarde : null
}

/** Which of our people these claims name: a medewerker by the configured claim, an inwoner by BSN; else nobody. */
async function houderVan(
  { config, db }: Omgeving,
  o: Instelling,
  claims: Claims,
): Promise<{ id: number; soort: 'medewerker' | 'inwoner' } | null> {
  const onderwerp = tekst(claims, o.claim)
  // Brokers put the sector code of DigiD before the number (ecosysteem.md, Identity).
  const bsn = tekst(claims, config.oidcBsnClaim)?.replace(/^s\d{8}:/, '') ?? null
  const { rows } = await db.pool.query<{ medewerker: number | null; inwoner: number | null }>(
    'select medewerker_van($1) as medewerker, inwoner_van($2) as inwoner',
    [onderwerp, bsn],
  )
  const rij = rows[0]
  if (rij?.medewerker != null) return { id: rij.medewerker, soort: 'medewerker' }
  return rij?.inwoner != null ? { id: rij.inwoner, soort: 'inwoner' } : null
}

async function beginnen(
  { config, db }: Omgeving,
  client: oidc.Configuration,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const verifier = oidc.randomPKCECodeVerifier()
  const [state, nonce] = [oidc.randomState(), oidc.randomNonce()]
  const { terug: gevraagd, vers } = request.query as { terug?: string; vers?: string }
  const terug = eigenPad(gevraagd)
  await db.pool.query('select inlog_beginnen($1, $2, $3, $4)', [hash(state), verifier, nonce, terug])
  const url = oidc.buildAuthorizationUrl(client, {
    redirect_uri: `${config.publiekeUrl}/inloggen/terug`,
    scope: 'openid',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    // With an age the provider must tell when somebody really logged in; 0 asks for it now.
    ...(vers === '1' ? { prompt: 'login', max_age: '0' } : { max_age: '36000' }),
  })
  return reply
    .setCookie(POGING, state, { ...cookieOpties(config), maxAge: 600 })
    .header('cache-control', 'no-store')
    .redirect(url.href, 302)
}

type Inlogpoging = { verifier: string; nonce: string; terug: string }

async function claimsVan(client: oidc.Configuration, adres: URL, poging: Inlogpoging): Promise<Claims> {
  const verwacht = {
    pkceCodeVerifier: poging.verifier,
    expectedState: adres.searchParams.get('state') ?? '',
    expectedNonce: poging.nonce,
  }
  const tokens = await oidc.authorizationCodeGrant(client, adres, verwacht).catch(() => {
    throw new Probleem(400, 'inloggen-mislukt', 'Het inloggen is niet gelukt. Probeer het opnieuw.')
  })
  return { ...tokens.claims() }
}

async function afronden(
  omgeving: Omgeving & { o: Instelling },
  client: oidc.Configuration,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { config, db, o } = omgeving
  const adres = new URL(request.url, config.publiekeUrl)
  const state = adres.searchParams.get('state') ?? ''
  const { rows } = isEigenPoging(request, state)
    ? await db.pool.query<Inlogpoging>('select * from inlog_afronden($1)', [hash(state)])
    : { rows: [] }
  const poging = rows[0]
  if (poging === undefined)
    throw new Probleem(
      400,
      'inloggen-verlopen',
      'Het inloggen duurde te lang of was al gebruikt. Begin opnieuw.',
    )
  const claims = await claimsVan(client, adres, poging)
  const houder = await houderVan(omgeving, o, claims)
  if (houder === null)
    throw new Probleem(
      403,
      'geen-account',
      'U bent bekend bij de inlogdienst, maar hebt hier geen account. Vraag uw beheerder.',
    )
  const sid = tekst(claims, 'sid')
  // Who does not tell it never counts as fresh.
  const { auth_time: ingelogd } = claims
  const versOp = Temporal.Instant.fromEpochMilliseconds(typeof ingelogd === 'number' ? ingelogd * 1000 : 0)
  await sessieBeginnen(
    { db, config, request, reply },
    { ...houder, versOp, ...(sid === null ? {} : { sid }) },
  )
  return reply
    .clearCookie(POGING, cookieOpties(config))
    .header('cache-control', 'no-store')
    .redirect(poging.terug, 302)
}

/**
 * Login for real use: OpenID Connect, code flow with PKCE S256 (OIDC NL GOV profile). Roles and teams come from our
 * own tables; a claim only says who it is. Two addresses for the browser and one for the provider, outside the API.
 */
export function oidcRoutes(app: FastifyInstance, omgeving: Omgeving): void {
  const { oidc: o } = omgeving.config
  if (o === null) return
  let client: Promise<oidc.Configuration> | null = null
  // Asked for at the first login and again after a failure: a provider that is away does not stop the server.
  const ingesteld = () => {
    client ??= instellen(o).catch(() => {
      client = null
      throw new Probleem(503, 'inlogdienst-weg', 'De inlogdienst antwoordt niet. Probeer het zo nog eens.')
    })
    return client
  }
  app.get('/inloggen/oidc', { schema: { hide: true } }, async (request, reply) =>
    beginnen(omgeving, await ingesteld(), request, reply),
  )
  app.get('/inloggen/terug', { schema: { hide: true } }, async (request, reply) =>
    afronden({ ...omgeving, o }, await ingesteld(), request, reply),
  )
  afmeldRoute(app, { db: omgeving.db, o, ingesteld })
}

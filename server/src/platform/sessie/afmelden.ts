import { createRemoteJWKSet, jwtVerify, type JWTPayload } from 'jose'
import type { FastifyInstance } from 'fastify'
import type * as oidc from 'openid-client'
import type { Config } from '../../config.ts'
import type { Database } from '../db/pool.ts'
import { Probleem } from '../http/problemen.ts'

const GEBEURTENIS = 'http://schemas.openid.net/event/backchannel-logout'
type Bij = {
  readonly db: Database
  readonly o: NonNullable<Config['oidc']>
  readonly ingesteld: () => Promise<oidc.Configuration>
}

const ONGELDIG = new Probleem(400, 'afmelding-ongeldig', 'Deze afmelding komt niet van onze inlogdienst.')

const isAfmelding = ({ events, nonce, sid, sub }: JWTPayload): boolean =>
  typeof events === 'object' &&
  events !== null &&
  GEBEURTENIS in events &&
  nonce === undefined &&
  (typeof sid === 'string' || typeof sub === 'string')

/** Ends what the provider names: the sessions begun by that login, or every session of that person. */
async function beeindigen({ db, o }: Bij, { sid, sub }: JWTPayload): Promise<void> {
  if (typeof sid === 'string') {
    await db.pool.query('select sessies_beeindigen(null, $1)', [sid])
    return
  }
  const wie = o.claim === 'sub' ? sub : undefined
  await db.pool.query('select sessies_beeindigen(medewerker_van($1), null)', [wie ?? null])
}

/**
 * The provider tells that somebody logged out there: the sessions end here at once (OpenID Connect Back-Channel Logout
 * 1.0 §2.6). Anybody may knock; what the provider did not sign is refused with 400 `afmelding-ongeldig`.
 */
export function afmeldRoute(app: FastifyInstance, bij: Bij): void {
  void app.register((kind, _opties, klaar) => {
    let sleutels: ReturnType<typeof createRemoteJWKSet> | undefined
    kind.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 16_384 },
      (_request, tekst, af) => af(null, Object.fromEntries(new URLSearchParams(String(tekst)))),
    )
    kind.post('/inloggen/afmelding', { schema: { hide: true } }, async (request, reply) => {
      const token = (request.body as { logout_token?: string } | null)?.logout_token ?? ''
      const dienst = (await bij.ingesteld()).serverMetadata()
      sleutels ??= createRemoteJWKSet(new URL(dienst.jwks_uri ?? ''))
      const { payload } = await jwtVerify(token, sleutels, {
        issuer: dienst.issuer,
        audience: bij.o.clientId,
        maxTokenAge: '5 minutes',
        requiredClaims: ['iat', 'jti', 'events'],
      }).catch(() => {
        throw ONGELDIG
      })
      if (!isAfmelding(payload)) throw ONGELDIG
      await beeindigen(bij, payload)
      return reply.header('cache-control', 'no-store').status(200).send()
    })
    klaar()
  })
}

import { beforeAll, describe, expect, test } from 'vitest'
import { Type } from 'typebox'
import { Obj, operatie } from '@keukentafel/contract'
import { PUBLIEK } from '../server/src/kern/wie.ts'
import { registreer, route } from '../server/src/platform/http/registreer.ts'
import { testServer, type TestServer } from './support/server.ts'

const GEHEIM = 'Sietske de Boer 999990019'
type Probleem = { status: number; code: string; errors: { veld: string; code: string; tekst: string }[] }

const proef = (naam: string) =>
  operatie({
    id: `proef.${naam}`,
    methode: 'GET',
    pad: `/proef/${naam}`,
    samenvatting: 'proef',
    groep: 'Proef',
    recht: 'publiek',
    spoor: { geen: 'proef' },
    status: 200,
    antwoord: Obj({ naam: Type.String() }),
  })
const PROEVEN = [
  route(proef('goed'), () => Promise.resolve({ naam: 'goed' })),
  route(proef('te-veel'), () => Promise.resolve({ naam: 'goed', bsn: GEHEIM })),
  ...[201, 206, 302, 404, 418, 451].map((status) =>
    route(proef(`status-${status}`), async ({ reply }) => {
      await reply.status(status).send({ naam: GEHEIM })
      return { naam: '' }
    }),
  ),
  route(proef('database'), () =>
    Promise.reject(new Error(`duplicate key value violates unique constraint: (bsn)=(${GEHEIM})`)),
  ),
  route(proef('eigen-code'), () => Promise.reject(Object.assign(new Error(GEHEIM), { statusCode: 418 }))),
]

describe('what leaves the server', () => {
  let server: TestServer
  let adres = 0
  /** Each call from another address: the rate limit has a test of its own. */
  const roep = (methode: 'GET' | 'POST', url: string, kop: Record<string, string> = {}, payload?: string) => {
    adres += 1
    return server.app.inject({
      method: methode,
      url,
      remoteAddress: `10.1.${Math.floor(adres / 250)}.${adres % 250}`,
      headers: { 'x-kt-csrf': '1', 'content-type': 'application/json', ...kop },
      ...(payload === undefined ? {} : { payload }),
    })
  }
  const lees = (url: string) => server.app.inject({ url })

  beforeAll(async () => {
    server = await testServer()
    for (const r of PROEVEN)
      registreer(server.app, r, server.db, { wie: () => Promise.resolve(PUBLIEK), gastheer: 'localhost' })
  })

  test('a declared answer leaves, with the version of the API', async () => {
    const antwoord = await lees('/v1/proef/goed')
    expect([antwoord.statusCode, antwoord.body]).toEqual([200, '{"naam":"goed"}'])
    expect(antwoord.headers['api-version']).toMatch(/^\d+\.\d+\.\d+$/)
  })
  test('a field that the contract does not know never leaves', async () => {
    expect((await lees('/v1/proef/te-veel')).body).toBe('{"naam":"goed"}')
  })
  test.each([201, 206, 302, 404, 418, 451])(
    'an undeclared status %i never leaves, nor what it carried',
    async (status) => {
      const antwoord = await lees(`/v1/proef/status-${status}`)
      expect(antwoord.statusCode).toBe(500)
      expect(antwoord.headers['content-type']).toContain('application/problem+json')
      expect(antwoord.headers['location']).toBeUndefined()
      expect(antwoord.body).not.toContain(GEHEIM)
      expect(antwoord.json<Probleem>()).toMatchObject({ status: 500, code: 'onbekende-fout' })
    },
  )
  test.each(['database', 'eigen-code'])(
    'an unforeseen failure tells nothing of itself (%s)',
    async (naam) => {
      const antwoord = await lees(`/v1/proef/${naam}`)
      expect(antwoord.statusCode).toBe(500)
      expect(antwoord.body).not.toContain('duplicate')
      expect(antwoord.body).not.toContain(GEHEIM)
    },
  )

  const OVERAL = {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
  }
  test.each([
    ['GET', '/v1/sessie', 200],
    ['GET', '/v1/bestaat-niet', 404],
    ['GET', '/v1/werklijst', 401],
    ['GET', '/v1/proef/database', 500],
    ['POST', '/v1/signalen', 400],
    ['GET', '/openapi.json', 200],
    ['GET', '/bestaat.niet', 404],
  ] as const)('%s %s carries the security headers', async (methode, url, status) => {
    const antwoord = await roep(methode, url, {}, methode === 'POST' ? '{}' : undefined)
    expect(antwoord.statusCode).toBe(status)
    expect(antwoord.headers).toMatchObject(OVERAL)
    expect(antwoord.headers['strict-transport-security']).toMatch(/max-age=\d{8}/)
    const csp = String(antwoord.headers['content-security-policy'])
    expect(csp).toContain("default-src 'none'")
    expect(csp).toContain("frame-ancestors 'none'")
    expect(csp).not.toContain('unsafe')
    if (url.startsWith('/v1/')) expect(antwoord.headers['cache-control']).toBe('no-store')
  })

  test('a change without our header, or from another page, is refused', async () => {
    const zonder = await roep('POST', '/v1/signalen', { 'x-kt-csrf': '' }, '{}')
    expect([zonder.statusCode, zonder.json<Probleem>().code]).toEqual([403, 'vreemde-pagina'])
    for (const origin of ['https://elders.example', 'null', 'rommel']) {
      const vreemd = await roep('POST', '/v1/signalen', { host: 'localhost:3000', origin }, '{}')
      expect([vreemd.statusCode, vreemd.json<Probleem>().code], origin).toEqual([403, 'vreemde-pagina'])
    }
    const eigen = await roep(
      'POST',
      '/v1/signalen',
      { host: 'localhost:3000', origin: 'http://localhost:3000' },
      '{}',
    )
    expect(eigen.statusCode).toBe(400)
  })

  test('what is too large, of another kind or no JSON is refused with the status for it', async () => {
    const gevallen: [Record<string, string>, string, number, string][] = [
      [{}, JSON.stringify({ vraag: 'x'.repeat(1024 * 1024) }), 413, 'te-groot'],
      [{ 'content-type': 'application/xml' }, '<a/>', 415, 'soort-onbekend'],
      [{ 'content-type': 'text/plain' }, 'hallo', 415, 'soort-onbekend'],
      [{}, '{"vraag": ', 400, 'geen-json'],
      [{}, '', 400, 'leeg'],
      [{}, '{"__proto__": {"x": 1}}', 400, 'geen-json'],
    ]
    for (const [kop, payload, status, code] of gevallen) {
      const antwoord = await roep('POST', '/v1/signalen', kop, payload)
      expect([antwoord.statusCode, antwoord.json<Probleem>().code], payload.slice(0, 20)).toEqual([
        status,
        code,
      ])
      expect(antwoord.headers['content-type']).toContain('application/problem+json')
    }
  })

  test('every error comes at once, each with its field; an unknown field is one of them', async () => {
    const antwoord = await roep(
      'POST',
      '/v1/signalen',
      {},
      JSON.stringify({ voorWie: 'niemand', postcode: 'x', huisnummer: '12', bsn: '1', melder: { rang: 1 } }),
    )
    expect(antwoord.statusCode).toBe(400)
    const { errors } = antwoord.json<Probleem>()
    expect(errors.map((e) => `${e.veld} ${e.code}`).sort()).toEqual([
      'bsn schema-additionalProperties',
      'huisnummer schema-type',
      'melder/rang schema-additionalProperties',
      'melderType schema-required',
      'postcode schema-pattern',
      'voorWie schema-enum',
      'vraag schema-required',
    ])
    expect(errors.every((e) => /^[A-Z].*\.$/.test(e.tekst))).toBe(true)
  })

  test('who asks too often is told to wait; another sender is not', async () => {
    const vaak = (van: string) =>
      server.app.inject({
        method: 'POST',
        url: '/v1/signalen',
        remoteAddress: van,
        headers: { 'x-kt-csrf': '1' },
        payload: {},
      })
    for (let keer = 0; keer < 20; keer++) expect((await vaak('10.9.9.9')).statusCode).toBe(400)
    const teVaak = await vaak('10.9.9.9')
    expect([teVaak.statusCode, teVaak.json<Probleem>().code]).toEqual([429, 'te-vaak'])
    expect(teVaak.headers['content-type']).toContain('application/problem+json')
    expect(Number(teVaak.headers['retry-after'])).toBeGreaterThan(0)
    expect((await vaak('10.9.9.8')).statusCode).toBe(400)
  })

  test('an address with a number that is none, or with an unknown key, is refused', async () => {
    const bezoeker = await server.als('sociaal_werker')
    expect((await bezoeker.get('/dossiers/1%20or%201=1')).status).toBe(400)
    expect((await bezoeker.get('/dossiers/99999999999999999999')).status).toBe(400)
    expect((await bezoeker.get('/signalen?zoek=jan')).status).toBe(400)
  })
})

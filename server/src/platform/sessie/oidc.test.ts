import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maakApp } from '../../app.ts'
import { leesConfig } from '../../config.ts'
import { vastePoort } from '../../../../tests/support/poort.ts'
import { testServer, type TestServer } from '../../../../tests/support/server.ts'
import { eigenPad } from './oidc.ts'

// A real OpenID provider on loopback; the server under test talks to it over HTTP, PKCE and signatures included.
let idp: Server
let server: TestServer
let app: Awaited<ReturnType<typeof maakApp>>
let poort: number
let provider: Provider
const wie: { sub: string; bsn: string; ts: number | undefined } = { sub: '', bsn: '', ts: undefined }

async function startIdp(appPoort: number): Promise<string> {
  idp = createServer()
  await new Promise<void>((klaar) => idp.listen(0, '127.0.0.1', klaar))
  const issuer = `http://127.0.0.1:${(idp.address() as AddressInfo).port}`
  provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'kt',
        client_secret: 'geheim-voor-de-test',
        redirect_uris: [`http://127.0.0.1:${appPoort}/inloggen/terug`],
        backchannel_logout_uri: `http://127.0.0.1:${appPoort}/inloggen/afmelding`,
        backchannel_logout_session_required: true,
      },
    ],
    pkce: { required: () => true },
    // On loopback, where a real provider would refuse to go.
    fetch: (url, opties) => fetch(url, { ...opties, dispatcher: undefined } as RequestInit),
    claims: { openid: ['sub', 'bsn', 'sid'] },
    conformIdTokenClaims: false,
    findAccount: (_ctx, id) => ({
      accountId: id,
      claims: () => ({ sub: id, ...(wie.bsn === '' ? {} : { bsn: wie.bsn }) }),
    }),
    cookies: { keys: ['test'] },
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
    interactions: { url: (_ctx, interactie) => `/interactie/${interactie.uid}` },
  })
  idp.on('request', (req, res) => {
    if (!(req.url ?? '').startsWith('/interactie/')) return void provider.callback()(req, res)
    void provider.interactionDetails(req, res).then(async (details) => {
      const grant = new provider.Grant({ accountId: wie.sub, clientId: 'kt' })
      grant.addOIDCScope('openid')
      grant.addOIDCClaims(['bsn'])
      const grantId = await grant.save()
      await provider.interactionFinished(
        req,
        res,
        details.prompt.name === 'login'
          ? { login: { accountId: wie.sub, ...(wie.ts === undefined ? {} : { ts: wie.ts }) } }
          : { consent: { grantId } },
      )
    })
  })
  return issuer
}

beforeAll(async () => {
  server = await testServer('nijmegen')
  poort = await vastePoort()
  const issuer = await startIdp(poort)
  const config = {
    ...leesConfig({
      KT_DRUK_MS: '0',
      KT_OIDC_ISSUER: issuer,
      KT_OIDC_CLIENT_ID: 'kt',
      KT_OIDC_CLIENT_SECRET: 'geheim-voor-de-test',
    }),
    publiekeUrl: `http://127.0.0.1:${poort}`,
    logNiveau: 'silent' as const,
  }
  app = await maakApp({ config, db: server.db })
  await app.listen({ port: poort, host: '127.0.0.1' })
})
afterAll(async () => {
  await app.close()
  await new Promise((klaar) => idp.close(klaar))
})

type Pot = Map<string, string>
async function stap(url: string, pot: Pot): Promise<Response> {
  const kop = { cookie: [...pot].map(([naam, waarde]) => `${naam}=${waarde}`).join('; ') }
  const antwoord = await fetch(url, { redirect: 'manual', headers: kop })
  for (const regel of antwoord.headers.getSetCookie()) {
    const [paar = ''] = regel.split(';')
    pot.set(paar.slice(0, paar.indexOf('=')), paar.slice(paar.indexOf('=') + 1))
  }
  return antwoord
}

/** Follows every redirect as a browser would, and answers the last page and the address it came from. */
async function inloggen(
  terug: string,
  { pot = new Map() as Pot, vers = false } = {},
): Promise<{ laatste: Response; pad: string; pot: Pot; adressen: string[] }> {
  let url = `http://127.0.0.1:${poort}/inloggen/oidc?terug=${encodeURIComponent(terug)}${vers ? '&vers=1' : ''}`
  const adressen: string[] = []
  for (let i = 0; i < 12; i++) {
    adressen.push(url)
    const antwoord = await stap(url, pot)
    const naar = antwoord.headers.get('location')
    if (naar === null) return { laatste: antwoord, pad: new URL(url).pathname, pot, adressen }
    url = new URL(naar, url).href
  }
  throw new Error('te veel doorverwijzingen')
}

test('a worker logs in through a real provider, with PKCE S256, and lands where the login was asked', async () => {
  const [persoon] = await server.kijk<{ oidc_onderwerp: string; naam: string }>(
    'select oidc_onderwerp, naam from medewerker m join houder h using (id) limit 1',
  )
  wie.sub = persoon!.oidc_onderwerp
  wie.bsn = ''
  const { pad, pot, adressen } = await inloggen('/werklijst')
  expect(pad).toBe('/werklijst')
  expect(
    adressen.some(
      (a) =>
        a.includes('code_challenge_method=S256') && /state=[\w-]{43}/.test(a) && /nonce=[\w-]{43}/.test(a),
    ),
  ).toBe(true)
  const sessie = await stap(`http://127.0.0.1:${poort}/v1/sessie`, pot)
  expect(((await sessie.json()) as { wie: { naam: string } }).wie.naam).toBe(persoon!.naam)
})

test('somebody the provider knows and we do not gets no session', async () => {
  wie.sub = 'vreemde'
  wie.bsn = ''
  const { laatste, pot } = await inloggen('/werklijst')
  expect(laatste.status).toBe(403)
  expect(((await laatste.json()) as { code: string }).code).toBe('geen-account')
  expect(pot.has('kt-sessie')).toBe(false)
})

test('a login answer is used once: the same address again begins nothing', async () => {
  const [persoon] = await server.kijk<{ oidc_onderwerp: string }>(
    'select oidc_onderwerp from medewerker limit 1',
  )
  wie.sub = persoon!.oidc_onderwerp
  const { adressen, pot } = await inloggen('/werklijst')
  const terug = adressen.find((a) => a.includes('/inloggen/terug'))!
  const tweede = await stap(terug, pot)
  expect(tweede.status).toBe(400)
  expect(((await tweede.json()) as { code: string }).code).toBe('inloggen-verlopen')
})

test('the answer of the provider counts only in the browser that asked: a colleague cannot be logged in as somebody else', async () => {
  const [persoon] = await server.kijk<{ oidc_onderwerp: string }>(
    'select oidc_onderwerp from medewerker limit 1',
  )
  wie.sub = persoon!.oidc_onderwerp
  const pot: Pot = new Map()
  let url = `http://127.0.0.1:${poort}/inloggen/oidc`
  while (!url.includes('/inloggen/terug?'))
    url = new URL((await stap(url, pot)).headers.get('location') ?? '', url).href
  for (const vreemd of [new Map<string, string>(), new Map([['kt-inloggen', 'x'.repeat(43)]])]) {
    const antwoord = await stap(url, vreemd)
    expect([antwoord.status, vreemd.has('kt-sessie')]).toEqual([400, false])
  }
  // What another browser tried does not use the login up.
  expect((await stap(url, pot)).status).toBe(302)
  expect(pot.has('kt-sessie')).toBe(true)
})

const werker = async () => {
  const [persoon] = await server.kijk<{ id: number; oidc_onderwerp: string }>(
    'select id, oidc_onderwerp from medewerker limit 1',
  )
  wie.sub = persoon!.oidc_onderwerp
  return persoon!
}
const wieIs = async (pot: Pot) =>
  (
    (await (await stap(`http://127.0.0.1:${poort}/v1/sessie`, pot)).json()) as {
      wie: { naam: string } | null
    }
  ).wie

test('who logs out at the provider is logged out here at once; a token of somebody else ends nothing', async () => {
  const { id, oidc_onderwerp } = await werker()
  const { pot } = await inloggen('/werklijst')
  const [sessie] = await server.kijk<{ oidc_sid: string }>(
    'select oidc_sid from sessie where houder_id = $1 and beeindigd_op is null order by id desc limit 1',
    [id],
  )
  const meld = (token: string) =>
    fetch(`http://127.0.0.1:${poort}/inloggen/afmelding`, {
      method: 'POST',
      body: new URLSearchParams({ logout_token: token }),
    })
  const client = (await provider.Client.find('kt'))!
  const echt = new provider.IdToken(
    { sub: oidc_onderwerp, sid: sessie!.oidc_sid },
    { client, ctx: undefined as never },
  )
  const zonderGebeurtenis = await echt.issue({ use: 'idtoken' })
  for (const token of ['', 'geen.token.dus', zonderGebeurtenis]) {
    const uit = await meld(token)
    expect([uit.status, ((await uit.json()) as { code: string }).code]).toEqual([400, 'afmelding-ongeldig'])
  }
  expect(await wieIs(pot)).not.toBeNull()
  await (client.backchannelLogout as (sub: string, sid: string) => Promise<void>)(
    oidc_onderwerp,
    sessie!.oidc_sid,
  )
  expect(await wieIs(pot)).toBeNull()
})

test('fresh is what the provider says: an old login there that is passed on is not, one that is asked for anew is', async () => {
  const { id } = await werker()
  const seconden = async () => {
    const [rij] = await server.kijk<{ oud: number }>(
      `select extract(epoch from now() - vers_op)::int as oud from sessie where houder_id = $1 order by id desc limit 1`,
      [id],
    )
    return rij!.oud
  }
  wie.ts = Math.floor(Date.now() / 1000) - 3600
  const { pot } = await inloggen('/werklijst')
  expect(await seconden()).toBeGreaterThan(3500)
  wie.ts = undefined
  // The provider still knows this browser, and asks nothing.
  await inloggen('/werklijst', { pot })
  expect(await seconden()).toBeGreaterThan(3500)
  await inloggen('/werklijst', { pot, vers: true })
  expect(await seconden()).toBeLessThan(60)
})

test('only a path of our own is a place to return to', () => {
  expect(eigenPad('/dossiers/12?tab=plan')).toBe('/dossiers/12?tab=plan')
  for (const kwaad of [
    '//kwaad.example',
    'https://kwaad.example',
    '/\\kwaad.example',
    'javascript:alert(1)',
    undefined,
  ])
    expect(eigenPad(kwaad)).toBe('/')
})

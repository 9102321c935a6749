import type { LightMyRequestResponse } from 'fastify'
import { beforeAll, describe, expect, test } from 'vitest'
import { maakDossier } from '../server/src/modules/dossier/dossier.test-data.ts'
import { maakDatabaseHandle } from '../server/src/platform/db/pool.ts'
import { leesConfig } from '../server/src/config.ts'
import { ROUTES } from '../server/src/routes.ts'
import { dossierRijen } from './support/dossierrijen.ts'
import { RECHTEN } from './support/rechten.ts'
import { testServer, type TestServer } from './support/server.ts'
import { roepAan, vreemden, type Invulling, type Persoon } from './support/vreemden.ts'

const los = maakDatabaseHandle('postgres://niemand@127.0.0.1:1/niets', 1)
const OPERATIES = ROUTES({ config: leesConfig({}), db: los }).map((route) => route.operatie)
const OBJECT = 4711
/** Refused for what was sent or for how things stand: past the right, which is all that is asked here. */
const GOED_GENOEG = [400, 403, 409]

/** What a caller can see of an answer, without what counts requests or tells the time. */
const zichtbaar = (antwoord: LightMyRequestResponse) => {
  const koppen = { ...antwoord.headers, date: '', 'x-ratelimit-reset': '', 'x-ratelimit-remaining': '' }
  return { status: antwoord.statusCode, koppen, tekst: antwoord.body }
}

const mag = (recht: string, { beller }: Persoon): boolean =>
  recht === 'publiek' || (beller !== 'publiek' && (recht === 'ingelogd' || recht.split(' ').includes(beller)))

describe('every operation has a row of its own', () => {
  test('no operation without an expectation, no expectation without an operation', () => {
    expect(OPERATIES.map((o) => o.id).sort()).toEqual(Object.keys(RECHTEN).sort())
  })
  test.each(OPERATIES)('$id declares the right that is expected', ({ id, recht }) => {
    expect(typeof recht === 'string' ? recht : recht.join(' ')).toBe(RECHTEN[id])
  })
  test('ids, and method with path, are unique', () => {
    const dubbel = (waarden: string[]) => waarden.filter((w, i) => waarden.indexOf(w) !== i)
    expect(dubbel(OPERATIES.map((o) => o.id))).toEqual([])
    expect(dubbel(OPERATIES.map((o) => `${o.methode} ${o.pad}`))).toEqual([])
  })
  test('a path is kebab-case with plural nouns below /v1 and never names a BSN', () => {
    for (const { id, pad } of OPERATIES) {
      expect(pad, id).toMatch(/^(\/(_?[a-z][a-z.-]*|\{[a-zA-Z]+\}))+$/)
      expect(pad, id).not.toMatch(/bsn/i)
    }
  })
})

describe('who may call what', () => {
  let server: TestServer
  let wie: Persoon[]
  let bestaand: Invulling
  let afgelopen: Invulling
  const niets: Invulling = { dossierId: 999_000_001, objectId: 999_000_002 }
  let onbekend: LightMyRequestResponse

  // Everything hangs in one dossier that nobody of `wie` has to do with; each table gets a row with the same id.
  beforeAll(async () => {
    server = await testServer('leeuwarden')
    const dossier = await maakDossier(server)
    await dossierRijen(server, dossier, OBJECT)
    await server.kijk("update signaal set dossier_id = null, status = 'nieuw' where id = $1", [OBJECT])
    bestaand = { dossierId: dossier.id, objectId: OBJECT }
    wie = await vreemden(server)

    const voorbij = await maakDossier(server)
    afgelopen = { dossierId: voorbij.id, objectId: OBJECT }
    for (const persoon of wie.filter((p) => p.id > 0))
      await server.kijk(
        `insert into toegang (dossier_id, houder_id, deel, recht, grondslag, bron, beeindigbaar, verleend_door, vanaf, tot)
         values ($1, $2, 'kern', 'schrijven', 'toewijzing', 'proef', false, 1, now() - interval '2 days', now() - interval '1 day')`,
        [voorbij.id, persoon.id],
      )
    onbekend = await server.app.inject({ url: '/v1/dit-is-er-niet' })
  })

  test('the routes of the server under /v1 are these operations and no others', () => {
    const pad: string[] = []
    const gevonden: string[] = []
    for (const regel of server.app.printRoutes({ commonPrefix: false }).split('\n')) {
      const [, inspringing, deel, methodes] = /^([│ ]*)[├└]── (\S+)(?: \(([^)]+)\))?/.exec(regel) ?? []
      if (inspringing === undefined || deel === undefined) continue
      pad.splice(inspringing.length / 4, Infinity, deel)
      const heel = pad.join('').replaceAll(/:(\w+)/g, '{$1}')
      for (const methode of methodes?.split(', ') ?? []) gevonden.push(`${methode} ${heel}`)
    }
    const api = gevonden.filter((r) => r.includes(' /v1') && !/^(HEAD|OPTIONS) /.test(r))
    expect(api.sort()).toEqual(OPERATIES.map((o) => `${o.methode} /v1${o.pad}`).sort())
  })

  describe.each(OPERATIES)('$id', (o) => {
    const recht = RECHTEN[o.id] ?? ''
    const aanObject = /\{\w+\}/.test(o.pad)

    test('answers by the right it declares, and a stranger cannot tell what exists', async () => {
      for (const persoon of wie) {
        const antwoord = await roepAan(server, o, persoon, bestaand)
        const uitleg = `${persoon.beller}: ${antwoord.body.slice(0, 300)}`
        if (mag(recht, persoon) && !aanObject)
          expect([...GOED_GENOEG, o.status, ...(o.id === 'demo.inloggen' ? [404] : [])], uitleg).toContain(
            antwoord.statusCode,
          )
        else if (persoon.beller === 'publiek' && recht !== 'publiek')
          expect(antwoord.statusCode, uitleg).toBe(401)
        else {
          expect(antwoord.statusCode, uitleg).toBe(404)
          expect(antwoord.body, uitleg).toBe(onbekend.body)
        }
        if (aanObject)
          expect(zichtbaar(antwoord), persoon.beller).toEqual(
            zichtbaar(await roepAan(server, o, persoon, niets)),
          )
      }
    })

    if (!o.pad.includes('{dossierId}')) return
    test('who had a right that ended is told so', async () => {
      for (const persoon of wie.filter((p) => mag(recht, p) && p.id > 0)) {
        const antwoord = await roepAan(server, o, persoon, afgelopen)
        expect(antwoord.statusCode, `${persoon.beller}: ${antwoord.body.slice(0, 300)}`).toBe(403)
        expect(antwoord.json<{ code: string }>().code).toBe('geen-toegang-meer')
      }
    })
  })
})

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { testServer, type Bezoeker, type TestServer } from '../../../tests/support/server.ts'
import { spoor } from './spoor.ts'

describe('kt spoor', () => {
  let server: TestServer
  let bezoeker: Bezoeker
  let url: string
  let map: string
  let anker: string

  /** As main.ts runs a command: what it writes, and the code it ends with. */
  const kt = async (...argumenten: string[]): Promise<{ code: number; uit: string }> => {
    const regels: string[] = []
    const schrijf = (tekst: unknown) => void regels.push(String(tekst))
    vi.stubEnv('DATABASE_URL', url)
    vi.spyOn(console, 'log').mockImplementation(schrijf)
    vi.spyOn(console, 'error').mockImplementation(schrijf)
    const code = await spoor.doe(argumenten).catch((fout: unknown) => {
      schrijf((fout as Error).message)
      return 1
    })
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
    return { code, uit: regels.join('\n') }
  }
  // A seal waits for who still writes, in a neighbour's database too: then there is nothing to seal yet.
  const zegel = () =>
    vi.waitFor(
      async () => {
        const [rij] = await server.kijk<{ nr: string | null }>('select spoor_zegelen() as nr')
        if (rij?.nr === null) throw new Error('nog niets te verzegelen')
      },
      { timeout: 60_000, interval: 50 },
    )
  const leesEnZegel = async () => {
    await bezoeker.get('/signalen')
    await zegel()
  }

  beforeAll(async () => {
    server = await testServer()
    const [rij] = await server.kijk<{ naam: string }>('select current_database() as naam')
    url = inject('urls').kt_app + (rij?.naam ?? '')
    map = await mkdtemp(join(tmpdir(), 'kt-spoor-'))
    anker = join(map, 'anker.json')
    bezoeker = await server.als('sociaal_werker')
    await zegel()
    await leesEnZegel()
    await leesEnZegel()
  })
  afterAll(() => rm(map, { recursive: true, force: true }))

  test('an untouched spoor fits, and so does its anchor', async () => {
    expect(await kt('anker', anker)).toMatchObject({ code: 0 })
    expect(JSON.parse(await readFile(anker, 'utf8'))).toMatchObject({
      nr: 3,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    })
    const { code, uit } = await kt('verifieer', '--anker', anker)
    expect(uit).toContain('3 zegels over 3 regels; 0 regels nog niet verzegeld.')
    expect(uit).toContain('Het anker past')
    expect([code, uit.trim().endsWith('Het spoor klopt.')]).toEqual([0, true])
  })

  test.each([
    [
      'a changed line',
      'update spoor set handeling = $1 where id = (select laatste_id from zegel where nr = 2)',
    ],
    [
      'a line put in between',
      "insert into spoor (rol, handeling, uitkomst, reeks, xid) select 'x', $1, 'gelukt', reeks, xid from spoor where id = (select laatste_id from zegel where nr = 2)",
    ],
    ['a changed seal', "update zegel set hash = sha256(convert_to($1, 'UTF8')) where nr = 2"],
  ])('%s shows, with the number of the seal', async (_naam, sql) => {
    const regels = await server.kijk<{ id: number; handeling: string }>('select id, handeling from spoor')
    const [heel] = await server.kijk<{ hash: Buffer }>('select hash from zegel where nr = 2')
    await server.kijk(sql, ['iets.anders'])
    const { code, uit } = await kt('verifieer')
    expect(uit).toContain('Zegel 2 past niet')
    expect([code, uit.trim().endsWith('Het spoor klopt niet.')]).toEqual([1, true])
    await server.kijk('delete from spoor where id <> all ($1)', [regels.map((r) => r.id)])
    for (const { id, handeling } of regels)
      await server.kijk('update spoor set handeling = $2 where id = $1', [id, handeling])
    await server.kijk('update zegel set hash = $1 where nr = 2', [heel?.hash])
    expect((await kt('verifieer')).code).toBe(0)
  })

  test('a spoor that was cut off or made anew fits itself; the anchor shows it', async () => {
    await server.kijk('delete from zegel where nr = 3')
    await server.kijk('delete from spoor where id = (select max(id) from spoor)')
    expect((await kt('verifieer')).code).toBe(0)
    const ingekort = await kt('verifieer', '--anker', anker)
    expect(ingekort.code).toBe(1)
    expect(ingekort.uit).toContain('ingekort')
    await leesEnZegel()
    expect((await kt('verifieer')).code).toBe(0)
    const herschreven = await kt('verifieer', '--anker', anker)
    expect(herschreven.code).toBe(1)
    expect(herschreven.uit).toContain('herschreven')
  })

  test('a wrong question or a file that is no anchor says what to do', async () => {
    for (const argumenten of [
      [],
      ['wis'],
      ['anker'],
      ['verifieer', anker],
      ['verifieer', '--anker', 'a', 'b'],
    ]) {
      const { code, uit } = await kt(...argumenten)
      expect([code, uit.startsWith('Gebruik: ')], argumenten.join(' ')).toEqual([2, true])
    }
    const geen = join(map, 'geen.json')
    await writeFile(geen, '{"nr":"1"}')
    const { code, uit } = await kt('verifieer', '--anker', geen)
    expect(code).toBe(1)
    expect(uit).toContain('is geen anker. Maak er een met')
  })
})

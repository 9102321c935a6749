import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testServer, type TestServer } from '../../../../tests/support/server.ts'
import { maakDossier } from '../../modules/dossier/dossier.test-data.ts'
import { alsEigenaar } from '../db/eigenaar.ts'
import { intrekkingenWegschrijven, leesIntrekkingen, type Intrekking } from './intrekkingen.ts'

let server: TestServer
let map: string
beforeAll(async () => {
  server = await testServer()
  map = await mkdtemp(join(tmpdir(), 'kt-intrek-'))
})
afterAll(() => rm(map, { recursive: true, force: true }))

const regels = async (bestand: string) =>
  (await readFile(bestand, 'utf8'))
    .split('\n')
    .slice(0, -1)
    .map((regel) => JSON.parse(regel) as Intrekking)

test('what ends is on the list once, with what knows the row again and nothing that tells who', async () => {
  const bestand = join(map, 'een', 'lijst.jsonl')
  await intrekkingenWegschrijven(server.db, bestand)
  const dossier = await maakDossier(server, { opener: 'Bas Veenstra' })
  // The one who opened it and handed it on has none of it left; the renewed hour of an import is no end.
  await server.kijk(
    `update toegang set tot = now() + interval '1 hour' where tot is null and houder_id = $1`,
    [0],
  )
  await Promise.all([
    intrekkingenWegschrijven(server.db, bestand),
    intrekkingenWegschrijven(server.db, bestand),
  ])
  await intrekkingenWegschrijven(server.db, bestand)
  const eigen = (await regels(bestand)).filter((r) => r.sleutel['dossier_id'] === dossier.id)
  const echt = await server.kijk<{ id: number; deel: string }>(
    'select id, deel from toegang where dossier_id = $1 and tot is not null order by id',
    [dossier.id],
  )
  expect(eigen.map((r) => Number(r.sleutel['id'])).sort((a, b) => a - b)).toEqual(echt.map((rij) => rij.id))
  expect(eigen.length).toBeGreaterThan(0)
  for (const { tabel, sleutel, einde } of eigen) {
    expect(tabel).toBe('toegang')
    expect(Object.keys(sleutel).sort()).toEqual(['deel', 'dossier_id', 'houder_id', 'id', 'vanaf'])
    expect(einde).not.toBeNull()
  }
})

test('a role that ends and somebody who leaves are on the list too', async () => {
  const bestand = join(map, 'rol.jsonl')
  const [rij] = await server.kijk<{ id: number }>(
    'select max(medewerker_id) as id from teamlid join rol_toekenning on houder_id = medewerker_id',
  )
  const wie = rij!.id
  await alsEigenaar(server.eigenaarUrl, async (trx) => {
    await sql`update rol_toekenning set tot = now() where houder_id = ${wie}`.execute(trx)
    await sql`update teamlid set tot = now() where medewerker_id = ${wie}`.execute(trx)
    await sql`update medewerker set in_dienst_tot = '2026-01-31' where id = ${wie}`.execute(trx)
  })
  await intrekkingenWegschrijven(server.db, bestand)
  const uit = await regels(bestand)
  expect(new Set(uit.map((r) => r.tabel))).toEqual(new Set(['rol_toekenning', 'teamlid', 'medewerker']))
  expect(uit.find((r) => r.tabel === 'medewerker')).toMatchObject({
    sleutel: { id: wie },
    einde: '2026-01-31',
  })
})

test('an end that was moved further away is none, one that was taken back is said', async () => {
  const bestand = join(map, 'terug.jsonl')
  const dossier = await maakDossier(server)
  const [rij] = await server.kijk<{ id: number }>(
    `select id from toegang where dossier_id = $1 and deel = 'plan' and grondslag = 'regie'`,
    [dossier.id],
  )
  const zet = (tot: string | null) =>
    server.kijk(`update toegang set tot = $2::timestamptz where id = $1`, [rij!.id, tot])
  await zet('2100-01-01') // an end that lies ahead shortens what had none
  await zet('2101-01-01')
  await zet('2020-01-01').catch(() => undefined) // before its beginning: refused by the table
  await zet(new Date(Date.now() + 1).toISOString())
  await new Promise((klaar) => setTimeout(klaar, 20))
  await zet(null)
  await intrekkingenWegschrijven(server.db, bestand)
  const eigen = (await regels(bestand)).filter((r) => r.sleutel['id'] === rij!.id)
  expect(eigen.map((r) => r.einde?.slice(0, 2) ?? null)).toEqual(['21', '20', null])
  const [laatste] = (await leesIntrekkingen([bestand])).filter((r) => r.sleutel['id'] === rij!.id)
  expect(laatste?.einde).toBeNull()
})

test('half a line that a killed process left goes, and its row comes again; what cannot be read is named', async () => {
  const bestand = join(map, 'half.jsonl')
  await maakDossier(server, { opener: 'Bas Veenstra' })
  await intrekkingenWegschrijven(server.db, bestand)
  const goed = await readFile(bestand, 'utf8')
  await appendFile(bestand, '{"op":"2026-01-01T00:00')
  expect(await leesIntrekkingen([bestand])).toHaveLength(goed.split('\n').length - 1)
  await maakDossier(server, { opener: 'Bas Veenstra' })
  await intrekkingenWegschrijven(server.db, bestand)
  const nu = await readFile(bestand, 'utf8')
  expect(nu.startsWith(goed)).toBe(true)
  expect(nu.length).toBeGreaterThan(goed.length)
  expect(nu).not.toContain('2026-01-01T00:00{')
  await writeFile(bestand, `${goed}geen regel\n`)
  const nr = goed.split('\n').length
  await expect(leesIntrekkingen([bestand])).rejects.toThrow(`Regel ${nr} van ${bestand} is niet te lezen`)
  await expect(leesIntrekkingen([join(map, 'weg')])).rejects.toThrow('is niet te lezen')
})

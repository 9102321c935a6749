import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testServer, type TestServer } from '../../../../tests/support/server.ts'
import { dagInNederland } from '../../kern/datum.ts'
import { toevalUit } from '../../kern/toeval.ts'
import { leesCsv } from '../../platform/csv/csv.ts'
import { bouwstofVan } from './bouwstof.queries.ts'
import { foutenCsv } from './foutenbestand.rules.ts'
import { huishoudensImporteren, type ImportOpdracht } from './importeren.commands.ts'
import { FOUTSOORTEN, genereerCsv, KOLOMMEN, type CsvTekst, type Foutsoort } from './index.ts'

const nu = Temporal.Now.instant()
let map: string
let regels: CsvTekst[]
let bestand: string

const schrijf = async (naam: string, tekst: string): Promise<string> => {
  const pad = join(map, naam)
  await writeFile(pad, tekst)
  return pad
}
const lees = (server: TestServer, opdracht: Partial<ImportOpdracht> = {}) =>
  huishoudensImporteren(server.db, { bestand, nu, ...opdracht })

/** Everything that came in, without the numbers that the database gave. */
const inhoud = async ({ kijk }: TestServer) => ({
  dossiers: await kijk(
    'select invoer_sleutel, naam, postcode, huisnummer from dossier order by invoer_sleutel',
  ),
  personen: await kijk(
    `select d.invoer_sleutel as huishouden, p.invoer_sleutel, p.achternaam, p.bsn, p.relatie from persoon p
     join dossier d on d.id = p.dossier_id order by p.invoer_sleutel`,
  ),
  voorzieningen: await kijk(
    'select invoer_sleutel, naam, einddatum from voorziening order by invoer_sleutel',
  ),
})

const plaats = (kolom: (typeof KOLOMMEN)[number]) => KOLOMMEN.indexOf(kolom)
/** What the good lines hold, read from the file itself. */
async function verwacht() {
  const personen = new Set<string>()
  let voorzieningen = 0
  const goed = regels.filter((r) => r.regel > 1 && r.fout === null)
  for await (const { velden } of leesCsv(goed.map((r) => Buffer.from(r.tekst)))) {
    personen.add(velden[plaats('persoon_sleutel')] ?? '')
    if (velden[plaats('voorziening')] !== '') voorzieningen += 1
  }
  return { regels: goed.length, personen: personen.size, voorzieningen }
}

beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'kt-invoer-'))
  const soorten = Object.keys(FOUTSOORTEN) as Foutsoort[]
  const alle = genereerCsv({
    aantal: 220,
    toeval: toevalUit(7),
    vandaag: dagInNederland(nu),
    bouwstof: await bouwstofVan('leeuwarden'),
    fouten: Object.fromEntries(soorten.map((soort) => [soort, 0.02])),
  })
  regels = [...alle].slice(0, 301)
  bestand = await schrijf('huishoudens.csv', regels.map((r) => r.tekst).join(''))
})
afterAll(() => rm(map, { recursive: true, force: true }))

describe('a file with errors', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer('leeuwarden')
  })

  test('every good line comes in and every planted error is told at its line and column', async () => {
    const verslag = await lees(server)
    const geplant = regels.filter((r) => r.fout !== null)
    expect(geplant.length).toBeGreaterThan(20)
    expect(verslag.fouten.map((f) => [f.regel, f.veld])).toEqual(
      geplant.map((r) => [r.regel, FOUTSOORTEN[r.fout as Foutsoort]]),
    )
    const goed = await verwacht()
    expect(verslag).toMatchObject({ klaar: true, gelezen: 301, goed: goed.regels, fout: geplant.length })
    const { personen, voorzieningen } = await inhoud(server)
    expect([personen.length, voorzieningen.length]).toEqual([goed.personen, goed.voorzieningen])
    const lijn = await server.kijk<{ n: number }>(
      "select count(*)::int as n from spoor where handeling = 'huishouden.importeren' and dossier_id is not null",
    )
    expect(lijn[0]?.n).toBe((await inhoud(server)).dossiers.length)
  })

  test('run again, also as another file, a line is there once', async () => {
    const eerst = await inhoud(server)
    expect(await lees(server)).toMatchObject({ klaar: true, goed: (await verwacht()).regels })
    const ander = await schrijf('ander.csv', regels.map((r) => r.tekst).join('') + '\r\n')
    expect(await lees(server, { bestand: ander })).toMatchObject({ goed: (await verwacht()).regels })
    expect(await inhoud(server)).toEqual(eerst)
    expect(await server.kijk('select id from invoer where klaar_op is not null')).toHaveLength(2)
  })

  test('two at once do not double: the second hears that the file is being read', async () => {
    const nieuw = await schrijf('tweede.csv', regels.map((r) => r.tekst).join('') + '\r\n\r\n')
    const eerst = await inhoud(server)
    const uit = await Promise.allSettled([lees(server, { bestand: nieuw }), lees(server, { bestand: nieuw })])
    expect(uit.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(uit.find((u) => u.status === 'rejected')?.reason).toMatchObject({
      message: expect.stringContaining('wordt al ingelezen') as string,
    })
    expect(await inhoud(server)).toEqual(eerst)
  })

  test('a later file that tells another end date changes that and adds nothing', async () => {
    const eerst = await inhoud(server)
    const met = regels.find(
      (r) => r.fout === null && r.tekst.split(';')[plaats('voorziening')] !== '' && r.regel > 1,
    )
    const later = met?.tekst.replace(/;[^;]*\r\n$/, ';2099-12-31\r\n') ?? ''
    const pad = await schrijf('later.csv', `${regels[0]?.tekst ?? ''}${later}`)
    expect(await lees(server, { bestand: pad })).toMatchObject({ goed: 1, fout: 0 })
    const { voorzieningen } = await inhoud(server)
    expect(voorzieningen).toHaveLength(eerst.voorzieningen.length)
    expect(voorzieningen.filter((v) => v['einddatum'] === '2099-12-31')).toHaveLength(1)
  })

  test('nobody but the import finds a dossier by its key', async () => {
    const client = await server.db.pool.connect()
    try {
      await client.query('begin')
      await client.query("select set_config('kt.wie', $1, true)", [
        (
          await server.kijk<{ id: number }>("select id::text from houder where soort = 'medewerker' limit 1")
        )[0]?.id,
      ])
      await expect(client.query("select kt.invoer_dossier('H1')")).rejects.toThrow(
        'alleen de taak importeren',
      )
    } finally {
      await client.query('rollback')
      client.release()
    }
  })
})

test('stopped halfway and started again, it ends as when it went in one go', async () => {
  const [heel, half] = [await testServer('leeuwarden'), await testServer('leeuwarden')]
  const ineens = await lees(heel)
  const stop = new AbortController()
  const gestopt = await lees(half, {
    stop: stop.signal,
    voortgang: ({ regel }) => {
      if (regel > 140) stop.abort()
    },
  })
  expect(gestopt.klaar).toBe(false)
  expect(gestopt.gelezen).toBeGreaterThan(140)
  expect(gestopt.gelezen).toBeLessThan(160)
  expect((await inhoud(half)).personen.length).toBeLessThan((await inhoud(heel)).personen.length)
  expect(await lees(half)).toEqual(ineens)
  expect(await inhoud(half)).toEqual(await inhoud(heel))
}, 120_000)

test('a file that cannot be read says what to do, and nothing comes in', async () => {
  const server = await testServer('leeuwarden')
  const gevallen: [string, string][] = [
    ['', 'Het bestand is leeg'],
    ['naam;straat\r\nx;y\r\n', 'De eerste regel van het bestand klopt niet. Er ontbreken kolommen'],
    [`${KOLOMMEN.join(';')};kleur\r\n`, 'Er staat een onbekende kolom'],
  ]
  for (const [i, [tekst, melding]] of gevallen.entries())
    await expect(lees(server, { bestand: await schrijf(`kapot${i}.csv`, tekst) })).rejects.toThrow(melding)
  expect(await server.kijk('select id from invoer')).toEqual([])
})

test('from a quote that is never closed on nothing is read, and that line is told', async () => {
  const server = await testServer('leeuwarden')
  const goed = regels.filter((r) => r.fout === null).slice(0, 6)
  const tekst = `${goed.map((r) => r.tekst).join('')}"H9;${'x'.repeat(200)}`
  const verslag = await lees(server, { bestand: await schrijf('open.csv', tekst) })
  expect(verslag).toMatchObject({ klaar: true, goed: 5, fout: 1 })
  expect(verslag.fouten).toMatchObject([{ regel: 7, veld: 'regel', code: 'csv-onleesbaar' }])
})

test('a cell of the error file is never run as a formula', () => {
  const gevaarlijk = ['=1+1', '+31', '-2', '@x', 'a;"b"']
  const tekst = foutenCsv(gevaarlijk.map((t) => ({ regel: 2, veld: t, code: 'c', tekst: 'Doe dit.' })))
  expect(tekst.split('\r\n').slice(1, 6)).toEqual([
    "2;'=1+1;c;Doe dit.",
    "2;'+31;c;Doe dit.",
    "2;'-2;c;Doe dit.",
    "2;'@x;c;Doe dit.",
    '2;"a;""b""";c;Doe dit.',
  ])
})

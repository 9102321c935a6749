import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from '@keukentafel/iwmo'
import { testServer, type TestServer } from '../../../../tests/support/server.ts'
import { zetUit } from '../../koppelingen/berichtenmap/berichtenmap.ts'
import { DEMO, maakToewijzing, startXml } from './bericht.test-data.ts'
import { berichtenRonde, mapInlezen, openVerzenden } from './map.commands.ts'
import { berichtenContext, openToewijzingenVersturen } from './versturen.commands.ts'

const servers = {} as Record<'leeuwarden', TestServer>
let basis = ''
beforeAll(async () => {
  basis = await mkdtemp(join(tmpdir(), 'berichten-'))
  servers.leeuwarden = await testServer('leeuwarden')
})
afterAll(() => rm(basis, { recursive: true, force: true }))

const nu = () => Temporal.Now.instant()
const { agb, andereAgb } = DEMO.leeuwarden
const mappen = (map: string, a: string = agb) => ({ in: join(map, 'in', a), uit: join(map, 'uit', a) })
async function leg(map: string, naam: string, inhoud: string | Buffer, a: string = agb): Promise<void> {
  await mkdir(mappen(map, a).in, { recursive: true })
  await writeFile(join(mappen(map, a).in, naam), inhoud)
}
const meld = () => undefined
const ronde = (server: TestServer, map: string) => berichtenRonde(server.db, map, nu(), { meld, rustMs: 0 })
type Rij = { soort: string; status: string; code: string | null; agb_code: string | null }
const berichten = (server: TestServer, bestand: string) =>
  server.kijk<Rij>(
    `select b.soort, b.status, b.fouten -> 0 ->> 'code' as code, o.agb_code from bericht b
       left join organisatie o on o.id = b.organisatie_id where b.bestand = $1 and b.richting = 'in' order by b.id`,
    [bestand],
  )
const retouren = (server: TestServer, toewijzingId: number) =>
  server.kijk<{ status: string; bestand: string }>(
    `select status, bestand from bericht where toewijzing_id = $1 and soort = 'WMO306'`,
    [toewijzingId],
  )

test('BER-09 a start in the folder is taken once by two processes, answered once, and moved', async () => {
  const server = servers.leeuwarden
  const map = join(basis, 'a')
  const t = await maakToewijzing(server, 'leeuwarden')
  await leg(map, 'start-1.xml', startXml('leeuwarden', t))
  await leg(map, '.nog-bezig.xml', 'half')
  await Promise.all([ronde(server, map), ronde(server, map)])
  await ronde(server, map)
  expect(await berichten(server, 'start-1.xml')).toMatchObject([{ soort: 'WMO305', status: 'verwerkt' }])
  expect((await readdir(mappen(map).in)).sort()).toEqual(['.nog-bezig.xml', 'verwerkt'])
  expect(await readdir(join(mappen(map).in, 'verwerkt'))).toEqual(['start-1.xml'])
  const [retour, ...meer] = await retouren(server, t.id)
  expect([retour?.status, meer]).toEqual(['verzonden', []])
  const uit = (await readdir(mappen(map).uit)).sort()
  expect(uit).toHaveLength(2) // the toewijzing that was still to go, and the retour
  const gelezen = parse(await readFile(join(mappen(map).uit, retour?.bestand ?? '')))
  expect(gelezen.ok && gelezen.bericht.soort).toBe('WMO306')
  expect(gelezen.ok && 'RetourCodes' in gelezen.bericht.Header).toBe(false)
})

test('BER-09 killed after the database had it and before the file moved: found again, taken once', async () => {
  const server = servers.leeuwarden
  const map = join(basis, 'b')
  const t = await maakToewijzing(server, 'leeuwarden')
  const xml = startXml('leeuwarden', t)
  await leg(map, 'start-2.xml', xml)
  const taak = await berichtenContext(server.db, nu())
  await mapInlezen({ ctx: taak, map, meld }, 0) // kept, not judged: here the process dies …
  expect(await berichten(server, 'start-2.xml')).toMatchObject([{ status: 'ontvangen' }])
  await leg(map, 'start-2.xml', xml) // … and the move had not reached the disk
  await ronde(server, map)
  expect(await berichten(server, 'start-2.xml')).toMatchObject([{ status: 'verwerkt' }])
  expect(await retouren(server, t.id)).toHaveLength(1)
  expect((await readdir(join(mappen(map).in, 'verwerkt'))).sort()).toEqual(['2-start-2.xml', 'start-2.xml'])
})

test('BER-09 killed after the file was put out and before it was written down: the same file, not a second', async () => {
  const server = servers.leeuwarden
  const map = join(basis, 'c')
  const t = await maakToewijzing(server, 'leeuwarden')
  await openToewijzingenVersturen(await berichtenContext(server.db, nu()), meld)
  const [b] = await server.kijk<{ bestand: string; inhoud: Buffer; status: string }>(
    'select bestand, inhoud, status from bericht where toewijzing_id = $1',
    [t.id],
  )
  expect(b?.status).toBe('klaar')
  await zetUit(map, agb, b?.bestand ?? '', b?.inhoud ?? Buffer.alloc(0))
  await openVerzenden({ ctx: await berichtenContext(server.db, nu()), map, meld })
  const gevonden = (await readdir(mappen(map).uit)).filter((naam) => naam === b?.bestand)
  expect(gevonden).toHaveLength(1)
  expect((await readdir(mappen(map).uit)).filter((naam) => naam.endsWith('.tmp'))).toEqual([])
  const [na] = await server.kijk<{ status: string }>('select status from bericht where toewijzing_id = $1', [
    t.id,
  ])
  expect(na?.status).toBe('verzonden')
})

test('a link, a folder and an odd name are refused, moved aside and visible; what a link points at stays', async () => {
  const server = servers.leeuwarden
  const map = join(basis, 'd')
  const geheim = join(basis, 'geheim.txt')
  await writeFile(geheim, 'niet van u')
  await mkdir(join(mappen(map).in, 'een-map'), { recursive: true })
  await symlink(geheim, join(mappen(map).in, 'link.xml'))
  await leg(map, 'rare naam;.xml', 'x')
  await ronde(server, map)
  expect((await readdir(mappen(map).in)).sort()).toEqual(['geweigerd'])
  expect((await readdir(join(mappen(map).in, 'geweigerd'))).sort()).toEqual([
    'een-map',
    'link.xml',
    'rare naam;.xml',
  ])
  expect(await readFile(geheim, 'utf8')).toBe('niet van u')
  const rijen = await server.kijk<{ status: string; n: number }>(
    `select status, octet_length(inhoud) as n from bericht where fouten -> 0 ->> 'code' = 'KT01'`,
  )
  expect(rijen).toEqual(Array.from({ length: 3 }, () => ({ status: 'niet_leesbaar', n: 0 })))
})

test('BER-09 wrong sender, DOCTYPE and a file of more than 25 MB in the folder are kept with their code', async () => {
  const server = servers.leeuwarden
  const map = join(basis, 'e')
  const t = await maakToewijzing(server, 'leeuwarden')
  await leg(map, 'vreemd.xml', startXml('leeuwarden', t), andereAgb)
  await leg(map, 'doctype.xml', '<!DOCTYPE a><a/>')
  await leg(map, 'groot.xml', Buffer.alloc(26_000_000, 32))
  await ronde(server, map)
  expect(await berichten(server, 'vreemd.xml')).toMatchObject([
    { status: 'afgekeurd', code: 'IB009', agb_code: andereAgb },
  ])
  expect(await berichten(server, 'doctype.xml')).toMatchObject([{ status: 'niet_leesbaar', code: 'IB001' }])
  expect(await berichten(server, 'groot.xml')).toMatchObject([{ status: 'niet_leesbaar', code: 'IB003' }])
  expect(existsSync(join(mappen(map).in, 'verwerkt', 'groot.xml'))).toBe(true)
  const [stand] = await server.kijk<{ status: string }>('select status from toewijzing where id = $1', [t.id])
  expect(stand?.status).toBe('toegewezen')
})

test('a gemeente that exchanges no messages leaves the folder alone and sends nothing', async () => {
  const server = await testServer('enschede')
  const map = join(basis, 'f')
  const [aanbieder] = await server.kijk<{ agb_code: string }>(
    'select agb_code from organisatie where agb_code is not null order by id limit 1',
  )
  expect(aanbieder).toBeDefined()
  const inMap = join(map, 'in', aanbieder?.agb_code ?? '')
  await mkdir(inMap, { recursive: true })
  await writeFile(join(inMap, 'start.xml'), '<StartBericht/>')
  await ronde(server, map)
  expect(await readdir(inMap)).toEqual(['start.xml'])
  expect(await server.kijk('select id from bericht')).toEqual([])
})

import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testServer, type TestServer } from '../../../../tests/support/server.ts'
import { leesMetWie } from '../../platform/db/met.ts'
import type { Hapering } from '../../platform/taken/hapering.ts'
import { DEMO, lever, maakToewijzing, startXml, type Toegewezen } from './bericht.test-data.ts'
import { beginLezing } from './bericht.store.ts'
import { berichtenRonde } from './map.commands.ts'
import { berichtenContext } from './versturen.commands.ts'

let server: TestServer
let basis = ''
beforeAll(async () => {
  basis = await mkdtemp(join(tmpdir(), 'berichten-'))
  server = await testServer('leeuwarden')
})
afterAll(() => rm(basis, { recursive: true, force: true }))

const { agb, andereAgb } = DEMO.leeuwarden
async function ronde(map: string): Promise<Hapering[]> {
  const gemeld: Hapering[] = []
  const meld = (h: Hapering) => gemeld.push(h)
  await berichtenRonde(server.db, map, Temporal.Now.instant(), { meld, rustMs: 0 })
  return gemeld
}
async function leg(map: string, naam: string | Buffer, inhoud: string, a: string = agb): Promise<void> {
  const in_ = join(map, 'in', a)
  await mkdir(in_, { recursive: true })
  await writeFile(Buffer.concat([Buffer.from(`${in_}/`), Buffer.from(naam)]), inhoud)
}
type Rij = { id: number; status: string; code: string | null; mislukt_code: string | null; later: boolean }
const bericht = async (waar: string, ...waarden: unknown[]): Promise<Rij | undefined> =>
  (
    await server.kijk<Rij>(
      `select id, status, fouten -> 0 ->> 'code' as code, mislukt_code, opnieuw_na > now() as later from bericht where ${waar}`,
      waarden,
    )
  )[0]
const scherm = (t: Toegewezen, aan: boolean) =>
  server.kijk('update dossier set afgeschermd = $2 where id = $1', [t.plan.dossier.id, aan])
const straks = (id: number) => server.kijk('update bericht set opnieuw_na = now() where id = $1', [id])

test('BER-09 a file with an odd name and a folder that is none stop no file after them', async () => {
  const map = join(basis, 'a')
  const t = await maakToewijzing(server, 'leeuwarden')
  await mkdir(join(map, 'in'), { recursive: true })
  await writeFile(join(map, 'in', andereAgb), 'geen map')
  await leg(map, Buffer.from('a-caf\xe9.xml', 'latin1'), 'x')
  await leg(map, 'goed.xml', startXml('leeuwarden', t))
  const gemeld = await ronde(map)
  expect(await bericht(`bestand = 'goed.xml'`)).toMatchObject({ status: 'verwerkt' })
  expect(await bericht(`fouten -> 0 ->> 'code' = 'KT01'`)).toMatchObject({ status: 'niet_leesbaar' })
  expect((await readdir(join(map, 'in', agb))).sort()).toEqual(['geweigerd', 'verwerkt'])
  const [anders] = await server.kijk<{ id: number }>('select id from organisatie where agb_code = $1', [
    andereAgb,
  ])
  expect(gemeld).toEqual([{ taak: 'berichten', waar: 'aanbieder', id: anders?.id, code: 'EEXIST' }])
})

test('BER-09 a folder that cannot be written keeps only its own messages; they go when it can', async () => {
  const map = join(basis, 'b')
  const t = await maakToewijzing(server, 'leeuwarden')
  await mkdir(join(map, 'uit'), { recursive: true })
  await writeFile(join(map, 'uit', agb), 'geen map')
  const gemeld = await ronde(map)
  const heen = await bericht(`toewijzing_id = $1 and richting = 'uit' and soort = 'WMO301'`, t.id)
  expect(heen).toMatchObject({ status: 'klaar', code: 'KT08', mislukt_code: 'EEXIST', later: true })
  expect(gemeld).toContainEqual({ taak: 'berichten', waar: 'verzenden', id: heen?.id, code: 'EEXIST' })
  expect(await ronde(map)).toEqual([]) // it waits
  const [na] = await server.kijk<{ id: number }>(
    `insert into bericht (richting, soort, organisatie_id, bestand, inhoud, sha256, status)
     select 'uit', 'WMO302', id, 'na.xml', 'x', sha256('x'), 'klaar' from organisatie where agb_code = $1 returning id`,
    [andereAgb],
  )
  await straks(heen?.id ?? 0)
  await ronde(map)
  expect(await bericht('id = $1', heen?.id)).toMatchObject({ status: 'klaar', later: true })
  expect(await bericht('id = $1', na?.id)).toMatchObject({ status: 'verzonden' })
  await rm(join(map, 'uit', agb))
  await straks(heen?.id ?? 0)
  await ronde(map)
  expect(await bericht('id = $1', heen?.id)).toMatchObject({ status: 'verzonden', code: null })
  expect(await readdir(join(map, 'uit', agb))).toHaveLength(1)
})

test('BER-09 a toewijzing of a shielded dossier waits and is marked; the next one goes out', async () => {
  const map = join(basis, 'c')
  const dicht = await maakToewijzing(server, 'leeuwarden')
  const open = await maakToewijzing(server, 'leeuwarden')
  await scherm(dicht, true)
  await ronde(map)
  expect(await bericht(`toewijzing_id = $1 and richting = 'uit'`, open.id)).toMatchObject({
    status: 'verzonden',
  })
  expect(await bericht(`toewijzing_id = $1 and richting = 'uit'`, dicht.id)).toBeUndefined()
  const stand = () =>
    server.kijk(
      'select bericht_belet as belet from toewijzing where id = $1 and bericht_geprobeerd_op is not null',
      [dicht.id],
    )
  expect(await stand()).toEqual([{ belet: 'afgeschermd' }])
  expect(await ronde(map)).toEqual([]) // not again within the hour
  await scherm(dicht, false)
  await server.kijk('update toewijzing set bericht_geprobeerd_op = null where id = $1', [dicht.id])
  await ronde(map)
  expect(await stand()).toEqual([{ belet: null }])
  expect(await bericht(`toewijzing_id = $1 and richting = 'uit'`, dicht.id)).toMatchObject({
    status: 'verzonden',
  })
})

test('BER-09 fifty messages about a shielded dossier do not keep away one that is not', async () => {
  const map = join(basis, 'd')
  const dicht = await maakToewijzing(server, 'leeuwarden')
  const open = await maakToewijzing(server, 'leeuwarden')
  await scherm(dicht, true)
  for (let i = 100; i < 150; i++) await leg(map, `dicht-${i}.xml`, startXml('leeuwarden', dicht))
  await leg(map, 'zz-open.xml', startXml('leeuwarden', open))
  await ronde(map)
  await ronde(map)
  expect(await bericht(`bestand = 'zz-open.xml'`)).toMatchObject({ status: 'verwerkt' })
  const wacht = await bericht(`bestand = 'dicht-100.xml'`)
  expect(wacht).toMatchObject({
    status: 'ontvangen',
    code: 'KT07',
    mislukt_code: 'niet-gevonden',
    later: true,
  })
  // What waits for a shielded dossier is closed to the role, and open to the aanbieder that sent it.
  const pad = `/berichten/${wacht?.id}`
  expect((await (await server.als('consulent')).get(pad)).status).toBe(404)
  expect((await (await server.als(DEMO.leeuwarden.aanbieder)).get(pad)).status).toBe(200)
  await scherm(dicht, false)
  await straks(wacht?.id ?? 0)
  await ronde(map)
  expect(await bericht('id = $1', wacht?.id)).toMatchObject({ status: 'verwerkt', mislukt_code: null })
})

test('BER-09 the task takes in a message about a shielded dossier that a row gives it', async () => {
  const t = await maakToewijzing(server, 'leeuwarden')
  await scherm(t, true)
  await server.kijk(
    `insert into toegang (dossier_id, houder_id, deel, recht, grondslag, bron, beeindigbaar, verleend_door)
     select $1, h.id, d, 'schrijven', 'wettelijke_taak', 'Wmo 5.1.1', false, h.id
     from houder h, unnest(array['kern', 'inzet', 'bericht', 'plan']) d where h.soort = 'systeem' and h.naam = 'berichten'`,
    [t.plan.dossier.id],
  )
  const aanbieder = await server.als(DEMO.leeuwarden.aanbieder)
  const uit = await lever<{ status: string }>(aanbieder, startXml('leeuwarden', t))
  expect(uit).toMatchObject({ status: 201, body: { status: 'verwerkt' } })
})

test('BER-09 a message that ended the process while it was read is left after five times', async () => {
  const map = join(basis, 'e')
  const t = await maakToewijzing(server, 'leeuwarden')
  const aanbieder = await server.als(DEMO.leeuwarden.aanbieder)
  await scherm(t, true)
  const { body } = await lever<{ id: number; status: string }>(aanbieder, startXml('leeuwarden', t))
  expect(body.status).toBe('ontvangen')
  await scherm(t, false)
  await server.kijk(
    'update bericht set lezingen = 5, lezer = gen_random_uuid(), opnieuw_na = null where id = $1',
    [body.id],
  )
  await ronde(map)
  expect(await bericht('id = $1', body.id)).toMatchObject({ status: 'afgekeurd', code: 'KT09' })
})

test('BER-09 a database that went away while a message was read says nothing of the message: it is taken in at once', async () => {
  const map = join(basis, 'g')
  const t = await maakToewijzing(server, 'leeuwarden')
  const aanbieder = await server.als(DEMO.leeuwarden.aanbieder)
  await scherm(t, true)
  const { body } = await lever<{ id: number; status: string }>(aanbieder, startXml('leeuwarden', t))
  // It waits however often it is tried: reading came to an end each time.
  for (let n = 0; n < 7; n++) {
    await straks(body.id)
    await ronde(map)
  }
  await scherm(t, false)
  // As it stands when reading began in this process and the answer of the database never came, time after time.
  await server.kijk('update bericht set lezingen = 1, opnieuw_na = now() where id = $1', [body.id])
  for (let n = 0; n < 7; n++)
    await leesMetWie(
      await berichtenContext(server.db, Temporal.Now.instant()),
      { naam: 'bericht.verwerken' },
      (trx) => beginLezing(trx, body.id),
    )
  await ronde(map)
  expect(await bericht('id = $1', body.id)).toMatchObject({ status: 'verwerkt' })
})

test('BER-09 the same file twice is told as such when its dossier was shielded in between', async () => {
  const t = await maakToewijzing(server, 'leeuwarden')
  const aanbieder = await server.als(DEMO.leeuwarden.aanbieder)
  const xml = startXml('leeuwarden', t)
  expect((await lever<{ status: string }>(aanbieder, xml)).body.status).toBe('verwerkt')
  await scherm(t, true)
  const map = join(basis, 'f')
  await leg(map, 'weer.xml', xml)
  expect((await ronde(map)).filter((h) => h.waar === 'bestand')).toEqual([])
  expect(await readdir(join(map, 'in', agb, 'verwerkt'))).toEqual(['weer.xml'])
})

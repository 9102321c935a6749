import type { AntwoordVan, NoodtoegangRij, noodtoegangNemen, toegangTonen } from '@keukentafel/contract'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import {
  testServer,
  type Antwoord,
  type Bezoeker,
  type TestServer,
} from '../../../../tests/support/server.ts'
import { maakDossier, type TestDossier } from '../dossier/dossier.test-data.ts'

type Genomen = AntwoordVan<typeof noodtoegangNemen>
const REDEN = 'De huisarts belt: mevrouw reageert nergens op.'
let server: TestServer
let carla: Bezoeker
let carlaId = 0
let beheerder: Bezoeker
let dossier: TestDossier
let kenmerk = ''

beforeAll(async () => {
  server = await testServer('leeuwarden')
  // Of another team than the one that has the dossier.
  carla = await server.als('carla_dijkstra')
  carlaId = await server.idVan('carla_dijkstra')
  beheerder = await server.als('functioneel_beheerder')
})
beforeEach(async () => {
  dossier = await maakDossier(server)
  const [rij] = await server.kijk<{ kenmerk: string }>('select kenmerk from dossier where id = $1', [
    dossier.id,
  ])
  kenmerk = rij?.kenmerk ?? ''
  // Each test has the hour to itself.
  await server.kijk(`update spoor set op = op - interval '2 hours' where handeling = 'noodtoegang.nemen'`)
})

const neem = (wie: Bezoeker, wat: object) => wie.post<Genomen>('/noodtoegangen', { reden: REDEN, ...wat })
const code = (uit: Antwoord) => (uit.body as { code: string }).code
const lijst = async (): Promise<readonly NoodtoegangRij[]> =>
  (await beheerder.get<{ rijen: NoodtoegangRij[] }>('/noodtoegangen')).body.rijen
const rijVan = async (id: number) => (await lijst()).find((n) => n.id === id)
const handelAf = (id: number, beeindigen: boolean) =>
  beheerder.post<NoodtoegangRij>(`/noodtoegangen/${id}/afhandelingen`, { beeindigen })

test('PRI-03 in an emergency a worker of another team reads what beleid gives, for a day, and the beheerder is told', async () => {
  const pad = `/dossiers/${dossier.id}`
  expect((await carla.get(pad)).status).toBe(404)
  const uit = await neem(carla, { kenmerk })
  expect([uit.status, uit.body.dossierId]).toEqual([201, dossier.id])
  expect(uit.body.delen).toEqual(['kern', 'plan', 'inzet', 'veiligheid'])
  const uren = (Date.parse(uit.body.tot) - Date.now()) / 3_600_000
  expect(uren).toBeGreaterThan(23)
  expect(uren).toBeLessThanOrEqual(24)
  expect(await rijVan(uit.body.id)).toMatchObject({
    kenmerk,
    reden: REDEN,
    heeftGekeken: false,
    status: 'loopt',
    gezienOp: null,
    mag: ['noodtoegang.afhandelen'],
  })
  expect((await carla.get(pad)).status).toBe(200)
  expect((await rijVan(uit.body.id))?.heeftGekeken).toBe(true)
  // Read, and not the gesprek; nothing is written.
  expect((await carla.get(`${pad}/gesprekken`)).status).toBe(404)
  const rechten = await server.kijk('select distinct recht, grondslag from toegang where houder_id = $1', [
    carlaId,
  ])
  expect(rechten).toEqual([{ recht: 'lezen', grondslag: 'noodtoegang' }])
  const [regel] = await server.kijk(
    `select reden, uitkomst from spoor where handeling = 'noodtoegang.nemen' and dossier_id = $1`,
    [dossier.id],
  )
  expect(regel).toEqual({ reden: REDEN, uitkomst: 'gelukt' })
  // The people at the table see that it was done, not why.
  const anna = await server.als('Anna Hoekstra')
  const { tekst } = await anna.get(`${pad}/tijdlijn`)
  expect(tekst).toContain('noodtoegang.genomen')
  expect(tekst).not.toContain('huisarts belt')
})

test('PRI-03 the inwoner sees who looked in an emergency, until when and that it ends by itself', async () => {
  const [persoon] = await server.kijk<{ id: number; bsn: string }>(
    `update persoon set bsn = '999990019', geboortedatum = '1945-03-02' where dossier_id = $1 returning id`,
    [dossier.id],
  )
  const [{ id: inwoner } = { id: 0 }] = await server.kijk<{ id: number }>(
    `with h as (insert into houder (soort, naam) values ('inwoner', 'Inwoner') returning id),
       t as (insert into toegang (dossier_id, houder_id, deel, recht, grondslag, bron, beeindigbaar, verleend_door)
         select $1, h.id, 'kern', 'lezen', 'eigen_dossier', 'test', false, h.id from h)
     select id from h`,
    [dossier.id],
  )
  await server.kijk('update persoon set inwoner_id = $2 where id = $1', [persoon?.id, inwoner])
  expect((await neem(carla, { bsn: '999990019', geboortedatum: '1945-03-02' })).body.dossierId).toBe(
    dossier.id,
  )
  const bezoeker = server.publiek()
  await bezoeker.post('/demo/aanmeldingen', { id: inwoner })
  const { body } = await bezoeker.get<AntwoordVan<typeof toegangTonen>>(`/dossiers/${dossier.id}/toegang`)
  expect(body.nu.find((rij) => rij.grondslag === 'noodtoegang')).toMatchObject({
    houder: { id: carlaId },
    delen: ['kern', 'plan', 'inzet'],
    waarom: 'Er was haast. Deze persoon keek kort in uw dossier en schreef op waarom.',
    waaromBlijft: 'Er was haast. Dit stopt vanzelf.',
  })
})

test('PRI-03 it ends by itself, or at once when the beheerder says so', async () => {
  const pad = `/dossiers/${dossier.id}`
  const { body } = await neem(carla, { kenmerk })
  const gezien = await handelAf(body.id, false)
  expect(gezien.body).toMatchObject({ status: 'loopt', gezienDoor: expect.any(String) as string })
  expect((await carla.get(pad)).status).toBe(200)
  const gestopt = await handelAf(body.id, true)
  expect(gestopt.body).toMatchObject({ status: 'beeindigd', gezienOp: gezien.body.gezienOp, mag: [] })
  expect((await carla.get(pad)).status).toBe(403)
  // A second one, that runs out.
  const tweede = await neem(carla, { kenmerk })
  expect(tweede.status).toBe(201)
  await server.kijk(
    `update toegang set vanaf = vanaf - interval '2 days', tot = tot - interval '2 days' where verwijst_naar = $1 and grondslag = 'noodtoegang'`,
    [tweede.body.id],
  )
  expect((await carla.get(pad)).status).toBe(403)
})

test('PRI-03 unknown, excluded and half right answer alike; nothing is given', async () => {
  await server.kijk(
    `update persoon set bsn = '999990020', geboortedatum = '1945-03-02' where dossier_id = $1`,
    [dossier.id],
  )
  await server.kijk(`insert into uitsluiting (dossier_id, houder_id, reden) values ($1, $2, 'familie')`, [
    dossier.id,
    carlaId,
  ])
  const gezicht = ({ body }: Antwoord) => ({ ...(body as object), instance: '' })
  const onbekend = await neem(carla, { kenmerk: '1999-999999' })
  expect([onbekend.status, code(onbekend)]).toEqual([404, 'noodtoegang-niet-mogelijk'])
  for (const wat of [
    { kenmerk },
    { bsn: '999990020', geboortedatum: '1945-03-02' },
    { bsn: '999990020', geboortedatum: '1945-03-03' },
  ])
    expect(gezicht(await neem(carla, wat))).toEqual(gezicht(onbekend))
  expect(await server.kijk('select from noodtoegang where dossier_id = $1', [dossier.id])).toEqual([])
})

test('PRI-03 five times an hour, also in vain, and then no more', async () => {
  const bas = await server.als('bas_veenstra')
  for (let i = 0; i < 5; i++) expect((await neem(bas, { kenmerk: `1999-00000${i}` })).status).toBe(404)
  expect((await neem(bas, { kenmerk: '1999-000006' })).status).toBe(429)
  expect((await neem(carla, { kenmerk })).status).toBe(201)
})

test('PRI-03 a reason that is too short, an unknown field, somebody who has access and one without the role', async () => {
  const kort = await carla.post('/noodtoegangen', { kenmerk, reden: 'te kort' })
  expect([kort.status, code(kort)]).toEqual([400, 'noodtoegang-reden-te-kort'])
  expect((await neem(carla, { kenmerk, meer: 1 })).status).toBe(400)
  const anna = await neem(await server.als('Anna Hoekstra'), { kenmerk })
  expect([anna.status, code(anna)]).toEqual([409, 'noodtoegang-niet-nodig'])
  for (const rol of ['vrijwilliger', 'aanbieder', 'functioneel_beheerder'])
    expect((await neem(await server.als(rol), { kenmerk })).status, rol).toBe(404)
  expect((await carla.get('/noodtoegangen')).status).toBe(404)
  expect((await handelAf(999_999, false)).status).toBe(404)
})

test('PRI-03 who took it does not judge it', async () => {
  const { body } = await neem(carla, { kenmerk })
  const [rol] = await server.kijk<{ id: number }>(
    `insert into rol_toekenning (houder_id, rol) values ($1, 'functioneel_beheerder') returning id`,
    [carlaId],
  )
  const uit = await carla.post(`/noodtoegangen/${body.id}/afhandelingen`, { beeindigen: false })
  expect([uit.status, code(uit)]).toEqual([403, 'noodtoegang-van-uzelf'])
  await server.kijk('delete from rol_toekenning where id = $1', [rol?.id])
})

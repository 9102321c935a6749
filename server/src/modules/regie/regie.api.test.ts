import { beforeAll, expect, test } from 'vitest'
import type { AntwoordVan, regiesTonen } from '@keukentafel/contract'
import { Bezoeker, testServer, type TestServer } from '../../../../tests/support/server.ts'
import { maakDossier } from '../dossier/dossier.test-data.ts'

type Regies = AntwoordVan<typeof regiesTonen>
type Probleem = { code: string; errors: { veld: string }[] }
type Uitkomst = Probleem & { regievoerder: string; zichtbaar: boolean }

let server: TestServer
let anna: Bezoeker
let bas: Bezoeker
let froukje: Bezoeker // teamleider
beforeAll(async () => {
  server = await testServer('leeuwarden')
  anna = await server.als('Anna Hoekstra')
  bas = await server.als('Bas Veenstra')
  froukje = await server.als('Froukje Postma')
})

const geef = async (
  wie: Bezoeker,
  dossierId: number,
  naam: string,
  reden = 'Verhuisd naar een andere wijk',
) => wie.post<Uitkomst>(`/dossiers/${dossierId}/regies`, { regievoerderId: await server.idVan(naam), reden })

test('REG-01 the regie goes from one to the other at one moment, with its reason and history', async () => {
  const { id } = await maakDossier(server, { regievoerder: 'Anna Hoekstra' })
  const uit = await geef(anna, id, 'Bas Veenstra')
  expect([uit.status, uit.body.regievoerder, uit.body.zichtbaar]).toEqual([201, 'Bas Veenstra', false])
  const terug = await geef(bas, id, 'Anna Hoekstra', 'Bas gaat met verlof')
  expect(terug.status).toBe(201)
  const { rijen } = (await anna.get<Regies>(`/dossiers/${id}/regies`)).body
  expect(rijen.map((r) => [r.regievoerder, r.reden, r.door])).toEqual([
    ['Anna Hoekstra', 'Bas gaat met verlof', 'Bas Veenstra'],
    ['Bas Veenstra', 'Verhuisd naar een andere wijk', 'Anna Hoekstra'],
    ['Anna Hoekstra', 'eerste contact', 'Anna Hoekstra'],
  ])
  // Never nobody, never two: each period ends at the moment on which the next begins.
  expect(rijen.map((r) => r.tot)).toEqual([null, rijen[0]?.vanaf, rijen[1]?.vanaf])
  const [lijn] = await server.kijk('select regievoerder_id from werkregel where dossier_id = $1', [id])
  expect(lijn).toEqual({ regievoerder_id: await server.idVan('Anna Hoekstra') })
})

test('REG-01 of all dossiers none is without regievoerder or with two, whatever was asked at once', async () => {
  const { id } = await maakDossier(server, { regievoerder: 'Anna Hoekstra' })
  const namen = ['Bas Veenstra', 'Carla Dijkstra', 'Bas Veenstra', 'Carla Dijkstra']
  await Promise.all(namen.map((naam) => geef(froukje, id, naam)))
  const [gat] = await server.kijk(
    `select count(*)::int as n from (select tot, lead(vanaf) over (partition by dossier_id order by vanaf, id) as volgende
       from regie) r where tot is distinct from volgende`,
  )
  expect(gat).toEqual({ n: 0 })
  const [fout] = await server.kijk(
    `select count(*)::int as n from dossier d
       where (select count(*) from regie r where r.dossier_id = d.id and r.tot is null) <> 1`,
  )
  expect(fout).toEqual({ n: 0 })
})

test('REG-01 who gave the regie away sees nothing more of the dossier', async () => {
  const { id } = await maakDossier(server, { regievoerder: 'Anna Hoekstra' })
  await geef(anna, id, 'Bas Veenstra')
  const weg = await anna.get<Probleem>(`/dossiers/${id}/regies`)
  expect([weg.status, weg.body.code]).toEqual([403, 'geen-toegang-meer'])
  expect((await geef(anna, id, 'Anna Hoekstra')).status).toBe(403)
  expect((await bas.get(`/dossiers/${id}/regies`)).status).toBe(200)
})

test('TRI-02 a second regievoerder beside the first is impossible, also when two give the regie at once', async () => {
  const { id } = await maakDossier(server, { regievoerder: 'Anna Hoekstra' })
  const zelfde = await geef(anna, id, 'Anna Hoekstra')
  expect([zelfde.status, zelfde.body.code]).toEqual([409, 'regie-al-bij-deze-persoon'])
  await Promise.all([geef(froukje, id, 'Bas Veenstra'), geef(anna, id, 'Carla Dijkstra')])
  const nu = await server.kijk('select from regie where dossier_id = $1 and tot is null', [id])
  expect(nu).toHaveLength(1)
  const houders = await server.kijk(
    "select distinct houder_id from toegang where dossier_id = $1 and grondslag = 'regie' and tot is null",
    [id],
  )
  expect(houders).toHaveLength(1)
})

test('REG-02 PLAN-07 the matrix of the gemeente says who may have the regie', async () => {
  const { id } = await maakDossier(server, { regievoerder: 'Anna Hoekstra' })
  for (const naam of ['Hanneke Jansma', 'Froukje Postma', 'Jitske Mulder']) {
    const uit = await geef(anna, id, naam)
    expect([uit.status, uit.body.code, uit.body.errors[0]?.veld]).toEqual([
      400,
      'regie-rol-niet-toegestaan',
      'regievoerderId',
    ])
  }
  const { kandidaten, bronnen } = (await anna.get<Regies>(`/dossiers/${id}/regies`)).body
  expect(kandidaten.map((k) => k.naam)).toContain('Bas Veenstra')
  expect(kandidaten.map((k) => k.naam)).not.toContain('Hanneke Jansma')
  expect(bronnen).toEqual(['004 §2.3, §4.6'])
  // Jeugdwet: the JET may, as the source says (O-07).
  const jeugd = await anna.post(`/dossiers/${id}/regies`, {
    regievoerderId: await server.idVan('Marit Hofstra'),
    kader: 'jeugdwet',
    reden: 'De vraag gaat over opvoeden',
  })
  expect(jeugd.status).toBe(201)
})

test('the teamleider gives the regie, a colleague who only reads does not, a stranger finds nothing', async () => {
  const { id } = await maakDossier(server, { regievoerder: 'Anna Hoekstra' })
  expect((await geef(bas, id, 'Bas Veenstra')).status).toBe(404)
  expect((await froukje.get<Regies>(`/dossiers/${id}/regies`)).body.mag).toEqual(['regie.toewijzen'])
  expect((await geef(froukje, id, 'Bas Veenstra')).status).toBe(201)
  const leeg = await froukje.post<Probleem>(`/dossiers/${id}/regies`, {
    regievoerderId: await server.idVan('Anna Hoekstra'),
    reden: '  ',
  })
  expect([leeg.status, leeg.body.code]).toEqual([400, 'regie-zonder-reden'])
  const spoor = await server.kijk<{ uitkomst: string; code: string | null }>(
    "select uitkomst, code from spoor where dossier_id = $1 and handeling = 'regie.toewijzen' order by id",
    [id],
  )
  expect(spoor.map((r) => r.code)).toEqual(['niet-gevonden', null, 'regie-zonder-reden'])
})

test('REG-01 the database itself refuses a second regievoerder beside the first', async () => {
  const { id } = await maakDossier(server, { regievoerder: 'Anna Hoekstra' })
  const tweede = server.kijk(
    `insert into regie (dossier_id, regievoerder_id, rol, reden, door) values ($1, $2, 'sociaal_werker', 'x', $2)`,
    [id, await server.idVan('Bas Veenstra')],
  )
  await expect(tweede).rejects.toThrow(/regie_een/)
})

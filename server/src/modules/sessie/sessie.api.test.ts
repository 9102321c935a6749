import { beforeAll, expect, test } from 'vitest'
import type { AntwoordVan, sessieTonen } from '@keukentafel/contract'
import { maakDossier } from '../dossier/dossier.test-data.ts'
import { testServer, type Bezoeker, type TestServer } from '../../../../tests/support/server.ts'

type Sessie = AntwoordVan<typeof sessieTonen>
let server: TestServer
beforeAll(async () => {
  server = await testServer('nijmegen')
})

const wieIs = async (b: Bezoeker) => (await b.get<Sessie>('/sessie')).body.wie
/** As if this person logged in so many minutes ago. */
const geleden = (houder: number, minuten: number) =>
  server.kijk(`update sessie set vers_op = now() - make_interval(mins => $2) where houder_id = $1`, [
    houder,
    minuten,
  ])
const REDEN = 'Ambulance staat voor de deur, medicatie is niet bekend.'

test('what is worth more than one reading asks for a fresh login, and says so; a new login is enough', async () => {
  const bas = await server.als('Bas Willems')
  const id = await server.idVan('Bas Willems')
  const vraag = () => bas.post<{ code: string }>('/noodtoegangen', { kenmerk: '2026-999999', reden: REDEN })
  expect((await vraag()).body.code).toBe('noodtoegang-niet-mogelijk')
  await geleden(id, 14)
  expect((await vraag()).body.code).toBe('noodtoegang-niet-mogelijk')
  await geleden(id, 16)
  const oud = await vraag()
  expect([oud.status, oud.body.code]).toEqual([403, 'opnieuw-inloggen'])
  expect(Date.parse((await wieIs(bas))!.versTot!)).toBeLessThan(Date.now())
  // Everything else goes on as it was.
  expect((await bas.get('/postvakken')).status).toBe(200)
  expect((await bas.post('/demo/aanmeldingen', { id })).status).toBe(204)
  expect((await vraag()).body.code).toBe('noodtoegang-niet-mogelijk')
})

test('an own dossier is taken along only after a fresh login', async () => {
  const dossier = await maakDossier(server)
  const [persoon] = await server.kijk<{ id: number }>('select inwoner_id as id from persoon where id = $1', [
    dossier.personen[0],
  ])
  const inwoner = server.publiek()
  const inloggen = () => inwoner.post('/demo/aanmeldingen', { id: persoon!.id })
  const meenemen = async () => (await inwoner.get(`/mijn/dossiers/${dossier.id}/export`)).status
  await inloggen()
  expect(await meenemen()).toBe(200)
  await geleden(persoon!.id, 16)
  expect(await meenemen()).toBe(403)
  expect((await inwoner.get('/mijn/dossiers')).status).toBe(200)
  await inloggen()
  expect(await meenemen()).toBe(200)
})

test('logging out on every device ends each session at once, of this person and of nobody else', async () => {
  const [een, twee, gea] = [
    await server.als('Bas Willems'),
    await server.als('Bas Willems'),
    await server.als('Gea Derks'),
  ]
  expect((await een.post('/sessies/beeindigingen')).status).toBe(204)
  expect([await wieIs(een), await wieIs(twee)]).toEqual([null, null])
  expect((await twee.get('/postvakken')).status).toBe(401)
  expect((await wieIs(gea))?.naam).toBe('Gea Derks')
  const [regel] = await server.kijk(
    `select wie_id from spoor where handeling = 'sessies.beeindigen' and uitkomst = 'gelukt'`,
  )
  expect(regel).toEqual({ wie_id: await server.idVan('Bas Willems') })
  expect((await server.publiek().post('/sessies/beeindigingen')).status).toBe(401)
})

test('a screen is told by which number the sources name the plan of this gemeente', async () => {
  expect((await server.publiek().get<Sessie>('/sessie')).body.gemeente.plan).toBe('003')
})

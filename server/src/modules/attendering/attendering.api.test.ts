import { beforeAll, expect, test } from 'vitest'
import type { AntwoordVan, attenderingenTellen, attenderingenTonen } from '@keukentafel/contract'
import { testServer, type Bezoeker, type TestServer } from '../../../../tests/support/server.ts'
import { alsPersoon, maakDossier } from '../dossier/dossier.test-data.ts'
import { begonnen, metTaak, type Begonnen, type Ok } from '../plan/plan.test-data.ts'
import { attenderen } from './attendering.commands.ts'

let server: TestServer
let anna: Bezoeker
let bas: Bezoeker
beforeAll(async () => {
  server = await testServer('leeuwarden')
  anna = await server.als('Anna Hoekstra')
  bas = await server.als('Bas Veenstra')
})

const zie = async (wie: Bezoeker) =>
  (await wie.get<AntwoordVan<typeof attenderingenTonen>>('/attenderingen')).body.rijen
const tel = async (wie: Bezoeker) =>
  (await wie.get<AntwoordVan<typeof attenderingenTellen>>('/attenderingen/aantal')).body
const geefRegie = async (wie: Bezoeker, dossierId: number, naam: string) =>
  wie.post(`/dossiers/${dossierId}/regies`, {
    regievoerderId: await server.idVan(naam),
    reden: 'Verhuisd naar een andere wijk',
  })

async function inwoner(p: Begonnen): Promise<Bezoeker> {
  const [rij] = await p.server.kijk<{ id: number }>('select inwoner_id as id from persoon where id = $1', [
    p.dossier.personen[0],
  ])
  const bezoeker = p.server.publiek()
  await bezoeker.post('/demo/aanmeldingen', { id: rij?.id })
  return bezoeker
}

test('REG-01 who gets the regie hears it, who gave it does not, and a look at the list empties nothing', async () => {
  const { id, kenmerk } = await maakDossier(server, { regievoerder: 'Anna Hoekstra' })
  const voor = (await tel(bas)).nieuw
  await geefRegie(anna, id, 'Bas Veenstra')
  expect((await tel(bas)).nieuw).toBe(voor + 1)
  const rij = (await zie(bas)).find((r) => r.dossierId === id)
  expect(rij).toMatchObject({ soort: 'regie.gekregen', kenmerk, door: 'Anna Hoekstra', gezienOp: null })
  expect((await zie(anna)).some((r) => r.dossierId === id)).toBe(false)
  expect((await tel(bas)).nieuw).toBe(voor + 1)
  const gezien = await bas.post('/attenderingen/afhandelingen', { ids: [rij?.id] })
  expect(gezien.body).toEqual({ gezien: 1 })
  expect((await tel(bas)).nieuw).toBe(voor)
  expect((await zie(bas)).find((r) => r.id === rij?.id)?.gezienOp).not.toBeNull()
  expect((await bas.post('/attenderingen/afhandelingen', { ids: [rij?.id] })).body).toEqual({ gezien: 0 })
})

test('PLAN-26 a declined task rings for the regievoerder once, however often it is declined before it is seen', async () => {
  const p = await begonnen(server)
  const taak = await metTaak(p)
  const sietske = await inwoner(p)
  const pad = `${p.plan}/inzetten/${taak.id}/antwoorden`
  const nee = await sietske.post<Ok>(pad, { antwoord: 'geweigerd' }, { ifMatch: taak.version })
  expect(nee.status).toBe(201)
  const van = async () => (await zie(p.werker)).filter((r) => r.dossierId === p.dossier.id)
  expect(await van()).toMatchObject([{ soort: 'taak.geweigerd', objectId: taak.id }])
  const { regievoerderId, id } = p.dossier
  const [wie] = await server.kijk<{ id: number }>(
    'select inwoner_id as id from persoon where dossier_id = $1',
    [id],
  )
  await alsPersoon(
    server,
    wie?.id ?? 0,
    (trx) =>
      attenderen(trx, {
        dossierId: id,
        aan: { houderId: regievoerderId },
        soort: 'taak.geweigerd',
        objectId: taak.id,
      }),
    id,
  )
  expect(await van()).toHaveLength(1)
})

test('PRI-01 the bell says nothing of a dossier that is closed to the reader, nor what another was told', async () => {
  const { id } = await maakDossier(server, { regievoerder: 'Anna Hoekstra' })
  await geefRegie(anna, id, 'Bas Veenstra')
  const rij = (await zie(bas)).find((r) => r.dossierId === id)
  // Another marks it: nothing happens, and the answer does not say that it exists.
  expect((await anna.post('/attenderingen/afhandelingen', { ids: [rij?.id] })).body).toEqual({ gezien: 0 })
  const voor = (await tel(bas)).nieuw
  await geefRegie(bas, id, 'Carla Dijkstra')
  expect((await zie(bas)).some((r) => r.dossierId === id)).toBe(false)
  expect((await tel(bas)).nieuw).toBe(voor - 1)
  // Who is not in the dossier rings no bell there.
  const vreemde = await server.idVan('Bas Veenstra')
  await expect(
    alsPersoon(server, vreemde, (trx) =>
      attenderen(trx, { dossierId: id, aan: 'regievoerder', soort: 'plan.akkoord' }),
    ),
  ).rejects.toThrow(/niet in dit dossier/)
})

test('PRI-01 looking at the bell is in the spoor with the dossiers it named; counting names none and leaves no line', async () => {
  const { id } = await maakDossier(server, { regievoerder: 'Anna Hoekstra' })
  await geefRegie(anna, id, 'Bas Veenstra')
  await zie(bas)
  await tel(bas)
  const regels = await server.kijk<{ handeling: string; ids: number[] | null }>(
    "select handeling, ids from spoor where handeling like 'attenderingen.%' and wie_id = $1 order by id",
    [await server.idVan('Bas Veenstra')],
  )
  expect(regels.at(-1)).toMatchObject({ handeling: 'attenderingen.tonen' })
  expect(regels.at(-1)?.ids?.map(Number)).toContain(id)
  expect(regels.some((r) => r.handeling === 'attenderingen.tellen')).toBe(false)
})

test('PRI-01 an empty, a double or an unknown field is refused', async () => {
  expect((await bas.post('/attenderingen/afhandelingen', { ids: [] })).status).toBe(400)
  expect((await bas.post('/attenderingen/afhandelingen', { ids: [1, 1] })).status).toBe(400)
  expect((await bas.post('/attenderingen/afhandelingen', { ids: [1], alles: true })).status).toBe(400)
})

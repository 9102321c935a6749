import { beforeAll, expect, test } from 'vitest'
import type { AntwoordVan, attenderingenTonen, Thuissignaal, thuisTonen } from '@keukentafel/contract'
import { Bezoeker, testServer, type TestServer } from '../../../../tests/support/server.ts'
import { maakDossier, type TestDossier } from '../dossier/dossier.test-data.ts'

let server: TestServer
let arie: Bezoeker // holds the regie
let ed: Bezoeker // comes at home for an aanbieder
let dossier: TestDossier
const thuis = async (wie: Bezoeker) => (await wie.get<AntwoordVan<typeof thuisTonen>>('/thuisclienten')).body

/** As a toewijzing gives it: inzet of one person, to the organisation. */
const wijsToe = async (persoon: number | undefined) =>
  server.kijk(
    `insert into toegang (dossier_id, houder_id, deel, persoon_id, recht, grondslag, bron, beeindigbaar, verleend_door)
     select $1, m.organisatie_id, 'inzet', $2, 'lezen', 'toewijzing', 'proef', false, $3 from medewerker m where m.id = $4`,
    [dossier.id, persoon, dossier.regievoerderId, await server.idVan('Ed Kooijman')],
  )

beforeAll(async () => {
  server = await testServer('drechtsteden')
  arie = await server.als('Arie Visser')
  ed = await server.als('Ed Kooijman')
  dossier = await maakDossier(server, {
    regievoerder: 'Arie Visser',
    personen: [{ voornamen: 'Truus' }, { voornamen: 'Henk' }],
  })
  await server.kijk('insert into plan (dossier_id, beleid_versie, door) values ($1, 1, $2)', [
    dossier.id,
    dossier.regievoerderId,
  ])
  await wijsToe(dossier.personen[0])
})

type Probleem = { code: string; errors: { veld: string; code: string }[] }
const pad = () => `/dossiers/${dossier.id}/thuissignalen`
const meld = (body: object, wie = ed) => wie.post<{ id: number } & Probleem>(pad(), body)

test('SIG-13 a huishoudelijke hulp reports “eenzaamheid”; the regievoerder sees it at once on the existing plan', async () => {
  const [client, ...meer] = (await thuis(ed)).clienten
  expect(meer).toEqual([]) // not Henk, who has no inzet of theirs
  expect(client).toMatchObject({ dossierId: dossier.id, naam: 'Truus de Boer' })
  expect(client?.onderwerpen.map((o) => o.naam)).toEqual([
    'Voor zichzelf zorgen',
    'Meedoen',
    'Dreigende geldproblemen',
    'Eenzaamheid',
    'Beginnende dementie',
  ])
  const uit = await meld({ persoonId: client?.persoonId, onderwerp: 'eenzaamheid' })
  expect(uit.status).toBe(201)

  const lijst = (await arie.get<{ rijen: Thuissignaal[] }>(pad())).body.rijen
  expect(lijst).toMatchObject([
    {
      wie: 'Truus de Boer',
      onderwerp: 'Eenzaamheid',
      door: 'Ed Kooijman',
      bijPlan: true,
      afgehandeldOp: null,
    },
  ])
  const bel = (await arie.get<AntwoordVan<typeof attenderingenTonen>>('/attenderingen')).body.rijen
  expect(bel).toMatchObject([{ soort: 'signaal.van-thuis', door: 'Ed Kooijman', dossierId: dossier.id }])
  expect((await thuis(ed)).eigen).toMatchObject([
    { onderwerp: 'Eenzaamheid', naam: 'Truus de Boer', isGezien: false },
  ])

  // Who told it sees nothing of the dossier for that.
  expect((await ed.get(pad())).status).toBe(404)
  const doe = (actie: string, wie = arie) =>
    wie.post<Thuissignaal & Probleem>(`${pad()}/${uit.body.id}/afhandelingen`, { actie })
  expect((await doe(' ')).body.errors).toMatchObject([{ veld: 'actie', code: 'thuissignaal-zonder-actie' }])
  const klaar = await doe('Gebeld; gaat mee naar de eettafel')
  expect(klaar.body).toMatchObject({ afgehandeldDoor: 'Arie Visser', mag: [] })
  expect([(await doe('nog eens')).status, (await thuis(ed)).eigen[0]?.isGezien]).toEqual([409, true])
})

test('SIG-13 only of one’s own client, only from the list, and no longer than one comes there', async () => {
  const [truus, henk] = dossier.personen
  const fout = await meld({ persoonId: truus, onderwerp: 'roddel' })
  expect(fout.body.errors).toMatchObject([{ veld: 'onderwerp', code: 'thuissignaal-onderwerp-onbekend' }])
  const ander = await meld({ persoonId: henk, onderwerp: 'eenzaamheid' })
  expect([ander.status, ander.body.code]).toEqual([403, 'thuissignaal-niet-uw-client'])
  const vrijwilliger = await server.als('Fatma Aydin')
  expect((await meld({ persoonId: truus, onderwerp: 'eenzaamheid' }, vrijwilliger)).status).toBe(404)
  expect((await thuis(vrijwilliger)).clienten).toEqual([])
  await server.kijk(
    "update toegang set tot = now() where deel = 'inzet' and dossier_id = $1 and persoon_id is not null",
    [dossier.id],
  )
  expect((await thuis(ed)).clienten).toEqual([])
  const na = await meld({ persoonId: truus, onderwerp: 'eenzaamheid' })
  expect([na.status, na.body.code]).toEqual([403, 'geen-toegang-meer'])
})

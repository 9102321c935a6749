import { beforeAll, expect, test } from 'vitest'
import type {
  AntwoordVan,
  BegeleiderVerzoek,
  begeleiderTellen,
  begeleiderVerzoekenTonen,
} from '@keukentafel/contract'
import { testServer, type TestServer } from '../../../../tests/support/server.ts'
import { alsPersoon, maakDossier } from '../dossier/dossier.test-data.ts'

type Fout = { code: string }
type Lijst = AntwoordVan<typeof begeleiderVerzoekenTonen>
type Telling = AntwoordVan<typeof begeleiderTellen>
let server: TestServer
beforeAll(async () => {
  server = await testServer('leeuwarden')
})

test('REG-18 an inwoner asks for another begeleider, gets a result without a klacht, and is counted', async () => {
  const anna = await server.als('Anna Hoekstra')
  const leider = await server.als('Froukje Postma')
  const d = await maakDossier(server, { regievoerder: 'Anna Hoekstra' })
  await alsPersoon(
    server,
    d.regievoerderId,
    (_trx, sql) => sql('select inwoner_koppelen($1, $2)', [d.id, d.personen[0]]),
    d.id,
  )
  const [wie] = await server.kijk<{ id: number }>('select inwoner_id as id from persoon where id = $1', [
    d.personen[0],
  ])
  const sietske = server.publiek()
  expect((await sietske.post('/demo/aanmeldingen', { id: wie!.id })).status).toBe(204)
  const pad = `/dossiers/${d.id}/begeleiderverzoeken`
  const { personen, organisaties, mag, bron } = (await sietske.get<Lijst>(pad)).body
  expect([mag, bron, personen]).toEqual([
    ['begeleider.vragen'],
    '004 §8.11',
    [{ id: d.personen[0], naam: 'Sietske de Boer' }],
  ])
  const VRAAG = {
    persoonId: d.personen[0],
    organisatieId: organisaties[0]!.id,
    toelichting: 'Het klikt niet',
  }
  expect((await sietske.post<Fout>(pad, { ...VRAAG, organisatieId: 999_999 })).body.code).toBe(
    'organisatie-onbekend',
  )
  const vraag = await sietske.post<BegeleiderVerzoek & Fout>(pad, { ...VRAAG, gevraagdOp: '2026-03-02' })
  expect(vraag.status, vraag.tekst).toBe(201)
  expect((await sietske.post<Fout>(pad, VRAAG)).body.code).toBe('verzoek-loopt-al')
  const bel = await server.kijk('select soort from attendering where dossier_id = $1 and aan_id = $2', [
    d.id,
    d.regievoerderId,
  ])
  expect(bel).toEqual([{ soort: 'begeleider.gevraagd' }])

  const antwoord = (wie_: typeof anna, body: object, ifMatch = vraag.body.version) =>
    wie_.post<BegeleiderVerzoek & Fout>(`${pad}/${vraag.body.id}/antwoorden`, body, { ifMatch })
  const ANDER = { uitkomst: 'andere_begeleider', nieuwe: 'Tineke Bos', op: '2026-03-09' }
  expect((await antwoord(sietske, ANDER)).status).toBe(404)
  expect((await antwoord(anna, { ...ANDER, nieuwe: ' ' })).body.code).toBe('begeleider-zonder-naam')
  expect((await antwoord(anna, { ...ANDER, op: '2026-03-01' })).body.code).toBe('antwoord-voor-vraag')
  expect((await antwoord(anna, ANDER, 9)).status).toBe(412)
  const uit = await antwoord(anna, ANDER)
  expect(uit.body).toMatchObject({
    uitkomst: 'andere_begeleider',
    nieuwe: 'Tineke Bos',
    beantwoordOp: '2026-03-09',
    dagen: 7,
  })
  expect((await antwoord(anna, ANDER, uit.body.version)).body.code).toBe('verzoek-al-beantwoord')
  // The inwoner reads the result, and may ask again.
  expect((await sietske.get<Lijst>(pad)).body.rijen[0]).toMatchObject({ nieuwe: 'Tineke Bos', mag: [] })
  await sietske.post(pad, VRAAG)

  const tel = async (vraag_ = '') =>
    (await leider.get<Telling>(`/begeleiderverzoeken/aantallen${vraag_}`)).body
  expect(await tel()).toMatchObject({ aantal: 2, open: 1, mediaanDagen: 7 })
  expect((await tel('?van=2026-03-01&tot=2026-03-31')).aantal).toBe(1)
  expect((await tel()).perUitkomst[0]).toEqual({ uitkomst: 'andere_begeleider', aantal: 1 })
  expect((await anna.get('/begeleiderverzoeken/aantallen')).status).toBe(404)
})

test('REG-18 where the plan says nothing of it, it is off', async () => {
  const ander = await testServer('nijmegen')
  const bas = await ander.als('Bas Willems')
  const d = await maakDossier(ander, { regievoerder: 'Bas Willems' })
  const pad = `/dossiers/${d.id}/begeleiderverzoeken`
  const { mag, organisaties } = (await bas.get<Lijst>(pad)).body
  expect(mag).toEqual([])
  const uit = await bas.post<Fout>(pad, { persoonId: d.personen[0], organisatieId: organisaties[0]!.id })
  expect([uit.status, uit.body.code]).toEqual([409, 'andere-begeleider-uit'])
})

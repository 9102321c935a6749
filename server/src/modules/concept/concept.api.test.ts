import { beforeAll, expect, test } from 'vitest'
import { testServer, type TestServer } from '../../../../tests/support/server.ts'
import { maakDossier } from '../dossier/dossier.test-data.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer('nijmegen')
})

const tekst = (inhoud: unknown, deel = 'gesprek') => ({ deel, inhoud })

test('a draft is there again after a logout, for its own writer only, and each save is a version', async () => {
  const dossier = await maakDossier(server, { regievoerder: 'Anna Peters' })
  const pad = `/dossiers/${dossier.id}/concepten/gesprek-1`
  const anna = await server.als('Anna Peters')
  expect((await anna.get(pad)).body).toEqual({ concept: null })
  expect((await anna.put(pad, tekst({ vraag: 'half' }))).body).toMatchObject({ version: 1 })
  const tweede = await anna.put<{ version: number; gewijzigdOp: string }>(pad, tekst({ vraag: 'half af' }))
  expect(tweede.body.version).toBe(2)
  await anna.post('/sessie/beeindiging')
  expect((await anna.get(pad)).status).toBe(401)
  const weerAnna = await server.als('Anna Peters')
  expect((await weerAnna.get(pad)).body).toEqual({
    concept: {
      deel: 'gesprek',
      inhoud: { vraag: 'half af' },
      version: 2,
      gewijzigdOp: tweede.body.gewijzigdOp,
    },
  })
  const gea = await server.als('Gea Derks')
  expect((await gea.get(pad)).body).toEqual({ concept: null })
  expect((await weerAnna.roep('DELETE', pad)).status).toBe(204)
  expect((await weerAnna.get(pad)).body).toEqual({ concept: null })
})

test('who types on two devices overwrites on neither what was typed on the other', async () => {
  const dossier = await maakDossier(server, { regievoerder: 'Anna Peters' })
  const pad = `/dossiers/${dossier.id}/concepten/gesprek-1`
  const [tablet, bureau] = [await server.als('Anna Peters'), await server.als('Anna Peters')]
  type Bewaard = { gewijzigdOp: string; code: string }
  const op = async (wie: typeof tablet, woord: string, vorige: string | null) =>
    wie.put<Bewaard>(pad, { ...tekst({ vraag: woord }), vorige })
  const staat = async () =>
    (await tablet.get<{ concept: { inhoud: unknown } | null }>(pad)).body.concept?.inhoud
  const eerste = await op(tablet, 'op de tablet', null)
  expect(eerste.status).toBe(200)
  const blind = await op(bureau, 'aan het bureau', null)
  expect([blind.status, blind.body.code]).toEqual([412, 'versie-verouderd'])
  expect(await staat()).toEqual({ vraag: 'op de tablet' })
  const gezien = await op(bureau, 'aan het bureau, na lezen', eerste.body.gewijzigdOp)
  expect(gezien.status).toBe(200)
  expect((await op(tablet, 'verder op de tablet', eerste.body.gewijzigdOp)).status).toBe(412)
  expect(await staat()).toEqual({ vraag: 'aan het bureau, na lezen' })
  // What became the gesprek meanwhile is no draft any more: what is typed on begins a new one.
  await bureau.roep('DELETE', pad)
  expect((await op(tablet, 'verder op de tablet', eerste.body.gewijzigdOp)).status).toBe(200)
})

test('a draft stands under the toegang of what it will become: another deel is refused, a stranger finds nothing', async () => {
  const dossier = await maakDossier(server, { regievoerder: 'Anna Peters' })
  const pad = `/dossiers/${dossier.id}/concepten/notitie`
  // The teamleider sees kern and plan of her team, not the gesprek.
  const gea = await server.als('Gea Derks')
  expect((await gea.put(pad, tekst('x'))).status).toBe(404)
  expect((await gea.put(pad, tekst('x', 'plan'))).status).toBe(200)
  const vreemd = await server.als('Bas Willems')
  expect((await vreemd.put(pad, tekst('x'))).status).toBe(404)
  expect((await vreemd.get(pad)).status).toBe(404)
  expect((await vreemd.roep('DELETE', pad)).status).toBe(404)
})

test('when the toegang has ended the draft is gone too', async () => {
  const dossier = await maakDossier(server, { regievoerder: 'Anna Peters' })
  const pad = `/dossiers/${dossier.id}`
  const persoonId = dossier.personen[0]!
  const [partij] = await server.kijk<{ id: number }>(
    "select id from organisatie where sleutel = 'thuiszorg_de_waalbocht'",
  )
  const anna = await server.als('Anna Peters')
  const zeg = {
    persoonId,
    partijId: partij!.id,
    doel: 'meelezen',
    delen: ['plan'],
    gegeven: true,
    hoe: 'mondeling',
  }
  const ja = await anna.post<{ id: number }>(`${pad}/toestemmingen`, zeg)
  const jos = await server.als('Jos Gerrits')
  expect((await jos.put(`${pad}/concepten/reactie`, tekst('mijn reactie', 'plan'))).status).toBe(200)
  await anna.post(`${pad}/toestemmingen/${ja.body.id}/intrekkingen`)
  expect((await jos.get(`${pad}/concepten/reactie`)).status).toBe(403)
  expect((await jos.put(`${pad}/concepten/reactie`, tekst('nog meer', 'plan'))).status).toBe(403)
  await anna.post(`${pad}/toestemmingen`, { ...zeg, delen: ['inzet'], doel: 'iets anders' })
  expect((await jos.get(`${pad}/concepten/reactie`)).body).toEqual({ concept: null })
})

test('a draft of 200 kB is kept and a longer one refused; saving often is one line in the spoor', async () => {
  const dossier = await maakDossier(server, { regievoerder: 'Anna Peters' })
  const anna = await server.als('Anna Peters')
  const pad = `/dossiers/${dossier.id}/concepten/lang`
  const vol = 'x'.repeat(200_000 - 2)
  expect((await anna.put(pad, tekst(vol))).status).toBe(200)
  expect(await anna.put(pad, tekst(`${vol}x`))).toMatchObject({
    status: 400,
    body: { code: 'concept-te-groot' },
  })
  // Two bytes a letter: it is bytes that count.
  expect((await anna.put(pad, tekst('é'.repeat(100_000)))).status).toBe(400)
  expect((await anna.put(pad, { ...tekst('x'), waarom: 1 })).status).toBe(400)
  expect((await anna.put(`/dossiers/${dossier.id}/concepten/Ünjuist`, tekst('x'))).status).toBe(400)
  const spoor = await server.kijk(
    "select deel from spoor where dossier_id = $1 and handeling = 'concept.bewaren'",
    [dossier.id],
  )
  expect(spoor).toEqual([{ deel: 'gesprek' }])
})

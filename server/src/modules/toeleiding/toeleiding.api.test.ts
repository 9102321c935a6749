import { expect, test } from 'vitest'
import type { AntwoordVan, toeleidingenTonen, ToeleidingView } from '@keukentafel/contract'
import { testServer, type Bezoeker } from '../../../../tests/support/server.ts'
import { maakDossier } from '../dossier/dossier.test-data.ts'

type Lijst = AntwoordVan<typeof toeleidingenTonen>
type Uit = ToeleidingView & { code: string; errors: { veld: string; code: string; tekst: string }[] }
const VRAAG = 'Vergeet te eten, de huisarts vraagt om een gezamenlijke aanpak.'

test('TRI-08 dementie lists the ketens of the wijk with their linking pin; to which one is led stands in the dossier and its timeline', async () => {
  const server = await testServer('nijmegen')
  const [gea, anna, bas] = [
    await server.als('Gea Derks'),
    await server.als('Anna Peters'), // Hatert
    await server.als('Bas Willems'), // Lindenholt
  ]
  // Karin works in wijkteam Hatert and in the keten dementie: she connects the two.
  const pinnen = await gea.get<{ teams: { teamId: number; naam: string; niveau: string }[] }>(
    '/linking-pinnen',
  )
  const keten = pinnen.body.teams.find((t) => t.naam === 'Keten dementie Zuid')
  expect(keten?.niveau).toBe('bovenwijks')
  const teamId = keten?.teamId ?? 0
  await gea.post('/linking-pinnen', { teamId, medewerkerId: await server.idVan('Karin Vos') })

  const { id } = await maakDossier(server, { regievoerder: 'Anna Peters' })
  const pad = `/dossiers/${id}/toeleidingen`
  const lijst = async (wie: Bezoeker = anna, van = pad) => (await wie.get<Lijst>(van)).body
  const voor = await lijst()
  expect(voor.ketens.map((k) => [k.naam, k.bron])).toEqual([
    ['COPD', '003 Basisontwerp §3.5'],
    ['Dementie', '003 Basisontwerp §3.5'],
    ['Diabetes', '003 Uitv.notitie §5'],
  ])
  expect(voor.ketens.find((k) => k.id === 'dementie')?.teams).toMatchObject([
    { naam: 'Keten dementie Zuid', linkingPinnen: [{ naam: 'Karin Vos' }] },
  ])
  expect(voor.ketens.find((k) => k.id === 'copd')?.teams).toMatchObject([
    { naam: 'Keten COPD', linkingPinnen: [] },
  ])
  expect([voor.rijen, voor.mag]).toEqual([[], ['toeleiding.vastleggen']])

  const leid = (body: object, wie = anna, naar = pad) =>
    wie.post<Uit>(naar, { keten: 'dementie', teamId, reden: VRAAG, ...body })
  const fout = await leid({ keten: 'reuma', reden: ' ' })
  expect(fout.status).toBe(400)
  expect(fout.body.errors.map((e) => e.code)).toEqual([
    'keten-onbekend',
    'keten-niet-hier',
    'toeleiding-zonder-reden',
  ])
  // A keten of dementie does not lead somebody with COPD.
  expect((await leid({ keten: 'copd' })).body.errors).toMatchObject([
    { veld: 'teamId', code: 'keten-niet-hier' },
  ])
  const gedaan = await leid({})
  expect(gedaan.status).toBe(201)
  expect(gedaan.body).toMatchObject({
    keten: 'Dementie',
    team: 'Keten dementie Zuid',
    linkingPinnen: ['Karin Vos'],
    reden: VRAAG,
    uitkomst: null,
    bron: '003 Basisontwerp §3.5',
  })
  expect((await leid({})).status).toBe(409)
  const regels = () =>
    server.kijk<{ gebeurtenis: string; gegevens: object }>(
      "select gebeurtenis, gegevens from tijdlijn where dossier_id = $1 and gebeurtenis like 'toeleiding.%' order by id",
      [id],
    )
  expect(await regels()).toEqual([
    { gebeurtenis: 'toeleiding.vastgelegd', gegevens: { keten: 'Dementie', team: 'Keten dementie Zuid' } },
  ])
  // The regie did not move, and the teamleider reads along without doing it.
  const dossier = await anna.get<{ regievoerder: { naam: string } }>(`/dossiers/${id}`)
  expect(dossier.body.regievoerder.naam).toBe('Anna Peters')
  const gelezen = await lijst(gea)
  expect([gelezen.rijen[0]?.keten, gelezen.mag]).toEqual(['Dementie', []])
  expect((await bas.get(pad)).status).toBe(404)
  expect((await leid({}, bas)).status).toBe(404)

  const eind = (uitkomst: string, ifMatch: number) =>
    anna.post<Uit>(`${pad}/${gedaan.body.id}/beeindigingen`, { uitkomst }, { ifMatch })
  expect((await eind(' ', 1)).body.errors).toMatchObject([
    { veld: 'uitkomst', code: 'toeleiding-zonder-uitkomst' },
  ])
  expect((await eind('De keten doet het nu', 2)).status).toBe(412)
  expect((await eind('De keten doet het nu', 1)).body).toMatchObject({
    uitkomst: 'De keten doet het nu',
    mag: [],
  })
  expect((await eind('Nog eens', 2)).status).toBe(409)
  expect((await regels()).at(-1)?.gebeurtenis).toBe('toeleiding.beeindigd')

  // Keten dementie Zuid does not work in Noord: it is not in the list there, and cannot be chosen by number.
  const esra = await server.als('Esra Yildiz')
  const noord = await maakDossier(server, { regievoerder: 'Esra Yildiz' })
  const padNoord = `/dossiers/${noord.id}/toeleidingen`
  const daar = await lijst(esra, padNoord)
  expect(daar.ketens.map((k) => [k.id, k.teams.length])).toEqual([
    ['copd', 1],
    ['dementie', 0],
    ['diabetes', 1],
  ])
  expect((await leid({}, esra, padNoord)).body.errors).toMatchObject([{ code: 'keten-niet-hier' }])
})

test('TRI-08 where the plan names no zorgketens it is off and says so', async () => {
  const server = await testServer('leeuwarden')
  const anna = await server.als('Anna Hoekstra')
  const { id } = await maakDossier(server, { regievoerder: 'Anna Hoekstra' })
  const pad = `/dossiers/${id}/toeleidingen`
  expect((await anna.get<Lijst>(pad)).body).toEqual({ ketens: [], rijen: [], mag: [] })
  const uit = await anna.post<Uit>(pad, { keten: 'dementie', teamId: 1, reden: VRAAG })
  expect(uit.status).toBe(409)
  expect(uit.body.errors[0]?.code).toBe('toeleiding-staat-uit')
  const triage = await anna.get<{ keuzes: { toeleiden: boolean } }>(`/dossiers/${id}/triage`)
  expect(triage.body.keuzes.toeleiden).toBe(false)
})

import { beforeAll, expect, test } from 'vitest'
import type { Dossier, Regiebeeld } from '@keukentafel/contract'
import { testServer, type Bezoeker, type TestServer } from '../../../../tests/support/server.ts'
import {
  begonnen,
  codes,
  inzet,
  metTaak,
  triage,
  zien,
  type Begonnen,
  type Fout,
} from '../plan/plan.test-data.ts'

const servers = {} as Record<'leeuwarden' | 'nijmegen', TestServer>
beforeAll(async () => {
  for (const g of ['leeuwarden', 'nijmegen'] as const) servers[g] = await testServer(g)
})
const beeld = async (wie: Bezoeker, p: Begonnen) =>
  (await wie.get<Regiebeeld>(`/dossiers/${p.dossier.id}/regiebeeld`)).body

/** Help of so many professionals, each of one of the organisations, one after the other. */
async function metHulp(p: Begonnen, aantal: number, organisaties: number): Promise<void> {
  const alle = await p.server.kijk<{ id: number }>(
    `select o.id from organisatie o where o.id not in (select m.organisatie_id from medewerker m where m.id = $1)
     order by o.id limit $2`,
    [p.dossier.regievoerderId, organisaties],
  )
  const redenen = { eigen_kracht: 'x', eigen_omgeving: 'x', collectief: 'x', sociale_basis: 'x' }
  const trede = p.server === servers.nijmegen ? 'individueel' : 'basisondersteuning'
  for (let i = 0; i < aantal; i += 1)
    await metTaak(p, {
      uitvoerderType: 'professioneel',
      uitvoerderNaam: `Hulpverlener ${i}`,
      organisatieId: alle[i % organisaties]!.id,
      trede,
      redenen,
      tot: '2027-12-31',
    })
}

test('REG-22 seven hulpverleners of four organisations: “bundelen” to who has the regie; four are not too many', async () => {
  const p = await begonnen(servers.nijmegen)
  await metHulp(p, 3, 3)
  expect(await beeld(p.werker, p)).toMatchObject({ hulpverleners: 4, organisaties: 4, bundelen: null })
  const q = await begonnen(servers.nijmegen)
  await metHulp(q, 6, 3)
  expect(await beeld(q.werker, q)).toMatchObject({
    hulpverleners: 7,
    organisaties: 4,
    bundelen: { boven: 4, bron: expect.stringContaining('003 Convenant, Overwegingen') as string },
    procesregie: null,
    mag: [],
  })
  // In Leeuwarden the same household is counted and nothing is said of it.
  const r = await begonnen(servers.leeuwarden)
  await metHulp(r, 6, 3)
  expect(await beeld(r.werker, r)).toMatchObject({ hulpverleners: 7, organisaties: 4, bundelen: null })
  const vreemde = await servers.nijmegen.als('carla_dijkstra').catch(() => servers.nijmegen.publiek())
  expect([401, 404]).toContain((await vreemde.get(`/dossiers/${q.dossier.id}/regiebeeld`)).status)
})

test('REG-16 Wmo and Jeugdwet in one household: regievoerder and procesregie jeugd side by side, and what is agreed', async () => {
  const server = servers.leeuwarden
  const p = await begonnen(server, { regievoerder: 'Anna Hoekstra' })
  const pad = `/dossiers/${p.dossier.id}`
  const maritId = await server.idVan('Marit Hofstra')
  const geef = (houderId: number) => p.werker.post<Fout>(`${pad}/procesregies`, { houderId })
  await triage(p)
  expect((await beeld(p.werker, p)).procesregie).toBeNull()
  expect((await geef(maritId)).body.code).toBe('procesregie-zonder-jeugdwet')
  await triage(p, 'enkelvoudig', ['jeugdwet'])
  expect(await beeld(p.werker, p)).toMatchObject({
    regievoerder: { naam: 'Anna Hoekstra' },
    procesregie: { wie: null, afspraak: 'Afspraak regie: nog te bepalen', bron: '004 §4.6 (O-07)' },
    kandidaten: [{ id: maritId, naam: 'Marit Hofstra' }],
    mag: ['procesregie.aanwijzen'],
  })
  expect(codes(await geef(await server.idVan('Bas Veenstra')))).toEqual(['procesregie-rol-niet-toegestaan'])
  const marit = await server.als('Marit Hofstra')
  expect((await marit.get(pad)).status).toBe(404)
  expect((await geef(maritId)).status).toBe(201)
  expect((await geef(maritId)).body.code).toBe('procesregie-al-bij-deze-persoon')
  const nu = await beeld(p.werker, p)
  expect([nu.regievoerder?.naam, nu.procesregie?.wie?.naam, nu.procesregie?.afspraak]).toEqual([
    'Anna Hoekstra',
    'Marit Hofstra',
    'Afspraak regie: nog te bepalen',
  ])
  // One regievoerder, still the same; who has the procesregie reads what the task needs and gives nothing away.
  expect(
    await server.kijk('select regievoerder_id from regie where dossier_id = $1 and tot is null', [
      p.dossier.id,
    ]),
  ).toEqual([{ regievoerder_id: p.dossier.regievoerderId }])
  expect((await marit.get<Dossier>(pad)).body.delen.toSorted()).toEqual([
    'jeugd',
    'kern',
    'plan',
    'veiligheid',
  ])
  expect((await beeld(marit, p)).mag).toEqual([])
  expect((await marit.post(`${pad}/procesregies`, { houderId: maritId })).status).toBe(403)
  const bel = (await marit.get<{ rijen: { soort: string; dossierId: number }[] }>('/attenderingen')).body
    .rijen
  expect(bel).toMatchObject([{ soort: 'procesregie.gekregen', dossierId: p.dossier.id }])
  const inwoner = server.publiek()
  const [wie] = await server.kijk<{ id: number }>('select inwoner_id as id from persoon where id = $1', [
    p.dossier.personen[0],
  ])
  await inwoner.post('/demo/aanmeldingen', { id: wie?.id })
  expect((await beeld(inwoner, p)).procesregie?.wie?.naam).toBe('Marit Hofstra')
  // Somebody else of the JET gets it: the first reads no more.
  const [ander] = await server.kijk<{ id: number }>(
    `with h as (insert into houder (soort, naam) values ('medewerker', 'Jelmer Post') returning id)
     insert into medewerker (id, organisatie_id, functie) select h.id, m.organisatie_id, m.functie from h, medewerker m
       where m.id = $1 returning id`,
    [maritId],
  )
  expect((await geef(ander!.id)).status).toBe(201)
  expect((await beeld(p.werker, p)).procesregie?.wie?.naam).toBe('Jelmer Post')
  expect((await marit.get(pad)).status).toBe(403)
})

test('REG-16 where the plan of the gemeente names no procesregie it is off', async () => {
  const p = await begonnen(servers.nijmegen)
  await triage(p)
  const uit = await p.werker.post<Fout>(`/dossiers/${p.dossier.id}/procesregies`, { houderId: 1 })
  expect([uit.status, uit.body.code]).toEqual([409, 'procesregie-uit'])
})

test('REG-17 a client of beschermd wonen keeps the regievoerder of the basisondersteuning, and the evaluations stay', async () => {
  const server = servers.leeuwarden
  const p = await begonnen(server, { regievoerder: 'Anna Hoekstra' })
  const pad = `/dossiers/${p.dossier.id}`
  const redenen = { eigen_kracht: 'x', sociale_basis: 'x', basisondersteuning: 'x' }
  const wonen = {
    uitvoerderType: 'professioneel',
    uitvoerderNaam: 'Woonvorm De Haven',
    voorziening: 'beschermd_wonen',
  }
  const fout = async (over: object) =>
    codes(
      await p.werker.post<Fout>(
        `${p.plan}/inzetten`,
        inzet(await zien(p.werker, p.dossier), { ...wonen, redenen, ...over }),
      ),
    )
  expect(await fout({ trede: 'basisondersteuning' })).toEqual(['voorziening-past-niet'])
  expect(await fout({ trede: 'aanvullend', voorziening: 'kuuroord' })).toEqual(['voorziening-past-niet'])
  await metTaak(p, { ...wonen, trede: 'aanvullend', redenen })
  await metTaak(p)
  expect((await beeld(p.werker, p)).voorzieningen).toEqual([
    { naam: 'Beschermd wonen', niveau: 'regionaal', bron: '004 §4.7' },
  ])
  await triage(p)
  for (const [naam, body] of [
    ['aanbiedingen', undefined],
    ['akkoorden', { persoonId: p.dossier.personen[0], hoe: 'mondeling' }],
    ['vaststellingen', undefined],
    ['uitvoeringen', undefined],
  ] as const)
    expect((await p.stap(naam, body)).status).toBe(201)
  const evaluaties = () =>
    server.kijk<{ id: number }>(
      `select id from termijn where dossier_id = $1 and soort = 'evaluatie' and voldaan_op is null order by id`,
      [p.dossier.id],
    )
  const gepland = await evaluaties()
  expect(gepland.length).toBeGreaterThan(0)
  // By the matrix the JET could have the regie in a case of the Jeugdwet; not while this is carried out.
  const naarJet = async () =>
    p.werker.post<Fout>(`${pad}/regies`, {
      regievoerderId: await server.idVan('Marit Hofstra'),
      kader: 'jeugdwet',
      reden: 'De vraag gaat over opvoeden',
    })
  const uit = await naarJet()
  expect([uit.status, uit.body.code]).toEqual([409, 'regie-blijft-bij-basisondersteuning'])
  // To a colleague of the basisondersteuning it goes as ever, with the evaluations.
  const bas = await server.als('Bas Veenstra')
  const geef = await p.werker.post(`${pad}/regies`, {
    regievoerderId: await server.idVan('Bas Veenstra'),
    reden: 'Verhuisd',
  })
  expect(geef.status).toBe(201)
  expect(await evaluaties()).toEqual(gepland)
  const mijn = (
    await bas.get<{ rijen: { dossierId: number; termijn: { soort: string } | null }[] }>('/werklijst')
  ).body
  expect(mijn.rijen.find((r) => r.dossierId === p.dossier.id)?.termijn?.soort).toBe('evaluatie')
  expect((await beeld(bas, p)).regievoerder?.naam).toBe('Bas Veenstra')
})

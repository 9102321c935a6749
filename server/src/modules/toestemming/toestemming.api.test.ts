import { beforeAll, expect, test } from 'vitest'
import type { AntwoordVan, toegangTonen } from '@keukentafel/contract'
import { testServer, type Bezoeker, type TestServer } from '../../../../tests/support/server.ts'
import { alsEigenaar } from '../../platform/db/eigenaar.ts'
import { maakDossier, type TestDossier } from '../dossier/dossier.test-data.ts'
import { antwoord, antwoorden, maakGesprek } from '../gesprek/gesprek.test-data.ts'
import { insertMedewerker } from '../inrichting/inrichting.store.ts'

let leeuwarden: TestServer
let nijmegen: TestServer
let thuiszorg: number
let corporatie: number

const orgId = async (server: TestServer, sleutel: string) =>
  (await server.kijk<{ id: number }>('select id from organisatie where sleutel = $1', [sleutel]))[0]!.id

beforeAll(async () => {
  leeuwarden = await testServer('leeuwarden')
  nijmegen = await testServer('nijmegen')
  thuiszorg = await orgId(nijmegen, 'thuiszorg_de_waalbocht')
  corporatie = await orgId(nijmegen, 'wonen_aan_de_waal')
  // The demo has nobody at the corporatie: this test needs an account there, to see that it sees nothing.
  await alsEigenaar(nijmegen.eigenaarUrl, (trx) =>
    insertMedewerker(
      trx,
      {
        id: 'wim_woonhuis',
        naam: 'Wim Woonhuis',
        rol: 'aanbieder',
        deskundig: false,
        organisatie: 'c',
        teams: [],
      },
      { organisaties: new Map([['c', corporatie]]), teams: new Map(), bereik: [] },
    ),
  )
})

type Toegang = AntwoordVan<typeof toegangTonen>
const werkerVan = async (server: TestServer, dossier: TestDossier): Promise<Bezoeker> => {
  const [wie] = await server.kijk<{ naam: string }>('select naam from houder where id = $1', [
    dossier.regievoerderId,
  ])
  return server.als(wie!.naam)
}
const zeg = (persoonId: number, partijId: number, wat: Record<string, unknown> = {}) => ({
  persoonId,
  partijId,
  doel: 'goed kunnen starten',
  delen: ['kern', 'gesprek', 'plan'],
  gegeven: true,
  hoe: 'mondeling',
  ...wat,
})

test('KTG-06 the wijkverpleging that got a ja looks along, the corporatie that got a nee sees nothing, and after the withdrawal neither', async () => {
  const dossier = await maakDossier(nijmegen)
  const werker = await werkerVan(nijmegen, dossier)
  const jos = await nijmegen.als('Jos Gerrits')
  const wim = await nijmegen.als('Wim Woonhuis')
  const pad = `/dossiers/${dossier.id}`
  const persoon = dossier.personen[0]!
  expect((await jos.get(`${pad}/gesprekken`)).status).toBe(404)

  const ja = await werker.post<{ id: number }>(`${pad}/toestemmingen`, zeg(persoon, thuiszorg))
  expect(ja.status, ja.tekst).toBe(201)
  const nee = await werker.post(
    `${pad}/toestemmingen`,
    zeg(persoon, corporatie, { gegeven: false, doel: 'drempels weghalen' }),
  )
  expect(nee.status).toBe(201)
  expect((await jos.get(`${pad}/gesprekken`)).status).toBe(200)
  expect((await wim.get(`${pad}/gesprekken`)).status).toBe(404)

  const lijst = await werker.get<Toegang>(`${pad}/toegang`)
  expect(lijst.body.toestemmingen).toMatchObject([
    { partijId: corporatie, gegeven: false, doel: 'drempels weghalen', ingetrokkenOp: null, mag: [] },
    { partijId: thuiszorg, gegeven: true, doel: 'goed kunnen starten', mag: ['toestemming.intrekken'] },
  ])
  expect(lijst.body.nu.filter((rij) => rij.houder.id === corporatie)).toEqual([])

  const stop = await werker.post(`${pad}/toestemmingen/${ja.body.id}/intrekkingen`)
  expect(stop.status, stop.tekst).toBe(200)
  expect(await jos.get(`${pad}/gesprekken`)).toMatchObject({
    status: 403,
    body: { code: 'geen-toegang-meer' },
  })
  const nogEens = await werker.post(`${pad}/toestemmingen/${ja.body.id}/intrekkingen`)
  expect(nogEens).toMatchObject({ status: 409, body: { code: 'toestemming-al-ingetrokken' } })
})

test('ALG-01 after a toestemming another organisation works in the same dossier: one id, no copy, nothing typed again', async () => {
  const dossier = await maakDossier(nijmegen, { personen: [{ achternaam: 'Gelling' }] })
  const werker = await werkerVan(nijmegen, dossier)
  const jos = await nijmegen.als('Jos Gerrits')
  const tel = async () => (await nijmegen.kijk<{ n: number }>('select count(*)::int as n from dossier'))[0]?.n
  const voor = await tel()
  type Leden = { id: number; kenmerk: string; leden: { achternaam: string; bsn: string | null }[] }
  expect((await jos.get(`/dossiers/${dossier.id}`)).status).toBe(404)
  await werker.post(`/dossiers/${dossier.id}/toestemmingen`, zeg(dossier.personen[0]!, thuiszorg))
  const [a, b] = [
    (await werker.get<Leden>(`/dossiers/${dossier.id}`)).body,
    (await jos.get<Leden>(`/dossiers/${dossier.id}`)).body,
  ]
  expect([b.id, b.kenmerk, b.leden[0]?.achternaam]).toEqual([a.id, a.kenmerk, 'Gelling'])
  expect(await tel()).toBe(voor)
  // What one of the two writes, the other reads at once.
  const gewijzigd = await werker.put(
    `/dossiers/${dossier.id}/personen/${dossier.personen[0]}`,
    { voornamen: 'Sietske', achternaam: 'Gellink', relatie: 'hoofdbewoner' },
    { ifMatch: 1 },
  )
  expect(gewijzigd.status, gewijzigd.tekst).toBe(200)
  expect((await jos.get<Leden>(`/dossiers/${dossier.id}`)).body.leden[0]?.achternaam).toBe('Gellink')
})

test('KTG-06 a toestemming reaches only the delen and the person it names; the household opens when all have said ja', async () => {
  const g = await maakGesprek(nijmegen, {
    personen: [{ voornamen: 'Sietske' }, { voornamen: 'Jorn', relatie: 'partner' }],
  })
  const [sietske, jorn] = g.dossier.personen as [number, number]
  const twee = [antwoord(sietske, 'wonen', { wens: 'a' }), antwoord(jorn, 'wonen', { wens: 'b' })]
  await g.werker.put(`${g.pad}/antwoorden`, antwoorden({ antwoorden: twee }), { ifMatch: 1 })
  const pad = `/dossiers/${g.dossier.id}`
  const jos = await nijmegen.als('Jos Gerrits')
  const rijen = async () => (await jos.get<{ rijen: unknown[] }>(`${pad}/gesprekken`)).body.rijen

  await g.werker.post(`${pad}/toestemmingen`, zeg(sietske, thuiszorg, { delen: ['gesprek'] }))
  expect(await rijen()).toEqual([])
  expect((await jos.get(g.pad)).status).toBe(404)
  await g.werker.post(`${pad}/toestemmingen`, zeg(jorn, thuiszorg, { delen: ['kern'] }))
  expect(await rijen()).toEqual([])
  const derde = await g.werker.post<{ id: number }>(
    `${pad}/toestemmingen`,
    zeg(jorn, thuiszorg, { delen: ['gesprek'], doel: 'meedenken' }),
  )
  expect(await rijen()).toHaveLength(1)
  expect((await jos.put(`${g.pad}/antwoorden`, antwoorden(), { ifMatch: 2 })).status).toBe(404)
  expect((await jos.get(`${pad}/toegang`)).status).toBe(403)

  // Who joins the household has not said anything yet.
  const kind = { voornamen: 'Bo', achternaam: 'de Boer', relatie: 'kind', geboortedatum: '2020-01-01' }
  const bo = await g.werker.post<{ id: number }>(`${pad}/personen`, kind)
  expect(bo.status, bo.tekst).toBe(201)
  expect(await rijen()).toEqual([])
  await g.werker.post(`${pad}/toestemmingen/${derde.body.id}/intrekkingen`)
  expect((await jos.get(`${pad}/gesprekken`)).status).toBe(200)
})

test('KTG-06 a later word takes the place of the earlier one: a nee ends the ja', async () => {
  const dossier = await maakDossier(nijmegen)
  const werker = await werkerVan(nijmegen, dossier)
  const pad = `/dossiers/${dossier.id}`
  const persoon = dossier.personen[0]!
  const jos = await nijmegen.als('Jos Gerrits')
  await werker.post(`${pad}/toestemmingen`, zeg(persoon, thuiszorg))
  await werker.post(`${pad}/toestemmingen`, zeg(persoon, thuiszorg, { gegeven: false }))
  expect((await jos.get(`${pad}/gesprekken`)).status).toBe(403)
  const { body } = await werker.get<Toegang>(`${pad}/toegang`)
  expect(body.toestemmingen.map((t) => [t.gegeven, t.ingetrokkenOp !== null])).toEqual([
    [false, false],
    [true, true],
  ])
})

test('Wmo 5.3.2 from 16 the person alone decides, from 12 the child says so too, below that an adult; who said it is kept', async () => {
  const nu = Temporal.Now.plainDateISO('Europe/Amsterdam')
  const geboren = (jaren: number) => nu.subtract({ years: jaren }).toString()
  const dossier = await maakDossier(nijmegen, {
    personen: [
      { voornamen: 'Mirjam', geboortedatum: geboren(44) },
      { voornamen: 'Zoon', geboortedatum: geboren(16), relatie: 'kind' },
      { voornamen: 'Daan', geboortedatum: geboren(12), relatie: 'kind' },
      {
        voornamen: 'Noor',
        geboortedatum: nu.subtract({ years: 12 }).add({ days: 1 }).toString(),
        relatie: 'kind',
      },
    ],
  })
  const [moeder, zestien, twaalf, elf] = dossier.personen as [number, number, number, number]
  const werker = await werkerVan(nijmegen, dossier)
  const doe = (persoonId: number, wat: Record<string, unknown> = {}) =>
    werker.post(`/dossiers/${dossier.id}/toestemmingen`, zeg(persoonId, thuiszorg, wat))
  expect(await doe(zestien, { gegevenDoor: moeder })).toMatchObject({
    status: 400,
    body: { code: 'toestemming-persoon-beslist-zelf' },
  })
  expect((await doe(zestien)).status).toBe(201)
  expect(await doe(twaalf, { gegevenDoor: moeder })).toMatchObject({
    status: 400,
    body: { code: 'toestemming-kind-niet-gevraagd' },
  })
  expect(await doe(twaalf)).toMatchObject({
    status: 400,
    body: { code: 'toestemming-kind-beslist-niet-alleen' },
  })
  expect((await doe(twaalf, { gegevenDoor: moeder, kindStemtIn: true })).status).toBe(201)
  expect((await doe(elf, { gegevenDoor: zestien })).status).toBe(400)
  expect((await doe(elf, { gegevenDoor: moeder })).status).toBe(201)
  const { body } = await werker.get<Toegang>(`/dossiers/${dossier.id}/toegang`)
  expect(body.toestemmingen.map((t) => t.gegevenDoor?.split(' ')[0] ?? null)).toEqual([
    'Mirjam',
    'Mirjam',
    null,
  ])
})

test('a toestemming goes no further than the beleid, and Leeuwarden shares a besluit on a wettelijke taak instead', async () => {
  for (const [server, deel] of [
    [nijmegen, 'besluit'],
    [leeuwarden, 'gesprek'],
  ] as const) {
    const dossier = await maakDossier(server)
    const werker = await werkerVan(server, dossier)
    const partij = await orgId(
      server,
      server === nijmegen ? 'thuiszorg_de_waalbocht' : 'begeleiding_de_wadden',
    )
    const uit = await werker.post(
      `/dossiers/${dossier.id}/toestemmingen`,
      zeg(dossier.personen[0]!, partij, { delen: [deel] }),
    )
    expect(uit).toMatchObject({
      status: 400,
      body: { code: 'toestemming-deel-niet-toegestaan', errors: [{ veld: 'delen/0' }] },
    })
    const [niets] = await server.kijk<{ n: string }>(
      "select count(*) as n from toegang where dossier_id = $1 and grondslag = 'toestemming'",
      [dossier.id],
    )
    expect(Number(niets!.n)).toBe(0)
  }
})

test('a party without mandaat gets nothing for a wettelijke taak; with mandaat exactly the delen of the clause', async () => {
  const dossier = await maakDossier(leeuwarden)
  const werker = await werkerVan(leeuwarden, dossier)
  const pad = `/dossiers/${dossier.id}/delingen`
  const deling = (partijId: number, wat: Record<string, unknown> = {}) =>
    werker.post<{ ids: number[] }>(pad, {
      partijId,
      grondslag: 'wettelijke_taak_wmo',
      wet: 'wmo',
      delen: ['inzet'],
      doel: 'huishoudelijke hulp',
      ...wat,
    })
  const zonder = await deling(await orgId(leeuwarden, 'begeleiding_de_wadden'))
  expect(zonder).toMatchObject({ status: 400, body: { code: 'deling-zonder-mandaat' } })
  const terp = await orgId(leeuwarden, 'huishoudhulp_de_terp')
  expect(await deling(terp, { delen: ['gesprek'] })).toMatchObject({
    status: 400,
    body: { code: 'deling-deel-niet-toegestaan' },
  })
  expect(await deling(terp, { wet: 'jeugdwet' })).toMatchObject({
    status: 400,
    body: { code: 'deling-zonder-mandaat' },
  })
  const goed = await deling(terp)
  expect(goed.status, goed.tekst).toBe(201)
  expect((await deling(terp)).status).toBe(409)
  const rijen = await leeuwarden.kijk(
    'select deel, recht, grondslag, bron, beeindigbaar from toegang where houder_id = $1 and dossier_id = $2',
    [terp, dossier.id],
  )
  expect(rijen).toEqual([
    {
      deel: 'inzet',
      recht: 'lezen',
      grondslag: 'wettelijke_taak',
      bron: expect.stringContaining('mandaat wmo') as string,
      beeindigbaar: false,
    },
  ])
  const ander = await maakDossier(nijmegen)
  const niet = await (
    await werkerVan(nijmegen, ander)
  ).post(`/dossiers/${ander.id}/delingen`, {
    partijId: thuiszorg,
    grondslag: 'wettelijke_taak_wmo',
    wet: 'wmo',
    delen: ['inzet'],
    doel: 'hulp',
  })
  expect(niet).toMatchObject({ status: 400, body: { code: 'deling-niet-hier' } })
})

test('a stranger cannot record, withdraw or share; unknown people and fields are refused; each word is in the spoor', async () => {
  const dossier = await maakDossier(nijmegen, { regievoerder: 'Anna Peters' })
  const pad = `/dossiers/${dossier.id}`
  const persoon = dossier.personen[0]!
  const vreemd = await nijmegen.als('Bas Willems')
  expect((await vreemd.post(`${pad}/toestemmingen`, zeg(persoon, thuiszorg))).status).toBe(404)
  expect((await vreemd.post(`${pad}/toestemmingen/1/intrekkingen`)).status).toBe(404)
  const werker = await nijmegen.als('Anna Peters')
  expect(await werker.post(`${pad}/toestemmingen`, zeg(999999, thuiszorg))).toMatchObject({
    status: 400,
    body: { code: 'toestemming-persoon-onbekend' },
  })
  expect(await werker.post(`${pad}/toestemmingen`, zeg(persoon, 999999))).toMatchObject({
    status: 400,
    body: { code: 'partij-onbekend' },
  })
  expect(await werker.post(`${pad}/toestemmingen`, zeg(persoon, thuiszorg, { altijd: true }))).toMatchObject({
    status: 400,
    body: { errors: [{ veld: 'altijd' }] },
  })
  const body = zeg(persoon, thuiszorg)
  const een = await werker.post(`${pad}/toestemmingen`, body, { sleutel: 'toestemming-1' })
  expect((await werker.post(`${pad}/toestemmingen`, body, { sleutel: 'toestemming-1' })).body).toEqual(
    een.body,
  )
  const spoor = await nijmegen.kijk<{ uitkomst: string; code: string | null }>(
    "select uitkomst, code from spoor where dossier_id = $1 and handeling = 'toestemming.vastleggen' order by id",
    [dossier.id],
  )
  expect(spoor.map((s) => s.code)).toEqual([
    'niet-gevonden',
    'toestemming-persoon-onbekend',
    'partij-onbekend',
    null,
    null,
  ])
})

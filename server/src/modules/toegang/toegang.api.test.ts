import { beforeAll, expect, test } from 'vitest'
import type { AntwoordVan, toegangTonen } from '@keukentafel/contract'
import { testServer, type Bezoeker, type TestServer } from '../../../../tests/support/server.ts'
import { alsPersoon, maakDossier, type DossierWensen } from '../dossier/dossier.test-data.ts'

let leeuwarden: TestServer
let nijmegen: TestServer
beforeAll(async () => {
  leeuwarden = await testServer('leeuwarden')
  nijmegen = await testServer('nijmegen')
})

type Toegang = AntwoordVan<typeof toegangTonen>
type Beeld = { pad: string; dossierId: number; personen: readonly number[]; werker: Bezoeker }

const naamVan = async (server: TestServer, id: number) =>
  (await server.kijk<{ naam: string }>('select naam from houder where id = $1', [id]))[0]!.naam

async function dossierMet(server: TestServer, wensen: DossierWensen = {}): Promise<Beeld> {
  const dossier = await maakDossier(server, wensen)
  const werker = await server.als(await naamVan(server, dossier.regievoerderId))
  return { pad: `/dossiers/${dossier.id}`, dossierId: dossier.id, personen: dossier.personen, werker }
}
async function inwonerVan(server: TestServer, beeld: Beeld, persoonId: number): Promise<Bezoeker> {
  const [regie] = await server.kijk<{ id: number }>(
    'select regievoerder_id as id from regie where dossier_id = $1',
    [beeld.dossierId],
  )
  const houder = await alsPersoon(
    server,
    regie!.id,
    (_trx, sql) =>
      sql('select inwoner_koppelen($1, $2) as uit', [beeld.dossierId, persoonId]) as Promise<number>,
    beeld.dossierId,
  )
  return server.als(await naamVan(server, houder))
}
const partij = async (server: TestServer, sleutel: string) =>
  (await server.kijk<{ id: number }>('select id from organisatie where sleutel = $1', [sleutel]))[0]!.id
const zeg = (persoonId: number, partijId: number) => ({
  persoonId,
  partijId,
  doel: 'samenwerken',
  delen: ['kern', 'gesprek', 'plan'],
  gegeven: true,
  hoe: 'schriftelijk',
})

test('PRI-01 the inwoner sees who looks along, what and why, switches one off and it has effect at once and is logged', async () => {
  const beeld = await dossierMet(nijmegen, { personen: [{ voornamen: 'Geertje' }] })
  const { pad, werker, personen } = beeld
  for (const sleutel of ['thuiszorg_de_waalbocht', 'begeleiding_rivierland'])
    await werker.post(`${pad}/toestemmingen`, zeg(personen[0]!, await partij(nijmegen, sleutel)))
  const inwoner = await inwonerVan(nijmegen, beeld, personen[0]!)
  const voor = (await inwoner.get<Toegang>(`${pad}/toegang`)).body
  expect(voor.nu.map((rij) => rij.grondslag)).toEqual(
    expect.arrayContaining(['regie', 'toestemming', 'eigen_dossier', 'wettelijke_taak']) as string[],
  )
  const thuis = voor.nu.find((rij) => rij.houder.naam.startsWith('Thuiszorg'))!
  expect(thuis).toMatchObject({
    delen: ['kern', 'gesprek', 'plan'],
    recht: 'lezen',
    personen: ['Geertje de Boer'],
    beeindigbaar: true,
    waaromBlijft: null,
    tot: null,
    waarom: 'U gaf deze partij toestemming. U kunt die op elk moment intrekken.',
  })
  const regie = voor.nu.find((rij) => rij.grondslag === 'regie')!
  expect(regie).toMatchObject({ beeindigbaar: false, mag: [] })
  expect(regie.waaromBlijft).toMatch(/zolang deze persoon de regie heeft/)
  // Who reported is nobody's to see here (SIG-17).
  expect(JSON.stringify(voor)).not.toContain('melder')

  const jos = await nijmegen.als('Jos Gerrits')
  expect((await jos.get(`${pad}/gesprekken`)).status).toBe(200)
  const stop = await inwoner.post<{ blijft: unknown[] }>(
    `${pad}/toestemmingen/${thuis.toestemmingId!}/intrekkingen`,
  )
  expect(stop.status, stop.tekst).toBe(200)
  expect(stop.body.blijft).toEqual([])
  expect((await jos.get(`${pad}/gesprekken`)).status).toBe(403)
  const na = (await inwoner.get<Toegang>(`${pad}/toegang`)).body
  expect(na.nu.map((rij) => rij.houder.naam)).not.toContain(thuis.houder.naam)
  expect(na.nu.some((rij) => rij.houder.naam.startsWith('Begeleiding'))).toBe(true)
  expect(na.voorbij.map((rij) => rij.houder.naam)).toContain(thuis.houder.naam)
  const spoor = await nijmegen.kijk(
    "select rol, uitkomst from spoor where dossier_id = $1 and handeling = 'toestemming.intrekken'",
    [beeld.dossierId],
  )
  expect(spoor).toEqual([{ rol: 'inwoner', uitkomst: 'gelukt' }])
})

test('PRI-01 what the inwoner cannot end is refused with the reason why it remains, and stays', async () => {
  const beeld = await dossierMet(leeuwarden, { personen: [{ voornamen: 'Wietske' }] })
  const { pad, werker, personen } = beeld
  const terp = await partij(leeuwarden, 'huishoudhulp_de_terp')
  const deling = await werker.post<{ ids: number[] }>(`${pad}/delingen`, {
    partijId: terp,
    grondslag: 'wettelijke_taak_wmo',
    wet: 'wmo',
    delen: ['kern', 'inzet'],
    doel: 'hulp',
  })
  const inwoner = await inwonerVan(leeuwarden, beeld, personen[0]!)
  const { nu } = (await inwoner.get<Toegang>(`${pad}/toegang`)).body
  const rij = nu.find((r) => r.houder.id === terp)!
  expect(rij.waaromBlijft).toBe('Dit is een wettelijke taak. Het stopt als die taak klaar is.')
  const uit = await inwoner.post(`${pad}/toegangbeeindigingen`, { ids: deling.body.ids })
  expect(uit).toMatchObject({ status: 403, body: { code: 'toegang-blijft', detail: rij.waaromBlijft } })
  const open =
    'select count(*)::int as n from toegang where houder_id = $1 and dossier_id = $2 and tot is null'
  expect(await leeuwarden.kijk(open, [terp, beeld.dossierId])).toEqual([{ n: 2 }])
  // The worker ends it when the task is done; what else the party holds is told.
  const ja = await werker.post<{ id: number }>(`${pad}/toestemmingen`, {
    ...zeg(personen[0]!, terp),
    delen: ['plan'],
  })
  expect(ja.status, ja.tekst).toBe(201)
  const klaar = await werker.post(`${pad}/toegangbeeindigingen`, {
    ids: deling.body.ids,
    reden: 'hulp gestopt',
  })
  expect(klaar.body).toEqual({
    beeindigd: 2,
    blijft: [{ grondslag: 'toestemming', delen: ['plan'], waarom: 'Deze toegang kunt u apart stoppen.' }],
  })
  expect(await leeuwarden.kijk(open, [terp, beeld.dossierId])).toEqual([{ n: 1 }])
})

test('PRI-01 only the person who gave it ends a toestemming, and for a child below 16 an adult too', async () => {
  const nu = Temporal.Now.plainDateISO('Europe/Amsterdam')
  const beeld = await dossierMet(nijmegen, {
    personen: [
      { voornamen: 'Akke', geboortedatum: '1950-01-01' },
      { voornamen: 'Tjeerd', geboortedatum: '1950-01-01', relatie: 'partner' },
      { voornamen: 'Kleinkind', geboortedatum: nu.subtract({ years: 10 }).toString(), relatie: 'kind' },
    ],
  })
  const { pad, werker } = beeld
  const [akke, tjeerd, kind] = beeld.personen as [number, number, number]
  const jos = await partij(nijmegen, 'thuiszorg_de_waalbocht')
  const id = async (wat: object) => (await werker.post<{ id: number }>(`${pad}/toestemmingen`, wat)).body.id
  const vanTjeerd = await id(zeg(tjeerd, jos))
  const vanKind = await id({ ...zeg(kind, jos), gegevenDoor: tjeerd })
  const inwoner = await inwonerVan(nijmegen, beeld, akke)
  const beeld2 = (await inwoner.get<Toegang>(`${pad}/toegang`)).body.toestemmingen
  expect(beeld2.map((t) => [t.id, t.mag])).toEqual([
    [vanKind, ['toestemming.intrekken']],
    [vanTjeerd, []],
  ])
  expect(await inwoner.post(`${pad}/toestemmingen/${vanTjeerd}/intrekkingen`)).toMatchObject({
    status: 403,
    body: { code: 'toestemming-niet-van-u' },
  })
  expect((await inwoner.post(`${pad}/toestemmingen/${vanKind}/intrekkingen`)).status).toBe(200)
})

test('the regie and an own dossier are not ended here; a stranger finds nothing; an unknown row is not found', async () => {
  const beeld = await dossierMet(nijmegen, {
    personen: [{ voornamen: 'Riemkje' }],
    regievoerder: 'Anna Peters',
  })
  const { pad, werker } = beeld
  await inwonerVan(nijmegen, beeld, beeld.personen[0]!)
  const { nu, partijen, mag } = (await werker.get<Toegang>(`${pad}/toegang`)).body
  expect(mag).toEqual(['toestemming.vastleggen'])
  expect(partijen.find((p) => p.naam.startsWith('Thuiszorg'))?.delenToestemming).toEqual([
    'kern',
    'gesprek',
    'plan',
    'inzet',
  ])
  for (const [grondslag, code] of [
    ['regie', 'toegang-regie-overdragen'],
    ['eigen_dossier', 'toegang-eigen-dossier'],
  ] as const) {
    const { ids } = nu.find((rij) => rij.grondslag === grondslag)!
    expect(await werker.post(`${pad}/toegangbeeindigingen`, { ids })).toMatchObject({
      status: 409,
      body: { code },
    })
  }
  expect((await werker.post(`${pad}/toegangbeeindigingen`, { ids: [99999999] })).status).toBe(404)
  const vreemd = await nijmegen.als('Bas Willems')
  expect((await vreemd.get(`${pad}/toegang`)).status).toBe(404)
  expect((await vreemd.post(`${pad}/toegangbeeindigingen`, { ids: [1] })).status).toBe(404)
  expect((await nijmegen.publiek().get(`${pad}/toegang`)).status).toBe(401)
})

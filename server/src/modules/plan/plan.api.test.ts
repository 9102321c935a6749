import { beforeAll, expect, test } from 'vitest'
import { testServer, type TestServer } from '../../../../tests/support/server.ts'
import { maakDossier } from '../dossier/dossier.test-data.ts'
import { eenFeiten } from '../triage/triage.test-data.ts'
import * as t from './plan.test-data.ts'
import { codes, inzet, TEKSTEN, TREDEN, zien, type Fout, type Gemeente, type Ok } from './plan.test-data.ts'

const begonnen = (g: Gemeente) => t.begonnen(servers[g])

const servers = {} as Record<Gemeente, TestServer>
beforeAll(async () => {
  for (const g of ['leeuwarden', 'nijmegen'] as const) servers[g] = await testServer(g)
})

test('PLAN-01 a second active plan for the same household is refused, also when two ask at once', async () => {
  const { werker, basis } = await begonnen('leeuwarden')
  const tweede = await werker.post<Fout>(basis, {})
  expect([tweede.status, tweede.body.code]).toEqual([409, 'plan-al-actief'])
  const server = servers.leeuwarden
  const ander = await maakDossier(server)
  const [naam] = await server.kijk<{ naam: string }>('select naam from houder where id = $1', [
    ander.regievoerderId,
  ])
  const w = await server.als(naam!.naam)
  const samen = await Promise.all([1, 2, 3].map(() => w.post(`/dossiers/${ander.id}/plannen`, {})))
  expect(samen.map((u) => u.status).sort()).toEqual([201, 409, 409])
  expect(await server.kijk('select id from plan where dossier_id = $1', [ander.id])).toHaveLength(1)
})

test.each(['leeuwarden', 'nijmegen'] as const)(
  'PLAN-05 a higher step needs a recorded reason for every lower step (%s)',
  async (g) => {
    const { werker, dossier, plan } = await begonnen(g)
    const treden = TREDEN[g]
    const view = await zien(werker, dossier)
    expect(view.ladder.map((t) => t.id)).toEqual([...treden])
    const hoog = { trede: treden[3], uitvoerderType: 'professioneel', uitvoerderNaam: 'Zorg Dichtbij' }
    const zonder = await werker.post(`${plan}/inzetten`, inzet(view, hoog))
    expect(zonder.status).toBe(400)
    expect((zonder.body as Fout).errors.map((e) => e.veld)).toEqual(
      treden.slice(0, 3).map((t) => `redenen/${t}`),
    )
    const half = await werker.post(
      `${plan}/inzetten`,
      inzet(view, {
        ...hoog,
        redenen: { [treden[0]]: 'lukt niet', [treden[1]]: 'geen netwerk', [treden[2]]: '  ' },
      }),
    )
    expect((half.body as Fout).errors.map((e) => e.veld)).toEqual([`redenen/${treden[2]}`])
    const goed = await werker.post(
      `${plan}/inzetten`,
      inzet(view, {
        ...hoog,
        redenen: Object.fromEntries(treden.slice(0, 3).map((t) => [t, 'niet genoeg'])),
      }),
    )
    expect(goed.status).toBe(201)
  },
)

test('PLAN-05 after a triage to palliatieve zorg no reason is asked; ticked alone it brings nothing', async () => {
  const p = await begonnen('leeuwarden')
  const hoog = async () => {
    const view = await zien(p.werker, p.dossier)
    const taak = { trede: TREDEN.leeuwarden[3], uitvoerderType: 'professioneel', uitvoerderNaam: 'Hospice' }
    const uit = await p.werker.post(`${p.plan}/inzetten`, inzet(view, { ...taak, tot: '2031-01-01' }))
    return uit.status === 201 ? [] : codes(uit)
  }
  const beoordeel = async (besluit: 'geen' | 'palliatief', palliatief: boolean) => {
    const pad = `/dossiers/${p.dossier.id}`
    const { version } = (await p.werker.get<{ version: number }>(`${pad}/triage`)).body
    const feiten = {
      ...eenFeiten({ palliatief }),
      oordeel: 'complex',
      besluit,
      motivatie: 'Met de huisarts besproken.',
    }
    expect((await p.werker.post(`${pad}/triages`, feiten, { ifMatch: version })).status).toBe(201)
  }
  const DRIE = ['inzet-zonder-reden', 'inzet-zonder-reden', 'inzet-zonder-reden']
  await beoordeel('geen', true)
  expect(await hoog()).toEqual(DRIE)
  await beoordeel('palliatief', true)
  expect(await hoog()).toEqual([])
  await beoordeel('geen', false)
  expect(await hoog()).toEqual(DRIE)
})

test('PLAN-04 every task names who does it, with an executor that fits the step', async () => {
  const { werker, dossier, plan } = await begonnen('leeuwarden')
  const view = await zien(werker, dossier)
  expect(codes(await werker.post(`${plan}/inzetten`, inzet(view, { uitvoerderNaam: '' })))).toEqual([
    'schema-minLength',
  ])
  expect(codes(await werker.post(`${plan}/inzetten`, inzet(view, { uitvoerderType: 'robot' })))).toContain(
    'schema-enum',
  )
  expect(
    codes(await werker.post(`${plan}/inzetten`, inzet(view, { uitvoerderType: 'professioneel' }))),
  ).toEqual(['inzet-uitvoerder-past-niet'])
  expect(codes(await werker.post(`${plan}/inzetten`, inzet(view, { vanaf: '2026-02-31' })))).toHaveLength(1)
  expect(
    codes(await werker.post(`${plan}/inzetten`, inzet(view, { vanaf: '2026-03-02', tot: '2026-03-01' }))),
  ).toEqual(['einde-voor-begin'])
  for (const [type, trede] of [
    ['zelf', 'eigen_kracht'],
    ['vrijwilliger', 'sociale_basis'],
    ['netwerk', 'sociale_basis'],
  ] as const)
    expect(
      (
        await werker.post(
          `${plan}/inzetten`,
          inzet(view, { uitvoerderType: type, trede, redenen: { eigen_kracht: 'samen gaat het' } }),
        )
      ).status,
    ).toBe(201)
  expect((await zien(werker, dossier)).inzetten.map((i) => i.uitvoerderType)).toEqual([
    'zelf',
    'vrijwilliger',
    'netwerk',
  ])
})

test('PLAN-06 only accepted tasks count in the share per step', async () => {
  const { werker, dossier, plan } = await begonnen('leeuwarden')
  const view = await zien(werker, dossier)
  const redenen = {
    eigen_kracht: 'lukt niet alleen',
    sociale_basis: 'is er niet',
    basisondersteuning: 'te zwaar',
  }
  const rijen = [
    ['zelf', 'eigen_kracht'],
    ['zelf', 'eigen_kracht'],
    ['netwerk', 'sociale_basis'],
    ['vrijwilliger', 'sociale_basis'],
    ['professioneel', 'basisondersteuning'],
  ] as const
  const ids: number[] = []
  for (const [uitvoerderType, trede] of rijen)
    ids.push(
      (await werker.post<Ok>(`${plan}/inzetten`, inzet(view, { uitvoerderType, trede, redenen }))).body.id,
    )
  const procent = async () =>
    Object.fromEntries((await zien(werker, dossier)).ladder.map((t) => [t.id, t.procent]))
  expect(await procent()).toEqual({ eigen_kracht: 0, sociale_basis: 0, basisondersteuning: 0, aanvullend: 0 })
  expect((await zien(werker, dossier)).doelen[0]!.heeftOplossing).toBe(false)
  for (const id of ids)
    expect(
      (await werker.post(`${plan}/inzetten/${id}/antwoorden`, { antwoord: 'aanvaard' }, { ifMatch: 1 }))
        .status,
    ).toBe(201)
  expect(await procent()).toEqual({
    eigen_kracht: 40,
    sociale_basis: 40,
    basisondersteuning: 20,
    aanvullend: 0,
  })
  await werker.post(
    `${plan}/inzetten/${ids[2]!}/antwoorden`,
    { antwoord: 'geweigerd', reden: 'Mijn zus is ziek' },
    { ifMatch: 2 },
  )
  expect(await procent()).toEqual({
    eigen_kracht: 50,
    sociale_basis: 25,
    basisondersteuning: 25,
    aanvullend: 0,
  })
})

test('PLAN-07 who may be named regisseur is what the gemeente says', async () => {
  const deventer = await testServer('deventer')
  for (const [server, verwacht] of [
    [deventer, 200],
    [servers.leeuwarden, 400],
  ] as const) {
    const dossier = await maakDossier(server)
    const [naam] = await server.kijk<{ naam: string }>('select naam from houder where id = $1', [
      dossier.regievoerderId,
    ])
    const werker = await server.als(naam!.naam)
    const plan = (await werker.post<Ok>(`/dossiers/${dossier.id}/plannen`, {})).body
    const wijziging = {
      ...TEKSTEN,
      regisseurNaam: 'buurvrouw Els',
      regisseurRol: 'vertrouwd_persoon',
      doelen: [],
    }
    const uit = await werker.put(`/dossiers/${dossier.id}/plannen/${plan.id}`, wijziging, {
      ifMatch: plan.version,
    })
    expect(uit.status).toBe(verwacht)
    if (verwacht === 400) expect(codes(uit)).toEqual(['regisseur-rol-niet-toegestaan'])
  }
})

test('ten people who save one version: one succeeds, nine see the conflict and the text of the one stays', async () => {
  const { werker, dossier, plan } = await begonnen('leeuwarden')
  const { version } = await zien(werker, dossier)
  const uitkomsten = await Promise.all(
    Array.from({ length: 10 }, (_, i) =>
      werker.put<Fout>(
        plan,
        { ...TEKSTEN, situatie: `versie ${String(i)}`, doelen: [] },
        { ifMatch: version },
      ),
    ),
  )
  expect(uitkomsten.filter((u) => u.status === 200)).toHaveLength(1)
  expect(uitkomsten.filter((u) => u.status === 412 && u.body.code === 'versie-verouderd')).toHaveLength(9)
  const winnaar = uitkomsten.findIndex((u) => u.status === 200)
  expect((await zien(werker, dossier)).situatie).toBe(`versie ${String(winnaar)}`)
})

test('a plan that one may not see is not found, for reading and for writing, and unknown fields are refused', async () => {
  const { dossier, plan, werker, server } = await begonnen('leeuwarden')
  const vreemde = await server.als('carla_dijkstra')
  const nergens = await vreemde.get('/dossiers/999999/plan')
  const hier = await vreemde.get(`/dossiers/${dossier.id}/plan`)
  expect([hier.status, hier.tekst]).toEqual([404, nergens.tekst])
  expect((await vreemde.put(plan, { ...TEKSTEN, doelen: [] }, { ifMatch: 1 })).status).toBe(404)
  expect((await werker.put(plan, { ...TEKSTEN, doelen: [] })).status).toBe(428)
  expect(
    codes(await werker.put(plan, { ...TEKSTEN, doelen: [], status: 'definitief' }, { ifMatch: 2 })),
  ).toEqual(['schema-additionalProperties'])
  const geweigerd = await server.kijk(
    `select id from spoor where dossier_id = $1 and uitkomst = 'geweigerd' and handeling = 'plan.wijzigen'`,
    [dossier.id],
  )
  expect(geweigerd.length).toBeGreaterThan(0)
})

import { beforeAll, expect, test } from 'vitest'
import type { PlanView } from '@keukentafel/contract'
import {
  testServer,
  type Antwoord,
  type Bezoeker,
  type TestServer,
} from '../../../../tests/support/server.ts'
import { maakDossier, type TestDossier } from '../dossier/dossier.test-data.ts'

const TREDEN = {
  leeuwarden: ['eigen_kracht', 'sociale_basis', 'basisondersteuning', 'aanvullend'],
  nijmegen: ['eigen_kracht', 'eigen_omgeving', 'collectief', 'individueel'],
} as const
type Gemeente = keyof typeof TREDEN
const servers = {} as Record<Gemeente, TestServer>
beforeAll(async () => {
  for (const g of ['leeuwarden', 'nijmegen'] as const) servers[g] = await testServer(g)
})

type Ok = { id: number; version: number }
type Fout = { code: string; errors: { veld: string; code: string }[] }
const TEKSTEN = {
  situatie: 'Mevrouw woont alleen en ziet slecht.',
  ondersteuningsvraag: 'Ik wil zelf de post blijven doen.',
  eigenKracht: 'Zij sorteert de post zelf.',
  netwerk: 'Haar zus helpt met internetbankieren.',
  collectief: '',
  professioneel: '',
  regisseurNaam: null,
  regisseurRol: null,
  verwachteDuurWeken: 52,
}

async function begonnen(g: Gemeente) {
  const server = servers[g]
  const dossier = await maakDossier(server)
  const werker = await server.als(
    (
      await server.kijk<{ naam: string }>('select naam from houder where id = $1', [dossier.regievoerderId])
    )[0]!.naam,
  )
  const basis = `/dossiers/${dossier.id}/plannen`
  const { body, status } = await werker.post<Ok>(basis, {})
  expect(status).toBe(201)
  const plan = `${basis}/${body.id}`
  const uit = await werker.put<Ok>(
    plan,
    { ...TEKSTEN, doelen: [{ tekst: 'De post op orde', leefgebied: null, persoonId: null }] },
    { ifMatch: body.version },
  )
  expect(uit.status).toBe(200)
  return { server, dossier, werker, basis, plan, planId: body.id, treden: TREDEN[g] }
}
const zien = async (werker: Bezoeker, dossier: TestDossier): Promise<PlanView> =>
  (await werker.get<{ plan: PlanView }>(`/dossiers/${dossier.id}/plan`)).body.plan

const inzet = (plan: PlanView, over: Record<string, unknown>) => ({
  doelId: plan.doelen[0]!.id,
  persoonId: null,
  omschrijving: 'De post doen',
  trede: 'eigen_kracht',
  uitvoerderType: 'zelf',
  uitvoerderNaam: 'Sietske',
  organisatieId: null,
  product: null,
  urenPerWeek: null,
  vanaf: null,
  tot: null,
  zonderEinde: null,
  redenen: {},
  ...over,
})
const codes = (uit: Antwoord) => (uit.body as Fout).errors.map((e) => e.code)
const triage = (server: TestServer, dossier: TestDossier) =>
  server.kijk(
    `insert into triage (dossier_id, oordeel, voorstel, besluit, beleid_versie, door) values ($1, 'enkelvoudig', '{}', 'wijkteam', 1, $2)`,
    [dossier.id, dossier.regievoerderId],
  )

async function totDefinitief(g: Gemeente) {
  const alles = await begonnen(g)
  const { werker, dossier, plan, server } = alles
  await triage(server, dossier)
  await werker.post(`${plan}/inzetten`, inzet(await zien(werker, dossier), {}))
  const stap = async (naam: string, body?: unknown) =>
    werker.post<Ok>(`${plan}/${naam}`, body, { ifMatch: (await zien(werker, dossier)).version })
  expect((await stap('aanbiedingen')).status).toBe(201)
  expect((await stap('akkoorden', { persoonId: dossier.personen[0], hoe: 'mondeling' })).status).toBe(201)
  expect((await stap('vaststellingen')).status).toBe(201)
  return { ...alles, stap }
}

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
    const { werker, dossier, plan, treden } = await begonnen(g)
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

test('PLAN-06 PLAN-26 only accepted tasks count in the share per step, and a declined one stays open', async () => {
  const { werker, dossier, plan, server } = await begonnen('leeuwarden')
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
    expect((await werker.post(`${plan}/inzetten/${id}/antwoorden`, { antwoord: 'aanvaard' })).status).toBe(
      201,
    )
  expect(await procent()).toEqual({
    eigen_kracht: 40,
    sociale_basis: 40,
    basisondersteuning: 20,
    aanvullend: 0,
  })
  const open = async () =>
    (
      await server.kijk<{ open_taken: number }>('select open_taken from werkregel where dossier_id = $1', [
        dossier.id,
      ])
    )[0]!.open_taken
  expect(await open()).toBe(0)
  await werker.post(`${plan}/inzetten/${ids[2]!}/antwoorden`, {
    antwoord: 'geweigerd',
    reden: 'Mijn zus is ziek',
  })
  expect(await open()).toBe(1)
  expect(await procent()).toEqual({
    eigen_kracht: 50,
    sociale_basis: 25,
    basisondersteuning: 25,
    aanvullend: 0,
  })
})

test('PLAN-08 TRI-01 PLAN-03 definitief needs akkoord, judgement and what the inwoner and network can do', async () => {
  const { werker, dossier, plan, server } = await begonnen('nijmegen')
  const versie = async () => (await zien(werker, dossier)).version
  const stap = async (naam: string, body?: unknown) =>
    werker.post(`${plan}/${naam}`, body, { ifMatch: await versie() })
  const leeg = {
    ...TEKSTEN,
    eigenKracht: '',
    netwerk: ' ',
    doelen: [{ tekst: 'Post', leefgebied: null, persoonId: null }],
  }
  await werker.put(plan, leeg, { ifMatch: await versie() })
  expect((await stap('vaststellingen')).status).toBe(409)
  await stap('aanbiedingen')
  const weigering = await stap('vaststellingen')
  expect(codes(weigering).sort()).toEqual([
    'plan-onvolledig',
    'plan-onvolledig',
    'plan-zonder-akkoord',
    'plan-zonder-oordeel',
  ])
  await stap('terugnemingen')
  await werker.put(
    plan,
    { ...leeg, eigenKracht: 'Zij kookt zelf.', netwerk: 'Een zus.' },
    { ifMatch: await versie() },
  )
  await stap('aanbiedingen')
  await stap('akkoorden', { persoonId: dossier.personen[0], hoe: 'schriftelijk' })
  expect(codes(await stap('vaststellingen'))).toEqual(['plan-zonder-oordeel'])
  await triage(server, dossier)
  expect((await stap('vaststellingen')).status).toBe(201)
  const view = await zien(werker, dossier)
  expect(view.status).toBe('definitief')
  expect(view.overgangen.map((o) => o.naar)).toEqual([
    'in_afstemming',
    'concept',
    'in_afstemming',
    'definitief',
  ])
  expect(view.overgangen.every((o) => o.door !== '' && o.op !== '')).toBe(true)
})

test('PLAN-08 an agreement with an older version does not count', async () => {
  const { werker, dossier, plan, server } = await begonnen('leeuwarden')
  await triage(server, dossier)
  const stap = async (naam: string, body?: unknown) =>
    werker.post(`${plan}/${naam}`, body, { ifMatch: (await zien(werker, dossier)).version })
  await stap('aanbiedingen')
  await stap('akkoorden', { persoonId: dossier.personen[0], hoe: 'mondeling' })
  await stap('terugnemingen')
  await stap('aanbiedingen')
  expect(codes(await stap('vaststellingen'))).toEqual(['plan-zonder-akkoord'])
})

test('PLAN-11 PLAN-12 a year of support is evaluated each three months, with a reminder fourteen days before', async () => {
  const { werker, dossier, stap, server } = await totDefinitief('leeuwarden')
  expect((await stap('uitvoeringen')).status).toBe(201)
  const view = await zien(werker, dossier)
  expect(view.status).toBe('in_uitvoering')
  expect(view.evaluaties).toHaveLength(4)
  for (const e of view.evaluaties)
    expect(Temporal.PlainDate.from(e.herinnerOp).until(e.geplandOp).days).toBe(14)
  const termijnen = await server.kijk<{ uiterlijk: string; herinner_op: string }>(
    `select uiterlijk::text, herinner_op::text from termijn where dossier_id = $1 and soort = 'evaluatie' order by uiterlijk`,
    [dossier.id],
  )
  expect(termijnen.map((t) => t.uiterlijk)).toEqual(view.evaluaties.map((e) => e.geplandOp))
  const [regel] = await server.kijk<{ termijn_soort: string }>(
    'select termijn_soort from werkregel where dossier_id = $1',
    [dossier.id],
  )
  expect(regel!.termijn_soort).toBe('evaluatie')
  expect((await stap('evaluaties', { uitkomst: 'misschien', toelichting: 'x' })).status).toBe(400)
  expect(
    (await stap('evaluaties', { uitkomst: 'doelen_bijstellen', toelichting: 'Het gaat beter dan gedacht.' }))
      .status,
  ).toBe(201)
  expect((await stap('uitvoeringen')).status).toBe(201)
  expect((await zien(werker, dossier)).status).toBe('concept')
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

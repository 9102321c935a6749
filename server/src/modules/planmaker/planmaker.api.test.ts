import { beforeAll, expect, test } from 'vitest'
import type { AttenderingRij, PlanmakerView, PlanView } from '@keukentafel/contract'
import { testServer, type Bezoeker, type TestServer } from '../../../../tests/support/server.ts'
import {
  begonnen,
  codes,
  inzet,
  totDefinitief,
  triage,
  zien,
  type Begonnen,
  type Fout,
  type Ok,
} from '../plan/plan.test-data.ts'

const servers = {} as Record<'deventer' | 'leeuwarden', TestServer>
beforeAll(async () => {
  for (const g of ['deventer', 'leeuwarden'] as const) servers[g] = await testServer(g)
})
const kijk = async (p: Begonnen, wie = p.werker) => (await wie.get<PlanmakerView>(`${p.plan}/planmaker`)).body
const AFBOUW = 'Elke twee maanden een uur minder. In december doet mevrouw het met haar zus.'
const zet = async (p: Begonnen, wie: Bezoeker, afbouw = AFBOUW, ifMatch?: number) =>
  wie.post<Ok & Fout>(
    `${p.plan}/planmakers`,
    { afbouw },
    { ifMatch: ifMatch ?? (await zien(wie, p.dossier)).version },
  )
const stapVan = (p: Begonnen, wie: Bezoeker) => async (naam: string, body?: unknown) =>
  wie.post<Ok & Fout>(`${p.plan}/${naam}`, body, { ifMatch: (await zien(wie, p.dossier)).version })

/** The regie to another, as it goes in Deventer. */
async function overdragen(p: Begonnen, naar: string): Promise<Bezoeker> {
  const regievoerderId = await p.server.idVan(naar)
  const reden = 'Er zijn meerdere problemen tegelijk'
  const uit = await p.werker.post(`/dossiers/${p.dossier.id}/regies`, { regievoerderId, reden })
  expect(uit.status, uit.tekst).toBe(201)
  return p.server.als(naar)
}

const bel = async (p: Begonnen, wie: Bezoeker) =>
  (await wie.get<{ rijen: AttenderingRij[] }>('/attenderingen')).body.rijen
    .filter((r) => r.dossierId === p.dossier.id && r.gezienOp === null)
    .map((r) => r.soort)
const gezien = async (p: Begonnen, wie: Bezoeker) => {
  const { rijen } = (await wie.get<{ rijen: AttenderingRij[] }>('/attenderingen')).body
  const ids = rijen.filter((r) => r.dossierId === p.dossier.id && r.gezienOp === null).map((r) => r.id)
  await wie.post('/attenderingen/afhandelingen', { ids })
}
const begeleiding = (plan: PlanView, urenPerWeek: number) =>
  inzet(plan, {
    trede: plan.ladder.at(-1)?.id,
    uitvoerderType: 'professioneel',
    uitvoerderNaam: 'Specialistische zorg Salland',
    redenen: Object.fromEntries(plan.ladder.map((t) => [t.id, 'niet genoeg'])),
    tot: '2027-12-31',
    urenPerWeek,
  })

test('PLAN-23 GT-D12 in a complex situation the specialist makes the plan; the wijkteam is betrokken and hears of afschalen', async () => {
  const p = await begonnen(servers.deventer)
  await triage(p)
  expect(await kijk(p)).toMatchObject({ aan: false, maker: null, mag: [] })
  const enkel = await zet(p, p.werker)
  expect([enkel.status, enkel.body.code]).toEqual([409, 'plan-maker-regievoerder'])
  await triage(p, 'complex')
  expect(await kijk(p)).toMatchObject({ aan: true, bron: '001 §1.3', maker: null, volgt: null, mag: [] })
  const geen = await zet(p, p.werker)
  expect([geen.status, geen.body.code]).toEqual([403, 'plan-maker-geen-specialist'])
  expect((await zien(p.werker, p.dossier)).belet.map((b) => b.code)).toContain('plan-zonder-maker')

  const sanne = await overdragen(p, 'Sanne Wolters')
  const stap = stapVan(p, sanne)
  expect((await p.werker.get(`/dossiers/${p.dossier.id}/plan`)).status).toBe(403)
  expect(await kijk(p, sanne)).toMatchObject({ maker: null, mag: ['planmaker.vastleggen'] })
  const akkoord = { persoonId: p.dossier.personen[0], hoe: 'mondeling' }
  const vast = async () => {
    expect((await stap('aanbiedingen')).status).toBe(201)
    expect((await stap('akkoorden', akkoord)).status).toBe(201)
    return stap('vaststellingen')
  }
  const mis = await vast()
  expect([mis.status, codes(mis)]).toEqual([409, ['plan-zonder-maker', 'plan-zonder-eigen-inzet']])
  expect((await zet(p, sanne)).body.code).toBe('plan-status-past-niet')
  await stap('terugnemingen')
  expect(codes(await zet(p, sanne, '  '))).toEqual(['plan-zonder-afbouw'])
  expect((await zet(p, sanne, AFBOUW, 1)).status).toBe(412)
  expect((await zet(p, sanne)).status).toBe(201)

  // The acceptance example: the professional who owns the plan is the SP, the team has the role betrokken and reads.
  expect(await kijk(p)).toMatchObject({
    aan: true,
    maker: { naam: 'Sanne Wolters', organisatie: 'Specialistische zorg Salland (demo)' },
    volgt: { team: 'Sociaal wijkteam West', wie: p.naam, rol: 'betrokken' },
    afbouw: AFBOUW,
    mag: [],
  })
  expect((await zien(p.werker, p.dossier)).mag.filter((m) => m !== 'plan.drukken')).toEqual([])
  expect((await zien(p.werker, p.dossier)).belet.map((b) => b.code)).not.toContain('plan-zonder-oordeel')
  expect((await stapVan(p, p.werker)('aanbiedingen')).status).toBe(403)
  const volgrecht =
    'select deel, recht, tot is null as nu from toegang where dossier_id = $1 and houder_id = $2 order by deel'
  const rechten = () => p.server.kijk(volgrecht, [p.dossier.id, p.dossier.teamId])
  const lezen = (nu: boolean) => ['kern', 'plan'].map((deel) => ({ deel, recht: 'lezen', nu }))
  expect(await rechten()).toEqual(lezen(true))
  expect((await (await p.server.als('Bram Wissink')).get(`${p.plan}/planmaker`)).status).toBe(404)
  expect(await bel(p, p.werker)).toContain('plan.volgen')

  // What the burger does is a task of its own before the plan can be definitief.
  const hulp = (await sanne.post<Ok>(`${p.plan}/inzetten`, begeleiding(await zien(sanne, p.dossier), 6))).body
  expect(codes(await vast())).toEqual(['plan-zonder-eigen-inzet'])
  await stap('terugnemingen')
  await sanne.post(`${p.plan}/inzetten`, inzet(await zien(sanne, p.dossier)))
  expect((await vast()).status).toBe(201)
  await gezien(p, p.werker)

  // Adjusted with as many hours the team hears nothing; with fewer it does.
  const bijstellen = async (urenPerWeek: number) => {
    await stap('uitvoeringen')
    expect(
      (await stap('evaluaties', { uitkomst: 'doelen_bijstellen', toelichting: 'Besproken.' })).status,
    ).toBe(201)
    await stap('uitvoeringen')
    const plan = await zien(sanne, p.dossier)
    const { version } = plan.inzetten.find((i) => i.id === hulp.id)!
    const pad = `${p.plan}/inzetten/${hulp.id}`
    expect((await sanne.put(pad, begeleiding(plan, urenPerWeek), { ifMatch: version })).status).toBe(200)
    expect((await vast()).status).toBe(201)
  }
  await bijstellen(6)
  expect(await bel(p, p.werker)).toEqual([])
  await bijstellen(5.5)
  expect(await bel(p, p.werker)).toEqual(['plan.afschalen'])
  expect(await bel(p, sanne)).not.toContain('plan.afschalen')
  await gezien(p, p.werker)
  await stap('uitvoeringen')
  await stap('evaluaties', { uitkomst: 'afsluiten', toelichting: 'Besproken.' })
  expect(await bel(p, p.werker)).toEqual(['plan.afschalen'])
  const lijn = 'select gebeurtenis from tijdlijn where dossier_id = $1 and gebeurtenis = any ($2) order by id'
  expect(await p.server.kijk(lijn, [p.dossier.id, ['planmaker.vastgelegd', 'plan.afschalen']])).toEqual(
    ['planmaker.vastgelegd', 'plan.afschalen', 'plan.afschalen'].map((gebeurtenis) => ({ gebeurtenis })),
  )

  // Closed, there is nothing to follow.
  await stap('uitvoeringen')
  expect((await zien(sanne, p.dossier)).status).toBe('afgesloten')
  expect(await rechten()).toEqual(lezen(false))
  expect((await p.werker.get(`/dossiers/${p.dossier.id}/plan`)).status).toBe(403)
})

test('PLAN-23 enkelvoudig in Deventer, and complex in Leeuwarden, who has the regie makes the plan', async () => {
  const enkel = await totDefinitief(servers.deventer)
  expect((await zien(enkel.werker, enkel.dossier)).status).toBe('definitief')
  const p = await begonnen(servers.leeuwarden)
  await triage(p, 'complex')
  expect(await kijk(p)).toMatchObject({ aan: false, maker: null, mag: [] })
  expect((await zet(p, p.werker)).body.code).toBe('plan-maker-regievoerder')
  await p.stap('aanbiedingen')
  await p.stap('akkoorden', { persoonId: p.dossier.personen[0], hoe: 'mondeling' })
  expect((await p.stap('vaststellingen')).status).toBe(201)
})

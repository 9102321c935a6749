import { createHash, randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { AfwegingenView, VerwijzingenView } from '@keukentafel/contract'
import { testServer, type Antwoord, type TestServer } from '../../../../tests/support/server.ts'
import { alsPersoon, contextVan } from '../dossier/dossier.test-data.ts'
import { systeemContext } from '../inrichting/inrichting.queries.ts'
import { maakPlan, type PlanDossier, type Taak } from './besluit.test-data.ts'
import { briefenAfmaken, briefUitgeven } from './uitgeven.commands.ts'
import { verwijzingVoorbereiden } from './verwijzing.commands.ts'

const servers = {} as Record<'leeuwarden' | 'nijmegen', TestServer>
beforeAll(async () => {
  for (const g of ['leeuwarden', 'nijmegen'] as const) servers[g] = await testServer(g)
})
type Gemaakt = { id: number; kenmerk: string; documentId: number }
const codes = (uit: Antwoord) => (uit.body as { errors: { code: string }[] }).errors.map((e) => e.code)

const REDENEN = { eigen_kracht: 'lukt niet', sociale_basis: 'geen netwerk', basisondersteuning: 'te licht' }
const AANVULLEND: Taak = { trede: 'aanvullend', product: 'dagbesteding_aanvullend', redenen: REDENEN }
const HH: Taak = { trede: 'aanvullend', product: 'huishoudelijke_hulp', redenen: REDENEN }
const BASIS: Taak = {
  trede: 'basisondersteuning',
  product: 'dagbesteding_basis',
  redenen: { eigen_kracht: 'lukt niet', sociale_basis: 'geen netwerk' },
}
const CRITERIA = {
  thuisondersteuning: ['doel', 'inzicht', 'planbaarheid', 'deskundigheid'],
  dagbesteding: ['doel', 'structuur', 'mix_doelgroep', 'deskundigheid'],
}
type Kant = 'basisondersteuning' | 'aanvullend'
const omstandigheden = { aardBeperking: 'prikkels', taken: 'dagritme', omvang: '2 dagdelen per week' }
const weging = (
  d: PlanDossier,
  tabel: keyof typeof CRITERIA,
  kanten: readonly Kant[],
  conclusie: Kant | null,
) => ({
  persoonId: d.persoonId,
  inzetId: d.inzetten[0] ?? null,
  tabel,
  antwoorden: Object.fromEntries(CRITERIA[tabel].map((c, i) => [c, kanten[i % kanten.length]])),
  omstandigheden,
  conclusie,
  motivatie: 'Samen gewogen: specifieke deskundigheid is nodig.',
})
const weeg = (d: PlanDossier, body: unknown) =>
  d.werker.post<{ id: number; stand: unknown }>(`/dossiers/${d.dossier.id}/afwegingen`, body)

async function formulier(d: PlanDossier, product = 'dagbesteding_aanvullend', afweging = true) {
  const zicht = await d.werker.get<VerwijzingenView>(`/dossiers/${d.dossier.id}/verwijzingen`)
  const afwegingId = afweging
    ? { afwegingId: (await weeg(d, weging(d, 'dagbesteding', ['aanvullend'], 'aanvullend'))).body.id }
    : {}
  return {
    persoonId: d.persoonId,
    inzetId: d.inzetten[0],
    ...afwegingId,
    organisatieId: zicht.body.producten.find((p) => p.id === product)?.aanbieders[0]?.organisatieId,
    product,
    resultaat: 'U hebt weer een dag met ritme.',
    startdatum: '2027-01-04',
    waaromNietAnders: Object.fromEntries(
      (zicht.body.inzetten[0]?.waaromNietAnders ?? []).map((w) => [w.trede, w.reden]),
    ),
  }
}
const verwijs = (d: PlanDossier, body: unknown, sleutel?: string) =>
  d.werker.post<Gemaakt>(
    `/dossiers/${d.dossier.id}/verwijzingen`,
    body,
    sleutel === undefined ? {} : { sleutel },
  )
const start = (d: PlanDossier, nr = 0) =>
  d.werker.post(`/dossiers/${d.dossier.id}/plannen/${d.planId}/inzetten/${d.inzetten[nr]}/starten`)
const brief = (server: TestServer, id: number) =>
  server.kijk<{ inhoud: Buffer; sha256: Buffer }>('select inhoud, sha256 from document where id = $1', [id])

test('BAS-01 BAS-03 BAS-04 Leeuwarden shows both tables literally and three pillars with access and financing', async () => {
  const d = await maakPlan(servers.leeuwarden, [AANVULLEND])
  const { body } = await d.werker.get<AfwegingenView>(`/dossiers/${d.dossier.id}/afwegingen`)
  expect(body.pijlers.map((p) => [p.id, p.toegang, p.financiering])).toEqual([
    ['sociale_basis', ['open'], 'subsidie'],
    ['basisondersteuning', ['zonder_beschikking'], 'lumpsum'],
    ['aanvullend', ['verwijsbrief', 'beschikking'], 'lumpsum_per_perceel'],
  ])
  const cel = (tabel: string, id: string) =>
    body.tabellen.find((t) => t.id === tabel)?.criteria.find((c) => c.id === id)
  expect(body.tabellen.map((t) => t.criteria.length)).toEqual([4, 4])
  expect(cel('thuisondersteuning', 'inzicht')?.basisondersteuning).toBe(
    'Inwoner heeft een redelijk tot beperkt inzicht in zijn/haar beperking',
  )
  expect(cel('thuisondersteuning', 'planbaarheid')?.aanvullend).toContain(
    'voornamelijk onplanbaar en complex',
  )
  expect(cel('dagbesteding', 'structuur')?.basisondersteuning).toContain(
    'gemiddelde tot duidelijke structuur',
  )
  expect(cel('dagbesteding', 'mix_doelgroep')?.aanvullend).toBe(
    'Zeer beperkt een mix van doelgroepen mogelijk',
  )
})

test('BAS-05 the API answers 3–1 and no verdict; conclusion and motivation are mandatory and free', async () => {
  const d = await maakPlan(servers.leeuwarden, [AANVULLEND])
  const basis = 'basisondersteuning'
  const drieEen = weging(d, 'dagbesteding', [basis, basis, 'aanvullend', basis], 'aanvullend')
  const leeg = await weeg(d, { ...drieEen, conclusie: null, motivatie: ' ' })
  expect([leeg.status, codes(leeg)]).toEqual([
    400,
    ['afweging-zonder-conclusie', 'afweging-zonder-motivatie'],
  ])
  const goed = await weeg(d, drieEen)
  expect(goed.status).toBe(201)
  expect(goed.body.stand).toEqual({ basisondersteuning: 3, aanvullend: 1, nietGewogen: 0 })
  expect(Object.keys(goed.body).sort()).toEqual(['id', 'redenen', 'stand'])
  const { body } = await d.werker.get<AfwegingenView>(`/dossiers/${d.dossier.id}/afwegingen`)
  expect(body.afwegingen[0]).toMatchObject({
    conclusie: 'aanvullend',
    stand: goed.body.stand,
    inzetId: d.inzetten[0],
  })
  const vreemd = await weeg(d, { ...drieEen, uitslag: 'basis' })
  expect([vreemd.status, codes(vreemd)]).toEqual([400, ['schema-additionalProperties']])
})

test.each([
  ['Mariska', ['thuisondersteuning', 'dagbesteding'], 'aanvullend'],
  ['Pieter', ['thuisondersteuning', 'dagbesteding'], 'basisondersteuning'],
  ['Jelle', ['thuisondersteuning'], 'basisondersteuning'],
  ['Frank', ['thuisondersteuning'], 'aanvullend'],
] as const)('BAS-12 %s is weighed as the plan did', async (_wie, tabellen, kant) => {
  const d = await maakPlan(servers.leeuwarden, [AANVULLEND])
  for (const tabel of tabellen) {
    const uit = await weeg(d, weging(d, tabel, [kant], kant))
    expect(uit.body.stand).toMatchObject({ [kant]: 4, nietGewogen: 0 })
  }
  const { body } = await d.werker.get<AfwegingenView>(`/dossiers/${d.dossier.id}/afwegingen`)
  expect(body.afwegingen.map((a) => a.conclusie)).toEqual(tabellen.map(() => kant))
  expect(body.pgbMogelijk).toBe(true)
})

test('BAS-02 basis and HH start without a besluit, aanvullend only after the verwijzing', async () => {
  const d = await maakPlan(servers.leeuwarden, [AANVULLEND, BASIS, HH])
  const zonder = await start(d)
  expect([zonder.status, codes(zonder)]).toEqual([409, ['toegang-zonder-verwijzing']])
  expect([(await start(d, 1)).status, (await start(d, 2)).status]).toEqual([201, 201])
  expect(
    await servers.leeuwarden.kijk('select id from verwijzing where dossier_id = $1', [d.dossier.id]),
  ).toEqual([])
  expect((await verwijs(d, await formulier(d))).status).toBe(201)
  expect((await start(d)).status).toBe(201)
  expect(codes(await start(d))).toEqual(['inzet-start-niet-nu'])
})

test('BES-01 COM-06 a deskundige refers in one step; the letter is one accessible A4, kept as issued', async () => {
  const server = servers.leeuwarden
  const d = await maakPlan(server, [AANVULLEND])
  const invoer = await formulier(d)
  const sleutel = randomUUID()
  const uit = await verwijs(d, invoer, sleutel)
  expect([uit.status, uit.body.kenmerk]).toEqual([201, expect.stringMatching(/^V-\d{4}-\d{6}$/)])
  expect((await verwijs(d, invoer, sleutel)).body).toEqual(uit.body)
  expect(codes(await verwijs(d, invoer))).toEqual(['verwijzing-al-gemaakt'])
  const pad = `/dossiers/${d.dossier.id}/documenten/${uit.body.documentId}`
  const document = await d.werker.get(pad)
  expect([document.status, document.kop['content-type']]).toEqual([200, 'application/pdf'])
  expect(document.kop['content-disposition']).toBe(`inline; filename="verwijsbrief-${uit.body.kenmerk}.pdf"`)
  const [voor] = await brief(server, uit.body.documentId)
  const pdf = voor!.inhoud.toString('latin1')
  expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
  expect(createHash('sha256').update(voor!.inhoud).digest().equals(voor!.sha256)).toBe(true)
  await server.kijk("update dossier set straat = 'Anders' where id = $1", [d.dossier.id])
  expect((await d.werker.get(pad)).tekst).toBe(document.tekst)
  const [spoor] = await server.kijk<{ aantal: number }>(
    "select count(*)::int as aantal from spoor where handeling = 'document.tonen' and object_id = $1",
    [uit.body.documentId],
  )
  expect(spoor?.aantal).toBe(2)
  const [regel] = await server.kijk('select fase from werkregel where dossier_id = $1', [d.dossier.id])
  expect(regel).toEqual({ fase: 'besluit' })
})

test('BES-01 who is not deskundig cannot refer and gets no button; an aanbieder or vrijwilliger finds nothing', async () => {
  const server = servers.leeuwarden
  const d = await maakPlan(server, [AANVULLEND], 'niet deskundig')
  const { body } = await d.werker.get<VerwijzingenView>(`/dossiers/${d.dossier.id}/verwijzingen`)
  expect([body.mag, body.belet.map((b) => b.code)]).toEqual([[], ['verwijzing-niet-deskundig']])
  const uit = await verwijs(d, await formulier(d))
  expect([uit.status, codes(uit)]).toEqual([403, ['verwijzing-niet-deskundig']])
  // The consulent does not see the plan, and is told nothing of it; who sees it reads what state it is in.
  const belet = async (wie: typeof d.werker) =>
    (await wie.get<VerwijzingenView>(`/dossiers/${d.dossier.id}/verwijzingen`)).body.belet
  const consulent = await server.als('consulent')
  const staat = (status: string) =>
    server.kijk('update plan set status = $2 where id = $1', [d.planId, status])
  for (const status of ['in_uitvoering', 'concept', 'geevalueerd']) {
    await staat(status)
    expect((await belet(consulent)).map((b) => b.code)).toEqual(['verwijzing-niet-deskundig'])
  }
  expect((await belet(d.werker)).map((b) => b.tekst)).toContain(
    'Het plan is geëvalueerd. Beslis eerst hoe het verdergaat met het plan.',
  )
  await staat('in_uitvoering')
  expect((await belet(d.werker)).map((b) => b.code)).toEqual(['verwijzing-niet-deskundig'])
  for (const rol of ['aanbieder', 'vrijwilliger']) {
    const ander = await server.als(rol)
    expect((await ander.post(`/dossiers/${d.dossier.id}/verwijzingen`, {})).status).toBe(404)
  }
})

test('ALG-09 who refers reads what the local word stands for, and by which other names it goes', async () => {
  const d = await maakPlan(servers.leeuwarden, [AANVULLEND])
  const { body } = await d.werker.get<VerwijzingenView>(`/dossiers/${d.dossier.id}/verwijzingen`)
  expect(body.producten.find((p) => p.id === 'thuisondersteuning_aanvullend')).toMatchObject({
    bestaatUit: ['begeleiding'],
    ookGenoemd: ['TO3', 'TO4'],
  })
})

test('BES-01 a verwijzing needs a weighing that ended in aanvullend', async () => {
  const server = servers.leeuwarden
  const d = await maakPlan(server, [AANVULLEND])
  const zonder = await formulier(d, 'dagbesteding_aanvullend', false)
  expect(codes(await verwijs(d, zonder))).toEqual(['verwijzing-zonder-afweging'])
  const basis = await weeg(d, weging(d, 'dagbesteding', ['aanvullend'], 'basisondersteuning'))
  expect(codes(await verwijs(d, { ...zonder, afwegingId: basis.body.id }))).toEqual([
    'verwijzing-afweging-basis',
  ])
  const thuis = await weeg(d, weging(d, 'thuisondersteuning', ['aanvullend'], 'aanvullend'))
  expect(codes(await verwijs(d, { ...zonder, afwegingId: thuis.body.id }))).toEqual([
    'verwijzing-afweging-past-niet',
  ])
})

test('KTG-13 an empty “waarom niet anders” is refused per step of the ladder', async () => {
  const server = servers.leeuwarden
  const d = await maakPlan(server, [AANVULLEND])
  const invoer = await formulier(d)
  expect(invoer.waaromNietAnders).toEqual(REDENEN)
  const leeg = await verwijs(d, { ...invoer, waaromNietAnders: { eigen_kracht: 'lukt niet' } })
  expect((leeg.body as unknown as { errors: { veld: string }[] }).errors.map((e) => e.veld)).toEqual([
    'waaromNietAnders/sociale_basis',
    'waaromNietAnders/basisondersteuning',
  ])
})

test('COM-06 a letter that cannot be made is kept with its reason and tried again', async () => {
  const server = servers.leeuwarden
  const d = await maakPlan(server, [AANVULLEND])
  const invoer = await formulier(d)
  const lang = await verwijs(d, { ...invoer, resultaat: 'U doet weer mee in uw straat. '.repeat(60) })
  expect([lang.status, codes(lang)]).toEqual([400, ['brief-te-lang']])
  const { body } = await d.werker.get<VerwijzingenView>(`/dossiers/${d.dossier.id}/verwijzingen`)
  const [mislukt] = body.verwijzingen
  expect(mislukt).toMatchObject({ status: 'mislukt', documentId: null, mag: ['verwijzing.opnieuw'] })
  expect(mislukt?.fout).toContain('bladzijden')
  const pad = `/dossiers/${d.dossier.id}/verwijzingen/${mislukt?.id}/pogingen`
  expect(codes(await d.werker.post(pad, { resultaat: '漢字' }))).toEqual(['teken-ontbreekt'])
  expect((await d.werker.post(pad, { resultaat: 'U doet weer mee.' })).status).toBe(201)
  expect(codes(await d.werker.post(pad, { resultaat: 'Nog eens.' }))).toEqual(['verwijzing-al-uitgegeven'])
})

const stil = () => undefined
test('a letter whose process died halfway is finished by the task, and by nobody else', async () => {
  const server = servers.leeuwarden
  const d = await maakPlan(server, [AANVULLEND])
  const invoer = (await formulier(d)) as Parameters<typeof verwijzingVoorbereiden>[2]
  const [wie] = await server.kijk<{ naam: string }>('select naam from houder where id = $1', [
    d.dossier.regievoerderId,
  ])
  const ctx = await contextVan(server, wie!.naam)
  const { id } = await verwijzingVoorbereiden(ctx, d.dossier.id, invoer)
  const later = Temporal.Now.instant().add({ minutes: 5 })
  expect(await briefenAfmaken({ ...ctx, moment: later }, stil)).toBe(0)
  const taak = (moment: Temporal.Instant) => systeemContext(server.db, 'brieven', moment, randomUUID())
  expect(await briefenAfmaken(await taak(Temporal.Now.instant()), stil)).toBe(0)
  expect(await briefenAfmaken(await taak(later), stil)).toBe(1)
  const [klaar] = await server.kijk('select status, document_id from verwijzing where id = $1', [id])
  expect(klaar).toEqual({ status: 'uitgegeven', document_id: expect.any(Number) as number })
})

const WACHT = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"

test('a letter says what stands: changed while it was made, it is made again', async () => {
  const server = servers.leeuwarden
  const d = await maakPlan(server, [AANVULLEND])
  const dossierId = d.dossier.id
  const [wie] = await server.kijk<{ naam: string }>('select naam from houder where id = $1', [
    d.dossier.regievoerderId,
  ])
  const ctx = await contextVan(server, wie!.naam)
  const lang = 'U doet weer mee in uw straat. '.repeat(8)
  const invoer = (await formulier(d)) as Parameters<typeof verwijzingVoorbereiden>[2]
  const { id } = await verwijzingVoorbereiden(ctx, dossierId, invoer)
  // The dossier is held while the letter is made, so that what it says changes before it can be kept.
  const uitgegeven = await alsPersoon(
    server,
    ctx.wie.id,
    async (trx, sql) => {
      await sql('select dossier_vergrendelen($1) as uit', [dossierId])
      const bezig = briefUitgeven(ctx, { dossierId, verwijzingId: id })
      while ((await server.kijk(WACHT)).length === 0) await new Promise((klaar) => setTimeout(klaar, 20))
      await trx.updateTable('verwijzing').set({ resultaat: lang }).where('id', '=', id).execute()
      return { bezig }
    },
    dossierId,
  )
  const { documentId } = await uitgegeven.bezig
  expect(await brief(server, documentId)).toHaveLength(1)
  const spoor = await server.kijk(
    "select uitkomst, code from spoor where object_id = $1 and handeling = 'verwijzing.uitgeven' order by id",
    [id],
  )
  expect(spoor).toEqual([
    { uitkomst: 'geweigerd', code: 'brief-verouderd' },
    { uitkomst: 'gelukt', code: null },
  ])
})

test('a stranger finds neither weighing, verwijzing nor letter', async () => {
  const server = servers.leeuwarden
  const d = await maakPlan(server, [AANVULLEND])
  const uit = await verwijs(d, await formulier(d))
  const vreemde = await server.als('functioneel_beheerder')
  for (const pad of ['afwegingen', 'verwijzingen', `documenten/${uit.body.documentId}`])
    expect((await vreemde.get(`/dossiers/${d.dossier.id}/${pad}`)).status).toBe(404)
  expect((await d.werker.get(`/dossiers/${d.dossier.id}/documenten/99999`)).status).toBe(404)
})

test('BAS-03 BES-01 Nijmegen has no tables: nothing is weighed and the verwijzing asks none', async () => {
  const server = servers.nijmegen
  const redenen = { eigen_kracht: 'lukt niet', eigen_omgeving: 'geen netwerk', collectief: 'te licht' }
  const d = await maakPlan(server, [{ trede: 'individueel', product: 'begeleiding', redenen }])
  const { body } = await d.werker.get<AfwegingenView>(`/dossiers/${d.dossier.id}/afwegingen`)
  expect([body.weegt, body.tabellen, body.mag]).toEqual([false, [], []])
  expect(codes(await weeg(d, weging(d, 'dagbesteding', ['aanvullend'], 'aanvullend')))).toEqual([
    'afweging-tabel-onbekend',
  ])
  expect(codes(await start(d))).toEqual(['toegang-zonder-verwijzing'])
  expect((await verwijs(d, await formulier(d, 'begeleiding', false))).status).toBe(201)
  expect((await start(d)).status).toBe(201)
})

import { beforeAll, expect, test } from 'vitest'
import type { AntwoordVan, mijnExport, plannenZonderContact, UitvoeringView } from '@keukentafel/contract'
import { testServer, type TestServer } from '../../../../tests/support/server.ts'
import { maakDossier } from '../dossier/dossier.test-data.ts'
import * as t from '../plan/plan.test-data.ts'
import { codes, zien, type Begonnen, type Fout } from '../plan/plan.test-data.ts'

const servers = {} as Record<'leeuwarden' | 'deventer', TestServer>
beforeAll(async () => {
  for (const g of ['leeuwarden', 'deventer'] as const) servers[g] = await testServer(g)
})
const vandaag = Temporal.Now.plainDateISO('Europe/Amsterdam')
const over = (dagen: number) => vandaag.add({ days: dagen }).toString()

/** A plan with one own task on the first step of the ladder of this gemeente, definitief. */
async function definitief(g: 'leeuwarden' | 'deventer'): Promise<Begonnen> {
  const p = await t.begonnen(servers[g])
  await t.triage(p)
  await t.metTaak(p, { trede: (await zien(p.werker, p.dossier)).ladder[0]!.id })
  for (const [naam, body] of [
    ['aanbiedingen', undefined],
    ['akkoorden', { persoonId: p.dossier.personen[0], hoe: 'mondeling' }],
    ['vaststellingen', undefined],
  ] as const) {
    const uit = await p.stap(naam, body)
    expect(uit.status, uit.tekst).toBe(201)
  }
  return p
}
const kijk = async (p: Begonnen) => (await p.werker.get<UitvoeringView>(`${p.plan}/uitvoering`)).body
const afspraak = (o: object) => ({
  tekst: 'x',
  partij: null,
  wanneer: null,
  reactie: null,
  afgesprokenOp: null,
  tot: null,
  getekendDoor: null,
  ...o,
})
const werkregel = async (p: Begonnen) =>
  (
    await p.server.kijk<{ termijn_soort: string | null; termijn_op: string | null }>(
      'select termijn_soort, termijn_op::text from werkregel where dossier_id = $1',
      [p.dossier.id],
    )
  )[0]

test('PLAN-16 a running plan without a next contact stands on the list of the teamleider, until there is one', async () => {
  const p = await definitief('deventer')
  const leider = await p.server.als('teamleider')
  const lijst = async () =>
    (await leider.get<AntwoordVan<typeof plannenZonderContact>>('/plannen-zonder-contact')).body
  expect((await lijst()).rijen).toEqual([])
  expect((await p.stap('uitvoeringen')).status).toBe(201)
  expect((await lijst()).rijen).toMatchObject([{ dossierId: p.dossier.id, naam: 'Huishouden De Boer' }])
  expect((await kijk(p)).contact).toMatchObject({ nodig: true, volgende: null, bron: '001 §1.2' })
  const plannen = (op: string) => p.werker.post<Fout & { id: number }>(`${p.plan}/contactmomenten`, { op })
  const verleden = await plannen(over(-1))
  expect([verleden.status, verleden.body.errors[0]?.code]).toEqual([400, 'contact-in-verleden'])
  expect((await plannen('2026-02-30')).status).toBe(400)
  const { id } = (await plannen(over(14))).body
  expect((await lijst()).rijen).toEqual([])
  expect((await plannen(over(7))).body.id).toBe(id) // a second one moves the first
  expect((await kijk(p)).contact.volgende).toEqual({ id, op: over(7), isLaat: false })
  expect(await werkregel(p)).toEqual({ termijn_soort: 'contact', termijn_op: over(7) })
  const houden = (contactId: number, volgende: string | null) =>
    p.werker.post(`${p.plan}/contactmomenten/${contactId}/verslagen`, { verslag: 'Het gaat goed.', volgende })
  expect((await houden(id + 999, null)).status).toBe(404)
  expect((await houden(id, over(-1))).status).toBe(400)
  expect((await houden(id, over(30))).status).toBe(201)
  expect((await lijst()).rijen).toEqual([])
  const { volgende, geweest } = (await kijk(p)).contact
  expect([volgende?.op, geweest]).toEqual([
    over(30),
    [{ id, op: vandaag.toString(), verslag: 'Het gaat goed.' }],
  ])
  // Held, and nothing agreed after it: on the list again. Closed: off the list.
  expect((await houden(volgende!.id, null)).status).toBe(201)
  expect((await lijst()).totaal).toBe(1)
  expect((await p.stap('afsluitingen', { reden: 'Verhuisd' })).status).toBe(201)
  expect((await lijst()).rijen).toEqual([])
  expect(codes(await plannen(over(1)))).toEqual(['contact-niet-nu'])
  expect((await p.werker.get('/plannen-zonder-contact')).status).toBe(404)
})

test('PLAN-15 PLAN-25 a wederdienst and the connections with wijk and werk; without them nothing is kept from anybody', async () => {
  const p = await t.begonnen(servers.deventer)
  const zet = (o: object) => p.werker.post<Fout & { id: number }>(`${p.plan}/afspraken`, afspraak(o))
  const belet = (await zien(p.werker, p.dossier)).belet.map((b) => b.code)
  const kook = {
    soort: 'wederdienst',
    tekst: 'Kookt voor de eetgroep, eet gratis mee',
    partij: 'de eetgroep',
    wanneer: 'elke dinsdag',
  }
  expect(codes(await zet({ ...kook, partij: null, wanneer: '  ' }))).toEqual([
    'afspraak-onvolledig',
    'afspraak-onvolledig',
  ])
  const { id } = (await zet(kook)).body
  expect((await zet({ soort: 'verbinding_werk', tekst: 'sollicitatieclub' })).status).toBe(201)
  expect((await zet({ soort: 'verbinding_wijk', tekst: 'wijktuin' })).status).toBe(201)
  expect(
    (await zet({ soort: 'uitvoering', partij: 'x', afgesprokenOp: over(0), getekendDoor: 'x' })).body.code,
  ).toBe('afspraak-soort-uit')
  const { afspraken, soorten } = await kijk(p)
  expect(soorten).toEqual(['wederdienst', 'verbinding_wijk', 'verbinding_werk'])
  expect(afspraken.map((a) => [a.soort, a.tekst, a.partij, a.wanneer])).toEqual([
    ['wederdienst', kook.tekst, 'de eetgroep', 'elke dinsdag'],
    ['verbinding_werk', 'sollicitatieclub', null, null],
    ['verbinding_wijk', 'wijktuin', null, null],
  ])
  // The inwoner reads them, takes them along in a file and has them on paper.
  const ik = await t.inwonerVan(p)
  expect((await ik.get<UitvoeringView>(`${p.plan}/uitvoering`)).body).toMatchObject({
    afspraken: [{ tekst: kook.tekst, mag: [] }, {}, {}],
    mag: [],
  })
  const mee = await ik.get<AntwoordVan<typeof mijnExport>>(`/mijn/dossiers/${p.dossier.id}/export`)
  expect(mee.body.afspraken).toMatchObject([{ tekst: kook.tekst, partij: 'de eetgroep' }, {}, {}])
  expect((await ik.get(`/mijn/dossiers/${p.dossier.id}/plandrukken`)).status).toBe(200)

  // Never a condition: what keeps the plan from definitief is the same with it, and after it is gone.
  expect((await zien(p.werker, p.dossier)).belet.map((b) => b.code)).toEqual(belet)
  expect((await p.werker.post(`${p.plan}/afspraken/${id}/beeindigingen`)).status).toBe(201)
  expect((await p.werker.post(`${p.plan}/afspraken/${id}/beeindigingen`)).status).toBe(404)
  expect((await kijk(p)).afspraken.map((a) => a.soort)).toEqual(['verbinding_werk', 'verbinding_wijk'])
  expect((await zien(p.werker, p.dossier)).belet.map((b) => b.code)).toEqual(belet)
})

test('PLAN-22 the corporatie stops the eviction until 1 March: party, day and who signed', async () => {
  const p = await t.begonnen(servers.leeuwarden)
  const zet = (o: object) =>
    p.werker.post<Fout>(`${p.plan}/afspraken`, afspraak({ soort: 'uitvoering', ...o }))
  expect(codes(await zet({}))).toEqual(['afspraak-onvolledig', 'afspraak-onvolledig', 'afspraak-onvolledig'])
  const heel = {
    tekst: 'De corporatie stopt de ontruiming',
    partij: 'Woningcorporatie De Terp',
    afgesprokenOp: '2027-01-10',
    tot: '2027-03-01',
    getekendDoor: 'J. Postma, De Terp',
  }
  expect(codes(await zet({ ...heel, tot: '2027-01-09' }))).toEqual(['einde-voor-begin'])
  expect(codes(await zet({ ...heel, tot: '2027-02-30' }))).toHaveLength(1)
  expect((await zet(heel)).status).toBe(201)
  expect((await kijk(p)).afspraken).toMatchObject([heel])
  const leider = await p.server.als('teamleider')
  expect((await leider.post(`${p.plan}/afspraken`, afspraak({ soort: 'uitvoering', ...heel }))).status).toBe(
    403,
  )
  const vreemde = await p.server.als('carla_dijkstra')
  expect((await vreemde.get(`${p.plan}/uitvoering`)).status).toBe(404)
})

test('PLAN-29 "gaat slechter" makes a task for the regievoerder: a talk within two days', async () => {
  const p = await definitief('leeuwarden')
  const meld = () =>
    p.werker.post<Fout & { id: number; uiterlijk: string }>(`${p.plan}/terugvalsignalen`, {
      toelichting: 'Jelle doet de deur niet open.',
    })
  expect((await meld()).body.code).toBe('terugval-zonder-afspraak')
  const teken = {
    soort: 'terugval',
    tekst: 'Jelle doet de deur niet open',
    reactie: 'Zijn zus belt en wij praten',
  }
  expect((await p.werker.post(`${p.plan}/afspraken`, afspraak(teken))).status).toBe(201)
  expect((await kijk(p)).mag).toContain('terugval.melden')
  const uit = await meld()
  expect([uit.status, uit.body.uiterlijk]).toEqual([201, over(2)])
  expect(await werkregel(p)).toEqual({ termijn_soort: 'terugval', termijn_op: over(2) })
  const lijn = `select gebeurtenis from tijdlijn where dossier_id = $1 and gebeurtenis like 'terugval.%' order by id`
  expect(await p.server.kijk(lijn, [p.dossier.id])).toEqual([{ gebeurtenis: 'terugval.gemeld' }])
  const doe = (id: number) =>
    p.werker.post(`${p.plan}/terugvalsignalen/${id}/afhandelingen`, {
      uitkomst: 'Gesprek gehad, afspraken bijgesteld.',
    })
  expect((await doe(uit.body.id)).status).toBe(201)
  expect((await doe(uit.body.id)).status).toBe(404)
  expect(await werkregel(p)).toEqual({ termijn_soort: null, termijn_op: null })
  expect((await kijk(p)).terugval).toMatchObject([{ afgehandeldOp: vandaag.toString(), mag: [] }])
  // What the team wrote of it is for the team: another of the household may be whom it is about.
  const ik = await t.inwonerVan(p)
  expect((await ik.get<UitvoeringView>(`${p.plan}/uitvoering`)).body).toMatchObject({
    terugval: [],
    contact: { geweest: [] },
  })
  // Somebody who helps and is not the regievoerder rings the bell of who is (the regievoerder does not hear the own one).
  const bel = async () =>
    (
      await p.werker.get<{ rijen: { soort: string; dossierId: number }[] }>('/attenderingen')
    ).body.rijen.filter((r) => r.dossierId === p.dossier.id && r.soort === 'terugval.gemeld')
  expect(await bel()).toEqual([])
  const ander = await p.server.idVan('Carla Dijkstra')
  await p.server.kijk(
    `insert into toegang (dossier_id, houder_id, deel, recht, grondslag, bron, beeindigbaar, verleend_door)
     select $1, $2, d, 'schrijven', 'teamlid', 'x', false, 1 from unnest(array['kern', 'plan']) d`,
    [p.dossier.id, ander],
  )
  const carla = await p.server.als('Carla Dijkstra')
  expect((await carla.post(`${p.plan}/terugvalsignalen`, { toelichting: 'x' })).status).toBe(201)
  expect(await bel()).toHaveLength(1)
  // Deventer names no agreements about relapse: there it is off.
  const elders = await definitief('deventer')
  expect(
    (await elders.werker.post<Fout>(`${elders.plan}/terugvalsignalen`, { toelichting: 'x' })).body.code,
  ).toBe('terugval-uit')
})

test('PLAN-27 a new plan has headings only: no text, no goal, no task and no agreement, in whatever gemeente', async () => {
  for (const server of Object.values(servers)) {
    const dossier = await maakDossier(server)
    const [wie] = await server.kijk<{ naam: string }>('select naam from houder where id = $1', [
      dossier.regievoerderId,
    ])
    const werker = await server.als(wie?.naam ?? '')
    const { id } = (await werker.post<{ id: number }>(`/dossiers/${dossier.id}/plannen`, {})).body
    const plan = await zien(werker, dossier)
    const { situatie, ondersteuningsvraag, eigenKracht, netwerk, collectief, professioneel } = plan
    expect([situatie, ondersteuningsvraag, eigenKracht, netwerk, collectief, professioneel].join('')).toBe('')
    expect([plan.doelen, plan.inzetten, plan.evaluaties]).toEqual([[], [], []])
    const pad = `/dossiers/${dossier.id}/plannen/${id}/uitvoering`
    const { afspraken, contact, terugval } = (await werker.get<UitvoeringView>(pad)).body
    expect([afspraken, contact.volgende, terugval]).toEqual([[], null, []])
  }
})

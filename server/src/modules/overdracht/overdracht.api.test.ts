import { beforeAll, expect, test } from 'vitest'
import type {
  AntwoordVan,
  doorlooptijdTonen,
  overdrachtenTonen,
  overdrachtenVanDossier,
  OverdrachtView,
} from '@keukentafel/contract'
import { Bezoeker, testServer, type TestServer } from '../../../../tests/support/server.ts'
import { alsPersoon, maakDossier, type TestDossier } from '../dossier/dossier.test-data.ts'

type Fout = { code: string; errors: { veld: string; code: string }[] }
type Lijst = AntwoordVan<typeof overdrachtenVanDossier>
type Aangeboden = AntwoordVan<typeof overdrachtenTonen>
const vandaag = Temporal.Now.plainDateISO('Europe/Amsterdam')
let nijmegen: TestServer
let deventer: TestServer
beforeAll(async () => {
  nijmegen = await testServer('nijmegen')
  deventer = await testServer('deventer')
})

const pad = (d: TestDossier, rest = '') => `/dossiers/${d.id}/overdrachten${rest}`
const stap = (wie: Bezoeker, d: TestDossier, bij: [OverdrachtView, string], body: object) =>
  wie.post<OverdrachtView & Fout>(pad(d, `/${bij[0].id}/${bij[1]}`), body, { ifMatch: bij[0].version })
const antwoord = (wie: Bezoeker, o: OverdrachtView, body: object) =>
  wie.post<Fout & { status: string; dossierId: number | null }>(`/overdrachten/${o.id}/antwoorden`, body, {
    ifMatch: o.version,
  })

test('REG-04 casusregie offered to the FACT-worker: until she accepts, the sociaal werker stays regisseur', async () => {
  const server = nijmegen
  const [bas, noor, gea] = [
    await server.als('Bas Willems'),
    await server.als('Noor Verbeek'),
    await server.als('Gea Derks'),
  ]
  const d = await maakDossier(server, { regievoerder: 'Bas Willems' })
  const noorId = await server.idVan('Noor Verbeek')
  const regisseur = async () =>
    (
      await server.kijk<{ naam: string; rol: string }>(
        'select h.naam, r.rol from regie r join houder h on h.id = r.regievoerder_id where r.dossier_id = $1 and r.tot is null',
        [d.id],
      )
    )[0]
  // Not at once, by nobody: it is offered.
  for (const wie of [bas, gea]) {
    const direct = await wie.post<Fout>(`/dossiers/${d.id}/regies`, {
      regievoerderId: noorId,
      reden: 'Zij is er elke dag',
    })
    expect([direct.status, direct.body.code]).toEqual([409, 'casusregie-eerst-aanbieden'])
  }
  const { kandidaten } = (await bas.get<{ kandidaten: { naam: string }[] }>(`/dossiers/${d.id}/regies`)).body
  expect(kandidaten.map((k) => k.naam)).not.toContain('Noor Verbeek')
  const AANBOD = {
    soort: 'casusregie',
    naarId: noorId,
    inhoud: 'Mevrouw ziet u elke week. Het plan ligt klaar.',
  }
  expect((await gea.post<Fout>(pad(d), AANBOD)).body.code).toBe('overdracht-niet-van-u')
  const mis = await bas.post<Fout>(pad(d), { ...AANBOD, naarId: await server.idVan('Jos Gerrits') })
  expect([mis.status, mis.body.code]).toEqual([400, 'ontvanger-onbekend'])
  expect(
    (await bas.post<Fout>(pad(d), { ...AANBOD, naarId: await server.idVan('Gea Derks') })).body.code,
  ).toBe('regie-rol-niet-toegestaan')
  const aanbod = await bas.post<OverdrachtView>(pad(d), AANBOD)
  expect(aanbod.status, aanbod.tekst).toBe(201)
  expect((await bas.post<Fout>(pad(d), AANBOD)).body.code).toBe('casusregie-al-aangeboden')
  expect(await regisseur()).toEqual({ naam: 'Bas Willems', rol: 'sociaal_werker' })
  // She sees what is offered to her, and still nothing of the dossier; a colleague sees neither.
  expect((await noor.get(`/dossiers/${d.id}`)).status).toBe(404)
  const { rijen } = (await noor.get<Aangeboden>('/overdrachten')).body
  expect(rijen.map((r) => [r.kenmerk, r.overdracht.van, r.overdracht.mag])).toEqual([
    [d.kenmerk, 'Bas Willems', ['overdracht.beantwoorden']],
  ])
  expect((await gea.get<Aangeboden>('/overdrachten')).body.rijen).toEqual([])
  const o = rijen[0]!.overdracht
  expect((await antwoord(gea, o, { akkoord: true })).status).toBe(404)
  expect((await antwoord(bas, o, { akkoord: true })).status).toBe(404)
  expect((await antwoord(noor, { ...o, version: 9 }, { akkoord: true })).status).toBe(412)
  // As the page sends it: the field for why not stays empty, and then there is no why.
  const ja = await antwoord(noor, o, { akkoord: true, reden: ' ' })
  expect([ja.status, ja.body]).toEqual([200, { status: 'geaccepteerd', dossierId: d.id }])
  expect(await regisseur()).toEqual({ naam: 'Noor Verbeek', rol: 'betrokken_hulpverlener' })
  expect((await noor.get(`/dossiers/${d.id}`)).status).toBe(200)
  const nu = await noor.get<{ rijen: { status: string; reden: string | null }[] }>(
    `/dossiers/${d.id}/overdrachten`,
  )
  expect(nu.body.rijen).toMatchObject([{ status: 'geaccepteerd', reden: null }])
  expect((await bas.get(`/dossiers/${d.id}`)).status).toBe(403)
  // And she can work: the plan is hers to begin (the mend of session 3).
  expect((await noor.post(`/dossiers/${d.id}/plannen`, {})).status).toBe(201)
  const [spoor] = await server.kijk(
    "select uitkomst, dossier_id from spoor where handeling = 'overdracht.beantwoorden' and wie_id = $1 order by id desc limit 1",
    [noorId],
  )
  expect(spoor).toEqual({ uitkomst: 'gelukt', dossier_id: d.id })
  expect((await antwoord(noor, { ...o, version: o.version + 1 }, { akkoord: true })).body.code).toBe(
    'overdracht-stap-kan-niet',
  )
})

test('REG-04 a no leaves the regie where it is, and what was no longer the giver’s is not given', async () => {
  const server = nijmegen
  const [bas, noor, gea] = [
    await server.als('Bas Willems'),
    await server.als('Noor Verbeek'),
    await server.als('Gea Derks'),
  ]
  const noorId = await server.idVan('Noor Verbeek')
  const bied = async (d: TestDossier) =>
    (await bas.post<OverdrachtView>(pad(d), { soort: 'casusregie', naarId: noorId, inhoud: 'Het plan' })).body
  const d = await maakDossier(server, { regievoerder: 'Bas Willems' })
  const o = await bied(d)
  expect((await antwoord(noor, o, { akkoord: false })).body.code).toBe('weigering-zonder-reden')
  expect((await antwoord(noor, o, { akkoord: false, reden: 'Ik zit vol' })).status).toBe(200)
  const na = (await bas.get<Lijst>(pad(d))).body.rijen[0]
  expect(na).toMatchObject({ status: 'geweigerd', reden: 'Ik zit vol', beantwoordDoor: 'Noor Verbeek' })
  const bel = await server.kijk('select soort from attendering where dossier_id = $1 and aan_id = $2', [
    d.id,
    await server.idVan('Bas Willems'),
  ])
  expect(bel).toEqual([{ soort: 'overdracht.geweigerd' }])
  const ander = await maakDossier(server, { regievoerder: 'Bas Willems' })
  const laat = await bied(ander)
  await gea.post(`/dossiers/${ander.id}/regies`, {
    regievoerderId: await server.idVan('Dirk Hendriks'),
    reden: 'Bas is ziek',
  })
  expect((await antwoord(noor, laat, { akkoord: true })).body.code).toBe('overdracht-stap-kan-niet')
  expect((await noor.get(`/dossiers/${ander.id}`)).status).toBe(404)
  // As the app, round the API: an offer in another name moves nothing either.
  await expect(
    alsPersoon(
      server,
      await server.idVan('Dirk Hendriks'),
      (_trx, sql) =>
        sql(
          `insert into overdracht (dossier_id, soort, van_id, naar_id, naar_naam, rol, inhoud, kenmerk, gesprek_vereist, beleid_versie)
           values ($1, 'casusregie', $2, $2, 'x', 'sociaal_werker', 'x', 'x', false, 1)`,
          [ander.id, noorId],
        ),
      ander.id,
    ),
  ).rejects.toThrow(/row-level security/)
})

test('REG-21 the principles of casusregie stand beside the offer, and say that they are not from the plan', async () => {
  const bas = await nijmegen.als('Bas Willems')
  const d = await maakDossier(nijmegen, { regievoerder: 'Bas Willems' })
  const { principes, principesBron, soorten } = (await bas.get<Lijst>(pad(d))).body
  expect(soorten).toEqual(['casusregie'])
  expect(principes.map((p) => p.id)).toEqual(['een_regisseur', 'mandaat', 'escalatie'])
  expect(principesBron).toBe('niet uit het plan (O-05)')
})

test('REG-10 a warme overdracht: offered, gesprek with the burger, accepted; no yes without it', async () => {
  const server = deventer
  const [{ naam } = { naam: '' }] = await server.kijk<{ naam: string }>(
    "select h.naam from houder h join medewerker m on m.id = h.id where m.functie = 'sociaal_werker' order by h.id limit 1",
  )
  const werker = await server.als(naam)
  const d = await maakDossier(server, { regievoerder: naam })
  const bied = (over: object = {}) =>
    werker.post<OverdrachtView & Fout>(pad(d), {
      soort: 'uitvoering',
      naarNaam: 'Begeleiding De Brug',
      inhoud: 'Doel 1 en 2',
      ...over,
    })
  expect((await bied({ inhoud: ' ', naarNaam: '' })).body.errors.map((e) => e.code)).toEqual([
    'overdracht-zonder-ontvanger',
    'overdracht-zonder-inhoud',
  ])
  const o = (await bied()).body
  expect([o.status, o.gesprekVereist, o.naarHeeftAccount]).toEqual(['aangeboden', true, false])
  const snel = await stap(werker, d, [o, 'antwoorden'], { akkoord: true })
  expect([snel.status, snel.body.code]).toEqual([409, 'overdracht-zonder-gesprek'])
  const praat = (over: object) =>
    stap(werker, d, [o, 'gesprekken'], { op: vandaag.toString(), burgerErbij: true, ...over })
  const zonder = await praat({ burgerErbij: false })
  expect([zonder.status, zonder.body.errors.map((e) => [e.veld, e.code])]).toEqual([
    400,
    [['reden', 'gesprek-zonder-inwoner']],
  ])
  const bij = (await praat({ burgerErbij: false, reden: 'Opgenomen in het ziekenhuis' })).body
  expect(bij).toMatchObject({
    status: 'gesprek',
    gesprek: { op: vandaag.toString(), burgerErbij: false, reden: 'Opgenomen in het ziekenhuis' },
  })
  const ja = await stap(werker, d, [bij, 'antwoorden'], { akkoord: true })
  expect([ja.body.status, ja.body.mag]).toEqual(['geaccepteerd', []])
  const tijdlijn = await server.kijk<{ gebeurtenis: string }>(
    "select gebeurtenis from tijdlijn where dossier_id = $1 and gebeurtenis like 'overdracht.%' order by id",
    [d.id],
  )
  expect(tijdlijn.map((t) => t.gebeurtenis)).toEqual([
    'overdracht.aangeboden',
    'overdracht.gesprek',
    'overdracht.geaccepteerd',
  ])
})

test('REG-11 to the 2e lijn with the whole checklist; the median of the days since “complex” is told', async () => {
  const server = deventer
  const [{ naam } = { naam: '' }] = await server.kijk<{ naam: string }>(
    "select h.naam from houder h join medewerker m on m.id = h.id where m.functie = 'sociaal_werker' order by h.id limit 1",
  )
  const werker = await server.als(naam)
  const leider = await server.als('teamleider')
  const over = async (dagen: number | null) => {
    const d = await maakDossier(server, { regievoerder: naam })
    if (dagen !== null)
      await server.kijk(
        `insert into triage (dossier_id, oordeel, voorstel, besluit, beleid_versie, door, op)
         values ($1, 'complex', '{}', 'geen', 1, $2, now() - make_interval(days => $3))`,
        [d.id, d.regievoerderId, dagen],
      )
    const { checklist } = (await werker.get<Lijst>(pad(d))).body
    const bied = (vinkjes: string[]) =>
      werker.post<OverdrachtView & Fout>(pad(d), {
        soort: 'lijn',
        vanLijn: '1e',
        naarLijn: '2e',
        naarNaam: 'Specialist GGZ',
        inhoud: 'Het plan',
        checklist: vinkjes,
      })
    const alle = checklist.map((p) => p.id)
    expect(alle.length).toBeGreaterThan(3)
    expect((await bied(alle.slice(1))).body.code).toBe('overdracht-checklist-onvolledig')
    const o = (await bied(alle)).body
    const bij = (await stap(werker, d, [o, 'gesprekken'], { op: vandaag.toString(), burgerErbij: true })).body
    return { d, bij }
  }
  const tel = async () =>
    (await leider.get<AntwoordVan<typeof doorlooptijdTonen>>('/overdrachten/doorlooptijd')).body
  expect((await tel()).aantal).toBe(0)
  for (const dagen of [21, 3, 10, null]) {
    const { d, bij } = await over(dagen)
    await stap(werker, d, [bij, 'antwoorden'], { akkoord: true })
  }
  const { d, bij } = await over(90)
  expect(await tel()).toMatchObject({
    aantal: 4,
    mediaanDagen: 10,
    zonderBegin: 1,
    wachten: 1,
    bron: '001 §5',
  })
  await stap(werker, d, [bij, 'antwoorden'], { akkoord: false, reden: 'Wachtlijst' })
  expect(await tel()).toMatchObject({ aantal: 4, wachten: 0 })
  expect((await werker.get('/overdrachten/doorlooptijd')).status).toBe(404)
})

import { beforeAll, expect, test } from 'vitest'
import type { Netwerk, PlanView } from '@keukentafel/contract'
import { testServer, type TestServer } from '../../../../tests/support/server.ts'
import { antwoord, antwoorden, maakGesprek } from '../gesprek/gesprek.test-data.ts'

let leeuwarden: TestServer
let nijmegen: TestServer
beforeAll(async () => {
  leeuwarden = await testServer('leeuwarden')
  nijmegen = await testServer('nijmegen')
})

const iemand = (wat: object = {}) => ({
  soort: 'naaste',
  naam: 'Ans',
  relatie: 'buurvrouw',
  bijdrage: 'loopt mee naar De Ketel',
  wilHelpen: null,
  kring: 1,
  hoek: 45,
  ...wat,
})
type Voorstellen = {
  rijen: { id: number; uitvoerderType: string; uitvoerderNaam: string; trede: string }[]
  mag: string[]
}
const vandaag = () => Temporal.Now.plainDateISO('Europe/Amsterdam').toString()

/** A card with five people of whom two are willing, and the concept-plan that the gesprek became. */
async function metPlan(server: TestServer) {
  const g = await maakGesprek(server)
  const { werker, dossier, pad } = g
  const basis = `/dossiers/${dossier.id}/netwerk`
  const vijf = [
    iemand({ wilHelpen: true, kring: 2 }),
    iemand({ naam: 'Joop', wilHelpen: false }),
    iemand({ naam: 'Froukje', relatie: 'dochter', bijdrage: 'kookt op zondag', wilHelpen: true }),
    iemand({ naam: 'Huisarts', soort: 'professional', relatie: 'huisarts', wilHelpen: true, kring: 3 }),
    iemand({ naam: 'Iemand om mee te zingen', soort: 'open' }),
  ]
  for (const p of vijf) expect((await werker.post(`${basis}/personen`, p)).status).toBe(201)
  const wens = antwoord(dossier.personen[0]!, 'wonen', { wens: 'Weer zingen.', probleem: true })
  const body = antwoorden({ gehoudenOp: vandaag(), mantelzorg: false, antwoorden: [wens] })
  expect((await werker.put(`${pad}/antwoorden`, body, { ifMatch: 1 })).status).toBe(200)
  const slot = await werker.post<{ planId: number }>(
    `${pad}/afsluitingen`,
    { uitkomst: 'plan', bevestigd: [] },
    { ifMatch: 2 },
  )
  expect(slot.status, slot.tekst).toBe(200)
  const plan = async () => (await werker.get<{ plan: PlanView }>(`/dossiers/${dossier.id}/plan`)).body.plan
  return { ...g, basis, plan, voorstellen: `/dossiers/${dossier.id}/plannen/${slot.body.planId}/voorstellen` }
}

test('KTG-09 five persons, two willing: the concept-plan gets two proposed tasks with executor netwerk, and counts none', async () => {
  const { werker, voorstellen, plan } = await metPlan(leeuwarden)
  const { body } = await werker.get<Voorstellen>(voorstellen)
  expect(body.rijen.map((v) => [v.uitvoerderType, v.uitvoerderNaam])).toEqual([
    ['netwerk', 'Froukje'],
    ['netwerk', 'Ans'],
  ])
  const voor = await plan()
  expect(voor.inzetten).toEqual([])
  const [froukje, ans] = body.rijen as [Voorstellen['rijen'][0], Voorstellen['rijen'][0]]
  const over = (id: number, redenen: object, sleutel?: string) =>
    werker.post<{ id: number }>(
      `${voorstellen}/${id}/overnames`,
      { doelId: voor.doelen[0]!.id, omschrijving: 'Kookt op zondag', trede: froukje.trede, redenen },
      sleutel === undefined ? {} : { sleutel },
    )
  // A higher step of the ladder asks why the lighter ones are not enough, also here (PLAN-05).
  const lager = leeuwardenLager(voor, froukje.trede)
  if (lager.length > 0) expect((await over(froukje.id, {})).status).toBe(400)
  const redenen = Object.fromEntries(lager.map((id) => [id, 'Dat lukt niet alleen.']))
  const een = await over(froukje.id, redenen, 'netwerk-een-keer-1')
  expect(een.status, een.tekst).toBe(201)
  expect((await over(froukje.id, redenen, 'netwerk-een-keer-1')).body).toEqual(een.body)
  const na = await plan()
  expect(na.inzetten).toMatchObject([
    { uitvoerderType: 'netwerk', uitvoerderNaam: 'Froukje', status: 'gevraagd', teltMee: false },
  ])
  expect((await over(froukje.id, redenen)).status).toBe(404)
  expect((await werker.post(`${voorstellen}/${ans.id}/afwijzingen`)).status).toBe(204)
  expect((await werker.get<Voorstellen>(voorstellen)).body.rijen).toEqual([])
  expect((await plan()).inzetten).toHaveLength(1)
})

const leeuwardenLager = (plan: PlanView, trede: string): string[] =>
  plan.ladder
    .slice(
      0,
      plan.ladder.findIndex((t) => t.id === trede),
    )
    .map((t) => t.id)

test('KTG-09 somebody is moved, changed and taken off with the version that was seen; wrong input says all that is wrong', async () => {
  const { werker, dossier } = await maakGesprek(leeuwarden)
  const basis = `/dossiers/${dossier.id}/netwerk`
  const fout = await werker.post<{ errors: { veld: string; code: string }[] }>(
    `${basis}/personen`,
    iemand({ naam: ' ', bijdrage: '', wilHelpen: true }),
  )
  expect(fout.body.errors.map((e) => `${e.veld} ${e.code}`)).toEqual([
    'naam netwerk-zonder-naam',
    'bijdrage netwerk-bijdrage-ontbreekt',
  ])
  for (const onzin of [{ kring: 4 }, { hoek: 360 }, { extra: 1 }])
    expect((await werker.post(`${basis}/personen`, iemand(onzin))).status).toBe(400)
  const sleutel = { sleutel: 'netwerk-ans-0001' }
  const ans = (await werker.post<{ id: number; version: number }>(`${basis}/personen`, iemand(), sleutel))
    .body
  expect((await werker.post(`${basis}/personen`, iemand(), sleutel)).body).toEqual(ans)
  const wijzig = (wat: object, ifMatch: number) =>
    werker.put<{ version: number }>(`${basis}/personen/${ans.id}`, iemand(wat), { ifMatch })
  expect((await wijzig({ kring: 3, hoek: 200 }, 1)).body.version).toBe(2)
  expect((await wijzig({ kring: 1 }, 1)).status).toBe(412)
  const { body } = await werker.get<Netwerk>(basis)
  expect(body.leden.map((lid) => lid.id)).toEqual(dossier.personen)
  expect(body.personen).toMatchObject([{ naam: 'Ans', kring: 3, hoek: 200, version: 2 }])
  const weg = (ifMatch: number) =>
    werker.roep('DELETE', `${basis}/personen/${ans.id}`, undefined, { ifMatch })
  expect((await weg(1)).status).toBe(412)
  expect((await weg(2)).status).toBe(204)
  expect((await wijzig({}, 3)).status).toBe(404)
  expect((await werker.get<Netwerk>(basis)).body.personen).toEqual([])
  const [regel] = await leeuwarden.kijk(
    "select count(*)::int as n from spoor where dossier_id = $1 and handeling like 'netwerk.%' and uitkomst = 'geweigerd'",
    [dossier.id],
  )
  expect(regel).toMatchObject({ n: 4 })
})

test('KTG-09 Nijmegen names two methods, Leeuwarden none; what is chosen is kept with its version', async () => {
  const hier = await maakGesprek(nijmegen)
  const basis = `/dossiers/${hier.dossier.id}/netwerk`
  const kaart = async () => (await hier.werker.get<Netwerk>(basis)).body
  expect((await kaart()).methoden.map((m) => m.id)).toEqual([
    'sociale_netwerkstrategieen',
    'informele_netwerkondersteuning',
  ])
  const kies = (methode: string | null, ifMatch: number) => hier.werker.put(basis, { methode }, { ifMatch })
  expect((await kies('sociale_netwerkstrategieen', 1)).body).toEqual({ version: 2 })
  expect(await kies('informele_netwerkondersteuning', 1)).toMatchObject({ status: 412 })
  expect((await kies('informele_netwerkondersteuning', 2)).body).toEqual({ version: 3 })
  expect((await kaart()).methode).toBe('informele_netwerkondersteuning')
  const elders = await maakGesprek(leeuwarden)
  const uit = await elders.werker.put(
    `/dossiers/${elders.dossier.id}/netwerk`,
    { methode: 'sociale_netwerkstrategieen' },
    { ifMatch: 1 },
  )
  expect(uit).toMatchObject({ status: 400, body: { code: 'netwerk-methode-onbekend' } })
})

test('KTG-04 Nijmegen: the plan shows the first question and the one behind it; without either it is refused', async () => {
  const { werker, pad, dossier } = await maakGesprek(nijmegen)
  const probleem = antwoord(dossier.personen[0]!, 'huishouden', { probleem: true })
  const schrijf = (wat: object, ifMatch: number) =>
    werker.put(
      `${pad}/antwoorden`,
      antwoorden({
        vraag: 'Hulp bij het huishouden',
        vraagIsAchterliggend: false,
        gehoudenOp: vandaag(),
        mantelzorg: false,
        antwoorden: [probleem],
        ...wat,
      }),
      { ifMatch },
    )
  const sluit = (ifMatch: number) =>
    werker.post(`${pad}/afsluitingen`, { uitkomst: 'plan', bevestigd: [] }, { ifMatch })
  await schrijf({}, 1)
  expect(await sluit(2)).toMatchObject({ status: 400, body: { code: 'gesprek-achterliggend-ontbreekt' } })
  await schrijf({ achterliggendeVraag: 'hulp bij het huishouden ' }, 2)
  expect(await sluit(3)).toMatchObject({ status: 400, body: { code: 'gesprek-achterliggend-gelijk' } })
  await schrijf({ achterliggendeVraag: 'Rouw, geen dagritme' }, 3)
  expect((await sluit(4)).status).toBe(200)
  const { body } = await werker.get<{ plan: PlanView }>(`/dossiers/${dossier.id}/plan`)
  expect(body.plan).toMatchObject({
    ondersteuningsvraag: 'Hulp bij het huishouden',
    achterliggendeVraag: 'Rouw, geen dagritme',
  })
})

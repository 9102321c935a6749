import { beforeAll, expect, test } from 'vitest'
import type { Inbreng } from '@keukentafel/contract'
import {
  testServer,
  type Antwoord,
  type Bezoeker,
  type TestServer,
} from '../../../../tests/support/server.ts'
import { maakDossier, type TestDossier } from '../dossier/dossier.test-data.ts'
import { begonnen, zien, type Fout, type Ok } from '../plan/plan.test-data.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer('nijmegen')
})

async function inwonerVan(dossier: TestDossier): Promise<Bezoeker> {
  const [rij] = await server.kijk<{ id: number }>('select inwoner_id as id from persoon where id = $1', [
    dossier.personen[0],
  ])
  const ik = server.publiek()
  expect((await ik.post('/demo/aanmeldingen', { id: rij?.id })).status).toBe(204)
  return ik
}
const lees = async (wie: Bezoeker, dossier: TestDossier) =>
  (await wie.get<{ inbreng: Inbreng[] }>(`/dossiers/${dossier.id}/inbreng`)).body.inbreng
const fout = (uit: Antwoord) => [uit.status, (uit.body as Fout).code]

test('PLAN-10 the inwoner adds a goal and an activity in the portal, the worker sees it and takes it over as it is', async () => {
  const p = await begonnen(server)
  const ik = await inwonerVan(p.dossier)
  const doe = (body: object) => ik.post<Ok>(`/mijn/dossiers/${p.dossier.id}/inbreng`, body)
  const leeg = await doe({ activiteit: 'Samen lopen', uitvoerderType: 'netwerk' })
  expect([leeg.status, (leeg.body as unknown as Fout).errors.map((e) => e.veld)]).toEqual([
    400,
    ['doelTekst', 'uitvoerderNaam'],
  ])
  expect(fout(await doe({ doelId: 999_999, activiteit: 'x', uitvoerderType: 'zelf' }))).toEqual([
    400,
    'doel-onbekend',
  ])
  const mijn = await doe({
    doelTekst: 'Weer naar de markt',
    activiteit: 'Elke dag een blokje om',
    uitvoerderType: 'zelf',
  })
  expect(mijn.status, mijn.tekst).toBe(201)
  // Nothing stands in the plan yet: the worker sees whose words they are, and the bell rings.
  expect((await zien(p.werker, p.dossier)).doelen).toHaveLength(1)
  const [gezien] = await lees(p.werker, p.dossier)
  expect(gezien).toMatchObject({
    persoon: 'Sietske de Boer',
    doelTekst: 'Weer naar de markt',
    activiteit: 'Elke dag een blokje om',
    stand: 'open',
    mag: ['inbreng.overnemen', 'inbreng.afwijzen'],
  })
  const bel = (await p.werker.get<{ rijen: { dossierId: number; soort: string }[] }>('/attenderingen')).body
  expect(bel.rijen.find((r) => r.dossierId === p.dossier.id)?.soort).toBe('inbreng.gedaan')
  const over = `${p.plan}/inbreng/${mijn.body.id}/overnames`
  expect((await ik.post(over, {})).status).toBe(404)
  const uit = await p.werker.post<{ stand: string }>(over, {})
  expect([uit.status, uit.body.stand], uit.tekst).toEqual([201, 'overgenomen'])
  const plan = await zien(p.werker, p.dossier)
  expect(plan.doelen[1]).toMatchObject({ tekst: 'Weer naar de markt', persoonId: p.dossier.personen[0] })
  expect(plan.inzetten[0]).toMatchObject({
    doelId: plan.doelen[1]?.id,
    omschrijving: 'Elke dag een blokje om',
    uitvoerderType: 'zelf',
    uitvoerderNaam: 'Sietske',
    trede: 'eigen_kracht',
    status: 'gevraagd',
  })
  expect(fout(await p.werker.post(over, {}))).toEqual([409, 'inbreng-al-beantwoord'])
  expect((await lees(ik, p.dossier))[0]).toMatchObject({
    stand: 'overgenomen',
    inPlan: 'Weer naar de markt: Elke dag een blokje om',
    beantwoordDoor: p.naam,
    mag: [],
  })
})

test('PLAN-10 what is adapted together or not taken over keeps the words of the inwoner, with why', async () => {
  const p = await begonnen(server)
  const ik = await inwonerVan(p.dossier)
  const doe = async (body: object) =>
    (await ik.post<Ok>(`/mijn/dossiers/${p.dossier.id}/inbreng`, body)).body.id
  const doel = (await zien(ik, p.dossier)).doelen[0]?.id
  const zus = {
    doelId: doel,
    activiteit: 'Mijn zus doet alles',
    uitvoerderType: 'netwerk',
    uitvoerderNaam: 'Zus Baukje',
  }
  const eerste = await doe(zus)
  const tweede = await doe({ doelTekst: 'Een auto van de gemeente' })
  const over = (id: number, body: object) => p.werker.post(`${p.plan}/inbreng/${id}/overnames`, body)
  // A step up asks why less is not enough, also for the words of the inwoner (PLAN-05); nothing is half done.
  const zonder = await over(eerste, { trede: 'eigen_omgeving' })
  expect([zonder.status, (zonder.body as Fout).errors.map((e) => e.veld)]).toEqual([
    400,
    ['redenen/eigen_kracht'],
  ])
  expect((await lees(ik, p.dossier)).find((i) => i.id === eerste)?.stand).toBe('open')
  const aangepast = await over(eerste, {
    activiteit: 'Elke maandag samen de post',
    trede: 'eigen_omgeving',
    redenen: { eigen_kracht: 'Zij ziet te slecht.' },
    toelichting: 'Samen gekozen: zus kan alleen op maandag.',
  })
  expect(aangepast.status, aangepast.tekst).toBe(201)
  const weg = (body: object) => p.werker.post(`/dossiers/${p.dossier.id}/inbreng/${tweede}/afwijzingen`, body)
  expect((await weg({})).status).toBe(400)
  expect(fout(await weg({ toelichting: '  ' }))).toEqual([400, 'toelichting-leeg'])
  expect((await weg({ toelichting: 'De gemeente geeft geen auto. Wel kan de deeltaxi.' })).status).toBe(201)
  expect(fout(await weg({ toelichting: 'nog eens' }))).toEqual([409, 'inbreng-al-beantwoord'])
  expect(await lees(ik, p.dossier)).toMatchObject([
    {
      doelTekst: 'Een auto van de gemeente',
      stand: 'niet_overgenomen',
      toelichting: 'De gemeente geeft geen auto. Wel kan de deeltaxi.',
      inPlan: null,
    },
    {
      activiteit: 'Mijn zus doet alles',
      stand: 'aangepast',
      toelichting: 'Samen gekozen: zus kan alleen op maandag.',
      inPlan: 'De post op orde: Elke maandag samen de post',
    },
  ])
  const leider = await server.als('teamleider')
  expect([403, 404]).toContain((await leider.post(`${p.plan}/inbreng/${eerste}/overnames`, {})).status)
})

test('PLAN-10 before there is a plan it is the persoonlijk plan of Wmo 2.3.2 lid 2: the term is met, and it waits', async () => {
  const dossier = await maakDossier(server)
  await server.kijk(
    "insert into termijn (dossier_id, soort, van, uiterlijk, bron) values ($1, 'persoonlijk_plan', current_date, current_date + 7, 'Wmo 2015 art. 2.3.2 lid 2')",
    [dossier.id],
  )
  const ik = await inwonerVan(dossier)
  expect(
    (await ik.post(`/mijn/dossiers/${dossier.id}/inbreng`, { doelTekst: 'Thuis blijven wonen' })).status,
  ).toBe(201)
  const [termijn] = await server.kijk<{ klaar: boolean }>(
    "select voldaan_op is not null as klaar from termijn where dossier_id = $1 and soort = 'persoonlijk_plan'",
    [dossier.id],
  )
  expect(termijn).toEqual({ klaar: true })
  const [wie] = await server.kijk<{ naam: string }>('select naam from houder where id = $1', [
    dossier.regievoerderId,
  ])
  const werker = await server.als(wie!.naam)
  expect((await lees(werker, dossier))[0]?.mag).toEqual(['inbreng.afwijzen'])
  expect((await werker.post(`/dossiers/${dossier.id}/plannen`, {})).status).toBe(201)
  expect((await lees(werker, dossier))[0]?.mag).toContain('inbreng.overnemen')
  const vreemd = await inwonerVan(await maakDossier(server))
  expect((await vreemd.post(`/mijn/dossiers/${dossier.id}/inbreng`, { doelTekst: 'x' })).status).toBe(404)
  expect((await vreemd.get(`/dossiers/${dossier.id}/inbreng`)).status).toBe(404)
})

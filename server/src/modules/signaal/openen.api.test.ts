import { beforeAll, expect, test } from 'vitest'
import type { SignaalDetail } from '@keukentafel/contract'
import { Bezoeker, testServer, type TestServer } from '../../../../tests/support/server.ts'
import { alsPersoon, maakDossier } from '../dossier/dossier.test-data.ts'
import { eenMelding, eenZorg, maakSignaal, meldOp, inPostvak, type Melding } from './signaal.test-data.ts'

let server: TestServer
let anna: Bezoeker
let bas: Bezoeker
let carla: Bezoeker
beforeAll(async () => {
  server = await testServer('leeuwarden')
  anna = await server.als('Anna Hoekstra')
  bas = await server.als('Bas Veenstra')
  carla = await server.als('Carla Dijkstra')
})

type Probleem = { code: string; errors: { veld: string; code: string }[] }
type Geopend = { dossierId: number; kenmerk: string; regievoerder: string; zichtbaar: boolean }
type Contact = {
  wijk: string
  dossiers: { kenmerk: string; regievoerder: string; dossierId: number | null }[]
  signalen: { kenmerk: string }[]
}

let huisnummer = 100
/** A melding at an address where nobody lives yet. */
const eigenAdres = (anders: Partial<Melding> = {}) => {
  huisnummer += 1
  return eenMelding({ huisnummer, ...anders })
}
const open = (wie: Bezoeker, s: { id: number; version: number }, body: object = {}) =>
  wie.post<Geopend & Probleem>(`/signalen/${s.id}/dossiers`, body, { ifMatch: s.version })
const regies = (dossierId: number) =>
  server.kijk<{ regievoerder_id: number; tot: Date | null }>(
    'select regievoerder_id, tot from regie where dossier_id = $1 order by id',
    [dossierId],
  )

test('REG-01 TRI-02 a dossier opened from a signaal has exactly one regievoerder from its first moment', async () => {
  const s = await maakSignaal(server, anna, eigenAdres())
  const uit = await open(anna, s)
  expect(uit.status).toBe(201)
  expect(uit.body).toMatchObject({ regievoerder: 'Anna Hoekstra', zichtbaar: true })
  const annaId = await server.idVan('Anna Hoekstra')
  expect(await regies(uit.body.dossierId)).toEqual([{ regievoerder_id: annaId, tot: null }])
  const [persoon] = await server.kijk(
    'select voornamen, achternaam, relatie from persoon where dossier_id = $1',
    [uit.body.dossierId],
  )
  expect(persoon).toEqual({ voornamen: 'Sietske', achternaam: 'Boer', relatie: 'hoofdbewoner' })
  const [lijn] = await server.kijk(
    'select naam, fase, regievoerder_id from werkregel where dossier_id = $1',
    [uit.body.dossierId],
  )
  expect(lijn).toEqual({ naam: 'Huishouden Boer', fase: 'triage', regievoerder_id: annaId })
  // Nothing is left of opening but the regie.
  const gronden = await server.kijk<{ grondslag: string }>(
    'select distinct grondslag from toegang where dossier_id = $1 and tot is null',
    [uit.body.dossierId],
  )
  expect(gronden).toEqual([{ grondslag: 'regie' }])
  const [tweede] = await server.kijk<{ n: string }>(
    'select count(*) as n from regie where dossier_id = $1 and tot is null',
    [uit.body.dossierId],
  )
  expect(Number(tweede?.n)).toBe(1)
})

test('the terms of the law run from the melding, not from the opening', async () => {
  // Monday 6 April 2026 is tweede paasdag; six weeks later is Monday 18 May.
  const { kenmerk } = await meldOp(server, '2026-04-06T10:00:00Z', eigenAdres({ vraag: 'Pasen' }))
  const s = (await inPostvak(anna, kenmerk))!
  const { body } = await open(anna, s)
  const termijnen = await server.kijk(
    'select soort, van::text, uiterlijk::text, bron from termijn where dossier_id = $1 order by soort',
    [body.dossierId],
  )
  expect(termijnen).toEqual([
    { soort: 'onderzoek', van: '2026-04-06', uiterlijk: '2026-05-18', bron: 'Wmo 2015 art. 2.3.2 lid 1' },
    {
      soort: 'persoonlijk_plan',
      van: '2026-04-06',
      uiterlijk: '2026-04-13',
      bron: 'Wmo 2015 art. 2.3.2 lid 2',
    },
  ])
  const [lijn] = await server.kijk('select termijn_soort from werkregel where dossier_id = $1', [
    body.dossierId,
  ])
  expect(lijn).toEqual({ termijn_soort: 'onderzoek' })
})

test('the timeline says what happened, without a name of the huishouden; the spoor names the dossier that was opened', async () => {
  const s = await maakSignaal(server, anna, eigenAdres())
  const { body } = await open(anna, s)
  const lijnen = await server.kijk<{ gebeurtenis: string; gegevens: object }>(
    'select gebeurtenis, gegevens from tijdlijn where dossier_id = $1 order by id',
    [body.dossierId],
  )
  expect(lijnen.map((l) => l.gebeurtenis)).toEqual([
    'dossier.geopend',
    'signaal.toegevoegd',
    'regie.toegewezen',
  ])
  expect(JSON.stringify(lijnen)).not.toMatch(/Sietske|Boer/)
  const spoor = await server.kijk(
    "select handeling, uitkomst, object_id from spoor where dossier_id = $1 and uitkomst = 'gelukt'",
    [body.dossierId],
  )
  expect(spoor).toEqual([{ handeling: 'signaal.dossier-openen', uitkomst: 'gelukt', object_id: s.id }])
})

test('who opens it for a colleague keeps nothing of the dossier', async () => {
  const s = await maakSignaal(server, anna, eigenAdres())
  const basId = await server.idVan('Bas Veenstra')
  const uit = await open(anna, s, { regievoerderId: basId })
  expect(uit.body).toMatchObject({ regievoerder: 'Bas Veenstra', zichtbaar: false })
  const houders = await server.kijk(
    'select distinct houder_id from toegang where dossier_id = $1 and tot is null',
    [uit.body.dossierId],
  )
  expect(houders).toEqual([{ houder_id: basId }])
  expect((await anna.get(`/dossiers/${uit.body.dossierId}/triage`)).status).toBe(403)
  expect((await bas.get(`/dossiers/${uit.body.dossierId}/triage`)).status).toBe(200)
  expect((await carla.get(`/dossiers/${uit.body.dossierId}/triage`)).status).toBe(404)
})

test('REG-02 only somebody with a role of the matrix becomes regievoerder; refused, nothing is opened', async () => {
  const s = await maakSignaal(server, anna, eigenAdres())
  for (const naam of ['Froukje Postma', 'Hanneke Jansma', 'Gerrit Smit', 'Marit Hofstra']) {
    const uit = await open(anna, s, { regievoerderId: await server.idVan(naam) })
    expect([naam, uit.status, uit.body.code]).toEqual([naam, 400, 'regie-rol-niet-toegestaan'])
  }
  const onbekend = await open(anna, s, { regievoerderId: 999_999 })
  expect([onbekend.status, onbekend.body.code]).toEqual([400, 'regievoerder-onbekend'])
  expect(await inPostvak(anna, s.kenmerk)).toMatchObject({ status: 'nieuw', version: s.version })
})

test('SIG-12 a second signaal at the address shows the running dossier and its regievoerder before opening', async () => {
  const adres = eigenAdres()
  const eerste = await open(anna, await maakSignaal(server, anna, adres))
  const tweede = await maakSignaal(server, anna, { ...adres, vraag: 'Nog een signaal' })
  const { body } = await bas.post<Contact>(`/signalen/${tweede.id}/contactcontroles`)
  const { kenmerk, dossierId } = eerste.body
  // Bas works the wijk and learns that there is contact and with whom; the number is for who may see the dossier.
  expect(body.dossiers).toEqual([{ kenmerk, regievoerder: 'Anna Hoekstra', dossierId: null }])
  const vanAnna = await anna.post<Contact>(`/signalen/${tweede.id}/contactcontroles`)
  expect(vanAnna.body.dossiers).toEqual([{ kenmerk, regievoerder: 'Anna Hoekstra', dossierId }])

  const toch = await open(bas, tweede)
  expect([toch.status, toch.body.code]).toEqual([409, 'contact-bestaat-al'])
  const mag = await open(bas, tweede, { tochNieuw: 'Ander huishouden op hetzelfde adres' })
  expect(mag.status).toBe(201)
})

test('SIG-12 before saving a call the worker sees contact and open signalen at the address; another wijk gets nothing', async () => {
  const adres = eigenAdres()
  await open(anna, await maakSignaal(server, anna, adres))
  const lopend = await maakSignaal(server, anna, { ...adres, vraag: 'Ligt nog in het postvak' })
  const vraag = { postcode: '8924 ab', huisnummer: adres.huisnummer }
  const gezien = (await bas.post<Contact>('/contactcontroles', vraag)).body
  expect(gezien.dossiers).toHaveLength(1)
  expect(gezien.signalen.map((s) => s.kenmerk)).toEqual([lopend.kenmerk])
  const vreemd = (await carla.post<Contact>('/contactcontroles', vraag)).body
  expect(vreemd).toMatchObject({ dossiers: [], signalen: [] })
  expect((await carla.post(`/signalen/${lopend.id}/contactcontroles`)).status).toBe(404)
  expect((await server.publiek().post('/contactcontroles', vraag)).status).toBe(401)
})

test('SIG-12 every contact check leaves one line in the spoor, with the dossiers of which it told', async () => {
  const adres = eigenAdres()
  const { dossierId } = (await open(anna, await maakSignaal(server, anna, adres))).body
  const s = await maakSignaal(server, anna, { ...adres, vraag: 'Nog een signaal' })
  const basId = await server.idVan('Bas Veenstra')
  const regels = () =>
    server.kijk(
      "select handeling, ids from spoor where wie_id = $1 and handeling like '%contact%' order by id",
      [basId],
    )
  const eerder = (await regels()).length
  await bas.post(`/signalen/${s.id}/contactcontroles`)
  await bas.post('/contactcontroles', { postcode: adres.postcode, huisnummer: adres.huisnummer })
  await bas.post('/contactcontroles', { postcode: adres.postcode, huisnummer: 99_001 })
  expect((await regels()).slice(eerder)).toEqual([
    { handeling: 'signaal.contact-controleren', ids: [dossierId] },
    { handeling: 'adres.contact-controleren', ids: [dossierId] },
    { handeling: 'adres.contact-controleren', ids: [] },
  ])
})

test('the answer to a public melding does not tell whether there is contact', async () => {
  const adres = eigenAdres()
  const voor = await server.publiek().post<object>('/signalen', adres)
  await open(anna, await maakSignaal(server, anna, adres))
  const na = await server.publiek().post<object>('/signalen', adres)
  expect(Object.keys(na.body)).toEqual(Object.keys(voor.body))
  expect({ ...na.body, kenmerk: '' }).toEqual({ ...voor.body, kenmerk: '' })
})

test('SIG-12 a signaal is added to a running dossier by who may write it; others get a 404', async () => {
  const adres = eigenAdres()
  const { dossierId } = (await open(anna, await maakSignaal(server, anna, adres))).body
  const tweede = await maakSignaal(server, anna, eenZorg({ ...adres, melder: { naam: 'Gerda Zijlstra' } }))
  const vreemd = await open(bas, tweede, { dossierId })
  expect(vreemd.status).toBe(404)
  const uit = await open(anna, tweede, { dossierId })
  expect(uit.body).toMatchObject({ dossierId, regievoerder: 'Anna Hoekstra', zichtbaar: true })
  const { body } = await anna.get<SignaalDetail>(`/signalen/${tweede.id}`)
  expect(body).toMatchObject({ status: 'toegeleid', dossier: { id: dossierId }, mag: [] })
  expect(await inPostvak(anna, tweede.kenmerk)).toBeUndefined()
})

test('SIG-17 after linking the melder is seen only with the deel melder, and never by the person', async () => {
  const adres = eigenAdres()
  const melder = { naam: 'Gerda Zijlstra', organisatie: 'Huisartsenpraktijk De Linde' }
  const s = await maakSignaal(server, anna, eenZorg({ ...adres, melderType: 'huisarts', melder }))
  const wie = { melderType: 'huisarts', melderOrganisatie: 'Huisartsenpraktijk De Linde' }
  expect(s).toMatchObject(wie)
  const bsn = { persoon: { voornamen: 'Sietske', achternaam: 'Boer', geboortedatum: '1945-03-02' } }
  const { dossierId } = (await open(anna, s, bsn)).body
  const lees = async (wie: number) =>
    alsPersoon(
      server,
      wie,
      async (trx) => ({
        signaal: (await trx.selectFrom('signaal').select('id').where('id', '=', s.id).execute()).length,
        melder: (
          await trx.selectFrom('signaal_melder').select('naam').where('signaal_id', '=', s.id).execute()
        ).length,
      }),
      dossierId,
    )
  const annaId = await server.idVan('Anna Hoekstra')
  const vanAnna = (await anna.get<SignaalDetail>(`/signalen/${s.id}`)).body
  expect(vanAnna).toMatchObject({ ...wie, melder: { naam: 'Gerda Zijlstra' } })
  expect(await lees(annaId)).toEqual({ signaal: 1, melder: 1 })

  // A colleague with the gesprek but not the melder; and the person, through the own dossier.
  const basId = await server.idVan('Bas Veenstra')
  const verleen = (houder: number, delen: string[], grondslag: string) =>
    alsPersoon(
      server,
      annaId,
      (_trx, sql) =>
        sql('select count(*) as uit from toegang_verlenen($1)', [
          JSON.stringify({
            dossier_id: dossierId,
            houder_id: houder,
            delen,
            recht: 'lezen',
            grondslag,
            bron: 'test',
            beeindigbaar: false,
          }),
        ]),
      dossierId,
    )
  await verleen(basId, ['kern', 'gesprek'], 'toestemming')
  expect(await lees(basId)).toEqual({ signaal: 1, melder: 0 })
  const vanBas = await bas.get<SignaalDetail>(`/signalen/${s.id}`)
  expect(vanBas.body).toMatchObject({ melder: null, melderType: null, melderOrganisatie: null })
  expect(vanBas.tekst).not.toMatch(/Gerda|huisarts/i)
  const [persoon] = await server.kijk<{ id: number }>('select id from persoon where dossier_id = $1', [
    dossierId,
  ])
  await alsPersoon(server, annaId, (trx) =>
    trx.updateTable('persoon').set({ bsn: '999990019' }).where('id', '=', persoon!.id).execute(),
  )
  const inwoner = (await alsPersoon(
    server,
    annaId,
    (_trx, sql) => sql('select inwoner_koppelen($1, $2) as uit', [dossierId, persoon!.id]),
    dossierId,
  )) as number
  expect(inwoner).toBeGreaterThan(0)
  expect(await lees(inwoner)).toEqual({ signaal: 0, melder: 0 })
  const sietske = server.publiek()
  await sietske.post('/demo/aanmeldingen', { id: inwoner })
  expect((await sietske.get(`/signalen/${s.id}`)).status).toBe(404)
})

test('of two workers who open a dossier from one signaal at once one succeeds, the other hears why not', async () => {
  const s = await maakSignaal(server, anna, eigenAdres())
  const uitkomsten = await Promise.all([open(anna, s), open(bas, s), open(anna, s), open(bas, s)])
  expect(uitkomsten.filter((u) => u.status === 201)).toHaveLength(1)
  const rest = uitkomsten.filter((u) => u.status !== 201)
  expect(rest.map((u) => [u.status, u.body.code])).toEqual(rest.map(() => [409, 'signaal-al-opgenomen']))
  const dossiers = await server.kijk('select from dossier where postcode = $1 and huisnummer = $2', [
    '8924AB',
    huisnummer,
  ])
  expect(dossiers).toHaveLength(1)
})

test('SIG-12 of two signalen of one address, opened at the same moment, one opens a dossier and the other hears of it', async () => {
  for (let keer = 0; keer < 3; keer += 1) {
    const adres = eigenAdres()
    const [een, twee] = [
      await maakSignaal(server, anna, adres),
      await maakSignaal(server, anna, { ...adres, vraag: 'Van de overbuurman' }),
    ]
    const uitkomsten = await Promise.all([open(anna, een), open(bas, twee)])
    expect(uitkomsten.map((u) => u.status).toSorted()).toEqual([201, 409])
    expect(uitkomsten.find((u) => u.status === 409)?.body.code).toBe('contact-bestaat-al')
  }
})

test('a signaal that is added to a dossier that was closed brings it back on the werklijst', async () => {
  const adres = eigenAdres()
  const { dossierId } = (await open(anna, await maakSignaal(server, anna, adres))).body
  await server.kijk("update werkregel set fase = 'afgesloten' where dossier_id = $1", [dossierId])
  expect((await open(anna, await maakSignaal(server, anna, adres), { dossierId })).status).toBe(201)
  const [lijn] = await server.kijk('select fase from werkregel where dossier_id = $1', [dossierId])
  expect(lijn).toEqual({ fase: 'triage' })
})

test('the same submit twice opens one dossier', async () => {
  const s = await maakSignaal(server, anna, eigenAdres())
  const stuur = () =>
    anna.post<Geopend>(`/signalen/${s.id}/dossiers`, {}, { ifMatch: s.version, sleutel: 'open-0001-abcd' })
  const [een, twee] = await Promise.all([stuur(), stuur()])
  expect([een.status, twee.status]).toEqual([201, 201])
  expect(twee.body).toEqual(een.body)
})

test('without a name no dossier: the field is named and nothing typed is lost', async () => {
  const s = await maakSignaal(server, anna, eigenAdres({ voornaam: '', achternaam: '' }))
  const uit = await open(anna, s)
  expect(uit.status).toBe(400)
  expect(uit.body.errors.map((e) => e.veld)).toEqual(['persoon/voornamen', 'persoon/achternaam'])
  const persoon = { voornamen: 'Jan', tussenvoegsel: 'de', achternaam: 'Vries' }
  const goed = await open(anna, s, { persoon })
  expect(goed.status).toBe(201)
  const [lijn] = await server.kijk('select naam from werkregel where dossier_id = $1', [goed.body.dossierId])
  expect(lijn).toEqual({ naam: 'Huishouden De Vries' })
})

test('a dossier opened elsewhere on the address counts as contact too', async () => {
  await maakDossier(server, { regievoerder: 'Anna Hoekstra', postcode: '8925AB' })
  const s = await maakSignaal(server, anna, eenMelding({ postcode: '8925 AB', huisnummer: 14 }))
  const { body } = await anna.post<Contact>(`/signalen/${s.id}/contactcontroles`)
  expect(body.dossiers).toHaveLength(1)
  expect(body.wijk).toBe('Camminghaburen')
})

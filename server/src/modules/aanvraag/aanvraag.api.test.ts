import { beforeAll, expect, test } from 'vitest'
import type { AntwoordVan, aanvragenAlle, aanvragenTonen, attenderingenTonen } from '@keukentafel/contract'
import { testServer, type TestServer } from '../../../../tests/support/server.ts'
import { ADVIES, antwoord, antwoorden, maakGesprek, type TestGesprek } from '../gesprek/gesprek.test-data.ts'

let nijmegen: TestServer
let leeuwarden: TestServer
beforeAll(async () => {
  ;[nijmegen, leeuwarden] = await Promise.all([testServer('nijmegen'), testServer('leeuwarden')])
})
const vandaag = Temporal.Now.plainDateISO('Europe/Amsterdam')
// The gesprek was before today, and so before the offer of a cliëntondersteuner that the test records.
const KLAAR = { ...ADVIES, bevestigd: ['gesprek-clientondersteuning-niet-gemeld'] }
const GESPREKSDAG = vandaag.subtract({ days: 5 }).toString()
type Lijst = AntwoordVan<typeof aanvragenTonen>
type Fout = { code: string; errors: { code: string; veld: string }[] }

const TWEE = [{}, { voornamen: 'Jorn', geboortedatum: '1950-01-01' }]
async function metVerslag(server: TestServer): Promise<TestGesprek> {
  const g = await maakGesprek(server, { personen: TWEE })
  const [zij, hij] = g.dossier.personen
  const l = server === nijmegen ? 'huishouden' : 'wonen'
  const inhoud = antwoorden({
    vraag: 'Ik kan de was niet meer doen.',
    gehoudenOp: GESPREKSDAG,
    mantelzorg: false,
    antwoorden: [
      antwoord(zij!, l, { situatie: 'Trap op gaat niet.', wens: 'Schone was.', probleem: true }),
      antwoord(hij!, l, { situatie: 'Niets van dit.' }),
    ],
  })
  await g.werker.put(`${g.pad}/antwoorden`, inhoud, { ifMatch: 1 })
  return g
}
const REDENEN = {
  eigen_kracht: 'Zij kan niet tillen.',
  eigen_omgeving: 'Geen familie.',
  collectief: 'Er is geen wasdienst.',
}
const body = (g: TestGesprek, over: object = {}) => ({
  gesprekId: g.id,
  persoonId: g.dossier.personen[0],
  product: 'huishoudelijke_hulp',
  advies: 'Twee uur per week hulp bij de was.',
  waaromNietAnders: REDENEN,
  inwonerVraagt: true,
  ...over,
})
const pad = (g: TestGesprek) => `/dossiers/${g.dossier.id}/aanvragen`

test('KTG-07 in Nijmegen (variant b) the verslag is the aanvraag: dated on the gesprek, with the verslag as advies and nothing asked again', async () => {
  const g = await metVerslag(nijmegen)
  const { werker } = g
  // An unfinished verslag is none yet.
  expect(await werker.post<Fout>(pad(g), body(g))).toMatchObject({
    status: 409,
    body: { code: 'aanvraag-zonder-verslag' },
  })
  expect((await werker.post(`${g.pad}/afsluitingen`, KLAAR, { ifMatch: 2 })).status).toBe(200)
  const leeg = await werker.post<Fout>(
    pad(g),
    body(g, { advies: ' ', inwonerVraagt: false, waaromNietAnders: {} }),
  )
  expect(leeg.status).toBe(400)
  expect(leeg.body.errors.map((e) => e.veld)).toEqual([
    'waaromNietAnders/eigen_kracht',
    'waaromNietAnders/eigen_omgeving',
    'waaromNietAnders/collectief',
    'advies',
    'inwonerVraagt',
  ])
  const kan = (await werker.get<Lijst>(pad(g))).body
  expect(kan).toMatchObject({
    bron: '003 Uitv.notitie §4',
    mag: ['aanvraag.indienen'],
    aanvragen: [],
    verslagen: [{ gesprekId: g.id, dag: GESPREKSDAG }],
  })

  const gedaan = await werker.post<{ id: number }>(pad(g), body(g), { sleutel: 'aanvraag-een' })
  expect(gedaan.status, gedaan.tekst).toBe(201)
  const nogEens = await werker.post<{ id: number }>(pad(g), body(g), { sleutel: 'aanvraag-een' })
  expect(nogEens.body).toEqual(gedaan.body)
  expect((await werker.post<Fout>(pad(g), body(g))).body.code).toBe('aanvraag-al-gedaan')
  const [een] = (await werker.get<Lijst>(pad(g))).body.aanvragen
  expect(een).toMatchObject({
    dag: GESPREKSDAG,
    advies: 'Twee uur per week hulp bij de was.',
    status: 'ontvangen',
    // Of this person only; the other at the table asked nothing.
    verslag: {
      vraag: 'Ik kan de was niet meer doen.',
      delen: [{ naam: 'Huishouden', situatie: 'Trap op gaat niet.', wens: 'Schone was.', probleem: true }],
    },
    mag: [],
  })
  expect(een?.verslag.delen).toHaveLength(1)
  expect(een?.waaromNietAnders.map((w) => w.reden)).toEqual(Object.values(REDENEN))

  // Who has nothing to do with this household finds nothing, and the day is not for who asks to choose.
  const vreemd = await nijmegen.als('aanbieder')
  expect((await vreemd.get(pad(g))).status).toBe(404)
  expect((await werker.post(pad(g), { ...body(g), datum: GESPREKSDAG })).status).toBe(400)

  const elders = await metVerslag(leeuwarden)
  await elders.werker.post(`${elders.pad}/afsluitingen`, KLAAR, { ifMatch: 2 })
  const daar = await elders.werker.post<Fout>(pad(elders), body(elders))
  expect(daar).toMatchObject({ status: 409, body: { code: 'aanvraag-hier-niet' } })
  expect((await elders.werker.get<Lijst>(pad(elders))).body).toMatchObject({
    bron: null,
    mag: [],
    verslagen: [],
  })
})

test('REG-13 the bureau gets it with all data: ontvangen, in behandeling, besluit, teruggemeld, and the team sees each step', async () => {
  const g = await metVerslag(nijmegen)
  const { werker, dossier } = g
  await werker.post(`${g.pad}/afsluitingen`, KLAAR, { ifMatch: 2 })
  const { id } = (await werker.post<{ id: number }>(pad(g), body(g))).body
  const [regel] = await nijmegen.kijk('select fase from werkregel where dossier_id = $1', [dossier.id])
  expect(regel).toEqual({ fase: 'besluit' })
  const henk = await nijmegen.als('Henk Thijssen')
  const werk = async (stand = 'open') =>
    (await henk.get<AntwoordVan<typeof aanvragenAlle>>(`/aanvragen?stand=${stand}`)).body.rijen.find(
      (r) => r.id === id,
    )
  expect(await werk()).toMatchObject({
    dossierId: dossier.id,
    status: 'ontvangen',
    dag: GESPREKSDAG,
    isTeLaat: false,
  })
  expect(await werk('klaar')).toBeUndefined()
  // All that the bureau needs is in it; the gesprek itself stays closed to the bureau.
  const bij = (await henk.get<Lijst>(pad(g))).body
  expect(bij.aanvragen[0]).toMatchObject({
    mag: ['aanvraag.in-behandeling-nemen'],
    isTeLaat: false,
    verslag: { delen: [{}] },
  })
  expect(bij.verslagen).toEqual([])
  expect((await henk.get(g.pad)).status).toBe(404)

  const stap = (wie: typeof henk, wat: string, ifMatch: number, inhoud?: object) =>
    wie.post<Fout>(`${pad(g)}/${id}/${wat}`, inhoud, { ifMatch })
  const besluit = { uitkomst: 'toegekend', op: vandaag.toString(), motivering: 'Past bij het advies.' }
  expect((await stap(henk, 'besluiten', 1, besluit)).body.code).toBe('aanvraag-stap-niet-nu')
  expect((await stap(werker, 'behandelingen', 1)).status).toBe(404)
  expect((await stap(henk, 'behandelingen', 2)).status).toBe(412)
  expect((await stap(henk, 'behandelingen', 1)).status).toBe(201)
  expect((await stap(henk, 'behandelingen', 2)).body.code).toBe('aanvraag-stap-niet-nu')
  const onzin = await stap(henk, 'besluiten', 2, { ...besluit, op: '2012-01-01', motivering: ' ' })
  expect(onzin.body.errors.map((e) => [e.code, e.veld])).toEqual([
    ['aanvraag-besluit-voor-aanvraag', 'op'],
    ['aanvraag-zonder-motivering', 'motivering'],
  ])
  expect((await stap(henk, 'besluiten', 2, { ...besluit, op: '2026-02-30' })).status).toBe(400)
  expect((await stap(henk, 'besluiten', 2, besluit)).status).toBe(201)
  expect((await stap(henk, 'terugmeldingen', 3, { tekst: ' ' })).body.code).toBe(
    'aanvraag-zonder-terugmelding',
  )
  expect(
    (await stap(henk, 'terugmeldingen', 3, { tekst: 'De brief is weg; de hulp begint in week 50.' })).status,
  ).toBe(201)

  // The worker sees it on the dossier, in the timeline, and hears the bell once.
  const [nu] = (await werker.get<Lijst>(pad(g))).body.aanvragen
  expect(nu).toMatchObject({
    status: 'teruggemeld',
    behandelaar: 'Henk Thijssen',
    besluit,
    terugmelding: { tekst: 'De brief is weg; de hulp begint in week 50.' },
  })
  expect(await werk()).toBeUndefined()
  expect(await werk('klaar')).toMatchObject({ besluit: 'toegekend' })
  const bel = (await werker.get<AntwoordVan<typeof attenderingenTonen>>('/attenderingen')).body.rijen
  expect(bel.filter((r) => r.dossierId === dossier.id)).toMatchObject([
    { soort: 'aanvraag.verder', objectId: id, door: 'Henk Thijssen' },
  ])
  const lijn = (await werker.get<{ rijen: { gebeurtenis: string }[] }>(`/dossiers/${dossier.id}/tijdlijn`))
    .body.rijen
  expect(lijn.map((r) => r.gebeurtenis).filter((w) => w.startsWith('aanvraag.'))).toEqual([
    'aanvraag.teruggemeld',
    'aanvraag.besluit',
    'aanvraag.in_behandeling',
    'aanvraag.ontvangen',
  ])
  const spoor = await nijmegen.kijk(
    "select handeling, object_id from spoor where dossier_id = $1 and handeling = 'aanvraag.besluiten' and uitkomst = 'gelukt'",
    [dossier.id],
  )
  expect(spoor).toMatchObject([{ object_id: id }])
})

import { beforeAll, expect, test } from 'vitest'
import { testServer, type TestServer } from '../../../../tests/support/server.ts'
import { ADVIES, antwoord, antwoorden, maakGesprek, type GesprekBeeld } from '../gesprek/gesprek.test-data.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer('leeuwarden')
})

type Sleutel = { sleutel: string | null; verlooptOp: string | null }
const SLEUTEL = '/sessie/bezoeksleutel'

test('a visit taken along is written down, and its key belongs to this login only and ends with it', async () => {
  const g = await maakGesprek(server)
  const { werker, dossier, pad } = g
  expect((await werker.get<Sleutel>(SLEUTEL)).body).toEqual({ sleutel: null, verlooptOp: null })
  const mee = await werker.post<Sleutel>(`${pad}/meenames`)
  expect(mee.status, mee.tekst).toBe(201)
  expect(Buffer.from(mee.body.sleutel ?? '', 'base64')).toHaveLength(32)
  const uren = (Date.parse(mee.body.verlooptOp ?? '') - Date.now()) / 3_600_000
  expect(uren).toBeGreaterThan(9.9)
  expect(uren).toBeLessThanOrEqual(10)
  // Again in the same login, also after the page was loaded anew: the same key.
  expect((await werker.post<Sleutel>(`${pad}/meenames`)).body).toEqual(mee.body)
  expect((await werker.get<Sleutel>(SLEUTEL)).body).toEqual(mee.body)
  // A visit sends nothing, and the login is not idle meanwhile.
  const [stil] = await server.kijk<{ uren: number }>(
    'select extract(epoch from max(stil_na))::int / 3600.0 as uren from sessie s join bezoeksleutel b on b.sessie_id = s.id',
  )
  expect(Number(stil?.uren)).toBeGreaterThan(9.9)
  const spoor = await server.kijk(
    "select object_id from spoor where dossier_id = $1 and handeling = 'bezoek.meenemen' and uitkomst = 'gelukt'",
    [dossier.id],
  )
  expect(spoor).toEqual([{ object_id: g.id }, { object_id: g.id }])
  // Another login of the same person has nothing, and gets a key of its own.
  const [wie] = await server.kijk<{ naam: string }>('select naam from houder where id = $1', [
    dossier.regievoerderId,
  ])
  const elders = await server.als(wie!.naam)
  expect((await elders.get<Sleutel>(SLEUTEL)).body.sleutel).toBeNull()
  expect((await elders.post<Sleutel>(`${pad}/meenames`)).body.sleutel).not.toBe(mee.body.sleutel)
  // Logging out, also everywhere at once for a device that was lost, leaves nothing to open it with.
  expect((await elders.post('/sessies/beeindigingen')).status).toBe(204)
  expect((await werker.get(SLEUTEL)).status).toBe(401)
  expect(await server.kijk('select sessie_id from bezoeksleutel')).toEqual([])
})

test('the key is not given past its time, and a closed gesprek or one of a stranger does not go along', async () => {
  const { werker, pad, dossier } = await maakGesprek(server)
  const vandaag = Temporal.Now.plainDateISO('Europe/Amsterdam').toString()
  const body = antwoorden({ gehoudenOp: vandaag, mantelzorg: false })
  await werker.post(`${pad}/meenames`)
  await server.kijk("update bezoeksleutel set verloopt_op = now() - interval '1 second'")
  expect((await werker.get<Sleutel>(SLEUTEL)).body).toEqual({ sleutel: null, verlooptOp: null })
  await werker.put(`${pad}/antwoorden`, body, { ifMatch: 1 })
  await werker.post(`${pad}/afsluitingen`, ADVIES, { ifMatch: 2 })
  expect(await werker.post(`${pad}/meenames`)).toMatchObject({
    status: 409,
    body: { code: 'gesprek-afgesloten' },
  })
  expect((await werker.post(`/dossiers/${dossier.id}/gesprekken/999999/meenames`)).status).toBe(404)
  await server.kijk("update sessie set vers_op = now() - interval '1 hour'")
  expect(await werker.post(`${pad}/meenames`)).toMatchObject({
    status: 403,
    body: { code: 'opnieuw-inloggen' },
  })
})

test('what was written without a network is sent twice and saved once; who was overtaken overwrites nothing', async () => {
  const { werker, pad, dossier } = await maakGesprek(server)
  const persoon = dossier.personen[0]!
  const zegt = (situatie: string) => antwoorden({ antwoorden: [antwoord(persoon, 'wonen', { situatie })] })
  const stuur = (situatie: string, ifMatch: number, sleutel: string) =>
    werker.post<{ version: number }>(`${pad}/uitwisselingen`, zegt(situatie), { ifMatch, sleutel })
  const een = await stuur('Drempels.', 1, 'bezoek-een-keer-1')
  expect(een.status, een.tekst).toBe(200)
  expect(een.body.version).toBe(2)
  // The answer was lost: the same again, with the version of then, is the same and no conflict.
  expect(await stuur('Drempels.', 1, 'bezoek-een-keer-1')).toMatchObject({ status: 200, body: een.body })
  const nu = async () => (await werker.get<GesprekBeeld>(pad)).body
  expect(await nu()).toMatchObject({ version: 2, antwoorden: [{ situatie: 'Drempels.' }] })
  // Other words under the same key are not the same record.
  expect(await stuur('Iets anders.', 2, 'bezoek-een-keer-1')).toMatchObject({
    status: 409,
    body: { code: 'sleutel-al-gebruikt' },
  })
  await werker.put(`${pad}/antwoorden`, zegt('Van een collega.'), { ifMatch: 2 })
  expect((await stuur('Van onderweg.', 2, 'bezoek-twee-keer-2')).status).toBe(412)
  expect((await nu()).antwoorden).toMatchObject([{ situatie: 'Van een collega.' }])
})

test('the visits of a day are those that are planned on it, in the order of the clock', async () => {
  const { werker, dossier, id } = await maakGesprek(server, {}, { geplandOp: '2026-05-09T08:30:00.000Z' })
  const [ander] = [
    await werker.post<{ id: number }>(`/dossiers/${dossier.id}/gesprekken`, {
      reden: 'nieuwe_client',
      plaats: 'kantoor',
      geplandOp: '2026-05-08T22:30:00.000Z',
      deelnemers: [],
      clientondersteuningAangeboden: true,
    }),
  ]
  type Dag = { rijen: { gesprekId: number; plaats: string; naam: string }[]; bewarenUren: number }
  const uit = await werker.get<Dag>('/bezoeken?dag=2026-05-09')
  expect(uit.body).toMatchObject({ bewarenUren: 10 })
  // Half past midnight in the Netherlands is on this day too.
  expect(uit.body.rijen.map((rij) => rij.gesprekId)).toEqual([ander.body.id, id])
  expect((await werker.get<Dag>('/bezoeken?dag=2026-05-10')).body.rijen).toEqual([])
  expect((await werker.get('/bezoeken?dag=2026-02-30')).status).toBe(400)
  const collega = await server.als('teamleider')
  expect((await collega.get<Dag>('/bezoeken?dag=2026-05-09')).body.rijen).toEqual([])
})

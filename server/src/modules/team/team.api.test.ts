import { beforeAll, expect, test } from 'vitest'
import type { AntwoordVan, teamsRegie, teamsTonen } from '@keukentafel/contract'
import { testServer, type Bezoeker, type TestServer } from '../../../../tests/support/server.ts'
import { maakDossier } from '../dossier/dossier.test-data.ts'

type Fout = { code: string; errors: { veld: string; code: string }[] }
type Teams = AntwoordVan<typeof teamsTonen>
type Regie = AntwoordVan<typeof teamsRegie>
let server: TestServer
let gea: Bezoeker // teamleider of five teams
let bas: Bezoeker
let teamId = 0
const wijk = 'Sociaal wijkteam Lindenholt'
const leden: number[] = []

beforeAll(async () => {
  server = await testServer('nijmegen')
  gea = await server.als('Gea Derks')
  bas = await server.als('Bas Willems')
  teamId = await server.idVan(wijk)
  // Eight people who work in this team by the list of people.
  for (let n = 0; n < 8; n++) {
    const [rij] = await server.kijk<{ id: number }>(
      `with h as (insert into houder (soort, naam) values ('medewerker', $1) returning id),
         m as (insert into medewerker (id, organisatie_id, functie) select id, (select min(id) from organisatie), 'sociaal_werker' from h)
       select id from h`,
      [`Werker ${n}`],
    )
    leden.push(rij!.id)
    await server.kijk('insert into teamlid (team_id, medewerker_id) values ($1, $2)', [teamId, rij!.id])
  }
})

const team = async (wie = gea) => {
  const { teams } = (await wie.get<Teams>('/teams')).body
  return teams.find((t) => t.naam === wijk)!
}
const zet = (n: number, over: object = {}, wie = gea) =>
  wie.post<Fout & { id: number; version: number }>(`/teams/${teamId}/werkers`, {
    medewerkerId: leden[n],
    functie: 'dienstverlener',
    uren: 16,
    expertises: [],
    ...over,
  })

test('TEAM-01 TEAM-02 TEAM-03 TEAM-06 TEAM-15 a team is put together: too small, complete, full at seven, with its hours', async () => {
  expect(await team()).toMatchObject({
    telt: 0,
    grootte: { min: 5, max: 7, oordeel: 'te_klein' },
    werkers: [],
  })
  expect((await team()).ontbreekt.map((o) => o.naam)).toEqual(['Wonen', 'Welzijn', 'Zorg', 'Wmo-consulent'])
  const mis = await zet(0, { functie: 'brandweer', expertises: ['vuur'] })
  expect([mis.status, mis.body.errors.map((e) => e.code)]).toEqual([
    400,
    ['functie-onbekend', 'expertise-onbekend'],
  ])
  expect((await zet(0, { medewerkerId: await server.idVan('Anna Peters') })).body.code).toBe(
    'medewerker-onbekend',
  )
  expect((await zet(0, {}, bas)).status).toBe(404)
  const eerste = await zet(0, { functie: 'opbouwwerker', uren: 12, expertises: ['verstandelijk'] })
  expect(eerste.status, eerste.tekst).toBe(201)
  expect((await zet(0)).body.code).toBe('al-in-team')
  await zet(1, { functie: 'ouderenadviseur', expertises: ['verstandelijk', 'ouderen'] })
  await zet(2, { functie: 'wmo_consulent' })
  expect((await team()).ontbreekt.map((o) => o.naam)).toEqual(['Zorg'])
  await zet(3, { functie: 'wijkverpleegkundige' })
  expect(await team()).toMatchObject({ telt: 4, ontbreekt: [], grootte: { oordeel: 'te_klein' } })
  await zet(4)
  expect(await team()).toMatchObject({ telt: 5, grootte: { oordeel: 'goed' } })
  // Jeugd on need of the wijk, and the teamleider as the seventh.
  await zet(5, { functie: 'jeugd_opvoeding' })
  await zet(6, { functie: 'teamleider', uren: 24 })
  const achtste = await zet(7)
  expect([achtste.status, achtste.body.code]).toEqual([409, 'team-vol'])
  const vol = await team()
  expect([vol.telt, vol.uren]).toEqual([7, { totaal: 116, gecompenseerd: 8 }])
  expect(vol.werkers.filter((w) => w.teWeinigUren).map((w) => w.naam)).toEqual(['Werker 0'])
  const pad = `/teams/${teamId}/werkers/${eerste.body.id}`
  const beter = { functie: 'opbouwwerker', uren: 16, expertises: ['verstandelijk'] }
  expect((await gea.put(pad, beter, { ifMatch: 9 })).status).toBe(412)
  expect((await gea.put(pad, beter, { ifMatch: 1 })).status).toBe(200)
  expect((await team()).uren).toEqual({ totaal: 120, gecompenseerd: 8 })

  const gevonden = (await bas.get<Teams>('/teams?weetVan=LVB')).body.gevonden
  expect(gevonden.map((g) => g.naam)).toEqual(['Werker 0', 'Werker 1'])
  expect((await team(bas)).mag).toEqual([])
  expect((await gea.post(`${pad}/beeindigingen`, undefined, { ifMatch: 2 })).status).toBe(200)
  expect((await team()).ontbreekt.map((o) => o.naam)).toEqual(['Wonen'])
  expect((await zet(7)).status).toBe(201)
  const spoor = await server.kijk<{ n: number }>(
    "select count(*)::int as n from spoor where handeling like 'teamwerker.%' and uitkomst = 'gelukt'",
  )
  expect(spoor[0]?.n).toBeGreaterThanOrEqual(10)
})

test('TEAM-09 TEAM-10 the caseload per casusregisseur: 21 is a warning and blocks nothing; before registration nothing counts', async () => {
  const regie = async () => (await gea.get<Regie>('/teams/regie')).body
  const mijn = async () =>
    (await regie()).teams.find((t) => t.naam === wijk)!.regisseurs.find((r) => r.naam === 'Dirk Hendriks')
  const dossiers = []
  for (let n = 0; n < 20; n++) dossiers.push(await maakDossier(server, { regievoerder: 'Dirk Hendriks' }))
  expect(await mijn()).toMatchObject({ actief: 20, nieuw: 20, gesloten: 0, boven: false })
  dossiers.push(await maakDossier(server, { regievoerder: 'Dirk Hendriks' }))
  expect(await mijn()).toMatchObject({ actief: 21, boven: true })
  const [eerste, tweede] = dossiers
  await server.kijk(`update dossier set status = 'gesloten', gesloten_op = now() where id = $1`, [eerste!.id])
  expect(await mijn()).toMatchObject({ actief: 20, gesloten: 1, boven: false })
  const uit = (await regie()).teams.find((t) => t.naam === wijk)!
  expect(uit.registratieVanaf).toBe('2012-07-01')
  await server.kijk(`update dossier set geopend_op = '2012-06-30 12:00+02' where id = $1`, [tweede!.id])
  expect(await mijn()).toMatchObject({ actief: 19 })
  await server.kijk(`update dossier set geopend_op = '2012-07-01 12:00+02' where id = $1`, [tweede!.id])
  expect(await mijn()).toMatchObject({ actief: 20 })

  // Regie op regie: what is late, and what has nothing planned.
  const stil = await regie()
  expect(stil.grens).toBe(20)
  expect(stil.zonder.map((r) => r.dossierId)).toContain(tweede!.id)
  await server.kijk(
    "update werkregel set termijn_op = current_date - 3, termijn_soort = 'afspraak' where dossier_id = $1",
    [tweede!.id],
  )
  expect((await regie()).teLaat.map((r) => [r.dossierId, r.regievoerder])).toEqual([
    [tweede!.id, 'Dirk Hendriks'],
  ])
  expect((await bas.get('/teams/regie')).status).toBe(404)
  // Who has no scope over the team counts nothing, also round the API.
  const [andere] = await server.kijk<{ id: number }>("select id from houder where naam = 'Anna Peters'")
  const client = await server.db.pool.connect()
  await client.query('begin')
  await client.query("select set_config('kt.wie', $1, true)", [String(andere!.id)])
  const { rows } = await client.query("select * from caseload_tellen($1, null, '2012-01-01')", [teamId])
  await client.query('rollback')
  client.release()
  expect(rows).toEqual([])
})

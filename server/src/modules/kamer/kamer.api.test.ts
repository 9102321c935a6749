import { beforeAll, afterEach, expect, test, vi } from 'vitest'
import type { AntwoordVan, KamerNu, kamersNu, kamersTonen, KamerView } from '@keukentafel/contract'
import { testServer, type Bezoeker, type TestServer } from '../../../../tests/support/server.ts'

type Fout = { code: string; errors: { veld: string; code: string; tekst: string }[] }
type Nu = AntwoordVan<typeof kamersNu>
type Week = AntwoordVan<typeof kamersTonen>
type Gemaakt = Fout & { id: number; version: number }
let server: TestServer
let froukje: Bezoeker // teamleider of all four teams
let anna: Bezoeker // sociaal werker of Team Oost
let carla: Bezoeker // sociaal werker of Team Zuid
let jitske: Bezoeker // vrijwilliger
const id: Record<string, number> = {}
const DINSDAG = '2026-11-24'
const TELEFOON = '058 000 01 00'

const om = (tekst: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(tekst).toZonedDateTime('Europe/Amsterdam').toInstant()
/** The clock of the server stands still at this time on the wall. */
const klok = (tekst: string) => vi.spyOn(Temporal.Now, 'instant').mockReturnValue(om(tekst))
afterEach(() => vi.restoreAllMocks())

beforeAll(async () => {
  server = await testServer('leeuwarden')
  froukje = await server.als('Froukje Postma')
  anna = await server.als('Anna Hoekstra')
  carla = await server.als('Carla Dijkstra')
  jitske = await server.als('Jitske Mulder')
  for (const naam of [
    'Anna Hoekstra',
    'Bas Veenstra',
    'Carla Dijkstra',
    'Froukje Postma',
    'Jitske Mulder',
    'Gerrit Smit',
    'Team Oost',
    'Team Zuid',
  ])
    id[naam] = await server.idVan(naam)
  const [plek] = await server.kijk<{ id: number }>(
    'select gebied_id as id from team_gebied where team_id = $1 order by 1 limit 1',
    [id['Team Oost']],
  )
  id['wijk'] = plek!.id
})

const kamerBody = (over: object = {}) => ({
  teamId: id['Team Oost'],
  naam: 'De Plantage',
  gebiedId: id['wijk'],
  achterwacht: { naam: 'Froukje Postma', telefoon: TELEFOON },
  openingen: [{ weekdag: 2, van: '09:00', tot: '17:00' }],
  vrijwilligers: [id['Jitske Mulder']],
  ...over,
})
const dienstBody = (over: object = {}) => ({
  medewerkerId: id['Anna Hoekstra'],
  soort: 'aanwezig',
  telefoon: null,
  dag: DINSDAG,
  herhaalt: true,
  van: '09:00',
  tot: '14:00',
  ...over,
})
const zet = (kamer: number, over: object = {}, wie = froukje) =>
  wie.post<Gemaakt>(`/kamers/${kamer}/diensten`, dienstBody(over))
const codes = ({ status, body }: { status: number; body: Fout }) => [
  status,
  ...body.errors.map((e) => e.code),
]
const nuBij = async (wie: Bezoeker, kamer: number): Promise<KamerNu> =>
  (await wie.get<Nu>('/kamers/nu')).body.kamers.find((k) => k.id === kamer)!
const week = async (kamer: number, wie = froukje, dag = DINSDAG): Promise<KamerView> =>
  (await wie.get<Week>(`/kamers?dag=${dag}`)).body.kamers.find((k) => k.id === kamer)!

test('TRI-12 a gap from 14:00 to 15:00: the kamer says nobody is there and whom to ring, to vrijwilliger and sociaal werker', async () => {
  klok('2026-11-23T10:00')
  const { body: kamer, status } = await froukje.post<Gemaakt>('/kamers', kamerBody())
  expect(status).toBe(201)
  expect((await zet(kamer.id)).status).toBe(201)
  const bas = { medewerkerId: id['Bas Veenstra'], soort: 'bereikbaar', telefoon: '058 000 01 02' }
  expect((await zet(kamer.id, { ...bas, van: '15:00', tot: '17:00' })).status).toBe(201)

  // Told to the teamleider the day before, and on the rooster of the week.
  const gat = { van: '14:00', tot: '15:00' }
  expect((await nuBij(froukje, kamer.id)).gaten).toEqual([{ dag: DINSDAG, ...gat }])
  expect((await week(kamer.id)).dagen.filter((d) => d.gaten.length > 0)).toMatchObject([
    { dag: DINSDAG, gaten: [gat] },
  ])
  const bij = async (tijd: string) => {
    klok(`${DINSDAG}T${tijd}`)
    const [vrw, sw] = [await nuBij(jitske, kamer.id), await nuBij(anna, kamer.id)]
    expect({ ...sw, gaten: [] }).toEqual(vrw)
    return vrw
  }
  expect(await bij('13:59')).toMatchObject({
    stand: 'bezet',
    tot: '14:00',
    nu: [{ naam: 'Anna Hoekstra', soort: 'aanwezig', tot: '14:00' }],
    straks: [{ naam: 'Bas Veenstra', van: '15:00' }],
  })
  for (const tijd of ['14:00', '14:59'])
    expect(await bij(tijd)).toMatchObject({
      stand: 'leeg',
      tot: '15:00',
      nu: [],
      achterwacht: { naam: 'Froukje Postma', telefoon: TELEFOON },
    })
  expect(await bij('15:00')).toMatchObject({
    stand: 'bezet',
    nu: [{ naam: 'Bas Veenstra', soort: 'bereikbaar', telefoon: '058 000 01 02' }],
    straks: [],
  })
  expect(await bij('17:00')).toMatchObject({
    stand: 'dicht',
    opent: { dag: '2026-12-01', van: '09:00' },
    gaten: [],
  })

  // Somebody who leaves the team is no longer there for anybody: the gap shows.
  await server.kijk('update teamlid set tot = now() where medewerker_id = $1', [id['Bas Veenstra']])
  expect(await bij('15:00')).toMatchObject({ stand: 'leeg', tot: '17:00' })
  await server.kijk('update teamlid set tot = null where medewerker_id = $1', [id['Bas Veenstra']])
})

test('TRI-12 what is wrong is refused, all at once; a vrijwilliger never stands on the rooster', async () => {
  klok('2026-11-23T10:00')
  const mis = kamerBody({
    naam: ' ',
    gebiedId: 999_999,
    achterwacht: { naam: 'x', telefoon: 'geen' },
    openingen: [{ weekdag: 1, van: '12:00', tot: '09:00' }],
    vrijwilligers: [id['Anna Hoekstra']],
  })
  expect(codes(await froukje.post<Fout>('/kamers', mis))).toEqual([
    400,
    'kamer-zonder-naam',
    'plaats-onbekend',
    'telefoon-onjuist',
    'tijd-einde-voor-begin',
    'vrijwilliger-onbekend',
  ])
  expect(codes(await froukje.post<Fout>('/kamers', kamerBody({ teamId: 999_999 })))).toEqual([
    400,
    'team-onbekend',
  ])
  const maak = async (over: object) => (await froukje.post<Gemaakt>('/kamers', kamerBody(over))).body.id
  const een = await maak({ naam: 'Een' })
  const twee = await maak({ naam: 'Twee', vrijwilligers: [] })
  const vrw = await zet(een, { medewerkerId: id['Jitske Mulder'], tot: '09:00' })
  expect(codes(vrw)).toEqual([400, 'geen-beroepskracht', 'tijd-einde-voor-begin'])
  expect(vrw.body.errors[0]?.tekst).toBe(
    'Op het rooster staan alleen beroepskrachten. Een vrijwilliger kan hier niet staan.',
  )
  expect(codes(await zet(een, { medewerkerId: id['Gerrit Smit'] }))).toEqual([400, 'geen-beroepskracht'])
  expect(codes(await zet(een, { medewerkerId: id['Carla Dijkstra'] }))).toEqual([400, 'niet-in-team'])
  for (const medewerkerId of [999_999, Number.MAX_SAFE_INTEGER])
    expect(codes(await zet(een, { medewerkerId }))).toEqual([400, 'medewerker-onbekend'])
  expect(codes(await zet(een, { soort: 'bereikbaar' }))).toEqual([400, 'telefoon-nodig'])
  expect((await zet(een, { van: '9:00' })).status).toBe(400)

  // Nobody is in two kamers at once; ill for a day, somebody can stand elsewhere, and then not back again.
  klok('2026-11-23T10:00')
  const woensdag = '2026-11-25'
  const d = await zet(een, { dag: woensdag })
  expect(d.status).toBe(201)
  const dubbel = await zet(twee, { dag: woensdag, van: '13:59', tot: '15:00' })
  expect([codes(dubbel), dubbel.body.errors[0]?.tekst]).toEqual([
    [400, 'dienst-overlapt'],
    'Deze persoon staat in Een al op het rooster van 09:00 tot 14:00 uur.',
  ])
  const opdag = (dag: string, gaatDoor: boolean, wie = froukje) =>
    wie.put<Fout>(`/kamers/${een}/diensten/${d.body.id}/dagen/${dag}`, { gaatDoor })
  expect((await opdag(woensdag, false)).status).toBe(200)
  expect((await opdag(woensdag, false)).status).toBe(200)
  expect(codes(await opdag('2026-11-26', false))).toEqual([400, 'niet-op-rooster'])
  expect(codes(await opdag('2026-11-22', false))).toEqual([400, 'dag-voorbij'])
  expect((await zet(twee, { dag: woensdag, herhaalt: false })).status).toBe(201)
  expect(codes(await opdag(woensdag, true))).toEqual([400, 'dienst-overlapt'])
  const dagen = (await week(een)).dagen.flatMap((x) => x.diensten.map((y) => [x.dag, y.gaatDoor]))
  expect(dagen).toEqual([[woensdag, false]])
  // Off the rooster from a day on.
  const weg = `/kamers/${een}/diensten/${d.body.id}/beeindigingen`
  expect((await froukje.post(weg, { vanaf: '2026-12-02' }, { ifMatch: 9 })).status).toBe(412)
  for (const [vanaf, code] of [
    ['2026-11-22', 'dag-voorbij'],
    ['2026-02-30', 'datum-dag-bestaat-niet'],
  ])
    expect((await froukje.post<Fout>(weg, { vanaf }, { ifMatch: 1 })).body).toMatchObject({
      code,
      errors: [{ veld: 'vanaf' }],
    })
  expect((await froukje.post(weg, { vanaf: '2026-12-02' }, { ifMatch: 1 })).status).toBe(200)
  expect((await week(een, froukje, '2026-12-02')).dagen[2]?.diensten).toEqual([])
  expect((await week(een)).dagen[2]?.diensten).toHaveLength(1)
  // By then somebody may stand elsewhere: a later day does not put them back.
  expect((await zet(twee, { dag: '2026-12-02' })).status).toBe(201)
  expect(codes(await froukje.post<Fout>(weg, { vanaf: '2026-12-09' }, { ifMatch: 2 }))).toEqual([
    400,
    'niet-op-rooster',
  ])
  expect((await froukje.post(weg, { vanaf: '2026-12-02' }, { ifMatch: 2 })).status).toBe(200)

  // A feestdag is no gap.
  expect((await week(een)).dagen[1]?.gaten).toEqual([{ van: '09:00', tot: '17:00' }])
  expect((await froukje.put(`/kamers/${een}/dagen/${DINSDAG}`, { open: false })).status).toBe(200)
  expect((await week(een)).dagen[1]).toMatchObject({ isDicht: true, open: null, gaten: [] })
  klok(`${DINSDAG}T10:00`)
  expect((await nuBij(jitske, een)).stand).toBe('dicht')
  // What was so stays so: a day that is over is neither closed nor opened any more.
  for (const [dag, code] of [
    [Temporal.PlainDate.from(DINSDAG).subtract({ days: 1 }).toString(), 'dag-voorbij'],
    ['2026-02-30', 'datum-dag-bestaat-niet'],
  ])
    expect((await froukje.put<Fout>(`/kamers/${een}/dagen/${dag}`, { open: false })).body).toMatchObject({
      code,
      errors: [{ veld: 'dag' }],
    })
  expect((await froukje.put(`/kamers/${een}/dagen/${DINSDAG}`, { open: true })).status).toBe(200)
  expect((await nuBij(jitske, een)).stand).toBe('leeg')

  const gegevens = { ...kamerBody({ naam: 'Anders', vrijwilligers: [] }), teamId: undefined }
  expect((await froukje.put(`/kamers/${een}`, gegevens, { ifMatch: 7 })).status).toBe(412)
  expect((await froukje.put(`/kamers/${een}`, gegevens, { ifMatch: 1 })).status).toBe(200)
  expect(await nuBij(jitske, een)).toBeUndefined()
  expect(await week(een)).toMatchObject({ naam: 'Anders', vrijwilligers: [], version: 2 })
  expect((await froukje.post(`/kamers/${een}/beeindigingen`, undefined, { ifMatch: 2 })).status).toBe(200)
  expect(await week(een)).toBeUndefined()
})

test('TRI-12 a vrijwilliger reads the own kamer only, a sociaal werker sets only oneself, another team sees nothing', async () => {
  klok('2026-11-23T10:00')
  const maak = async (over: object) => (await froukje.post<Gemaakt>('/kamers', kamerBody(over))).body.id
  const eigen = await maak({ naam: 'Eigen' })
  const ander = await maak({ naam: 'Ander', vrijwilligers: [] })
  const vrijdag = { dag: '2026-11-27' }
  const van = await zet(eigen, { ...vrijdag, medewerkerId: id['Bas Veenstra'] })
  const namen = async (wie: Bezoeker) => (await wie.get<Nu>('/kamers/nu')).body.kamers.map((k) => k.naam)
  expect(await namen(jitske)).toContain('Eigen')
  expect(await namen(jitske)).not.toContain('Ander')
  expect(await namen(anna)).toEqual(expect.arrayContaining(['Eigen', 'Ander']))
  expect(await namen(carla)).toEqual([])
  expect((await jitske.get('/kamers')).status).toBe(404)
  expect((await zet(eigen, vrijdag, jitske)).status).toBe(404)
  expect(codes(await zet(eigen, { ...vrijdag, medewerkerId: id['Bas Veenstra'] }, anna))).toEqual([
    403,
    'alleen-uzelf',
  ])
  expect((await zet(eigen, vrijdag, anna)).status).toBe(201)
  expect((await zet(eigen, { ...vrijdag, medewerkerId: id['Carla Dijkstra'] }, carla)).status).toBe(404)
  const opdag = `/kamers/${eigen}/diensten/${van.body.id}/dagen/2026-11-27`
  expect((await anna.put<Fout>(opdag, { gaatDoor: false })).body.code).toBe('alleen-uzelf')
  expect((await carla.put(opdag, { gaatDoor: false })).status).toBe(404)
  expect((await week(eigen, anna)).beroepskrachten.map((b) => b.naam)).toEqual(['Anna Hoekstra'])
  expect((await week(eigen, anna)).mag).toEqual(['kamerdienst.toevoegen'])
  expect((await anna.post('/kamers', kamerBody())).status).toBe(404)

  // Round the API too: the wall is in the database.
  const als = async (wie: string, sql: string, waarden: unknown[]) => {
    const client = await server.db.pool.connect()
    try {
      await client.query('begin')
      await client.query("select set_config('kt.wie', $1, true)", [String(id[wie])])
      return (await client.query<{ n: number }>(sql, waarden)).rows[0]?.n
    } catch (fout) {
      return (fout as { code?: string }).code
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  const TEL = 'select count(*)::int as n from kamer_dienst where kamer_id = $1'
  expect(await als('Jitske Mulder', TEL, [eigen])).toBe(2)
  expect(await als('Carla Dijkstra', TEL, [eigen])).toBe(0)
  expect(await als('Jitske Mulder', 'select count(*)::int as n from kamer where id = $1', [ander])).toBe(0)
  const DIENST = `insert into kamer_dienst (kamer_id, medewerker_id, soort, dag, van, tot, vanaf, door)
    values ($1, $2, 'aanwezig', '2026-12-24', '09:00', '10:00', '2026-12-24', $2)`
  expect(await als('Jitske Mulder', DIENST, [eigen, id['Jitske Mulder']])).toBe('42501')
  expect(await als('Anna Hoekstra', DIENST, [eigen, id['Bas Veenstra']])).toBe('42501')
  expect(await als('Anna Hoekstra', DIENST, [eigen, id['Anna Hoekstra']])).toBeUndefined()
  expect(
    await als('Carla Dijkstra', 'select count(*)::int as n from aanwezigheid_van($1)', [id['Anna Hoekstra']]),
  ).toBe(0)
  const spoor = await server.kijk<{ n: number }>(
    "select count(*)::int as n from spoor where handeling like 'kamer%' and uitkomst = 'gelukt'",
  )
  expect(spoor[0]?.n).toBeGreaterThan(5)
})

test('TRI-12 who went to another team stands on the rooster there; what stood in the team before holds nobody', async () => {
  klok('2026-11-23T10:00')
  const bas = id['Bas Veenstra']
  const [plek] = await server.kijk<{ id: number }>(
    'select gebied_id as id from team_gebied where team_id = $1 order by 1 limit 1',
    [id['Team Zuid']],
  )
  const maak = async (over: object) => (await froukje.post<Gemaakt>('/kamers', kamerBody(over))).body.id
  const oost = await maak({ naam: 'Oost' })
  const zuid = await maak({ naam: 'Zuid', teamId: id['Team Zuid'], gebiedId: plek!.id })
  await server.kijk(
    "insert into teamlid (team_id, medewerker_id, vanaf) values ($1, $2, now() - interval '1 day')",
    [id['Team Zuid'], bas],
  )
  const opZaterdag = { medewerkerId: bas, dag: '2026-11-28' }
  expect((await zet(oost, opZaterdag)).status).toBe(201)
  // In both teams: nobody is in two places at once.
  expect(codes(await zet(zuid, opZaterdag))).toEqual([400, 'dienst-overlapt'])
  const weg = 'update teamlid set tot = $3 where team_id = $1 and medewerker_id = $2'
  await server.kijk(weg, [id['Team Oost'], bas, '2026-01-01'])
  expect((await zet(zuid, opZaterdag)).status).toBe(201)
  await server.kijk(weg, [id['Team Oost'], bas, null])
})

test('TRI-12 where the plan is silent there is no rooster', async () => {
  const elders = await testServer('nijmegen')
  const leider = await elders.als('teamleider')
  expect((await leider.get<Nu>('/kamers/nu')).body).toMatchObject({
    isAan: false,
    bron: '003 zegt niets (O-14)',
    kamers: [],
  })
  const uit = await leider.post<Fout>('/kamers', {
    ...kamerBody(),
    teamId: 1,
    gebiedId: 1,
    vrijwilligers: [],
  })
  expect(codes(uit)).toEqual([400, 'kamer-staat-uit'])
})

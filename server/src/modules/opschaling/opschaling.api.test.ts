import { beforeAll, expect, test } from 'vitest'
import type {
  AntwoordVan,
  linkingPinnenTonen,
  opschalingenTonen,
  opschalingenVanDossier,
  OpschalingView,
  schakelberichtenTonen,
} from '@keukentafel/contract'
import { Bezoeker, testServer, type TestServer } from '../../../../tests/support/server.ts'
import { maakDossier, type TestDossier } from '../dossier/dossier.test-data.ts'

type Fout = { code: string; errors: { veld: string; code: string }[] }
type Lijst = AntwoordVan<typeof opschalingenVanDossier>
type Open = AntwoordVan<typeof opschalingenTonen>
type Overname = { opschaling: OpschalingView | null; zichtbaar: boolean }
let server: TestServer
let bas: Bezoeker // sociaal werker, Lindenholt
let gea: Bezoeker // teamleider
let ruud: Bezoeker // regieteam Zuid
let karin: Bezoeker // wijkverpleegkundige: wijkteam Hatert and keten dementie
const ids: Record<string, number> = {}
const vandaag = Temporal.Now.plainDateISO('Europe/Amsterdam')

beforeAll(async () => {
  server = await testServer('nijmegen')
  bas = await server.als('Bas Willems')
  gea = await server.als('Gea Derks')
  ruud = await server.als('Ruud Martens')
  karin = await server.als('Karin Vos')
  const alle = await server.kijk<{ naam: string; id: number }>('select naam, id from houder')
  for (const { naam, id } of alle) ids[naam] = id
})

const nieuw = () => maakDossier(server, { regievoerder: 'Bas Willems', postcode: '6546AB' })
const pad = (d: TestDossier, rest = '') => `/dossiers/${d.id}/opschalingen${rest}`
const VRAAG = () => ({
  doel: 'regieteam',
  naarTeamId: ids['Regieteam Zuid'],
  reden: 'Schulden, overlast en zorgen om de kinderen',
  verantwoordelijkeId: ids['Bas Willems'],
})
const vraag = (d: TestDossier, over: object = {}, wie = bas) =>
  wie.post<OpschalingView & Fout>(pad(d), { ...VRAAG(), ...over })
const stap = <T = OpschalingView & Fout>(
  wie: Bezoeker,
  d: TestDossier,
  bij: [OpschalingView, string],
  body: object,
) => wie.post<T>(pad(d, `/${bij[0].id}/${bij[1]}`), body, { ifMatch: bij[0].version })
async function overgenomen(d: TestDossier) {
  const o = (await vraag(d)).body
  const goed = (await stap(gea, d, [o, 'beoordelingen'], { akkoord: true })).body
  const uit = await stap<Overname & Fout>(bas, d, [goed, 'overnames'], {
    verantwoordelijkeId: ids['Ruud Martens'],
    begonnenOp: vandaag.toString(),
    problemen: ['Huurschuld', 'Ruzie met de buren'],
  })
  expect(uit.status, uit.tekst).toBe(200)
  return { uit: uit.body, o: (await ruud.get<Lijst>(pad(d))).body.rijen[0]! }
}

test('REG-05 an opschaling without a responsible person is not saved; target, reason, date and who are kept', async () => {
  const d = await nieuw()
  const mis = await bas.post<Fout>(pad(d), { ...VRAAG(), verantwoordelijkeId: undefined })
  expect([mis.status, mis.body.errors.map((e) => [e.veld, e.code])]).toEqual([
    400,
    [['verantwoordelijkeId', 'opschaling-zonder-verantwoordelijke']],
  ])
  expect((await vraag(d, { verantwoordelijkeId: 999_999 })).body.code).toBe('verantwoordelijke-onbekend')
  expect(await server.kijk('select id from opschaling where dossier_id = $1', [d.id])).toEqual([])
  const goed = await vraag(d)
  expect(goed.status, goed.tekst).toBe(201)
  expect(goed.body).toMatchObject({
    doelNaam: 'Regieteam',
    status: 'aangevraagd',
    verantwoordelijke: { naam: 'Bas Willems' },
    aangevraagdOp: vandaag.toString(),
    dagen: 0,
    bron: '003 Basisontwerp §3.5',
    mag: [],
  })
  expect((await vraag(d)).body.code).toBe('opschaling-loopt-al')
  // The database has the last word: no row without a name.
  await expect(
    server.kijk("update opschaling set verantwoordelijke_naam = ' ' where dossier_id = $1", [d.id]),
  ).rejects.toThrow(/check/)
  const { doelen, personen, mag } = (await bas.get<Lijst>(pad(d))).body
  expect(mag).toEqual(['opschaling.aanvragen'])
  expect(doelen.map((x) => x.doel)).toContain('veiligheidshuis')
  expect(doelen[0]?.teams[0]).toMatchObject({ naam: 'Regieteam Zuid', leden: [{ naam: 'Ruud Martens' }] })
  expect(personen.map((p) => p.naam)).toContain('Noor Verbeek')
  expect((await (await server.als('Anna Peters')).get(pad(d))).status).toBe(404)
})

test('REG-06 a request goes to the teamleider, who sees all open ones with their duration: 4, the oldest 37 days', async () => {
  const eigen = await Promise.all([1, 2, 3, 4].map(nieuw))
  const gevraagd: OpschalingView[] = []
  for (const d of eigen) gevraagd.push((await vraag(d)).body)
  const open = async () =>
    (await gea.get<Open>('/opschalingen')).body.rijen.filter((r) => eigen.some((d) => d.id === r.dossierId))
  // Days of the calendar here: over the end of summer time 37 times 24 hours are not always 37 of those.
  await server.kijk(
    `update opschaling set aangevraagd_op =
       (aangevraagd_op at time zone 'Europe/Amsterdam' - interval '37 days') at time zone 'Europe/Amsterdam'
     where dossier_id = $1`,
    [eigen[2]!.id],
  )
  expect((await open()).map((r) => r.dagen)).toEqual([37, 0, 0, 0])
  expect((await open())[0]).toMatchObject({ team: 'Sociaal wijkteam Lindenholt', status: 'aangevraagd' })
  const telling = (await gea.get<Open>('/opschalingen')).body.perTeam.find((t) =>
    t.team.includes('Lindenholt'),
  )
  expect(telling).toMatchObject({ oudsteDagen: 37 })
  expect(telling!.aantal).toBeGreaterThanOrEqual(4)
  // A worker of another team sees none of them; who asked may not approve.
  expect((await (await server.als('Anna Peters')).get<Open>('/opschalingen')).body.rijen).toEqual([])
  expect((await stap(bas, eigen[0]!, [gevraagd[0]!, 'beoordelingen'], { akkoord: true })).status).toBe(404)
  const nee = await stap(gea, eigen[0]!, [gevraagd[0]!, 'beoordelingen'], { akkoord: false, motivatie: ' ' })
  expect([nee.status, nee.body.code]).toEqual([400, 'opschaling-zonder-motivatie'])
  await stap(gea, eigen[0]!, [gevraagd[0]!, 'beoordelingen'], {
    akkoord: false,
    motivatie: 'Eerst een gesprek',
  })
  const ja = await stap(gea, eigen[1]!, [gevraagd[1]!, 'beoordelingen'], { akkoord: true })
  expect([ja.status, ja.body.status, ja.body.stappen.map((s) => [s.naar, s.door])]).toEqual([
    200,
    'akkoord',
    [
      ['aangevraagd', 'Bas Willems'],
      ['akkoord', 'Gea Derks'],
    ],
  ])
  expect((await open()).map((r) => r.status)).toEqual(['aangevraagd', 'akkoord', 'aangevraagd'])
  const oud = await stap(gea, eigen[1]!, [gevraagd[1]!, 'beoordelingen'], { akkoord: true })
  expect(oud.status).toBe(412)
  expect((await stap(gea, eigen[1]!, [ja.body, 'beoordelingen'], { akkoord: true })).body.code).toBe(
    'opschaling-stap-kan-niet',
  )
})

test('REG-07 the regieteam takes the regie over for three months, for named problems, and gives it back with a motivation', async () => {
  const d = await nieuw()
  const o = (await vraag(d)).body
  const goed = (await stap(gea, d, [o, 'beoordelingen'], { akkoord: true })).body
  const neem = (over: object) =>
    stap<Fout>(bas, d, [goed, 'overnames'], {
      verantwoordelijkeId: ids['Ruud Martens'],
      begonnenOp: vandaag.toString(),
      problemen: ['Huurschuld'],
      ...over,
    })
  expect((await neem({ problemen: [] })).body.code).toBe('overname-zonder-problemen')
  expect((await neem({ begonnenOp: vandaag.add({ days: 1 }).toString() })).body.code).toBe(
    'overname-in-de-toekomst',
  )
  expect((await neem({ verantwoordelijkeId: ids['Noor Verbeek'] })).body.code).toBe(
    'overname-niet-uit-het-regieteam',
  )
  // A refusal leaves all as it was: the regie too.
  expect((await bas.get<Lijst>(pad(d))).body.rijen[0]).toMatchObject({
    status: 'akkoord',
    version: goed.version,
  })
  const uit = await neem({})
  expect([uit.status, uit.body]).toEqual([200, { opschaling: null, zichtbaar: false }])
  expect((await bas.get(pad(d))).status).toBe(403)
  const einde = vandaag.add({ months: 3 }).toString()
  const bij = (await ruud.get<Lijst>(pad(d))).body.rijen[0]!
  expect(bij).toMatchObject({
    status: 'overgenomen',
    verantwoordelijke: { naam: 'Ruud Martens' },
    begonnenOp: vandaag.toString(),
    geplandEinde: einde,
    isOverEinde: false,
    problemen: [{ tekst: 'Huurschuld', stabielOp: null }],
  })
  const termijn = () =>
    server.kijk<{ uiterlijk: string; voldaan: boolean }>(
      "select uiterlijk::text, voldaan_op is not null as voldaan from termijn where dossier_id = $1 and soort = 'opschaling' order by id",
      [d.id],
    )
  expect(await termijn()).toEqual([{ uiterlijk: einde, voldaan: false }])
  const [regel] = await server.kijk(
    'select termijn_soort, regievoerder_id from werkregel where dossier_id = $1',
    [d.id],
  )
  expect(regel).toEqual({ termijn_soort: 'opschaling', regievoerder_id: ids['Ruud Martens'] })

  const tot = Temporal.PlainDate.from(einde).add({ months: 1 }).toString()
  expect((await stap(ruud, d, [bij, 'verlengingen'], { motivatie: ' ', tot })).body.code).toBe(
    'opschaling-zonder-motivatie',
  )
  const langer = (await stap(ruud, d, [bij, 'verlengingen'], { motivatie: 'Nog één zitting', tot })).body
  expect([langer.status, langer.geplandEinde]).toEqual(['verlengd', tot])
  expect(await termijn()).toEqual([{ uiterlijk: tot, voldaan: false }])

  expect((await stap(ruud, d, [langer, 'afschalingen'], { motivatie: '' })).body.code).toBe(
    'opschaling-zonder-motivatie',
  )
  const af = await stap<Overname>(ruud, d, [langer, 'afschalingen'], { motivatie: 'De schuld is geregeld' })
  expect([af.status, af.body]).toEqual([200, { opschaling: null, zichtbaar: false }])
  const terug = (await bas.get<Lijst>(pad(d))).body.rijen[0]!
  expect(terug).toMatchObject({ status: 'afgeschaald', verantwoordelijke: { naam: 'Bas Willems' }, mag: [] })
  expect(terug.stappen.map((s) => s.naar)).toEqual([
    'aangevraagd',
    'akkoord',
    'overgenomen',
    'verlengd',
    'afgeschaald',
  ])
  expect(await termijn()).toEqual([{ uiterlijk: tot, voldaan: true }])
  const regies = await server.kijk<{ rol: string }>(
    'select rol from regie where dossier_id = $1 order by vanaf',
    [d.id],
  )
  expect(regies.map((r) => r.rol)).toEqual(['sociaal_werker', 'regieteam', 'sociaal_werker'])
})

test('REG-08 Karin of wijkteam Hatert connects the keten dementie, hears what goes up and comes back; a keten without one stands first', async () => {
  const teams = async () =>
    (await gea.get<AntwoordVan<typeof linkingPinnenTonen>>('/linking-pinnen')).body.teams
  const keten = async () => (await teams()).find((t) => t.naam === 'Keten dementie Zuid')!
  expect(await keten()).toMatchObject({ heeftGeen: true, pinnen: [], kandidaten: [{ naam: 'Karin Vos' }] })
  const wijs = (teamId: number | undefined, naam: string, wie = gea) =>
    wie.post<Fout & { id: number }>('/linking-pinnen', { teamId, medewerkerId: ids[naam] })
  expect((await wijs(ids['Keten dementie Zuid'], 'Noor Verbeek')).body.code).toBe(
    'linkingpin-niet-in-beide-teams',
  )
  expect((await wijs(ids['Sociaal wijkteam Hatert'], 'Karin Vos')).body.code).toBe('schakelteam-onbekend')
  expect((await wijs(ids['Keten dementie Zuid'], 'Karin Vos', bas)).status).toBe(404)
  const pin = await wijs(ids['Keten dementie Zuid'], 'Karin Vos')
  expect(pin.status).toBe(201)
  expect((await wijs(ids['Keten dementie Zuid'], 'Karin Vos')).status).toBe(409)
  expect((await keten()).pinnen.map((p) => [p.naam, p.wijkteams])).toEqual([
    ['Karin Vos', ['Sociaal wijkteam Hatert']],
  ])
  expect((await teams())[0]).toMatchObject({ heeftGeen: true })

  const d = await nieuw()
  const berichten = async () =>
    (await karin.get<AntwoordVan<typeof schakelberichtenTonen>>('/schakelberichten')).body
  expect((await berichten()).rijen).toEqual([])
  const o = (await vraag(d, { doel: 'zorgketen', naarTeamId: ids['Keten dementie Zuid'] })).body
  expect((await berichten()).rijen).toEqual([])
  const goed = (await stap(gea, d, [o, 'beoordelingen'], { akkoord: true })).body
  const over = await stap<Overname>(bas, d, [goed, 'overnames'], {
    verantwoordelijkeNaam: 'Casemanager Y. Smit',
    begonnenOp: vandaag.toString(),
    problemen: [],
  })
  // Another party leaves the regie where it is; responsible is who they named.
  expect(over.body).toMatchObject({ zichtbaar: true, opschaling: { verantwoordelijke: { id: null } } })
  await stap(bas, d, [over.body.opschaling!, 'afschalingen'], { motivatie: 'Casemanagement is klaar' })
  const { rijen, nieuw: aantal } = await berichten()
  expect(rijen.map((b) => [b.soort, b.kenmerk, b.dossierId, b.team])).toEqual([
    ['terug', d.kenmerk, null, 'Sociaal wijkteam Lindenholt'],
    ['op', d.kenmerk, null, 'Sociaal wijkteam Lindenholt'],
  ])
  expect(aantal).toBe(2)
  expect((await karin.post('/schakelberichten/lezingen')).body).toEqual({ gezien: 2 })
  expect((await berichten()).nieuw).toBe(0)

  // Who leaves the wijkteam connects nothing any more; and somebody can be ended.
  await server.kijk('update teamlid set tot = now() where medewerker_id = $1 and team_id = $2', [
    ids['Karin Vos'],
    ids['Sociaal wijkteam Hatert'],
  ])
  expect((await keten()).heeftGeen).toBe(true)
  await server.kijk('update teamlid set tot = null where medewerker_id = $1', [ids['Karin Vos']])
  expect((await gea.post(`/linking-pinnen/${pin.body.id}/beeindigingen`)).status).toBe(200)
  expect((await gea.post(`/linking-pinnen/${pin.body.id}/beeindigingen`)).status).toBe(404)
  expect((await keten()).heeftGeen).toBe(true)
})

test('REG-09 a problem that is stable gives the wijkteam the task “afschalen naar collectief?”', async () => {
  const d = await nieuw()
  const { o } = await overgenomen(d)
  const stabiel = (probleemId: number, versie: number) =>
    ruud.post<OpschalingView & Fout>(pad(d, `/${o.id}/stabielmeldingen`), { probleemId }, { ifMatch: versie })
  expect((await stabiel(999_999, o.version)).body.code).toBe('probleem-onbekend')
  const uit = await stabiel(o.problemen[0]!.id, o.version)
  expect(uit.status, uit.tekst).toBe(200)
  expect(uit.body.problemen.map((p) => p.stabielOp)).toEqual([vandaag.toString(), null])
  expect((await stabiel(o.problemen[0]!.id, uit.body.version)).body.code).toBe('probleem-onbekend')
  const [vraagt] = await server.kijk<{ open: boolean; bron: string }>(
    "select voldaan_op is null as open, bron from termijn where dossier_id = $1 and soort = 'afschaalvraag'",
    [d.id],
  )
  expect(vraagt).toMatchObject({ open: true, bron: expect.stringContaining('003 Uitv.notitie §5') as string })
  // In view of the wijkteam: the teamleider, and who had the regie and keeps the contact to come back.
  const rij = (await gea.get<Open>('/opschalingen')).body.rijen.find((r) => r.dossierId === d.id)
  expect(rij).toMatchObject({ isStabiel: true })
  const bericht = (await bas.get<AntwoordVan<typeof schakelberichtenTonen>>('/schakelberichten')).body
    .rijen[0]
  expect(bericht).toMatchObject({ soort: 'stabiel', kenmerk: d.kenmerk, dossierId: null })
  await ruud.post(
    pad(d, `/${o.id}/afschalingen`),
    { motivatie: 'Kan lichter' },
    { ifMatch: uit.body.version },
  )
  const [na] = await server.kijk(
    "select voldaan_op is null as open from termijn where dossier_id = $1 and soort = 'afschaalvraag'",
    [d.id],
  )
  expect(na).toEqual({ open: false })
})

test('REG-05 in Leeuwarden the plan names no heavier team: the function is off and says why', async () => {
  const ander = await testServer('leeuwarden')
  const anna = await ander.als('Anna Hoekstra')
  const d = await maakDossier(ander, { regievoerder: 'Anna Hoekstra' })
  const lijst = (await anna.get<Lijst>(pad(d))).body
  expect([lijst.doelen, lijst.mag, lijst.rijen]).toEqual([[], [], []])
  const uit = await anna.post<Fout>(pad(d), { doel: 'regieteam', reden: 'x', verantwoordelijkeNaam: 'x' })
  expect([uit.status, uit.body.code]).toEqual([409, 'opschaling-uit'])
})

import { beforeAll, expect, test } from 'vitest'
import type { SignaalDetail } from '@keukentafel/contract'
import { Bezoeker, testServer, type TestServer } from '../../../../tests/support/server.ts'
import { contextVan } from '../dossier/dossier.test-data.ts'
import { eenMelding, eenZorg, inPostvak, maakSignaal, meldOp } from './signaal.test-data.ts'
import { signaalMelden } from './signaal.commands.ts'
import { PUBLIEK_PER_WIJK_PER_UUR } from './signaal.rules.ts'

let server: TestServer
let anna: Bezoeker // Team Oost, with Heechterp (8924)
let carla: Bezoeker // Team Zuid
let froukje: Bezoeker // teamleider of all teams
beforeAll(async () => {
  server = await testServer('leeuwarden')
  anna = await server.als('Anna Hoekstra')
  carla = await server.als('Carla Dijkstra')
  froukje = await server.als('Froukje Postma')
})

type Ontvangst = { kenmerk: string; wijk: string; reactieVoor: string }
type Probleem = { code: string; detail: string; errors: { veld: string; code: string }[] }

test('SIG-01 a web form entry at 20:10 lands in the postvak of the wijk of the address, channel digitaal', async () => {
  // Tuesday 24 November 2026, 20:10 in the Netherlands.
  const { kenmerk, wijk } = await meldOp(server, '2026-11-24T19:10:00Z', eenMelding())
  expect(wijk).toBe('Heechterp')
  const rij = await inPostvak(anna, kenmerk)
  expect(rij).toMatchObject({
    gebied: 'Heechterp',
    kanaal: 'digitaal',
    ontvangenOp: '2026-11-24T19:10:00.000Z',
  })
  expect(rij?.begin).toBe('Ik kom de trap niet meer op.')
  expect(await inPostvak(carla, kenmerk)).toBeUndefined()
})

test('SIG-01 every channel of the beleid is recorded with date, vraag and wijk', async () => {
  for (const kanaal of ['buurtkamer', 'telefoon', 'digitaal', 'balie', 'huisbezoek']) {
    const uit = await anna.post<Ontvangst>('/signaalopnames', {
      ...eenMelding({ vraag: `Via ${kanaal}` }),
      kanaal,
      route: 'a',
    })
    expect(uit.status).toBe(201)
    expect(await inPostvak(anna, uit.body.kenmerk)).toMatchObject({
      kanaal,
      begin: `Via ${kanaal}`,
      dagenOud: 0,
    })
  }
  const fout = await anna.post<Probleem>('/signaalopnames', {
    ...eenMelding(),
    kanaal: 'postduif',
    route: 'a',
  })
  expect(fout.status).toBe(400)
  expect(fout.body.errors).toMatchObject([{ veld: 'kanaal', code: 'signaal-kanaal-onbekend' }])
})

test('the public page names every fault at once, at its field, and takes no unknown field', async () => {
  const publiek = server.publiek()
  const leeg = await publiek.post<Probleem>('/signalen', {})
  expect(leeg.status).toBe(400)
  expect(leeg.body.errors.map((e) => e.veld)).toEqual(
    expect.arrayContaining(['voorWie', 'melderType', 'vraag', 'huisnummer', 'postcode']),
  )
  const fout = await publiek.post<Probleem>(
    '/signalen',
    eenMelding({ melderType: 'sinterklaas', geboortedatum: '2026-02-30', vraag: '   ' }),
  )
  expect(fout.body.errors.map((e) => e.veld).toSorted()).toEqual(['geboortedatum', 'melderType', 'vraag'])
  const vreemd = await publiek.post<Probleem>('/signalen', { ...eenMelding(), bsn: '999990019' })
  expect(vreemd.body.errors).toMatchObject([{ veld: 'bsn', code: 'schema-additionalProperties' }])
})

test('a double submit with the same key makes one signaal', async () => {
  const publiek = server.publiek()
  const melding = eenMelding({ vraag: 'Twee keer gedrukt' })
  const sleutel = 'formulier-0001'
  const [een, twee] = await Promise.all([
    publiek.post<Ontvangst>('/signalen', melding, { sleutel }),
    publiek.post<Ontvangst>('/signalen', melding, { sleutel }),
  ])
  expect([een.status, twee.status]).toEqual([201, 201])
  expect(twee.body.kenmerk).toBe(een.body.kenmerk)
  const [telling] = await server.kijk<{ n: string }>(
    "select count(*) as n from signaal where vraag = 'Twee keer gedrukt'",
  )
  expect(Number(telling?.n)).toBe(1)
  const anders = await publiek.post<Probleem>('/signalen', eenMelding({ vraag: 'Iets anders' }), { sleutel })
  expect([anders.status, anders.body.code]).toEqual([409, 'sleutel-al-gebruikt'])
})

test('a robot that fills in the hidden field gets the same answer and nothing is kept', async () => {
  const uit = await server
    .publiek()
    .post<Ontvangst>('/signalen', eenMelding({ website: 'http://spam', vraag: 'spam' }))
  expect(uit.status).toBe(201)
  expect(uit.body.kenmerk).toMatch(/^S\d{4}-\d{6}$/)
  expect(await server.kijk("select from signaal where vraag = 'spam'")).toHaveLength(0)
})

test('a wijk takes so many public signalen in an hour, and then says where to call; a worker is never stopped', async () => {
  const moment = Temporal.Now.instant()
  const wijk = eenMelding({ postcode: '9081 AA' })
  for (let i = 0; i < PUBLIEK_PER_WIJK_PER_UUR; i += 1) await meldOp(server, moment.toString(), wijk)
  const vol = await server.publiek().post<Probleem>('/signalen', wijk)
  expect([vol.status, vol.body.code]).toEqual([429, 'wijk-te-druk'])
  const sessie = await server.publiek().get<{ gemeente: { telefoon: string } }>('/sessie')
  expect(vol.body.detail).toContain(sessie.body.gemeente.telefoon)
  const elders = await server.publiek().post('/signalen', eenMelding({ postcode: '9084 AA' }))
  expect(elders.status).toBe(201)
  const werker = await anna.post('/signaalopnames', { ...wijk, kanaal: 'telefoon', route: 'a' })
  expect(werker.status).toBe(201)
  const later = moment.add({ minutes: 61 }).toString()
  expect((await meldOp(server, later, wijk)).kenmerk).toMatch(/^S/)
})

test('the limit of a wijk counts on the public page also who is logged in, and no more lets them through', async () => {
  const wijk = eenMelding({ postcode: '9088 AA' })
  const alsBas = await contextVan(server, 'Bas Veenstra')
  for (let i = 0; i < PUBLIEK_PER_WIJK_PER_UUR; i += 1) await signaalMelden(alsBas, wijk)
  const vol = await anna.post<Probleem>('/signalen', wijk)
  expect([vol.status, vol.body.code]).toEqual([429, 'wijk-te-druk'])
})

test('SIG-17 the public page does not keep who is logged in: not with the signaal and not in the spoor', async () => {
  const vraag = 'Van iemand die ingelogd was'
  const { body } = await carla.post<Ontvangst>('/signalen', eenZorg({ vraag, melder: {} }))
  const [rij] = await server.kijk('select aangenomen_door from signaal where kenmerk = $1', [body.kenmerk])
  expect(rij).toEqual({ aangenomen_door: null })
  const { id } = (await inPostvak(anna, body.kenmerk))!
  const { body: detail } = await anna.get<SignaalDetail>(`/signalen/${id}`)
  expect(detail.aangenomenDoor).toBeNull()
  const [spoor] = await server.kijk(
    "select wie_id, rol from spoor where handeling = 'signaal.melden' order by id desc limit 1",
  )
  expect(spoor).toEqual({ wie_id: null, rol: 'publiek' })
})

test('SIG-02 route b asks what the team agreed and on which day; the agreement is stored with the signaal', async () => {
  const s = await maakSignaal(server, anna)
  const bezoekerId = await server.idVan('Anna Hoekstra')
  const pad = `/signalen/${s.id}/verdelingen`
  const kaal = await anna.post<Probleem>(pad, { bezoekerId }, { ifMatch: s.version })
  expect(kaal.status).toBe(400)
  expect(kaal.body.errors.map((e) => e.code)).toEqual([
    'signaal-zonder-teambesluit',
    'signaal-zonder-bezoekdag',
  ])
  const afspraak = { bezoekerId, bezoekOp: '2099-04-12', teambesluit: 'SW Anna, huisbezoek 12 april' }
  const goed = await anna.post<SignaalDetail>(pad, afspraak, { ifMatch: s.version })
  expect(goed.status).toBe(201)
  const { teambesluit, bezoekOp } = afspraak
  const verdeeld = {
    bezoeker: 'Anna Hoekstra',
    bezoekOp,
    teambesluit,
    status: 'in_behandeling',
    isLaat: false,
  }
  expect(await inPostvak(froukje, s.kenmerk)).toMatchObject(verdeeld)
  const oud = await anna.post<Probleem>(pad, afspraak, { ifMatch: s.version })
  expect([oud.status, oud.body.code]).toEqual([412, 'versie-verouderd'])
  expect((await anna.post(pad, afspraak)).status).toBe(428)
})

test('SIG-02 route a skips the team step; route c has no external melder and needs a vindplaats', async () => {
  const opname = { ...eenMelding(), kanaal: 'telefoon', route: 'a' as const }
  const a = await anna.post<Ontvangst>('/signaalopnames', opname)
  const rij = await inPostvak(anna, a.body.kenmerk)
  const bezoekerId = await server.idVan('Bas Veenstra')
  const zelf = await anna.post<SignaalDetail>(
    `/signalen/${rij!.id}/verdelingen`,
    { bezoekerId },
    { ifMatch: 1 },
  )
  expect([zelf.status, zelf.body.teambesluit]).toEqual([201, null])

  const c = { ...eenMelding({ vraag: 'Gezien op straat' }), kanaal: 'huisbezoek', route: 'c' as const }
  const metMelder = await anna.post<Probleem>('/signaalopnames', c)
  expect(metMelder.body.errors.map((e) => e.code)).toEqual([
    'signaal-melder-bij-route-c',
    'signaal-zonder-vindplaats',
  ])
  const goed = await anna.post<Ontvangst>('/signaalopnames', {
    ...c,
    melderType: null,
    vindplaats: 'Plein Heechterp',
  })
  expect(goed.status).toBe(201)
})

test('a visitor works in the wijk, and the day is not over yet', async () => {
  const s = await maakSignaal(server, anna)
  const afspraak = { bezoekOp: '2099-01-05', teambesluit: 'Wij gaan' }
  const pad = `/signalen/${s.id}/verdelingen`
  const vreemd = { ...afspraak, bezoekerId: await server.idVan('Carla Dijkstra') }
  const fout = await anna.post<Probleem>(pad, vreemd, { ifMatch: s.version })
  expect([fout.status, fout.body.code]).toEqual([400, 'bezoeker-niet-in-wijk'])
  const voorbij = { ...afspraak, bezoekOp: '2020-01-05', bezoekerId: await server.idVan('Bas Veenstra') }
  const oud = await anna.post<Probleem>(pad, voorbij, { ifMatch: s.version })
  expect([oud.status, oud.body.errors[0]?.veld]).toEqual([400, 'bezoekOp'])
})

test('SIG-04 a signaal closes with a reason of this gemeente; “verkeerd loket” does not exist', async () => {
  const s = await maakSignaal(server, anna)
  const detail = await anna.get<SignaalDetail>(`/signalen/${s.id}`)
  expect(detail.body.statussen).toEqual(['in_behandeling', 'toegeleid', 'gesloten'])
  expect(JSON.stringify(detail.body.sluitredenen)).not.toMatch(/loket/i)
  const pad = `/signalen/${s.id}/sluitingen`
  const fout = await anna.post<Probleem>(pad, { reden: 'verkeerd_loket' }, { ifMatch: s.version })
  expect([fout.status, fout.body.code]).toEqual([400, 'signaal-sluitreden-onbekend'])
  const goed = await anna.post<SignaalDetail>(pad, { reden: 'opgelost' }, { ifMatch: s.version })
  expect(goed.body).toMatchObject({ status: 'gesloten', redenSluiten: 'opgelost', mag: [], statussen: [] })
  expect(await inPostvak(anna, s.kenmerk)).toBeUndefined()
  expect(await inPostvak(anna, s.kenmerk, '?status=gesloten')).toBeDefined()
  const weer = await anna.post<Probleem>(pad, { reden: 'opgelost' }, { ifMatch: goed.body.version })
  expect([weer.status, weer.body.code]).toEqual([403, 'signaal-mag-niet'])
})

test('SIG-17 the melder and the wish to stay unknown are shown to the sociaal werker of the wijk only', async () => {
  const s = await maakSignaal(server, anna, eenZorg({ grondslagBenaderen: 'Zorg om de veiligheid' }))
  expect(s.vertrouwelijk).toBe(true)
  const { body } = await anna.get<SignaalDetail>(`/signalen/${s.id}`)
  expect(body).toMatchObject({ vertrouwelijk: true, grondslagBenaderen: 'Zorg om de veiligheid' })
  expect(body.melder).toMatchObject({ naam: 'Gerda Zijlstra', relatie: 'buurvrouw' })
  const vreemd = await carla.get(`/signalen/${s.id}`)
  const nooit = await carla.get('/signalen/999999')
  expect(vreemd.status).toBe(404)
  expect(vreemd.tekst).toBe(nooit.tekst)
  const vrijwilliger = await server.als('Jitske Mulder')
  expect((await vrijwilliger.get(`/signalen/${s.id}`)).status).toBe(404)
  const lijst = await anna.get('/signalen')
  expect(lijst.tekst).not.toContain('Gerda')
})

test('SIG-18 age in days, who visits and when; without visitor after three working days it is late for the teamleider', async () => {
  const nu = Temporal.Now.instant()
  const oud = await meldOp(
    server,
    nu.subtract({ hours: 24 * 12 }).toString(),
    eenMelding({ vraag: 'Wacht al lang' }),
  )
  const vers = await meldOp(server, nu.toString(), eenMelding({ vraag: 'Net binnen' }))
  const lang = (await inPostvak(froukje, oud.kenmerk))!
  expect(lang).toMatchObject({ dagenOud: 12, isLaat: true, bezoeker: null })
  expect(await inPostvak(froukje, vers.kenmerk)).toMatchObject({ dagenOud: 0, isLaat: false })
  const afspraak = {
    bezoekerId: await server.idVan('Bas Veenstra'),
    bezoekOp: '2099-04-12',
    teambesluit: 'Bas gaat',
  }
  await froukje.post(`/signalen/${lang.id}/verdelingen`, afspraak, { ifMatch: lang.version })
  expect(await inPostvak(froukje, oud.kenmerk)).toMatchObject({ isLaat: false, bezoeker: 'Bas Veenstra' })

  type Postvakken = { postvakken: { naam: string; open: number; medewerkers: number[] }[] }
  const van = (b: Postvakken) => b.postvakken.map((p) => p.naam)
  const alles = (await froukje.get<Postvakken>('/postvakken')).body
  const eigen = (await anna.get<Postvakken>('/postvakken')).body
  expect(van(eigen)).toContain('Heechterp')
  expect(van(eigen)).not.toContain('Aldlân')
  expect(van(alles)).toEqual(expect.arrayContaining(['Heechterp', 'Aldlân', 'Grou e.o.']))
  expect(eigen.postvakken.find((p) => p.naam === 'Heechterp')?.open).toBeGreaterThan(1)
})

test('who looks leaves one line: the postvak with its ids, a signaal with its number', async () => {
  const s = await maakSignaal(server, anna)
  const annaId = await server.idVan('Anna Hoekstra')
  const spoor = () =>
    server.kijk<{ handeling: string; ids: number[] | null }>(
      'select handeling, ids from spoor where wie_id = $1 order by id',
      [annaId],
    )
  const eerder = (await spoor()).length
  await anna.get('/signalen')
  await anna.get(`/signalen/${s.id}`)
  const nieuw = (await spoor()).slice(eerder)
  expect(nieuw.map((r) => r.handeling)).toEqual(['postvak.tonen', 'signaal.tonen'])
  expect(nieuw[0]?.ids).toContain(s.id)
  expect(nieuw[1]?.ids).toEqual([s.id])
})

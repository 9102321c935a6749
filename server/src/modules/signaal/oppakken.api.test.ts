import { beforeAll, expect, test, vi } from 'vitest'
import type {
  AntwoordVan,
  hulpvraagOppakken,
  opgepaktTonen,
  Oppakking,
  WerklijstRij,
} from '@keukentafel/contract'
import type { Static } from 'typebox'
import { testServer, type Bezoeker, type TestServer } from '../../../../tests/support/server.ts'
import { inPostvak } from './signaal.test-data.ts'

let server: TestServer
let niek: Bezoeker // of Tactus: verslavingszorg
let floor: Bezoeker // of another aanbieder
let bram: Bezoeker // the one sociaal werker of team Colmschate
beforeAll(async () => {
  server = await testServer('deventer')
  niek = await server.als('Niek Tichelaar')
  floor = await server.als('Floor van Buren')
  bram = await server.als('Bram Wissink')
})

type Fout = { code: string; errors: { veld?: string; code: string }[] }
type Opgepakt = AntwoordVan<typeof hulpvraagOppakken> & Fout
type Eigen = AntwoordVan<typeof opgepaktTonen>

/** The whole request at this moment: only the clock of the machine is another. */
async function op<T>(moment: string, doe: () => Promise<T>): Promise<T> {
  const klok = vi.spyOn(Temporal.Now, 'instant').mockReturnValue(Temporal.Instant.from(moment))
  try {
    return await doe()
  } finally {
    klok.mockRestore()
  }
}
const VRIJDAG = '2015-01-02T10:00:00Z'
let huisnummer = 100
const eenVraag = (over: object = {}) => ({
  vraag: 'Hoe voed ik mijn zoon van veertien op? Hij luistert niet meer.',
  voornaam: 'Marja',
  achternaam: 'Smit',
  huisnummer,
  postcode: '7425 AB',
  doetAl: 'Wij praten dinsdag met moeder.',
  weetHet: true,
  ...over,
})
const pak = (wie: Bezoeker, over: object = {}, sleutel?: string) =>
  wie.post<Opgepakt>('/opgepakte-hulpvragen', eenVraag(over), sleutel === undefined ? {} : { sleutel })
const eigen = async (wie: Bezoeker) => (await wie.get<Eigen>('/opgepakte-hulpvragen')).body
const dossiers = () =>
  server.kijk<{ id: number; kenmerk: string }>(
    `select d.id, d.kenmerk from dossier d where d.postcode = '7425AB' and d.huisnummer = $1 order by d.id`,
    [huisnummer],
  )
const bijDossier = async (wie: Bezoeker, id: number) =>
  (await wie.get<{ rijen: Oppakking[] }>(`/dossiers/${id}/oppakkingen`)).body.rijen
const signaalVan = async (kenmerk: string) =>
  (await server.kijk<{ id: number }>('select id from signaal where kenmerk = $1', [kenmerk]))[0]?.id ?? 0

/** A casus of its own that Tactus picked up on 2 January 2015. */
async function opgepakt(over: object = {}) {
  huisnummer += 1
  const { body, status } = await op(VRIJDAG, () => pak(niek, over))
  expect([status, body.code]).toEqual([201, undefined])
  const [dossier] = await dossiers()
  return { body, dossierId: dossier?.id ?? 0, signaalId: await signaalVan(body.kenmerk) }
}

test('SIG-15 on 2015-01-02 an AB of Tactus registers a vraag about opvoeding: a casus, opgepakt door Tactus, verdeling to be settled', async () => {
  huisnummer += 1
  const sleutel = crypto.randomUUID()
  const [een, twee] = await op(VRIJDAG, async () => [
    await pak(niek, {}, sleutel),
    await pak(niek, {}, sleutel),
  ])
  // Ten werkdagen from Friday; nothing of a dossier in the answer, and the same submit twice is one.
  expect([een.status, een.body]).toEqual([
    201,
    {
      kenmerk: expect.stringMatching(/^S2015-\d{6}$/) as string,
      team: 'Sociaal wijkteam Colmschate',
      aanspreekpunt: 'Bram Wissink',
      uiterlijk: '2015-01-16',
      organisatie: 'Tactus (demo)',
    },
  ])
  expect(twee.body).toEqual(een.body)
  const kenmerk = een.body.kenmerk
  const lijst = await dossiers()
  expect(lijst).toHaveLength(1)
  const id = lijst[0]?.id ?? 0
  expect(lijst[0]?.kenmerk).toMatch(/^2015-/)

  // A casus with one regievoerder of the team from its first moment, and nobody else who holds it.
  const houders = await server.kijk(
    `select distinct h.naam, t.grondslag from toegang t join houder h on h.id = t.houder_id where t.dossier_id = $1`,
    [id],
  )
  expect(houders).toEqual([{ naam: 'Bram Wissink', grondslag: 'regie' }])
  const [rij] = await bijDossier(bram, id)
  expect(rij).toMatchObject({
    kenmerk,
    organisatie: 'Tactus (demo)',
    door: 'Niek Tichelaar',
    vraag: 'Hoe voed ik mijn zoon van veertien op? Hij luistert niet meer.',
    doetAl: 'Wij praten dinsdag met moeder.',
    uiterlijk: '2015-01-16',
    isLaat: true,
    bron: '001 §5',
    verdeling: null,
    mag: ['hulpvraag.verdelen'],
  })
  const lijn = (await bram.get(`/dossiers/${id}/tijdlijn`)).tekst
  expect(lijn).toContain('hulpvraag.opgepakt')
  expect(lijn).toContain('Tactus (demo)')
  // The open point stands on the werklijst of the regievoerder and of the teamleider, late by now.
  for (const wie of [bram, await server.als('Daan Roelofs')]) {
    const { rijen } = (await wie.get<{ rijen: Static<typeof WerklijstRij>[] }>('/werklijst?weergave=team'))
      .body
    expect(rijen.find((r) => r.dossierId === id)).toMatchObject({
      fase: 'triage',
      wanneer: 'te_laat',
      termijn: { soort: 'verdeling', uiterlijk: '2015-01-16' },
    })
  }
  const [spoor] = await server.kijk(
    `select s.dossier_id, s.uitkomst from spoor s where s.handeling = 'hulpvraag.oppakken' and s.wie_id = $1 order by s.id limit 1`,
    [await server.idVan('Niek Tichelaar')],
  )
  expect(spoor).toEqual({ dossier_id: id, uitkomst: 'gelukt' })

  // Tactus reads what it typed; the dossier is for it as if it were not there, and another organisation sees nothing.
  const zie = async (dag: string) =>
    (await op(`${dag}T10:00:00Z`, () => eigen(niek))).rijen.find((r) => r.kenmerk === kenmerk)
  const open = { stand: 'verdeling_te_bepalen', aanspreekpunt: 'Bram Wissink', zietTot: '2015-04-16' }
  expect(await zie('2015-01-16')).toMatchObject({ ...open, isLaat: false, naam: 'Marja Smit' })
  expect(await zie('2015-04-16')).toMatchObject({ ...open, isLaat: true, naam: 'Marja Smit' })
  // Reading has an end, also when nobody settles it.
  expect(await zie('2015-04-17')).toMatchObject({ ...open, naam: null, vraag: null, doetAl: null })
  expect((await eigen(floor)).rijen).toEqual([])
  for (const wie of [niek, floor])
    for (const pad of [`/dossiers/${id}`, `/dossiers/${id}/oppakkingen`, `/dossiers/${id}/tijdlijn`])
      expect((await wie.get(pad)).status, pad).toBe(404)
  const signaal = await signaalVan(kenmerk)
  expect((await floor.get(`/signalen/${signaal}/oppakking`)).status).toBeGreaterThanOrEqual(403)
  expect((await (await server.als('Aafke Bolink')).get(`/signalen/${signaal}/oppakking`)).status).toBe(404)
})

test('SIG-15 who is known already: the organisation hears the same, and the vraag goes to the team to put with the dossier', async () => {
  const eerste = await opgepakt()
  const tweede = await op(VRIJDAG, () => pak(niek, { voornaam: 'Kees', vraag: 'Ik heb schulden.' }))
  expect(tweede.status).toBe(201)
  expect({ ...tweede.body, kenmerk: '' }).toEqual({ ...eerste.body, kenmerk: '' })
  expect(await dossiers()).toHaveLength(1)
  const [nieuw, oud] = (await eigen(niek)).rijen
  expect([nieuw?.kenmerk, oud?.kenmerk]).toEqual([tweede.body.kenmerk, eerste.body.kenmerk])
  expect({ ...nieuw, kenmerk: '', naam: '', vraag: '' }).toEqual({ ...oud, kenmerk: '', naam: '', vraag: '' })
  // What is wrong is told before anything is looked up.
  const mis = { voornaam: '', vraag: ' ', weetHet: false, geboortedatum: '2999-01-01' }
  const bekend = await pak(niek, mis)
  huisnummer += 50
  const onbekend = await pak(niek, mis)
  huisnummer -= 50
  expect([bekend.status, bekend.body.errors.map((f) => f.veld).sort()]).toEqual([
    400,
    ['geboortedatum', 'voornaam', 'vraag', 'weetHet'],
  ])
  expect(onbekend.body.errors).toEqual(bekend.body.errors)

  // It lies in the postvak of the wijk, with who picked it up; put with the dossier, the open point is there.
  const s = (await inPostvak(bram, tweede.body.kenmerk))!
  expect(s).toMatchObject({
    melderOrganisatie: 'Tactus (demo)',
    mag: expect.arrayContaining(['dossier.openen']) as string[],
  })
  const bij = await bram.get<Oppakking>(`/signalen/${s.id}/oppakking`)
  expect(bij.body).toMatchObject({ organisatie: 'Tactus (demo)', verdeling: null, mag: [] })
  const erbij = await bram.post(
    `/signalen/${s.id}/dossiers`,
    { dossierId: eerste.dossierId },
    { ifMatch: s.version },
  )
  expect(erbij.status).toBe(201)
  const punten = await server.kijk(
    `select verwijst_naar::int as signaal, uiterlijk::text, voldaan_op, bron from termijn where dossier_id = $1 and soort = 'verdeling' order by id`,
    [eerste.dossierId],
  )
  const punt = { uiterlijk: '2015-01-16', voldaan_op: null, bron: 'niet uit het plan (eisen SIG-15)' }
  expect(punten).toEqual([
    { signaal: eerste.signaalId, ...punt },
    { signaal: s.id, ...punt },
  ])
  expect((await bijDossier(bram, eerste.dossierId)).map((r) => [r.kenmerk, r.mag])).toEqual([
    [tweede.body.kenmerk, ['hulpvraag.verdelen']],
    [eerste.body.kenmerk, ['hulpvraag.verdelen']],
  ])
})

test('SIG-15 afterwards they agree who does what: the open point closes, the regie moves, and the organisation reads on until a day or no more', async () => {
  const { dossierId, signaalId, body } = await opgepakt()
  const DINSDAG = '2015-01-06T10:00:00Z'
  const goed = {
    organisatieDoet: 'Elke dinsdag een gesprek met moeder.',
    wijkteamDoet: 'Opvoedhulp thuis.',
    besprokenMet: 'Niek Tichelaar',
    besprokenOp: '2015-01-06',
    zietTot: '2015-04-06',
  }
  const pad = `/dossiers/${dossierId}/oppakkingen/${signaalId}/verdelingen`
  const leg = (over: object = {}, wie = bram) =>
    op(DINSDAG, () =>
      wie.post<{ regievoerder: string; zichtbaar: boolean } & Fout>(pad, { ...goed, ...over }),
    )
  const weg = { organisatieDoet: '', wijkteamDoet: ' ' }
  for (const [over, veld, code] of [
    [{ ...weg, zietTot: null }, 'wijkteamDoet', 'verdeling-leeg'],
    [{ besprokenMet: ' ' }, 'besprokenMet', 'verdeling-zonder-gesprek'],
    [{ besprokenOp: '2015-01-07' }, 'besprokenOp', 'verdeling-dag'],
    [{ besprokenOp: '2015-01-01' }, 'besprokenOp', 'verdeling-dag'],
    [{ organisatieDoet: '' }, 'zietTot', 'verdeling-zien-zonder-taak'],
    [{ zietTot: null }, 'zietTot', 'verdeling-zien-zonder-dag'],
    [{ zietTot: '2015-04-07' }, 'zietTot', 'verdeling-zien-te-lang'],
    [{ zietTot: '2015-01-05' }, 'zietTot', 'verdeling-zien-te-lang'],
    [{ besprokenOp: '2015-02-30' }, 'besprokenOp', 'datum-dag-bestaat-niet'],
    [{ zietTot: '2015-02-30' }, 'zietTot', 'datum-dag-bestaat-niet'],
    [{ regievoerderId: 999_999 }, 'regievoerderId', 'regievoerder-onbekend'],
    [{ regievoerderId: await server.idVan('Elly Koster') }, 'regievoerderId', 'regie-rol-niet-toegestaan'],
  ] as const) {
    const uit = await leg(over)
    expect([uit.status, uit.body.errors], code).toMatchObject([400, [{ veld, code }]])
  }
  for (const wie of [niek, floor, await server.als('Coby Hulsman')])
    expect((await leg({}, wie)).status).toBeGreaterThanOrEqual(403)
  expect((await bijDossier(bram, dossierId))[0]?.verdeling).toBeNull()

  const uit = await leg({ regievoerderId: await server.idVan('Aafke Bolink') })
  expect([uit.status, uit.body]).toEqual([201, { regievoerder: '', zichtbaar: false }])
  const aafke = await server.als('Aafke Bolink')
  const [rij] = await bijDossier(aafke, dossierId)
  expect(rij).toMatchObject({
    isLaat: false,
    mag: [],
    verdeling: {
      op: '2015-01-06',
      door: 'Bram Wissink',
      besprokenMet: 'Niek Tichelaar',
      zietTot: '2015-04-06',
      anderDoet: null,
    },
  })
  expect((await aafke.get(`/dossiers/${dossierId}/tijdlijn`)).tekst).toContain('hulpvraag.verdeeld')
  const [punt] = await server.kijk(
    `select t.voldaan_op::text, w.termijn_soort from termijn t join werkregel w on w.dossier_id = t.dossier_id where t.dossier_id = $1 and t.soort = 'verdeling'`,
    [dossierId],
  )
  expect(punt).toEqual({ voldaan_op: '2015-01-06', termijn_soort: 'onderzoek' })
  const nogEens = await leg({}, aafke)
  expect([nogEens.status, nogEens.body.code]).toEqual([409, 'verdeling-al-vastgelegd'])

  // Tactus reads what it does, and the vraag up to and with the day that was agreed.
  const zie = async (dag: string) =>
    (await op(`${dag}T10:00:00Z`, () => eigen(niek))).rijen.find((r) => r.kenmerk === body.kenmerk)
  const verdeeld = { stand: 'verdeeld', aanspreekpunt: 'Aafke Bolink', isLaat: false }
  expect(await zie('2015-04-06')).toMatchObject({
    ...verdeeld,
    naam: 'Marja Smit',
    doet: goed.organisatieDoet,
  })
  expect(await zie('2015-04-07')).toMatchObject({
    ...verdeeld,
    naam: null,
    vraag: null,
    doetAl: null,
    doet: null,
  })
  // Who does nothing more reads nothing more.
  const ander = await opgepakt()
  const klaar = await op(DINSDAG, () =>
    bram.post(`/dossiers/${ander.dossierId}/oppakkingen/${ander.signaalId}/verdelingen`, {
      ...goed,
      organisatieDoet: '',
      zietTot: null,
    }),
  )
  expect([klaar.status, klaar.body]).toEqual([201, { regievoerder: 'Bram Wissink', zichtbaar: true }])
  const over = (await op(DINSDAG, () => eigen(niek))).rijen.find((r) => r.kenmerk === ander.body.kenmerk)
  expect(over).toMatchObject({ stand: 'verdeeld', naam: null, vraag: null, doet: null })
})

test('SIG-15 a specialist picks up too; the wijkteam has the postvak, and where the plan is silent it is off', async () => {
  huisnummer += 1
  const sanne = await server.als('Sanne Wolters')
  expect((await pak(sanne, { vraag: 'Mijn huis is te duur.' })).status).toBe(201)
  // Of one organisation: the medewerker of the aanbieder reads what a colleague picked up.
  expect((await eigen(floor)).rijen.map((r) => r.door)).toEqual(['Sanne Wolters'])
  expect((await eigen(niek)).rijen.map((r) => r.door)).not.toContain('Sanne Wolters')
  const team = await pak(bram)
  expect([team.status, team.body.code]).toEqual([403, 'oppakken-in-postvak'])
  expect((await eigen(bram)).mag).toEqual([])
  // The menu offers it to whom may, and to nobody who works in a team.
  const kan = async (wie: Bezoeker) =>
    (await wie.get<{ gemeente: { capabilities: string[] } }>('/sessie')).body.gemeente.capabilities
  expect(await kan(sanne)).toContain('vraag_oppakken')
  expect(await kan(bram)).not.toContain('vraag_oppakken')
  expect((await niek.post('/opgepakte-hulpvragen', { ...eenVraag(), bsn: '999990019' })).status).toBe(400)
  // A number that cannot be rung is asked again, while the person is still there.
  expect((await pak(niek, { telefoon: '0612' })).body).toMatchObject({
    code: 'telefoon-onjuist',
    errors: [{ veld: 'telefoon' }],
  })
  expect((await pak(niek, { telefoon: '06 12 34 56 78' })).status).toBe(201)
  const elly = await server.als('Elly Koster')
  expect((await pak(elly)).status).toBe(404)

  const elders = await testServer('leeuwarden')
  const aanbieder = await elders.als('aanbieder')
  const uit = await pak(aanbieder)
  expect([uit.status, uit.body.code]).toEqual([403, 'oppakken-niet-hier'])
  expect(await eigen(aanbieder)).toMatchObject({ aan: false, bron: null, rijen: [], mag: [] })
  expect(await elders.kijk('select from oppakking')).toEqual([])
})

test('SIG-15 whose turn it is next tells nothing of who is known', async () => {
  await server.kijk(
    `insert into teamlid (team_id, medewerker_id, vanaf) select team_id, $1, now() - interval '1 day' from teamlid where medewerker_id = $2`,
    [await server.idVan('Aafke Bolink'), await server.idVan('Bram Wissink')],
  )
  const beurt = async () => (await pak(niek)).body.aanspreekpunt
  // Until both have as much to do, and then once more each: one of the team, then the other.
  const nieuw = async () => {
    huisnummer += 1
    return beurt()
  }
  for (let vorige = await nieuw(), n = 0; n < 20; n++) {
    const nu = await nieuw()
    if (nu !== vorige) break
    vorige = nu
  }
  const onbekend = [await nieuw(), await nieuw(), await nieuw(), await nieuw()]
  expect(onbekend.slice(0, 2)).toEqual(onbekend.slice(2))
  expect(onbekend[0]).not.toBe(onbekend[1])
  // The address of the last one is known by now.
  expect([await beurt(), await beurt(), await beurt(), await beurt()]).toEqual(onbekend)
})

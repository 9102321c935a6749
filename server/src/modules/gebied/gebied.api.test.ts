import { beforeAll, expect, test } from 'vitest'
import type {
  AntwoordVan,
  gebiedenTonen,
  opschalingenVanDossier,
  postvakkenTonen,
  postvakTonen,
  signaalcijfersTonen,
  voorzieningenTonen,
} from '@keukentafel/contract'
import { testServer, type Bezoeker, type TestServer } from '../../../../tests/support/server.ts'
import { eenMelding, inPostvak, meldOp } from '../signaal/signaal.test-data.ts'

type Gebieden = AntwoordVan<typeof gebiedenTonen>
type Kaart = AntwoordVan<typeof voorzieningenTonen>
type Probleem = { code: string; errors: { veld: string; code: string; tekst: string }[] }
type Uit = { id: number; version: number } & Probleem

let server: TestServer
let leo: Bezoeker // functioneel beheerder
let chantal: Bezoeker // team Dukenburg
let bas: Bezoeker // team Lindenholt
beforeAll(async () => {
  server = await testServer('nijmegen')
  leo = await server.als('Leo van Dam')
  chantal = await server.als('Chantal Janssen')
  bas = await server.als('Bas Willems')
})

const gebieden = async (wie = leo) => (await wie.get<Gebieden>('/gebieden')).body
async function plaats(naam: string) {
  const gevonden = (await gebieden()).gebieden.find((g) => g.naam === naam)
  if (gevonden === undefined) throw new Error(`${naam} is er niet`)
  return gevonden
}
const kaart = async (naam: string, wie = chantal) =>
  (await wie.get<Kaart>(`/voorzieningen?gebiedId=${(await plaats(naam)).id}`)).body

test('ALG-04 Malvert and Meijhorst lie in Dukenburg; what is stedelijk is found from both, what is of one wijk only there', async () => {
  const boom = await gebieden(chantal)
  expect(boom.mag).toEqual([])
  const boven = (id: number | null): string[] => {
    const g = boom.gebieden.find((x) => x.id === id)
    return g === undefined ? [] : [`${g.soort} ${g.naam}`, ...boven(g.ouderId)]
  }
  for (const wijk of ['Malvert', 'Meijhorst'])
    expect(boven((await plaats(wijk)).id)).toEqual([
      `wijk ${wijk}`,
      'stadsdeel Dukenburg',
      'stad Heel Nijmegen',
      'regio Regio Nijmegen',
      'land Nederland',
    ])
  expect(await plaats('Dukenburg')).toMatchObject({
    niveau: 'bovenwijks',
    postcodes: [{ van: '6537', tot: '6538' }],
    teams: ['Regieteam Zuid', 'Sociaal wijkteam Dukenburg'],
    mag: ['gebied.wijzigen'],
  })

  const schrijf = async (naam: string, gebied: string, anders: object = {}) =>
    leo.post<Uit>('/voorzieningen', {
      naam,
      omschrijving: 'Iedereen is welkom.',
      telefoon: null,
      organisatieId: null,
      gebiedId: (await plaats(gebied)).id,
      ...anders,
    })
  const stedelijk = await schrijf('Schuldhulp', 'Heel Nijmegen', { telefoon: '024 123 45 67' })
  expect(stedelijk.status).toBe(201)
  await schrijf('Eetgroep', 'Malvert')
  await schrijf('Inloop', 'Dukenburg')
  await schrijf('Kindertelefoon', 'Nederland')
  await schrijf('Buurtkamer', 'Lindenholt')
  const namen = async (van: string) => (await kaart(van)).rijen.map((v) => `${v.naam} ${v.gebied.niveau}`)
  expect(await namen('Malvert')).toEqual([
    'Eetgroep wijkgericht',
    'Inloop bovenwijks',
    'Schuldhulp stedelijk',
    'Kindertelefoon landelijk',
  ])
  expect(await namen('Meijhorst')).toEqual([
    'Inloop bovenwijks',
    'Schuldhulp stedelijk',
    'Kindertelefoon landelijk',
  ])
  expect(await namen('Heel Nijmegen')).toEqual(['Schuldhulp stedelijk', 'Kindertelefoon landelijk'])
  expect((await kaart('Malvert')).keten.map((p) => p.naam)[1]).toBe('Dukenburg')
  expect((await chantal.get<Kaart>('/voorzieningen')).body.rijen).toHaveLength(5)
  expect((await chantal.get('/voorzieningen?gebiedId=999999')).status).toBe(404)

  // Refused with everything that is wrong, in words; only the functioneel beheerder keeps the register.
  const fout = await schrijf(' ', 'Malvert', { omschrijving: '', telefoon: 'x', gebiedId: 999_999 })
  expect(fout.status).toBe(400)
  expect(fout.body.errors.map((e) => e.code)).toEqual([
    'voorziening-zonder-naam',
    'voorziening-zonder-omschrijving',
    'telefoon-onjuist',
    'plaats-onbekend',
  ])
  expect((await chantal.post('/voorzieningen', {})).status).toBe(404)
  const { id } = stedelijk.body
  const weg = await leo.post<Uit>(`/voorzieningen/${id}/beeindigingen`, undefined, { ifMatch: 1 })
  expect(weg.status).toBe(200)
  expect((await leo.post(`/voorzieningen/${id}/beeindigingen`, undefined, { ifMatch: 1 })).status).toBe(404)
  expect(await namen('Meijhorst')).toEqual(['Inloop bovenwijks', 'Kindertelefoon landelijk'])
})

test('ALG-04 the postcode leads to the smallest place; the team, the postvak and the report are those of what it lies in', async () => {
  const { kenmerk } = await meldOp(
    server,
    '2026-03-02T10:00:00Z',
    eenMelding({ postcode: '6538 RB', huisnummer: 8 }),
  )
  const s = (await inPostvak(chantal, kenmerk))!
  expect(s).toBeDefined()
  expect(await inPostvak(bas, kenmerk)).toBeUndefined()
  const vakken = (await chantal.get<AntwoordVan<typeof postvakkenTonen>>('/postvakken')).body.postvakken
  const dukenburg = vakken.find((v) => v.naam === 'Dukenburg')
  expect(vakken.map((v) => v.naam)).toEqual(['Dukenburg', 'Heel Nijmegen'])
  expect(dukenburg?.open).toBe(1)
  const lijst = await chantal.get<AntwoordVan<typeof postvakTonen>>(
    `/signalen?gebied=${String(dukenburg?.gebiedId)}`,
  )
  expect(lijst.body.rijen.map((r) => [r.kenmerk, r.gebied])).toEqual([[kenmerk, 'Malvert']])
  const cijfers = (
    await chantal.get<AntwoordVan<typeof signaalcijfersTonen>>(
      '/signaalcijfers?van=2026-03-01&tot=2026-03-31',
    )
  ).body
  expect(cijfers.doorlooptijd.map((d) => [d.gebied, d.niveau, d.aanmeldingen])).toEqual([
    ['Dukenburg', 'bovenwijks', 1],
    ['Heel Nijmegen', 'stedelijk', 0],
  ])

  const open = await chantal.post<{ dossierId: number }>(
    `/signalen/${s.id}/dossiers`,
    {},
    { ifMatch: s.version },
  )
  const { dossierId } = open.body
  const dossier = await chantal.get<{ gebied: string; team: string }>(`/dossiers/${dossierId}`)
  expect(dossier.body).toMatchObject({ gebied: 'Malvert', team: 'Sociaal wijkteam Dukenburg' })

  // GT-N30: Nijmegen works with stadsdelen, and the regieteam of Dukenburg is offered to who lives in Malvert.
  const doelen = async () =>
    (
      await chantal.get<AntwoordVan<typeof opschalingenVanDossier>>(`/dossiers/${dossierId}/opschalingen`)
    ).body.doelen
      .find((d) => d.doel === 'regieteam')
      ?.teams.map((t) => t.naam)
  expect(await doelen()).toEqual(['Regieteam Zuid'])

  // The functioneel beheerder draws a buurt inside Malvert: the next address there is of that buurt.
  const malvert = await plaats('Malvert')
  const nieuw = {
    naam: 'Buurt Oost',
    soort: 'buurt',
    ouderId: malvert.id,
    postcodes: [{ van: '6538 RB', tot: '' }],
  }
  const buurt = await leo.post<Uit>('/gebieden', nieuw)
  expect(buurt.status).toBe(201)
  expect(await plaats('Buurt Oost')).toMatchObject({
    postcodes: [{ van: '6538 RB', tot: '6538 RB' }],
    teams: [],
  })
  const tweede = await meldOp(
    server,
    '2026-03-03T10:00:00Z',
    eenMelding({ postcode: '6538RB', huisnummer: 9 }),
  )
  expect(tweede).toMatchObject({ wijk: 'Buurt Oost' })
  expect(await inPostvak(chantal, tweede.kenmerk)).toBeDefined()
})

test('ALG-04 a place that cannot lie there, or takes the postcode of another, is refused; who saw an old version is told so', async () => {
  const [malvert, lindenholt] = [await plaats('Malvert'), await plaats('Lindenholt')]
  const fout = await leo.post<Probleem>('/gebieden', {
    naam: 'Te groot',
    soort: 'stadsdeel',
    ouderId: malvert.id,
    postcodes: [
      { van: '6546', tot: '' },
      { van: '12', tot: '' },
    ],
  })
  expect(fout.status).toBe(400)
  expect(fout.body.errors.map(({ veld, code }) => [veld, code])).toEqual([
    ['ouderId', 'plaats-niet-groter'],
    ['postcodes/1/van', 'postcode-onjuist'],
    ['postcodes/1/tot', 'postcode-onjuist'],
    ['postcodes/0/van', 'postcode-van-een-ander'],
  ])
  expect(fout.body.errors.at(-1)?.tekst).toBe('Deze postcode hoort al bij Lindenholt.')
  const { naam, soort, ouderId, postcodes } = lindenholt
  const wijzig = (body: object, ifMatch: number) =>
    leo.put<Uit>(`/gebieden/${lindenholt.id}`, { naam, soort, ouderId, postcodes, ...body }, { ifMatch })
  expect((await wijzig({ naam: 'Stadsdeel Lindenholt' }, lindenholt.version)).status).toBe(200)
  expect((await wijzig({ naam: 'Anders' }, lindenholt.version)).status).toBe(412)
  expect((await plaats('Stadsdeel Lindenholt')).postcodes).toEqual([{ van: '6546', tot: '6546' }])
  expect((await wijzig({ kleur: 'rood' }, 2)).status).toBe(400)
  expect(
    (await leo.put('/gebieden/999999', { naam, soort, ouderId, postcodes }, { ifMatch: 1 })).status,
  ).toBe(404)
  expect((await bas.post('/gebieden', { naam, soort, ouderId, postcodes })).status).toBe(404)
  const regels = await server.kijk<{ handeling: string }>(
    "select handeling from spoor where handeling = 'gebied.wijzigen' and object_id = $1",
    [lindenholt.id],
  )
  expect(regels.length).toBeGreaterThan(0)
})

import { beforeAll, expect, test } from 'vitest'
import type { AntwoordVan, uittreden } from '@keukentafel/contract'
import { testServer, type TestServer } from '../../../../tests/support/server.ts'
import type { TestDossier } from '../dossier/dossier.test-data.ts'
import { begonnen, inzet, TEKSTEN, zien, type Fout, type Gemeente } from '../plan/plan.test-data.ts'

type Uit = AntwoordVan<typeof uittreden>
type Lid = { id: number; achternaam: string; lidTot: string | null; relatie: string }
const servers = {} as Record<Gemeente, TestServer>
beforeAll(async () => {
  for (const g of ['leeuwarden', 'nijmegen'] as const) servers[g] = await testServer(g)
})

const vandaag = Temporal.Now.plainDateISO('Europe/Amsterdam').toString()
const NIEUW = { postcode: '8924 AC', huisnummer: 71, straat: 'Lindelaan', plaats: 'Ergens' }
// A postcode of the wijk of the dossier, for each gemeente.
async function adres(server: TestServer, d: TestDossier, huisnummer: number) {
  const [rij] = await server.kijk<{ van: number }>(
    'select van from gebied_postcode where gebied_id = $1 order by van limit 1',
    [d.gebiedId],
  )
  return { ...NIEUW, postcode: `${rij!.van} AC`, huisnummer }
}

/** A mother and a grown son with a plan: a goal of each, a goal of both, and tasks under all. */
async function gezin(g: Gemeente) {
  const p = await begonnen(servers[g], {
    personen: [
      { voornamen: 'Ans', tussenvoegsel: '', achternaam: 'Bakker', geboortedatum: '1970-02-01' },
      {
        voornamen: 'Bram',
        tussenvoegsel: '',
        achternaam: 'Zuidema',
        geboortedatum: '2001-05-06',
        relatie: 'kind',
      },
    ],
  })
  const [ans, bram] = p.dossier.personen
  const { version } = await zien(p.werker, p.dossier)
  await p.werker.put(
    p.plan,
    {
      ...TEKSTEN,
      doelen: [
        { tekst: 'Ans slaapt beter', leefgebied: null, persoonId: ans },
        { tekst: 'Bram vindt werk', leefgebied: null, persoonId: bram },
        { tekst: 'Rust in huis', leefgebied: null, persoonId: null },
      ],
    },
    { ifMatch: version },
  )
  const view = await zien(p.werker, p.dossier)
  const doel = (tekst: string) => view.doelen.find((d) => d.tekst === tekst)!.id
  const taken = [
    inzet(view, { doelId: doel('Ans slaapt beter'), omschrijving: 'Op tijd naar bed' }),
    inzet(view, { doelId: doel('Bram vindt werk'), omschrijving: 'Brieven schrijven', persoonId: bram }),
    inzet(view, { doelId: doel('Rust in huis'), omschrijving: 'Samen eten' }),
    inzet(view, { doelId: doel('Rust in huis'), omschrijving: 'Muziek zacht', persoonId: bram }),
  ]
  for (const taak of taken) {
    const uit = await p.werker.post(`${p.plan}/inzetten`, taak)
    expect(uit.status, uit.tekst).toBe(201)
  }
  return { ...p, ans: ans!, bram: bram!, pad: `/dossiers/${p.dossier.id}/uittredingen` }
}

test.each(['leeuwarden', 'nijmegen'] as const)(
  'PLAN-01 a member who moves out gets an own plan copied from the relevant parts (%s)',
  async (g) => {
    const { werker, dossier, pad, bram, server } = await gezin(g)
    const body = { personen: [bram], op: vandaag, adres: await adres(server, dossier, 71) }
    const uit = await werker.post<Uit>(pad, body)
    expect(uit.status, uit.tekst).toBe(201)
    expect(uit.body).toMatchObject({ planOvergenomen: true, lopendeToewijzingen: 0 })
    const nieuw = uit.body.dossier!
    // There: one plan, his goals with his tasks, asked again, and nothing of his mother.
    const { body: eigen } = await werker.get<{
      leden: Lid[]
      naam: string
      regievoerder: { ikZelf: boolean }
    }>(`/dossiers/${nieuw.id}`)
    expect(eigen).toMatchObject({ naam: 'Huishouden Zuidema', regievoerder: { ikZelf: true } })
    expect(eigen.leden.map((l) => [l.achternaam, l.relatie])).toEqual([['Zuidema', 'hoofdbewoner']])
    const plan = await zien(werker, { ...dossier, id: nieuw.id })
    expect(plan.status).toBe('concept')
    expect(plan.doelen.map((d) => [d.tekst, d.persoonId])).toEqual([
      ['Bram vindt werk', eigen.leden[0]!.id],
      ['Rust in huis', null],
    ])
    const taken = plan.inzetten
    expect(taken.map((i) => [i.omschrijving, i.status])).toEqual([
      ['Brieven schrijven', 'gevraagd'],
      ['Muziek zacht', 'gevraagd'],
    ])
    expect(JSON.stringify(plan)).not.toContain('Mevrouw woont alleen')
    // Here: the household keeps its plan, and he is no longer of it.
    const { body: oud } = await werker.get<{ leden: Lid[] }>(`/dossiers/${dossier.id}`)
    expect(oud.leden.map((l) => [l.achternaam, l.lidTot])).toEqual([
      ['Bakker', null],
      ['Zuidema', vandaag],
    ])
    expect((await zien(werker, dossier)).doelen).toHaveLength(3)
    expect(await server.kijk('select id from plan where dossier_id = $1', [nieuw.id])).toHaveLength(1)
    const [regel] = await server.kijk('select fase, open_taken from werkregel where dossier_id = $1', [
      nieuw.id,
    ])
    expect(regel).toEqual({ fase: 'plan', open_taken: 2 })
    const spoor = await server.kijk<{ handeling: string }>(
      `select handeling from spoor where handeling = 'huishouden.uittreden' and dossier_id = $1 and uitkomst = 'gelukt'`,
      [dossier.id],
    )
    expect(spoor).toHaveLength(1)
  },
)

test('who left sees the own new dossier, and no longer that of the household', async () => {
  const { werker, dossier, pad, bram, server } = await gezin('leeuwarden')
  const [account] = await server.kijk<{ id: number }>('select inwoner_id as id from persoon where id = $1', [
    bram,
  ])
  const zoon = server.publiek()
  expect((await zoon.post('/demo/aanmeldingen', { id: account!.id })).status).toBe(204)
  const mijn = async () =>
    (await zoon.get<{ dossiers: { id: number }[] }>('/mijn/dossiers')).body.dossiers.map(({ id }) => id)
  expect(await mijn()).toEqual([dossier.id])
  const uit = await werker.post<Uit>(pad, {
    personen: [bram],
    op: vandaag,
    adres: await adres(server, dossier, 72),
  })
  expect(await mijn()).toEqual([uit.body.dossier!.id])
  expect((await zoon.get(`/dossiers/${dossier.id}/plan`)).status).toBe(403)
  expect((await zoon.get(`/dossiers/${uit.body.dossier!.id}/plan`)).status).toBe(200)
})

test('who is shut out of the household is shut out of the new dossier, and a shielded one stays shielded', async () => {
  const { werker, dossier, pad, bram, server } = await gezin('leeuwarden')
  const [buiten] = await server.kijk<{ id: number }>(
    "select id from houder where soort = 'medewerker' and id <> $1 order by id desc limit 1",
    [dossier.regievoerderId],
  )
  await server.kijk(`insert into uitsluiting (dossier_id, houder_id, reden) values ($1, $2, 'familie')`, [
    dossier.id,
    buiten!.id,
  ])
  await server.kijk('update dossier set afgeschermd = true where id = $1', [dossier.id])
  const { body } = await werker.post<Uit>(pad, {
    personen: [bram],
    op: vandaag,
    adres: await adres(server, dossier, 73),
  })
  const [stand] = await server.kijk(
    `select d.afgeschermd, w.afgeschermd as regel, array(select houder_id from uitsluiting u where u.dossier_id = d.id) as buiten
     from dossier d join werkregel w on w.dossier_id = d.id where d.id = $1`,
    [body.dossier!.id],
  )
  expect(stand).toEqual({ afgeschermd: true, regel: true, buiten: [buiten!.id] })
})

test('without an address nobody gets a dossier; what is wrong is refused with every reason and nothing changes', async () => {
  const { werker, dossier, pad, ans, bram, server } = await gezin('leeuwarden')
  const morgen = Temporal.PlainDate.from(vandaag).add({ days: 1 }).toString()
  const fout = await werker.post<Fout>(pad, { personen: [ans, bram], op: morgen })
  expect([fout.status, ...fout.body.errors.map((e) => e.code)]).toEqual([
    400,
    'laatste-lid',
    'uittreden-in-de-toekomst',
  ])
  expect((await werker.post(pad, { personen: [bram], op: vandaag, verhuisd: true })).status).toBe(400)
  const ver = await werker.post<Fout>(pad, {
    personen: [bram],
    op: vandaag,
    adres: { ...NIEUW, postcode: '1011 AB' },
  })
  expect(ver.body.errors.map((e) => [e.veld, e.code])).toEqual([
    ['adres/postcode', 'postcode-buiten-gemeente'],
  ])
  const leden = () =>
    server.kijk<{ lid_tot: string | null }>('select lid_tot from persoon where dossier_id = $1 order by id', [
      dossier.id,
    ])
  expect((await leden()).map((l) => l.lid_tot)).toEqual([null, null])
  const uit = await werker.post<Uit>(pad, { personen: [bram], op: vandaag })
  expect(uit.body).toEqual({ dossier: null, planOvergenomen: false, lopendeToewijzingen: 0 })
  expect((await leden()).map((l) => l.lid_tot)).toEqual([null, vandaag])
  const nogmaals = await werker.post<Fout>(pad, { personen: [bram], op: vandaag })
  expect(nogmaals.body.errors.map((e) => e.code)).toEqual(['persoon-onbekend'])
})

test('at an address where a dossier runs a reason is asked first (SIG-12)', async () => {
  const { werker, dossier, pad, bram, server } = await gezin('leeuwarden')
  const [daar] = await server.kijk<{ postcode: string; huisnummer: number }>(
    'select postcode, huisnummer from dossier where id = $1',
    [dossier.id],
  )
  const body = { personen: [bram], op: vandaag, adres: daar }
  const eerst = await werker.post<Fout>(pad, body)
  expect([eerst.status, eerst.body.code]).toEqual([409, 'contact-bestaat-al'])
  expect((await werker.post(pad, { ...body, tochNieuw: 'Hij woont nu op zolder, apart.' })).status).toBe(201)
})

test('in the wijk of another team the regievoerder goes along; who only reads may not do it', async () => {
  const { werker, dossier, pad, bram, server } = await gezin('leeuwarden')
  const [elders] = await server.kijk<{ van: number; id: number }>(
    `select p.van, p.gebied_id as id from gebied_postcode p join team_gebied t using (gebied_id)
     where t.team_id <> $1 and p.gebied_id not in (select gebied_id from team_gebied where team_id = $1) limit 1`,
    [dossier.teamId],
  )
  const lezer = await server.als('teamleider')
  const body = { personen: [bram], op: vandaag, adres: { ...NIEUW, postcode: `${elders!.van}AC` } }
  expect([403, 404]).toContain((await lezer.post(pad, body)).status)
  const uit = await werker.post<Uit>(pad, body)
  expect(uit.status, uit.tekst).toBe(201)
  const [stand] = await server.kijk(
    'select d.gebied_id, r.regievoerder_id from dossier d join regie r on r.dossier_id = d.id and r.tot is null where d.id = $1',
    [uit.body.dossier!.id],
  )
  expect(stand).toEqual({ gebied_id: elders!.id, regievoerder_id: dossier.regievoerderId })
})

test('PLAN-01 a child alone does not become hoofdbewoner of a household of its own', async () => {
  const server = servers.leeuwarden
  const { werker, dossier } = await begonnen(server, {
    personen: [
      { voornamen: 'Ans', achternaam: 'Bakker', geboortedatum: '1970-02-01' },
      {
        voornamen: 'Kim',
        achternaam: 'Bakker',
        geboortedatum: Temporal.PlainDate.from(vandaag).subtract({ years: 12 }).toString(),
        relatie: 'kind',
      },
    ],
  })
  const body = { personen: [dossier.personen[1]], op: vandaag }
  const pad = `/dossiers/${dossier.id}/uittredingen`
  const nee = await werker.post<Fout>(pad, { ...body, adres: await adres(server, dossier, 91) })
  expect([nee.status, nee.body.errors.map((e) => [e.veld, e.code])]).toEqual([
    400,
    [['personen', 'uittreden-zonder-volwassene']],
  ])
  const weg = await werker.post<Uit>(pad, body)
  expect([weg.status, weg.body.dossier]).toEqual([201, null])
})

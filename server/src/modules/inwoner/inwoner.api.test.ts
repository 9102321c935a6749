import { beforeAll, expect, test } from 'vitest'
import type { AntwoordVan, mijnExport, mijnLezingen, PlanView, toegangTonen } from '@keukentafel/contract'
import { testServer, type Bezoeker, type TestServer } from '../../../../tests/support/server.ts'
import { alsPersoon, volgendeBsn, type DossierWensen } from '../dossier/dossier.test-data.ts'
import { antwoord, antwoorden, maakGesprek } from '../gesprek/gesprek.test-data.ts'

type Gemeente = 'leeuwarden' | 'nijmegen'
const GEMEENTEN = ['leeuwarden', 'nijmegen'] as const
const servers = {} as Record<Gemeente, TestServer>
beforeAll(async () => {
  for (const g of GEMEENTEN) servers[g] = await testServer(g)
})

type Lezingen = AntwoordVan<typeof mijnLezingen>['lezingen']
type Uitvoer = AntwoordVan<typeof mijnExport>
type Toegang = AntwoordVan<typeof toegangTonen>
const vandaag = Temporal.Now.plainDateISO('Europe/Amsterdam')
const jaarOud = (jaren: number) => vandaag.subtract({ years: jaren }).toString()

/** A household with a gesprek in which everybody said something, and a plan. */
async function huishouden(g: Gemeente, personen: DossierWensen['personen']) {
  const server = servers[g]
  const { dossier, werker, pad: gesprek } = await maakGesprek(server, { personen: personen ?? [{}] })
  const pad = `/dossiers/${dossier.id}`
  const gezegd = dossier.personen.map((id, i) => antwoord(id, 'wonen', { wens: `wens van ${i}` }))
  const uit = await werker.put(`${gesprek}/antwoorden`, antwoorden({ antwoorden: gezegd }), { ifMatch: 1 })
  expect(uit.status, uit.tekst).toBe(200)
  const plan = (await werker.post<{ id: number; version: number }>(`${pad}/plannen`, {})).body
  return { server, dossier, werker, pad, gesprek, plan }
}
type Huis = Awaited<ReturnType<typeof huishouden>>

// A login is limited per minute: everybody logs in once.
const ingelogd = new Map<string, Promise<Bezoeker>>()
async function aanmelden(server: TestServer, id: number): Promise<Bezoeker> {
  const bezoeker = server.publiek()
  expect((await bezoeker.post('/demo/aanmeldingen', { id })).status).toBe(204)
  return bezoeker
}
function alsId(server: TestServer, id: number): Promise<Bezoeker> {
  const sleutel = `${server.eigenaarUrl} ${id}`
  const bezoeker = ingelogd.get(sleutel) ?? aanmelden(server, id)
  ingelogd.set(sleutel, bezoeker)
  return bezoeker
}

/** Logs in as the account that belongs to this person of the household. */
async function inwoner({ server, dossier }: Huis, plek = 0): Promise<Bezoeker> {
  const [rij] = await server.kijk<{ id: number }>('select inwoner_id as id from persoon where id = $1', [
    dossier.personen[plek],
  ])
  return alsId(server, rij!.id)
}
const organisatie = async (server: TestServer, sleutel: string) =>
  (await server.kijk<{ id: number }>('select id from organisatie where sleutel = $1', [sleutel]))[0]!.id

/** A party that looks along, on the ground that this gemeente uses, with somebody who works there. */
async function partij(g: Gemeente, huis: Huis) {
  const { server, werker, pad, dossier } = huis
  if (g === 'nijmegen') {
    const id = await organisatie(server, 'begeleiding_rivierland')
    const delen = ['kern', 'gesprek', 'plan']
    for (const persoonId of dossier.personen) {
      const body = { persoonId, partijId: id, doel: 'samenwerken', delen, gegeven: true, hoe: 'mondeling' }
      expect((await werker.post(`${pad}/toestemmingen`, body)).status).toBe(201)
    }
    return id
  }
  const id = await organisatie(server, 'huishoudhulp_de_terp')
  const body = {
    partijId: id,
    grondslag: 'wettelijke_taak_wmo',
    wet: 'wmo',
    delen: ['kern', 'inzet'],
    doel: 'hulp',
  }
  const uit = await werker.post(`${pad}/delingen`, body)
  expect(uit.status, uit.tekst).toBe(201)
  return id
}
async function medewerkerVan(server: TestServer, partijId: number) {
  const [rij] = await server.kijk<{ id: number }>(
    'select h.id from medewerker m join houder h on h.id = m.id where m.organisatie_id = $1 order by h.id limit 1',
    [partijId],
  )
  return { id: rij!.id, bezoeker: await alsId(server, rij!.id) }
}

/** How many rows of each table that is bound to a dossier the database itself gives to this person. */
async function ziet(server: TestServer, wieId: number, dossierId: number): Promise<Record<string, number>> {
  const tabellen = await server.kijk<{ tabel: string }>(
    `select c.table_name as tabel from information_schema.columns c join pg_class k on k.oid = ('kt.' || c.table_name)::regclass
     where c.table_schema = 'kt' and c.column_name = 'dossier_id' and k.relkind = 'r' and has_table_privilege('kt_app', k.oid, 'select')`,
  )
  expect(tabellen.length).toBeGreaterThan(20)
  const uit: Record<string, number> = {}
  for (const { tabel } of tabellen) {
    const tel = `select count(*)::int as uit from ${tabel} where dossier_id = $1`
    const eigen = tabel === 'spoor' ? ' and wie_id is distinct from wie()' : ''
    const n = await alsPersoon(server, wieId, (_trx, sql) => sql(tel + eigen, [dossierId]) as Promise<number>)
    if (n > 0) uit[tabel] = n
  }
  return uit
}

test.each(GEMEENTEN)(
  'PRI-03 each role sees its part of its casus and no more, another finds nothing, and reading is logged (%s)',
  async (g) => {
    const huis = await huishouden(g, [{ voornamen: 'Durkje' }])
    const { server, pad, werker, dossier } = huis
    const x = await medewerkerVan(server, await partij(g, huis))
    expect((await werker.get(`${pad}/gesprekken`)).status).toBe(200)
    const plan = await x.bezoeker.get<{ plan: unknown }>(`${pad}/plan`)
    expect(plan.status).toBe(g === 'nijmegen' ? 200 : 404)
    expect((await x.bezoeker.get(pad)).status).toBe(200)
    const [ander] = await server.kijk<{ id: number }>(
      `select h.id from medewerker m join houder h on h.id = m.id where m.functie = 'sociaal_werker'
         and not exists (select from teamlid l where l.medewerker_id = m.id and l.team_id = $1) order by h.id limit 1`,
      [dossier.teamId],
    )
    const vreemd = await (await alsId(server, ander!.id)).get(`${pad}/plan`)
    const niets = await (await alsId(server, ander!.id)).get(`/dossiers/999999/plan`)
    expect([vreemd.status, vreemd.tekst]).toEqual([404, niets.tekst])
    expect(await ziet(server, ander!.id, dossier.id)).toEqual({})
    const gezien = Object.keys(await ziet(server, x.id, dossier.id))
    expect(gezien).toContain('persoon')
    for (const tabel of ['plan', 'gesprek']) expect(gezien.includes(tabel)).toBe(g === 'nijmegen')
    expect(gezien).not.toContain('verwijzing')
    const lezingen = await server.kijk<{ wie_id: number; deel: string }>(
      'select wie_id, deel from spoor_lezing where dossier_id = $1',
      [dossier.id],
    )
    expect(lezingen.some((l) => l.wie_id === x.id && l.deel === 'kern')).toBe(true)
    expect(lezingen.some((l) => l.wie_id === x.id && l.deel === 'plan')).toBe(g === 'nijmegen')
  },
)

test.each(GEMEENTEN)(
  'PLAN-09 the inwoner stops a party where that is possible: its next request gives "geen toegang" and the database nothing (%s)',
  async (g) => {
    const huis = await huishouden(g, [{ voornamen: 'Fokje' }])
    const { server, pad, dossier } = huis
    const partijId = await partij(g, huis)
    const x = await medewerkerVan(server, partijId)
    expect((await x.bezoeker.get(pad)).status).toBe(200)
    const ik = await inwoner(huis)
    const rij = (await ik.get<Toegang>(`${pad}/toegang`)).body.nu.find((r) => r.houder.id === partijId)!
    if (g === 'leeuwarden') {
      const nee = await ik.post(`${pad}/toegangbeeindigingen`, { ids: rij.ids })
      expect(nee).toMatchObject({ status: 403, body: { code: 'toegang-blijft', detail: rij.waaromBlijft } })
      expect((await x.bezoeker.get(pad)).status).toBe(200)
      return
    }
    const stop = await ik.post<{ blijft: unknown[] }>(
      `${pad}/toestemmingen/${rij.toestemmingId!}/intrekkingen`,
    )
    expect([stop.status, stop.body.blijft]).toEqual([200, []])
    const na = await x.bezoeker.get<{ code: string }>(`${pad}/plan`)
    expect([na.status, na.body.code]).toEqual([403, 'geen-toegang-meer'])
    expect(await ziet(server, x.id, dossier.id)).toEqual({})
  },
)

test.each(GEMEENTEN)(
  'PLAN-09 the own dossier can be taken along as a file, each time in the spoor (%s)',
  async (g) => {
    const huis = await huishouden(g, [{ voornamen: 'Jeltje' }])
    const { server, dossier } = huis
    await partij(g, huis)
    const ik = await inwoner(huis)
    const uit = await ik.get<Uitvoer>(`/mijn/dossiers/${dossier.id}/export`)
    expect(uit.status, uit.tekst).toBe(200)
    expect(uit.kop['content-disposition']).toBe('attachment; filename="mijn-dossier.json"')
    expect(uit.body.plan?.id).toBe(huis.plan.id)
    expect(uit.body.antwoorden.map((a) => a.wens)).toEqual(['wens van 0'])
    expect(uit.body.toegang.map((t) => t.grondslag)).toEqual(
      expect.arrayContaining(['regie', 'eigen_dossier']) as string[],
    )
    await ik.get(`/mijn/dossiers/${dossier.id}/export`)
    const spoor = "select rol from spoor where dossier_id = $1 and handeling = 'mijn.exporteren'"
    expect(await server.kijk(spoor, [dossier.id])).toEqual([{ rol: 'inwoner' }, { rol: 'inwoner' }])
  },
)

test.each(GEMEENTEN)(
  'PLAN-09 KLA-05 the own plan comes as a tagged PDF with the four routes; nobody else gets it (%s)',
  async (g) => {
    const huis = await huishouden(g, [{ voornamen: 'Jeltje' }])
    const { server, dossier, werker } = huis
    const ik = await inwoner(huis)
    const pad = `/mijn/dossiers/${dossier.id}/plandrukken`
    const uit = await ik.get(pad)
    expect([uit.status, uit.kop['content-type'], uit.kop['content-disposition']]).toEqual([
      200,
      'application/pdf',
      'attachment; filename="mijn-plan.pdf"',
    ])
    expect(uit.tekst).toContain('<pdfuaid:part>1</pdfuaid:part>')
    const spoor =
      "select rol from spoor where dossier_id = $1 and handeling = 'mijn.plan-drukken' and uitkomst = 'gelukt'"
    expect(await server.kijk(spoor, [dossier.id])).toEqual([{ rol: 'inwoner' }])
    expect((await werker.get(pad)).status).toBe(404)
  },
)

test('PRI-11 the inwoner sees the last 20 readings with role and organisation, not the own, and none that is shielded', async () => {
  const huis = await huishouden('leeuwarden', [{ voornamen: 'Aukje' }])
  const { server, pad, werker, dossier } = huis
  const later =
    "update spoor_lezing set begonnen_op = begonnen_op - interval '16 minutes' where dossier_id = $1"
  for (let i = 0; i < 11; i += 1) {
    await server.kijk(later, [dossier.id])
    await werker.get(`${pad}/plan`)
    await werker.get(`${pad}/plan`)
    await werker.get(`${pad}/gesprekken`)
  }
  const ik = await inwoner(huis)
  await ik.get(`${pad}/plan`)
  const lees = async () =>
    (await ik.get<{ lezingen: Lezingen }>(`/mijn/dossiers/${dossier.id}/lezingen`)).body.lezingen
  const eerst = await lees()
  expect(eerst).toHaveLength(20)
  expect(eerst.map((l) => l.op)).toEqual(
    eerst
      .map((l) => l.op)
      .toSorted()
      .toReversed(),
  )
  const plan = eerst.find((l) => l.deel === 'plan')!
  const [regie] = await server.kijk<{ naam: string; organisatie: string }>(
    'select h.naam, o.naam as organisatie from houder h join medewerker m on m.id = h.id join houder o on o.id = m.organisatie_id where h.id = $1',
    [dossier.regievoerderId],
  )
  expect(plan).toMatchObject({ rol: 'sociaal_werker', organisatie: regie!.organisatie, aantal: 2 })
  expect(JSON.stringify(eerst)).not.toContain(regie!.naam)
  await server.kijk(
    "insert into spoor_afscherming (spoor_id, reden, tot, door) values ($1, 'veiligheid', current_date + 30, $2)",
    [plan.sleutel, dossier.regievoerderId],
  )
  expect((await lees()).map((l) => l.sleutel)).not.toContain(plan.sleutel)
  const zelf = await server.kijk<{ id: number }>('select inwoner_id as id from persoon where id = $1', [
    dossier.personen[0],
  ])
  const tel = (wie: number) =>
    alsPersoon(server, wie, (_trx, sql) =>
      sql('select count(*)::int as uit from spoor where id = $1', [plan.sleutel]),
    )
  expect([await tel(zelf[0]!.id), await tel(dossier.regievoerderId)]).toEqual([0, 1])
  // A search that found the huishouden and a letter that somebody opened are readings too.
  const [wie] = await server.kijk<{ bsn: string }>('select bsn from persoon where id = $1', [
    dossier.personen[0],
  ])
  expect((await werker.post('/dossiers/_zoek', { bsn: wie?.bsn })).tekst).toContain(dossier.kenmerk)
  await server.kijk(
    `insert into document (dossier_id, id, soort, deel, titel, media_type, inhoud, sha256, door) overriding system value
       values ($1, 77, 'verwijsbrief', 'besluit', 'brief', 'application/pdf', '%PDF', '', 1)`,
    [dossier.id],
  )
  expect((await werker.get(`${pad}/documenten/77`)).status).toBe(200)
  expect((await lees()).slice(0, 2).map((l) => [l.deel, l.rol])).toEqual([
    ['besluit', 'sociaal_werker'],
    ['kern', 'sociaal_werker'],
  ])
})

test.each(GEMEENTEN)(
  'Wmo 5.3.2 from 16 only the person sees the own answers, below 16 the parents do until that day, a lodger never (%s)',
  async (g) => {
    const huis = await huishouden(g, [
      { voornamen: 'Moeder', geboortedatum: jaarOud(45) },
      { voornamen: 'Zestien', geboortedatum: jaarOud(16), relatie: 'kind' },
      { voornamen: 'Dertien', geboortedatum: jaarOud(13), relatie: 'kind' },
      { voornamen: 'Negen', geboortedatum: jaarOud(9), relatie: 'kind' },
      { voornamen: 'Kostganger', geboortedatum: jaarOud(30), relatie: 'overig' },
    ])
    const wensen = async (plek: number) => {
      const ik = await inwoner(huis, plek)
      const uit = await ik.get<Uitvoer>(`/mijn/dossiers/${huis.dossier.id}/export`)
      expect(uit.status, uit.tekst).toBe(200)
      return uit.body.antwoorden.map((a) => a.wens)
    }
    expect(await wensen(0)).toEqual(['wens van 0', 'wens van 2', 'wens van 3'])
    expect(await wensen(1)).toEqual(['wens van 1'])
    expect(await wensen(2)).toEqual(['wens van 2'])
    expect(await wensen(4)).toEqual(['wens van 4'])
    const [negen] = await huis.server.kijk<{ inwoner_id: number | null }>(
      'select inwoner_id from persoon where id = $1',
      [huis.dossier.personen[3]],
    )
    expect(negen?.inwoner_id).toBeNull()
    const einden = await huis.server.kijk<{ dag: string }>(
      `select distinct (tot at time zone 'Europe/Amsterdam')::date as dag from toegang where persoon_id = $1 and tot is not null`,
      [huis.dossier.personen[2]],
    )
    expect(einden.map((e) => e.dag)).toEqual([
      Temporal.PlainDate.from(jaarOud(13)).add({ years: 16 }).toString(),
    ])
  },
)

test('a wrong BSN that is mended takes the dossier from whom it opened, and gives it to the right person', async () => {
  const huis = await huishouden('nijmegen', [{ voornamen: 'Vergist' }])
  const { server, pad, werker, dossier } = huis
  const [fout] = dossier.personen
  const eerst = await inwoner(huis)
  expect((await eerst.get(`${pad}/plan`)).status).toBe(200)
  const lid = {
    voornamen: 'Vergist',
    achternaam: 'Boer',
    geboortedatum: '1945-03-02',
    relatie: 'hoofdbewoner',
  }
  const uit = await werker.put(
    `${pad}/personen/${fout!}`,
    { ...lid, bsn: volgendeBsn(server) },
    { ifMatch: 1 },
  )
  expect(uit.status, uit.tekst).toBe(200)
  expect((await eerst.get(`${pad}/plan`)).status).toBe(403)
  expect((await eerst.get<{ dossiers: unknown[] }>('/mijn/dossiers')).body.dossiers).toEqual([])
  expect((await (await inwoner(huis)).get(`${pad}/plan`)).status).toBe(200)
})

test('the inwoner finds the own dossier and agrees with the plan; another inwoner and a worker find nothing', async () => {
  const huis = await huishouden('leeuwarden', [{ voornamen: 'Eelkje' }])
  const ander = await huishouden('leeuwarden', [{ voornamen: 'Iemand' }])
  const ik = await inwoner(huis)
  const { dossiers } = (await ik.get<{ dossiers: { id: number; persoonId: number }[] }>('/mijn/dossiers'))
    .body
  expect(dossiers).toMatchObject([
    { id: huis.dossier.id, persoonId: huis.dossier.personen[0], persoon: 'Eelkje de Boer', isOpen: true },
  ])
  for (const pad of ['lezingen', 'brieven', 'export']) {
    const vreemd = await (await inwoner(ander)).get(`/mijn/dossiers/${huis.dossier.id}/${pad}`)
    const niets = await ik.get(`/mijn/dossiers/999999/${pad}`)
    expect([vreemd.status, vreemd.tekst]).toEqual([404, niets.tekst])
    expect((await huis.werker.get(`/mijn/dossiers/${huis.dossier.id}/${pad}`)).status).toBe(404)
  }
  expect((await (await inwoner(ander)).get(`${huis.pad}/plan`)).status).toBe(404)
  expect((await ik.get<{ brieven: unknown[] }>(`/mijn/dossiers/${huis.dossier.id}/brieven`)).body).toEqual({
    brieven: [],
  })
  const planPad = `${huis.pad}/plannen/${huis.plan.id}`
  const teksten = {
    situatie: '',
    ondersteuningsvraag: '',
    eigenKracht: '',
    netwerk: '',
    collectief: '',
    professioneel: '',
  }
  const doelen = [{ tekst: 'Weer koken', leefgebied: null, persoonId: null }]
  const rest = { regisseurNaam: null, regisseurRol: null, verwachteDuurWeken: null }
  await huis.werker.put(planPad, { ...teksten, ...rest, doelen }, { ifMatch: huis.plan.version })
  const zien = async () => (await ik.get<{ plan: PlanView }>(`${huis.pad}/plan`)).body.plan
  expect((await zien()).mag).toEqual([])
  await huis.werker.post(`${planPad}/aanbiedingen`, undefined, { ifMatch: (await zien()).version })
  const plan = await zien()
  expect(plan.mag).toEqual(['plan.akkoord'])
  const body = { persoonId: dossiers[0]!.persoonId, hoe: 'online' }
  expect((await ik.post(`${planPad}/akkoorden`, body, { ifMatch: plan.version })).status).toBe(201)
  expect((await zien()).akkoorden).toMatchObject([{ ...body, geldig: true }])
})

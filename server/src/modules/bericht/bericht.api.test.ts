import { build, parse, retour } from '@keukentafel/iwmo'
import type { BerichtDetail, BerichtRij, BerichtUitkomst, ToewijzingRij } from '@keukentafel/contract'
import { beforeAll, expect, test } from 'vitest'
import {
  testServer,
  type Antwoord,
  type Bezoeker,
  type TestServer,
} from '../../../../tests/support/server.ts'
import { heeftXsd, xsdRechter } from '../../../../iwmo/src/xsd/schema.test-data.ts'
import { DEMO, lever, maakToewijzing, startXml, stopXml, type Gemeente } from './bericht.test-data.ts'
import { berichtenContext, openToewijzingenVersturen, toewijzingBerichtMaken } from './versturen.commands.ts'

const servers = {} as Record<Gemeente, TestServer>
beforeAll(async () => {
  for (const g of ['leeuwarden', 'nijmegen'] as const) servers[g] = await testServer(g)
})
const L = DEMO.leeuwarden
// Logging in is limited per minute, as it should be: everybody does it once.
const ingelogd = new Map<string, Promise<Bezoeker>>()
const als = (g: Gemeente, wie: string): Promise<Bezoeker> => {
  const sleutel = `${g} ${wie}`
  const er = ingelogd.get(sleutel) ?? servers[g].als(wie)
  ingelogd.set(sleutel, er)
  return er
}
const codes = (uit: { fouten: readonly { code: string }[] }) => uit.fouten.map((f) => f.code)
const fout = (uit: Antwoord) => (uit.body as { code: string }).code
const mijne = async (wie: Bezoeker, stand = ''): Promise<ToewijzingRij[]> =>
  (await wie.get<{ rijen: ToewijzingRij[] }>(`/toewijzingen${stand === '' ? '' : `?stand=${stand}`}`)).body
    .rijen
const een = async (wie: Bezoeker, id: number) => (await mijne(wie)).find((t) => t.id === id)
const nu = () => Temporal.Now.instant()
const verstuurOpen = async (server: TestServer) =>
  openToewijzingenVersturen(await berichtenContext(server.db, nu()), () => undefined)

for (const g of ['leeuwarden', 'nijmegen'] as const)
  test(`BER-03 BER-04 start and stop on the screen give wachttijd, real end and reason (${g})`, async () => {
    const server = servers[g]
    const t = await maakToewijzing(server, g)
    const consulent = await als(g, 'consulent')
    const teamleider = await als(g, 'teamleider')
    const aanbieder = await als(g, DEMO[g].aanbieder)
    const open = (await mijne(consulent, 'niet_gestart')).find((r) => r.id === t.id)
    expect(open).toMatchObject({
      status: 'toegewezen',
      isNietGestart: true,
      toegewezenOp: '2026-02-01',
      mag: [],
    })
    // The scope of the teamleider does not reach inzet.
    expect(await een(teamleider, t.id)).toBeUndefined()
    expect((await een(aanbieder, t.id))?.mag).toEqual(['toewijzing.starten'])
    const basis = `/toewijzingen/${t.id}`
    expect(fout(await aanbieder.post(`${basis}/stops`, { einddatum: '2026-03-01', reden: '19' }))).toBe(
      'geen-start',
    )
    const start = await aanbieder.post<BerichtUitkomst>(`${basis}/starts`, { begindatum: '2026-02-20' })
    expect([start.status, start.body.status, start.body.fouten]).toEqual([201, 'verwerkt', []])
    expect(await een(consulent, t.id)).toMatchObject({
      status: 'gestart',
      gestartOp: '2026-02-20',
      wachttijd: 19,
    })
    expect((await mijne(consulent, 'niet_gestart')).some((r) => r.id === t.id)).toBe(false)
    const stop = await aanbieder.post<BerichtUitkomst>(`${basis}/stops`, {
      einddatum: '2026-11-01',
      reden: '21',
    })
    expect(stop.body.status).toBe('verwerkt')
    expect(await een(consulent, t.id)).toMatchObject({
      status: 'gestopt',
      gestoptOp: '2026-11-01',
      redenBeeindiging: { code: '21', naam: 'gestopt door de cliënt' },
    })
    const [rij] = await server.kijk<{ status: string; voldaan: string; tot: string }>(
      `select i.status, (select voldaan_op::text from termijn where verwijst_naar = $1 and soort = 'start_na_toewijzing') as voldaan,
         (select (tot at time zone 'Europe/Amsterdam')::date::text from toegang where verwijst_naar = $1 and grondslag = 'toewijzing') as tot
       from toewijzing t join inzet i on i.id = t.inzet_id where t.id = $1`,
      [t.id],
    )
    expect(rij).toEqual({ status: 'gestopt', voldaan: '2026-02-20', tot: '2026-12-02' })
    const tijdlijn = await server.kijk<{ gebeurtenis: string }>(
      `select gebeurtenis from tijdlijn where object_id = $1 and deel = 'inzet' order by id`,
      [t.id],
    )
    expect(tijdlijn.map((r) => r.gebeurtenis)).toEqual([
      'toewijzing.gemaakt',
      'toewijzing.gestart',
      'toewijzing.gestopt',
    ])
  })

test('an aanbieder sees its own client and nothing else of the household; another aanbieder nothing', async () => {
  const server = servers.leeuwarden
  const t = await maakToewijzing(server, 'leeuwarden')
  const { dossier } = t.plan
  const aanbieder = await als('leeuwarden', L.aanbieder)
  const ander = await als('leeuwarden', L.andere)
  await server.kijk(
    `insert into persoon (dossier_id, voornamen, achternaam, relatie, lid_vanaf) values ($1, 'Wiebe', 'Zwart', 'partner', '2026-01-01')`,
    [dossier.id],
  )
  expect((await een(aanbieder, t.id))?.kenmerk).toBeNull()
  expect(await een(ander, t.id)).toBeUndefined()
  for (const pad of ['', '/plan', '/gesprekken', '/berichten', '/verwijzingen', '/tijdlijn', '/personen']) {
    const uit = await aanbieder.get(`/dossiers/${dossier.id}${pad}`)
    expect(uit.tekst).not.toMatch(/prikkels|ritme|zus op afstand|Zwart/)
  }
  const uit = await lever<BerichtUitkomst>(aanbieder, startXml('leeuwarden', t))
  const nergens = await ander.get('/berichten/999999')
  const hier = await ander.get(`/berichten/${uit.body.id}`)
  expect([hier.status, hier.tekst]).toEqual([404, nergens.tekst])
  expect((await ander.post(`/toewijzingen/${t.id}/starts`, { begindatum: '2026-02-20' })).status).toBe(404)
  const stiekem = await lever<BerichtUitkomst>(ander, startXml('leeuwarden', t, { Begindatum: '2026-02-21' }))
  expect([stiekem.body.status, codes(stiekem.body)]).toEqual(['afgekeurd', ['IB009']])
})

test('BER-09 a stop with the end before the start is refused, kept, answered, and both see it', async () => {
  const server = servers.leeuwarden
  const t = await maakToewijzing(server, 'leeuwarden')
  const aanbieder = await als('leeuwarden', L.aanbieder)
  const consulent = await als('leeuwarden', 'consulent')
  await lever(aanbieder, startXml('leeuwarden', t))
  const xml = stopXml('leeuwarden', t, { Einddatum: '2026-02-01' })
  const uit = await lever<BerichtUitkomst>(aanbieder, xml)
  expect([uit.status, uit.body.status, codes(uit.body)]).toEqual([201, 'afgekeurd', ['0001']])
  for (const wie of [aanbieder, consulent]) {
    const detail = (await wie.get<BerichtDetail>(`/berichten/${uit.body.id}`)).body
    expect(detail).toMatchObject({ status: 'afgekeurd', soort: 'WMO307', retour: { soort: 'WMO308' } })
    expect([detail.fouten[0]?.regel, detail.toewijzingNummer]).toEqual(['TR018', t.nummer])
    expect((await wie.get(`/berichten/${uit.body.id}/inhoud`)).tekst).toBe(xml)
    const terug = parse((await wie.get(`/berichten/${detail.retour?.id ?? 0}/inhoud`)).tekst)
    expect(terug.ok && terug.bericht.Header).toMatchObject({ RetourCodes: { RetourCode: ['0001'] } })
  }
  expect((await een(consulent, t.id))?.status).toBe('gestart')
  const nogEens = await lever<BerichtUitkomst>(aanbieder, xml)
  expect(nogEens.body).toMatchObject({ id: uit.body.id, alEerder: true })
  const [aantal] = await server.kijk<{ n: number }>(
    'select count(*)::int as n from bericht where op_bericht_id = $1',
    [uit.body.id],
  )
  expect(aantal?.n).toBe(1)
})

test('BER-09 a toewijzing with the end before the start gets a retour; nothing is taken over', async () => {
  const server = servers.leeuwarden
  const t = await maakToewijzing(server, 'leeuwarden')
  await verstuurOpen(server)
  const [rij] = await server.kijk<{ inhoud: Buffer }>(
    `select inhoud from bericht where toewijzing_id = $1 and soort = 'WMO301'`,
    [t.id],
  )
  const xml = String(rij?.inhoud).replace(/(<[^>]*Einddatum>)2026-12-31/, '$12025-12-31')
  const consulent = await als('leeuwarden', 'consulent')
  const uit = await lever<BerichtUitkomst>(consulent, xml)
  expect([uit.body.status, codes(uit.body), uit.body.fouten[0]?.regel]).toEqual([
    'afgekeurd',
    ['0001'],
    'CS003',
  ])
  for (const wie of [consulent, await als('leeuwarden', L.aanbieder)])
    expect((await wie.get<BerichtDetail>(`/berichten/${uit.body.id}`)).body).toMatchObject({
      status: 'afgekeurd',
      retour: { soort: 'WMO302' },
    })
})

for (const g of ['leeuwarden', 'nijmegen'] as const)
  test(`BER-01 toewijzing, start and stop are exchanged, each with its retour (${g})`, async () => {
    const t = await maakToewijzing(servers[g], g)
    await verstuurOpen(servers[g])
    const aanbieder = await als(g, DEMO[g].aanbieder)
    const vanDossier = async () =>
      (
        await t.plan.werker.get<{ rijen: BerichtRij[] }>(`/dossiers/${t.plan.dossier.id}/berichten`)
      ).body.rijen.map((r) => [r.soort, r.status])
    const [heenRij] = (await aanbieder.get<{ rijen: BerichtRij[] }>('/berichten')).body.rijen
    const heen = parse((await aanbieder.get(`/berichten/${heenRij?.id ?? 0}/inhoud`)).tekst)
    if (!heen.ok || heen.bericht.soort !== 'WMO301') throw new Error('geen toewijzing')
    const antwoord = retour(heen.bericht, [], { identificatie: `R-${g}`, dagtekening: '2026-06-01' })
    await lever(aanbieder, antwoord === null ? '' : build(antwoord))
    expect(await vanDossier()).toContainEqual(['WMO301', 'bevestigd'])
    for (const [xml, terug] of [
      [startXml(g, t), 'WMO306'],
      [stopXml(g, t), 'WMO308'],
    ] as const) {
      const uit = await lever<BerichtUitkomst>(aanbieder, xml)
      expect([uit.body.status, uit.body.fouten]).toEqual(['verwerkt', []])
      const detail = (await aanbieder.get<BerichtDetail>(`/berichten/${uit.body.id}`)).body
      const gelezen = parse((await aanbieder.get(`/berichten/${detail.retour?.id ?? 0}/inhoud`)).tekst)
      expect(gelezen.ok && [gelezen.bericht.soort, 'RetourCodes' in gelezen.bericht.Header]).toEqual([
        terug,
        false,
      ])
    }
  })

test('BER-01 a declaratie is refused where a lumpsum is agreed', async () => {
  const aanbieder = await als('leeuwarden', L.aanbieder)
  const xml = '<Bericht xmlns="http://www.istandaarden.nl/iwmo/3_2/wmo323/schema"><Header/></Bericht>'
  const uit = (await lever<BerichtUitkomst>(aanbieder, xml)).body
  expect([uit.status, codes(uit)]).toEqual(['afgekeurd', ['KT05']])
  expect(uit.fouten[0]?.tekst).toContain('lumpsum')
  const uitgaand = '<Bericht xmlns="http://www.istandaarden.nl/iwmo/3_2/wmo999/schema"><Header/></Bericht>'
  expect(codes((await lever<BerichtUitkomst>(aanbieder, uitgaand)).body)).toEqual(['IB004'])
})

test('BER-04 a stop that is told long after the real end is taken in and ends what the aanbieder sees today', async () => {
  const server = servers.leeuwarden
  const t = await maakToewijzing(server, 'leeuwarden')
  const aanbieder = await als('leeuwarden', L.aanbieder)
  const dossier = `/dossiers/${t.plan.dossier.id}`
  await lever(aanbieder, startXml('leeuwarden', t))
  expect((await aanbieder.get(dossier)).status).toBe(200)
  const uit = await lever<BerichtUitkomst>(aanbieder, stopXml('leeuwarden', t, { Einddatum: '2026-03-01' }))
  expect([uit.body.status, uit.body.fouten]).toEqual(['verwerkt', []])
  expect((await aanbieder.get(dossier)).status).toBe(403)
  const consulent = await als('leeuwarden', 'consulent')
  expect(await een(consulent, t.id)).toMatchObject({
    gestoptOp: '2026-03-01',
    redenBeeindiging: { code: '19' },
  })
})

const GEVAARLIJK: readonly (readonly [string, string | Buffer, string])[] = [
  ['a DOCTYPE with an entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'IB001'],
  ['no XML', 'hallo', 'BRS14'],
  ['another version', '<Bericht xmlns="http://www.istandaarden.nl/iwmo/2_4/wmo305/schema"/>', 'IB004'],
  ['more than 25 MB', Buffer.alloc(25_000_001, 32), 'IB003'],
]
test.each(GEVAARLIJK)('BER-09 not readable and still not lost: %s', async (_wat, inhoud, code) => {
  const aanbieder = await als('leeuwarden', L.aanbieder)
  const uit = await lever<BerichtUitkomst>(aanbieder, inhoud)
  expect([uit.status, uit.body.status, codes(uit.body)]).toEqual([201, 'niet_leesbaar', [code]])
  const consulent = await als('leeuwarden', 'consulent')
  const lijst = await consulent.get<{ rijen: BerichtRij[] }>('/berichten?status=niet_leesbaar')
  const rij = lijst.body.rijen.find((r) => r.id === uit.body.id)
  expect(rij?.code).toBe(code)
  expect(rij?.tekst).toContain('stuur het opnieuw')
})

test('a message for another gemeente, one too large to arrive, one that is empty, and who may deliver', async () => {
  const server = servers.leeuwarden
  const t = await maakToewijzing(server, 'leeuwarden')
  const aanbieder = await als('leeuwarden', L.aanbieder)
  const uit = await lever<BerichtUitkomst>(aanbieder, startXml('leeuwarden', t, {}, { gemeente: '0268' }))
  expect([uit.body.status, codes(uit.body)]).toEqual(['afgekeurd', ['IB005']])
  expect((await lever(aanbieder, Buffer.alloc(25_600_000, 32))).status).toBe(413)
  expect((await aanbieder.post('/berichten/uploads', { bestand: 'x.xml', inhoudBase64: '=' })).status).toBe(
    400,
  )
  const werker = await als('leeuwarden', 'sociaal_werker')
  expect((await lever(werker, 'x')).status).toBe(404)
})

test.skipIf(!heeftXsd)(
  'BER-09 our toewijzing passes the official XSD, goes out once, and its retour is read in',
  async () => {
    const server = servers.leeuwarden
    const t = await maakToewijzing(server, 'leeuwarden')
    const plek = { dossierId: t.plan.dossier.id, toewijzingId: t.id }
    const ctx = await berichtenContext(server.db, nu())
    await Promise.all([toewijzingBerichtMaken(ctx, plek), toewijzingBerichtMaken(ctx, plek)])
    await verstuurOpen(server)
    const uit = await server.kijk<{ id: number; inhoud: Buffer; identificatie: string }>(
      `select id, inhoud, identificatie from bericht where toewijzing_id = $1 and richting = 'uit'`,
      [t.id],
    )
    expect(uit).toHaveLength(1)
    const xml = String(uit[0]?.inhoud)
    const rechter = xsdRechter('WMO301')
    expect(rechter.past(xml)).toBe(true)
    rechter.dispose()
    expect(xml).toContain(t.bsn)
    const aanbieder = await als('leeuwarden', L.aanbieder)
    const heen = parse(xml)
    if (!heen.ok || heen.bericht.soort !== 'WMO301') throw new Error('geen toewijzing')
    const nee = { niveau: 2, code: '0001', regel: 'CS003', pad: 'Client', tekst: '' } as const
    const antwoord = retour(heen.bericht, [nee], { identificatie: 'R-1', dagtekening: '2026-06-01' })
    const terug = antwoord === null ? '' : build(antwoord)
    const ontvangen = await lever<BerichtUitkomst>(aanbieder, terug)
    expect(ontvangen.body.fouten).toEqual([])
    expect((await een(aanbieder, t.id))?.status).toBe('afgekeurd')
    const consulent = await als('leeuwarden', 'consulent')
    expect((await consulent.get<BerichtDetail>(`/berichten/${uit[0]?.id ?? 0}`)).body).toMatchObject({
      status: 'afgekeurd',
      code: '0001',
    })
  },
)

test('without a BSN there is no message, and the toewijzing says why', async () => {
  const server = servers.leeuwarden
  const t = await maakToewijzing(server, 'leeuwarden')
  await server.kijk('update persoon set bsn = null where id = $1', [t.plan.persoonId])
  await verstuurOpen(server)
  const consulent = await als('leeuwarden', 'consulent')
  expect(await een(consulent, t.id)).toMatchObject({ status: 'toegewezen', belet: 'geen-bsn' })
  const aanbieder = await als('leeuwarden', L.aanbieder)
  const start = await aanbieder.post(`/toewijzingen/${t.id}/starts`, { begindatum: '2026-02-20' })
  expect([start.status, fout(start)]).toEqual([409, 'geen-bsn'])
  await server.kijk('update persoon set bsn = $2 where id = $1', [t.plan.persoonId, t.bsn])
  await server.kijk(
    `update toewijzing set bericht_geprobeerd_op = now() - interval '2 hours' where id = $1`,
    [t.id],
  )
  await verstuurOpen(server)
  expect((await een(consulent, t.id))?.belet).toBeNull()
  const berichten = await t.plan.werker.get<{ rijen: BerichtRij[] }>(
    `/dossiers/${t.plan.dossier.id}/berichten`,
  )
  expect(berichten.body.rijen.map((r) => [r.soort, r.status])).toEqual([['WMO301', 'klaar']])
})

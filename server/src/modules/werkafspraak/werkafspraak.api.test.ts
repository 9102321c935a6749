import { beforeAll, expect, test } from 'vitest'
import type { AntwoordVan, hulplinkMaken, Taak, WerkafsprakenView } from '@keukentafel/contract'
import { testServer, type Bezoeker, type TestServer } from '../../../../tests/support/server.ts'
import {
  begonnen,
  codes,
  metTaak,
  totDefinitief,
  zien,
  type Begonnen,
  type Fout,
} from '../plan/plan.test-data.ts'

let server: TestServer
let bas: Bezoeker
let p: Begonnen
beforeAll(async () => {
  server = await testServer('leeuwarden')
  bas = await server.als('Bas Veenstra')
  p = await totDefinitief(server, { regievoerder: 'Anna Hoekstra' })
})
const vandaag = Temporal.Now.plainDateISO('Europe/Amsterdam')
const morgen = vandaag.add({ days: 1 }).toString()

type Rij = { id: number; dossierId: number; soort: string; objectId: number | null; door: string | null }
const bel = async (wie: Bezoeker, q: Begonnen) =>
  (await wie.get<{ rijen: Rij[] }>('/attenderingen')).body.rijen
    .filter((r) => r.dossierId === q.dossier.id && r.soort.startsWith('werkafspraak.'))
    .map((r) => r.soort)
const kijk = async (wie: Bezoeker, q: Begonnen) =>
  (await wie.get<WerkafsprakenView>(`${q.plan}/werkafspraken`)).body
const maak = (q: Begonnen, over: object) =>
  q.werker.post<Fout & { id: number }>(`${q.plan}/werkafspraken`, {
    tekst: 'De energieleverancier bellen',
    uiterlijk: vandaag.toString(),
    houderId: null,
    inzetId: null,
    ...over,
  })
const lijst = async (q: Begonnen) =>
  (
    await q.werker.get<{
      rijen: { dossierId: number; wanneer: string; termijn: { soort: string } | null }[]
    }>('/werklijst')
  ).body.rijen.find((r) => r.dossierId === q.dossier.id)
/** Reads the plan along, as who helps here does: the inwoner allowed it. */
const leestMee = (id: number) =>
  server.kijk(
    `insert into toegang (dossier_id, houder_id, deel, recht, grondslag, bron, beeindigbaar, verleend_door)
     select $1, $2, d, 'lezen', 'toestemming', 'x', true, 1 from unnest(array['kern', 'plan']) d`,
    [p.dossier.id, id],
  )
/** The day passes: what lies ready for it and what is late are one day older. */
const dagVoorbij = (id: number) =>
  Promise.all([
    server.kijk('update werkafspraak set uiterlijk = uiterlijk - 1 where id = $1', [id]),
    server.kijk(
      `update termijn set uiterlijk = uiterlijk - 1 where soort = 'afspraak' and verwijst_naar = $1`,
      [id],
    ),
    server.kijk(`update werkregel set termijn_op = termijn_op - 1 where dossier_id = $1`, [p.dossier.id]),
    server.kijk(
      `update attendering set op = op - interval '1 day' where object_id = $1 and soort = 'werkafspraak.laat'`,
      [id],
    ),
  ])

test('REG-14 not done on its day: late with who has the regie from the day after, and the executor hears it', async () => {
  const basId = await server.idVan('Bas Veenstra')
  expect(codes(await maak(p, { houderId: basId }))).toEqual(['werkafspraak-zonder-uitvoerder'])
  await leestMee(basId)
  const { id } = (await maak(p, { houderId: basId })).body
  expect((await kijk(p.werker, p)).uitvoerders).toContainEqual({
    soort: 'medewerker',
    id: basId,
    naam: 'Bas Veenstra',
    taak: null,
  })
  expect((await kijk(bas, p)).uitvoerders).toEqual([])
  expect(await bel(bas, p)).toEqual(['werkafspraak.gekregen'])
  expect([(await lijst(p))?.wanneer, (await lijst(p))?.termijn?.soort]).toEqual(['deze_week', 'afspraak'])
  const eigen = async () => (await bas.get<{ rijen: object[] }>('/werkafspraken')).body.rijen
  expect(await eigen()).toMatchObject([{ id, dossierId: p.dossier.id, stand: 'open' }])
  expect((await p.werker.get<{ rijen: object[] }>('/werkafspraken')).body.rijen).toEqual([])
  await dagVoorbij(id)
  expect((await kijk(p.werker, p)).afspraken).toMatchObject([
    { id, stand: 'te_laat', uitvoerder: 'Bas Veenstra' },
  ])
  expect((await lijst(p))?.wanneer).toBe('te_laat')
  expect((await bel(bas, p)).toSorted()).toEqual(['werkafspraak.gekregen', 'werkafspraak.laat'])
  expect(await eigen()).toMatchObject([{ id, stand: 'te_laat' }])
  // Somebody at the table asks for it; who promised answers, and says that it is done. The regievoerder hears both.
  const pad = `${p.plan}/werkafspraken/${id}`
  expect(codes(await p.werker.post(`${pad}/berichten`, { tekst: '  ' }))).toEqual(['bericht-leeg'])
  expect((await p.werker.post(`${pad}/berichten`, { tekst: 'Lukt het bellen?' })).status).toBe(201)
  expect(await bel(bas, p)).toContain('werkafspraak.bericht')
  expect((await bas.post(`${pad}/berichten`, { tekst: 'Ja, vanmiddag.' })).status).toBe(201)
  expect((await bas.post<Fout>(`${pad}/afrondingen`, { uitkomst: 'vervallen' })).body.code).toBe(
    'werkafspraak-niet-van-u',
  )
  expect((await bas.post(`${pad}/afrondingen`, { uitkomst: 'gedaan' })).status).toBe(201)
  expect((await bel(p.werker, p)).toSorted()).toEqual(['werkafspraak.bericht', 'werkafspraak.gedaan'])
  const [klaar] = (await kijk(p.werker, p)).afspraken
  expect(klaar).toMatchObject({ stand: 'gedaan', klaarOp: vandaag.toString(), mag: [] })
  expect(klaar!.berichten.map((b) => [b.van, b.tekst])).toEqual([
    ['Anna Hoekstra', 'Lukt het bellen?'],
    ['Bas Veenstra', 'Ja, vanmiddag.'],
  ])
  expect((await bas.post<Fout>(`${pad}/afrondingen`, { uitkomst: 'gedaan' })).body.code).toBe(
    'werkafspraak-al-klaar',
  )
  expect(await bel(bas, p)).not.toContain('werkafspraak.laat')
  expect((await lijst(p))?.termijn?.soort).not.toBe('afspraak')
  expect(await eigen()).toEqual([])
})

test('REG-14 done in time no bell rings after the day; a day that was, nobody, or a stranger is refused', async () => {
  const annaId = await server.idVan('Anna Hoekstra')
  const { id } = (await maak(p, { houderId: annaId })).body
  const pad = `${p.plan}/werkafspraken/${id}`
  expect((await p.werker.post(`${pad}/afrondingen`, { uitkomst: 'vervallen' })).status).toBe(201)
  await dagVoorbij(id)
  expect(await bel(p.werker, p)).not.toContain('werkafspraak.laat')
  const mis = await maak(p, { tekst: ' ', uiterlijk: vandaag.subtract({ days: 1 }).toString() })
  expect([mis.status, codes(mis)]).toEqual([
    400,
    ['werkafspraak-leeg', 'werkafspraak-in-verleden', 'werkafspraak-zonder-uitvoerder'],
  ])
  expect(codes(await maak(p, { uiterlijk: '2027-02-30', houderId: annaId }))).toHaveLength(1)
  const vreemde = await server.als('carla_dijkstra')
  expect((await vreemde.get(`${p.plan}/werkafspraken`)).status).toBe(404)
  expect((await vreemde.post(`${pad}/berichten`, { tekst: 'x' })).status).toBe(404)
})

test('REG-14 a helper outside reads the own agreement behind the link, is addressed there, answers and says it is done', async () => {
  const taak = (await zien(p.werker, p.dossier)).inzetten[0]!
  const inwoner = server.publiek()
  const [wie] = await server.kijk<{ id: number }>('select inwoner_id as id from persoon where id = $1', [
    p.dossier.personen[0],
  ])
  await inwoner.post('/demo/aanmeldingen', { id: wie?.id })
  // What the inwoner promised is the inwoner's to do.
  const eigen = (await maak(p, { inzetId: taak.id, uiterlijk: morgen })).body.id
  expect((await kijk(inwoner, p)).afspraken.find((a) => a.id === eigen)).toMatchObject({ isVanMij: true })
  const r = await nieuwMetZus()
  const { id } = (await maak(r, { inzetId: r.taak, tekst: 'Pillendoos halen' })).body
  expect(
    (await r.werker.post(`${r.plan}/werkafspraken/${id}/berichten`, { tekst: 'Lukt het?' })).status,
  ).toBe(201)
  const zus = await metLink(r)
  const mijn = async () => (await zus.get<{ taken: Taak[] }>('/mijn/taken')).body.taken[0]!.afspraken
  expect(await mijn()).toMatchObject([
    {
      id,
      tekst: 'Pillendoos halen',
      stand: 'open',
      berichten: [{ van: 'Anna Hoekstra', tekst: 'Lukt het?' }],
    },
  ])
  const pad = `/mijn/werkafspraken/${id}`
  expect((await zus.post(`/mijn/werkafspraken/${eigen}/afrondingen`)).status).toBe(404)
  expect(codes(await zus.post(`${pad}/berichten`, { tekst: ' ' }))).toEqual(['bericht-leeg'])
  expect((await zus.post(`${pad}/berichten`, { tekst: 'Morgen.' })).status).toBe(201)
  expect((await zus.post(`${pad}/afrondingen`)).status).toBe(201)
  expect((await zus.post(`${pad}/afrondingen`)).status).toBe(404)
  expect(await mijn()).toMatchObject([{ stand: 'gedaan', mag: [] }])
  expect((await bel(r.werker, r)).toSorted()).toEqual(['werkafspraak.bericht', 'werkafspraak.gedaan'])
  expect((await lijst(r))?.termijn?.soort).not.toBe('afspraak')
  // A plan that is closed asks nothing of anybody any more.
  await maak(r, { inzetId: r.taak })
  expect((await lijst(r))?.termijn?.soort).toBe('afspraak')
  expect((await r.stap('afsluitingen', { reden: 'verhuisd' })).status).toBe(201)
  expect((await lijst(r))?.termijn ?? null).toBeNull()
  expect((await kijk(r.werker, r)).afspraken.map((a) => [a.stand, a.mag])).toEqual([
    ['gedaan', []],
    ['vervallen', []],
  ])
  expect((await maak(r, { inzetId: r.taak })).body.code).toBe('plan-status-past-niet')
})

test('REG-14 the reminder that lies ready for a day to come is in no mail before that day', async () => {
  const basId = await server.idVan('Bas Veenstra')
  await leestMee(basId)
  await server.kijk('update attendering set gezien_op = now() where aan_id = $1', [basId])
  await server.kijk(
    "update medewerker set meldingmail = 'dagelijks', email = 'bas@example.org' where id = $1",
    [basId],
  )
  const mail = async (dag: string) =>
    (
      await server.kijk<{ aantal: number; medewerker_id: number }>(
        'select * from meldingmail_klaarzetten($1)',
        [dag],
      )
    ).find((r) => r.medewerker_id === basId)?.aantal ?? 0
  const { id } = (await maak(p, { houderId: basId })).body
  expect(await mail(vandaag.toString())).toBe(1) // that it was agreed, and not that it is late
  await dagVoorbij(id)
  expect(await mail(morgen)).toBe(1)
})

async function nieuwMetZus() {
  const q = await begonnen(server, { regievoerder: 'Anna Hoekstra' })
  const { id } = await metTaak(q, {
    omschrijving: 'De medicijnen',
    uitvoerderType: 'netwerk',
    uitvoerderNaam: 'Zus Baukje',
    trede: 'sociale_basis',
    redenen: { eigen_kracht: 'Zij vergeet het.' },
  })
  return { ...q, taak: id }
}
async function metLink(r: Begonnen & { taak: number }): Promise<Bezoeker> {
  const { sleutel, code } = (
    await r.werker.post<AntwoordVan<typeof hulplinkMaken>>(`${r.plan}/inzetten/${r.taak}/hulplinks`)
  ).body
  const zus = server.publiek()
  await zus.post('/taakopeningen', { sleutel, code })
  return zus
}

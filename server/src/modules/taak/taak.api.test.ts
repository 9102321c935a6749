import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { AntwoordVan, hulplinkMaken, hulplinksTonen, Taak } from '@keukentafel/contract'
import {
  testServer,
  type Antwoord,
  type Bezoeker,
  type TestServer,
} from '../../../../tests/support/server.ts'
import { alsPersoon } from '../dossier/dossier.test-data.ts'
import { begonnen, inzet, metTaak, zien, type Begonnen, type Fout, type Ok } from '../plan/plan.test-data.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer('leeuwarden')
})

type Link = AntwoordVan<typeof hulplinkMaken>
type Links = AntwoordVan<typeof hulplinksTonen>['hulplinks']
const BOODSCHAPPEN = {
  omschrijving: 'Elke vrijdag samen boodschappen doen',
  uitvoerderType: 'netwerk',
  uitvoerderNaam: 'Zus Baukje',
  trede: 'sociale_basis',
  redenen: { eigen_kracht: 'Zij ziet te slecht voor de winkel.' },
}

/** A plan with a task for the sister and one of somebody else, and the address of the links of hers. */
async function metZus() {
  const p = await begonnen(server, {}, { situatie: 'Mevrouw heeft macula-degeneratie en 8.000 euro schuld.' })
  const taak = await metTaak(p, BOODSCHAPPEN)
  await metTaak(p, { ...BOODSCHAPPEN, omschrijving: 'De tuin', uitvoerderNaam: 'Buurman Sjoerd' })
  const pad = `${p.plan}/inzetten/${taak.id}/hulplinks`
  const maak = async () => {
    const uit = await p.werker.post<Link>(pad, undefined, { sleutel: randomUUID() })
    expect(uit.status, uit.tekst).toBe(201)
    return uit.body
  }
  const links = async () => (await p.werker.get<{ hulplinks: Links }>(pad)).body.hulplinks
  return { ...p, taak, pad, maak, links }
}
const open = (wie: Bezoeker, sleutel: string, code: string) => wie.post('/taakopeningen', { sleutel, code })
const taken = async (wie: Bezoeker) => (await wie.get<{ taken: Taak[] }>('/mijn/taken')).body.taken
const regel = async (p: Begonnen) =>
  (
    await server.kijk<{ open: number; nee: number }>(
      'select open_taken as open, geweigerde_taken as nee from werkregel where dossier_id = $1',
      [p.dossier.id],
    )
  )[0]
/** What the person who opens sees of it, without what counts requests or tells the time. */
const zichtbaar = ({ status, tekst, kop }: Antwoord) => {
  const rest = Object.entries(kop).filter(([naam]) => !/^(date|x-ratelimit-.*|content-length)$/.test(naam))
  return { status, tekst, kop: Object.fromEntries(rest) }
}

test('PLAN-26 the sister opens only her own task with link and code, declines with a reason, and the regievoerder hears it', async () => {
  const p = await metZus()
  const { sleutel, code, verlooptOp } = await p.maak()
  expect(sleutel).toMatch(/^[\w-]{43}$/)
  expect(code).toMatch(/^\d{6}$/)
  const dagen = Temporal.Now.instant().until(verlooptOp).total('hours') / 24
  expect(Math.round(dagen * 100) / 100).toBe(14)
  // What is stored opens nothing, and is nowhere kept as it was told.
  const [rij] = await server.kijk<{ alles: string }>(
    `select (select string_agg(h::text, '') from hulplink h) || (select coalesce(string_agg(i::text, ''), '') from idempotentie i) as alles`,
  )
  expect(rij!.alles).not.toContain(sleutel)
  expect(rij!.alles).not.toContain(`"${code}"`)
  expect((await p.links())[0]).toMatchObject({ voor: 'Zus Baukje', stand: 'verstuurd', pogingen: 0 })

  const zus = server.publiek()
  expect((await zus.get('/mijn/taken')).status).toBe(401)
  expect((await open(zus, sleutel, `${code.slice(0, 3)} ${code.slice(3)}`)).status).toBe(204)
  const gezien = await zus.get('/mijn/taken')
  expect(gezien.kop).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
  const [taak] = (gezien.body as { taken: Taak[] }).taken
  expect(taak).toMatchObject({
    inzetId: p.taak.id,
    omschrijving: 'Elke vrijdag samen boodschappen doen',
    voorWie: 'Sietske de Boer',
    contact: { naam: p.naam, functie: 'regievoerder' },
    status: 'gevraagd',
    mag: ['taak.beantwoorden'],
  })
  expect(taak!.contact.telefoon).not.toBe('')
  for (const vanAnder of ['macula', 'schuld', 'Sjoerd', 'tuin', 'ziet te slecht', 'De post op orde'])
    expect(gezien.tekst).not.toContain(vanAnder)
  // Nothing else of the dossier is there for her, at any door.
  for (const deur of ['', '/plan', '/toegang', '/gesprekken', '/tijdlijn'])
    expect((await zus.get(`/dossiers/${p.dossier.id}${deur}`)).status, deur).toBe(404)

  expect(await regel(p)).toEqual({ open: 2, nee: 0 })
  const antwoord = (body: object, ifMatch = taak!.version) =>
    zus.post<Ok & Fout>(`/mijn/taken/${p.taak.id}/antwoorden`, body, { ifMatch })
  const zonder = await antwoord({ antwoord: 'geweigerd' })
  expect([zonder.status, zonder.body.code, zonder.body.errors[0]?.veld]).toEqual([
    400,
    'reden-ontbreekt',
    'reden',
  ])
  expect((await antwoord({ antwoord: 'geweigerd', reden: 'geen_tijd', naam: 'x' })).status).toBe(400)
  expect((await antwoord({ antwoord: 'aanvaard' }, 99)).status).toBe(412)
  const nee = await antwoord({ antwoord: 'geweigerd', reden: 'geen_tijd', toelichting: 'Ik werk op vrijdag' })
  expect(nee.status, nee.tekst).toBe(201)
  const plan = await zien(p.werker, p.dossier)
  expect(plan.inzetten[0]).toMatchObject({
    status: 'geweigerd',
    statusReden: 'Heeft geen tijd: Ik werk op vrijdag',
    teltMee: false,
  })
  expect(plan.doelen[0]!.heeftOplossing).toBe(false)
  expect(await regel(p)).toEqual({ open: 2, nee: 1 })
  const bel = (
    await p.werker.get<{ rijen: { dossierId: number; soort: string; door: string }[] }>('/attenderingen')
  ).body
  expect(bel.rijen.find((r) => r.dossierId === p.dossier.id)).toMatchObject({
    soort: 'taak.geweigerd',
    door: 'Zus Baukje',
  })
  // She may change her mind as long as it did not begin; a yes is a solution.
  expect((await antwoord({ antwoord: 'aanvaard' }, nee.body.version)).status).toBe(201)
  expect((await zien(p.werker, p.dossier)).doelen[0]!.heeftOplossing).toBe(true)
  expect(await regel(p)).toEqual({ open: 1, nee: 0 })
  const tijdlijn = await p.werker.get(`/dossiers/${p.dossier.id}/tijdlijn`)
  for (const wat of ['hulplink.gemaakt', 'inzet.geweigerd', 'inzet.aanvaard', 'Zus Baukje'])
    expect(tijdlijn.tekst).toContain(wat)
  // That she read it stands in the spoor, for the inwoner to see.
  const lezing = await server.kijk(
    "select rol from spoor where handeling = 'taken.tonen' and ids @> array[$1::bigint]",
    [p.dossier.id],
  )
  expect(lezing).toContainEqual({ rol: 'helper' })
})

test('PLAN-26 a wrong code, a used, expired, withdrawn, replaced or unknown link get one answer, byte for byte', async () => {
  const p = await metZus()
  const fout = (code: string) => (code === '000000' ? '111111' : '000000')
  const probeer = async (sleutel: string, code: string) =>
    zichtbaar(await open(server.publiek(), sleutel, code))
  const een = await p.maak()
  const verkeerd = await probeer(een.sleutel, fout(een.code))
  expect(verkeerd.status).toBe(400)
  expect(JSON.parse(verkeerd.tekst)).toMatchObject({ code: 'link-of-code-werkt-niet' })
  expect(verkeerd.tekst).toContain('Vraag een nieuwe link')
  const uitkomsten: Record<string, object> = {
    onbekend: await probeer('A'.repeat(43), een.code),
  }
  // A new link ends the one before; the code of one does not go with the other.
  const twee = await p.maak()
  expect((await p.links()).map((l) => l.stand)).toEqual(['verstuurd', 'ingetrokken'])
  uitkomsten['vervangen'] = await probeer(een.sleutel, een.code)
  uitkomsten['van een ander'] = await probeer(
    twee.sleutel,
    een.code === twee.code ? fout(een.code) : een.code,
  )
  const zus = server.publiek()
  expect((await open(zus, twee.sleutel, twee.code)).status).toBe(204)
  uitkomsten['gebruikt'] = await probeer(twee.sleutel, twee.code)
  expect((await p.links())[0]).toMatchObject({ stand: 'gebruikt', mag: ['hulplink.intrekken'] })
  // Withdrawn: what it opened closes at once.
  expect(await taken(zus)).toHaveLength(1)
  const { id } = (await p.links())[0]!
  expect((await p.werker.post(`${p.pad}/${id}/intrekkingen`)).status).toBe(204)
  expect((await p.werker.post(`${p.pad}/${id}/intrekkingen`)).status).toBe(204)
  expect((await zus.get('/mijn/taken')).status).toBe(401)
  expect((await p.links())[0]).toMatchObject({ stand: 'ingetrokken', mag: [] })
  const drie = await p.maak()
  await server.kijk("update hulplink set verloopt_op = now() - interval '1 second' where id = $1", [drie.id])
  uitkomsten['verlopen'] = await probeer(drie.sleutel, drie.code)
  expect((await p.links())[0]?.stand).toBe('verlopen')
  expect(uitkomsten).toEqual(Object.fromEntries(Object.keys(uitkomsten).map((naam) => [naam, verkeerd])))
})

test('PLAN-26 five tries and a link is over, also with the right code; three at once open it once', async () => {
  const p = await metZus()
  const { sleutel, code } = await p.maak()
  const fout = code === '000000' ? '111111' : '000000'
  for (let i = 0; i < 5; i += 1) expect((await open(server.publiek(), sleutel, fout)).status).toBe(400)
  expect((await open(server.publiek(), sleutel, code)).status).toBe(400)
  expect((await p.links())[0]).toMatchObject({ stand: 'geblokkeerd', pogingen: 6 })
  const nieuw = await p.maak()
  const samen = await Promise.all(
    Array.from({ length: 3 }, () => open(server.publiek(), nieuw.sleutel, nieuw.code)),
  )
  expect(samen.map((u) => u.status).toSorted()).toEqual([204, 400, 400])
})

test('PLAN-26 what the link opened ends with the task, with another executor and with the plan', async () => {
  const p = await metZus()
  const { sleutel, code } = await p.maak()
  const zus = server.publiek()
  await open(zus, sleutel, code)
  const [taak] = await taken(zus)
  // Other words are another question: she reads them and answers those.
  const view = await zien(p.werker, p.dossier)
  const wijzig = async (over: object, ifMatch: number) =>
    (
      await p.werker.roep<Ok>(
        'PUT',
        `${p.plan}/inzetten/${p.taak.id}`,
        inzet(view, { ...BOODSCHAPPEN, ...over }),
        { ifMatch },
      )
    ).body
  const { version } = await wijzig({ omschrijving: 'Ook op maandag' }, p.taak.version)
  const oud = await zus.post(
    `/mijn/taken/${p.taak.id}/antwoorden`,
    { antwoord: 'aanvaard' },
    { ifMatch: taak!.version },
  )
  expect(oud.status).toBe(412)
  expect((await taken(zus))[0]).toMatchObject({ omschrijving: 'Ook op maandag', version })
  // Given to somebody else: not hers to see or answer any more, and a link that waits is over.
  await wijzig({ uitvoerderNaam: 'Broer Jelle' }, version)
  expect(await taken(zus)).toEqual([])
  const weg = await zus.post(
    `/mijn/taken/${p.taak.id}/antwoorden`,
    { antwoord: 'aanvaard' },
    { ifMatch: version + 1 },
  )
  expect(weg.status).toBe(404)
  expect((await p.links())[0]?.stand).toBe('vervallen')
  const broer = await p.maak()
  const jelle = server.publiek()
  expect((await open(jelle, broer.sleutel, broer.code)).status).toBe(204)
  expect((await taken(jelle)).map((t) => t.uitvoerderNaam)).toEqual(['Broer Jelle'])
  expect((await p.stap('afsluitingen', { reden: 'verhuisd' })).status).toBe(201)
  expect(await taken(jelle)).toEqual([])
  const dicht = await p.werker.post<Fout>(p.pad)
  expect([dicht.status, dicht.body.code]).toEqual([409, 'taak-zonder-link'])
})

test('PLAN-26 no link for the inwoner, who has an own page, nor by who does not write the plan', async () => {
  const p = await metZus()
  const zelf = await metTaak(p)
  const pad = `${p.plan}/inzetten/${zelf.id}/hulplinks`
  const uit = await p.werker.post<Fout>(pad)
  expect([uit.status, uit.body.code]).toEqual([409, 'taak-zonder-link'])
  const view = await zien(p.werker, p.dossier)
  expect(view.inzetten.map((i) => i.mag.includes('hulplink.maken'))).toEqual([true, true, false])
  const leider = await server.als('teamleider')
  expect([403, 404]).toContain((await leider.post(p.pad)).status)
  await p.maak()
  const [helper] = await server.kijk<{ id: number }>("select id from houder where soort = 'helper' limit 1")
  expect((await server.publiek().post('/demo/aanmeldingen', { id: helper?.id })).status).toBe(404)
  // The wall behind it: who does not write this plan makes no helper, and has no tasks.
  const door = (wie: number) =>
    alsPersoon(server, wie, (_trx, sql) =>
      sql("select hulplink_maken($1, $2, '\\x01', '\\x02', now()) as uit", [p.dossier.id, p.taak.id]),
    )
  const [ander] = await server.kijk<{ id: number }>("select id from houder where soort = 'inwoner' limit 1")
  expect(await door(ander?.id ?? 0)).toBeNull()
  const geen = 'select count(*)::int as uit from mijn_taken()'
  expect(await alsPersoon(server, p.dossier.regievoerderId, (_trx, sql) => sql(geen, []))).toBe(0)
})

import { beforeAll, expect, test } from 'vitest'
import { testServer, type TestServer } from '../../../../tests/support/server.ts'
import {
  begonnen,
  codes,
  inwonerVan,
  metTaak,
  TEKSTEN,
  zien,
  type Begonnen,
  type Fout,
  type Ok,
} from '../plan/plan.test-data.ts'
import { LICHT, VELDEN } from '../plan/index.ts'

let nijmegen: TestServer
let leeuwarden: TestServer
beforeAll(async () => {
  nijmegen = await testServer('nijmegen')
  leeuwarden = await testServer('leeuwarden')
})

const zinnen = (n: number) =>
  'Zij ziet slecht en loopt moeilijk, maar zij kookt zelf. '.repeat(20).slice(0, n)
/** The heaviest light plan there is: every field, goal and task as long as it may be. */
const VOL = {
  ...TEKSTEN,
  ...Object.fromEntries(VELDEN.map((veld) => [veld, zinnen(LICHT.tekst)])),
  doelen: Array.from({ length: LICHT.doelen }, () => ({
    tekst: zinnen(LICHT.doel),
    leefgebied: null,
    persoonId: null,
  })),
}
const taak = {
  omschrijving: zinnen(LICHT.taak),
  uitvoerderNaam: 'Vrijwilliger Wilhelmina van der Meulen-Wassenaar uit de wijk',
  uitvoerderType: 'vrijwilliger',
  trede: 'collectief',
  redenen: { eigen_kracht: 'Dementie.', eigen_omgeving: 'Schuld van 8.000 euro.' },
  urenPerWeek: 12.5,
  vanaf: '2026-12-01',
  tot: '2027-11-30',
}
const paginas = (pdf: string): number => (pdf.match(/\/Type \/Page\b(?!s)/g) ?? []).length
const vorm = (p: Begonnen, naar: string) => p.stap('vormen', { vorm: naar })
const bewaar = async (p: Begonnen, teksten: object) =>
  p.werker.put<Fout>(p.plan, teksten, { ifMatch: (await zien(p.werker, p.dossier)).version })

test('PLAN-02 a light plan of six full fields prints on one A4, and grows to uitgebreid without retyping', async () => {
  const p = await begonnen(nijmegen)
  expect((await zien(p.werker, p.dossier)).vorm).toBe('uitgebreid')
  expect((await vorm(p, 'licht')).status).toBe(201)
  // Too long for one A4 is refused while it is written, each field by its name; nothing is cut off.
  const teLang = await bewaar(p, { ...VOL, netwerk: zinnen(LICHT.tekst + 1) })
  expect([teLang.status, codes(teLang), teLang.body.errors[0]?.veld]).toEqual([
    400,
    ['plan-licht-te-lang'],
    'netwerk',
  ])
  const oud = await zien(p.werker, p.dossier)
  const [eerste] = oud.doelen
  const vol = { ...VOL, doelen: VOL.doelen.map((d, i) => (i === 0 ? { ...d, id: eerste?.id } : d)) }
  expect((await bewaar(p, vol)).status).toBe(200)
  for (let i = 0; i < LICHT.taken; i += 1) await metTaak(p, taak)
  const zesde = await p.werker.post<Fout>(`${p.plan}/inzetten`, {
    ...taak,
    doelId: eerste?.id,
    persoonId: null,
    organisatieId: null,
    product: null,
    zonderEinde: null,
  })
  expect(codes(zesde)).toEqual(['plan-licht-te-veel'])
  const licht = await zien(p.werker, p.dossier)
  expect(licht).toMatchObject({ vorm: 'licht', vormGrenzen: { tekst: LICHT.tekst, doelen: LICHT.doelen } })
  const druk = await p.werker.get(`${p.plan}/plandrukken`)
  expect([druk.status, druk.kop['content-type']], druk.tekst.slice(0, 300)).toEqual([200, 'application/pdf'])
  expect([paginas(druk.tekst), druk.tekst.includes('<pdfuaid:part>1</pdfuaid:part>')]).toEqual([1, true])
  expect(druk.tekst).toMatch(/\/MediaBox \[0 0 595\.\d+ 841\.\d+\]/)

  // What is agreed beside the tasks never stays off the paper: does one A4 not hold it, then it is printed in full.
  const terugdoen = await p.werker.post<{ id: number }>(`${p.plan}/afspraken`, {
    ...{ soort: 'wederdienst', tekst: zinnen(500), partij: 'de eetgroep', wanneer: 'elke dinsdag' },
    ...{ reactie: null, afgesprokenOp: null, tot: null, getekendDoor: null },
  })
  expect(terugdoen.status, terugdoen.tekst).toBe(201)
  const ruim = await p.werker.get(`${p.plan}/plandrukken`)
  expect([ruim.status, paginas(ruim.tekst) > 1]).toEqual([200, true])
  expect((await p.werker.post(`${p.plan}/afspraken/${terugdoen.body.id}/beeindigingen`)).status).toBe(201)

  expect((await vorm(p, 'uitgebreid')).status).toBe(201)
  const groot = await zien(p.werker, p.dossier)
  expect(groot).toMatchObject({ vorm: 'uitgebreid', vormGrenzen: null, version: licht.version + 1 })
  const zelfde = ['doelen', 'inzetten', ...VELDEN] as const
  for (const veld of zelfde) expect(groot[veld], veld).toEqual(licht[veld])
  expect(
    (
      await bewaar(p, {
        ...vol,
        doelen: groot.doelen.map(({ id, tekst }) => ({ id, tekst, leefgebied: null, persoonId: null })),
        netwerk: zinnen(900),
      })
    ).status,
  ).toBe(200)
  expect(paginas((await p.werker.get(`${p.plan}/plandrukken`)).tekst)).toBeGreaterThan(1)
  // What has grown goes back only when it fits, and says what does not.
  const terug = await vorm(p, 'licht')
  expect([terug.status, (terug.body as unknown as Fout).errors.map((e) => e.veld)]).toEqual([
    400,
    ['netwerk'],
  ])
})

test('PLAN-02 a gemeente without the light form has none: not to begin with and not to choose', async () => {
  const p = await begonnen(leeuwarden)
  const nee = await vorm(p, 'licht')
  expect([nee.status, (nee.body as unknown as Fout).code]).toEqual([400, 'plan-vorm-niet-hier'])
  const vormen = async (q: Begonnen) =>
    (await q.werker.get<{ vormen: string[] }>(`/dossiers/${q.dossier.id}/plan`)).body.vormen
  expect(await vormen(p)).toEqual(['uitgebreid'])
  const n = await begonnen(nijmegen)
  expect(await vormen(n)).toEqual(['licht', 'uitgebreid'])
  expect((await n.stap('afsluitingen', { reden: 'opnieuw' })).status).toBe(201)
  expect((await n.werker.post<Ok>(n.basis, { vorm: 'licht' })).status).toBe(201)
  expect((await zien(n.werker, n.dossier)).vorm).toBe('licht')
})

test('PLAN-02 PLAN-09 the inwoner takes the light plan out: as one A4 and as a file that a computer reads', async () => {
  const p = await begonnen(nijmegen)
  await vorm(p, 'licht')
  const ik = await inwonerVan(p)
  const pdf = await ik.get(`/mijn/dossiers/${p.dossier.id}/plandrukken`)
  expect([pdf.status, paginas(pdf.tekst)]).toEqual([200, 1])
  const { body } = await ik.get<{ plan: { vorm: string; situatie: string } }>(
    `/mijn/dossiers/${p.dossier.id}/export`,
  )
  expect(body.plan).toMatchObject({ vorm: 'licht', situatie: TEKSTEN.situatie })
})

test('PLAN-30 the worker prints the plan for the inwoner and for a helper the own part; a line in the spoor each time', async () => {
  const p = await begonnen(nijmegen)
  const mijn = await metTaak(p, taak)
  const druk = async (pad: string, wie = p.werker) => wie.get(`${p.plan}${pad}`)
  const deel = await druk(`/inzetten/${mijn.id}/plandrukken`)
  expect([deel.status, deel.kop['content-type'], deel.kop['content-disposition']]).toEqual([
    200,
    'application/pdf',
    'attachment; filename="taak.pdf"',
  ])
  expect([paginas(deel.tekst), deel.tekst.includes('<pdfuaid:part>1</pdfuaid:part>')]).toEqual([1, true])
  expect((await druk('/plandrukken')).status).toBe(200)
  const spoor = await p.server.kijk<{ handeling: string }>(
    "select handeling from spoor where dossier_id = $1 and handeling like '%drukken' and uitkomst = 'gelukt' order by id",
    [p.dossier.id],
  )
  expect(spoor.map((s) => s.handeling)).toEqual(['inzet.drukken', 'plan.drukken'])
  expect((await druk('/inzetten/999999/plandrukken')).status).toBe(404)
  expect((await p.werker.get(`${p.basis}/999999/plandrukken`)).status).toBe(404)
  const ik = await inwonerVan(p)
  expect((await druk(`/inzetten/${mijn.id}/plandrukken`, ik)).status).toBe(404)
})

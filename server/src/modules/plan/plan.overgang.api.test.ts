import { beforeAll, expect, test } from 'vitest'
import {
  testServer,
  type Antwoord,
  type Bezoeker,
  type TestServer,
} from '../../../../tests/support/server.ts'
import type { AntwoordVan, werklijstTonen } from '@keukentafel/contract'
import { contextVan, maakDossier, volgendeBsn } from '../dossier/dossier.test-data.ts'
import { planUitvoeren } from './overgang.commands.ts'
import {
  begonnen,
  codes,
  inzet,
  metTaak,
  TEKSTEN,
  totDefinitief,
  triage,
  zien,
  type Begonnen,
  type Fout,
  type Ok,
} from './plan.test-data.ts'

let server: TestServer
let nijmegen: TestServer
beforeAll(async () => {
  server = await testServer('leeuwarden')
  nijmegen = await testServer('nijmegen')
})
type Werklijst = AntwoordVan<typeof werklijstTonen>
const vandaag = Temporal.Now.plainDateISO('Europe/Amsterdam')
const jaarOud = (jaren: number) => vandaag.subtract({ years: jaren }).toString()

async function inWerklijst(wie: Bezoeker, { dossier }: Begonnen, vraag = '') {
  for (let pagina = 1; ; pagina += 1) {
    const { body } = await wie.get<Werklijst>(`/werklijst?pagina=${pagina}${vraag}`)
    const rij = body.rijen.find((r) => r.dossierId === dossier.id)
    if (rij !== undefined || body.rijen.length === 0) return rij
  }
}
const fout = (uit: Antwoord) => [uit.status, (uit.body as Fout).code]

async function inwoner(p: Begonnen, plek = 0): Promise<Bezoeker> {
  const [rij] = await p.server.kijk<{ id: number }>('select inwoner_id as id from persoon where id = $1', [
    p.dossier.personen[plek],
  ])
  const bezoeker = p.server.publiek()
  expect((await bezoeker.post('/demo/aanmeldingen', { id: rij?.id })).status).toBe(204)
  return bezoeker
}
const antwoord = (wie: Bezoeker, p: Begonnen, taak: Ok, wat: string) =>
  wie.post<Ok>(`${p.plan}/inzetten/${taak.id}/antwoorden`, { antwoord: wat }, { ifMatch: taak.version })

test('PLAN-08 PLAN-03 definitief needs akkoord and what the inwoner and network can do', async () => {
  const p = await begonnen(nijmegen)
  const { werker, dossier, plan, stap } = p
  await triage(p)
  const bewaar = async (teksten: object) => {
    const { version, doelen } = await zien(werker, dossier)
    const houden = doelen.map(({ id, tekst, leefgebied, persoonId }) => ({
      id,
      tekst,
      leefgebied,
      persoonId,
    }))
    return werker.put(plan, { ...TEKSTEN, ...teksten, doelen: houden }, { ifMatch: version })
  }
  await bewaar({ eigenKracht: '', netwerk: ' ' })
  expect((await stap('vaststellingen')).status).toBe(409)
  await stap('aanbiedingen')
  expect(codes(await stap('vaststellingen')).sort()).toEqual([
    'plan-onvolledig',
    'plan-onvolledig',
    'plan-zonder-akkoord',
  ])
  await stap('terugnemingen')
  await bewaar({ eigenKracht: 'Zij kookt zelf.', netwerk: 'Een zus.' })
  await stap('aanbiedingen')
  expect(codes(await stap('vaststellingen'))).toEqual(['plan-zonder-akkoord'])
  await stap('akkoorden', { persoonId: dossier.personen[0], hoe: 'schriftelijk' })
  expect((await stap('vaststellingen')).status).toBe(201)
  const view = await zien(werker, dossier)
  const stappen = ['in_afstemming', 'concept', 'in_afstemming', 'definitief']
  expect([view.status, view.overgangen.map((o) => o.naar)]).toEqual(['definitief', stappen])
  expect(view.overgangen.every((o) => o.door === p.naam && o.op.startsWith('20'))).toBe(true)
})

test.each(['enkelvoudig', 'complex'] as const)(
  'TRI-01 without a judgement no plan is definitief; with %s it can be',
  async (oordeel) => {
    const p = await begonnen(server)
    await p.stap('aanbiedingen')
    await p.stap('akkoorden', { persoonId: p.dossier.personen[0], hoe: 'mondeling' })
    expect(codes(await p.stap('vaststellingen'))).toEqual(['plan-zonder-oordeel'])
    expect((await zien(p.werker, p.dossier)).belet.map((b) => b.code)).toEqual(['plan-zonder-oordeel'])
    await triage(p, oordeel)
    expect((await zien(p.werker, p.dossier)).belet).toEqual([])
    expect((await p.stap('vaststellingen')).status).toBe(201)
  },
)

test('PLAN-08 an agreement with an older version does not count', async () => {
  const p = await begonnen(server)
  await triage(p)
  await p.stap('aanbiedingen')
  await p.stap('akkoorden', { persoonId: p.dossier.personen[0], hoe: 'mondeling' })
  await p.stap('terugnemingen')
  await p.stap('aanbiedingen')
  expect(codes(await p.stap('vaststellingen'))).toEqual(['plan-zonder-akkoord'])
})

test('PLAN-08 a plan needs the agreement of somebody from 16; a child of 12 agrees too, a younger one does not', async () => {
  const leeftijden = [45, 11, 14, 16]
  const p = await begonnen(server, {
    personen: leeftijden.map((jaren) => ({ geboortedatum: jaarOud(jaren), bsn: volgendeBsn(server) })),
  })
  await triage(p)
  await p.stap('aanbiedingen')
  const [ouder, elf, veertien, zestien] = p.dossier.personen
  const akkoord = (persoonId: number | undefined) => p.stap('akkoorden', { persoonId, hoe: 'mondeling' })
  const jong = await akkoord(elf)
  expect(fout(jong)).toEqual([400, 'akkoord-kind-te-jong'])
  expect((jong.body as unknown as Fout).errors).toMatchObject([{ veld: 'persoonId' }])
  // The child itself, in the own account: recorded, and not enough.
  const kind = await inwoner(p, 2)
  const { version } = await zien(p.werker, p.dossier)
  const zelf = { persoonId: veertien, hoe: 'online' }
  expect((await kind.post(`${p.plan}/akkoorden`, zelf, { ifMatch: version })).status).toBe(201)
  expect(codes(await p.stap('vaststellingen'))).toEqual(['plan-zonder-akkoord'])
  expect((await akkoord(zestien)).status).toBe(201)
  expect((await zien(p.werker, p.dossier)).belet).toEqual([])
  // Taken back and offered anew, the parent agrees, and after that the child: it does not undo the parent's.
  await p.stap('terugnemingen')
  await p.stap('aanbiedingen')
  expect(codes(await p.stap('vaststellingen'))).toEqual(['plan-zonder-akkoord'])
  for (const wie of [ouder, veertien]) expect((await akkoord(wie)).status).toBe(201)
  expect((await p.stap('vaststellingen')).status).toBe(201)
})

test('PLAN-26 the executor answers the words that were seen: after a change the old yes is refused', async () => {
  const p = await begonnen(server)
  const sietske = await inwoner(p)
  const taak = await metTaak(p)
  const gezien = (await zien(sietske, p.dossier)).inzetten[0]!
  const anders = inzet(await zien(p.werker, p.dossier), { omschrijving: 'Elke dag de hele post doen' })
  expect(
    (await p.werker.put(`${p.plan}/inzetten/${taak.id}`, anders, { ifMatch: taak.version })).status,
  ).toBe(200)
  expect(fout(await antwoord(sietske, p, gezien, 'aanvaard'))).toEqual([412, 'versie-verouderd'])
  const pad = `${p.plan}/inzetten/${taak.id}/antwoorden`
  expect((await sietske.post(pad, { antwoord: 'aanvaard' })).status).toBe(428)
  const nu = (await zien(sietske, p.dossier)).inzetten[0]!
  expect([nu.status, nu.omschrijving]).toEqual(['gevraagd', 'Elke dag de hele post doen'])
  expect((await antwoord(sietske, p, nu, 'aanvaard')).status).toBe(201)
  expect((await zien(sietske, p.dossier)).inzetten[0]).toMatchObject({ status: 'aanvaard', teltMee: true })
})

test('PLAN-26 a declined task stays open, and the werklijst of the regievoerder says that it was declined', async () => {
  const p = await begonnen(server)
  const taak = await metTaak(p)
  await metTaak(p, { omschrijving: 'Boodschappen' })
  const sietske = await inwoner(p)
  expect(await inWerklijst(p.werker, p)).toMatchObject({ openTaken: 2, geweigerdeTaken: 0 })
  expect((await antwoord(sietske, p, taak, 'geweigerd')).status).toBe(201)
  expect(await inWerklijst(p.werker, p)).toMatchObject({ openTaken: 2, geweigerdeTaken: 1 })
  expect((await zien(p.werker, p.dossier)).doelen[0]?.heeftOplossing).toBe(false)
  // Asked anew with other words it waits for an answer again.
  const anders = inzet(await zien(p.werker, p.dossier), { omschrijving: 'Alleen de rekeningen' })
  await p.werker.put(`${p.plan}/inzetten/${taak.id}`, anders, { ifMatch: taak.version + 1 })
  expect(await inWerklijst(p.werker, p)).toMatchObject({ openTaken: 2, geweigerdeTaken: 0 })
})

test('PLAN-11 PLAN-12 a year of support is evaluated each three months, with a reminder fourteen days before', async () => {
  const p = await totDefinitief(server)
  const { werker, dossier, stap } = p
  expect((await stap('uitvoeringen')).status).toBe(201)
  const view = await zien(werker, dossier)
  expect([view.status, view.evaluaties.length]).toEqual(['in_uitvoering', 4])
  for (const e of view.evaluaties)
    expect(Temporal.PlainDate.from(e.herinnerOp).until(e.geplandOp).days).toBe(14)
  expect((await inWerklijst(werker, p))?.termijn).toMatchObject({
    soort: 'evaluatie',
    uiterlijk: view.evaluaties[0]?.geplandOp,
    stand: 'ruim',
    herinnerd: false,
  })
  expect((await stap('evaluaties', { uitkomst: 'misschien', toelichting: 'x' })).status).toBe(400)
})

test('PLAN-12 from the day of the reminder the werklijst and the plan of the inwoner show it', async () => {
  // Support of one week ends, and is evaluated, within the fourteen days of the reminder.
  const p = await totDefinitief(server, {}, { verwachteDuurWeken: 1 })
  await p.stap('uitvoeringen')
  expect((await inWerklijst(p.werker, p))?.termijn).toMatchObject({
    soort: 'evaluatie',
    dagen: 7,
    stand: 'kort',
    herinnerd: true,
  })
  const sietske = await inwoner(p)
  expect((await zien(sietske, p.dossier)).evaluaties.map((e) => e.stand)).toEqual(['herinneren'])
})

/** Runs since so long ago that the first evaluation is past. */
async function teLaat(): Promise<Begonnen> {
  const p = await totDefinitief(server)
  const toen = Temporal.Now.instant().subtract({ hours: 24 * 120 })
  const { version: versie } = await zien(p.werker, p.dossier)
  const ctx = { ...(await contextVan(server, p.naam, toen)), versie }
  await planUitvoeren(ctx, { dossierId: p.dossier.id, planId: p.planId })
  return p
}
const TE_LAAT = '&weergave=team&wanneer=te_laat'

test('PLAN-12 an evaluation that is past stands on the list of the teamleider of what is too late', async () => {
  const p = await teLaat()
  const leider = await server.als('Froukje Postma')
  expect((await zien(p.werker, p.dossier)).evaluaties[0]?.stand).toBe('verlopen')
  expect(await inWerklijst(leider, p, TE_LAAT)).toMatchObject({
    wanneer: 'te_laat',
    termijn: { soort: 'evaluatie', stand: 'laat' },
  })
  const opTijd = await totDefinitief(server)
  await opTijd.stap('uitvoeringen')
  expect(await inWerklijst(leider, opTijd, TE_LAAT)).toBeUndefined()
  expect(await inWerklijst(leider, opTijd, '&weergave=team')).toBeDefined()
})

test.each([
  ['voortzetten', 'in_uitvoering', 'uitvoering'],
  ['doelen_bijstellen', 'concept', 'plan'],
  ['afsluiten', 'afgesloten', undefined],
] as const)('PLAN-12 after %s nothing of the old days is late any more', async (uitkomst, status, fase) => {
  const p = await teLaat()
  const open = async () =>
    server.kijk("select from termijn where dossier_id = $1 and soort = 'evaluatie' and voldaan_op is null", [
      p.dossier.id,
    ])
  expect((await p.stap('evaluaties', { uitkomst, toelichting: 'Samen gekeken.' })).status).toBe(201)
  expect((await p.stap('uitvoeringen')).status).toBe(201)
  const view = await zien(p.werker, p.dossier)
  expect(view.status).toBe(status)
  const gepland = view.evaluaties.filter((e) => e.gehoudenOp === null)
  expect(gepland).toHaveLength(status === 'in_uitvoering' ? 4 : 0)
  expect(await open()).toHaveLength(gepland.length)
  expect(view.evaluaties.filter((e) => e.gehoudenOp !== null)).toMatchObject([
    { uitkomst, toelichting: 'Samen gekeken.' },
  ])
  expect((await inWerklijst(p.werker, p))?.fase).toBe(fase)
  expect(await inWerklijst(p.werker, p, TE_LAAT)).toBeUndefined()
})

test('PLAN-12 a plan that is closed before its end leaves the werklijst with its days and its tasks', async () => {
  const p = await teLaat()
  expect(await inWerklijst(p.werker, p, TE_LAAT)).toBeDefined()
  expect((await p.stap('afsluitingen', { reden: 'Verhuisd' })).status).toBe(201)
  expect(await inWerklijst(p.werker, p)).toBeUndefined()
  expect(await inWerklijst(p.werker, p, TE_LAAT)).toBeUndefined()
  expect(await inWerklijst(p.werker, p, '&fase=afgesloten')).toMatchObject({
    termijn: null,
    openTaken: 0,
    geweigerdeTaken: 0,
  })
  // A new plan brings it back.
  expect((await p.werker.post(p.basis, {})).status).toBe(201)
  expect(await inWerklijst(p.werker, p)).toMatchObject({ fase: 'plan' })
})

test('a plan names only people, a gesprek and an organisation that are there: refused at the field, never a 500', async () => {
  const p = await begonnen(server)
  const ander = await maakDossier(server)
  const view = await zien(p.werker, p.dossier)
  const vreemd = ander.personen[0]
  const doelen = [{ tekst: 'Van een ander', leefgebied: null, persoonId: vreemd }]
  const inPlan = await p.werker.put(p.plan, { ...TEKSTEN, doelen }, { ifMatch: view.version })
  expect(inPlan.status).toBe(400)
  expect((inPlan.body as Fout).errors).toMatchObject([
    { veld: 'doelen/0/persoonId', code: 'persoon-onbekend' },
  ])
  const geenDoel = [{ id: 999_999, tekst: 'Weg', leefgebied: null, persoonId: null }]
  const weg = await p.werker.put(p.plan, { ...TEKSTEN, doelen: geenDoel }, { ifMatch: view.version })
  expect((weg.body as Fout).errors).toMatchObject([{ veld: 'doelen/0/id', code: 'doel-onbekend' }])
  const taak = await metTaak(p)
  for (const [over, code] of [
    [{ persoonId: vreemd }, 'persoon-onbekend'],
    [{ organisatieId: 999_999 }, 'organisatie-onbekend'],
  ] as const) {
    const nieuw = await p.werker.post(`${p.plan}/inzetten`, inzet(view, over))
    expect([nieuw.status, ...codes(nieuw)]).toEqual([400, code])
    const oud = await p.werker.put(`${p.plan}/inzetten/${taak.id}`, inzet(view, over), {
      ifMatch: taak.version,
    })
    expect([oud.status, ...codes(oud)]).toEqual([400, code])
  }
  await p.stap('afsluitingen', { reden: 'Opnieuw' })
  const gesprek = await p.werker.post(p.basis, { gesprekId: 999_999 })
  expect([gesprek.status, ...codes(gesprek)]).toEqual([400, 'gesprek-onbekend'])
})

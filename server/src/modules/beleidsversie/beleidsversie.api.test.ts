import { beforeAll, expect, test } from 'vitest'
import type {
  AntwoordVan,
  beleidTonen,
  beleidVergelijken,
  beleidVersiesTonen,
  spelregelsTonen,
} from '@keukentafel/contract'
import { testServer, type Bezoeker, type TestServer } from '../../../../tests/support/server.ts'
import { maakDossier } from '../dossier/dossier.test-data.ts'
import { eenMelding } from '../signaal/signaal.test-data.ts'
import { begonnen, metTaak } from '../plan/plan.test-data.ts'
import type { Beleid } from '../beleid/index.ts'

type Fout = { code: string; detail: string; errors: { veld: string; code: string }[] }
let server: TestServer
let beheer: Bezoeker
beforeAll(async () => {
  server = await testServer('nijmegen')
  beheer = await server.als('functioneel_beheerder')
})

const vandaag = Temporal.Now.plainDateISO('Europe/Amsterdam').toString()
const REDEN = 'De raad heeft dit op 1 maart besloten.'
const versies = async () =>
  (await beheer.get<AntwoordVan<typeof beleidVersiesTonen>>('/beleidsversies')).body.rijen
async function laatste(): Promise<Beleid> {
  const { versie } = (await versies())[0]!
  const { body } = await beheer.get<AntwoordVan<typeof beleidTonen>>(`/beleidsversies/${versie}`)
  return body.document as Beleid
}
/** The newest document with something changed in it, as the next version of today. */
async function volgende(anders: (b: Beleid) => void): Promise<Beleid> {
  const b = structuredClone(await laatste())
  b.versie += 1
  b.geldigVanaf = vandaag
  anders(b)
  return b
}
const stelVast = (document: unknown, extra: object = {}) =>
  beheer.post<Fout>('/beleidsversies', { document, reden: REDEN, ookLopend: false, ...extra })
const versieVan = async (id: number) =>
  (await server.kijk<{ v: number }>('select beleid_versie as v from dossier where id = $1', [id]))[0]?.v

test('ALG-02 a new version counts for new cases from its day, with its reason; what runs keeps its own', async () => {
  const oud = await maakDossier(server)
  const nieuw = await volgende((b) => (b.opschaling.drempelLeefgebieden = 4))
  const bekeken = await beheer.post<AntwoordVan<typeof beleidVergelijken>>(
    `/beleidsversies/${nieuw.versie - 1}/vergelijkingen`,
    { document: nieuw, ookLopend: false },
  )
  expect(bekeken.body.verschillen).toEqual([
    {
      waar: ['Opschaling', 'Opschalen vanaf zoveel leefgebieden met een probleem'],
      soort: 'gewijzigd',
      was: '3',
      wordt: '4',
    },
  ])
  const gezet = await stelVast(nieuw)
  expect(gezet.body).toMatchObject({ versie: nieuw.versie, isVanKracht: true, reden: REDEN, lopend: 0 })
  const [eerste, tweede] = await versies()
  expect([eerste?.isVanKracht, tweede?.isVanKracht, eerste?.door]).toEqual([true, false, expect.any(String)])
  const later = await maakDossier(server)
  expect([await versieVan(oud.id), await versieVan(later.id)]).toEqual([nieuw.versie - 1, nieuw.versie])
  // A worker reads of both what holds, with the clause: now, and in the case that runs (003 Uitv.notitie §5).
  const werker = await server.als('sociaal_werker')
  const opschalen = async (vraag: string) => {
    const { body } = await werker.get<AntwoordVan<typeof spelregelsTonen>>(`/spelregels${vraag}`)
    return body.groepen.flatMap((g) => g.regels).find((r) => r.wat === 'Opschalen')
  }
  expect(await opschalen('')).toMatchObject({ hier: 'Vanaf 4 leefgebieden met een probleem, naar regieteam' })
  expect(await opschalen(`?versie=${nieuw.versie - 1}`)).toEqual({
    wat: 'Opschalen',
    hier: 'Vanaf 3 leefgebieden met een probleem, naar regieteam',
    bron: '003 Uitv.notitie §5',
  })
  expect((await werker.get('/spelregels?versie=999')).status).toBe(404)
})

test('ALG-02 what runs goes along when that is said, and its timeline tells it', async () => {
  const { id } = await maakDossier(server)
  const nieuw = await volgende((b) => (b.titel = 'Wijkpilots, bijgesteld'))
  expect((await stelVast(nieuw, { ookLopend: true })).status).toBe(201)
  expect(await versieVan(id)).toBe(nieuw.versie)
  const lijnen = await server.kijk(
    "select gegevens from tijdlijn where dossier_id = $1 and gebeurtenis = 'beleid.gewijzigd'",
    [id],
  )
  expect(lijnen).toEqual([{ gegevens: { versie: nieuw.versie } }])
})

test('ALG-02 a version that would orphan running cases is refused with the list of cases, and nothing is set', async () => {
  const p = await begonnen(server)
  await metTaak(p)
  const [taak] = await server.kijk<{ trede: string }>('select trede from inzet where dossier_id = $1', [
    p.dossier.id,
  ])
  const nieuw = await volgende((b) => {
    b.ladder.treden = b.ladder.treden.filter(({ id }) => id !== taak?.trede)
  })
  const pad = `/beleidsversies/${nieuw.versie - 1}/vergelijkingen`
  const { body } = await beheer.post<AntwoordVan<typeof beleidVergelijken>>(pad, {
    document: nieuw,
    ookLopend: true,
  })
  expect(body.wezen).toContainEqual({ kenmerk: p.dossier.kenmerk, soort: 'trede', waarde: taak?.trede })
  const voor = (await versies()).length
  const uit = await stelVast(nieuw, { ookLopend: true })
  expect([uit.status, uit.body.code]).toEqual([409, 'beleid-maakt-wezen'])
  expect(uit.body.detail).toContain(p.dossier.kenmerk)
  expect((await versies()).length).toBe(voor)
  // Only for what begins later it may: the running case keeps the ladder it began with.
  expect((await stelVast(nieuw)).status).toBe(201)
  expect(await versieVan(p.dossier.id)).toBe(nieuw.versie - 1)
})

test('ALG-02 every mistake in a document is told at once, at its field, and an unknown field is one', async () => {
  const krom = await volgende((b) => {
    b.opschaling.drempelLeefgebieden = 0
    b.aanmelding.sluitredenen.push({ id: 'weg', naam: 'Verkeerd loket', bron: 'zonder bron' })
    Object.assign(b.plan, { extra: true })
  })
  const uit = await stelVast(krom)
  expect(uit.status).toBe(400)
  expect(uit.body.errors.map((e) => e.veld).toSorted()).toEqual([
    'document/opschaling/drempelLeefgebieden',
    'document/plan/extra',
  ])
  krom.opschaling.drempelLeefgebieden = 3
  Reflect.deleteProperty(krom.plan, 'extra')
  expect((await stelVast(krom)).body.errors.map((e) => e.code)).toEqual(['beleid-verkeerd-loket'])
})

test('ALG-02 of two who set the next version one succeeds; the other is told, and nobody else may', async () => {
  const een = await volgende((b) => (b.titel = 'Versie van de een'))
  const ander = await volgende((b) => (b.titel = 'Versie van de ander'))
  const uit = await Promise.all([stelVast(een), stelVast(ander)])
  expect(uit.map((u) => u.status).toSorted()).toEqual([201, 409])
  expect(uit.find((u) => u.status === 409)?.body.code).toBe('beleid-al-gewijzigd')
  const werker = await server.als('sociaal_werker')
  expect((await werker.get('/beleidsversies')).status).toBe(404)
  expect(
    (await werker.post('/beleidsversies', { document: een, reden: REDEN, ookLopend: false })).status,
  ).toBe(404)
})

test('ALG-06 a wijk begins on its own day: before it a vraag is still taken in, and no dossier is opened there', async () => {
  const LINDENHOLT = 'WK026808'
  const later = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ months: 2 })
  const loopt = await maakDossier(server)
  const [eigen] = await server.kijk<{ wijk: string }>('select sleutel as wijk from gebied where id = $1', [
    loopt.gebiedId,
  ])
  const nieuw = await volgende((b) => {
    for (const onderdeel of ['postvak', 'casusregistratie', 'plan'] as const)
      b.capabilities[onderdeel] = {
        ...b.capabilities[onderdeel],
        wijken: [LINDENHOLT, eigen?.wijk ?? ''].map((wijk) => ({ wijk, vanaf: later.toString() })),
      }
  })
  expect((await stelVast(nieuw)).status).toBe(201)
  const melden = async (postcode: string) =>
    (
      await server
        .publiek()
        .post<{ kenmerk: string; wijk: string }>('/signalen', eenMelding({ postcode, huisnummer: 88 }))
    ).body
  const [hier, elders] = [await melden('6546 AB'), await melden('6537 AB')]
  expect([hier.wijk, elders.wijk]).toEqual(['Heel Nijmegen', 'Dukenburg'])
  const [signaal] = await server.kijk<{ id: number; wie: number }>(
    `select s.id, l.medewerker_id as wie from signaal s join team_gebied g using (gebied_id) join teamlid l using (team_id)
       join medewerker m on m.id = l.medewerker_id where s.kenmerk = $1 and m.functie = 'sociaal_werker' limit 1`,
    [hier.kenmerk],
  )
  const werker = server.publiek()
  await werker.post('/demo/aanmeldingen', { id: signaal?.wie })
  const geweigerd = await werker.post<Fout>(`/signalen/${signaal?.id ?? 0}/dossiers`, {}, { ifMatch: 1 })
  expect([geweigerd.status, geweigerd.body.code]).toEqual([400, 'onderdeel-nog-niet'])
  expect(geweigerd.body.detail).toContain(`op ${later.day} `)
  // What ran before keeps its own beleid: a plan is begun there.
  const begin = server.publiek()
  await begin.post('/demo/aanmeldingen', { id: loopt.regievoerderId })
  expect((await begin.post(`/dossiers/${loopt.id}/plannen`, {})).status).toBe(201)
  const erna = await maakDossier(server)
  const uit = await begin.post<Fout>(`/dossiers/${erna.id}/plannen`, {})
  expect([uit.status, uit.body.code]).toEqual([400, 'onderdeel-nog-niet'])
})

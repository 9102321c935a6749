import { beforeAll, expect, test } from 'vitest'
import type { AntwoordVan, signaalcijfersTonen } from '@keukentafel/contract'
import type { Bezoeker, TestServer } from '../../../../tests/support/server.ts'
import { testServer } from '../../../../tests/support/server.ts'
import { ADVIES, antwoord, antwoorden, maakGesprek, type GesprekBeeld } from './gesprek.test-data.ts'

let leeuwarden: TestServer
let nijmegen: TestServer
beforeAll(async () => {
  ;[leeuwarden, nijmegen] = await Promise.all([testServer('leeuwarden'), testServer('nijmegen')])
})
const dag = Temporal.Now.plainDateISO('Europe/Amsterdam').toString()
type Fouten = { errors: { code: string; tekst: string }[] }
const sluit = <T = Fouten>(werker: Bezoeker, pad: string, slot: object, ifMatch = 2) =>
  werker.post<T>(`${pad}/afsluitingen`, slot, { ifMatch })
const inhoud = (over: Parameters<typeof antwoorden>[0] = {}) =>
  antwoorden({ gehoudenOp: dag, mantelzorg: false, ...over })

test('KTG-08 who chooses nothing yet hears all that is missing at once, and nothing is closed', async () => {
  const { werker, pad } = await maakGesprek(leeuwarden)
  const uit = await sluit(werker, pad, { uitkomst: null, bevestigd: [] }, 1)
  expect(uit.status).toBe(400)
  expect(uit.body.errors.map((e) => e.code)).toEqual(
    expect.arrayContaining([
      'gesprek-niet-gehouden',
      'gesprek-mantelzorg-niet-gevraagd',
      'gesprek-zonder-uitkomst',
    ]),
  )
  expect(uit.body.errors.map((e) => e.code)).not.toContain('gesprek-advies-zonder-soort')
  expect((await werker.get<GesprekBeeld>(pad)).body).toMatchObject({ uitkomst: null })
})

test('KTG-19 a vraag about huurtoeslag: advies gegeven, one contact, no plan, counted in the numbers of the wijk', async () => {
  const { werker, pad, dossier } = await maakGesprek(nijmegen)
  const tel = async (vraag = `van=${dag}&tot=${dag}`) =>
    (await werker.get<AntwoordVan<typeof signaalcijfersTonen>>(`/signaalcijfers?${vraag}`)).body.afgehandeld
  const voor = await tel()
  await werker.put(`${pad}/antwoorden`, inhoud({ vraag: 'Hoe vraag ik huurtoeslag aan?' }), { ifMatch: 1 })

  const leeg = await sluit(werker, pad, { uitkomst: 'advies', bevestigd: [] })
  expect(leeg.status).toBe(400)
  expect(leeg.body.errors.map((e) => e.code)).toEqual([
    'gesprek-advies-zonder-soort',
    'gesprek-advies-zonder-tekst',
  ])
  expect((await sluit(werker, pad, { ...ADVIES, gegeven: ['geld'] })).status).toBe(400)
  expect(await tel()).toEqual(voor)

  const gegeven = ['advies', 'informatie']
  const toelichting = 'Huurtoeslag vraagt u aan bij de Belastingdienst; het formulier is samen ingevuld.'
  const klaar = await sluit<{ planId: number | null }>(werker, pad, { ...ADVIES, gegeven, toelichting })
  expect(klaar.status, klaar.tekst).toBe(200)
  expect(klaar.body.planId).toBeNull()
  expect((await werker.get<GesprekBeeld>(pad)).body).toMatchObject({
    gegeven,
    toelichting,
    planVerplicht: null,
  })
  expect((await werker.get(`/dossiers/${dossier.id}/plan`)).body).toMatchObject({ plan: null })
  expect(await tel()).toEqual({
    vragen: voor.vragen + 1,
    contacten: voor.contacten + 1,
    advies: voor.advies + 1,
    informatie: voor.informatie + 1,
    kortdurende_hulp: voor.kortdurende_hulp,
  })
  // Nothing is asked of anybody any more; and another day or another wijk does not count it.
  const [regel] = await nijmegen.kijk('select fase from werkregel where dossier_id = $1', [dossier.id])
  expect(regel).toEqual({ fase: 'afgesloten' })
  expect((await tel('van=2012-04-01&tot=2012-04-30')).vragen).toBe(0)
  const [elders] = await nijmegen.kijk<{ id: number }>('select id from gebied where id <> $1 limit 1', [
    dossier.gebiedId,
  ])
  expect((await tel(`van=${dag}&tot=${dag}&gebied=${elders?.id ?? 0}`)).vragen).toBe(0)

  // A second visit about it makes it two contacts for the same one vraag.
  const tweede = await werker.post<{ id: number }>(`/dossiers/${dossier.id}/gesprekken`, {
    reden: 'nieuwe_client',
    plaats: 'kantoor',
    geplandOp: null,
    deelnemers: [],
    clientondersteuningAangeboden: true,
    vervolg: { gesprekId: Number(pad.split('/').at(-1)), teamvraag: 'Is het gelukt?' },
  })
  expect((await tel()).vragen).toBe(voor.vragen)
  const twee = `/dossiers/${dossier.id}/gesprekken/${tweede.body.id}`
  const zelfde = inhoud({ vraag: 'Hoe vraag ik huurtoeslag aan?', plaats: 'kantoor' })
  await werker.put(`${twee}/antwoorden`, zelfde, { ifMatch: 1 })
  expect((await sluit(werker, twee, { ...ADVIES, gegeven: ['kortdurende_hulp'] })).status).toBe(200)
  expect(await tel()).toMatchObject({
    vragen: voor.vragen + 1,
    contacten: voor.contacten + 2,
    kortdurende_hulp: voor.kortdurende_hulp + 1,
  })
})

test('PLAN-18 support for a longer time without a plan is blocked and one-off help is not; elsewhere nothing is asked', async () => {
  const { werker, pad, dossier } = await maakGesprek(leeuwarden)
  const wonen = antwoord(dossier.personen[0]!, 'wonen', { probleem: true })
  await werker.put(`${pad}/antwoorden`, inhoud({ antwoorden: [wonen] }), { ifMatch: 1 })
  expect((await werker.get<GesprekBeeld>(pad)).body.planVerplicht).toEqual({ bron: '004 §3.2' })

  const zonder = await sluit(werker, pad, { ...ADVIES, structureel: true })
  expect(zonder).toMatchObject({ status: 409, body: { code: 'gesprek-structureel-zonder-plan' } })
  expect(zonder.body.errors[0]?.tekst).toBe(
    'Ondersteuning voor langere tijd kan niet zonder ondersteuningsplan (004 §3.2). Kies voor een plan.',
  )
  const nietGevraagd = await sluit(werker, pad, { ...ADVIES, structureel: null })
  expect(nietGevraagd).toMatchObject({ status: 400, body: { code: 'gesprek-structureel-niet-gevraagd' } })
  expect((await werker.get<GesprekBeeld>(pad)).body.status).toBe('lopend')

  const met = await sluit<{ planId: number | null }>(werker, pad, {
    uitkomst: 'plan',
    bevestigd: [],
    structureel: true,
  })
  expect(met.status, met.tekst).toBe(200)
  expect(met.body.planId).not.toBeNull()
  expect((await werker.get<GesprekBeeld>(pad)).body.structureel).toBe(true)

  // The same household, whose plan runs: a next gesprek needs no second one (PLAN-01).
  const kort = await maakGesprek(leeuwarden)
  await kort.werker.put(`${kort.pad}/antwoorden`, inhoud(), { ifMatch: 1 })
  const eenmalig = await sluit<{ planId: number | null }>(kort.werker, kort.pad, ADVIES)
  expect(eenmalig).toMatchObject({ status: 200, body: { planId: null } })

  const elders = await maakGesprek(nijmegen)
  await elders.werker.put(`${elders.pad}/antwoorden`, inhoud(), { ifMatch: 1 })
  const vrij = await sluit(elders.werker, elders.pad, { ...ADVIES, structureel: true })
  expect(vrij.status, vrij.tekst).toBe(200)
})

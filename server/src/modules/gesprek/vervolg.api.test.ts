import { beforeAll, expect, test } from 'vitest'
import type { PlanView } from '@keukentafel/contract'
import { testServer, type TestServer } from '../../../../tests/support/server.ts'
import { ADVIES, antwoord, antwoorden, maakGesprek, type GesprekBeeld } from './gesprek.test-data.ts'

let nijmegen: TestServer
beforeAll(async () => {
  nijmegen = await testServer('nijmegen')
})

test('KTG-11 the team asks about debts: a second visit on 9 May with the same vraag, both verslagen kept, and only then a plan that can be definitive', async () => {
  const { werker, dossier, id, pad } = await maakGesprek(nijmegen)
  const basis = `/dossiers/${dossier.id}/gesprekken`
  const tweede = (over: object = {}) =>
    werker.post<{ id: number }>(basis, {
      reden: 'nieuwe_client',
      plaats: 'huisbezoek',
      geplandOp: '2026-05-09T08:00:00.000Z',
      deelnemers: [],
      clientondersteuningAangeboden: true,
      vervolg: { gesprekId: id, teamvraag: 'Zijn er schulden?' },
      ...over,
    })
  // As long as the first has no verslag, the question belongs in it.
  expect(await tweede()).toMatchObject({ status: 409, body: { code: 'vervolg-zonder-verslag' } })
  const dag = Temporal.Now.plainDateISO('Europe/Amsterdam').toString()
  const vraag = 'Hulp bij het huishouden'
  const gezegd = antwoord(dossier.personen[0]!, 'huishouden', { wens: 'Een schoon huis.', probleem: true })
  const inhoud = antwoorden({ vraag, gehoudenOp: dag, mantelzorg: false, antwoorden: [gezegd] })
  await werker.put(`${pad}/antwoorden`, inhoud, { ifMatch: 1 })
  const slot = (waar: string, ifMatch: number) =>
    werker.post(`${waar}/afsluitingen`, { uitkomst: 'plan', bevestigd: [] }, { ifMatch })
  expect((await slot(pad, 2)).status).toBe(200)
  const plan = async () => (await werker.get<{ plan: PlanView }>(`/dossiers/${dossier.id}/plan`)).body.plan
  const planPad = `/dossiers/${dossier.id}/plannen/${(await plan()).id}`
  await werker.post(`${planPad}/aanbiedingen`, undefined, { ifMatch: (await plan()).version })
  const belet = async () => (await plan()).belet.map((b) => b.code)
  expect(await belet()).not.toContain('plan-wacht-op-bezoek')

  const onzin = { vervolg: { gesprekId: 999_999, teamvraag: 'x' } }
  expect(await tweede(onzin)).toMatchObject({ status: 400, body: { code: 'vervolg-gesprek-onbekend' } })
  const leeg = { vervolg: { gesprekId: id, teamvraag: ' ' } }
  expect(await tweede(leeg)).toMatchObject({ status: 400, body: { code: 'vervolg-zonder-teamvraag' } })
  const gemaakt = await tweede()
  expect(gemaakt.status, gemaakt.tekst).toBe(201)
  const twee = `${basis}/${gemaakt.body.id}`
  const beeld = await werker.get<GesprekBeeld>(twee)
  expect(beeld.body).toMatchObject({ vraag, vervolgOp: id, teamvraag: 'Zijn er schulden?' })
  // The plan waits for it, and says so.
  expect(await belet()).toContain('plan-wacht-op-bezoek')
  const vaststellen = async () =>
    werker.post<{ errors: { code: string }[] }>(`${planPad}/vaststellingen`, undefined, {
      ifMatch: (await plan()).version,
    })
  expect((await vaststellen()).body.errors.map((e) => e.code)).toContain('plan-wacht-op-bezoek')

  const post = antwoord(dossier.personen[0]!, 'financien', { situatie: 'Geen schulden.', probleem: false })
  const ander = { ...inhoud, antwoorden: [post] }
  const fout = await werker.put(`${twee}/antwoorden`, { ...ander, vraag: 'De tuin' }, { ifMatch: 1 })
  expect(fout).toMatchObject({ status: 400, body: { code: 'vervolg-andere-vraag' } })
  expect((await werker.put(`${twee}/antwoorden`, ander, { ifMatch: 1 })).status).toBe(200)
  const klaar = await werker.post(`${twee}/afsluitingen`, ADVIES, { ifMatch: 2 })
  expect(klaar.status, klaar.tekst).toBe(200)
  expect(await belet()).not.toContain('plan-wacht-op-bezoek')
  // Both verslagen stand, with the same vraag and their own answers.
  const lijst = await werker.get<{ rijen: { id: number; vraag: string; vervolgOp: number | null }[] }>(basis)
  expect(lijst.body.rijen.map((g) => [g.id, g.vraag, g.vervolgOp])).toEqual([
    [gemaakt.body.id, vraag, id],
    [id, vraag, null],
  ])
  expect((await werker.get<GesprekBeeld>(pad)).body.antwoorden).toEqual([gezegd])
  expect((await werker.get<GesprekBeeld>(twee)).body.antwoorden).toEqual([post])
})

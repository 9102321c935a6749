import { beforeAll, expect, test } from 'vitest'
import type { Afname, AntwoordVan, instrumentenTonen } from '@keukentafel/contract'
import deventerBeleid from '../../../../gemeenten/deventer/beleid.ts'
import { Bezoeker, testServer, type TestServer } from '../../../../tests/support/server.ts'
import { alsEigenaar } from '../../platform/db/eigenaar.ts'
import { beleidOpnemen } from '../beleid/beleid.commands.ts'
import { maakDossier, type TestDossier } from '../dossier/dossier.test-data.ts'

type Probleem = { code: string; errors: { veld: string; code: string }[] }
type Pagina = AntwoordVan<typeof instrumentenTonen>
const toon = async (wie: Bezoeker, d: TestDossier) =>
  (await wie.get<Pagina>(`/dossiers/${d.id}/instrumenten`)).body
const neem = (wie: Bezoeker, d: TestDossier, body: object) =>
  wie.post<Afname & Probleem>(`/dossiers/${d.id}/afnames`, {
    persoonId: d.personen[0],
    op: '2026-11-01',
    ...body,
  })

let nijmegen: TestServer
let deventer: TestServer
beforeAll(async () => {
  nijmegen = await testServer('nijmegen')
  deventer = await testServer('deventer')
})

test('TRI-18 “niet kwetsbaar” in step 1 stops; “mogelijk kwetsbaar” goes on to step 2, at a huisbezoek', async () => {
  const d = await maakDossier(nijmegen, { regievoerder: 'Bas Willems', postcode: '6546AB' })
  const bas = await nijmegen.als('Bas Willems')
  const { screening } = await toon(bas, d)
  const alle = (stap: 'stap1' | 'stap2', waarde: number) =>
    (screening?.[stap] ?? []).map(({ id }) => ({ id, waarde }))
  const stap2 = {
    instrument: 'screening_2',
    antwoorden: alle('stap2', 1),
    bijHuisbezoek: true,
    uitkomst: 'kwetsbaar',
  }
  const stop = await neem(bas, d, { instrument: 'screening_1', antwoorden: alle('stap1', 0) })
  expect([stop.status, stop.body.uitkomst]).toEqual([201, 'niet_kwetsbaar'])
  const teVroeg = await neem(bas, d, stap2)
  expect([teVroeg.status, teVroeg.body.code]).toEqual([409, 'screening-stap-1-eerst'])
  const door = await neem(bas, d, { instrument: 'screening_1', antwoorden: alle('stap1', 1) })
  expect(door.body.uitkomst).toBe('mogelijk_kwetsbaar')
  expect((await neem(bas, d, { ...stap2, bijHuisbezoek: false })).body.code).toBe(
    'screening-alleen-huisbezoek',
  )
  expect((await neem(bas, d, { ...stap2, uitkomst: undefined })).body.code).toBe('screening-zonder-uitkomst')
  expect((await neem(bas, d, stap2)).body.uitkomst).toBe('kwetsbaar')
  expect((await toon(bas, d)).afnames.map((a) => a.uitkomst)).toEqual([
    'kwetsbaar',
    'mogelijk_kwetsbaar',
    'niet_kwetsbaar',
  ])
  const vreemd = await nijmegen.als('Chantal Janssen')
  expect((await neem(vreemd, d, stap2)).status).toBe(404)
})

test('TRI-14 financiën 2 at the intake and 4 after six months is +2', async () => {
  const d = await maakDossier(deventer, { regievoerder: 'Aafke Bolink', postcode: '7411AA' })
  const aafke = await deventer.als('Aafke Bolink')
  const score = (op: string, waarde: number) =>
    neem(aafke, d, { op, instrument: 'matrix', antwoorden: [{ id: 'financien', waarde }] })
  expect((await score('2026-04-01', 2)).status).toBe(201)
  expect((await score('2026-10-01', 4)).status).toBe(201)
  expect((await score('2026-10-01', 6)).body.errors).toMatchObject([{ code: 'instrument-score-onjuist' }])
  expect(
    (await score(Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: 2 }).toString(), 4)).body.errors,
  ).toMatchObject([{ veld: 'op', code: 'afname-in-toekomst' }])
  const { matrix, vergelijking } = await toon(aafke, d)
  expect(matrix?.domeinen).toHaveLength(13)
  expect(vergelijking[0]?.domeinen).toEqual([
    {
      id: 'financien',
      naam: 'Financiën',
      eerst: 2,
      eerstOp: '2026-04-01',
      laatst: 4,
      laatstOp: '2026-10-01',
      verschil: 2,
    },
  ])
})

test('TRI-13 checklist v2 holds for new cases from its start; a casus of before keeps v1, also while it is open', async () => {
  const aafke = await deventer.als('Aafke Bolink')
  const oud = await maakDossier(deventer, { regievoerder: 'Aafke Bolink', postcode: '7412AA' })
  const [lijst] = deventerBeleid.instrumenten.checklists
  const nieuw = { ...lijst!, punten: [{ id: 'nieuw_punt', tekst: 'Een nieuw punt' }] }
  const v2 = {
    ...deventerBeleid,
    versie: 2,
    instrumenten: { ...deventerBeleid.instrumenten, checklists: [nieuw] },
  }
  await alsEigenaar(deventer.eigenaarUrl, (trx) => beleidOpnemen(trx, v2, 'checklist v2'))
  const later = await maakDossier(deventer, { regievoerder: 'Aafke Bolink', postcode: '7413AA' })
  const punten = async (d: TestDossier) => (await toon(aafke, d)).checklists[0]?.punten.map((p) => p.id)
  expect(await punten(oud)).toEqual(lijst?.punten.map((p) => p.id))
  expect(await punten(later)).toEqual(['nieuw_punt'])
  const vul = (d: TestDossier, id: string) =>
    neem(aafke, d, {
      instrument: 'checklist',
      onderdeel: 'naar_tweede_lijn',
      antwoorden: [{ id, waarde: 1 }],
    })
  expect((await vul(oud, 'eigen_kracht')).status).toBe(201)
  expect((await vul(oud, 'nieuw_punt')).body.errors).toMatchObject([{ code: 'instrument-vraag-onbekend' }])
  expect((await vul(later, 'nieuw_punt')).status).toBe(201)
  const geen = await neem(aafke, oud, { instrument: 'screening_1', antwoorden: [] })
  expect([geen.status, geen.body.code]).toEqual([409, 'instrument-uit'])
})

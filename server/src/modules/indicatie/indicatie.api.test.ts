import { beforeAll, expect, test } from 'vitest'
import type { IndicatieView } from '@keukentafel/contract'
import { testServer, type TestServer } from '../../../../tests/support/server.ts'
import {
  begonnen,
  codes,
  metTaak,
  triage,
  zien,
  type Begonnen,
  type Fout,
  type Ok,
} from '../plan/plan.test-data.ts'

const servers = {} as Record<'deventer' | 'leeuwarden', TestServer>
beforeAll(async () => {
  for (const g of ['deventer', 'leeuwarden'] as const) servers[g] = await testServer(g)
})
const vandaag = Temporal.Now.plainDateISO('Europe/Amsterdam').toString()
const kijk = async (p: Begonnen) => (await p.werker.get<IndicatieView>(`${p.plan}/indicatie`)).body
const zet = async (p: Begonnen, over: object = {}, ifMatch?: number) =>
  p.werker.post<Ok & Fout>(
    `${p.plan}/indicaties`,
    {
      tekst: 'Begeleiding, 2 uur per week',
      organisatie: null,
      getekendDoor: null,
      getekendOp: null,
      ...over,
    },
    { ifMatch: ifMatch ?? (await zien(p.werker, p.dossier)).version },
  )
const advies = { organisatie: 'GGZ Salland (demo)', getekendDoor: 'P. de Wit', getekendOp: vandaag }

test('PLAN-17 enkelvoudig: the sociaal werker signs the indicatie in the plan; complex: the advies of a specialist', async () => {
  const p = await begonnen(servers.deventer)
  expect(await kijk(p)).toMatchObject({ aan: true, soort: null, geldend: null, mag: [] })
  expect((await zet(p)).body.code).toBe('indicatie-zonder-oordeel')
  await triage(p)
  const { treden } = { treden: (await zien(p.werker, p.dossier)).ladder }
  const redenen = Object.fromEntries(treden.map((t) => [t.id, 'niet genoeg']))
  await metTaak(p, {
    trede: treden.at(-1)!.id,
    uitvoerderType: 'professioneel',
    uitvoerderNaam: 'Naima',
    redenen,
    tot: '2027-12-31',
  })
  expect(await kijk(p)).toMatchObject({ soort: 'indicatie', nodig: true, mag: ['indicatie.vastleggen'] })
  expect(codes(await zet(p, advies))).toEqual(['indicatie-van-team'])
  expect((await zet(p, {}, 1)).status).toBe(412)
  const versie = (await zien(p.werker, p.dossier)).version
  const uit = await zet(p)
  expect([uit.status, uit.body.version]).toEqual([201, versie + 1])
  expect(await kijk(p)).toMatchObject({
    nodig: false,
    geldend: { soort: 'indicatie', getekendDoor: p.naam, getekendOp: vandaag, past: true },
  })
  // Judged complex after all: what the team stated does not fit any more, a specialist advises.
  await triage(p, 'complex')
  expect(await kijk(p)).toMatchObject({ soort: 'advies', nodig: true, geldend: { past: false } })
  expect(codes(await zet(p))).toEqual(['advies-onvolledig', 'advies-onvolledig', 'advies-onvolledig'])
  expect(codes(await zet(p, { ...advies, getekendOp: '2027-02-30' }))).toHaveLength(1)
  expect((await zet(p, advies)).status).toBe(201)
  expect(await kijk(p)).toMatchObject({ nodig: false, geldend: { soort: 'advies', past: true, ...advies } })
  const lijn = `select gebeurtenis from tijdlijn where dossier_id = $1 and gebeurtenis like '%.vastgelegd' order by id`
  expect(await p.server.kijk(lijn, [p.dossier.id])).toEqual([
    { gebeurtenis: 'indicatie.vastgelegd' },
    { gebeurtenis: 'advies.vastgelegd' },
  ])
  // The inwoner reads it; the first stays stored.
  const inwoner = p.server.publiek()
  const [wie] = await p.server.kijk<{ id: number }>('select inwoner_id as id from persoon where id = $1', [
    p.dossier.personen[0],
  ])
  await inwoner.post('/demo/aanmeldingen', { id: wie?.id })
  expect((await inwoner.get<IndicatieView>(`${p.plan}/indicatie`)).body).toMatchObject({
    geldend: { organisatie: 'GGZ Salland (demo)' },
    mag: [],
  })
  expect(
    await p.server.kijk('select soort from indicatie where dossier_id = $1 order by id', [p.dossier.id]),
  ).toEqual([{ soort: 'indicatie' }, { soort: 'advies' }])
  // Agreed and offered, the plan with the advies in it stays as it is.
  expect((await p.stap('aanbiedingen')).status).toBe(201)
  expect((await zet(p, advies)).body.code).toBe('plan-status-past-niet')
})

test('PLAN-17 in Leeuwarden the plan holds no indicatie', async () => {
  const p = await begonnen(servers.leeuwarden)
  await triage(p)
  expect(await kijk(p)).toMatchObject({ aan: false, nodig: false, mag: [] })
  const uit = await zet(p)
  expect([uit.status, uit.body.code]).toEqual([409, 'indicatie-uit'])
})

import { beforeAll, expect, test } from 'vitest'
import type {
  AntwoordVan,
  pogingVastleggen,
  signaalcijfersTonen,
  Signaleerder,
  signaleerdersTonen,
} from '@keukentafel/contract'
import { Bezoeker, testServer, type TestServer } from '../../../../tests/support/server.ts'
import { eenMelding, inPostvak, meldOp } from '../signaal/signaal.test-data.ts'

let server: TestServer
let bas: Bezoeker // Lindenholt
let chantal: Bezoeker // Dukenburg
beforeAll(async () => {
  server = await testServer('nijmegen')
  bas = await server.als('Bas Willems')
  chantal = await server.als('Chantal Janssen')
})

type Probleem = { code: string; errors: { veld: string; code: string }[] }
type Cijfers = AntwoordVan<typeof signaalcijfersTonen>
const register = async (wie: Bezoeker) =>
  (await wie.get<AntwoordVan<typeof signaleerdersTonen>>('/signaleerders')).body
const cijfers = async (zoek: string, wie = bas) => (await wie.get<Cijfers>(`/signaalcijfers?${zoek}`)).body
const opname = (anders: object) => ({
  ...eenMelding({ voorWie: 'ander', postcode: '6546 AB' }),
  kanaal: 'telefoon',
  route: 'b',
  ...anders,
})

test('SIG-03 the tweede ring of a wijk is kept, and “signalen per type melder” of Lindenholt counts each kind and stedelijke plek', async () => {
  const leeg = await register(bas)
  const lindenholt = leeg.gebieden.find((g) => g.naam === 'Lindenholt')?.id
  expect(leeg.plekken.map((p) => p.naam)).toEqual(['WIG', 'Kentering', 'Rechtswinkels'])
  const neem = (body: object, wie = bas) => wie.post<Signaleerder & Probleem>('/signaleerders', body)
  const fout = await neem({ gebiedId: 999_999, meldertype: 'duif', naam: ' ' })
  expect(fout.body.errors.map((e) => e.code)).toEqual([
    'signaleerder-zonder-naam',
    'signaleerder-soort-onbekend',
    'signaleerder-gebied-onbekend',
  ])
  const agent = await neem({
    gebiedId: lindenholt,
    meldertype: 'wijkagent',
    naam: 'Wim Agent',
    telefoon: '024 000',
  })
  expect(agent.body).toMatchObject({ gebied: 'Lindenholt', soort: 'Wijkagent', signalen: 0 })
  expect((await register(chantal)).rijen).toEqual([])

  const schrijf = (anders: object) => bas.post<Probleem>('/signaalopnames', opname(anders))
  const past = await schrijf({ melderType: 'school', signaleerderId: agent.body.id, plek: 'wig' })
  expect(past.body.errors.map((e) => e.code)).toEqual(['plek-onbekend', 'signaleerder-onbekend'])
  expect((await schrijf({ melderType: 'wijkagent', signaleerderId: agent.body.id })).status).toBe(201)
  expect((await schrijf({ melderType: 'stedelijk_punt', plek: 'kentering' })).status).toBe(201)
  expect((await schrijf({ melderType: null, route: 'c', vindplaats: 'plein' })).status).toBe(201)

  const { perMelder, plekken, eigenWaarneming } = await cijfers(`gebied=${String(lindenholt)}`)
  expect(perMelder.map((m) => [m.id, m.aantal])).toEqual([
    ['inwoner', 0],
    ['mantelzorger', 0],
    ['wijkbewoner', 0],
    ['huisarts', 0],
    ['huismeester', 0],
    ['wijkagent', 1],
    ['school', 0],
    ['zelforganisatie', 0],
    ['stedelijk_punt', 1],
    ['professional', 0],
  ])
  expect([plekken.map((p) => p.aantal), eigenWaarneming]).toEqual([[0, 1, 0], 1])
  expect((await register(bas)).rijen).toMatchObject([{ naam: 'Wim Agent', signalen: 1 }])
  // Of another wijk nothing is counted, also when asked by number.
  const elders = await cijfers(`gebied=${String(lindenholt)}`, chantal)
  expect([elders.doorlooptijd, elders.perMelder.every((m) => m.aantal === 0)]).toEqual([[], true])

  expect((await chantal.post(`/signaleerders/${agent.body.id}/beeindigingen`)).status).toBe(404)
  expect((await bas.post(`/signaleerders/${agent.body.id}/beeindigingen`)).status).toBe(201)
  expect((await register(bas)).rijen).toEqual([])
  expect((await cijfers('')).perMelder.find((m) => m.id === 'wijkagent')?.aantal).toBe(1)
})

test('SIG-14 aanmelding 2 April, contact 4 April, start 13 April is 2 and 11 days in the report of the wijk', async () => {
  const { kenmerk } = await meldOp(
    server,
    '2026-04-02T10:00:00Z',
    eenMelding({ postcode: '6546 AB', huisnummer: 77 }),
  )
  const s = (await inPostvak(bas, kenmerk))!
  const zoek = 'van=2026-04-01&tot=2026-04-30'
  const lindenholt = async (wie = bas) =>
    (await cijfers(zoek, wie)).doorlooptijd.find((d) => d.gebied === 'Lindenholt')
  expect(await lindenholt()).toMatchObject({
    aanmeldingen: 1,
    metContact: 0,
    totContact: null,
    totStart: null,
  })

  const poging = (op: string, resultaat: string) =>
    bas.post<AntwoordVan<typeof pogingVastleggen>>(`/signalen/${s.id}/pogingen`, {
      op,
      wijze: 'telefoon',
      resultaat,
    })
  await poging('2026-04-03', 'niet_thuis')
  const { body } = await poging('2026-04-04', 'gesproken')
  expect(await lindenholt()).toMatchObject({ metContact: 1, totContact: 2, metStart: 0 })

  const open = await bas.post<{ dossierId: number }>(
    `/signalen/${s.id}/dossiers`,
    {},
    { ifMatch: body.version },
  )
  const inzet = (vanaf: string, status: string) =>
    server.kijk(
      `with p as (insert into plan (dossier_id, beleid_versie, door, status) values ($1, 1, 1, 'afgesloten') returning id),
         d as (insert into doel (dossier_id, plan_id, tekst) select $1, id, 'x' from p returning plan_id, id)
       insert into inzet (dossier_id, plan_id, doel_id, omschrijving, trede, uitvoerder_type, uitvoerder_naam, vanaf, status)
         select $1, plan_id, id, 'x', 'x', 'zelf', 'x', $2::date, $3 from d`,
      [open.body.dossierId, vanaf, status],
    )
  await inzet('2026-04-10', 'gevraagd') // asked is not begun
  await inzet('2026-03-01', 'gestart') // began before this aanmelding
  expect(await lindenholt()).toMatchObject({ metStart: 0, totStart: null })
  await inzet('2026-04-13', 'gestart')
  expect(await lindenholt()).toMatchObject({ aanmeldingen: 1, totContact: 2, metStart: 1, totStart: 11 })
  // Just outside the period it does not count, and another wijk does not see it.
  expect((await cijfers('van=2026-04-03&tot=2026-04-30')).doorlooptijd[0]).toMatchObject({ aanmeldingen: 0 })
  expect(await lindenholt(chantal)).toBeUndefined()
  const fout = await bas.get<Probleem>('/signaalcijfers?van=2026-05-01&tot=2026-04-30')
  expect(fout.body.errors).toMatchObject([{ veld: 'tot', code: 'periode-omgekeerd' }])
})

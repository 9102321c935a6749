import { beforeAll, expect, test } from 'vitest'
import type { AntwoordVan, outreachTonen, SignaalDetail } from '@keukentafel/contract'
import { Bezoeker, testServer, type TestServer } from '../../../../tests/support/server.ts'
import { eenMelding, eenZorg, maakSignaal } from './signaal.test-data.ts'

let server: TestServer
let anna: Bezoeker // Team Oost
let carla: Bezoeker // Team Zuid
let deventer: TestServer
let aafke: Bezoeker // Sociaal wijkteam West
let bram: Bezoeker // Sociaal wijkteam Colmschate
let ria: Bezoeker // Bijzonder zorgteam
beforeAll(async () => {
  server = await testServer('leeuwarden')
  anna = await server.als('Anna Hoekstra')
  carla = await server.als('Carla Dijkstra')
  deventer = await testServer('deventer')
  aafke = await deventer.als('Aafke Bolink')
  bram = await deventer.als('Bram Wissink')
  ria = await deventer.als('Ria Overkamp')
})

type Probleem = { code: string; errors: { veld: string; code: string }[] }
type Antwoord = SignaalDetail & Probleem
type Werklijst = AntwoordVan<typeof outreachTonen>
const vandaag = () => Temporal.Now.plainDateISO('Europe/Amsterdam')

test('SIG-08 “buurvrouw eet slecht” is picked up by the sociale basis, with where and who judged it', async () => {
  const s = await maakSignaal(server, anna, eenZorg({ vraag: 'De buurvrouw eet slecht.' }))
  const inschatten = (body: object, ifMatch = s.version, wie = anna) =>
    wie.post<Antwoord>(`/signalen/${s.id}/inschattingen`, body, { ifMatch })

  const zonder = await inschatten({ opgepakt: true })
  expect([zonder.status, zonder.body.errors[0]]).toMatchObject([
    400,
    { veld: 'door', code: 'inschatting-zonder-pijler' },
  ])
  const waarom = await inschatten({ opgepakt: false })
  expect(waarom.body.errors).toMatchObject([{ veld: 'waar', code: 'inschatting-zonder-reden' }])
  expect((await inschatten({ opgepakt: true, door: 'kerk' })).status).toBe(400)
  expect((await inschatten({ opgepakt: true, door: 'sociale_basis' }, s.version, carla)).status).toBe(404)

  const uit = await inschatten({ opgepakt: true, door: 'sociale_basis', waar: 'maaltijdproject' })
  expect(uit.status).toBe(201)
  expect(uit.body.status).toBe('in_behandeling')
  expect(uit.body.opvolging.inschattingen).toMatchObject([
    { opgepakt: true, door: 'Sociale basis', waar: 'maaltijdproject', beoordelaar: 'Anna Hoekstra' },
  ])
  expect((await inschatten({ opgepakt: false, waar: 'x' })).status).toBe(412)

  // A later judgement stands beside the first; the newest is on top.
  const later = await inschatten({ opgepakt: true, door: 'basisondersteuning' }, uit.body.version)
  expect(later.body.opvolging.inschattingen.map((i) => i.door)).toEqual([
    'Basisondersteuning',
    'Sociale basis',
  ])
  const niet = await inschatten({ opgepakt: false, waar: 'Dochter kookt nu.' }, later.body.version)
  expect(niet.body.opvolging.inschattingen[0]).toMatchObject({ opgepakt: false, door: null })
  const spoor = await server.kijk(
    'select from spoor where handeling = $1 and object_id = $2 and uitkomst = $3',
    ['signaal.inschatten', s.id, 'gelukt'],
  )
  expect(spoor).toHaveLength(3)
})

test('SIG-08 a gemeente whose plan names no pijler that judges has no inschatting', async () => {
  const s = await maakSignaal(deventer, aafke, eenMelding({ melderType: 'burger', postcode: '7411 AA' }))
  expect(s.mag).not.toContain('signaal.inschatten')
  const uit = await aafke.post<Probleem>(
    `/signalen/${s.id}/inschattingen`,
    { opgepakt: true, door: 'sociale_basis' },
    { ifMatch: s.version },
  )
  expect([uit.status, uit.body.code]).toEqual([403, 'signaal-mag-niet'])
})

const zorg = { ...eenMelding({ voorWie: 'ander', postcode: '7422 AB', vraag: 'Laat niemand binnen.' }) }

test('SIG-07 “burger vraagt zelf niet” goes to the outreachend team, in whatever wijk, with every attempt logged', async () => {
  const opname = { ...zorg, kanaal: 'telefoon', route: 'b', melderType: 'huisarts', vraagtZelfNiet: true }
  expect((await bram.post<{ kenmerk: string }>('/signaalopnames', opname)).status).toBe(201)

  const lijst = async (wie: Bezoeker) => (await wie.get<Werklijst>('/outreachsignalen')).body
  const [rij] = (await lijst(ria)).rijen
  expect(rij).toMatchObject({ outreachteam: 'Bijzonder zorgteam', vraagtZelfNiet: true, pogingen: 0 })
  expect((await lijst(bram)).rijen.map((r) => r.id)).toEqual([rij?.id]) // its own wijk sees it too
  expect((await lijst(aafke)).rijen).toEqual([]) // another wijk does not

  const pad = `/signalen/${rij?.id ?? 0}`
  const poging = (body: object, wie = ria) => wie.post<Antwoord>(`${pad}/pogingen`, body)
  const op = vandaag().toString()
  const fout = await poging({ op: vandaag().add({ days: 1 }).toString(), wijze: 'duif', resultaat: 'hoera' })
  expect(fout.status).toBe(400)
  expect(fout.body.errors.map((e) => e.code)).toEqual([
    'poging-in-toekomst',
    'poging-wijze-onbekend',
    'poging-resultaat-onbekend',
  ])
  const eerder = await poging({
    op: vandaag().subtract({ days: 1 }).toString(),
    wijze: 'huisbezoek',
    resultaat: 'niet_thuis',
  })
  expect(eerder.body.errors).toMatchObject([{ veld: 'op', code: 'poging-voor-ontvangst' }])
  expect((await poging({ op, wijze: 'huisbezoek', resultaat: 'niet_thuis' }, aafke)).status).toBe(404)

  await poging({ op, wijze: 'huisbezoek', resultaat: 'doet_niet_open', toelichting: 'Gordijnen dicht' })
  const tweede = await poging({ op, wijze: 'via_bekende', resultaat: 'gesproken' })
  expect(tweede.status).toBe(201)
  expect(tweede.body.opvolging.pogingen).toMatchObject([
    { op, wijze: 'Aan de deur geweest', resultaat: 'Doet niet open', isContact: false, door: 'Ria Overkamp' },
    { op, wijze: 'Via een bekende van de persoon', resultaat: 'Gesproken', isContact: true },
  ])
  expect((await lijst(ria)).rijen[0]).toMatchObject({ pogingen: 2, laatste: { resultaat: 'Gesproken' } })

  // The team outside the wijk seeks contact; the wijkteam opens the dossier and decides who goes there.
  expect(tweede.body.mag).toEqual(['signaal.sluiten', 'signaal.poging'])
  const nietZij = await ria.post<Probleem>(`${pad}/dossiers`, {}, { ifMatch: tweede.body.version })
  expect([nietZij.status, nietZij.body.code]).toEqual([403, 'signaal-mag-niet'])
  const terug = await bram.post<Antwoord>(
    `${pad}/outreachkeuzes`,
    { vraagtZelfNiet: false },
    { ifMatch: tweede.body.version },
  )
  expect(terug.body).toMatchObject({ vraagtZelfNiet: false, outreachteam: null })
  expect((await ria.get(pad)).status).toBe(404)
})

test('SIG-07 without a team of its own the wijkteam goes itself; where the plan is silent there is no such list', async () => {
  const s = await maakSignaal(server, anna, eenZorg({ postcode: '8924 AB' }))
  const kies = (teamId?: number) =>
    anna.post<Antwoord>(
      `/signalen/${s.id}/outreachkeuzes`,
      { vraagtZelfNiet: true, ...(teamId === undefined ? {} : { teamId }) },
      { ifMatch: s.version },
    )
  const vreemd = await kies(await server.idVan('Anna Hoekstra'))
  expect(vreemd.body.errors).toMatchObject([{ veld: 'teamId', code: 'outreach-team-onbekend' }])
  expect((await kies()).body).toMatchObject({ vraagtZelfNiet: true, outreachteam: null })
  const { body } = await anna.get<Werklijst>('/outreachsignalen')
  expect(body.rijen.map((r) => r.id)).toEqual([s.id])
})

test('SIG-10 after a vraag a keukentafelgesprek is planned with one of two reasons, and not without', async () => {
  const s = await maakSignaal(server, anna, eenMelding({ huisnummer: 910 }))
  const { body } = await anna.post<{ dossierId: number }>(
    `/signalen/${s.id}/dossiers`,
    {},
    { ifMatch: s.version },
  )
  const plan = (reden: object) =>
    anna.post<Probleem>(`/dossiers/${body.dossierId}/gesprekken`, {
      plaats: 'huisbezoek',
      geplandOp: null,
      deelnemers: [],
      clientondersteuningAangeboden: true,
      ...reden,
    })
  for (const reden of [{}, { reden: 'controle' }, { reden: '' }]) {
    const uit = await plan(reden)
    expect([uit.status, uit.body.errors.map((e) => e.veld)]).toEqual([400, ['reden']])
  }
  const gesprekken = () => server.kijk('select reden from gesprek where dossier_id = $1', [body.dossierId])
  expect(await gesprekken()).toEqual([])
  expect((await plan({ reden: 'wijziging_persoonlijke_situatie' })).status).toBe(201)
  expect(await gesprekken()).toEqual([{ reden: 'wijziging_persoonlijke_situatie' }])
})

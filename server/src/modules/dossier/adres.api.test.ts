import { beforeAll, expect, test } from 'vitest'
import type { Dossier } from '@keukentafel/contract'
import { testServer, type TestServer } from '../../../../tests/support/server.ts'
import { maakDossier } from './dossier.test-data.ts'

type Antwoord = { version: number; andereWijk: string | null; errors: { veld: string; code: string }[] }
let server: TestServer
beforeAll(async () => {
  server = await testServer('leeuwarden')
})

async function opgezet() {
  const dossier = await maakDossier(server)
  const [wie] = await server.kijk<{ naam: string }>('select naam from houder where id = $1', [
    dossier.regievoerderId,
  ])
  const werker = await server.als(wie!.naam)
  const pad = `/dossiers/${dossier.id}`
  const toon = async () => (await werker.get<Dossier>(pad)).body
  const [hier] = await server.kijk<{ van: number }>(
    'select van from gebied_postcode where gebied_id = $1 order by van limit 1',
    [dossier.gebiedId],
  )
  const adres = {
    straat: ' Iepenlaan ',
    huisnummer: 3,
    toevoeging: 'b',
    postcode: `${hier!.van} cd`,
    plaats: '',
  }
  const wijzig = (body: object, ifMatch: number) => werker.put<Antwoord>(`${pad}/adres`, body, { ifMatch })
  return { dossier, toon, adres, wijzig }
}

test('an address is filled in, stands in the list and the timeline, and says nothing of it there', async () => {
  const { dossier, toon, adres, wijzig } = await opgezet()
  const { version } = await toon()
  const uit = await wijzig(adres, version)
  expect([uit.status, uit.body]).toEqual([200, { version: version + 1, andereWijk: null }])
  expect(await toon()).toMatchObject({
    version: version + 1,
    adres: {
      straat: 'Iepenlaan',
      huisnummer: 3,
      toevoeging: 'b',
      postcode: /^[0-9]{4}CD$/.exec(adres.postcode.replace(' ', '').toUpperCase())?.[0],
      plaats: null,
    },
  })
  const [regel] = await server.kijk('select adres from werkregel where dossier_id = $1', [dossier.id])
  expect(regel).toEqual({ adres: 'Iepenlaan 3b' })
  const [tijdlijn] = await server.kijk(
    "select deel, gegevens from tijdlijn where dossier_id = $1 and gebeurtenis = 'dossier.adres-gewijzigd'",
    [dossier.id],
  )
  expect(tijdlijn).toEqual({ deel: 'kern', gegevens: {} })
  // Who saw the old one is told.
  expect((await wijzig(adres, version)).status).toBe(412)
})

test('REG-19 a move to the wijk of another team: dossier, plan, team and regievoerder stay, only the wijk changes', async () => {
  const { dossier, toon, adres, wijzig } = await opgezet()
  const [elders] = await server.kijk<{ van: number; naam: string }>(
    `select p.van, g.naam from gebied_postcode p join gebied g on g.id = p.gebied_id
     where p.gebied_id in (select gebied_id from team_gebied)
       and p.gebied_id not in (select gebied_id from team_gebied where team_id = $1) limit 1`,
    [dossier.teamId],
  )
  const voor = await toon()
  const tellen = () =>
    server.kijk(
      `select (select count(*)::int from regie where dossier_id = $1) as regies,
         (select count(*)::int from overdracht where dossier_id = $1) as overdrachten,
         (select count(*)::int from plan where dossier_id = $1) as plannen,
         (select count(*)::int from toegang where dossier_id = $1 and tot is not null) as gestopt,
         (select count(*)::int from dossier where kenmerk = $2) as dossiers`,
      [dossier.id, dossier.kenmerk],
    )
  const eerst = await tellen()
  expect(eerst).toMatchObject([{ regies: 1, overdrachten: 0, dossiers: 1 }])
  const uit = await wijzig({ ...adres, postcode: `${elders!.van}AB` }, voor.version)
  expect(uit.body.andereWijk).toBe(elders!.naam)
  const na = await toon()
  expect(na).toMatchObject({ team: voor.team, regievoerder: voor.regievoerder, regie: voor.regie })
  expect([na.kenmerk, na.gebied]).toEqual([voor.kenmerk, elders!.naam])
  expect(na.gebied).not.toBe(voor.gebied)
  expect(await tellen()).toEqual(eerst)
  const [regel] = await server.kijk<{ naam: string }>(
    'select g.naam from werkregel w join gebied g on g.id = w.gebied_id where w.dossier_id = $1',
    [dossier.id],
  )
  expect(regel?.naam).toBe(elders!.naam)
})

test('an address of another gemeente, or no number, is refused at its field and nothing changes', async () => {
  const { toon, adres, wijzig } = await opgezet()
  const voor = await toon()
  for (const [body, veld] of [
    [{ ...adres, postcode: '1011AB' }, 'postcode'],
    [{ ...adres, postcode: '89' }, 'postcode'],
    [{ ...adres, huisnummer: 0 }, 'huisnummer'],
    [{ ...adres, land: 'NL' }, 'land'],
  ] as const) {
    const uit = await wijzig(body, voor.version)
    expect([uit.status, uit.body.errors[0]?.veld]).toEqual([400, veld])
  }
  expect((await toon()).adres).toEqual(voor.adres)
})

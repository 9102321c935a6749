import { beforeAll, expect, test } from 'vitest'
import { testServer, type TestServer } from '../../../../tests/support/server.ts'
import { eenMelding, inPostvak } from './signaal.test-data.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer('deventer')
})

test('SIG-06 huisarts, transmuraal bureau, zorgorganisatie and bijzonder zorgteam report to the wijkteam of the client address', async () => {
  const sessie = await server.publiek().get<{ gemeente: { melderTypes: { id: string }[] } }>('/sessie')
  const types = ['huisarts', 'transmuraal', 'zorgorganisatie', 'bijzonder_zorgteam']
  expect(sessie.body.gemeente.melderTypes.map((m) => m.id)).toEqual(expect.arrayContaining(types))
  const [adres] = await server.kijk<{ van: number; naam: string }>(
    `select p.van, g.naam from gebied_postcode p join gebied g on g.id = p.gebied_id
       join team_gebied t on t.gebied_id = g.id join teamlid l on l.team_id = t.team_id
       join houder h on h.id = l.medewerker_id where h.naam = 'Bram Wissink' order by g.id limit 1`,
  )
  const bram = await server.als('Bram Wissink') // Colmschate
  const aafke = await server.als('Aafke Bolink') // West
  for (const melderType of types) {
    const melding = eenMelding({
      voorWie: 'ander',
      melderType,
      postcode: `${String(adres?.van)} AA`,
      melder: { organisatie: 'Deventer Ziekenhuis (demo)', naam: 'P. Transfer' },
    })
    const { body } = await server.publiek().post<{ kenmerk: string; wijk: string }>('/signalen', melding)
    expect(body.wijk).toBe(adres?.naam)
    expect(await inPostvak(bram, body.kenmerk)).toMatchObject({
      melderType,
      melderOrganisatie: 'Deventer Ziekenhuis (demo)',
      gebied: adres?.naam,
    })
    expect(await inPostvak(aafke, body.kenmerk)).toBeUndefined()
  }
})

import { beforeAll, expect, test } from 'vitest'
import { testServer, type TestServer } from '../../../../tests/support/server.ts'
import { maakDossier } from './dossier.test-data.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})

test('a test dossier has one regievoerder and a person that can be found', async () => {
  const dossier = await maakDossier(server, { regievoerder: 'Anna Hoekstra' })
  const regie = await server.kijk('select * from regie where dossier_id = $1', [dossier.id])
  expect(regie).toHaveLength(1)
  const zoek = await server.kijk('select * from zoeknaam where dossier_id = $1', [dossier.id])
  expect(zoek[0]).toMatchObject({ naam: 'sietske de boer' })
})

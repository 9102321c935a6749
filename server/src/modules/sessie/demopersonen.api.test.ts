import { expect, test } from 'vitest'
import { maakDossier } from '../dossier/dossier.test-data.ts'
import { testServer } from '../../../../tests/support/server.ts'

test('who was helped last can be chosen in the demo, however many inwoners there are', async () => {
  const server = await testServer('leeuwarden')
  for (let keer = 0; keer < 12; keer++) await maakDossier(server)
  const [laatste] = await server.kijk<{ id: number }>(
    "select max(id) as id from houder where soort = 'inwoner'",
  )
  const { body } = await server.publiek().get<{ personen: { id: number; rol: string }[] }>('/demo/personen')
  const inwoners = body.personen.filter((p) => p.rol === 'inwoner').map((p) => p.id)
  expect(inwoners).toHaveLength(10)
  expect(inwoners).toContain(laatste!.id)
})

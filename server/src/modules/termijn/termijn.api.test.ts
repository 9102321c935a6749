import { beforeAll, describe, expect, test } from 'vitest'
import type { Dossier } from '@keukentafel/contract'
import { testServer, type TestServer } from '../../../../tests/support/server.ts'
import { alsPersoon } from '../dossier/dossier.test-data.ts'
import { ADVIES, antwoorden, maakGesprek } from '../gesprek/gesprek.test-data.ts'
import { termijnZetten } from './termijn.commands.ts'
import { meldingTermijnen } from './index.ts'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'

const vandaag = Temporal.Now.plainDateISO('Europe/Amsterdam')

describe.each([
  ['leeuwarden', leeuwarden],
  ['nijmegen', nijmegen],
] as const)('%s', (gemeente, beleid) => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer(gemeente)
  })

  test('the six weeks of the onderzoek lead the werklijst until the verslag is there, the window of the inwoner never does', async () => {
    const { dossier, werker, pad } = await maakGesprek(server)
    const melding = vandaag.subtract({ days: 2 })
    const termijnen = meldingTermijnen(beleid, melding)
    await alsPersoon(
      server,
      dossier.regievoerderId,
      async (trx) => {
        for (const t of termijnen) await termijnZetten(trx, { dossierId: dossier.id, ...t })
      },
      dossier.id,
    )
    const eerste = async () => {
      const uit = await werker.get<{
        rijen: { dossierId: number; termijn: { soort: string; uiterlijk: string } | null }[]
      }>('/werklijst')
      return uit.body.rijen.find((rij) => rij.dossierId === dossier.id)?.termijn
    }
    const onderzoek = termijnen.find((t) => t.soort === 'onderzoek')
    expect(await eerste()).toMatchObject({ soort: 'onderzoek', uiterlijk: onderzoek?.uiterlijk.toString() })
    const open = (await werker.get<Dossier>(`/dossiers/${dossier.id}`)).body.termijnen
    expect(open.map((t) => t.soort)).toEqual(['persoonlijk_plan', 'onderzoek'])
    const body = antwoorden({ gehoudenOp: vandaag.toString(), mantelzorg: false })
    expect((await werker.put(`${pad}/antwoorden`, body, { ifMatch: 1 })).status).toBe(200)
    const dicht = await werker.post(`${pad}/afsluitingen`, ADVIES, { ifMatch: 2 })
    expect(dicht.status, dicht.tekst).toBe(200)
    // The vraag was handled at the table: nothing waits in the werklijst any more (KTG-19).
    expect(await eerste()).toBeUndefined()
    const [rij] = await server.kijk<{ voldaan_op: string }>(
      "select voldaan_op::text from termijn where dossier_id = $1 and soort = 'onderzoek'",
      [dossier.id],
    )
    expect(rij?.voldaan_op).toBe(vandaag.toString())
  })
})

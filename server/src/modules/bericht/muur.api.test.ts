import type { BerichtRij } from '@keukentafel/contract'
import { beforeAll, expect, test } from 'vitest'
import { testServer, type Bezoeker, type TestServer } from '../../../../tests/support/server.ts'
import { maakToewijzing } from './bericht.test-data.ts'
import { berichtenContext, toewijzingBerichtMaken } from './versturen.commands.ts'

let server: TestServer
let consulent: Bezoeker
let consulentId = 0
beforeAll(async () => {
  server = await testServer('leeuwarden')
  consulent = await server.als('consulent')
  const [rij] = await server.kijk<{ id: number }>(
    `select houder_id as id from rol_toekenning where rol = 'consulent' order by houder_id limit 1`,
  )
  consulentId = rij?.id ?? 0
})

/** A dossier with one toewijzing, whose message (BSN and address) is ready to go. */
async function metBericht(): Promise<{ dossierId: number; id: number }> {
  const t = await maakToewijzing(server, 'leeuwarden')
  const dossierId = t.plan.dossier.id
  const ctx = await berichtenContext(server.db, Temporal.Now.instant())
  await toewijzingBerichtMaken(ctx, { dossierId, toewijzingId: t.id })
  const [b] = await server.kijk<{ id: number }>('select id from bericht where toewijzing_id = $1', [t.id])
  return { dossierId, id: b?.id ?? 0 }
}
/** What this person gets of the message: itself, its bytes, and whether the list names it. */
async function ziet(wie: Bezoeker, id: number): Promise<readonly (number | boolean)[]> {
  const { body } = await wie.get<{ rijen: BerichtRij[] }>('/berichten')
  const stand = [
    (await wie.get(`/berichten/${id}`)).status,
    (await wie.get(`/berichten/${id}/inhoud`)).status,
  ]
  return [...stand, body.rijen.some((b) => b.id === id)]
}
const OPEN = [200, 200, true]
const DICHT = [404, 404, false]

test('the role that handles messages sees none of a shielded dossier, unless a row gives this person that deel', async () => {
  const { dossierId, id } = await metBericht()
  expect(await ziet(consulent, id)).toEqual(OPEN)
  await server.kijk('update dossier set afgeschermd = true where id = $1', [dossierId])
  expect(await ziet(consulent, id)).toEqual(DICHT)
  await server.kijk(
    `insert into toegang (dossier_id, houder_id, deel, recht, grondslag, bron, beeindigbaar, verleend_door)
     values ($1, $2, 'bericht', 'lezen', 'wettelijke_taak', 'Wmo 2.3.5', false, $2)`,
    [dossierId, consulentId],
  )
  expect(await ziet(consulent, id)).toEqual(OPEN)
})

test('who is excluded from a dossier (a relative) sees none of its messages, also with a row', async () => {
  const { dossierId, id } = await metBericht()
  const anders = await metBericht()
  await server.kijk(`insert into uitsluiting (dossier_id, houder_id, reden) values ($1, $2, 'familie')`, [
    dossierId,
    consulentId,
  ])
  expect(await ziet(consulent, id)).toEqual(DICHT)
  expect(await ziet(consulent, anders.id)).toEqual(OPEN)
  await server.kijk(
    `insert into toegang (dossier_id, houder_id, deel, recht, grondslag, bron, beeindigbaar, verleend_door)
     values ($1, $2, 'bericht', 'lezen', 'wettelijke_taak', 'Wmo 2.3.5', false, $2)`,
    [dossierId, consulentId],
  )
  expect(await ziet(consulent, id)).toEqual(DICHT)
})

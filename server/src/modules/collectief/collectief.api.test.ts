import { beforeAll, expect, test } from 'vitest'
import type {
  AntwoordVan,
  CollectieveVraag,
  collectieveVragenTonen,
  SignaalDetail,
} from '@keukentafel/contract'
import { Bezoeker, testServer, type TestServer } from '../../../../tests/support/server.ts'
import { eenMelding, inPostvak, maakSignaal } from '../signaal/signaal.test-data.ts'

let server: TestServer
let werker: Bezoeker
let elders: Bezoeker
beforeAll(async () => {
  server = await testServer('nijmegen')
  werker = await server.als('Bas Willems')
  elders = await server.als('Chantal Janssen')
})

type Probleem = { code: string; errors: { veld: string; code: string }[] }
type Lijst = AntwoordVan<typeof collectieveVragenTonen>
const lijst = async (wie: Bezoeker) => (await wie.get<Lijst>('/collectieve-vragen')).body

test('SIG-05 “ik mis een eetgroep in de Kampwijken” goes to the wijkprogramma; it makes no casus and takes no name along', async () => {
  const s = await maakSignaal(
    server,
    werker,
    eenMelding({
      melderType: 'inwoner',
      postcode: '6546 AB',
      vraag: 'Ik mis een eetgroep in de Kampwijken. Groet, Sietske Boer.',
    }),
  )
  const maak = (body: object, ifMatch = s.version, wie = werker) =>
    wie.post<CollectieveVraag & Probleem>(`/signalen/${s.id}/collectieve-vragen`, body, { ifMatch })
  expect((await maak({ vraag: '  ' })).body.errors).toMatchObject([
    { veld: 'vraag', code: 'collectief-zonder-vraag' },
  ])
  expect((await maak({ vraag: 'x' }, s.version, elders)).status).toBe(404)
  const uit = await maak({ vraag: 'Ik mis een eetgroep in de Kampwijken' })
  expect(uit.status).toBe(201)
  expect(uit.body).toMatchObject({
    vraag: 'Ik mis een eetgroep in de Kampwijken',
    status: 'nieuw',
    dagenOud: 0,
  })

  const { programma, rijen } = await lijst(werker)
  expect([programma, rijen.map((r) => r.vraag)]).toEqual([
    'Sociaal wijkprogramma',
    ['Ik mis een eetgroep in de Kampwijken'],
  ])
  expect((await lijst(elders)).rijen).toEqual([])

  // The signaal is closed with that reason, and no dossier can come of it.
  expect(await inPostvak(werker, s.kenmerk)).toBeUndefined()
  const { body: na } = await werker.get<SignaalDetail>(`/signalen/${s.id}`)
  expect([na.status, na.redenSluiten, na.dossier, na.mag]).toEqual(['gesloten', 'wijkprogramma', null, []])
  const casus = await werker.post<Probleem>(`/signalen/${s.id}/dossiers`, {}, { ifMatch: na.version })
  expect([casus.status, casus.body.code]).toEqual([403, 'signaal-mag-niet'])
  expect(await server.kijk('select from dossier')).toEqual([])
})

test('SIG-05 a vraag that nobody in particular asks is taken in per wijk, and followed until it is done', async () => {
  const { wijken } = await lijst(werker)
  const neemOp = (body: object) => werker.post<CollectieveVraag & Probleem>('/collectieve-vragen', body)
  const [ander] = (await lijst(elders)).wijken
  const fout = await neemOp({ gebiedId: ander?.id, vraag: ' ', kanaal: 'duif' })
  expect(fout.body.errors.map((e) => e.code)).toEqual([
    'collectief-zonder-vraag',
    'collectief-kanaal-onbekend',
    'collectief-gebied-onbekend',
  ])
  const { body: v } = await neemOp({ gebiedId: wijken[0]?.id, vraag: 'Een bankje', kanaal: 'balie' })
  expect(v).toMatchObject({ gebied: wijken[0]?.naam, mag: ['collectieve-vraag.opvolgen'] })
  const volg = (body: object, ifMatch: number, wie = werker) =>
    wie.post<CollectieveVraag & Probleem>(`/collectieve-vragen/${v.id}/opvolgingen`, body, { ifMatch })
  expect((await volg({ status: 'opgepakt', afspraak: 'x' }, v.version, elders)).status).toBe(404)
  expect((await volg({ status: 'opgepakt', afspraak: ' ' }, v.version)).body.code).toBe(
    'collectief-zonder-afspraak',
  )
  const op = await volg({ status: 'opgepakt', afspraak: 'Opbouwwerk praat met de gemeente' }, v.version)
  expect((await volg({ status: 'klaar', afspraak: 'x' }, v.version)).status).toBe(412)
  const klaar = await volg({ status: 'klaar', afspraak: 'Het staat er' }, op.body.version)
  expect(klaar.body).toMatchObject({ status: 'klaar', afspraak: 'Het staat er', mag: [] })
  const nogEens = await volg({ status: 'opgepakt', afspraak: 'x' }, klaar.body.version)
  expect([nogEens.status, nogEens.body.code]).toEqual([409, 'collectief-klaar'])
})

test('SIG-05 a gemeente whose plan names no collective vragen keeps none', async () => {
  const leeuwarden = await testServer('leeuwarden')
  const anna = await leeuwarden.als('Anna Hoekstra')
  const { programma, wijken } = await lijst(anna)
  expect(programma).toBeNull()
  const uit = await anna.post<Probleem>('/collectieve-vragen', {
    gebiedId: wijken[0]?.id,
    vraag: 'Een bankje',
    kanaal: 'balie',
  })
  expect([uit.status, uit.body.code]).toEqual([409, 'collectief-uit'])
  const s = await maakSignaal(leeuwarden, anna)
  expect(s.mag).not.toContain('signaal.collectief')
})

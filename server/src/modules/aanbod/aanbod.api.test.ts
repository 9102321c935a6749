import { beforeAll, expect, test } from 'vitest'
import type { AntwoordVan, aanbodenTonen, aanbodenWijk } from '@keukentafel/contract'
import { testServer, type TestServer } from '../../../../tests/support/server.ts'
import { maakGesprek } from '../gesprek/gesprek.test-data.ts'

let nijmegen: TestServer
let leeuwarden: TestServer
beforeAll(async () => {
  ;[nijmegen, leeuwarden] = await Promise.all([testServer('nijmegen'), testServer('leeuwarden')])
})
type Fout = { code: string; errors: { code: string }[] }

test('KTG-12 “Kan goed koken” stands in the register of the wijk only with consent, and leaves it when that is taken back', async () => {
  const kind = Temporal.Now.plainDateISO('Europe/Amsterdam').subtract({ years: 16 })
  const { werker, dossier } = await maakGesprek(nijmegen, {
    personen: [
      {},
      { voornamen: 'Jorn', geboortedatum: kind.add({ days: 1 }).toString() },
      { voornamen: 'Lies', geboortedatum: kind.toString() },
    ],
  })
  const pad = `/dossiers/${dossier.id}/aanboden`
  const wijk = async (wie = werker, zoek = 'koken') =>
    (await wie.get<AntwoordVan<typeof aanbodenWijk>>(`/aanboden?zoek=${zoek}`)).body.rijen
  const zeg = (wat: object) =>
    werker.post<{ id: number } & Fout>(pad, {
      persoonId: dossier.personen[0],
      wat: 'Kan goed koken',
      toestemming: false,
      ...wat,
    })
  const fout = async (wat: object) => (await zeg(wat)).body.errors.map((e) => e.code)
  expect(await fout({ persoonId: 999_999, wat: ' ' })).toEqual(['aanbod-persoon-onbekend', 'aanbod-leeg'])
  // Below 16 nothing is shared; on the 16th birthday it is one's own to say.
  expect(await fout({ persoonId: dossier.personen[1], toestemming: true })).toEqual(['aanbod-te-jong'])
  expect((await zeg({ persoonId: dossier.personen[2], wat: 'Oppassen', toestemming: true })).status).toBe(201)

  const gemaakt = await zeg({})
  expect(gemaakt.status, gemaakt.tekst).toBe(201)
  const { id } = gemaakt.body
  const toon = async () => (await werker.get<AntwoordVan<typeof aanbodenTonen>>(pad)).body
  expect(await toon()).toMatchObject({
    isAan: true,
    aanboden: [{ id, wat: 'Kan goed koken', gedeeldOp: null }, {}],
  })
  expect(await wijk()).toEqual([])

  const deel = (toestemming: boolean, ifMatch: number) =>
    werker.put(`${pad}/${id}/toestemming`, { toestemming }, { ifMatch })
  expect((await deel(true, 1)).status).toBe(200)
  expect((await deel(true, 1)).status).toBe(412)
  const [rij] = await wijk()
  // No more than what it is, a first name, the wijk and whom to ask.
  expect(Object.keys(rij ?? {}).toSorted()).toEqual(['contact', 'gebied', 'id', 'op', 'voornaam', 'wat'])
  expect(rij).toMatchObject({ id, wat: 'Kan goed koken', voornaam: 'Sietske' })
  expect(await wijk(werker, 'tuinieren')).toEqual([])
  // A colleague of another wijk does not find it; nor does somebody without such work.
  const [elders] = await nijmegen.kijk<{ naam: string }>(
    `select h.naam from teamlid l join houder h on h.id = l.medewerker_id join rol_toekenning r on r.houder_id = h.id
     where r.rol = 'sociaal_werker' and not exists (select from team_gebied t where t.team_id = l.team_id and t.gebied_id = $1) limit 1`,
    [dossier.gebiedId],
  )
  expect(await wijk(await nijmegen.als(elders?.naam ?? ''))).toEqual([])
  expect((await (await nijmegen.als('aanbieder')).get('/aanboden')).status).toBe(404)

  expect((await deel(false, 2)).status).toBe(200)
  expect(await wijk()).toEqual([])
  expect((await toon()).aanboden).toHaveLength(2)
  await deel(true, 3)
  expect((await werker.roep('DELETE', `${pad}/${id}`, undefined, { ifMatch: 4 })).status).toBe(200)
  expect(await wijk()).toEqual([])
  expect((await toon()).aanboden.map((a) => a.wat)).toEqual(['Oppassen'])

  // Where the plan names no wederdienst it is not asked (C32).
  const daar = await maakGesprek(leeuwarden)
  const hier = `/dossiers/${daar.dossier.id}/aanboden`
  expect((await daar.werker.get(hier)).body).toMatchObject({ isAan: false, mag: [] })
  const uit = await daar.werker.post<Fout>(hier, {
    persoonId: daar.dossier.personen[0],
    wat: 'Kan goed koken',
    toestemming: true,
  })
  expect(uit).toMatchObject({ status: 400, body: { code: 'onderdeel-staat-uit' } })
})

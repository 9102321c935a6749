import { expect, test } from 'vitest'
import type { AntwoordVan, gebiedenTonen, organisatiesTonen } from '@keukentafel/contract'
import { testServer, type Bezoeker } from '../../../../tests/support/server.ts'

type Register = AntwoordVan<typeof organisatiesTonen>
type Uit = { id: number; version: number; code: string; errors: { veld: string; code: string }[] }
const register = async (wie: Bezoeker, zoek = '') => (await wie.get<Register>(`/organisaties${zoek}`)).body
const een = async (wie: Bezoeker, naam: string) => (await register(wie)).rijen.find((o) => o.naam === naam)
const gegevens = (naam: string, anders: object = {}) => ({
  naam,
  soort: 'aanbieder',
  lijn: '1e',
  pijlers: [],
  telefoon: null,
  ...anders,
})

test('ALG-08 TSN is pilotzorgleverancier under hoofdaannemer Asito in Pathmos', async () => {
  const server = await testServer('enschede')
  const fb = await server.als('functioneel_beheerder')
  const voeg = (naam: string) => fb.post<Uit>('/organisaties', gegevens(naam))
  const [asito, tsn] = [(await voeg('Asito')).body.id, (await voeg('TSN')).body.id]
  expect((await voeg('asito')).body.errors).toMatchObject([{ veld: 'naam', code: 'organisatie-bestaat-al' }])
  const { gebieden } = (await fb.get<AntwoordVan<typeof gebiedenTonen>>('/gebieden')).body
  const pathmos = gebieden.find((g) => g.naam === 'Pathmos')?.id
  const geef = (id: number, rol: object) =>
    fb.post<Uit>(`/organisaties/${id}/rollen`, {
      als: null,
      onderId: null,
      gebiedId: pathmos,
      vanaf: '2012-03-01',
      tot: null,
      ...rol,
    })
  const onder = { rol: 'onderaannemer', als: 'pilotzorgleverancier', onderId: asito }
  // Not before Asito is hoofdaannemer there.
  expect((await geef(tsn, onder)).body.errors).toMatchObject([
    { veld: 'onderId', code: 'geen-hoofdaannemer' },
  ])
  const hoofd = await geef(asito, { rol: 'hoofdaannemer' })
  expect(hoofd.status).toBe(201)
  expect((await geef(tsn, onder)).status).toBe(201)
  expect((await geef(tsn, onder)).status).toBe(409)
  expect((await een(fb, 'TSN'))?.rollen).toMatchObject([
    {
      rol: 'onderaannemer',
      als: 'pilotzorgleverancier',
      onder: { id: asito, naam: 'Asito' },
      gebied: { id: pathmos, naam: 'Pathmos' },
      loopt: true,
    },
  ])
  expect((await register(fb, '?rol=hoofdaannemer')).rijen.map((o) => o.naam)).toEqual(['Asito'])
  // Asito stays hoofdaannemer as long as TSN works under it.
  const eind = `/organisaties/${asito}/rollen/${hoofd.body.id}/beeindigingen`
  expect((await fb.post<Uit>(eind, { tot: '2013-01-01' })).body.errors).toMatchObject([
    { code: 'onderaannemer-loopt-door' },
  ])
  const rolTsn = (await een(fb, 'TSN'))?.rollen[0]?.id
  const eindTsn = `/organisaties/${tsn}/rollen/${String(rolTsn)}/beeindigingen`
  expect((await fb.post(eindTsn, { tot: '2013-01-01' })).status).toBe(201)
  expect((await fb.post(eind, { tot: '2013-01-01' })).status).toBe(201)
  expect((await een(fb, 'TSN'))?.rollen).toMatchObject([{ tot: '2013-01-01', loopt: false }])
  expect((await register(fb, '?rol=hoofdaannemer')).rijen).toEqual([])
  expect(
    (await fb.post(`/organisaties/${tsn}/rollen/${hoofd.body.id}/beeindigingen`, { tot: '2013-01-01' }))
      .status,
  ).toBe(404)
})

test('ALG-08 Amaryllis is 1e lijn with a subsidie for 2019; who only reads changes nothing, and an old version is refused', async () => {
  const server = await testServer('leeuwarden')
  const fb = await server.als('functioneel_beheerder')
  const consulent = await server.als('consulent')
  const { id } = (
    await fb.post<Uit>('/organisaties', gegevens('Amaryllis', { pijlers: ['basisondersteuning'] }))
  ).body
  const contract = (anders: object = {}) =>
    fb.post<Uit>(`/organisaties/${id}/contracten`, {
      vorm: 'subsidie',
      naam: 'Subsidiebeschikking 2019',
      gebiedId: null,
      vanaf: '2019-01-01',
      tot: '2019-12-31',
      ...anders,
    })
  expect(
    (await contract({ naam: ' ', tot: '2018-12-31', gebiedId: 999_999 })).body.errors.map((e) => e.code),
  ).toEqual(['contract-zonder-naam', 'plaats-onbekend', 'periode-omgekeerd'])
  const vast = await contract()
  expect(vast.status).toBe(201)
  const rol = {
    rol: 'subsidiepartij',
    als: null,
    onderId: null,
    gebiedId: null,
    vanaf: '2019-01-01',
    tot: null,
  }
  expect((await fb.post(`/organisaties/${id}/rollen`, rol)).status).toBe(201)

  const { rijen, mag } = await register(consulent, '?lijn=1e&pijler=basisondersteuning&rol=subsidiepartij')
  expect(mag).toEqual([])
  expect(rijen).toMatchObject([
    {
      naam: 'Amaryllis',
      lijn: '1e',
      pijlers: ['basisondersteuning'],
      contracten: [{ vorm: 'subsidie', vanaf: '2019-01-01', tot: '2019-12-31', loopt: false }],
      rollen: [{ rol: 'subsidiepartij', loopt: true }],
      mag: [],
    },
  ])
  // What the gemeente began with has its lijn too: smaller and larger, 0e, 1e and 2e.
  expect(new Set((await register(fb)).rijen.map((o) => o.lijn))).toEqual(new Set(['0e', '1e', '2e', null]))
  expect((await consulent.post('/organisaties', gegevens('Nog een'))).status).toBe(404)

  const wijzig = (naam: string, ifMatch: number) =>
    fb.put<Uit>(`/organisaties/${id}`, gegevens(naam, { lijn: '2e' }), { ifMatch })
  const version = rijen[0]!.version
  expect((await wijzig('Amaryllis Welzijn', version)).status).toBe(200)
  expect((await wijzig('Te laat', version)).status).toBe(412)
  expect(await een(fb, 'Amaryllis Welzijn')).toMatchObject({ lijn: '2e', contracten: [{ id: vast.body.id }] })
  const einde = await fb.post(`/organisaties/${id}/contracten/${vast.body.id}/beeindigingen`, {
    tot: '2019-06-30',
  })
  expect(einde.status).toBe(201)
  expect((await een(fb, 'Amaryllis Welzijn'))?.contracten).toMatchObject([{ tot: '2019-06-30' }])
  const [spoor] = await server.kijk<{ n: number }>(
    "select count(*)::int as n from spoor where handeling in ('organisatie.wijzigen', 'contract.vastleggen') and object_id = $1",
    [id],
  )
  expect(spoor?.n).toBeGreaterThan(2)
})

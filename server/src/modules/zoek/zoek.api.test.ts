import { beforeAll, describe, expect, test } from 'vitest'
import type { ZoekRij } from '@keukentafel/contract'
import { testServer, type Bezoeker, type TestServer } from '../../../../tests/support/server.ts'
import { maakDossier, metTelling, volgendeBsn, type TestDossier } from '../dossier/dossier.test-data.ts'

const MENSEN = {
  leeuwarden: { a: 'anna_hoekstra', elders: 'carla_dijkstra' },
  nijmegen: { a: 'bas_willems', elders: 'anna_peters' },
} as const
type Uit = { rijen: ZoekRij[]; isMeer: boolean }

describe.each(['leeuwarden', 'nijmegen'] as const)('%s', (gemeente) => {
  const { a, elders } = MENSEN[gemeente]
  let server: TestServer
  let anna: Bezoeker
  let dossier: TestDossier
  let bsn: string
  beforeAll(async () => {
    server = await testServer(gemeente)
    anna = await server.als(a)
    bsn = volgendeBsn(server)
    dossier = await maakDossier(server, {
      regievoerder: a,
      naam: 'Huishouden Yılmaz',
      personen: [
        { voornamen: 'Aylin', tussenvoegsel: '', achternaam: 'Yılmaz-Çelik', geboortenaam: 'Özdemir', bsn },
        { voornamen: 'Pieter', tussenvoegsel: 'van der', achternaam: 'Wóude' },
      ],
    })
    await maakDossier(server, {
      regievoerder: elders,
      personen: [{ voornamen: 'Aylin', achternaam: 'Yılmaz' }],
    })
  })
  const zoek = (body: object, wie = anna) => wie.post<Uit>('/dossiers/_zoek', body)
  const namen = async (naam: string, wie = anna) =>
    (await zoek({ naam }, wie)).body.rijen.map((rij) => rij.naam)

  test.each([
    ['Yilmaz', 'without diacritics'],
    ['yılmaz çelik', 'in small letters'],
    ['Yilmas', 'misspelt'],
    ['Ozdemir', 'by the name at birth'],
    ['Aylin Yilmaz', 'with first name'],
  ])('a person is found as "%s" (%s)', async (naam) => {
    expect(await namen(naam)).toEqual(['Aylin Yılmaz-Çelik'])
  })

  test.each(['van der Woude', 'Woude', 'Pieter Woude', 'vd Woude'])(
    '"%s" finds Pieter van der Wóude',
    async (naam) => {
      expect(await namen(naam)).toContain('Pieter van der Wóude')
    },
  )

  test('PRI-03 a BSN finds only who one may see; that somebody is known elsewhere is not told', async () => {
    const { body } = await zoek({ bsn })
    expect(body.rijen).toEqual([
      expect.objectContaining({
        dossierId: dossier.id,
        persoonId: dossier.personen[0],
        huishouden: 'Huishouden Yılmaz',
        adres: 'Kastanjelaan 14',
        isGesloten: false,
      }),
    ])
    const vreemd = await server.als(elders)
    const bekend = await zoek({ bsn }, vreemd)
    const nergens = await zoek({ bsn: volgendeBsn(server) }, vreemd)
    expect([bekend.status, bekend.tekst]).toEqual([nergens.status, nergens.tekst])
    expect(bekend.body.rijen).toEqual([])
  })

  test('PRI-03 no list of names carries a BSN', async () => {
    expect((await zoek({ bsn })).tekst).not.toContain(bsn)
    expect((await zoek({ naam: 'Yilmaz' })).tekst).not.toContain(bsn)
  })

  test('a consulent finds the dossiers of the whole gemeente, an inwoner and an aanbieder have no search', async () => {
    expect(await namen('Yilmaz', await server.als('consulent'))).toHaveLength(2)
    expect((await zoek({ naam: 'Yilmaz' }, await server.als('aanbieder'))).status).toBe(404)
    expect((await zoek({ naam: 'Yilmaz' }, server.publiek())).status).toBe(401)
  })

  test('a shielded dossier is found by who holds it and by no scope', async () => {
    const dicht = await maakDossier(server, { regievoerder: a, personen: [{ achternaam: 'Quispel' }] })
    const consulent = await server.als('consulent')
    expect(await namen('Quispel', consulent)).toHaveLength(1)
    await server.kijk('update dossier set afgeschermd = true where id = $1', [dicht.id])
    expect(await namen('Quispel', consulent)).toEqual([])
    expect(await namen('Quispel')).toHaveLength(1)
  })

  test('PRI-03 the search writes one spoor line with the dossiers shown, never what was sought', async () => {
    await zoek({ naam: 'Yilmaz' })
    const [regel] = await server.kijk<{ ids: number[] }>(
      "select * from spoor where handeling = 'dossiers.zoeken' and wie_id = $1 order by id desc limit 1",
      [await server.idVan(a)],
    )
    expect(regel?.ids.map(Number)).toEqual([dossier.id])
    expect(JSON.stringify(regel)).not.toMatch(/yilmaz/i)
  })

  test('what is asked wrongly is refused at its field', async () => {
    const fout = async (body: object) => {
      const uit = await anna.post<{ code: string }>('/dossiers/_zoek', body)
      return [uit.status, uit.body.code]
    }
    expect(await fout({})).toEqual([400, 'zoek-een-van-beide'])
    expect(await fout({ naam: 'A', bsn })).toEqual([400, 'zoek-een-van-beide'])
    expect(await fout({ bsn: '123' })).toEqual([400, 'bsn-geen-negen-cijfers'])
    expect(await fout({ naam: 'Boer', kenmerk: '1' })).toEqual([400, 'invoer-onjuist'])
  })

  test('at most twenty, and as many statements for twenty as for one', async () => {
    const een = await metTelling(server, () => zoek({ naam: 'Ozdemir' }))
    const personen = Array.from({ length: 21 }, (_, n) => ({
      voornamen: `Lid ${n}`,
      achternaam: 'Haverkort',
    }))
    await maakDossier(server, { regievoerder: a, personen })
    const veel = await metTelling(server, () => zoek({ naam: 'Haverkort' }))
    expect([veel.uit.body.rijen.length, veel.uit.body.isMeer]).toEqual([20, true])
    expect(veel.n).toBe(een.n)
  })
})

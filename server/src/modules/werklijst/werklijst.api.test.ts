import { beforeAll, describe, expect, test } from 'vitest'
import type { AntwoordVan, werklijstTonen } from '@keukentafel/contract'
import { testServer, type Bezoeker, type TestServer } from '../../../../tests/support/server.ts'
import { alsPersoon, maakDossier, metTelling } from '../dossier/dossier.test-data.ts'
import { termijnVoldoen, termijnZetten } from '../termijn/termijn.commands.ts'
import { werkregelBijwerken } from './werklijst.commands.ts'

type Lijst = AntwoordVan<typeof werklijstTonen>
const MENSEN = {
  leeuwarden: { a: 'anna_hoekstra', b: 'bas_veenstra', elders: 'carla_dijkstra' },
  nijmegen: { a: 'bas_willems', b: 'dirk_hendriks', elders: 'anna_peters' },
} as const
const vandaag = Temporal.Now.plainDateISO('Europe/Amsterdam')
const lijst = (wie: Bezoeker, vraag = '') => wie.get<Lijst>(`/werklijst${vraag}`)

describe.each(['leeuwarden', 'nijmegen'] as const)('%s', (gemeente) => {
  const { a, b, elders } = MENSEN[gemeente]
  let server: TestServer
  let anna: Bezoeker
  const ids = { laat: 0, nu: 0, ver: 0, zonder: 0, vanB: 0, elders: 0 }

  const metTermijn = async (dossierId: number, uiterlijk: Temporal.PlainDate) => {
    const van = uiterlijk.subtract({ weeks: 6 })
    await alsPersoon(
      server,
      await server.idVan(a),
      (trx) => termijnZetten(trx, { dossierId, soort: 'onderzoek', van, uiterlijk, bron: 'Wmo 2.3.2' }),
      dossierId,
    )
  }
  beforeAll(async () => {
    server = await testServer(gemeente)
    anna = await server.als(a)
    const maak = async (naam: string, regievoerder: string = a) =>
      (await maakDossier(server, { naam, regievoerder })).id
    ids.zonder = await maak('Zonder termijn')
    ids.ver = await maak('Ver weg')
    ids.nu = await maak('Vandaag')
    ids.laat = await maak('Te laat')
    ids.vanB = await maak('Van een collega', b)
    ids.elders = await maak('Van een ander team', elders)
    await metTermijn(ids.ver, vandaag.add({ days: 30 }))
    await metTermijn(ids.nu, vandaag)
    await metTermijn(ids.laat, vandaag.subtract({ days: 2 }))
  })

  test('ALG-03 the werklijst of a sociaal werker holds the own dossiers, next term first, with its sentence', async () => {
    const { status, body } = await lijst(anna)
    expect(status).toBe(200)
    expect(body.rijen.map((rij) => rij.naam)).toEqual(['Te laat', 'Vandaag', 'Ver weg', 'Zonder termijn'])
    expect(body.rijen.map((rij) => rij.wanneer)).toEqual(['te_laat', 'deze_week', 'later', 'geen'])
    expect(body.rijen[0]).toMatchObject({
      dossierId: ids.laat,
      adres: 'Kastanjelaan 14',
      fase: 'nieuw',
      regievoerder: { ikZelf: true },
      termijn: { soort: 'onderzoek', dagen: -2, stand: 'laat' },
    })
    expect(body.tellingen.mij).toEqual({ aantal: 4, isMinimum: false })
    expect([body.tellingen.teLaat.aantal, body.tellingen.dezeWeek.aantal]).toEqual([1, 1])
    expect([body.totaal, body.totaalIsMinimum]).toEqual([4, false])
  })

  test('ALG-03 a sociaal werker sees dossiers; a vrijwilliger has a workplace without one, and no way to them', async () => {
    const vrijwilliger = await server.als('vrijwilliger')
    for (const weergave of ['mij', 'team', 'alles']) {
      const { status, body } = await lijst(vrijwilliger, `?weergave=${weergave}`)
      expect([status, body.rijen, body.tellingen.alles.aantal]).toEqual([200, [], 0])
    }
    expect((await vrijwilliger.get(`/dossiers/${ids.nu}`)).status).toBe(404)
    expect((await vrijwilliger.post('/dossiers/_zoek', { naam: 'Boer' })).status).toBe(404)
    expect((await vrijwilliger.get('/signalen')).status).toBe(404)
    expect((await lijst(anna, '?weergave=alles')).body.rijen.length).toBeGreaterThan(0)
    expect((await anna.get('/signalen')).status).toBe(200)
  })

  test('ALG-03 an aanbieder and a beheerder see no dossier of a household in their workplace', async () => {
    expect((await lijst(await server.als('aanbieder'), '?weergave=alles')).body.rijen).toEqual([])
    expect((await lijst(await server.als('functioneel_beheerder'))).status).toBe(404)
  })

  test('PRI-03 "alles" and "team" hold what one may see, not the dossiers of colleagues or of another team', async () => {
    for (const weergave of ['team', 'alles']) {
      const namen = (await lijst(anna, `?weergave=${weergave}`)).body.rijen.map((rij) => rij.dossierId)
      expect(namen).toHaveLength(4)
      expect(namen).not.toContain(ids.vanB)
      expect(namen).not.toContain(ids.elders)
    }
  })

  test('ALG-03 a teamleider sees the dossiers of the teams led, a consulent those of the gemeente', async () => {
    const leider = (await lijst(await server.als('teamleider'), '?weergave=team')).body
    expect(leider.rijen.map((rij) => rij.dossierId)).toEqual(expect.arrayContaining([ids.nu, ids.vanB]))
    const consulent = (await lijst(await server.als('consulent'), '?weergave=alles')).body
    expect(consulent.tellingen.alles.aantal).toBe(6)
    expect(consulent.tellingen.mij.aantal).toBe(0)
  })

  test('a scope does not reach a shielded dossier, nor one from which the person is excluded', async () => {
    const leider = await server.als('teamleider')
    const ziet = async (id: number) =>
      (await lijst(leider, '?weergave=alles')).body.rijen.some((rij) => rij.dossierId === id)
    const dicht = (await maakDossier(server, { regievoerder: a, naam: 'Afgeschermd' })).id
    expect(await ziet(dicht)).toBe(true)
    await server.kijk('update dossier set afgeschermd = true where id = $1', [dicht])
    expect(await ziet(dicht)).toBe(false)
    const uitgesloten = (await maakDossier(server, { regievoerder: a, naam: 'Familie' })).id
    await server.kijk(
      "insert into uitsluiting (dossier_id, houder_id, reden) select $1, houder_id, 'familie' from rol_toekenning where rol = 'teamleider'",
      [uitgesloten],
    )
    expect(await ziet(uitgesloten)).toBe(false)
    await server.kijk("update dossier set status = 'gesloten' where id = any($1)", [[dicht, uitgesloten]])
    await server.kijk("update werkregel set fase = 'afgesloten' where dossier_id = any($1)", [
      [dicht, uitgesloten],
    ])
  })

  test('a term that is met makes room for the next one, and a phase can be asked for', async () => {
    const { id } = await maakDossier(server, { regievoerder: a, naam: 'Twee termijnen' })
    await metTermijn(id, vandaag.add({ days: 3 }))
    const wie = await server.idVan(a)
    const uiterlijk = vandaag.add({ days: 40 })
    await alsPersoon(
      server,
      wie,
      async (trx) => {
        await termijnZetten(trx, {
          dossierId: id,
          soort: 'evaluatie',
          van: vandaag,
          uiterlijk,
          bron: '003 §5',
        })
        await termijnVoldoen(trx, { dossierId: id, soort: 'onderzoek', op: vandaag })
        await werkregelBijwerken(trx, id, { fase: 'plan', openTaken: 2 })
      },
      id,
    )
    const { rijen } = (await lijst(anna, '?fase=plan')).body
    expect(rijen).toEqual([
      expect.objectContaining({
        dossierId: id,
        openTaken: 2,
        termijn: expect.objectContaining({ soort: 'evaluatie', uiterlijk: uiterlijk.toString() }) as unknown,
      }),
    ])
    // Setting the same term again moves it, and makes no second one.
    await metTermijn(id, vandaag.add({ days: 5 }))
    await metTermijn(id, vandaag.add({ days: 6 }))
    const open = await server.kijk(
      "select uiterlijk::text from termijn where dossier_id = $1 and soort = 'onderzoek' and voldaan_op is null",
      [id],
    )
    expect(open).toEqual([{ uiterlijk: vandaag.add({ days: 6 }).toString() }])
  })

  test('the filter on late shows only what is late; what is asked wrongly is refused', async () => {
    expect((await lijst(anna, '?wanneer=te_laat')).body.rijen.map((rij) => rij.dossierId)).toEqual([ids.laat])
    expect((await lijst(anna, '?wanneer=te_laat')).body.totaal).toBe(1)
    expect((await lijst(anna, '?weergave=iedereen')).status).toBe(400)
    expect((await lijst(anna, '?zoek=boer')).status).toBe(400)
  })

  test('PRI-03 the list writes one spoor line with the dossiers it showed', async () => {
    const { rijen } = (await lijst(anna)).body
    const [regel] = await server.kijk<{ ids: number[]; dossier_id: number | null }>(
      "select ids, dossier_id from spoor where handeling = 'werklijst.tonen' and wie_id = $1 order by id desc limit 1",
      [await server.idVan(a)],
    )
    expect(regel?.ids.map(Number)).toEqual(rijen.map((rij) => rij.dossierId))
    expect(regel?.dossier_id).toBeNull()
  })

  test('twenty to a page, and a page costs the same number of statements for one line as for twenty', async () => {
    const wie = await server.als(elders)
    const een = await metTelling(server, () => lijst(wie))
    expect(een.uit.body.rijen).toHaveLength(1)
    for (let n = 0; n < 20; n++) await maakDossier(server, { regievoerder: elders, naam: `Nummer ${n}` })
    const twintig = await metTelling(server, () => lijst(wie))
    expect(twintig.uit.body.rijen).toHaveLength(20)
    expect(twintig.n).toBe(een.n)
    expect((await lijst(wie, '?pagina=2')).body.rijen).toHaveLength(1)
    expect(twintig.uit.body.totaal).toBe(21)
  })

  test('what one was typing is shown to that person alone', async () => {
    const regie = await server.idVan(a)
    await alsPersoon(
      server,
      regie,
      (trx) =>
        trx
          .insertInto('concept')
          .values({
            dossier_id: ids.nu,
            houder_id: regie,
            sleutel: 'gesprek-1',
            deel: 'gesprek',
            inhoud: '{}',
          })
          .execute(),
      ids.nu,
    )
    expect((await lijst(anna)).body.concepten).toEqual([
      expect.objectContaining({ dossierId: ids.nu, naam: 'Vandaag', sleutel: 'gesprek-1' }),
    ])
    expect((await lijst(await server.als('consulent'))).body.concepten).toEqual([])
  })
})

test('a count above a thousand is told as "more than a thousand"', async () => {
  const server = await testServer()
  const consulent = await server.als('consulent')
  await maakDossier(server)
  await server.kijk(
    `with d as (insert into dossier (kenmerk, gebied_id, team_id, naam, beleid_versie, bron)
       select 'X' || n, gebied_id, team_id, 'Veel', beleid_versie, 'proef' from dossier, generate_series(1, 1000) n returning *)
     insert into werkregel (dossier_id, gebied_id, team_id, kenmerk, naam, fase) select id, gebied_id, team_id, kenmerk, naam, 'nieuw' from d`,
  )
  const { body } = await lijst(consulent, '?weergave=alles')
  expect([body.rijen.length, body.totaal, body.totaalIsMinimum]).toEqual([20, 1000, true])
  expect(body.tellingen.alles).toEqual({ aantal: 1000, isMinimum: true })
})

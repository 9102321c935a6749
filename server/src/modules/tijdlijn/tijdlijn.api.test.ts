import { beforeAll, describe, expect, test } from 'vitest'
import type { Dossier, TijdlijnRij } from '@keukentafel/contract'
import { testServer, type Bezoeker, type TestServer } from '../../../../tests/support/server.ts'
import { alsPersoon, maakDossier, REGIE_DELEN } from '../dossier/dossier.test-data.ts'
import { tijdlijnSchrijven } from './tijdlijn.commands.ts'

type Antwoord = { rijen: TijdlijnRij[]; pagina: number; isMeer: boolean }
const MENSEN = {
  leeuwarden: { a: 'anna_hoekstra', b: 'bas_veenstra', leider: 'froukje_postma' },
  nijmegen: { a: 'bas_willems', b: 'dirk_hendriks', leider: 'teamleider' },
} as const

describe.each(['leeuwarden', 'nijmegen'] as const)('%s', (gemeente) => {
  const { a, b, leider } = MENSEN[gemeente]
  let server: TestServer
  let anna: Bezoeker
  beforeAll(async () => {
    server = await testServer(gemeente)
    anna = await server.als(a)
  })
  const tijdlijn = (wie: Bezoeker, id: number, vraag = '') =>
    wie.get<Antwoord>(`/dossiers/${id}/tijdlijn${vraag}`)
  const schrijf = async (id: number, deel: 'kern' | 'gesprek' | 'plan', gebeurtenis: string, keer = 1) => {
    const wieId = await server.idVan(a)
    await alsPersoon(
      server,
      wieId,
      async (trx) => {
        for (let n = 0; n < keer; n++)
          await tijdlijnSchrijven(trx, {
            dossierId: id,
            wieId,
            deel,
            gebeurtenis,
            gegevens: { reden: 'proef', n },
          })
      },
      id,
    )
  }

  test('ALG-11 changing the regievoerder from A to B leaves both periods, with reason and actor', async () => {
    const { id, regievoerderId } = await maakDossier(server, { regievoerder: a })
    const bas = await server.idVan(b)
    const over = { regievoerderId: bas, rol: 'sociaal_werker', reden: 'Anna gaat met verlof' }
    expect((await anna.post(`/dossiers/${id}/regies`, over)).status).toBe(201)
    const nu = await server.als(b)
    const { rijen } = (await tijdlijn(nu, id)).body
    const regie = rijen.filter((rij) => rij.gebeurtenis === 'regie.toegewezen')
    const [naamA, naamB] = await Promise.all(
      [regievoerderId, bas].map(
        async (wie) =>
          (await server.kijk<{ naam: string }>('select naam from houder where id = $1', [wie]))[0]?.naam,
      ),
    )
    expect(regie).toEqual([
      expect.objectContaining({
        wie: { id: regievoerderId, naam: naamA },
        reden: 'Anna gaat met verlof',
        gegevens: { van: naamA, naar: naamB, rol: 'sociaal_werker' },
      }),
      expect.objectContaining({
        wie: { id: regievoerderId, naam: naamA },
        reden: 'eerste contact',
        gegevens: { van: null, naar: naamA, rol: 'sociaal_werker' },
      }),
    ])
    const kop = (await nu.get<Dossier>(`/dossiers/${id}`)).body.regie
    expect(kop.map((p) => [p.regievoerder.naam, p.tot === null, p.reden, p.door])).toEqual([
      [naamB, true, 'Anna gaat met verlof', naamA],
      [naamA, false, 'eerste contact', naamA],
    ])
    expect(kop[1]?.tot).toBe(kop[0]?.vanaf)
    expect((await tijdlijn(anna, id)).status).toBe(403)
  })

  test('the filter shows one deel; the newest stands first, fifty to a page', async () => {
    const { id } = await maakDossier(server, { regievoerder: a })
    await schrijf(id, 'plan', 'plan.begonnen')
    await schrijf(id, 'gesprek', 'gesprek.gepland', 51)
    const plan = (await tijdlijn(anna, id, '?deel=plan')).body.rijen
    expect(plan.map((rij) => [rij.gebeurtenis, rij.reden, rij.gegevens])).toEqual([
      ['plan.begonnen', 'proef', { n: 0 }],
    ])
    const eerste = (await tijdlijn(anna, id, '?deel=gesprek')).body
    expect([eerste.rijen.length, eerste.isMeer, eerste.rijen[0]?.gegevens]).toEqual([50, true, { n: 50 }])
    const tweede = (await tijdlijn(anna, id, '?deel=gesprek&pagina=2')).body
    expect([tweede.rijen.length, tweede.isMeer]).toEqual([1, false])
    expect((await tijdlijn(anna, id, '?deel=geheim')).status).toBe(400)
    expect((await tijdlijn(anna, id, '?soort=plan')).status).toBe(400)
  })

  test('PRI-03 a deel that one may not see stays out of the timeline, and each deel shown is logged as read', async () => {
    const delen = REGIE_DELEN.filter((deel) => deel !== 'gesprek')
    const { id } = await maakDossier(server, { regievoerder: a, delen })
    await schrijf(id, 'plan', 'plan.begonnen')
    // Somebody who holds the gesprek wrote this; the regievoerder of this dossier does not.
    await server.kijk(
      "insert into tijdlijn (dossier_id, deel, gebeurtenis) values ($1, 'gesprek', 'gesprek.gepland')",
      [id],
    )
    const { rijen } = (await tijdlijn(anna, id)).body
    expect(rijen.map((rij) => rij.deel).toSorted()).toEqual(['kern', 'plan'])
    expect((await tijdlijn(anna, id, '?deel=gesprek')).body.rijen).toEqual([])
    const spoor = await server.kijk<{ deel: string }>(
      "select deel from spoor where dossier_id = $1 and handeling = 'tijdlijn.tonen' order by deel",
      [id],
    )
    expect(spoor.map((regel) => regel.deel)).toEqual(['kern', 'plan'])
  })

  test('the teamleider reads the history of the dossiers of the team, not the gesprek', async () => {
    const { id } = await maakDossier(server, { regievoerder: a })
    await schrijf(id, 'gesprek', 'gesprek.gepland')
    const uit = await tijdlijn(await server.als(leider), id)
    expect(uit.status).toBe(200)
    expect(uit.body.rijen.map((rij) => rij.gebeurtenis)).toEqual(['regie.toegewezen'])
  })
})

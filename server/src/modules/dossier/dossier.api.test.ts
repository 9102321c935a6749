import { beforeAll, describe, expect, test } from 'vitest'
import type { Dossier } from '@keukentafel/contract'
import { testServer, type Bezoeker, type TestServer } from '../../../../tests/support/server.ts'
import {
  alsPersoon,
  contextVan,
  maakDossier,
  metTelling,
  volgendeBsn,
  type TestDossier,
} from './dossier.test-data.ts'
import { metWie } from '../../platform/db/met.ts'
import { gelukt } from '../../kern/result.ts'
import { termijnZetten } from '../termijn/termijn.commands.ts'

// Who is who in each gemeente: the regievoerder, somebody of another team, a vrijwilliger.
const MENSEN = {
  leeuwarden: { regie: 'anna_hoekstra', ander: 'carla_dijkstra', collega: 'bas_veenstra' },
  nijmegen: { regie: 'anna_peters', ander: 'bas_willems', collega: 'chantal_janssen' },
} as const
const GEEN_DOSSIER = 999_999_999
const vandaag = Temporal.Now.plainDateISO('Europe/Amsterdam')

// Differ from one request to the next, whoever asks and whatever for.
const PER_VERZOEK = ['date', 'x-ratelimit-remaining', 'x-ratelimit-reset']
/** What a caller can tell two answers apart by. */
const gezicht = ({
  status,
  tekst,
  kop,
}: {
  status: number
  tekst: string
  kop: Record<string, unknown>
}) => ({
  status,
  tekst,
  kop: Object.entries(kop).filter(([naam]) => !PER_VERZOEK.includes(naam)),
})

const zetTermijn = async (
  server: TestServer,
  naam: string,
  dossierId: number,
  uiterlijk: Temporal.PlainDate,
) =>
  metWie(await contextVan(server, naam), { naam: 'proef', dossierId, deel: 'kern' }, async (trx) => {
    const van = uiterlijk.subtract({ weeks: 6 })
    await termijnZetten(trx, { dossierId, soort: 'onderzoek', van, uiterlijk, bron: 'Wmo 2.3.2 lid 1' })
    return gelukt(null)
  })

describe.each(['leeuwarden', 'nijmegen'] as const)('%s', (gemeente) => {
  const { regie, ander, collega } = MENSEN[gemeente]
  let server: TestServer
  let anna: Bezoeker
  let dossier: TestDossier
  beforeAll(async () => {
    server = await testServer(gemeente)
    anna = await server.als(regie)
    dossier = await maakDossier(server, { regievoerder: regie })
  })
  const open = (wie: Bezoeker, id = dossier.id) => wie.get<Dossier>(`/dossiers/${id}`)
  const lezingen = (handeling: string, id = dossier.id) =>
    server.kijk<{ id: number; wie_id: number; deel: string; aantal: number }>(
      `select s.id, s.wie_id, s.deel, l.aantal from spoor s join spoor_lezing l on l.spoor_id = s.id
       where s.handeling = $1 and s.dossier_id = $2 order by s.id`,
      [handeling, id],
    )

  test('the regievoerder sees the household with one regievoerder, its members and what may be done', async () => {
    const { status, body } = await open(anna)
    expect(status).toBe(200)
    expect(body).toMatchObject({ kenmerk: dossier.kenmerk, naam: 'Huishouden De Boer', status: 'open' })
    expect(body.regievoerder).toMatchObject({ id: dossier.regievoerderId, ikZelf: true })
    expect(body.leden).toHaveLength(1)
    expect(body.leden[0]).toMatchObject({ achternaam: 'Boer', tussenvoegsel: 'de', relatie: 'hoofdbewoner' })
    expect(body.leden[0]?.bsn).toMatch(/^9999[0-9]{5}$/)
    expect(body.mag).toEqual([
      'persoon.toevoegen',
      'persoon.wijzigen',
      'huishouden.uittreden',
      'dossier.adres-wijzigen',
      'triage.tonen',
      'toegang.tonen',
      'regie.toewijzen',
    ])
    expect(body.beleidVersie).toBe(1)
  })

  test('PRI-03 each dossier tells on what ground and for which delen one sees it', async () => {
    const { waarom, delen } = (await open(anna)).body
    expect(waarom).toHaveLength(1)
    expect(waarom[0]).toMatchObject({
      grondslag: 'regie',
      via: 'medewerker',
      recht: 'schrijven',
      bron: 'Wmo 2.3.2',
    })
    expect(waarom[0]?.delen).toEqual(expect.arrayContaining(['kern', 'gesprek', 'plan']))
    expect(delen).not.toContain('jeugd')
  })

  test('PRI-03 a sociaal werker of another team is told the same as of a dossier that does not exist', async () => {
    const vreemd = await server.als(ander)
    for (const staart of ['', '/tijdlijn']) {
      const dicht = await vreemd.get(`/dossiers/${dossier.id}${staart}`)
      const niets = await vreemd.get(`/dossiers/${GEEN_DOSSIER}${staart}`)
      expect(dicht.status).toBe(404)
      expect(gezicht(dicht)).toEqual(gezicht(niets))
    }
    const body = { voornamen: 'A', achternaam: 'B', relatie: 'kind' }
    const dicht = await vreemd.post(`/dossiers/${dossier.id}/personen`, body)
    expect(dicht.status).toBe(404)
    expect(gezicht(dicht)).toEqual(gezicht(await vreemd.post(`/dossiers/${GEEN_DOSSIER}/personen`, body)))
  })

  test('PRI-03 a colleague of the same team without a task for this dossier does not see it either', async () => {
    expect((await open(await server.als(collega))).status).toBe(404)
    // What was tried and refused is in the spoor as well.
    expect(
      await server.kijk(
        "select uitkomst, code from spoor where handeling = 'dossier.tonen' and dossier_id = $1 and wie_id = $2",
        [dossier.id, await server.idVan(collega)],
      ),
    ).toEqual([{ uitkomst: 'geweigerd', code: 'niet-gevonden' }])
  })

  test('PRI-03 reading is logged: within 15 minutes one line with a counter', async () => {
    const nieuw = await maakDossier(server, { regievoerder: regie })
    for (let keer = 0; keer < 3; keer++) await open(anna, nieuw.id)
    expect(await lezingen('dossier.tonen', nieuw.id)).toEqual([
      expect.objectContaining({ wie_id: nieuw.regievoerderId, deel: 'kern', aantal: 3 }),
    ])
    // As if the first look was sixteen minutes ago: the next begins a new line.
    await server.kijk(
      "update spoor_lezing set begonnen_op = now() - interval '16 minutes' where dossier_id = $1",
      [nieuw.id],
    )
    await open(anna, nieuw.id)
    expect((await lezingen('dossier.tonen', nieuw.id)).map((l) => l.aantal)).toEqual([3, 1])
  })

  test('PRI-03 who saw a dossier before reads "geen toegang meer" from the next request on', async () => {
    const nieuw = await maakDossier(server, { regievoerder: regie, opener: collega })
    const was = await server.als(collega)
    const weg = await open(was, nieuw.id)
    expect(weg.status).toBe(403)
    expect(weg.tekst).toContain('geen toegang meer')
    expect((await open(anna, nieuw.id)).status).toBe(200)
    const rijen = await server.kijk<{ id: number }>(
      'select id from toegang where dossier_id = $1 and houder_id = $2 and tot is null',
      [nieuw.id, nieuw.regievoerderId],
    )
    const beeindigen = "select toegang_beeindigen($1, $2, 'proef') as uit"
    await alsPersoon(server, nieuw.regievoerderId, (_trx, sql) =>
      sql(beeindigen, [nieuw.id, rijen.map((r) => r.id)]),
    )
    for (const pad of ['', '/tijdlijn'])
      expect((await anna.get(`/dossiers/${nieuw.id}${pad}`)).status).toBe(403)
    const schrijven = { voornamen: 'A', achternaam: 'B', relatie: 'kind' }
    expect((await anna.post(`/dossiers/${nieuw.id}/personen`, schrijven)).status).toBe(403)
  })

  test('the warnings come first: late before soon, and a term tells its days and its source', async () => {
    const nieuw = await maakDossier(server, { regievoerder: regie })
    await zetTermijn(server, regie, nieuw.id, vandaag.subtract({ days: 2 }))
    const { waarschuwingen, termijnen } = (await open(anna, nieuw.id)).body
    expect(waarschuwingen).toEqual([
      expect.objectContaining({ code: 'termijn_laat', ernst: 'nood', termijn: termijnen[0] }),
    ])
    expect(termijnen).toEqual([
      expect.objectContaining({ soort: 'onderzoek', dagen: -2, stand: 'laat', bron: 'Wmo 2.3.2 lid 1' }),
    ])
  })

  test('a page costs the same number of statements for one member as for six', async () => {
    const klein = await maakDossier(server, { regievoerder: regie })
    const groot = await maakDossier(server, { regievoerder: regie, personen: [{}, {}, {}, {}, {}, {}] })
    const tel = async (id: number, pad = '') =>
      (await metTelling(server, () => anna.get(`/dossiers/${id}${pad}`))).n
    expect(await tel(groot.id)).toBe(await tel(klein.id))
    expect(await tel(groot.id, '/tijdlijn')).toBe(await tel(klein.id, '/tijdlijn'))
    expect(await tel(groot.id)).toBeGreaterThan(3)
    expect(await tel(groot.id)).toBeLessThanOrEqual(8)
  })

  describe('members of the household', () => {
    const persoon = { voornamen: 'Jorn', achternaam: 'Wïersma', relatie: 'kind', geboortedatum: '2007-01-31' }
    const toevoegen = (body: object, wie = anna, id = dossier.id) =>
      wie.post<{ id: number; version: number }>(`/dossiers/${id}/personen`, body)

    test('somebody is added, is found by name, and the timeline and the spoor tell it', async () => {
      const nieuw = await maakDossier(server, { regievoerder: regie })
      const { status, body } = await toevoegen({ ...persoon, bsn: volgendeBsn(server) }, anna, nieuw.id)
      expect([status, body.version]).toEqual([201, 1])
      const zoek = await anna.post<{ rijen: { persoonId: number }[] }>('/dossiers/_zoek', { naam: 'Wiersma' })
      expect(zoek.body.rijen.map((rij) => rij.persoonId)).toContain(body.id)
      const tijdlijn = await anna.get<{ rijen: { gebeurtenis: string; objectId: number }[] }>(
        `/dossiers/${nieuw.id}/tijdlijn?deel=kern`,
      )
      expect(tijdlijn.body.rijen[0]).toMatchObject({ gebeurtenis: 'persoon.toegevoegd', objectId: body.id })
      const spoor = await server.kijk('select uitkomst from spoor where handeling = $1 and dossier_id = $2', [
        'persoon.toevoegen',
        nieuw.id,
      ])
      expect(spoor).toEqual([{ uitkomst: 'gelukt' }])
    })

    test('a change of name is found under the new name only', async () => {
      const nieuw = await maakDossier(server, { regievoerder: regie })
      const { id } = (await toevoegen({ ...persoon, achternaam: 'Ouwerkerk' }, anna, nieuw.id)).body
      const anders = { ...persoon, achternaam: 'Zandbergen' }
      const uit = await anna.put(`/dossiers/${nieuw.id}/personen/${id}`, anders, { ifMatch: 1 })
      expect([uit.status, uit.body]).toEqual([200, { id, version: 2 }])
      const vind = async (naam: string) =>
        (await anna.post<{ rijen: { persoonId: number }[] }>('/dossiers/_zoek', { naam })).body.rijen.map(
          (rij) => rij.persoonId,
        )
      expect(await vind('Zandbergen')).toContain(id)
      expect(await vind('Ouwerkerk')).not.toContain(id)
    })

    test('every error is told at once, at its field, and nothing is kept', async () => {
      const fout = {
        voornamen: ' ',
        achternaam: 'X',
        relatie: 'kind',
        bsn: '999900001',
        geboortedatum: '2020-02-31',
      }
      const { status, body } = await anna.post<{ errors: { veld: string; code: string }[] }>(
        `/dossiers/${dossier.id}/personen`,
        fout,
      )
      expect(status).toBe(400)
      expect(body.errors.map(({ veld, code }) => [veld, code])).toEqual([
        ['voornamen', 'voornamen-ontbreekt'],
        ['geboortedatum', 'datum-dag-bestaat-niet'],
        ['bsn', 'bsn-ongeldig'],
      ])
      const geweigerd = await server.kijk(
        "select code from spoor where handeling = 'persoon.toevoegen' and uitkomst = 'geweigerd' and dossier_id = $1 and wie_id = $2",
        [dossier.id, dossier.regievoerderId],
      )
      expect(geweigerd).toEqual([{ code: 'voornamen-ontbreekt' }])
    })

    test.each([
      [{ geboortedatum: vandaag.add({ days: 1 }).toString() }, 'geboortedatum-in-de-toekomst'],
      [{ bsn: '123456782' }, 'bsn-geen-testnummer'],
      [{ relatie: 'buurman' }, 'invoer-onjuist'],
      [{ leeftijd: 4 }, 'invoer-onjuist'],
    ])('%j is refused: %s', async (anders, code) => {
      const uit = await toevoegen({ ...persoon, ...anders })
      expect([uit.status, (uit.body as unknown as { code: string }).code]).toEqual([400, code])
    })

    test('a BSN that is known elsewhere is taken as any other; twice in one household is refused', async () => {
      const bsn = volgendeBsn(server)
      const elders = await maakDossier(server, { regievoerder: ander, personen: [{ bsn }] })
      const hier = await maakDossier(server, { regievoerder: regie })
      expect((await toevoegen({ ...persoon, bsn }, anna, hier.id)).status).toBe(201)
      const dubbel = await toevoegen({ ...persoon, voornamen: 'Jan', bsn }, anna, hier.id)
      expect(dubbel.body).toMatchObject({ code: 'persoon-al-in-huishouden' })
      expect(elders.id).not.toBe(hier.id)
    })

    test('the same submit twice makes one person', async () => {
      const nieuw = await maakDossier(server, { regievoerder: regie })
      const sleutel = 'sleutel-0001-0002'
      const keer = () => anna.post<{ id: number }>(`/dossiers/${nieuw.id}/personen`, persoon, { sleutel })
      const [eerste, tweede] = [await keer(), await keer()]
      expect([eerste.status, tweede.status]).toEqual([201, 201])
      expect(tweede.body.id).toBe(eerste.body.id)
      expect((await open(anna, nieuw.id)).body.leden).toHaveLength(2)
    })

    test('ten people save one version: one succeeds, nine hear that somebody was first', async () => {
      const { id } = (await toevoegen(persoon)).body
      const uitkomsten = await Promise.all(
        Array.from({ length: 10 }, (_, n) =>
          anna.put(
            `/dossiers/${dossier.id}/personen/${id}`,
            { ...persoon, telefoon: `06 0000000${n}` },
            { ifMatch: 1 },
          ),
        ),
      )
      const per = Object.groupBy(uitkomsten, (u) => String(u.status))
      expect([per['200']?.length, per['412']?.length]).toEqual([1, 9])
      expect((await anna.put(`/dossiers/${dossier.id}/personen/${id}`, persoon)).status).toBe(428)
    })

    test('a person of another dossier is not found through this one', async () => {
      const [vreemde] = (await maakDossier(server, { regievoerder: regie })).personen
      const uit = await anna.put(`/dossiers/${dossier.id}/personen/${vreemde}`, persoon, { ifMatch: 1 })
      expect(uit.status).toBe(404)
    })
  })
})

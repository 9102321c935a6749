import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { maakToewijzing, type Toegewezen } from '../server/src/modules/bericht/bericht.test-data.ts'
import { testServer, type TestServer } from './support/server.ts'

/** The functions that write or read round the wall, called as the app role by who may do less than it asks. */
let server: TestServer
let app: pg.Client
let t: Toegewezen
let dossierId = 0
let regievoerder = 0
let inwoner = 0
let vreemde = 0

const rij = async <T extends pg.QueryResultRow>(sql: string, waarden: unknown[] = []): Promise<T> => {
  const [eerste] = await server.kijk<T>(sql, waarden)
  if (eerste === undefined) throw new Error('geen rij')
  return eerste
}
/** Runs it as the app in which this person acts in the dossier; always undone. Answers rows or the SQLSTATE. */
async function als(
  wie: number,
  sql: string,
  waarden: unknown[] = [],
): Promise<{ code: string; rijen: unknown[] }> {
  await app.query('begin')
  await app.query(`set local kt.wie = '${wie}'; set local kt.dossier = '${dossierId}'`)
  try {
    return { code: '', rijen: (await app.query(sql, waarden)).rows }
  } catch (fout) {
    return { code: (fout as { code?: string }).code ?? 'onbekend', rijen: [] }
  } finally {
    await app.query('rollback')
  }
}
type Vraag = Record<string, unknown>
const basis = (erbij: Vraag): Vraag => ({
  dossier_id: dossierId,
  recht: 'lezen',
  grondslag: 'toestemming',
  bron: 'test',
  beeindigbaar: true,
  ...erbij,
})
const geef = async (wie: number, erbij: Vraag) => {
  const { code, rijen } = await als(wie, 'select toegang_verlenen($1)', [JSON.stringify(basis(erbij))])
  return code === '' ? rijen.length : code
}

beforeAll(async () => {
  server = await testServer()
  const { naam } = await rij<{ naam: string }>('select current_database() as naam')
  app = new pg.Client({ connectionString: inject('urls').kt_app + naam, options: '-c search_path=kt' })
  await app.connect()
  t = await maakToewijzing(server, 'leeuwarden')
  dossierId = t.plan.dossier.id
  regievoerder = t.plan.dossier.regievoerderId
  vreemde = (
    await rij<{ id: number }>(
      "insert into houder (soort, naam) values ('medewerker', 'Vreemde') returning id",
    )
  ).id
  await app.query('begin')
  await app.query(`set local kt.wie = '${regievoerder}'; set local kt.dossier = '${dossierId}'`)
  const { rows } = await app.query<{ id: number }>('select inwoner_koppelen($1, $2)::int as id', [
    dossierId,
    t.plan.persoonId,
  ])
  await app.query('commit')
  inwoner = rows[0]?.id ?? 0
  expect(inwoner).toBeGreaterThan(0)
})
afterAll(() => app.end())

/** What this person said, as it stands in the dossier. */
const zeg = async (partij: number, delen: string[]): Promise<Vraag> => ({
  houder_id: partij,
  persoon_id: t.plan.persoonId,
  verwijst_naar: (
    await rij<{ id: number }>(
      `insert into toestemming (dossier_id, persoon_id, gegeven_door, partij_id, doel, delen, gegeven, hoe, vastgelegd_door)
       values ($1, $2, $2, $3, 'meekijken', $4, true, 'online', $5) returning id`,
      [dossierId, t.plan.persoonId, partij, delen, regievoerder],
    )
  ).id,
})

describe('toegang_verlenen', () => {
  test('gives an inwoner nothing that no toestemming was recorded for, and never the melder', async () => {
    expect(await geef(inwoner, { houder_id: inwoner, delen: ['melder', 'veiligheid'] })).toBe('42501')
    expect(await geef(inwoner, { houder_id: vreemde, delen: ['plan'] })).toBe('42501')
    const persoon = { persoon_id: t.plan.persoonId }
    expect(await geef(inwoner, { houder_id: vreemde, delen: ['plan'], ...persoon })).toBe('42501')
    const gezegd = await zeg(vreemde, ['plan', 'melder'])
    expect(await geef(inwoner, { ...gezegd, delen: ['melder'] })).toBe('42501')
    expect(await geef(inwoner, { ...gezegd, delen: ['plan'] })).toBe(1)
    expect(await geef(inwoner, { ...gezegd, delen: ['plan'], recht: 'schrijven' })).toBe('42501')
    expect(await geef(inwoner, { ...gezegd, delen: ['plan'], beeindigbaar: false })).toBe('42501')
  })

  test('gives an inwoner nothing on the word of another person of the household', async () => {
    const { id: ander } = await rij<{ id: number }>(
      `insert into persoon (dossier_id, voornamen, achternaam, relatie, lid_vanaf) values ($1, 'Ander', 'Lid', 'partner', '2020-01-01') returning id`,
      [dossierId],
    )
    const gezegd = await zeg(vreemde, ['plan'])
    await server.kijk('update toestemming set persoon_id = $2, gegeven_door = $2 where id = $1', [
      gezegd['verwijst_naar'],
      ander,
    ])
    expect(await geef(inwoner, { ...gezegd, persoon_id: ander, delen: ['plan'] })).toBe('42501')
  })

  test('gives who has the task no deel it does not hold, on no ground of its own choosing', async () => {
    await server.kijk(
      `insert into toegang (dossier_id, houder_id, deel, recht, grondslag, bron, beeindigbaar, verleend_door)
       select $1, $2, d, 'lezen', 'teamlid', 'test', false, $3 from unnest(array['kern', 'plan']) d`,
      [dossierId, vreemde, regievoerder],
    )
    for (const grondslag of ['toestemming', 'wettelijke_taak', 'noodtoegang', 'regie', 'teamlid', 'import'])
      expect(await geef(vreemde, { houder_id: vreemde, delen: ['veiligheid'], grondslag }), grondslag).toBe(
        '42501',
      )
    expect(await geef(vreemde, { houder_id: regievoerder, delen: ['plan'], grondslag: 'noodtoegang' })).toBe(
      '42501',
    )
    expect(await geef(vreemde, { houder_id: regievoerder, delen: ['plan'], recht: 'schrijven' })).toBe(
      '42501',
    )
    expect(await geef(vreemde, { houder_id: regievoerder, delen: ['plan'] })).toBe(1)
    // A party with its own task by law may need more than the grantor holds, but never who told it.
    const { id: partij } = await rij<{ id: number }>(
      'select id from organisatie where agb_code is not null limit 1',
    )
    const deling = { houder_id: partij, grondslag: 'wettelijke_taak', beeindigbaar: false }
    expect(await geef(vreemde, { ...deling, delen: ['kern', 'jeugd'] })).toBe(2)
    expect(await geef(vreemde, { ...deling, delen: ['melder'] })).toBe('42501')
  })

  test('gives nothing when the grantor is excluded from the dossier', async () => {
    expect(await geef(regievoerder, { houder_id: vreemde, delen: ['plan'] })).toBe(1)
    await server.kijk(`insert into uitsluiting (dossier_id, houder_id, reden) values ($1, $2, 'familie')`, [
      dossierId,
      regievoerder,
    ])
    expect(await geef(regievoerder, { houder_id: vreemde, delen: ['plan'] })).toBe('42501')
    await server.kijk('delete from uitsluiting')
  })
})

test('the list of toewijzingen asks for a scope that reaches inzet', async () => {
  const { id } = await rij<{ id: number }>(
    "insert into houder (soort, naam) values ('medewerker', 'Bereik') returning id",
  )
  const bereik = (delen: string[]) =>
    server.kijk(
      `insert into bereik (houder_id, soort, delen, grondslag, bron) values ($1, 'installatie', $2, 'wettelijke_taak', 'test')`,
      [id, delen],
    )
  const zie = async () =>
    (await als(id, 'select id from toewijzingen_zien(null, current_date, 10)')).rijen.length
  await bereik(['kern', 'plan'])
  expect(await zie()).toBe(0)
  await bereik(['inzet'])
  expect(await zie()).toBe(1)
})

test('the app makes no houder and no own dossier by itself', async () => {
  expect((await als(regievoerder, `insert into houder (soort, naam) values ('medewerker', 'Ik')`)).code).toBe(
    '42501',
  )
  expect((await als(regievoerder, `select eigen_dossier_geven(1, 1, '{kern}')`)).code).toBe('42883')
})

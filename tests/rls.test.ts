import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { maakDossier } from '../server/src/modules/dossier/dossier.test-data.ts'
import { testServer, type TestServer } from './support/server.ts'

let server: TestServer
let naam: string
let app: pg.Client
let dossier: { id: number; regievoerderId: number }

const verbind = async (rol: 'kt_app' | 'kt_backup' | 'kt_eigenaar'): Promise<pg.Client> => {
  const client = new pg.Client({
    connectionString: inject('urls')[rol] + naam,
    options: '-c search_path=kt',
  })
  await client.connect()
  return client
}
/** The SQLSTATE of a statement that must fail; empty when it did not. */
const fout = async (client: pg.Client, sql: string): Promise<string> => {
  try {
    await client.query(sql)
    return ''
  } catch (e) {
    return (e as { code?: string }).code ?? 'onbekend'
  }
}
const tel = async (client: pg.Client, tabel: string): Promise<number> =>
  Number((await client.query<{ n: string }>(`select count(*) as n from kt.${tabel}`)).rows[0]?.n)

type Tabel = { naam: string; aan: boolean; dwingend: boolean; eigenaar: string; regels: number }
/** Every table that is bound to a dossier, from the catalogue: a new one is judged without being named here. */
const dossiertabellen = () =>
  server.kijk<Tabel>(
    `select c.relname as naam, c.relrowsecurity as aan, c.relforcerowsecurity as dwingend, r.rolname as eigenaar,
       (select count(*)::int from pg_policy p where p.polrelid = c.oid) as regels
     from pg_class c join pg_roles r on r.oid = c.relowner
     where c.relnamespace = 'kt'::regnamespace and c.relkind in ('r', 'p')
       and (c.relname = 'dossier' or exists (select from pg_attribute a where a.attrelid = c.oid
         and a.attname in ('dossier_id', 'signaal_id', 'spoor_id') and not a.attisdropped))
     order by 1`,
  )

beforeAll(async () => {
  server = await testServer()
  const [rij] = await server.kijk<{ naam: string }>('select current_database() as naam')
  naam = rij?.naam ?? ''
  const gemaakt = await maakDossier(server)
  dossier = { id: gemaakt.id, regievoerderId: gemaakt.regievoerderId }
  const bezoeker = await server.als('sociaal_werker')
  await bezoeker.get(`/dossiers/${gemaakt.id}`)
  app = await verbind('kt_app')
})
afterAll(() => app.end())

describe('every table that is bound to a dossier', () => {
  test('has row-level security, forced, with a policy, and is not owned by the app', async () => {
    const tabellen = await dossiertabellen()
    expect(tabellen.length).toBeGreaterThan(30)
    for (const tabel of tabellen)
      expect(tabel, tabel.naam).toMatchObject({ aan: true, dwingend: true, eigenaar: 'kt_eigenaar' })
    expect(tabellen.filter((t) => t.regels === 0).map((t) => t.naam)).toEqual([])
  })

  test('shows nothing when nobody acts', async () => {
    let gevuld = 0
    for (const { naam: tabel } of await dossiertabellen()) {
      const [echt] = await server.kijk<{ n: number }>(`select count(*)::int as n from kt.${tabel}`)
      gevuld += (echt?.n ?? 0) > 0 ? 1 : 0
      const mag = await server.kijk<{ mag: boolean }>(
        `select has_table_privilege('kt_app', 'kt.${tabel}', 'select') as mag`,
      )
      if (mag[0]?.mag === true) expect(await tel(app, tabel), tabel).toBe(0)
      else expect(await fout(app, `select from kt.${tabel}`), tabel).toBe('42501')
    }
    expect(gevuld).toBeGreaterThanOrEqual(6)
  })

  test('shows a stranger none of this dossier, and who holds the regie that dossier alone', async () => {
    const [vreemde] = await server.kijk<{ id: number }>(
      "insert into houder (soort, naam) values ('medewerker', 'Vreemde') returning id",
    )
    const zie = async (wie: number, tabel: string) => {
      await app.query('begin')
      await app.query("select set_config('kt.wie', $1, true)", [String(wie)])
      const { rows } = await app.query<{ n: number }>(
        `select count(*)::int as n from kt.${tabel} where dossier_id = $1`,
        [dossier.id],
      )
      await app.query('rollback')
      return rows[0]?.n ?? 0
    }
    for (const tabel of ['persoon', 'toegang', 'regie', 'werkregel']) {
      expect(await zie(vreemde?.id ?? 0, tabel), tabel).toBe(0)
      expect(await zie(dossier.regievoerderId, tabel), tabel).toBeGreaterThan(0)
    }
  })

  test('stays closed to a person who ends row-level security for the session', async () => {
    await app.query('set row_security = off')
    expect(await fout(app, 'select from kt.persoon')).toBe('42501')
    await app.query('reset row_security')
  })
})

describe('what each role may not do', () => {
  const VERBODEN = [
    'toegang',
    'sessie',
    'zegel',
    'rol_toekenning',
    'bereik',
    'uitsluiting',
    'intrekking',
    'installatie',
    'beleid',
  ]
  test.each(VERBODEN)('the app cannot write %s', async (tabel) => {
    expect(await fout(app, `insert into kt.${tabel} default values`)).toBe('42501')
    const [kolom] = await server.kijk<{ naam: string }>(
      `select attname as naam from pg_attribute where attrelid = 'kt.${tabel}'::regclass and attnum = 1`,
    )
    const eerste = kolom?.naam ?? ''
    expect(await fout(app, `update kt.${tabel} set ${eerste} = default`)).toBe('42501')
    expect(await fout(app, `delete from kt.${tabel}`)).toBe('42501')
    expect(await fout(app, `truncate kt.${tabel}`)).toBe('42501')
  })

  test('the app adds to the spoor, and neither changes nor removes a line', async () => {
    for (const sql of ['update kt.spoor set rol = rol', 'delete from kt.spoor', 'truncate kt.spoor'])
      expect(await fout(app, sql), sql).toBe('42501')
  })

  test('the app cannot become another role or make things of its own', async () => {
    for (const sql of [
      'set role kt_functie',
      'set role kt_eigenaar',
      'set role postgres',
      'set session authorization kt_eigenaar',
      'create table kt.eigen (id int)',
      'create function kt.eigen() returns int language sql as $$ select 1 $$',
      'alter table kt.persoon disable row level security',
      'alter table kt.persoon no force row level security',
      'create policy alles on kt.persoon using (true)',
      'grant kt_functie to kt_app',
      'create role erbij',
    ])
      expect(await fout(app, sql), sql).toBe('42501')
  })

  test('no role of ours is superuser, goes round row-level security or inherits another', async () => {
    const rollen = await server.kijk(
      `select rolname from pg_roles where rolname like 'kt\\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
    )
    expect(rollen).toEqual([])
    const erft = await server.kijk(
      `select m.member::regrole::text from pg_auth_members m where m.member::regrole::text like 'kt\\_%' and m.inherit_option`,
    )
    expect(erft).toEqual([])
  })

  test('the owner, who migrates, sees no dossier', async () => {
    const eigenaar = await verbind('kt_eigenaar')
    for (const tabel of ['dossier', 'persoon', 'toegang', 'spoor'])
      expect(await tel(eigenaar, tabel), tabel).toBe(0)
    await eigenaar.end()
  })

  test('the backup reads everything and writes nothing', async () => {
    const backup = await verbind('kt_backup')
    for (const { naam: tabel } of await dossiertabellen()) {
      const [echt] = await server.kijk<{ n: number }>(`select count(*)::int as n from kt.${tabel}`)
      expect(await tel(backup, tabel), tabel).toBe(echt?.n)
      expect(await fout(backup, `insert into kt.${tabel} default values`), tabel).toBe('42501')
      expect(await fout(backup, `delete from kt.${tabel}`), tabel).toBe('42501')
    }
    expect(await fout(backup, 'set role kt_functie')).toBe('42501')
    const dicht = await server.kijk(
      `select relname from pg_class where relnamespace = 'kt'::regnamespace and (
         (relkind in ('r', 'p') and not has_table_privilege('kt_backup', oid, 'select'))
         or (relkind = 'S' and not has_sequence_privilege('kt_backup', oid, 'select')))`,
    )
    expect(dicht).toEqual([])
    await backup.end()
  })
})

describe('the functions that look through the wall', () => {
  type Functie = { naam: string; eigenaar: string; pad: string | null; iedereen: boolean }
  test('belong to kt_functie, have a fixed search path and are not for everybody', async () => {
    const functies = await server.kijk<Functie>(
      `select p.oid::regprocedure::text as naam, r.rolname as eigenaar,
         (select c from unnest(p.proconfig) c where c like 'search\\_path=%') as pad,
         exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0) as iedereen
       from pg_proc p join pg_roles r on r.oid = p.proowner where p.pronamespace = 'kt'::regnamespace and p.prosecdef
         and p.prorettype <> 'trigger'::regtype`,
    )
    expect(functies.length).toBeGreaterThan(20)
    for (const { naam: functie, ...rest } of functies)
      expect(rest, functie).toEqual({ eigenaar: 'kt_functie', pad: 'search_path=kt', iedereen: false })
  })

  test('no view and no copy goes round it', async () => {
    const views = await server.kijk(
      `select relname from pg_class where relnamespace = 'kt'::regnamespace and (relkind = 'm'
         or (relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false)))`,
    )
    expect(views).toEqual([])
  })
})

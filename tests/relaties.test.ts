import { beforeAll, describe, expect, test } from 'vitest'
import { leesConfig } from '../server/src/config.ts'
import { alsPersoon, maakDossier, type TestDossier } from '../server/src/modules/dossier/dossier.test-data.ts'
import { maakDatabaseHandle } from '../server/src/platform/db/pool.ts'
import { ROUTES } from '../server/src/routes.ts'
import { dossierRijen } from './support/dossierrijen.ts'
import { RELATIES, RELATIETABEL, type Relatie } from './support/relaties.ts'
import { testServer, type TestServer } from './support/server.ts'
import { roepAan, type Persoon } from './support/vreemden.ts'

const los = maakDatabaseHandle('postgres://niemand@127.0.0.1:1/niets', 1)
const OPERATIES = ROUTES({ config: leesConfig({}), db: los })
  .map((route) => route.operatie)
  .filter((o) => o.pad.startsWith('/dossiers/{dossierId}'))
let object = 500_000
/** Steps that are decided on in another stand of the plan than that of a new one. */
const IN_AFSTEMMING = ['plan.akkoord', 'plan.vaststellen', 'plan.terugnemen']

/** What a request names beside its address. */
const BODY: Readonly<Record<string, (d: TestDossier, object: number) => object>> = {
  'plan.akkoord': (d) => ({ persoonId: d.personen[0] }),
  'thuissignaal.melden': (d) => ({ persoonId: d.personen[0] }),
  'toegang.beeindigen': (_d, id) => ({ ids: [id] }),
}

/** `+` past the right (done, or refused for what was sent or how things stand) · `x` seen, not allowed · `-` as if it is not there */
const teken = (status: number): string => {
  if (status === 404) return '-'
  if (status === 403) return 'x'
  return status >= 200 && status < 500 && status !== 401 ? '+' : String(status)
}

describe('PRI-01 every operation below a dossier, for everybody who has something to do with it', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer('leeuwarden')
  })

  const een = async (sql: string, waarden: unknown[] = []): Promise<number> => {
    const [rij] = await server.kijk<{ id: number }>(sql, waarden)
    if (rij === undefined) throw new Error(`niemand: ${sql}`)
    return rij.id
  }
  const geef = async (d: TestDossier, houder: number, grondslag: string, delen: string[]) => {
    await server.kijk(
      `insert into toegang (dossier_id, houder_id, deel, recht, grondslag, bron, beeindigbaar, verleend_door)
       select $1, $2, deel, 'lezen', $3, 'proef', true, 1 from unnest($4::text[]) deel`,
      [d.id, houder, grondslag, delen],
    )
    return houder
  }
  const metRol = (rol: string, buiten: number) =>
    een(
      `select r.houder_id as id from rol_toekenning r join medewerker m on m.id = r.houder_id
       where r.rol = $1 and r.houder_id <> $2 order by r.houder_id limit 1`,
      [rol, buiten],
    )
  const nieuw = (soort: string) =>
    een(`insert into houder (soort, naam) values ($1, 'Relatie') returning id`, [soort])

  const MAAK: Readonly<Record<Relatie, (d: TestDossier) => Promise<Persoon>>> = {
    regievoerder: (d) => Promise.resolve({ beller: 'sociaal_werker', id: d.regievoerderId }),
    teamleider: async (d) => ({
      beller: 'teamleider',
      id: await een(
        `select b.houder_id as id from bereik b join rol_toekenning r on r.houder_id = b.houder_id and r.rol = 'teamleider'
         where b.team_id = $1`,
        [d.teamId],
      ),
    }),
    consulent: async (d) => ({ beller: 'consulent', id: await metRol('consulent', d.regievoerderId) }),
    teamgenoot: async (d) => ({
      beller: 'sociaal_werker',
      id: await een(
        `select l.medewerker_id as id from teamlid l join rol_toekenning r on r.houder_id = l.medewerker_id and r.rol = 'sociaal_werker'
         where l.team_id = $1 and l.medewerker_id <> $2 limit 1`,
        [d.teamId, d.regievoerderId],
      ),
    }),
    inwoner: async (d) => {
      await alsPersoon(
        server,
        d.regievoerderId,
        (_trx, sql) => sql('select inwoner_koppelen($1, $2)', [d.id, d.personen[0]]),
        d.id,
      )
      return {
        beller: 'inwoner',
        id: await een('select inwoner_id as id from persoon where id = $1', [d.personen[0]]),
      }
    },
    helper: async (d) => ({
      beller: 'helper',
      id: await geef(d, await nieuw('helper'), 'toestemming', ['inzet']),
    }),
    aanbieder: async (d) => {
      const id = await metRol('aanbieder', 0)
      const organisatie = await een('select organisatie_id as id from medewerker where id = $1', [id])
      await geef(d, organisatie, 'toewijzing', ['inzet'])
      return { beller: 'aanbieder', id }
    },
    partij: async (d) => {
      const id = await metRol('vrijwilliger', 0)
      return { beller: 'vrijwilliger', id: await geef(d, id, 'toestemming', ['kern', 'gesprek', 'plan']) }
    },
  }

  test('no operation below a dossier without a row, no row without an operation', () => {
    expect(Object.keys(RELATIETABEL).sort()).toEqual(OPERATIES.map((o) => o.id).sort())
  })

  /** A dossier with a row of everything, and who has to do with it. */
  const begin = async (relatie: Relatie) => {
    const d = await maakDossier(server)
    object += 1
    await dossierRijen(server, d, object)
    return { d, object, persoon: await MAAK[relatie](d) }
  }

  test.each(RELATIES)('%s', async (relatie) => {
    const gezien: Record<string, string> = {}
    const verwacht: Record<string, string> = {}
    // Who only reads leaves it as it was.
    const gelezen = await begin(relatie)
    for (const o of OPERATIES) {
      const { d, object, persoon } = o.methode === 'GET' ? gelezen : await begin(relatie)
      if (IN_AFSTEMMING.includes(o.id))
        await server.kijk(`update plan set status = 'in_afstemming' where dossier_id = $1`, [d.id])
      const antwoord = await roepAan(server, o, persoon, {
        dossierId: d.id,
        objectId: object,
        body: BODY[o.id]?.(d, object) ?? {},
      })
      gezien[o.id] = teken(antwoord.statusCode)
      verwacht[o.id] = RELATIETABEL[o.id]?.split(' ')[RELATIES.indexOf(relatie)] ?? ''
    }
    expect(gezien).toEqual(verwacht)
  })
})

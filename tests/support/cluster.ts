import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { demoVullen } from '../../server/src/modules/demo/demo.commands.ts'
import { inrichten } from '../../server/src/modules/inrichting/inrichting.commands.ts'
import { startCluster, type Cluster } from '../../server/src/platform/db/cluster.ts'
import { maakDatabase, maakRollen, migreer } from '../../server/src/platform/db/migreer.ts'
import { maakDatabaseHandle } from '../../server/src/platform/db/pool.ts'

const WORTEL = join(import.meta.dirname, '../..')

/** One cluster per checkout for every test run; kept between runs, because making it costs a second. */
export async function testCluster(): Promise<Cluster> {
  const naam = createHash('sha1').update(WORTEL).digest('hex').slice(0, 10)
  const cluster = await startCluster(join(tmpdir(), `keukentafel-test-${naam}`))
  await maakRollen(cluster.url('postgres', 'postgres'), cluster.wachtwoorden)
  await nietsBewaren(cluster)
  return cluster
}

// What stands here may be lost with the machine: waiting for the disk is an eighth of the time. The tests that kill a
// database (tests/storing, tests/installatie) make installations of their own, which write as in real life.
const nietsBewaren = (cluster: Cluster): Promise<void> =>
  alsBaas(cluster.url('postgres', 'postgres'), async (client) => {
    for (const knop of ['fsync', 'synchronous_commit', 'full_page_writes'])
      await client.query(`alter system set ${knop} = off`)
    await client.query('select pg_reload_conf()')
  })

/** A migrated template whose name is the digest of the migrations: a changed migration makes a new one. */
export async function testSjabloon(cluster: Cluster): Promise<string> {
  const map = join(WORTEL, 'database/migraties')
  const som = createHash('sha1')
  for (const naam of (await readdir(map)).sort()) som.update(await readFile(join(map, naam)))
  const sjabloon = `sjabloon_${som.digest('hex').slice(0, 12)}`
  await maakDatabase(cluster.url('postgres', 'postgres'), sjabloon)
  await migreer(cluster.url('kt_eigenaar', sjabloon))
  return sjabloon
}

type Urls = { readonly postgres: string; readonly kt_eigenaar: string; readonly kt_app: string }
async function alsBaas<T>(url: string, doe: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await doe(client)
  } finally {
    await client.end()
  }
}

/** A copy of `sjabloon`, made once per run by whichever file asks first; the others wait and clone it. */
const eenKeer = (urls: Urls, naam: string, sjabloon: string, vul: () => Promise<void>): Promise<string> =>
  alsBaas(`${urls.postgres}postgres`, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [naam])
    if (await maakDatabase(`${urls.postgres}postgres`, naam, sjabloon))
      await vul().catch(async (fout: unknown) => {
        // Half filled it would be cloned by the next file, which then fails for another reason.
        await client.query(`drop database ${client.escapeIdentifier(naam)} with (force)`)
        throw fout
      })
    return naam
  })

/** What a database begins with: a gemeente, and so many households of its demo. */
export type Begin = {
  readonly loop: string
  readonly sjabloon: string
  readonly gemeente: string
  readonly soort: 'demo' | 'echt'
  readonly huishoudens: number
}

/** The template of one gemeente, with as many households. */
export async function ingericht(
  urls: Urls,
  { loop, sjabloon, gemeente, soort, huishoudens }: Begin,
): Promise<string> {
  const naam = `${loop}${gemeente}_${soort}`
  const leeg = await eenKeer(urls, naam, sjabloon, () => inrichten(urls.kt_eigenaar + naam, gemeente, soort))
  if (huishoudens === 0) return leeg
  const vol = `${naam}_${huishoudens}`
  return eenKeer(urls, vol, leeg, async () => {
    const db = maakDatabaseHandle(urls.kt_app + vol, 6, 20_000)
    try {
      await demoVullen(db, { vanaf: 0, aantal: huishoudens, nu: Temporal.Now.instant() })
    } finally {
      await db.sluit()
    }
  })
}

/** Drops what this run made. Answers the names. */
export const ruimDatabasesOp = (cluster: Cluster, loop: string): Promise<string[]> =>
  alsBaas(cluster.url('postgres', 'postgres'), async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [loop],
    )
    for (const { datname } of rows)
      await client.query(`drop database ${client.escapeIdentifier(datname)} with (force)`)
    return rows.map((rij) => rij.datname)
  })

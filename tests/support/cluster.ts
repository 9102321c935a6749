import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCluster, type Cluster } from '../../server/src/platform/db/cluster.ts'
import { maakDatabase, maakRollen, migreer } from '../../server/src/platform/db/migreer.ts'

const WORTEL = join(import.meta.dirname, '../..')

/** One cluster per checkout for every test run; kept between runs, because making it costs a second. */
export async function testCluster(): Promise<Cluster> {
  const naam = createHash('sha1').update(WORTEL).digest('hex').slice(0, 10)
  const cluster = await startCluster(join(tmpdir(), `keukentafel-test-${naam}`))
  await maakRollen(cluster.url('postgres', 'postgres'), cluster.wachtwoorden)
  return cluster
}

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

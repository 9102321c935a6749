import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inrichten } from '../server/src/modules/inrichting/inrichting.commands.ts'
import { startCluster, type Cluster } from '../server/src/platform/db/cluster.ts'
import { maakDatabase, maakRollen, migreer } from '../server/src/platform/db/migreer.ts'
import type { Vulling } from './bezetten.ts'
import { huishoudens } from './bouwstof.ts'
import { PERSONEN, persoonId, SOORTEN, type Soort } from './mensen.ts'
import { naDeTestBsns } from './vullen.ts'

export const GEMEENTE = 'leeuwarden'
const NAAM = 'keukentafel'

/** A data folder of the benchmark's own, as the program makes one, still without households. */
export type Opstelling = {
  readonly map: string
  readonly cluster: Cluster
  readonly appUrl: string
  readonly vulling: Vulling
  readonly sluit: () => Promise<void>
}

export const tijdelijk = (): Promise<string> => mkdtemp(join(tmpdir(), 'keukentafel-bench-'))

export async function opstellen(): Promise<Opstelling> {
  const map = await tijdelijk()
  const cluster = await startCluster(map)
  const admin = cluster.url('postgres', 'postgres')
  await maakRollen(admin, cluster.wachtwoorden)
  await maakDatabase(admin, NAAM)
  const eigenaarUrl = cluster.url('kt_eigenaar', NAAM)
  await migreer(eigenaarUrl)
  await inrichten(eigenaarUrl, GEMEENTE, 'demo')
  const client = new pg.Client({
    connectionString: cluster.url('postgres', NAAM),
    options: '-c search_path=kt -c timezone=UTC',
  })
  await client.connect()
  const vandaag = Temporal.Now.plainDateISO('Europe/Amsterdam')
  const ids = async (sql: string) => (await client.query<{ id: number }>(sql)).rows.map((rij) => rij.id)
  const vulling: Vulling = {
    client,
    vandaag,
    bron: huishoudens(GEMEENTE, vandaag),
    nummers: naDeTestBsns(),
    gebieden: await ids("select id from gebied where soort = 'wijk' order by id"),
    organisatieId: (await ids('select organisatie_id as id from team order by id limit 1'))[0] ?? 0,
  }
  const sluit = async () => {
    await cluster.stop()
    await rm(map, { recursive: true, force: true })
  }
  return { map, cluster, appUrl: cluster.url('kt_app', NAAM), vulling, sluit }
}

export type Cookies = Readonly<Record<Soort, readonly string[]>>

/** A running session for each of the people; the cookie as a browser sends it. */
export async function inloggen(appUrl: string): Promise<Cookies> {
  const client = new pg.Client({ connectionString: appUrl, options: '-c search_path=kt' })
  await client.connect()
  const cookie = async (soort: Soort, nr: number): Promise<string> => {
    const token = randomBytes(32).toString('base64url')
    await client.query("select sessie_maken($1, $2, 'medewerker', '10 hours', '60 minutes', null, now())", [
      createHash('sha256').update(token).digest(),
      persoonId(soort, nr),
    ])
    return `kt-sessie=${token}`
  }
  const uit: Record<Soort, string[]> = { werker: [], teamleider: [], stadsleider: [], consulent: [] }
  for (const soort of SOORTEN) for (let nr = 0; nr < PERSONEN; nr++) uit[soort].push(await cookie(soort, nr))
  await client.end()
  return uit
}

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import type { Database } from './pool.ts'

const MAP = join(import.meta.dirname, '../../../../database')

/** A migration cannot run; the message says which and what to do. */
export class MigratieFout extends Error {}

async function metClient<T>(url: string, doe: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await doe(client)
  } finally {
    await client.end()
  }
}

/** Makes the roles and gives them their passwords: the embedded cluster only; on a server an administrator does it. */
export async function maakRollen(adminUrl: string, wachtwoorden: Record<string, string>): Promise<void> {
  const rollen = await readFile(join(MAP, 'rollen.sql'), 'utf8')
  await metClient(adminUrl, async (client) => {
    await client.query('select pg_advisory_lock(7251004)') // two commands at once would alter one role together
    await client.query(rollen)
    for (const rol of ['kt_eigenaar', 'kt_app', 'kt_backup'])
      await client.query(`alter role ${rol} password ${client.escapeLiteral(wachtwoorden[rol] ?? '')}`)
  })
}

/** Makes a database owned by kt_eigenaar when it is not there; answers whether it was made. */
export async function maakDatabase(adminUrl: string, naam: string, sjabloon?: string): Promise<boolean> {
  return metClient(adminUrl, async (client) => {
    await client.query('select pg_advisory_lock(7251004)')
    const { rowCount } = await client.query('select from pg_database where datname = $1', [naam])
    if (rowCount) return false
    const van = sjabloon === undefined ? '' : ` template ${client.escapeIdentifier(sjabloon)}`
    await client.query(`create database ${client.escapeIdentifier(naam)} owner kt_eigenaar${van}`)
    await client.query(`revoke all on database ${client.escapeIdentifier(naam)} from public`)
    await client.query(`grant connect on database ${client.escapeIdentifier(naam)} to kt_app, kt_backup`)
    return true
  })
}

const som = (tekst: string): string => createHash('sha256').update(tekst).digest('hex')

async function voerUit(client: pg.Client, naam: string, tekst: string): Promise<void> {
  const nieuw = som(tekst)
  const { rows } = await client.query<{ sha256: string }>('select sha256 from kt_migratie where naam = $1', [
    naam,
  ])
  if (rows[0] !== undefined) {
    if (rows[0].sha256 !== nieuw)
      throw new MigratieFout(
        `Migratie ${naam} is gewijzigd nadat zij is uitgevoerd. Zet het bestand terug en maak een nieuwe.`,
      )
    return
  }
  await client.query('begin')
  try {
    await client.query(tekst)
    await client.query('set search_path = public')
    await client.query('insert into kt_migratie (naam, sha256) values ($1, $2)', [naam, nieuw])
    await client.query('commit')
  } catch (fout) {
    await client.query('rollback')
    throw new MigratieFout(`Migratie ${naam} mislukt: ${fout instanceof Error ? fout.message : String(fout)}`)
  }
}

const migraties = async (): Promise<string[]> =>
  (await readdir(join(MAP, 'migraties'))).filter((naam) => naam.endsWith('.sql')).sort()

/**
 * Refuses a database that this program does not fit: empty, or behind.
 * @throws MigratieFout with a sentence that says what to do
 */
export async function eisBij(db: Database): Promise<void> {
  const wat = 'Voer eerst `npm run kt -- migreer` uit, met KT_MIGRATIE_URL (zie docs/beheer.md).'
  const { rows } = await db.pool.query<{ er: boolean }>(
    "select to_regclass('public.kt_migratie') is not null as er",
  )
  if (rows[0]?.er !== true) throw new MigratieFout(`Deze database is nog leeg. ${wat}`)
  const gedaan = await db.pool.query<{ naam: string }>('select naam from public.kt_migratie')
  const mist = (await migraties()).filter((naam) => !gedaan.rows.some((rij) => rij.naam === naam))
  if (mist[0] !== undefined) throw new MigratieFout(`De database loopt achter: ${mist[0]} ontbreekt. ${wat}`)
}

const tekstVan = (naam: string): Promise<string> => readFile(join(MAP, 'migraties', naam), 'utf8')

async function metSlot(eigenaarUrl: string, doe: (client: pg.Client) => Promise<void>): Promise<void> {
  await metClient(eigenaarUrl, async (client) => {
    await client.query('select pg_advisory_lock(7251002)')
    await client.query(
      'create table if not exists public.kt_migratie (naam text primary key, sha256 text not null, op timestamptz not null default now())',
    )
    await doe(client)
    await client.query('grant select on public.kt_migratie to kt_app, kt_backup')
  })
}

/**
 * Runs every migration that has not run, in order, each in a transaction; forward only.
 * Connects as the owner. Safe to call from several processes: one does it, the others wait.
 * @throws MigratieFout when one fails or was changed after it ran
 */
export async function migreer(eigenaarUrl: string): Promise<void> {
  await metSlot(eigenaarUrl, async (client) => {
    for (const naam of await migraties()) await voerUit(client, naam, await tekstVan(naam))
  })
}

/**
 * Brings an empty database exactly as far as a backup was: these migrations, unchanged, and no other.
 * @throws MigratieFout when this program does not know them, or the database is further already
 */
export async function migreerTot(
  eigenaarUrl: string,
  doel: readonly { readonly naam: string; readonly sha256: string }[],
): Promise<void> {
  const eigen = new Set(await migraties())
  for (const { naam, sha256 } of doel)
    if (!eigen.has(naam) || som(await tekstVan(naam)) !== sha256)
      throw new MigratieFout(
        `Deze back-up is gemaakt met een andere versie (${naam}). Zet hem terug met de versie die hem maakte, of een nieuwere.`,
      )
  await metSlot(eigenaarUrl, async (client) => {
    const { rows } = await client.query<{ naam: string }>('select naam from kt_migratie')
    if (rows.some((rij) => !doel.some(({ naam }) => naam === rij.naam)))
      throw new MigratieFout('Deze database is verder dan de back-up. Maak een nieuwe, lege database.')
    for (const { naam } of doel) await voerUit(client, naam, await tekstVan(naam))
  })
}

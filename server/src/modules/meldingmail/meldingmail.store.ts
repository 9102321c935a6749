import { sql } from 'kysely'
import type { Database, Trx } from '../../platform/db/pool.ts'
import type { Keuze } from './meldingmail.rules.ts'

export type Instelling = { keuze: Keuze; adres: string | null }
export async function findInstelling(trx: Trx, medewerkerId: number): Promise<Instelling | undefined> {
  const rij = await trx
    .selectFrom('medewerker')
    .select(['meldingmail', 'email'])
    .where('id', '=', medewerkerId)
    .executeTakeFirst()
  return rij === undefined ? undefined : { keuze: rij.meldingmail as Keuze, adres: rij.email }
}

/** One's own, through the only function that sets it (0163). */
export async function updateKeuze(trx: Trx, keuze: Keuze): Promise<void> {
  await sql`select meldingmail_kiezen(${keuze})`.execute(trx)
}

type Bestand = Pick<Database, 'pool'>
export type TeMailen = { medewerker_id: number; email: string; aantal: number }
/** Who gets a mail today; each is marked as begun before this answers, so that nobody else begins it. */
export async function klaarzetten(db: Bestand, dag: string): Promise<TeMailen[]> {
  const { rows } = await db.pool.query<TeMailen>('select * from meldingmail_klaarzetten($1)', [dag])
  return rows
}

export async function afronden(
  db: Bestand,
  { medewerkerId, dag, verstuurd }: { medewerkerId: number; dag: string; verstuurd: boolean },
): Promise<void> {
  await db.pool.query('select meldingmail_afronden($1, $2, $3)', [medewerkerId, dag, verstuurd])
}

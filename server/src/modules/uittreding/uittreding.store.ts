import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'

/** The household as it stands, with everything of a member that goes along to a dossier of the own. */
export async function findHuishouden(trx: Trx, dossierId: number) {
  const [dossier, leden] = await Promise.all([
    trx
      .selectFrom('dossier as d')
      .select(['d.status', 'd.beleid_versie', 'd.afgeschermd'])
      .where('d.id', '=', dossierId)
      .executeTakeFirstOrThrow(),
    trx
      .selectFrom('persoon')
      .select(['id', 'voornamen', 'tussenvoegsel', 'achternaam', 'geboortenaam', 'geboortedatum', 'bsn'])
      .select(['relatie', 'telefoon', 'email', 'lid_vanaf', 'lid_tot'])
      .where('dossier_id', '=', dossierId)
      .orderBy('id')
      .execute(),
  ])
  return { ...dossier, leden }
}
export type LidRij = Awaited<ReturnType<typeof findHuishouden>>['leden'][number]

/** Toewijzingen of these people that are not refused and have not stopped. */
export async function countLopend(trx: Trx, dossierId: number, personen: readonly number[]): Promise<number> {
  const { n } = await trx
    .selectFrom('toewijzing')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('dossier_id', '=', dossierId)
    .where('persoon_id', 'in', [...personen])
    .where('status', 'in', ['toegewezen', 'gestart'])
    .executeTakeFirstOrThrow()
  return n
}

/** Takes these members out of the household from this day, and their own account out of the household's delen. */
export async function updateUit(
  trx: Trx,
  dossierId: number,
  personen: readonly number[],
  op: string,
): Promise<void> {
  await sql`select uittreden(${dossierId}, ${[...personen]}::bigint[], ${op}::date)`.execute(trx)
}

import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'
import type { PersoonGegevens } from './persoon.rules.ts'

const toRij = (p: PersoonGegevens) => ({
  voornamen: p.voornamen,
  tussenvoegsel: p.tussenvoegsel,
  achternaam: p.achternaam,
  geboortenaam: p.geboortenaam,
  geboortedatum: p.geboortedatum?.toString() ?? null,
  bsn: p.bsn,
  relatie: p.relatie,
  telefoon: p.telefoon,
  email: p.email,
})

/** Adds a member to the household from this day on; answers the number. */
export async function insertPersoon(
  trx: Trx,
  dossierId: number,
  persoon: PersoonGegevens,
  lidVanaf: Temporal.PlainDate,
): Promise<number> {
  const { id } = await trx
    .insertInto('persoon')
    .values({ dossier_id: dossierId, lid_vanaf: lidVanaf.toString(), ...toRij(persoon) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Saves a member when the version is still the one that was seen; false when it is not. */
export async function updatePersoon(
  trx: Trx,
  sleutel: { dossierId: number; persoonId: number; versie: number },
  persoon: PersoonGegevens,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('persoon')
    .set({ ...toRij(persoon), version: sql`version + 1` })
    .where('dossier_id', '=', sleutel.dossierId)
    .where('id', '=', sleutel.persoonId)
    .where('version', '=', sleutel.versie)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Is the dossier open, is this person a member, and does another member already have this BSN? */
export async function findPersoonStand(
  trx: Trx,
  dossierId: number,
  bij: { persoonId: number | null; bsn: string | null },
): Promise<{ status: 'open' | 'gesloten'; bestaat: boolean; bsnBezet: boolean }> {
  const leden = await trx
    .selectFrom('dossier as d')
    .leftJoin('persoon as p', 'p.dossier_id', 'd.id')
    .select(['d.status', 'p.id', 'p.bsn'])
    .where('d.id', '=', dossierId)
    .execute()
  return {
    status: leden[0]?.status === 'open' ? 'open' : 'gesloten',
    bestaat: leden.some((lid) => lid.id === bij.persoonId),
    bsnBezet: bij.bsn !== null && leden.some((lid) => lid.bsn === bij.bsn && lid.id !== bij.persoonId),
  }
}

/** Makes the search line of this person anew from the person itself. */
export async function updateZoeknaam(trx: Trx, dossierId: number, persoonId: number): Promise<void> {
  await sql`select zoeknaam_bijwerken(${dossierId}, ${persoonId})`.execute(trx)
}

/**
 * Gives this person the own dossier, or takes it from who had it under a wrong BSN (Wmo 5.3.2). Only who has the task
 * on the dossier gives toegang; a correction by somebody else leaves it as it was.
 */
export async function koppelInwoner(trx: Trx, dossierId: number, persoonId: number): Promise<void> {
  await sql`select case when heeft_grondslag(${dossierId}, array['regie', 'teamlid', 'import'])
    then inwoner_koppelen(${dossierId}, ${persoonId}) end`.execute(trx)
}

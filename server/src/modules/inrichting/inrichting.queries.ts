import { PUBLIEK, type Wie } from '../../kern/wie.ts'
import type { Context } from '../../platform/db/met.ts'
import type { Database, Trx } from '../../platform/db/pool.ts'
import { findGebiedVan, findInstallatie, findSysteem, type Installatie } from './inrichting.store.ts'
import { leesGemeente } from './inrichting.commands.ts'
import type { Inrichting } from '../beleid/index.ts'

const inrichtingen = new Map<string, Inrichting>()

// It never changes (a trigger sees to that), so a process asks once.
const bekend = new WeakMap<object, Installatie>()

/** What this database was made as. @throws Error when it is empty */
export async function installatie(db: Pick<Database, 'pool'>): Promise<Installatie> {
  const rij = bekend.get(db.pool) ?? (await findInstallatie(db))
  if (rij === null) throw new Error('Deze database is nog leeg. Draai: npm run kt -- migreer')
  bekend.set(db.pool, rij)
  return rij
}

/** The inrichting of this installation; a folder of the program, so read once. */
export async function inrichtingVan(db: Pick<Database, 'pool'>): Promise<Inrichting> {
  const { gemeente } = await installatie(db)
  let inrichting = inrichtingen.get(gemeente)
  if (inrichting === undefined)
    inrichtingen.set(gemeente, (inrichting = (await leesGemeente(gemeente)).inrichting))
  return inrichting
}

/** The context of a task that acts by itself (`metSysteem`): its own identity, its own scope, its own spoor. */
export async function systeemContext(
  db: Database,
  taak: string,
  moment: Temporal.Instant,
  verzoek: string,
): Promise<Context> {
  const wie: Wie = {
    ...PUBLIEK,
    id: await findSysteem(db, taak),
    soort: 'systeem',
    naam: taak,
    rollen: ['systeem'],
  }
  return { db, wie, verzoek, moment }
}

/** The wijk an address lies in, and the team that works it; without a postcode the whole gemeente. */
export const gebiedVan = (
  trx: Trx,
  postcode: string,
): Promise<{ id: number; naam: string; sleutel: string; team_id: number | null; isBuiten: boolean }> =>
  findGebiedVan(trx, postcode)

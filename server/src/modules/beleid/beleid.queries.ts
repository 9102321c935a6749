import { dagInNederland } from '../../kern/datum.ts'
import type { Context } from '../../platform/db/met.ts'
import { beleidOp, beleidVanVersie, type Beleid } from './beleid.rules.ts'
import { bekendBeleid, findBeleid } from './beleid.store.ts'

/** The beleid in force at the moment of this request. @throws Error when the installation has none */
export async function beleidNu(ctx: Pick<Context, 'db' | 'moment'>): Promise<Beleid> {
  const beleid = beleidOp(await findBeleid(ctx.db), dagInNederland(ctx.moment))
  if (beleid === null) throw new Error('geen beleid van kracht')
  return beleid
}

/** The version a dossier began with. @throws Error when it is not there, which the foreign key forbids */
export async function beleidVan(ctx: Pick<Context, 'db'>, versie: number): Promise<Beleid> {
  const beleid = bekendBeleid(ctx.db, versie) ?? beleidVanVersie(await findBeleid(ctx.db), versie)
  if (beleid === null) throw new Error('onbekende beleidsversie')
  return beleid
}

/**
 * Every version, for a handeling that learns only inside its transaction with which one the dossier began
 * (`beleidVanVersie`). Asked before it opens: a second connection from inside could starve the pool.
 */
export const beleidVersies = (ctx: Pick<Context, 'db'>): Promise<readonly Beleid[]> => findBeleid(ctx.db)

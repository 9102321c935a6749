import { gelukt } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import { Probleem } from '../../platform/http/problemen.ts'
import { sessieBeginnen, sessieEinde, type Bij } from '../../platform/sessie/sessie.ts'
import { eisDemo } from './sessie.queries.ts'
import { endSessies, findSoort } from './sessie.store.ts'

/** Logs in as one of the invented people of a demo database. @throws Probleem 404 elsewhere or for another id */
export async function demoInloggen(ctx: Context, bij: Omit<Bij, 'db'>, id: number): Promise<null> {
  await eisDemo(ctx)
  const soort = await findSoort(ctx.db, id)
  if (soort !== 'medewerker' && soort !== 'inwoner')
    throw new Probleem(404, 'niet-gevonden', 'Deze persoon is er niet. Kies iemand uit de lijst.')
  await metWie(ctx, { naam: 'demo.inloggen', object: { soort: 'houder', id } }, () =>
    Promise.resolve(gelukt(null)),
  )
  await sessieBeginnen({ ...bij, db: ctx.db }, { id, soort })
  return null
}

/** Logs out: the session ends on the server, on every process at once. */
export async function sessieBeeindigen(ctx: Context, bij: Omit<Bij, 'db'>): Promise<null> {
  await sessieEinde({ ...bij, db: ctx.db })
  return null
}

/** Logs out on every device, this one included: for a telephone that was lost, a screen that was left open. */
export async function sessiesBeeindigen(ctx: Context, bij: Omit<Bij, 'db'>): Promise<null> {
  await metWie(ctx, { naam: 'sessies.beeindigen' }, async (trx) => {
    await endSessies(trx, ctx.wie.id)
    return gelukt(null)
  })
  return sessieBeeindigen(ctx, bij)
}

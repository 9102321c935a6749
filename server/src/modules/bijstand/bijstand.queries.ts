import type { Bijstand } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { leesMetWie, type Context } from '../../platform/db/met.ts'
import { beleidVersies } from '../beleid/beleid.queries.ts'
import { dossierBeleid, ledenVan, schrijfdelen } from '../toegang/toegang.queries.ts'
import { findBijstand, findConsulenten } from './bijstand.store.ts'
import { magMetBijstand } from './bijstand.policy.ts'
import { toBijstand } from './bijstand.view.ts'

/** What stands about bijstand in the dossier, with what a form needs (KTG-17). */
export async function bijstandTonen(ctx: Context, dossierId: number): Promise<Bijstand> {
  const versies = await beleidVersies(ctx)
  const lezing = { naam: 'bijstand.tonen', dossierId, delen: ['gesprek'] as const }
  return leesMetWie(ctx, lezing, async (trx) => {
    const { bijstand } = (await dossierBeleid(trx, versies, dossierId)).gesprek
    const schrijft = (await schrijfdelen(trx, dossierId)).includes('gesprek')
    return toBijstand(await findBijstand(trx, dossierId), {
      bijstand,
      personen: (await ledenVan(trx, dossierId, dagInNederland(ctx.moment))).map(({ id, naam }) => ({
        id,
        naam,
      })),
      consulenten: await findConsulenten(trx),
      mag: magMetBijstand(ctx.wie, schrijft && bijstand !== null),
    })
  })
}

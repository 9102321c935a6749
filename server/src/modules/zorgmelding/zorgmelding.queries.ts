import type {
  AntwoordVan,
  TaakZorgen,
  zorgmeldingenTonen as LijstOp,
  Zorgmelding,
} from '@keukentafel/contract'
import { nietGevonden } from '../../kern/result.ts'
import { Geweigerd, leesMetWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import type { Beleid } from '../beleid/index.ts'
import { beleidVan } from '../beleid/beleid.queries.ts'
import { magZorgenMelden } from './zorgmelding.rules.ts'
import { findEigen, findZicht, findZorgen, type ZorgRij } from './zorgmelding.store.ts'
import { toFeiten, toTaakZorgen, toZorgmelding } from './zorgmelding.view.ts'

type BijTaak = { zorgen: TaakZorgen | null; magZorgen: readonly 'zorgen.melden'[] }
/** What the helper who acts told from each task and may tell, inside a reading that already runs. */
export async function zorgenVanHelper(trx: Trx): Promise<(beleid: Beleid, inzetId: number) => BijTaak> {
  const rijen = await findEigen(trx)
  return (beleid, inzetId) => {
    const rij = rijen.find((r) => r.inzet_id === inzetId)
    return rij === undefined
      ? { zorgen: null, magZorgen: [] }
      : { zorgen: toTaakZorgen(rij), magZorgen: magZorgenMelden(beleid, toFeiten(rij)) }
  }
}

const metBeleid = (ctx: Context, rijen: readonly ZorgRij[]): Promise<Zorgmelding[]> =>
  Promise.all(
    rijen.map(async (rij) =>
      toZorgmelding(rij, { wie: ctx.wie, beleid: await beleidVan(ctx, rij.beleid_versie) }),
    ),
  )

/** What the sociale basis told of this household, and who keeps zicht (REG-03). */
export async function zorgmeldingenTonen(
  ctx: Context,
  dossierId: number,
): Promise<AntwoordVan<typeof LijstOp>> {
  const lezing = { naam: 'zorgmeldingen.tonen', dossierId, delen: ['gesprek'] } as const
  const { rijen, zicht } = await leesMetWie(ctx, lezing, async (trx) => ({
    rijen: await findZorgen(trx, { dossierId }),
    zicht: await findZicht(trx, dossierId),
  }))
  return {
    rijen: await metBeleid(ctx, rijen),
    zicht: zicht === undefined ? null : { naam: zicht.naam, vanaf: zicht.vanaf.toISOString() },
  }
}

/** The worry behind a signaal of one's own postvak or dossier; 404 for every other signaal. */
export async function zorgmeldingTonen(ctx: Context, signaalId: number): Promise<Zorgmelding> {
  const rijen = await leesMetWie(
    ctx,
    { naam: 'zorgmelding.tonen' },
    (trx) => findZorgen(trx, { signaalId }),
    (gelezen) => gelezen.map((rij) => rij.dossier_id),
  )
  const [zorgmelding] = await metBeleid(ctx, rijen)
  if (zorgmelding !== undefined) return zorgmelding
  const weg = nietGevonden()
  throw new Geweigerd(weg.ok ? [] : weg.weigeringen)
}

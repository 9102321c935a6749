import type { AntwoordVan, thuisTonen as ThuisOp, thuissignalenTonen as LijstOp } from '@keukentafel/contract'
import { leesMetWie, type Context } from '../../platform/db/met.ts'
import { beleidVersies } from '../beleid/beleid.queries.ts'
import { beleidVanVersie } from '../beleid/index.ts'
import { onderwerpenVan } from './thuissignaal.rules.ts'
import { findBeleidVersie, findClienten, findEigen, findThuissignalen } from './thuissignaal.store.ts'
import { onderwerpNaam, toThuissignaal } from './thuissignaal.view.ts'

/** Whom one comes to at home and what can be passed on of each (SIG-13); one spoor line with the dossiers named. */
export async function thuisTonen(ctx: Context): Promise<AntwoordVan<typeof ThuisOp>> {
  const versies = await beleidVersies(ctx)
  const { clienten, eigen } = await leesMetWie(
    ctx,
    { naam: 'thuis.tonen' },
    async (trx) => ({ clienten: await findClienten(trx), eigen: await findEigen(trx, ctx.wie.id) }),
    (uit) => [...new Set(uit.clienten.map((c) => c.dossier_id))],
  )
  const beleidBij = (dossierId: number) =>
    beleidVanVersie(versies, clienten.find((c) => c.dossier_id === dossierId)?.beleid_versie ?? 0)
  return {
    clienten: clienten.flatMap((c) => {
      const beleid = beleidVanVersie(versies, c.beleid_versie)
      const onderwerpen = beleid === null ? [] : onderwerpenVan(beleid)
      return onderwerpen.length === 0
        ? []
        : [{ dossierId: c.dossier_id, persoonId: c.persoon_id, naam: c.naam, onderwerpen: [...onderwerpen] }]
    }),
    eigen: eigen.map((s) => ({
      id: s.id,
      naam: clienten.find((c) => c.persoon_id === s.persoon_id)?.naam ?? '',
      onderwerp: onderwerpNaam(beleidBij(s.dossier_id), s.onderwerp),
      op: s.op.toISOString(),
      isGezien: s.afgehandeld_op !== null,
    })),
  }
}

/** What was noticed at home, for who reads the gesprek of this dossier (SIG-13). */
export async function thuissignalenTonen(
  ctx: Context,
  dossierId: number,
): Promise<AntwoordVan<typeof LijstOp>> {
  const versies = await beleidVersies(ctx)
  return leesMetWie(ctx, { naam: 'thuissignalen.tonen', dossierId, delen: ['gesprek'] }, async (trx) => {
    const beleid = beleidVanVersie(versies, (await findBeleidVersie(trx, dossierId)) ?? 0)
    const rijen = await findThuissignalen(trx, dossierId)
    return {
      rijen: beleid === null ? [] : rijen.map((rij) => toThuissignaal(rij, { beleid, wie: ctx.wie })),
    }
  })
}

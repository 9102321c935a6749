import { conflict, gelukt, nietGevonden, verboden, type Result } from '../../kern/result.ts'
import type { Context } from '../../platform/db/met.ts'
import { ondersteuningStarten } from '../afweging/index.ts'
import type { Beleid, Pijler } from '../beleid/index.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { verwezen } from '../verwijzing/verwijzing.queries.ts'
import type { InzetStatus } from './inzet.rules.ts'
import { updateInzetStatus } from './inzet.store.ts'
import { metPlan } from './plan.commands.ts'
import type { PlanStatus } from './plan.rules.ts'
import { inzetKanStarten } from './start.rules.ts'

type Sleutel = { dossierId: number; planId: number; inzetId: number }

/** What somebody does without a pillar behind it (eigen kracht) needs no paper at all. */
function toegangTot(
  beleid: Beleid,
  inzet: { pijler: string | null; product: string | null },
  isVerwezen: boolean,
): Result<unknown> {
  if (inzet.pijler === null) return gelukt(null)
  return ondersteuningStarten(beleid, {
    pijler: inzet.pijler as Pijler,
    product: inzet.product,
    grond: { soort: isVerwezen ? 'verwijsbrief' : 'geen' },
  })
}

/**
 * Support begins. Basisondersteuning needs no besluit; aanvullende ondersteuning needs a verwijsbrief that is out,
 * except a product to which the inwoner goes directly (BAS-02, HH-02). Codes: `inzet-start-niet-nu`,
 * `toegang-zonder-verwijzing`, `toegang-pijler-onbekend`.
 */
export const inzetStarten = (ctx: Context, s: Sleutel): Promise<{ id: number; version: number }> =>
  metPlan(ctx, s, 'inzet.starten', async ({ trx, rij, beleid, omgeving }) => {
    const inzet = rij.inzetten.find((i) => i.id === s.inzetId)
    if (inzet === undefined) return nietGevonden()
    if (!omgeving.schrijft) return verboden('taak-niet-van-u', 'U kunt deze taak niet laten starten.')
    if (!inzetKanStarten(inzet.status as InzetStatus, rij.status as PlanStatus))
      return conflict(
        'inzet-start-niet-nu',
        'Deze taak kan nog niet starten. Eerst zegt de uitvoerder ja en is het plan definitief.',
      )
    const toegang = toegangTot(beleid, inzet, await verwezen(trx, s.dossierId, s.inzetId))
    if (!toegang.ok) return toegang
    const { version } = await updateInzetStatus(trx, s, { status: 'gestart', door: ctx.wie.id, reden: null })
    await tijdlijnSchrijven(trx, {
      dossierId: s.dossierId,
      wieId: ctx.wie.id,
      deel: 'plan',
      gebeurtenis: 'inzet.gestart',
      objectId: s.inzetId,
    })
    return gelukt({ id: s.inzetId, version })
  })

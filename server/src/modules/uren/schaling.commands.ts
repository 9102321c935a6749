import type { BodyVan, inzetSchalen as SchalenOp } from '@keukentafel/contract'
import { parseDatum } from '../../kern/datum.ts'
import { conflict, gelukt } from '../../kern/result.ts'
import type { Context } from '../../platform/db/met.ts'
import type { InzetStatus, PlanStatus } from '../plan/index.ts'
import { metPlan, type Sleutel } from '../plan/plan.commands.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { looptTaak, schalenControleren } from './schaling.rules.ts'
import { BIJ_ZELF, feitenVan } from './uren.commands.ts'
import { insertSchaling } from './uren.store.ts'

const NIET_NU = conflict(
  'schalen-niet-nu',
  'Uren verandert u als de taak loopt en iemand die heeft aangenomen.',
)

/**
 * More or fewer hours in the basisondersteuning from a day on (REG-15): no indicatie, no beschikking and no bericht, and
 * nobody has to agree again; the change stands in the log. Codes: `uren-bij-zelf`, `schalen-niet-nu` and those of `schalenControleren`.
 */
export const inzetSchalen = (
  ctx: Context,
  s: Sleutel & { inzetId: number },
  b: BodyVan<typeof SchalenOp>,
): Promise<{ id: number }> =>
  metPlan(ctx, s, 'inzet.schalen', async (g) => {
    const feiten = await feitenVan(g, s)
    if (feiten === undefined) return BIJ_ZELF
    if (!looptTaak(g.rij.status as PlanStatus, feiten.rij.status as InzetStatus)) return NIET_NU
    const dag = parseDatum(b.vanaf)
    if (!dag.ok) return { ok: false, weigeringen: dag.weigeringen.map((w) => ({ ...w, veld: 'vanaf' })) }
    const wens = { uren: b.uren, vanaf: dag.waarde, reden: b.reden }
    const van = schalenControleren(g.beleid, feiten.taak, { wens, vandaag: g.vandaag })
    if (!van.ok) return van
    const { id } = await insertSchaling(g.trx, s, {
      vanaf: b.vanaf,
      van: van.waarde,
      naar: b.uren,
      reden: b.reden.trim(),
      door: ctx.wie.id,
    })
    await tijdlijnSchrijven(g.trx, {
      dossierId: s.dossierId,
      wieId: ctx.wie.id,
      deel: 'plan',
      gebeurtenis: b.uren > van.waarde ? 'uren.opgeschaald' : 'uren.afgeschaald',
      objectId: s.inzetId,
      gegevens: { van: van.waarde, naar: b.uren, vanaf: b.vanaf },
    })
    return gelukt({ id })
  })

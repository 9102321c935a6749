import type { BodyVan, planAkkoord as AkkoordOp } from '@keukentafel/contract'
import { gelukt, nietGevonden, verboden } from '../../kern/result.ts'
import type { Context } from '../../platform/db/met.ts'
import { attenderen } from '../attendering/attendering.commands.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { akkoordBevoegd } from './akkoord.rules.ts'
import { metPlan, type Antwoord, type Sleutel } from './plan.commands.ts'
import * as regels from './plan.rules.ts'
import * as store from './plan.store.ts'

/**
 * Records the agreement with the version on the table; an inwoner agrees for the own person only (PLAN-08, PLAN-09).
 * A child from 12 agrees too, and a plan needs somebody from 16 (`akkoord.rules.ts`).
 */
export const planAkkoord = (ctx: Context, s: Sleutel, a: BodyVan<typeof AkkoordOp>): Promise<Antwoord> =>
  metPlan(ctx, s, 'plan.akkoord', async ({ trx, rij, plan, omgeving, vandaag }) => {
    if (ctx.wie.soort === 'inwoner' && !omgeving.persoon_ids.includes(a.persoonId))
      return verboden('akkoord-niet-voor-ander', 'U kunt alleen voor uzelf akkoord geven.')
    const lid = await store.findLid(trx, s.dossierId, a.persoonId)
    if (lid === undefined) return nietGevonden()
    const geboren = lid.geboortedatum === null ? null : Temporal.PlainDate.from(lid.geboortedatum)
    const bevoegd = akkoordBevoegd(geboren, vandaag)
    if (!bevoegd.ok) return bevoegd
    const uit = regels.akkoordVastleggen(plan, {
      persoonId: a.persoonId,
      op: vandaag,
      hoe: a.hoe,
      planVersie: ctx.versie ?? rij.version,
    })
    if (!uit.ok) return uit
    await store.insertAkkoord(trx, {
      dossier_id: s.dossierId,
      plan_id: s.planId,
      persoon_id: a.persoonId,
      hoe: a.hoe,
      plan_version: rij.version,
      door: ctx.wie.id,
    })
    await tijdlijnSchrijven(trx, {
      dossierId: s.dossierId,
      wieId: ctx.wie.id,
      deel: 'plan',
      gebeurtenis: 'plan.akkoord',
      objectId: s.planId,
      gegevens: { hoe: a.hoe },
    })
    await attenderen(trx, {
      dossierId: s.dossierId,
      aan: 'regievoerder',
      soort: 'plan.akkoord',
      objectId: s.planId,
    })
    return gelukt({ id: s.planId, version: rij.version })
  })

import type { AntwoordVan, BodyVan, indicatieVastleggen as VastleggenOp } from '@keukentafel/contract'
import { parseDatum } from '../../kern/datum.ts'
import { gelukt, verboden, verouderd, type Result } from '../../kern/result.ts'
import { heeftRol } from '../../kern/wie.ts'
import type { Context } from '../../platform/db/met.ts'
import { planHerzien } from '../plan/inzet.commands.ts'
import { metPlan, type Sleutel } from '../plan/plan.commands.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { indicatieControleren } from './indicatie.rules.ts'
import { insertIndicatie } from './indicatie.store.ts'

type Body = BodyVan<typeof VastleggenOp>
const NIET_U = verboden('indicatie-niet-van-u', 'Een sociaal werker van het team tekent de indicatie.')

const dagVan = (tekst: string | null): Result<Temporal.PlainDate | null> => {
  const dag = tekst === null ? gelukt(null) : parseDatum(tekst)
  return dag.ok ? dag : { ok: false, weigeringen: dag.weigeringen.map((w) => ({ ...w, veld: 'getekendOp' })) }
}

/** Signed by who does it, today. */
const eigenHand = ({ wie }: Context, vandaag: Temporal.PlainDate) => ({
  organisatie: wie.organisatie ?? '',
  getekend_door: wie.naam,
  getekend_op: vandaag.toString(),
})
/** Signed by somebody else, as it was handed in; the rule saw that nothing is missing. */
const vanSpecialist = (b: Body) => ({
  organisatie: (b.organisatie ?? '').trim(),
  getekend_door: (b.getekendDoor ?? '').trim(),
  getekend_op: b.getekendOp ?? '',
})

/**
 * Puts the indicatie in a concept: signed by the sociaal werker who does it, or the advies of a specialist with
 * organisation, name and day (PLAN-17). The plan is another version, so the inwoner agrees with it. Codes:
 * `indicatie-niet-van-u` and those of `indicatieControleren`.
 */
export const indicatieVastleggen = (
  ctx: Context,
  s: Sleutel,
  b: Body,
): Promise<AntwoordVan<typeof VastleggenOp>> =>
  metPlan(ctx, s, 'plan.wijzigen', async (g) => {
    const getekendOp = dagVan(b.getekendOp)
    if (!getekendOp.ok) return getekendOp
    const { oordeel } = g.omgeving
    const soort = indicatieControleren(g.beleid, { ...b, getekendOp: getekendOp.waarde, oordeel }, g.vandaag)
    if (!soort.ok) return soort
    if (soort.waarde === 'indicatie' && !heeftRol(ctx.wie, 'sociaal_werker')) return NIET_U
    const { id } = await insertIndicatie(g.trx, s, {
      soort: soort.waarde,
      tekst: b.tekst.trim(),
      ...(soort.waarde === 'indicatie' ? eigenHand(ctx, g.vandaag) : vanSpecialist(b)),
      door: ctx.wie.id,
    })
    await tijdlijnSchrijven(g.trx, {
      dossierId: s.dossierId,
      wieId: ctx.wie.id,
      deel: 'plan',
      gebeurtenis: `${soort.waarde}.vastgelegd`,
      objectId: id,
    })
    const version = await planHerzien(g, s)
    return version === null ? verouderd() : gelukt({ id, version })
  })

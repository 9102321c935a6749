/** Whose agreement makes a plan definitief: the ages of toestemming, because a plan binds as much (PLAN-08, Wmo 5.3.2). */
import { leeftijdOp } from '../../kern/datum.ts'
import { gelukt, geweigerd, type Result } from '../../kern/result.ts'
import { MEEBESLIST, ZELF } from '../toestemming/index.ts'

/** Somebody whose day of birth is not known counts as adult, as with toestemming. */
const isJongerDan = (jaren: number, geboren: Temporal.PlainDate | null, op: Temporal.PlainDate): boolean =>
  geboren !== null && leeftijdOp(geboren, op) < jaren

/** Below 12 a parent agrees in the own name; nothing is recorded for the child. Code `akkoord-kind-te-jong`. */
export const akkoordBevoegd = (geboren: Temporal.PlainDate | null, op: Temporal.PlainDate): Result<true> =>
  isJongerDan(MEEBESLIST, geboren, op)
    ? geweigerd(
        'akkoord-kind-te-jong',
        'Voor een kind jonger dan 12 jaar zegt een ouder ja. Kies de ouder.',
        'persoonId',
      )
    : gelukt(true)

/** From 12 a child agrees too, but not alone: only from 16 does an agreement carry the plan. */
export const akkoordTelt = (geboren: Temporal.PlainDate | null, op: Temporal.PlainDate): boolean =>
  !isJongerDan(ZELF, geboren, op)

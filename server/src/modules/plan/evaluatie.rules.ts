/** Evaluatie of a plan: when, and what is due today (PLAN-11, PLAN-12). */
import { termijnEinde, werkdagenLater, type Duur } from '../../kern/termijn.ts'
import type { Advies, Beleid } from '../beleid/index.ts'

export type EvaluatieStand = 'gepland' | 'herinneren' | 'verlopen' | 'gehouden'

/** How many evaluations are proposed at most: thirty years of three-monthly talks. */
const TEN_HOOGSTE = 120

/** n times a length of time */
function maal(duur: Duur, n: number): Duur {
  if ('dagen' in duur) return { dagen: duur.dagen * n }
  if ('weken' in duur) return { weken: duur.weken * n }
  if ('maanden' in duur) return { maanden: duur.maanden * n }
  return { werkdagen: duur.werkdagen * n }
}

function ritmedagen(
  beleid: Beleid,
  van: Temporal.PlainDate,
  einde: Temporal.PlainDate,
): Temporal.PlainDate[] {
  const { duur, soort } = beleid.plan.evaluatieElke
  // Nobody sits down twice in a fortnight: a day past the reminder of the last evaluation gives way to it.
  const slot = herinneringOp(beleid, einde)
  const dagen: Temporal.PlainDate[] = []
  for (let n = 1; n <= TEN_HOOGSTE; n += 1) {
    // Counted from the start each time: month by month, 31 January would drift to the 28th.
    const dag = termijnEinde({ van, duur: maal(duur, n), soort })
    if (Temporal.PlainDate.compare(dag, slot) >= 0) break
    dagen.push(dag)
  }
  return dagen
}

/**
 * PLAN-11: the days on which the plan is evaluated, proposed from the start and the expected end: one at each rhythm
 * of the gemeente that is well before the end, and one at the end. Support shorter than the rhythm has one, at its end. `einde` null (not to be
 * said) → only the next one.
 */
export function evaluatiedagenVoorstellen(
  beleid: Beleid,
  van: Temporal.PlainDate,
  einde: Temporal.PlainDate | null,
): Advies<readonly Temporal.PlainDate[]> {
  const { duur, soort, bron } = beleid.plan.evaluatieElke
  const eerste = termijnEinde({ van, duur, soort })
  const voorstel = einde === null ? [eerste] : [...ritmedagen(beleid, van, einde), einde]
  const tekst =
    voorstel.length === 1
      ? 'Eén evaluatie.'
      : `${voorstel.length} evaluaties, verdeeld over de verwachte duur, met een aan het einde.`
  return { voorstel, redenen: [{ regel: 'PLAN-11', bron, tekst }] }
}

/** Counting back from a moment: the Algemene termijnenwet does not lengthen it (Atw 1 lid 2). */
function terug(dag: Temporal.PlainDate, duur: Duur): Temporal.PlainDate {
  if ('dagen' in duur) return dag.subtract({ days: duur.dagen })
  if ('weken' in duur) return dag.subtract({ weeks: duur.weken })
  if ('maanden' in duur) return dag.subtract({ months: duur.maanden })
  return werkdagenLater(dag, -duur.werkdagen)
}

/** PLAN-12: the day on which regievoerder and inwoner are reminded of an evaluation. */
export const herinneringOp = (beleid: Beleid, gepland: Temporal.PlainDate): Temporal.PlainDate =>
  terug(gepland, beleid.plan.evaluatieHerinnering.duur)

/**
 * PLAN-12: how an evaluation stands on a day: `herinneren` from the reminder up to and including the day itself,
 * `verlopen` from the day after (the teamleider's list), `gehouden` once it took place.
 */
export function evaluatieStand(
  beleid: Beleid,
  evaluatie: { readonly geplandOp: Temporal.PlainDate; readonly gehoudenOp: Temporal.PlainDate | null },
  dag: Temporal.PlainDate,
): EvaluatieStand {
  if (evaluatie.gehoudenOp !== null) return 'gehouden'
  if (Temporal.PlainDate.compare(dag, evaluatie.geplandOp) > 0) return 'verlopen'
  const vroeg = Temporal.PlainDate.compare(dag, herinneringOp(beleid, evaluatie.geplandOp)) < 0
  return vroeg ? 'gepland' : 'herinneren'
}

/** Up and down without indicatie in the basisondersteuning (REG-15; 004 §3.2). */
import { alsGoed, conflict, type Result, type Weigering } from '../../kern/result.ts'
import type { Beleid, Pijler } from '../beleid/index.ts'
import type { InzetStatus, PlanStatus } from '../plan/index.ts'
import { afgesprokenOp, type UrenTaak } from './uren.rules.ts'

/** Is this pillar reached without a beschikking here? Only there hours change without a route of their own. */
export const isVrij = (beleid: Beleid, pijler: Pijler | null): boolean =>
  beleid.pijlers.find((p) => p.id === pijler)?.toegang.includes('zonder_beschikking') === true

type Wens = { readonly uren: number; readonly vanaf: Temporal.PlainDate; readonly reden: string }
type Taak = Pick<UrenTaak, 'soort' | 'pijler'>

/** Hours of a beroepskracht in such a pillar. */
export const kanSchalen = (beleid: Beleid, { soort, pijler }: Taak): boolean =>
  soort === 'professioneel' && isVrij(beleid, pijler)

const LOOPT: readonly PlanStatus[] = ['in_uitvoering', 'geevalueerd']
/** Is it a task that runs, in a plan that does? */
export const looptTaak = (planStatus: PlanStatus, status: InzetStatus): boolean =>
  LOOPT.includes(planStatus) && (status === 'aanvaard' || status === 'gestart')

const isVoor = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(a, b) < 0

function fouten(taak: UrenTaak, { uren, vanaf, reden }: Wens, vandaag: Temporal.PlainDate): Weigering[] {
  const fout = (geldt: boolean, code: string, [veld, tekst]: [string, string]): Weigering[] =>
    geldt ? [{ code, tekst, veld }] : []
  const naEinde = taak.tot !== null && isVoor(taak.tot, vanaf)
  const voorBegin = isVoor(vanaf, vandaag) || (taak.vanaf !== null && isVoor(vanaf, taak.vanaf))
  return [
    ...fout(voorBegin, 'schalen-in-verleden', ['vanaf', 'Kies vandaag of een dag die nog komt.']),
    ...fout(naEinde, 'schalen-na-einde', ['vanaf', 'Deze dag ligt na het einde van de taak.']),
    ...fout(!naEinde && !voorBegin && afgesprokenOp(taak, vanaf) === uren, 'schalen-zelfde-uren', [
      'uren',
      'Dit zijn de uren die al zijn afgesproken.',
    ]),
    ...fout(reden.trim() === '', 'schalen-zonder-reden', ['reden', 'Schrijf kort op waarom.']),
  ]
}

/**
 * Can the hours of this task change from this day, without anybody deciding (REG-15)? Answers what they were. Codes:
 * `schalen-vraagt-route` (409) where a verwijsbrief, beschikking or indicatie gives the hours, `schalen-zonder-uren`
 * (409), `schalen-in-verleden`, `schalen-na-einde`, `schalen-zelfde-uren`, `schalen-zonder-reden`.
 */
export function schalenControleren(
  beleid: Beleid,
  taak: UrenTaak,
  bij: { readonly wens: Wens; readonly vandaag: Temporal.PlainDate },
): Result<number> {
  if (!kanSchalen(beleid, taak))
    return conflict(
      'schalen-vraagt-route',
      'Deze uren veranderen niet zomaar. Maak een nieuwe afweging, en zo nodig een nieuwe verwijzing of besluit.',
    )
  const nu = afgesprokenOp(taak, bij.wens.vanaf)
  if (nu === null) return conflict('schalen-zonder-uren', 'Bij deze taak zijn nog geen uren afgesproken.')
  return alsGoed(fouten(taak, bij.wens, bij.vandaag), nu)
}

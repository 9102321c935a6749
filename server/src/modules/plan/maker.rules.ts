/** Who makes the plan with the burger in a complex situation, and who follows (PLAN-23; 001 §1.3; GT-D12). */
import { geweigerd, conflict, gelukt, verboden, type Result, type Weigering } from '../../kern/result.ts'
import type { Beleid, Complexiteit, LadderUitzondering, UitvoerderType } from '../beleid/index.ts'
import type { InzetStatus } from './inzet.rules.ts'
import type { ResultaatStand } from './resultaat.rules.ts'

export type { ResultaatStand }

type Situatie = {
  /** judgement from the triage; null = not made */
  readonly oordeel: Complexiteit | null
  readonly uitzonderingen: readonly LadderUitzondering[]
}
type Taak = { readonly uitvoerderType: UitvoerderType; readonly status: InzetStatus }

/** Must a specialist make the plan here? Where the regievoerder may, nothing more is asked. */
export const specialistMaakt = (beleid: Beleid, oordeel: Complexiteit | null): boolean =>
  oordeel !== null && !beleid.plan.maker[oordeel].includes('regievoerder')

/** Support is not built off for who is dying: palliatieve zorg is the exception of 001 §1.3. */
const zonderAfbouw = ({ uitzonderingen }: Situatie, afbouw: string): boolean =>
  afbouw.trim() === '' && !uitzonderingen.includes('palliatief')
const LEEG = 'Schrijf op hoe de ondersteuning wordt afgebouwd. Dat is het doel van het plan.'

const gaatDoor = ({ status }: Taak): boolean => status !== 'geweigerd' && status !== 'gestopt'

/**
 * What keeps the plan of a complex situation from definitief: `plan-zonder-maker`, `plan-zonder-eigen-inzet` (what the
 * burger does), `plan-zonder-afbouw`. Empty where no specialist is asked.
 */
export function makerFouten(
  beleid: Beleid,
  inzetten: readonly Taak[],
  s: Situatie & { readonly maker?: { readonly afbouw: string } | null },
): readonly Weigering[] {
  if (!specialistMaakt(beleid, s.oordeel)) return []
  const fouten: Weigering[] = []
  const maker = s.maker ?? null
  if (maker === null) {
    const tekst =
      'In een complexe situatie maakt een specialist het plan. Draag de regie over aan een specialist.'
    fouten.push({ code: 'plan-zonder-maker', tekst, aard: 'conflict' })
  } else if (zonderAfbouw(s, maker.afbouw))
    fouten.push({ code: 'plan-zonder-afbouw', tekst: LEEG, aard: 'conflict' })
  if (!inzetten.some((i) => i.uitvoerderType === 'zelf' && gaatDoor(i))) {
    const tekst = 'Zet in het plan wat de inwoner zelf doet. Maak er ten minste één taak van.'
    fouten.push({ code: 'plan-zonder-eigen-inzet', tekst, veld: 'inzetten' })
  }
  return fouten
}

/**
 * Can this person say to make the plan? Codes: `plan-maker-regievoerder` (409, no specialist is asked here),
 * `plan-maker-geen-specialist` (403), `plan-zonder-afbouw`. Answers the text that is kept.
 */
export function makerControleren(
  beleid: Beleid,
  s: Situatie & { readonly isSpecialist: boolean; readonly afbouw: string },
): Result<string> {
  if (!specialistMaakt(beleid, s.oordeel))
    return conflict('plan-maker-regievoerder', 'In deze situatie maakt wie de regie heeft het plan.')
  if (!s.isSpecialist)
    return verboden(
      'plan-maker-geen-specialist',
      'Een specialist die de regie heeft, maakt dit plan met de inwoner.',
    )
  return zonderAfbouw(s, s.afbouw) ? geweigerd('plan-zonder-afbouw', LEEG, 'afbouw') : gelukt(s.afbouw.trim())
}

/** How much professional help a plan holds: how many tasks, and how many hours a week together. */
export type Hulp = { readonly taken: number; readonly uren: number }
export function professioneleHulp(
  inzetten: readonly (Taak & { readonly urenPerWeek: number | null })[],
): Hulp {
  const hulp = inzetten.filter((i) => i.uitvoerderType === 'professioneel' && gaatDoor(i))
  const honderdsten = hulp.reduce((som, i) => som + Math.round((i.urenPerWeek ?? 0) * 100), 0)
  return { taken: hulp.length, uren: honderdsten / 100 }
}

/** Fewer tasks or hours of professional help than when the plan was last definitief; the first time never. */
export const isAfgeschaald = (eerder: Hulp | null, nu: Hulp): boolean =>
  eerder !== null && (nu.taken < eerder.taken || nu.uren < eerder.uren)

/** Does the evaluation say that less is needed: the plan ends, or the result of a professional task is reached? */
export const kanLichter = (
  uitkomst: 'doelen_bijstellen' | 'voortzetten' | 'afsluiten',
  taken: readonly (Taak & { readonly stand: ResultaatStand | null })[],
): boolean =>
  uitkomst === 'afsluiten' ||
  taken.some((t) => t.uitvoerderType === 'professioneel' && gaatDoor(t) && t.stand === 'bereikt')

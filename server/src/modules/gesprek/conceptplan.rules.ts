/** From verslag to concept-plan (KTG-08): what was written in the gesprek is not asked again (ALG-05). */
import type { Beleid } from '../beleid/index.ts'
import { verslagGevolg, type Antwoord, type ConceptDoel, type GesprekFeiten } from './gesprek.rules.ts'

/** The texts of a plan as the gesprek gives them, and one goal for each problem. */
export type ConceptPlan = {
  /** the vraag in the words of the inwoner */
  readonly ondersteuningsvraag: string
  readonly situatie: string
  readonly eigenKracht: string
  readonly netwerk: string
  readonly doelen: readonly ConceptDoel[]
}

type Namen = Readonly<Record<number, string>>
type Veld = 'situatie' | 'eigenKracht' | 'netwerk'

function samenvatten(beleid: Beleid, antwoorden: readonly Antwoord[], namen: Namen, veld: Veld): string {
  const isGezin = new Set(antwoorden.map((a) => a.persoonId)).size > 1
  return beleid.leefgebieden
    .flatMap(({ id, naam }) =>
      antwoorden
        .filter((a) => a.leefgebied === id && a[veld].trim() !== '')
        .map((a) => {
          const wie = isGezin ? ` (${namen[a.persoonId] ?? ''})` : ''
          return `${naam}${wie}: ${a[veld].trim()}`
        }),
    )
    .join('\n')
}

/**
 * The concept-plan that follows from a gesprek: one goal for each problem of each member, and the texts per
 * leefgebied, in the order of this gemeente. `namen` are first names by person, used when more than one answered.
 */
export function conceptPlanUit(
  beleid: Beleid,
  gesprek: GesprekFeiten & { readonly vraag: string },
  namen: Namen,
): ConceptPlan {
  const gevolg = verslagGevolg(beleid, gesprek, 'plan')
  const tekst = (veld: Veld) => samenvatten(beleid, gesprek.antwoorden, namen, veld)
  return {
    ondersteuningsvraag: gesprek.vraag.trim(),
    situatie: tekst('situatie'),
    eigenKracht: tekst('eigenKracht'),
    netwerk: tekst('netwerk'),
    doelen: gevolg.soort === 'concept_plan' ? gevolg.doelen : [],
  }
}

import { eigenPlan } from '../../api/sessie.ts'

/** Notes between brackets that are for who writes the beleid: a number of our own, or what still must be settled. */
const NOTITIE = / ?\([^()]*(?:\b[CO]-?\d\d\b|eisen|getoetst)[^()]*\)|; lezing C\d\d/g

/**
 * The source of a rule as people read it. Beleid names its document by a number (`004 §2.1`), which says nothing on a
 * screen: it becomes "beleidsplan §2.1", or the name of the part when there is one ("Basisontwerp §3.4"). A default may
 * come from the plan of another gemeente: that is left out beside a law or a clause of the own plan, and else named so.
 */
export function bronTekst(bron: string, plan = eigenPlan()): string {
  const delen = bron.replaceAll(NOTITIE, '').split('; ')
  const eigen = delen.filter((deel) => plan === null || !/^00\d\b/.test(deel) || deel.startsWith(plan))
  return (
    (eigen.length === 0 ? delen : eigen)
      .join('; ')
      .replaceAll(/\b00\d\b:?/g, (nummer) =>
        plan === null || nummer.startsWith(plan) ? nummer : 'plan van een andere gemeente,',
      )
      .replaceAll(/\b00\d (?=§)/g, 'beleidsplan ')
      .replaceAll(/\b00\d(?=:? \p{Ll}|:)/gu, 'beleidsplan')
      .replaceAll(/\b00\d (?=\p{Lu})/gu, '')
      .replaceAll('Uitv.notitie', 'Uitvoeringsnotitie')
      // On a screen about a household “het plan” is theirs, not the plan of the gemeente.
      .replaceAll(/(?: (is|zijn) )?niet uit het plan/g, (_, werkwoord?: string) =>
        werkwoord === undefined
          ? 'staat niet in het beleidsplan'
          : ` ${werkwoord === 'is' ? 'staat' : 'staan'} niet in het beleidsplan`,
      )
  )
}

/** The plan says nothing about it; as a source that reads like a fault. */
export const zwijgt = (bron: string): boolean => bron.includes(' zegt niets')

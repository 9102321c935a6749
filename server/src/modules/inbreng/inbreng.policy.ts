import type { Wie } from '../../kern/wie.ts'

type Feiten = {
  readonly isOpen: boolean
  /** writes the plan of this dossier */
  readonly schrijft: boolean
  /** there is a concept to put it in */
  readonly isConcept: boolean
}

/** Who writes the plan answers the inwoner: puts it in as long as the plan is a concept, or says why not (PLAN-10). */
export const magMetInbreng = (
  wie: Wie,
  { isOpen, schrijft, isConcept }: Feiten,
): readonly ('inbreng.overnemen' | 'inbreng.afwijzen')[] => {
  if (wie.soort !== 'medewerker' || !schrijft || !isOpen) return []
  return isConcept ? ['inbreng.overnemen', 'inbreng.afwijzen'] : ['inbreng.afwijzen']
}

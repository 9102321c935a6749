/** A second visit, because afstemming in the team raised a question (KTG-11; 003 Basisontwerp §3.4 Afstemming). */
import { alsGoed, geweigerd, gelukt, type Result, type Weigering } from '../../kern/result.ts'

/** The gesprek that a second visit goes on with. */
export type EersteGesprek = { readonly id: number; readonly status: 'gepland' | 'lopend' | 'afgesloten' }

/**
 * May there be a second visit after this gesprek, for this question? Codes: `vervolg-gesprek-onbekend`;
 * `vervolg-zonder-verslag` (the first is still being written: ask it there); `vervolg-zonder-teamvraag`.
 */
export function vervolgPlannen(eerste: EersteGesprek | null, teamvraag: string): Result<EersteGesprek> {
  if (eerste === null) {
    const tekst = 'Kies een gesprek van dit huishouden.'
    return geweigerd('vervolg-gesprek-onbekend', tekst, 'vervolg/gesprekId')
  }
  const fouten: Weigering[] = []
  if (eerste.status !== 'afgesloten') {
    const tekst = 'Het eerste gesprek is nog niet afgerond. Stel de vraag van het team in dat gesprek.'
    fouten.push({ code: 'vervolg-zonder-verslag', tekst, veld: 'vervolg/gesprekId', aard: 'conflict' })
  }
  if (teamvraag.trim() === '') {
    const tekst = 'Schrijf op welke vraag het team heeft.'
    fouten.push({ code: 'vervolg-zonder-teamvraag', tekst, veld: 'vervolg/teamvraag' })
  }
  return alsGoed(fouten, eerste)
}

/** Both verslagen are about the same vraag; another vraag is another gesprek. Code `vervolg-andere-vraag`. */
export const vervolgVraag = (
  gesprek: { readonly vervolg_op: number | null; readonly vraag: string },
  vraag: string,
): Result<string> =>
  gesprek.vervolg_op === null || gesprek.vraag.trim() === vraag.trim()
    ? gelukt(vraag)
    : geweigerd(
        'vervolg-andere-vraag',
        'Een tweede bezoek gaat over dezelfde vraag. Spreek voor een andere vraag een nieuw gesprek af.',
        'vraag',
      )

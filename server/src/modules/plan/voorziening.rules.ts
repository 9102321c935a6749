/** Regionale and landelijke voorzieningen that another carries out, under the regie of here (REG-17; 004 §4.7). */
import type { Weigering } from '../../kern/result.ts'
import type { Beleid } from '../beleid/index.ts'

type Taak = { readonly trede: string; readonly voorziening: string | null }

/** Is this a voorziening of this gemeente, on a step that is maatwerk? Code `voorziening-past-niet`. */
export function voorzieningFouten(beleid: Beleid, { trede, voorziening }: Taak): readonly Weigering[] {
  const bestaat = beleid.casusregie.uitvoeringsregie.some((v) => v.id === voorziening)
  const isMaatwerk = beleid.ladder.treden.some((t) => t.id === trede && t.maatwerk)
  if (voorziening === null || (bestaat && isMaatwerk)) return []
  const tekst = 'Deze voorziening hoort niet bij een taak op deze trede. Kies een ander.'
  return [{ code: 'voorziening-past-niet', tekst, veld: 'voorziening' }]
}

/** The voorzieningen that run or are asked for in these tasks, as beleid names them. */
export const lopendeVoorzieningen = (
  beleid: Beleid,
  taken: readonly { readonly voorziening: string | null; readonly status: string }[],
) =>
  beleid.casusregie.uitvoeringsregie.filter((v) =>
    taken.some((t) => t.voorziening === v.id && t.status !== 'geweigerd' && t.status !== 'gestopt'),
  )

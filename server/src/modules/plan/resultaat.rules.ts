/** What each task must bring about, and how far it came (PLAN-28, PLAN-31). */
import type { Weigering } from '../../kern/result.ts'
import type { Beleid } from '../beleid/index.ts'
import { teltMee, type InzetStatus } from './inzet.rules.ts'

export type ResultaatStand = 'bereikt' | 'deels' | 'niet'
export type TaakMetResultaat = {
  readonly id: number
  readonly trede: string
  readonly status: InzetStatus
  /** id in `beleid.uitvoering.resultaten.lijst`; null = not connected */
  readonly resultaat: string | null
}

const isMaatwerk = (beleid: Beleid, trede: string): boolean =>
  beleid.ladder.treden.find((t) => t.id === trede)?.maatwerk === true

/** The results that a task on this step can be for: those of a voorziening belong to maatwerk (PLAN-31). */
export const mogelijkeResultaten = (beleid: Beleid, trede: string) =>
  beleid.uitvoering.resultaten.lijst.filter((r) => r.soort === 'resultaat' || isMaatwerk(beleid, trede))

/** Is this a resultaat for a task on this step? Code `resultaat-past-niet`. */
export const resultaatFouten = (
  beleid: Beleid,
  { trede, resultaat }: { readonly trede: string; readonly resultaat: string | null },
): readonly Weigering[] =>
  resultaat === null || mogelijkeResultaten(beleid, trede).some((r) => r.id === resultaat)
    ? []
    : [
        {
          code: 'resultaat-past-niet',
          tekst: 'Dit resultaat hoort niet bij een taak op deze trede. Kies een ander.',
          veld: 'resultaat',
        },
      ]

export type Waarschuwing = {
  readonly code: 'inzet-zonder-resultaat' | 'voorziening-zonder-resultaat'
  readonly tekst: string
  readonly inzetId: number
  readonly bron: string
}

/**
 * Tasks that are connected with no resultaat, while the gemeente has some for their step: told, never refused. For an
 * individuele voorziening it is told apart (PLAN-31). A task that was declined or stopped needs none any more.
 */
export function resultaatWaarschuwingen(
  beleid: Beleid,
  taken: readonly TaakMetResultaat[],
): readonly Waarschuwing[] {
  const { bron } = beleid.uitvoering.resultaten
  return taken
    .filter((t) => t.status !== 'geweigerd' && t.status !== 'gestopt' && t.resultaat === null)
    .filter((t) => mogelijkeResultaten(beleid, t.trede).length > 0)
    .map(({ id, trede }) =>
      isMaatwerk(beleid, trede)
        ? {
            code: 'voorziening-zonder-resultaat',
            tekst: 'Schrijf op welk resultaat deze voorziening moet bereiken.',
            inzetId: id,
            bron,
          }
        : {
            code: 'inzet-zonder-resultaat',
            tekst: 'Schrijf op aan welk resultaat deze taak bijdraagt.',
            inzetId: id,
            bron,
          },
    )
}

/**
 * At an evaluation every task that counts and has a resultaat gets a stand (PLAN-28). Codes: `resultaat-zonder-stand`,
 * `resultaat-onbekend` for a task that is not of this plan or has no resultaat, `resultaat-dubbel`.
 */
export function standFouten(
  taken: readonly TaakMetResultaat[],
  standen: readonly { readonly inzetId: number; readonly stand: ResultaatStand }[],
): readonly Weigering[] {
  const nodig = taken.filter((t) => t.resultaat !== null && teltMee(t.status))
  const zonder = nodig
    .filter((t) => !standen.some((s) => s.inzetId === t.id))
    .map((t) => ({
      code: 'resultaat-zonder-stand',
      tekst: 'Kies hoe ver het resultaat van elke taak is.',
      veld: `resultaten/${t.id}`,
    }))
  const los = standen.flatMap(({ inzetId }, i) => {
    const fout = (code: string, tekst: string) => [{ code, tekst, veld: `resultaten/${i}/inzetId` }]
    if (!taken.some((t) => t.id === inzetId && t.resultaat !== null))
      return fout('resultaat-onbekend', 'Deze taak heeft geen resultaat in dit plan.')
    const dubbel = standen.findIndex((s) => s.inzetId === inzetId) < i
    return dubbel ? fout('resultaat-dubbel', 'Deze taak staat er twee keer in.') : []
  })
  return [...zonder, ...los]
}

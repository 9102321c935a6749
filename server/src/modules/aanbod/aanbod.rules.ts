/** Wederkerigheid: what somebody can do for another, and whether the wijk may know it (KTG-12; 001 §1.2). */
import { alsGoed, type Result, type Weigering } from '../../kern/result.ts'

/** From this age somebody says so alone (Wmo 5.3.2, AVG art. 8). */
const ZELF_VANAF = 16

export type AanbodFeiten = {
  readonly isLid: boolean
  /** null = not known */
  readonly leeftijd: number | null
  readonly wat: string
  readonly toestemming: boolean
}

/** Codes: `aanbod-te-jong` when it would be shared. */
export const delenFouten = ({
  leeftijd,
  toestemming,
}: Pick<AanbodFeiten, 'leeftijd' | 'toestemming'>): Weigering[] =>
  toestemming && leeftijd !== null && leeftijd < ZELF_VANAF
    ? [
        {
          code: 'aanbod-te-jong',
          tekst: 'Wie jonger is dan 16 jaar, komt niet in de lijst van de wijk.',
          veld: 'toestemming',
        },
      ]
    : []

/** Codes: `aanbod-persoon-onbekend`, `aanbod-leeg`, `aanbod-te-jong`. */
export const aanbodControleren = (f: AanbodFeiten): Result<AanbodFeiten> =>
  alsGoed(
    [
      ...(f.isLid
        ? []
        : [{ code: 'aanbod-persoon-onbekend', tekst: 'Kies iemand van dit huishouden.', veld: 'persoonId' }]),
      ...(f.wat.trim() === ''
        ? [{ code: 'aanbod-leeg', tekst: 'Schrijf op wat deze persoon kan doen.', veld: 'wat' }]
        : []),
      ...delenFouten(f),
    ],
    f,
  )

import type { Result } from '../../kern/result.ts'
import {
  briefinhoud,
  datumVoluit,
  telefoonnummer,
  type Briefhoofd,
  type Briefinhoud,
  type Brieftekst,
} from './brief.rules.ts'

/** What a verwijzing for aanvullende ondersteuning says (BES-01, 004 §3.1). */
export type Verwijzing = {
  /** What the inwoner wants to reach, in whole sentences */
  readonly resultaat: string
  readonly aanbieder: { readonly naam: string; readonly telefoon: string }
  readonly startdatum: Temporal.PlainDate
}

/**
 * The content of a verwijsbrief. The text of the gemeente may use `{resultaat}`, `{aanbieder}`,
 * `{aanbiederTelefoon}` and `{startdatum}` besides the fields of every letter. Refuses as `briefinhoud` does.
 */
export const verwijsbriefInhoud = (
  tekst: Brieftekst,
  hoofd: Briefhoofd,
  { resultaat, aanbieder, startdatum }: Verwijzing,
): Result<Briefinhoud> =>
  briefinhoud(tekst, hoofd, {
    resultaat,
    aanbieder: aanbieder.naam,
    aanbiederTelefoon: telefoonnummer(aanbieder.telefoon),
    startdatum: datumVoluit(startdatum),
  })

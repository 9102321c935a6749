/** Who is at the table (KTG-01, KTG-05, KTG-15). */
import { alsGoed, type Result, type Weigering } from '../../kern/result.ts'
import type { DeelnemerSoort } from './gesprek.rules.ts'

export type NieuweDeelnemer = {
  readonly soort: DeelnemerSoort
  readonly persoonId?: number | undefined
  readonly naam?: string | undefined
  readonly relatie?: string | undefined
  readonly uitgenodigd: boolean
  /** account of the cliëntondersteuner, who reads only this gesprek */
  readonly houderId?: number | undefined
}

function fouten(leden: readonly number[], d: NieuweDeelnemer, pad: string): Weigering[] {
  const uit: Weigering[] = []
  if (d.persoonId === undefined && (d.naam ?? '').trim() === '') {
    const tekst = 'Kies iemand uit het huishouden of schrijf een naam op.'
    uit.push({ code: 'deelnemer-zonder-naam', tekst, veld: `${pad}naam` })
  }
  if (d.persoonId !== undefined && !leden.includes(d.persoonId)) {
    const tekst = 'Deze persoon hoort niet bij het huishouden. Voeg de persoon eerst toe.'
    uit.push({ code: 'gesprek-persoon-onbekend', tekst, veld: `${pad}persoonId` })
  }
  if (d.houderId !== undefined && d.soort !== 'clientondersteuner') {
    const tekst = 'Alleen een cliëntondersteuner kan met een account dit ene gesprek lezen.'
    uit.push({ code: 'deelnemer-account-niet-nodig', tekst, veld: `${pad}houderId` })
  }
  return uit
}

/**
 * Are these people who they say: a member of the household by number, or somebody with a name? Codes:
 * `deelnemer-zonder-naam`, `gesprek-persoon-onbekend`, `deelnemer-account-niet-nodig` (only a cliëntondersteuner gets
 * access by taking part, KTG-15). `veld` points into `deelnemers`, or at the body when there is only one.
 */
export function deelnemersControleren<D extends NieuweDeelnemer>(
  leden: readonly number[],
  deelnemers: readonly D[],
  inLijst = true,
): Result<readonly D[]> {
  return alsGoed(
    deelnemers.flatMap((d, i) => fouten(leden, d, inLijst ? `deelnemers/${i}/` : '')),
    deelnemers,
  )
}

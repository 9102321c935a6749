/** What the inwoner puts into the plan, and what a worker makes of it (PLAN-10). */
import { alsGoed, type Result, type Weigering } from '../../kern/result.ts'

type Uitvoerder = 'zelf' | 'mantelzorger' | 'netwerk' | 'vrijwilliger'
export type InbrengVraag = {
  readonly doelId?: number
  readonly doelTekst?: string
  readonly activiteit?: string
  readonly uitvoerderType?: Uitvoerder
  readonly uitvoerderNaam?: string
}
/** With everything that was left open as null. */
export type InbrengInhoud = {
  readonly doelId: number | null
  readonly doelTekst: string | null
  readonly activiteit: string | null
  readonly uitvoerderType: Uitvoerder | null
  readonly uitvoerderNaam: string | null
}

const leeg = (tekst: string | undefined): string | null => {
  const kaal = (tekst ?? '').trim()
  return kaal === '' ? null : kaal
}
const fout = (code: string, tekst: string, veld: string): Weigering => ({ code, tekst, veld })

/**
 * A goal, new or of the plan, or something to do; and for what is done, who does it. Codes: `inbreng-leeg`,
 * `inbreng-zonder-doel`, `inbreng-twee-doelen`, `inbreng-zonder-wie`, `inbreng-zonder-naam`.
 */
export function inbrengControleren(v: InbrengVraag): Result<InbrengInhoud> {
  const i: InbrengInhoud = {
    doelId: v.doelId ?? null,
    doelTekst: leeg(v.doelTekst),
    activiteit: leeg(v.activiteit),
    uitvoerderType: leeg(v.activiteit) === null ? null : (v.uitvoerderType ?? null),
    uitvoerderNaam: leeg(v.activiteit) === null ? null : leeg(v.uitvoerderNaam),
  }
  return alsGoed([...doelFouten(i), ...wieFouten(i)], i)
}

function doelFouten({ doelId, doelTekst, activiteit }: InbrengInhoud): Weigering[] {
  if (doelId !== null && doelTekst !== null)
    return [fout('inbreng-twee-doelen', 'Kies een doel uit uw plan, of schrijf een nieuw doel.', 'doelTekst')]
  if (doelId === null && doelTekst === null)
    return [fout('inbreng-zonder-doel', 'Schrijf op wat u wilt bereiken.', 'doelTekst')]
  return doelId !== null && activiteit === null
    ? [fout('inbreng-leeg', 'Schrijf op wat er voor dit doel gaat gebeuren.', 'activiteit')]
    : []
}

function wieFouten({ activiteit, uitvoerderType, uitvoerderNaam }: InbrengInhoud): Weigering[] {
  if (activiteit === null) return []
  if (uitvoerderType === null)
    return [fout('inbreng-zonder-wie', 'Kies wie dit gaat doen.', 'uitvoerderType')]
  return uitvoerderType !== 'zelf' && uitvoerderNaam === null
    ? [fout('inbreng-zonder-naam', 'Schrijf op wie dat is.', 'uitvoerderNaam')]
    : []
}

type Woorden = { readonly doelTekst: string | null; readonly activiteit: string | null }

/** Taken over as it is, or adapted: another goal or another task than the inwoner wrote. */
export const overnameStand = (van: Woorden, naar: Woorden): 'overgenomen' | 'aangepast' =>
  van.doelTekst === naar.doelTekst && van.activiteit === naar.activiteit ? 'overgenomen' : 'aangepast'

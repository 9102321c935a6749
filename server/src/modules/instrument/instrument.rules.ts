/** Instruments of triage: a screening in two steps, checklists, and a matrix over time (TRI-13, TRI-14, TRI-18). */
import { alsGoed, conflict, type Result, type Weigering } from '../../kern/result.ts'
import type { Beleid } from '../beleid/index.ts'

export type Instrument = 'screening_1' | 'screening_2' | 'checklist' | 'matrix'
export type Uitkomst = 'niet_kwetsbaar' | 'mogelijk_kwetsbaar' | 'kwetsbaar'
export type Antwoord = { readonly id: string; readonly waarde: number }
export type Invulling = {
  readonly instrument: Instrument
  readonly onderdeel: string | null
  readonly antwoorden: readonly Antwoord[]
  readonly bijHuisbezoek: boolean
  readonly uitkomst: Uitkomst | null
}

const UIT = conflict('instrument-uit', 'Deze vragenlijst hoort niet bij het beleid van dit dossier.')
type Vragen = { readonly ids: readonly string[]; readonly hoogste: number; readonly laagste: number }

/** What this beleid asks; null when it has no such instrument. */
function vragenVan({ instrumenten: i }: Beleid, { instrument, onderdeel }: Invulling): Vragen | null {
  const jaNee = (lijst: readonly { id: string }[] | undefined) =>
    lijst === undefined ? null : { ids: lijst.map((v) => v.id), laagste: 0, hoogste: 1 }
  if (instrument === 'screening_1') return jaNee(i.screening?.stap1)
  if (instrument === 'screening_2') return jaNee(i.screening?.stap2)
  if (instrument === 'checklist') return jaNee(i.checklists.find((c) => c.id === onderdeel)?.punten)
  return i.matrix === null
    ? null
    : { ids: i.matrix.domeinen.map((d) => d.id), laagste: 1, hoogste: i.matrix.niveaus }
}

function antwoordFouten({ ids, laagste, hoogste }: Vragen, i: Invulling): Weigering[] {
  const fout = (code: string, tekst: string): Weigering[] => [{ code, tekst, veld: 'antwoorden' }]
  const gegeven = i.antwoorden.map((a) => a.id)
  if (gegeven.some((id, n) => !ids.includes(id) || gegeven.indexOf(id) < n))
    return fout('instrument-vraag-onbekend', 'Beantwoord alleen de vragen van deze lijst, elk één keer.')
  if (i.antwoorden.some((a) => a.waarde < laagste || a.waarde > hoogste))
    return fout(
      'instrument-score-onjuist',
      `Kies een score van ${String(laagste)} tot en met ${String(hoogste)}.`,
    )
  const heel = i.instrument === 'screening_1' || i.instrument === 'screening_2'
  return gegeven.length === 0 || (heel && gegeven.length < ids.length)
    ? fout('instrument-onvolledig', heel ? 'Beantwoord elke vraag.' : 'Vul ten minste één regel in.')
    : []
}

/** TRI-18: from `vanaf` times “ja” somebody may be kwetsbaar; below it the screening stops. */
export const stap1Uitkomst = (beleid: Beleid, antwoorden: readonly Antwoord[]): Uitkomst =>
  antwoorden.filter((a) => a.waarde === 1).length >= (beleid.instrumenten.screening?.vanaf ?? Infinity)
    ? 'mogelijk_kwetsbaar'
    : 'niet_kwetsbaar'

const STAP_1_EERST = conflict(
  'screening-stap-1-eerst',
  'Stap 2 is er alleen na stap 1 met “mogelijk kwetsbaar”.',
)
const ZONDER_HUISBEZOEK: Weigering = {
  code: 'screening-alleen-huisbezoek',
  tekst: 'Stap 2 doet u bij een huisbezoek.',
  veld: 'bijHuisbezoek',
}
const ZONDER_UITKOMST: Weigering = {
  code: 'screening-zonder-uitkomst',
  tekst: 'Kies wat u vindt: kwetsbaar of niet.',
  veld: 'uitkomst',
}
function stap2Fouten({ instrument, bijHuisbezoek, uitkomst }: Invulling): Weigering[] {
  if (instrument !== 'screening_2') return []
  const isGekozen = uitkomst !== null && uitkomst !== 'mogelijk_kwetsbaar'
  return [...(bijHuisbezoek ? [] : [ZONDER_HUISBEZOEK]), ...(isGekozen ? [] : [ZONDER_UITKOMST])]
}

/**
 * Judges what was filled in and answers the outcome; only step 1 is counted, step 2 is the professional's. `eerder` is
 * the last outcome of step 1 of this person. Codes `instrument-uit`, `instrument-vraag-onbekend`,
 * `instrument-score-onjuist`, `instrument-onvolledig`, `screening-stap-1-eerst`, `screening-alleen-huisbezoek`,
 * `screening-zonder-uitkomst`.
 */
export function afnameControleren(
  beleid: Beleid,
  i: Invulling,
  eerder: Uitkomst | null,
): Result<Uitkomst | null> {
  const vragen = vragenVan(beleid, i)
  if (vragen === null) return UIT
  if (i.instrument === 'screening_2' && eerder !== 'mogelijk_kwetsbaar') return STAP_1_EERST
  const geoordeeld = i.instrument === 'screening_2' ? i.uitkomst : null
  const uitkomst = i.instrument === 'screening_1' ? stap1Uitkomst(beleid, i.antwoorden) : geoordeeld
  return alsGoed([...antwoordFouten(vragen, i), ...stap2Fouten(i)], uitkomst)
}

export type Score = { readonly op: string; readonly antwoorden: readonly Antwoord[] }
export type Verschil = {
  readonly id: string
  readonly eerst: number
  readonly eerstOp: string
  readonly laatst: number
  readonly laatstOp: string
  readonly verschil: number
}

/** TRI-14: per domain the first and the last score, oldest first given; a domain scored never is left out. */
export function matrixVergelijken(
  domeinen: readonly string[],
  scores: readonly Score[],
): readonly Verschil[] {
  return domeinen.flatMap((id) => {
    const van = scores.flatMap(({ op, antwoorden }) =>
      antwoorden.filter((a) => a.id === id).map((a) => ({ op, waarde: a.waarde })),
    )
    const [eerst, laatst] = [van[0], van.at(-1)]
    if (eerst === undefined || laatst === undefined) return []
    const verschil = laatst.waarde - eerst.waarde
    return [
      { id, eerst: eerst.waarde, eerstOp: eerst.op, laatst: laatst.waarde, laatstOp: laatst.op, verschil },
    ]
  })
}

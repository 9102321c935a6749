/** From verslag to concept-plan (KTG-08): what was written in the gesprek is not asked again (ALG-05). */
import { alsGoed, type Result, type Weigering } from '../../kern/result.ts'
import type { Beleid } from '../beleid/index.ts'
import {
  verslagGevolg,
  type Antwoord,
  type ConceptDoel,
  type GesprekFeiten,
  type VerslagUitkomst,
} from './gesprek.rules.ts'

/** The first question and the one behind it (KTG-04). */
export type Vragen = {
  readonly vraag: string
  readonly achterliggendeVraag: string
  /** the first question was confirmed as the one behind it */
  readonly vraagIsAchterliggend: boolean
}

const kaal = (tekst: string): string => tekst.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('nl')

/**
 * KTG-04: the question behind the question differs from the first, or the first is confirmed as that. Asked before a
 * plan, where the gemeente says so. Codes: `gesprek-achterliggend-ontbreekt`, `gesprek-achterliggend-gelijk`,
 * `gesprek-achterliggend-tweemaal` (confirmed, and another one was written too).
 */
export function achterliggendeVraagControleren(
  beleid: Beleid,
  vragen: Vragen,
  uitkomst: VerslagUitkomst,
): Result<Vragen> {
  const [vraag, achter] = [kaal(vragen.vraag), kaal(vragen.achterliggendeVraag)]
  const bevestigd = vragen.vraagIsAchterliggend
  const fout = (code: string, tekst: string): Weigering => ({ code, tekst, veld: 'achterliggendeVraag' })
  const isGevraagd = beleid.gesprek.achterliggendeVraag.aan && uitkomst === 'plan'
  if (bevestigd && achter !== '' && achter !== vraag) {
    const tekst = 'Er staat een andere vraag achter de vraag. Haal het vinkje of de tekst weg.'
    return alsGoed([fout('gesprek-achterliggend-tweemaal', tekst)], vragen)
  }
  if (bevestigd || !isGevraagd) return alsGoed([], vragen)
  if (achter === '') {
    const tekst = 'Schrijf op wat er achter de vraag zit, of geef aan dat dit de vraag is.'
    return alsGoed([fout('gesprek-achterliggend-ontbreekt', tekst)], vragen)
  }
  const tekst = 'Dit is dezelfde tekst als de eerste vraag. Vraag door, of geef aan dat dit de vraag is.'
  return alsGoed(achter === vraag ? [fout('gesprek-achterliggend-gelijk', tekst)] : [], vragen)
}

/** The texts of a plan as the gesprek gives them, and one goal for each problem. */
export type ConceptPlan = {
  /** the vraag in the words of the inwoner */
  readonly ondersteuningsvraag: string
  /** what lies behind it; the same words when the first question was confirmed, empty when it was not asked */
  readonly achterliggendeVraag: string
  readonly situatie: string
  readonly eigenKracht: string
  readonly netwerk: string
  readonly doelen: readonly ConceptDoel[]
}

type Namen = Readonly<Record<number, string>>
type Veld = 'situatie' | 'eigenKracht' | 'netwerk'

function samenvatten(beleid: Beleid, antwoorden: readonly Antwoord[], namen: Namen, veld: Veld): string {
  const isGezin = new Set(antwoorden.map((a) => a.persoonId)).size > 1
  return beleid.leefgebieden
    .flatMap(({ id, naam }) =>
      antwoorden
        .filter((a) => a.leefgebied === id && a[veld].trim() !== '')
        .map((a) => {
          const wie = isGezin ? ` (${namen[a.persoonId] ?? ''})` : ''
          return `${naam}${wie}: ${a[veld].trim()}`
        }),
    )
    .join('\n')
}

/**
 * The concept-plan that follows from a gesprek: one goal for each problem of each member, and the texts per
 * leefgebied, in the order of this gemeente. `namen` are first names by person, used when more than one answered.
 */
export function conceptPlanUit(beleid: Beleid, gesprek: GesprekFeiten & Vragen, namen: Namen): ConceptPlan {
  const gevolg = verslagGevolg(beleid, gesprek, 'plan')
  const tekst = (veld: Veld) => samenvatten(beleid, gesprek.antwoorden, namen, veld)
  return {
    ondersteuningsvraag: gesprek.vraag.trim(),
    achterliggendeVraag: (gesprek.vraagIsAchterliggend ? gesprek.vraag : gesprek.achterliggendeVraag).trim(),
    situatie: tekst('situatie'),
    eigenKracht: tekst('eigenKracht'),
    netwerk: tekst('netwerk'),
    doelen: gevolg.soort === 'concept_plan' ? gevolg.doelen : [],
  }
}

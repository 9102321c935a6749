/** A vraag handled at the table, or a plan: one rule seen from two sides (KTG-19, PLAN-18). */
import { alsGoed, type Result, type Weigering } from '../../kern/result.ts'
import type { Beleid } from '../beleid/index.ts'
import type { VerslagUitkomst } from './gesprek.rules.ts'

/** What is given at the table when no plan follows (003 Basisontwerp §3.1). */
export type Gegeven = 'informatie' | 'advies' | 'kortdurende_hulp'

export type Afhandeling = {
  readonly soort: 'keukentafel' | 'driegesprek'
  /** null = not chosen yet */
  readonly uitkomst: VerslagUitkomst | null
  readonly gegeven: readonly Gegeven[]
  readonly toelichting: string
  /** does this become a structurele hulpverleningsrelatie? null = not asked */
  readonly structureel: boolean | null
  /** the huishouden works with a plan, or gets one by this gesprek */
  readonly metPlan: boolean
}

/** PLAN-18: the clause by which support for a longer time needs a plan; null where the gemeente does not ask it. */
export const planVerplicht = ({ plan }: Beleid): { readonly bron: string } | null =>
  plan.alleenBijLangdurig ? { bron: plan.bron } : null

function planFouten(beleid: Beleid, a: Afhandeling): Weigering[] {
  // A driegesprek is about support that there is already; it begins none.
  const plicht = a.soort === 'driegesprek' ? null : planVerplicht(beleid)
  if (plicht === null || a.metPlan) return []
  if (a.structureel === null) {
    const tekst = 'Kies of de ondersteuning voor langere tijd nodig is.'
    return [{ code: 'gesprek-structureel-niet-gevraagd', tekst, veld: 'structureel' }]
  }
  if (!a.structureel || a.uitkomst === null) return []
  const plan = beleid.woorden.plan.enkelvoud
  const tekst = `Ondersteuning voor langere tijd kan niet zonder ${plan} (${plicht.bron}). Kies voor een plan.`
  return [{ code: 'gesprek-structureel-zonder-plan', tekst, veld: 'uitkomst', aard: 'conflict' }]
}

function adviesFouten(a: Afhandeling): Weigering[] {
  if (a.uitkomst !== 'advies' || a.soort !== 'keukentafel') return []
  const fouten: Weigering[] = []
  if (a.gegeven.length === 0) {
    const tekst = 'Kies wat u gaf: informatie, advies of korte hulp.'
    fouten.push({ code: 'gesprek-advies-zonder-soort', tekst, veld: 'gegeven' })
  }
  if (a.toelichting.trim() === '') {
    const tekst = 'Schrijf op wat u meegaf, of wat u samen deed.'
    fouten.push({ code: 'gesprek-advies-zonder-tekst', tekst, veld: 'toelichting' })
  }
  return fouten
}

/**
 * May the gesprek be closed like this? Without a plan it says what was given instead (KTG-19); and who needs support
 * for a longer time has a plan, where the gemeente asks that, while short help goes without one (PLAN-18). Codes:
 * `gesprek-advies-zonder-soort`, `gesprek-advies-zonder-tekst`, `gesprek-structureel-niet-gevraagd`,
 * `gesprek-structureel-zonder-plan`.
 */
export const afhandelingControleren = (beleid: Beleid, a: Afhandeling): Result<Afhandeling> =>
  alsGoed([...adviesFouten(a), ...planFouten(beleid, a)], a)

/** One vraag that was handled, as it is counted. */
export type Afgehandeld = {
  readonly gebied_id: number
  readonly gegeven: readonly string[]
  readonly contacten: number
}
export type Afhandeltelling = Readonly<Record<Gegeven, number>> & {
  readonly vragen: number
  readonly contacten: number
}

/** How many vragen, with how many contacts, and how often each was given; a vraag can have had more than one. */
export function afhandelingenTellen(rijen: readonly Afgehandeld[]): Afhandeltelling {
  const met = (wat: Gegeven) => rijen.filter((r) => r.gegeven.includes(wat)).length
  return {
    vragen: rijen.length,
    contacten: rijen.reduce((tot, r) => tot + r.contacten, 0),
    informatie: met('informatie'),
    advies: met('advies'),
    kortdurende_hulp: met('kortdurende_hulp'),
  }
}

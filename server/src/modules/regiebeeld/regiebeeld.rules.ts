/** How many faces a household sees, and the regie beside that of the household (REG-16, REG-22). */
import { conflict, gelukt, geweigerd, type Result } from '../../kern/result.ts'
import type { Advies, Beleid } from '../beleid/index.ts'
import type { InzetStatus } from '../plan/index.ts'
import { regieRollen } from '../triage/index.ts'

export type Hulp = {
  readonly naam: string
  readonly organisatieId: number | null
  readonly uitvoerderType: string
  readonly status: InzetStatus
}
/** Who holds a kind of regie here, with the own organisation. */
export type Gezicht = { readonly naam: string; readonly organisatieId: number | null }
export type Telling = { readonly hulpverleners: number; readonly organisaties: number }

const sleutel = (naam: string): string => naam.trim().replaceAll(/\s+/g, ' ').toLowerCase()
const isHulp = ({ uitvoerderType, status }: Hulp): boolean =>
  uitvoerderType === 'professioneel' && status !== 'geweigerd' && status !== 'gestopt'

/**
 * The different professionals and organisations that a household sees: who helps by the plan, asked ones too, and who
 * holds the regie. The same name of the same organisation is one face, and who has the regie is one face however often
 * the plan names that person.
 */
export function gezichten(hulp: readonly Hulp[], regie: readonly Gezicht[]): Telling {
  const bekend = new Set(regie.map((r) => sleutel(r.naam)))
  const anderen = hulp.filter((h) => isHulp(h) && !bekend.has(sleutel(h.naam)))
  const mensen = new Set(anderen.map((h) => `${sleutel(h.naam)} ${h.organisatieId ?? ''}`))
  const organisaties = [...regie, ...hulp.filter(isHulp)].flatMap((g) => g.organisatieId ?? [])
  return { hulpverleners: bekend.size + mensen.size, organisaties: new Set(organisaties).size }
}

/** REG-22: above the number of beleid, “bundelen” is proposed to who has the regie; at the number it is not. */
export function bundelenVoorstellen(beleid: Beleid, t: Telling): Advies<boolean> {
  const { bundelenBoven, bron } = beleid.casusregie
  if (bundelenBoven === null || t.hulpverleners <= bundelenBoven) return { voorstel: false, redenen: [] }
  const van = t.organisaties === 1 ? '1 organisatie' : `${t.organisaties} organisaties`
  const tekst = `Dit huishouden ziet ${t.hulpverleners} hulpverleners van ${van}. Kan het met minder gezichten?`
  return { voorstel: true, redenen: [{ regel: 'REG-22', bron, tekst }] }
}

/** What is agreed about the two kinds of regie; null where the gemeente or this household has no procesregie (REG-16). */
export const jeugdAfspraak = (beleid: Beleid, wetten: readonly string[]) =>
  wetten.includes('jeugdwet') ? beleid.casusregie.jeugdAfspraak : null

export type Kandidaat = { readonly id: number; readonly functie: string; readonly heeftMandaat: boolean }
/** Who may have the procesregie of the Jeugdwet: by the matrix of beleid, of an organisation with the mandaat (PRI-05). */
export const magProcesregie = (beleid: Beleid, k: Kandidaat): boolean =>
  k.heeftMandaat &&
  regieRollen(beleid, 'jeugdwet', 'procesregie_jeugd').voorstel.some((rol) => rol === k.functie)

/**
 * Can this person get the procesregie in this household? Codes: `procesregie-uit` (409) where the gemeente has none,
 * `procesregie-zonder-jeugdwet` (409), `procesregie-rol-niet-toegestaan`, `procesregie-al-bij-deze-persoon` (409).
 */
export function procesregieControleren(
  beleid: Beleid,
  f: {
    readonly wetten: readonly string[]
    readonly kandidaat: Kandidaat | undefined
    readonly nu: number | null
  },
): Result<Kandidaat> {
  if (beleid.casusregie.jeugdAfspraak === null)
    return conflict('procesregie-uit', 'Uw gemeente werkt niet met procesregie naast de regie.')
  if (jeugdAfspraak(beleid, f.wetten) === null)
    return conflict('procesregie-zonder-jeugdwet', 'Volgens de triage speelt de Jeugdwet hier niet mee.')
  const { kandidaat } = f
  if (kandidaat === undefined || !magProcesregie(beleid, kandidaat))
    return geweigerd('procesregie-rol-niet-toegestaan', 'Kies iemand uit de lijst.', 'houderId')
  return kandidaat.id === f.nu
    ? conflict('procesregie-al-bij-deze-persoon', 'Deze persoon heeft de procesregie al.')
    : gelukt(kandidaat)
}

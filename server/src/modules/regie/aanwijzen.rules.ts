/** Which person can take the regie in which role (REG-02, PLAN-07). */
import { conflict, gelukt, geweigerd, type Result } from '../../kern/result.ts'
import type { Beleid, RegieKader, RegieRol } from '../beleid/index.ts'
import { regieRollen } from '../triage/index.ts'

/** The roles in the regie that the work of a medewerker allows; which of them count here is beleid. */
const ROLLEN_BIJ_FUNCTIE: Readonly<Record<string, readonly RegieRol[]>> = {
  sociaal_werker: ['sociaal_werker'],
  jet_medewerker: ['jet_medewerker'],
  consulent_sociale_zaken: ['consulent_sociale_zaken'],
  // Who only answers toewijzingen cannot hold a plan or a gesprek here: the involved helper is a specialist.
  aanbieder: ['aanbieder'],
  specialist: ['betrokken_hulpverlener'],
  regieteamlid: ['regieteam'],
  vrijwilliger: ['vrijwilliger', 'sociale_basis'],
}

/** The roles in which somebody with this functie may be regievoerder here, in the order of their work. Empty = none. */
export function rollenVan(beleid: Beleid, kader: RegieKader, functie: string): readonly RegieRol[] {
  const toegestaan = regieRollen(beleid, kader, 'regievoerder').voorstel
  return (ROLLEN_BIJ_FUNCTIE[functie] ?? []).filter((rol) => toegestaan.includes(rol))
}

/**
 * The role in which this person gets the regie: the one asked for, else the first that fits. Codes:
 * `regie-rol-niet-toegestaan` when beleid allows none of this person's roles, or not the one asked for.
 */
export function rolKiezen(
  beleid: Beleid,
  kader: RegieKader,
  persoon: { readonly functie: string; readonly gevraagd: RegieRol | null },
): Result<RegieRol> {
  const rollen = rollenVan(beleid, kader, persoon.functie)
  const rol = persoon.gevraagd ?? rollen[0]
  return rol !== undefined && rollen.includes(rol)
    ? gelukt(rol)
    : geweigerd(
        'regie-rol-niet-toegestaan',
        'Deze persoon kan hier geen regievoerder zijn. Kies iemand uit de lijst.',
        'regievoerderId',
      )
}

/**
 * Whoever carries out a regionale or landelijke voorziening, the regie on it stays with the basisondersteuning: with a
 * role of the Wmo row of the matrix (REG-17). Code: `regie-blijft-bij-basisondersteuning` (409).
 */
export function regieBlijft(
  beleid: Beleid,
  rol: RegieRol,
  voorzieningen: readonly { naam: string }[],
): Result<true> {
  const [eerste] = voorzieningen
  if (eerste === undefined || regieRollen(beleid, 'wmo', 'regievoerder').voorstel.includes(rol))
    return gelukt(true)
  return conflict(
    'regie-blijft-bij-basisondersteuning',
    `In het plan staat ${eerste.naam}. De regie op de uitvoering blijft bij de basisondersteuning.`,
  )
}

/**
 * Where the plan asks that casusregie is accepted first, an involved helper gets it by an overdracht and not at once
 * (REG-04). Code: `casusregie-eerst-aanbieden` (409).
 */
export const directGeven = (beleid: Beleid, rol: RegieRol): Result<true> =>
  beleid.casusregie.eerstAanbieden.aan && rol === 'betrokken_hulpverlener'
    ? conflict('casusregie-eerst-aanbieden', 'Bied de casusregie aan. Bij een ja gaat die over.')
    : gelukt(true)

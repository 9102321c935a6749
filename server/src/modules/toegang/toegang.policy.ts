import { heeftRol, type Wie } from '../../kern/wie.ts'

export type ToegangHandeling = 'toestemming.vastleggen' | 'deling.vastleggen'

/** Who may read who looks along: the inwoner, who writes the dossier, and the teamleider. Not a party that looks along. */
export const magToegangZien = (wie: Wie, schrijft: boolean): boolean =>
  wie.soort === 'inwoner' || schrijft || heeftRol(wie, 'teamleider')

/** What may be given from here; sharing for a wettelijke taak only where the beleid has one. */
export const magMetToegang = (
  wie: Wie,
  schrijft: boolean,
  deeltVoorTaak: boolean,
): readonly ToegangHandeling[] => {
  if (wie.soort !== 'medewerker' || !schrijft) return []
  return deeltVoorTaak ? ['toestemming.vastleggen', 'deling.vastleggen'] : ['toestemming.vastleggen']
}

/** A row ends by who may end it: the inwoner what is endable, who writes the dossier all but regie and own dossier. */
export const magMetToegangRij = (
  wie: Wie,
  schrijft: boolean,
  rij: { readonly beeindigbaar: boolean; readonly grondslag: string },
): readonly 'toegang.beeindigen'[] => {
  const inwoner = wie.soort === 'inwoner' && rij.beeindigbaar
  const werker =
    wie.soort === 'medewerker' && schrijft && !['regie', 'eigen_dossier', 'import'].includes(rij.grondslag)
  return inwoner || werker ? ['toegang.beeindigen'] : []
}

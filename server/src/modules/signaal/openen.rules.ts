/** From signaal to dossier: is there contact already, and what is the dossier called (SIG-12). */
import { conflict, gelukt, type Result } from '../../kern/result.ts'

export type OpenenFeiten = {
  /** running dossiers at this address, those one may not see included */
  readonly aantalDossiers: number
  /** why a new dossier all the same */
  readonly tochNieuw: string | null
}

/**
 * May a new dossier be opened? Code `contact-bestaat-al` when a dossier runs at this address and no reason is given:
 * vroegsignalering is not done twice (SIG-12; 003 Convenant, Integraal aanbod).
 */
export const dossierOpenenControleren = ({ aantalDossiers, tochNieuw }: OpenenFeiten): Result<true> =>
  aantalDossiers === 0 || (tochNieuw ?? '').trim() !== ''
    ? gelukt(true)
    : conflict(
        'contact-bestaat-al',
        'Op dit adres loopt al een dossier. Voeg het signaal daaraan toe, of schrijf op waarom er toch een nieuw dossier nodig is.',
      )

/** How the dossier is called in lists: `Huishouden Van der Wal`. */
export const dossierNaam = (tussenvoegsel: string | null, achternaam: string): string => {
  const naam = [tussenvoegsel, achternaam].filter(Boolean).join(' ')
  return `Huishouden ${naam.charAt(0).toUpperCase()}${naam.slice(1)}`
}

import { heeftRol, type Wie } from '../../kern/wie.ts'

export type DossierHandeling =
  'persoon.toevoegen' | 'persoon.wijzigen' | 'huishouden.uittreden' | 'dossier.adres-wijzigen'
/** What the page of a dossier may lead to; each is judged again where it is done. */
export type DossierMag = DossierHandeling | 'triage.tonen' | 'toegang.tonen' | 'regie.toewijzen'

/** What may be known of a dossier before deciding what may be done with it. */
export type DossierStand = {
  readonly status: 'open' | 'gesloten'
  /** kern may be written: the regie, or the task of the team */
  readonly schrijftKern: boolean
}

/** The members of the household are kept by the professional who has the task; a closed dossier stays as it is. */
export const magMetDossier = (wie: Wie, dossier: DossierStand): readonly DossierHandeling[] =>
  dossier.status === 'open' &&
  dossier.schrijftKern &&
  heeftRol(wie, 'sociaal_werker', 'teamleider', 'consulent')
    ? ['persoon.toevoegen', 'persoon.wijzigen', 'huishouden.uittreden', 'dossier.adres-wijzigen']
    : []

import { expect, test } from 'vitest'
import { ROLLEN, type Rol } from '@keukentafel/contract'
import { PUBLIEK, type Wie } from '../../kern/wie.ts'
import { magMetDossier, type DossierHandeling } from './dossier.policy.ts'

const wie = (rol: Rol): Wie => ({ ...PUBLIEK, id: 1, soort: 'medewerker', rollen: [rol] })
const ALLES: readonly DossierHandeling[] = [
  'persoon.toevoegen',
  'persoon.wijzigen',
  'huishouden.uittreden',
  'dossier.adres-wijzigen',
]

// With kern to write, in an open dossier.
const TABEL: Readonly<Record<Rol, readonly DossierHandeling[]>> = {
  sociaal_werker: ALLES,
  teamleider: ALLES,
  consulent: ALLES,
  deskundig: [],
  berichtenverwerker: [],
  aanbieder: [],
  vrijwilliger: [],
  consulent_sociale_zaken: [],
  functioneel_beheerder: [],
}

test.each(ROLLEN)('%s keeps the members only with kern to write and while the dossier is open', (rol) => {
  expect(magMetDossier(wie(rol), { status: 'open', schrijftKern: true })).toEqual(TABEL[rol])
  expect(magMetDossier(wie(rol), { status: 'open', schrijftKern: false })).toEqual([])
  expect(magMetDossier(wie(rol), { status: 'gesloten', schrijftKern: true })).toEqual([])
})

test.each(['inwoner', 'helper', 'systeem', 'publiek'] as const)('%s does not keep the members', (soort) => {
  expect(magMetDossier({ ...PUBLIEK, soort }, { status: 'open', schrijftKern: true })).toEqual([])
})

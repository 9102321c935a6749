import { expect, test } from 'vitest'
import { PUBLIEK, type Wie } from '../../kern/wie.ts'
import { magMetSignaal } from './signaal.policy.ts'
import { SIGNAAL_STATUSSEN, type SignaalStatus } from './signaal.rules.ts'

const wie = (...rollen: string[]): Wie => ({ ...PUBLIEK, id: 1, soort: 'medewerker', rollen })
const ALLES = ['signaal.verdelen', 'signaal.sluiten', 'dossier.openen']

const TABEL: Record<string, Record<SignaalStatus, boolean>> = {
  sociaal_werker: { nieuw: true, in_behandeling: true, toegeleid: true, gesloten: false },
  teamleider: { nieuw: true, in_behandeling: true, toegeleid: true, gesloten: false },
  consulent: { nieuw: false, in_behandeling: false, toegeleid: false, gesloten: false },
  aanbieder: { nieuw: false, in_behandeling: false, toegeleid: false, gesloten: false },
  vrijwilliger: { nieuw: false, in_behandeling: false, toegeleid: false, gesloten: false },
  functioneel_beheerder: { nieuw: false, in_behandeling: false, toegeleid: false, gesloten: false },
}

test.each(Object.entries(TABEL))('a %s may what the table says', (rol, statussen) => {
  for (const status of SIGNAAL_STATUSSEN) {
    expect(magMetSignaal(wie(rol), { status, gekoppeld: false })).toEqual(statussen[status] ? ALLES : [])
    expect(magMetSignaal(wie(rol), { status, gekoppeld: true })).toEqual([])
  }
})

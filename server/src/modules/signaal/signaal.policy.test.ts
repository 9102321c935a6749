import { expect, test } from 'vitest'
import { PUBLIEK, type Wie } from '../../kern/wie.ts'
import { magMetSignaal, type SignaalHandeling } from './signaal.policy.ts'
import { SIGNAAL_STATUSSEN, type SignaalStatus } from './signaal.rules.ts'

const wie = (...rollen: string[]): Wie => ({ ...PUBLIEK, id: 1, soort: 'medewerker', rollen })
const TEAM: readonly SignaalHandeling[] = ['signaal.verdelen', 'signaal.sluiten', 'dossier.openen']
const ALLES_KAN = { poging: true, inschatten: true, outreach: true, collectief: true, doelgroep: true }
const NIETS_KAN = { poging: false, inschatten: false, outreach: false, collectief: false, doelgroep: false }

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
    const vrij = { status, gekoppeld: false, eigenPostvak: true }
    expect(magMetSignaal(wie(rol), { ...vrij, kan: NIETS_KAN })).toEqual(statussen[status] ? TEAM : [])
    const meer = [
      'signaal.poging',
      'signaal.inschatten',
      'signaal.outreach',
      'signaal.collectief',
      'signaal.doelgroep',
    ]
    expect(magMetSignaal(wie(rol), { ...vrij, kan: ALLES_KAN })).toEqual(
      statussen[status] ? [...TEAM, ...meer] : [],
    )
    expect(magMetSignaal(wie(rol), { ...vrij, gekoppeld: true, kan: ALLES_KAN })).toEqual([])
  }
})

test('who came by the outreachend team seeks contact and closes, and opens no dossier in another wijk', () => {
  const s = { status: 'nieuw', gekoppeld: false, eigenPostvak: false, kan: ALLES_KAN } as const
  expect(magMetSignaal(wie('sociaal_werker'), s)).toEqual([
    'signaal.sluiten',
    'signaal.poging',
    'signaal.inschatten',
  ])
})

test('REG-03 a worry of a helper in a running dossier is given to somebody; it opens no second dossier and is not just closed', () => {
  const s = { status: 'nieuw', gekoppeld: false, eigenPostvak: true, isZorg: true, kan: ALLES_KAN } as const
  expect(magMetSignaal(wie('sociaal_werker'), s)).toEqual(['signaal.verdelen'])
  expect(magMetSignaal(wie('sociaal_werker'), { ...s, eigenPostvak: false })).toEqual([])
  expect(magMetSignaal(wie('consulent'), s)).toEqual([])
})

import { expect, test } from 'vitest'
import { PUBLIEK, type Wie } from '../../kern/wie.ts'
import { magMetToegang, magMetToegangRij, magToegangZien } from './toegang.policy.ts'

const wie = (soort: Wie['soort'], ...rollen: string[]): Wie => ({ ...PUBLIEK, id: 1, soort, rollen })
const WIE = {
  werker: wie('medewerker', 'sociaal_werker'),
  teamleider: wie('medewerker', 'teamleider'),
  aanbieder: wie('medewerker', 'aanbieder'),
  inwoner: wie('inwoner'),
  helper: wie('helper'),
  publiek: PUBLIEK,
}
type Naam = keyof typeof WIE
const namen = Object.keys(WIE) as Naam[]

test('PRI-03 who looks along is shown to the inwoner, to who writes the dossier and to the teamleider', () => {
  const zien = (schrijft: boolean) => namen.filter((n) => magToegangZien(WIE[n], schrijft))
  expect(zien(false)).toEqual(['teamleider', 'inwoner'])
  expect(zien(true)).toEqual(namen)
})

test('only a worker who writes the dossier gives toegang, for a taak only where the beleid has one', () => {
  for (const naam of namen) {
    const isWerker = ['werker', 'teamleider', 'aanbieder'].includes(naam)
    expect(magMetToegang(WIE[naam], false, true)).toEqual([])
    expect(magMetToegang(WIE[naam], true, false)).toEqual(isWerker ? ['toestemming.vastleggen'] : [])
    expect(magMetToegang(WIE[naam], true, true)).toEqual(
      isWerker ? ['toestemming.vastleggen', 'deling.vastleggen'] : [],
    )
  }
})

test.each([
  // ground, endable, who may (worker and aanbieder write the dossier here)
  ['regie', false, []],
  ['eigen_dossier', false, []],
  ['import', false, []],
  ['teamlid', false, ['werker', 'teamleider', 'aanbieder']],
  ['teamlid', true, ['werker', 'teamleider', 'aanbieder', 'inwoner']],
  ['toestemming', true, ['werker', 'teamleider', 'aanbieder', 'inwoner']],
  ['wettelijke_taak', false, ['werker', 'teamleider', 'aanbieder']],
])('PRI-01 %s (endable %s) is ended by %s', (grondslag, beeindigbaar, verwacht) => {
  const rij = { grondslag, beeindigbaar }
  expect(namen.filter((n) => magMetToegangRij(WIE[n], true, rij).length > 0)).toEqual(verwacht)
  const zonder = namen.filter((n) => magMetToegangRij(WIE[n], false, rij).length > 0)
  expect(zonder).toEqual(beeindigbaar ? ['inwoner'] : [])
})

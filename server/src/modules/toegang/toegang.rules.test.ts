import { expect, test } from 'vitest'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import {
  blijftNa,
  grondslagVan,
  isNu,
  toegangBeeindigen,
  toegangGroeperen,
  waarom,
  waaromBlijft,
  zichtbareDelen,
  type ToegangGrond,
  type ToegangRegel,
} from './toegang.rules.ts'

const moment = (tekst: string) => Temporal.Instant.from(`2026-06-${tekst}T10:00:00Z`)
const regel = (id: number, wat: Partial<ToegangRegel> = {}): ToegangRegel => ({
  id,
  houderId: 10,
  deel: 'kern',
  persoonId: null,
  gesprekId: null,
  recht: 'lezen',
  grondslag: 'regie',
  bron: 'Wmo 2.3.2',
  verwijstNaar: null,
  vanaf: moment('01'),
  tot: null,
  beeindigbaar: false,
  ...wat,
})
const GRONDEN: readonly ToegangGrond[] = [
  'regie',
  'teamlid',
  'toestemming',
  'wettelijke_taak',
  'toewijzing',
  'noodtoegang',
  'eigen_dossier',
  'import',
]

test('rows of one holder on one ground are one line with all delen and persons; another ground or end is another line', () => {
  const groepen = toegangGroeperen([
    regel(1, { persoonId: 7 }),
    regel(2, { deel: 'plan', persoonId: 7 }),
    regel(3, { deel: 'plan', persoonId: 8 }),
    regel(4, { grondslag: 'toestemming', verwijstNaar: 5, vanaf: moment('03') }),
    regel(5, { grondslag: 'toestemming', verwijstNaar: 6, vanaf: moment('02') }),
    regel(6, { tot: moment('09') }),
    regel(7, { houderId: 11 }),
  ])
  expect(groepen.map((g) => g.ids)).toEqual([[1, 2, 3], [6], [7], [5], [4]])
  expect(groepen[0]).toMatchObject({ delen: ['kern', 'plan'], personen: [7, 8] })
})

test('PRI-01 toegang ends at its end: the moment itself no longer counts', () => {
  const rij = { vanaf: moment('02'), tot: moment('04') }
  expect([moment('01'), moment('02'), moment('03'), moment('04')].map((m) => isNu(rij, m))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(isNu({ ...rij, tot: null }, moment('30'))).toBe(true)
})

test('PRI-01 every ground has a reason in words, and one why it remains unless the inwoner can end it', () => {
  for (const beleid of [nijmegen, leeuwarden])
    for (const grondslag of GRONDEN) {
      expect(waarom(beleid, { grondslag, delen: ['kern'] }).length).toBeGreaterThan(20)
      expect(waaromBlijft({ grondslag, beeindigbaar: true })).toBeNull()
      expect(waaromBlijft({ grondslag, beeindigbaar: false })).toMatch(/\.$/)
    }
})

test('the reason is that of the clause which names all delen of the row', () => {
  expect(grondslagVan(leeuwarden, { grondslag: 'wettelijke_taak', delen: ['jeugd'] })?.id).toBe(
    'wettelijke_taak_jeugd',
  )
  expect(grondslagVan(leeuwarden, { grondslag: 'wettelijke_taak', delen: ['inzet', 'besluit'] })?.id).toBe(
    'wettelijke_taak_wmo',
  )
  expect(grondslagVan(nijmegen, { grondslag: 'wettelijke_taak', delen: ['inzet'] })).toBeUndefined()
})

test('PRI-01 after switching one off, what still lets the same party look is named with its reason', () => {
  const groepen = toegangGroeperen([
    regel(1, { grondslag: 'toestemming', beeindigbaar: true, verwijstNaar: 5 }),
    regel(2, { grondslag: 'toewijzing', deel: 'inzet' }),
    regel(3, { houderId: 11 }),
  ])
  const blijft = blijftNa(groepen, [1])
  expect(blijft.map((b) => [b.groep.ids, b.waarom])).toEqual([
    [[2], 'Dit blijft zolang u deze ondersteuning krijgt.'],
  ])
  expect(blijftNa(groepen, [3])).toEqual([])
})

test.each([
  // ground, endable, as inwoner, as worker
  ['regie', false, 'toegang-blijft', 'toegang-regie-overdragen'],
  ['teamlid', false, 'toegang-blijft', 'mag'],
  ['teamlid', true, 'mag', 'mag'],
  ['wettelijke_taak', false, 'toegang-blijft', 'mag'],
  ['toewijzing', false, 'toegang-blijft', 'mag'],
  ['noodtoegang', false, 'toegang-blijft', 'mag'],
  ['toestemming', true, 'mag', 'mag'],
  ['eigen_dossier', false, 'toegang-eigen-dossier', 'toegang-eigen-dossier'],
] as const)(
  'PRI-01 ending %s (endable %s): inwoner %s, worker %s',
  (grondslag, beeindigbaar, inwoner, werker) => {
    const groepen = toegangGroeperen([regel(1, { grondslag, beeindigbaar }), regel(2, { houderId: 11 })])
    const code = (alsInwoner: boolean) => {
      const uit = toegangBeeindigen(groepen, [1], alsInwoner)
      return uit.ok ? 'mag' : uit.weigeringen[0]?.code
    }
    expect([code(true), code(false)]).toEqual([inwoner, werker])
  },
)

test('a toestemming of a person is withdrawn instead, and a row that is not there is not found', () => {
  const groepen = toegangGroeperen([regel(1, { grondslag: 'toestemming', beeindigbaar: true, persoonId: 7 })])
  expect(toegangBeeindigen(groepen, [1], true)).toMatchObject({
    weigeringen: [{ code: 'toegang-op-toestemming' }],
  })
  expect(toegangBeeindigen(groepen, [1, 2], false)).toMatchObject({
    weigeringen: [{ aard: 'niet-gevonden' }],
  })
})

test('SIG-17 the inwoner is not shown that there is a melder or a worry about safety', () => {
  expect(zichtbareDelen(['kern', 'melder', 'veiligheid', 'plan'], true)).toEqual(['kern', 'plan'])
  expect(zichtbareDelen(['kern', 'melder'], false)).toEqual(['kern', 'melder'])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import {
  delingControleren,
  delingGrondslagen,
  toestemmingDelen,
  toestemmingGeven,
  toestemmingIntrekken,
  type DelingFeiten,
  type ToestemmingFeiten,
} from './toestemming.rules.ts'

const vandaag = Temporal.PlainDate.from('2026-06-01')
const mens = (id: number, jaren: number | null) => ({
  id,
  geboortedatum: jaren === null ? null : vandaag.subtract({ years: jaren }),
})
const sietske = mens(1, 80)
const feiten: ToestemmingFeiten = {
  partijSoort: 'organisatie',
  persoon: sietske,
  door: sietske,
  kindStemtIn: false,
  doel: 'goed kunnen starten',
  delen: ['plan', 'inzet'],
  gegeven: true,
  vandaag,
}
const codes = (wat: Partial<ToestemmingFeiten>, beleid = nijmegen) => {
  const uit = toestemmingGeven(beleid, { ...feiten, ...wat })
  return uit.ok ? [] : uit.weigeringen.map((w) => w.code)
}

test('KTG-06 a ja gives exactly the delen that were named, on the clause of the beleid, and a nee gives nothing', () => {
  const ja = toestemmingGeven(nijmegen, feiten)
  expect(ja.ok && ja.waarde.map((v) => [v.grondslag.id, v.delen])).toEqual([
    ['toestemming', ['plan', 'inzet']],
  ])
  expect(toestemmingGeven(nijmegen, { ...feiten, gegeven: false })).toEqual({ ok: true, waarde: [] })
})

test('KTG-06 never more than was asked, never more than the beleid allows', () => {
  const alle = [
    'kern',
    'gesprek',
    'plan',
    'inzet',
    'besluit',
    'bericht',
    'jeugd',
    'veiligheid',
    'melder',
  ] as const
  for (const beleid of [nijmegen, leeuwarden])
    fc.assert(
      fc.property(
        fc.subarray([...alle], { minLength: 1 }),
        fc.constantFrom('organisatie' as const, 'team' as const),
        (delen, partijSoort) => {
          const mag = toestemmingDelen(beleid, partijSoort)
          const uit = toestemmingGeven(beleid, { ...feiten, delen, partijSoort })
          expect(uit.ok).toBe(delen.every((d) => mag.includes(d)))
          if (uit.ok) expect(uit.waarde.flatMap((v) => v.delen).toSorted()).toEqual(delen.toSorted())
        },
      ),
    )
})

test.each([
  // person, who says it, child agrees: code
  [80, 'zelf', false, []],
  [16, 'zelf', false, []],
  [15, 'zelf', false, ['toestemming-kind-beslist-niet-alleen']],
  [16, 44, false, ['toestemming-persoon-beslist-zelf']],
  [15, 44, false, ['toestemming-kind-niet-gevraagd']],
  [15, 44, true, []],
  [12, 44, false, ['toestemming-kind-niet-gevraagd']],
  [11, 44, false, []],
  [11, 17, false, ['toestemming-niet-bevoegd']],
  [null, 44, false, ['toestemming-leeftijd-onbekend']],
  [11, null, false, ['toestemming-leeftijd-onbekend']],
  [null, 'zelf', false, []],
] as const)(
  'Wmo 5.3.2 a person of %s, said by %s, child agrees %s: %s',
  (jaren, wie, kindStemtIn, verwacht) => {
    const persoon = mens(1, jaren)
    expect(codes({ persoon, door: wie === 'zelf' ? persoon : mens(2, wie), kindStemtIn })).toEqual(verwacht)
  },
)

test('a child may say nee by itself, and every fault is told at once', () => {
  const kind = mens(1, 13)
  expect(codes({ persoon: kind, door: kind, gegeven: false })).toEqual([])
  expect(codes({ doel: ' ', delen: ['besluit'], persoon: kind, door: kind })).toEqual([
    'toestemming-zonder-doel',
    'toestemming-deel-niet-toegestaan',
    'toestemming-kind-beslist-niet-alleen',
  ])
  expect(codes({}, { ...nijmegen, grondslagen: [] })).toContain('toestemming-niet-hier')
})

test.each([
  [80, 'zelf', true],
  [12, 'zelf', true],
  [11, 'zelf', false],
  [80, 44, false],
  [16, 44, false],
  [15, 44, true],
  [15, 17, false],
] as const)('PRI-01 a toestemming of a person of %s is ended by %s: %s', (jaren, wie, mag) => {
  const persoon = mens(1, jaren)
  const uit = toestemmingIntrekken(persoon, wie === 'zelf' ? persoon : mens(2, wie), vandaag)
  expect(uit.ok).toBe(mag)
})

const deling: DelingFeiten = {
  partijSoort: 'organisatie',
  mandaat: ['wmo'],
  grondslag: 'wettelijke_taak_wmo',
  wet: 'wmo',
  delen: ['inzet', 'inzet'],
}
const delingCodes = (wat: Partial<DelingFeiten>, beleid = leeuwarden) => {
  const uit = delingControleren(beleid, { ...deling, ...wat })
  return uit.ok ? [] : uit.weigeringen.map((w) => w.code)
}

test('sharing without toestemming asks for a wettelijke taak of the beleid, the mandaat of the party and its delen', () => {
  expect(delingGrondslagen(nijmegen)).toEqual([])
  expect(delingCodes({}, nijmegen)).toEqual(['deling-niet-hier'])
  const uit = delingControleren(leeuwarden, deling)
  expect(uit.ok && [uit.waarde.grondslag.id, uit.waarde.delen]).toEqual(['wettelijke_taak_wmo', ['inzet']])
  expect(delingCodes({ mandaat: [] })).toEqual(['deling-zonder-mandaat'])
  expect(delingCodes({ partijSoort: 'team' })).toEqual(['deling-partij-past-niet'])
  expect(delingCodes({ delen: ['gesprek'] })).toEqual(['deling-deel-niet-toegestaan'])
})

test('PRI-07 the deel jeugd is shared for the Jeugdwet only', () => {
  const jeugd = {
    grondslag: 'wettelijke_taak_jeugd',
    delen: ['jeugd'] as const,
    mandaat: ['wmo', 'jeugdwet'],
  }
  expect(delingCodes({ ...jeugd, wet: 'jeugdwet' })).toEqual([])
  expect(delingCodes({ ...jeugd, wet: 'wmo' })).toEqual(['deling-deel-niet-toegestaan'])
})

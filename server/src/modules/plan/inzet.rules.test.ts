import { test, expect, describe } from 'vitest'
import fc from 'fast-check'
import deventer from '../../../../gemeenten/deventer/beleid.ts'
import drechtsteden from '../../../../gemeenten/drechtsteden/beleid.ts'
import enschede from '../../../../gemeenten/enschede/beleid.ts'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import type { Beleid } from '../beleid/index.ts'
import {
  aandeelPerTrede,
  doelenZonderOplossing,
  inzetControleren,
  lagereTreden,
  ontbrekendeRedenen,
  teltMee,
  type Inzet,
} from './inzet.rules.ts'

const GEMEENTEN = [enschede, deventer, drechtsteden, nijmegen, leeuwarden]

const inzet = (deel: Partial<Inzet>): Inzet => ({
  doelId: 1,
  uitvoerderType: 'professioneel',
  trede: 'individueel',
  redenen: {},
  status: 'aanvaard',
  tot: null,
  zonderEinde: null,
  ...deel,
})
const codes = (beleid: Beleid, i: Inzet, uitzonderingen: Parameters<typeof inzetControleren>[2] = []) => {
  const uitkomst = inzetControleren(beleid, i, uitzonderingen)
  return uitkomst.ok ? [] : uitkomst.weigeringen.map((w) => `${w.code} ${w.veld ?? ''}`)
}

/** Nijmegen with the ladder of Convenant, Instrumenten: three steps (GT-N33). */
const drieTreden: Beleid = {
  ...nijmegen,
  ladder: {
    ...nijmegen.ladder,
    treden: nijmegen.ladder.treden
      .filter((t) => t.id !== 'eigen_omgeving')
      .map((t) => (t.id === 'eigen_kracht' ? { ...t, uitvoerders: ['zelf', 'netwerk', 'vrijwilliger'] } : t)),
  },
}

describe('the ladder', () => {
  const redenen = {
    eigen_kracht: 'zware rollator',
    eigen_omgeving: 'familie woont ver',
    collectief: 'eetgroep is vol',
  }

  test('PLAN-05 a higher step needs a reason: individuele voorziening with empty reason on “collectief” is refused', () => {
    expect(codes(nijmegen, inzet({ redenen }))).toEqual([])
    expect(codes(nijmegen, inzet({ redenen: { ...redenen, collectief: '' } }))).toEqual([
      'inzet-zonder-reden redenen/collectief',
    ])
    const advies = ontbrekendeRedenen(nijmegen, inzet({ redenen: { ...redenen, collectief: '' } }), [])
    expect(advies.redenen[0]).toMatchObject({ bron: '003 Convenant, Beleidsuitgangspunten Zorgkantoor' })
  })

  test('PLAN-05 no inzet stands on step n without a reason on all steps below n', () => {
    const zaak = fc.constantFrom(...GEMEENTEN).chain((beleid) => {
      const treden = beleid.ladder.treden.map((t) => t.id)
      const reden = fc.constantFrom('', '  ', 'lukt niet')
      return fc.record({
        beleid: fc.constant(beleid),
        trede: fc.constantFrom(...treden),
        redenen: fc.dictionary(fc.constantFrom(...treden), reden),
      })
    })
    fc.assert(
      fc.property(zaak, ({ beleid, trede, redenen: gegeven }) => {
        const plaats = beleid.ladder.treden.findIndex((t) => t.id === trede)
        const gemist = beleid.ladder.treden
          .slice(0, plaats)
          .filter((t) => (gegeven[t.id] ?? '').trim() === '')
        const verwacht = beleid.ladder.redenVereist ? gemist.map((t) => t.id) : []
        const gevonden = ontbrekendeRedenen(beleid, { trede, redenen: gegeven }, [])
        expect(gevonden.voorstel.map((t) => t.id)).toEqual(verwacht)
        expect(gevonden.redenen).toHaveLength(verwacht.length)
      }),
    )
  })

  test.each([
    ['palliatief', '001 §1.3'],
    ['veiligheid', '004 §4.4'],
    ['dominant_probleem', '003 Basisontwerp §3.5'],
  ] as const)('PLAN-05 asks nothing with %s, and names the clause', (uitzondering, bron) => {
    expect(codes(nijmegen, inzet({}), [uitzondering])).toEqual([])
    expect(ontbrekendeRedenen(nijmegen, inzet({}), [uitzondering]).redenen).toMatchObject([
      { regel: 'PLAN-05', bron },
    ])
  })

  test('PLAN-05 an exception that the gemeente does not know does not count', () => {
    expect(
      codes(deventer, inzet({ trede: 'professioneel', zonderEinde: 'blijvend nodig' }), [
        'dominant_probleem',
      ]),
    ).toHaveLength(2)
  })

  test('PLAN-05 GT-N33 the ladder has 4 steps or 3, in the same order, by configuration', () => {
    expect(nijmegen.ladder.treden.map((t) => t.id)).toEqual([
      'eigen_kracht',
      'eigen_omgeving',
      'collectief',
      'individueel',
    ])
    expect(nijmegen.lezingen.find((l) => l.id === 'GT-N33')).toMatchObject({
      gekozen: 0,
      lezingen: { length: 2 },
    })
    const zonderNetwerk = { eigen_kracht: redenen.eigen_kracht, collectief: redenen.collectief }
    expect(codes(drieTreden, inzet({ redenen: zonderNetwerk }))).toEqual([])
    expect(codes(nijmegen, inzet({ redenen: zonderNetwerk }))).toEqual([
      'inzet-zonder-reden redenen/eigen_omgeving',
    ])
  })

  test('Enschede has no ladder that asks reasons', () => {
    expect(codes(enschede, inzet({ trede: 'voorziening' }))).toEqual([])
    expect(lagereTreden(enschede, 'voorziening')).toHaveLength(2)
  })

  test('a step that is not on the ladder is refused', () => {
    expect(codes(leeuwarden, inzet({ trede: 'individueel' }))).toEqual(['inzet-trede-onbekend trede'])
    expect(lagereTreden(leeuwarden, 'individueel')).toEqual([])
  })
})

describe('who does what', () => {
  test('PLAN-04 each executor type finds a step in every gemeente, and a wrong one is refused', () => {
    for (const beleid of GEMEENTEN) {
      for (const uitvoerder of [
        'zelf',
        'mantelzorger',
        'netwerk',
        'vrijwilliger',
        'professioneel',
      ] as const) {
        expect(beleid.ladder.treden.some((t) => t.uitvoerders.includes(uitvoerder))).toBe(true)
      }
    }
    expect(codes(nijmegen, inzet({ trede: 'eigen_kracht', uitvoerderType: 'professioneel' }))).toEqual([
      'inzet-uitvoerder-past-niet uitvoerderType',
    ])
  })

  test('PLAN-04 GT-L24 Jelle: begeleiding professioneel, administratie vrijwilliger, sollicitatieclub zelf', () => {
    const r = {
      eigen_kracht: 'alleen lukt het niet',
      sociale_basis: 'terugval voorkomen vraagt een vaste begeleider',
    }
    expect(codes(leeuwarden, inzet({ trede: 'basisondersteuning', redenen: r }))).toEqual([])
    const vrijwilliger = inzet({ trede: 'sociale_basis', uitvoerderType: 'vrijwilliger', redenen: r })
    expect(codes(leeuwarden, vrijwilliger)).toEqual([])
    expect(codes(leeuwarden, { ...vrijwilliger, uitvoerderType: 'zelf' })).toEqual([])
  })

  test('PLAN-06 2 zelf, 1 netwerk, 1 vrijwilliger, 1 professioneel = 20 % professioneel', () => {
    const inzetten = [
      inzet({ trede: 'eigen_kracht', uitvoerderType: 'zelf' }),
      inzet({ trede: 'eigen_kracht', uitvoerderType: 'zelf' }),
      inzet({ trede: 'eigen_omgeving', uitvoerderType: 'netwerk' }),
      inzet({ trede: 'eigen_omgeving', uitvoerderType: 'vrijwilliger' }),
      inzet({}),
    ]
    expect(aandeelPerTrede(nijmegen, inzetten).map((a) => [a.trede, a.aantal, a.procent])).toEqual([
      ['eigen_kracht', 2, 40],
      ['eigen_omgeving', 2, 40],
      ['collectief', 0, 0],
      ['individueel', 1, 20],
    ])
    expect(aandeelPerTrede(nijmegen, []).map((a) => a.procent)).toEqual([0, 0, 0, 0])
  })

  test('PLAN-26 a task that is asked, declined or stopped is not counted as solution', () => {
    expect((['gevraagd', 'aanvaard', 'geweigerd', 'gestart', 'gestopt'] as const).filter(teltMee)).toEqual([
      'aanvaard',
      'gestart',
    ])
    const zus = inzet({ trede: 'eigen_omgeving', uitvoerderType: 'netwerk', status: 'geweigerd' })
    expect(doelenZonderOplossing([1, 2], [zus, inzet({ doelId: 2 })])).toEqual([1])
    expect(doelenZonderOplossing([1], [{ ...zus, status: 'aanvaard' }])).toEqual([])
    expect(aandeelPerTrede(nijmegen, [zus]).every((a) => a.aantal === 0)).toBe(true)
  })

  test('PLAN-14 Deventer asks an end date on professional support, or why not', () => {
    const r = { eigen_kracht: 'nee', collectief: 'nee' }
    const zonder = inzet({ trede: 'professioneel', redenen: r })
    expect(codes(deventer, zonder)).toEqual(['inzet-zonder-einde tot'])
    expect(codes(deventer, { ...zonder, tot: Temporal.PlainDate.from('2026-09-01') })).toEqual([])
    expect(codes(deventer, { ...zonder, zonderEinde: 'Blijvend nodig: hersenletsel' })).toEqual([])
    expect(codes(deventer, { ...zonder, zonderEinde: ' ' })).toEqual(['inzet-zonder-einde tot'])
    const buurvrouw = inzet({ trede: 'eigen_kracht', uitvoerderType: 'netwerk' })
    expect(codes(deventer, buurvrouw)).toEqual([])
  })
})

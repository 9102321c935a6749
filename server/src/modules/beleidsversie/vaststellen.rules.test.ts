import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import type { Beleid } from '../beleid/index.ts'
import { beleidVerschil } from './verschil.rules.ts'
import { beleidVorm } from './vorm.rules.ts'
import { vaststellenControleren, wezenControleren } from './vaststellen.rules.ts'

const vorm = beleidVorm()
type Anders = (b: Beleid) => void
const met = (anders: Anders, b: Beleid = nijmegen): Beleid => {
  const kopie = structuredClone(b)
  anders(kopie)
  return kopie
}
const zinnen = (was: unknown, wordt: unknown) =>
  beleidVerschil(vorm, was, wordt).map((v) => [v.waar.join(' › '), v.soort, v.was, v.wordt])

describe('the difference between two versions in words', () => {
  test.each<[string, Anders, unknown[][]]>([
    [
      'a number',
      (b) => (b.opschaling.drempelLeefgebieden = 4),
      [['Opschaling › Opschalen vanaf zoveel leefgebieden met een probleem', 'gewijzigd', '3', '4']],
    ],
    [
      'switched off',
      (b) => (b.indicatoren.hogeLeeftijdVanaf = null),
      [['Indicatoren › Hoge leeftijd vanaf (jaren)', 'gewijzigd', '75', 'uit']],
    ],
    [
      'a length',
      (b) => (b.plan.evaluatieElke.duur = { weken: 6 }),
      [['Plan › Evaluatie elke › Duur', 'gewijzigd', '3 maanden', '6 weken']],
    ],
    [
      'yes and no',
      (b) => (b.aanmelding.hoofdverblijfVereist = true),
      [['Melding en postvak › Hulp alleen bij hoofdverblijf in de gemeente', 'gewijzigd', 'nee', 'ja']],
    ],
    ['one less', (b) => b.leefgebieden.splice(0, 1), [['Leefgebieden', 'weg', 'Wonen', null]]],
    [
      'a name inside a list',
      (b) => (b.ladder.treden[0]!.naam = 'Zelf'),
      [['Ladder › Treden › Zelf › Naam', 'gewijzigd', 'Eigen kracht', 'Zelf']],
    ],
    [
      'another order only',
      (b) => b.leefgebieden.unshift(b.leefgebieden.pop()!),
      [['Leefgebieden', 'volgorde', expect.stringMatching(/^Wonen/), expect.stringMatching(/^Werk, Wonen/)]],
    ],
  ])('ALG-02 %s', (_, anders, verwacht) => {
    expect(zinnen(nijmegen, met(anders))).toEqual(verwacht)
  })

  test('ALG-02 a document differs from itself in nothing, and from another gemeente in what eisen §6 lists', () => {
    expect(zinnen(nijmegen, structuredClone(nijmegen))).toEqual([])
    const waar = new Set(beleidVerschil(vorm, nijmegen, leeuwarden).map((v) => v.waar[0]))
    for (const groep of [
      'Leefgebieden',
      'Opschaling',
      'Ladder',
      'Wie regievoerder mag zijn',
      'Woorden van deze gemeente',
    ])
      expect(waar).toContain(groep)
  })

  test('ALG-02 whatever number is changed is told, and told once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), (drempel) => {
        const verschil = zinnen(
          nijmegen,
          met((b) => (b.opschaling.drempelLeefgebieden = drempel)),
        )
        return drempel === 3
          ? verschil.length === 0
          : verschil.length === 1 && verschil[0]?.[3] === String(drempel)
      }),
    )
  })
})

describe('when it may be the next version', () => {
  const vandaag = Temporal.PlainDate.from('2026-03-02')
  const goed = {
    beleid: met((b) => (b.geldigVanaf = '2026-03-02')),
    reden: 'De raad besloot dit op 1 maart.',
    ookLopend: false,
  }
  const stand = { laatste: nijmegen, vandaag, aantalVerschillen: 1 }
  const codes = (v: Partial<typeof goed>, s: Partial<typeof stand> = {}) => {
    const uit = vaststellenControleren({ ...goed, ...v }, { ...stand, ...s })
    return uit.ok ? [] : uit.weigeringen.map((w) => w.code)
  }
  const opDag = (dag: string) => met((b) => (b.geldigVanaf = dag))

  test.each<[string, string[], Partial<typeof goed>, Partial<typeof stand>]>([
    ['today is early enough', [], {}, {}],
    ['yesterday is not', ['beleid-dag-voorbij'], { beleid: opDag('2026-03-01') }, {}],
    ['a reason of nineteen characters', ['beleid-reden-te-kort'], { reden: 'abcdefghij klmnopqr' }, {}],
    ['one of twenty', [], { reden: 'abcdefghij klmnopqrs' }, {}],
    ['nothing changed', ['beleid-niets-anders'], {}, { aantalVerschillen: 0 }],
    [
      'another gemeente',
      ['beleid-andere-gemeente'],
      { beleid: { ...goed.beleid, gemeente: 'deventer' } },
      {},
    ],
    ['before the version that is to come', ['beleid-dag-voor-laatste'], {}, { laatste: opDag('2026-04-01') }],
    ['what runs goes along today', [], { ookLopend: true }, {}],
    [
      'and not on a later day',
      ['beleid-lopend-niet-later'],
      { ookLopend: true, beleid: opDag('2026-03-03') },
      {},
    ],
    [
      'everything at once',
      ['beleid-niets-anders', 'beleid-reden-te-kort', 'beleid-dag-voorbij'],
      { reden: '', beleid: opDag('2026-03-01') },
      { aantalVerschillen: 0 },
    ],
  ])('ALG-02 %s', (_, verwacht, v, s) => {
    expect(codes(v, s)).toEqual(verwacht)
  })

  test('ALG-02 a case that would hold what is gone is named; ten by name, the others by number', () => {
    expect(wezenControleren([]).ok).toBe(true)
    const wezen = Array.from(
      { length: 12 },
      (_, i) => ({ kenmerk: `2026-${i + 10}`, soort: 'trede', waarde: 'x' }) as const,
    )
    const uit = wezenControleren([...wezen, wezen[0]!])
    expect(uit.ok ? null : uit.weigeringen[0]).toMatchObject({ code: 'beleid-maakt-wezen', aard: 'conflict' })
    expect(uit.ok ? '' : uit.weigeringen[0]?.tekst).toMatch(/2026-10, .*2026-19 en 2 andere/)
  })
})

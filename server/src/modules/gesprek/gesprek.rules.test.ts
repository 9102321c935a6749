import { test, expect, describe } from 'vitest'
import fc from 'fast-check'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import {
  antwoordenControleren,
  deelnameToegang,
  onderzoekControleren,
  verslagAfsluiten,
  verslagGevolg,
  verslagWaarschuwingen,
  type Antwoord,
  type GesprekFeiten,
} from './gesprek.rules.ts'

const MOEDER = 1
const ZOON = 2
const PARTNER = 3
const dag = (tekst: string) => Temporal.PlainDate.from(tekst)

const antwoord = (deel: Partial<Antwoord>): Antwoord => ({
  persoonId: MOEDER,
  leefgebied: 'financien',
  situatie: '',
  eigenKracht: '',
  netwerk: '',
  wens: '',
  probleem: true,
  ...deel,
})
const gesprek = (deel: Partial<GesprekFeiten>): GesprekFeiten => ({
  gehoudenOp: dag('2026-03-10'),
  leden: [MOEDER, ZOON, PARTNER],
  deelnemers: [{ soort: 'inwoner', uitgenodigd: true }],
  mantelzorg: false,
  clientondersteuningGemeldOp: dag('2026-03-02'),
  leefgebieden: [],
  antwoorden: [],
  ...deel,
})
const codes = (
  uitkomst: { ok: true } | { ok: false; weigeringen: readonly { code: string; veld?: string }[] },
) =>
  uitkomst.ok ? [] : uitkomst.weigeringen.map((w) => (w.veld === undefined ? w.code : `${w.code} ${w.veld}`))

describe('leefgebieden and answers', () => {
  test('KTG-02 GT-N31 Nijmegen asks on twelve leefgebieden, Leeuwarden on six', () => {
    expect(nijmegen.leefgebieden.map((l) => l.naam)).toEqual([
      'Wonen',
      'Financiën',
      'Sociale omgeving',
      'Opvoeding',
      'Psychisch functioneren',
      'Lichamelijk functioneren',
      'Zingeving',
      'Huishouden',
      'Taal',
      'Vervoer',
      'Dagbesteding',
      'Werk',
    ])
    expect(nijmegen.leefgebieden.find((l) => l.id === 'lichamelijk')?.onderdelen).toEqual(['leefstijl'])
    expect(nijmegen.lezingen.find((l) => l.id === 'GT-N31')).toMatchObject({
      gekozen: 0,
      lezingen: { length: 2 },
    })
    expect(leeuwarden.leefgebieden.map((l) => l.id)).toEqual([
      'meedoen',
      'wonen',
      'welzijn',
      'financien',
      'sociale_relaties',
      'gezondheid',
    ])
  })

  test('KTG-02 the pair chooses which leefgebieden to discuss, from the list of the gemeente', () => {
    expect(codes(antwoordenControleren(nijmegen, gesprek({ leefgebieden: ['taal', 'werk'] })))).toEqual([])
    expect(codes(antwoordenControleren(leeuwarden, gesprek({ leefgebieden: ['meedoen', 'taal'] })))).toEqual([
      'gesprek-leefgebied-onbekend leefgebieden/1',
    ])
  })

  test('KTG-03 an answer keeps situatie, eigen kracht, netwerk, wens and whether there is a problem', () => {
    const vol = antwoord({
      situatie: 'Post ligt ongeopend',
      eigenKracht: 'kan zelf post sorteren',
      netwerk: 'zus helpt met internetbankieren',
      wens: 'Overzicht over mijn geld',
    })
    expect(antwoordenControleren(nijmegen, gesprek({ antwoorden: [vol] }))).toEqual({
      ok: true,
      waarde: [vol],
    })
    const { doelen } = verslagGevolg(nijmegen, gesprek({ antwoorden: [vol] }), 'plan') as { doelen: unknown }
    expect(doelen).toEqual([
      { persoonId: MOEDER, leefgebied: 'financien', tekst: 'Overzicht over mijn geld' },
    ])
  })

  test('KTG-10 mother, son and partner each have own answers; a stranger and a double answer are refused', () => {
    const samen = [antwoord({}), antwoord({ persoonId: ZOON }), antwoord({ persoonId: PARTNER })]
    expect(codes(antwoordenControleren(nijmegen, gesprek({ antwoorden: samen })))).toEqual([])
    expect(
      codes(antwoordenControleren(nijmegen, gesprek({ antwoorden: [...samen, antwoord({ persoonId: 9 })] }))),
    ).toEqual(['gesprek-persoon-onbekend antwoorden/3/persoonId'])
    expect(codes(antwoordenControleren(nijmegen, gesprek({ antwoorden: [...samen, antwoord({})] })))).toEqual(
      ['gesprek-antwoord-dubbel antwoorden/3/leefgebied'],
    )
  })
})

describe('closing the verslag', () => {
  const sluit = (
    deel: Partial<GesprekFeiten>,
    bevestigd: readonly string[] = [],
    uitkomst: 'plan' | 'advies' | null = 'advies',
  ) => verslagAfsluiten(nijmegen, gesprek(deel), { uitkomst, bevestigd })

  test('KTG-05 mantelzorg and no mantelzorger invited: a warning stands before closing', () => {
    const zonder = { mantelzorg: true }
    expect(verslagWaarschuwingen(nijmegen, gesprek(zonder))).toMatchObject([
      { code: 'gesprek-mantelzorger-niet-uitgenodigd', regel: 'KTG-05', bron: '003 Uitv.notitie §4' },
    ])
    expect(codes(sluit(zonder))).toEqual(['gesprek-mantelzorger-niet-uitgenodigd'])
    expect(codes(sluit(zonder, ['gesprek-mantelzorger-niet-uitgenodigd']))).toEqual([])
    const wel = { ...zonder, deelnemers: [{ soort: 'mantelzorger', uitgenodigd: true } as const] }
    expect(codes(sluit(wel))).toEqual([])
    const nietUitgenodigd = {
      ...zonder,
      deelnemers: [{ soort: 'mantelzorger', uitgenodigd: false } as const],
    }
    expect(codes(sluit(nietUitgenodigd))).toEqual(['gesprek-mantelzorger-niet-uitgenodigd'])
    expect(codes(sluit({ mantelzorg: false }))).toEqual([])
  })

  test.each([
    ['before the gesprek', '2026-03-09', []],
    ['on the day itself', '2026-03-10', []],
    ['after it', '2026-03-11', ['gesprek-clientondersteuning-niet-gemeld']],
    ['never', null, ['gesprek-clientondersteuning-niet-gemeld']],
  ])('KTG-15 told about the cliëntondersteuner %s', (_wanneer, gemeld, verwacht) => {
    expect(codes(sluit({ clientondersteuningGemeldOp: gemeld === null ? null : dag(gemeld) }))).toEqual(
      verwacht,
    )
  })

  test('KTG-15 a cliëntondersteuner who takes part sees that gesprek and nothing else', () => {
    expect(deelnameToegang('clientondersteuner')).toEqual(['gesprek'])
    for (const soort of ['inwoner', 'huisgenoot', 'mantelzorger', 'netwerk', 'professional'] as const) {
      expect(deelnameToegang(soort)).toEqual([])
    }
  })

  test('what is missing comes at once: day, mantelzorg, outcome', () => {
    expect(codes(sluit({ gehoudenOp: null, mantelzorg: null }, [], null))).toEqual([
      'gesprek-niet-gehouden gehoudenOp',
      'gesprek-mantelzorg-niet-gevraagd mantelzorg',
      'gesprek-zonder-uitkomst uitkomst',
    ])
  })

  test('KTG-08 three problem leefgebieden give a concept with three goals; niet aan de orde closes with advice', () => {
    const antwoorden = [
      antwoord({ leefgebied: 'werk', persoonId: PARTNER, wens: ' Weer aan het werk ' }),
      antwoord({ leefgebied: 'wonen', wens: '  ' }),
      antwoord({ leefgebied: 'taal', probleem: false }),
      antwoord({ leefgebied: 'zingeving', probleem: null }),
      antwoord({ leefgebied: 'financien', persoonId: ZOON, wens: 'Leren sparen' }),
    ]
    expect(sluit({ antwoorden }, [], 'plan')).toEqual({
      ok: true,
      waarde: {
        soort: 'concept_plan',
        doelen: [
          { persoonId: MOEDER, leefgebied: 'wonen', tekst: 'Wonen' },
          { persoonId: ZOON, leefgebied: 'financien', tekst: 'Leren sparen' },
          { persoonId: PARTNER, leefgebied: 'werk', tekst: 'Weer aan het werk' },
        ],
      },
    })
    expect(sluit({ antwoorden }, [], 'advies')).toEqual({ ok: true, waarde: { soort: 'advies' } })
    expect(codes(sluit({}, [], 'plan'))).toEqual(['gesprek-plan-zonder-probleem'])
  })

  test('KTG-08 as many goals as problems, whatever was answered', () => {
    const willekeurig = fc.uniqueArray(
      fc.record({
        persoonId: fc.constantFrom(MOEDER, ZOON, PARTNER),
        leefgebied: fc.constantFrom(...nijmegen.leefgebieden.map((l) => l.id)),
        probleem: fc.option(fc.boolean()),
      }),
      { selector: (a) => `${a.persoonId} ${a.leefgebied}` },
    )
    fc.assert(
      fc.property(willekeurig, (rij) => {
        const antwoorden = rij.map((r) => antwoord(r))
        const gevolg = verslagGevolg(nijmegen, gesprek({ antwoorden }), 'plan')
        expect(gevolg.soort === 'concept_plan' ? gevolg.doelen.length : -1).toBe(
          rij.filter((r) => r.probleem === true).length,
        )
      }),
    )
  })
})

describe('onderzoek before maatwerk', () => {
  test('KTG-13 an empty “waarom niet anders” on any lower step is refused', () => {
    const vol = {
      eigen_kracht: 'kan niet zelf',
      sociale_basis: 'geen netwerk',
      basisondersteuning: 'te specifiek',
    }
    expect(codes(onderzoekControleren(leeuwarden, 'aanvullend', vol))).toEqual([])
    expect(codes(onderzoekControleren(leeuwarden, 'aanvullend', { ...vol, sociale_basis: ' ' }))).toEqual([
      'onderzoek-waarom-niet-anders-leeg waaromNietAnders/sociale_basis',
    ])
    expect(codes(onderzoekControleren(leeuwarden, 'aanvullend', {}))).toHaveLength(3)
  })

  test('KTG-13 asks nothing for a step that is no maatwerk, and refuses a step that does not exist', () => {
    expect(codes(onderzoekControleren(leeuwarden, 'basisondersteuning', {}))).toEqual([])
    expect(codes(onderzoekControleren(leeuwarden, 'individueel', {}))).toEqual([
      'onderzoek-trede-onbekend trede',
    ])
  })
})

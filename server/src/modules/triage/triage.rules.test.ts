import { test, expect, describe } from 'vitest'
import fc from 'fast-check'
import deventer from '../../../../gemeenten/deventer/beleid.ts'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import type { Beleid } from '../beleid/index.ts'
import {
  complexiteitVoorstellen,
  indicatorenAfleiden,
  ladderUitzonderingen,
  opschalingVoorstellen,
  triageBesluiten,
  triageVoorstellen,
  vervolgVan,
  type TriageBesluit,
  type TriageFeiten,
} from './triage.rules.ts'

const dag = (tekst: string) => Temporal.PlainDate.from(tekst)
const VANDAAG = dag('2026-03-15')
const niets: TriageFeiten = {
  geboortedata: [],
  aangevinkt: [],
  leefgebiedenMetProbleem: [],
  dominanteProblemen: [],
  justitieBetrokken: false,
  palliatief: false,
  factoren: [],
  wetten: [],
}
const feiten = (deel: Partial<TriageFeiten>): TriageFeiten => ({ ...niets, ...deel })
const metGrens = (hogeLeeftijdVanaf: number): Beleid => ({
  ...nijmegen,
  indicatoren: { ...nijmegen.indicatoren, hogeLeeftijdVanaf },
})
const hogeLeeftijd = (beleid: Beleid, geboren: string) =>
  indicatorenAfleiden(beleid, feiten({ geboortedata: [dag(geboren)] }), VANDAAG).find(
    (i) => i.id === 'hoge_leeftijd',
  )?.herkomst

describe('indicatoren', () => {
  test('TRI-03 a person of 78 with schulden has hoge leeftijd (derived) and armoede/schulden (ticked)', () => {
    const uitkomst = indicatorenAfleiden(
      nijmegen,
      feiten({ geboortedata: [dag('1947-06-01')], aangevinkt: ['armoede_schulden'] }),
      VANDAAG,
    )
    expect(uitkomst).toHaveLength(7)
    expect(
      uitkomst.filter((i) => i.herkomst !== 'niet_van_toepassing').map((i) => [i.id, i.herkomst]),
    ).toEqual([
      ['hoge_leeftijd', 'afgeleid'],
      ['armoede_schulden', 'aangevinkt'],
    ])
    expect(
      nijmegen.indicatoren.lijst.find((i) => i.id === 'sociaal_cultureel_isolement')?.onderdelen,
    ).toEqual(['werkloosheid', 'geen maatschappelijke participatie'])
  })

  test.each([
    ['74, the day before the birthday', 75, '1951-03-16', 'niet_van_toepassing'],
    ['the 75th birthday itself', 75, '1951-03-15', 'afgeleid'],
    ['75 where the threshold is 80', 80, '1951-03-15', 'niet_van_toepassing'],
    ['80 where the threshold is 80', 80, '1946-03-15', 'afgeleid'],
  ])('TRI-04 hoge leeftijd: %s', (_wat, grens, geboren, verwacht) => {
    expect(hogeLeeftijd(metGrens(grens), geboren)).toBe(verwacht)
  })

  test('GT-N32 Nijmegen derives at 75 and shows both readings', () => {
    expect(nijmegen.indicatoren.hogeLeeftijdVanaf).toBe(75)
    const lezing = nijmegen.lezingen.find((l) => l.id === 'GT-N32')
    expect(lezing?.lezingen.map((l) => l.bron)).toEqual(['003 Uitv.notitie §3', '003 Basisontwerp §2'])
    expect(lezing?.gekozen).toBe(0)
  })

  test('a ticked hoge leeftijd below the threshold stays what the professional ticked', () => {
    const jong = feiten({ geboortedata: [dag('1990-01-01')], aangevinkt: ['hoge_leeftijd'] })
    expect(indicatorenAfleiden(nijmegen, jong, VANDAAG)[0]).toMatchObject({
      id: 'hoge_leeftijd',
      herkomst: 'aangevinkt',
    })
  })

  test('a gemeente whose plan names none derives none', () => {
    expect(indicatorenAfleiden(leeuwarden, feiten({ geboortedata: [dag('1930-01-01')] }), VANDAAG)).toEqual(
      [],
    )
  })
})

describe('opschaling', () => {
  const drie = ['wonen', 'financien', 'psychisch']

  test('TRI-05 GT-N27 problems on 3 leefgebieden propose the regieteam, with the clause; on 2 nothing', () => {
    const advies = opschalingVoorstellen(nijmegen, feiten({ leefgebiedenMetProbleem: drie }))
    expect(advies.voorstel).toEqual({ soort: 'opschalen', doel: 'regieteam', direct: false })
    expect(advies.redenen).toMatchObject([{ regel: 'TRI-05', bron: '003 Uitv.notitie §5' }])
    expect(advies.redenen[0]?.tekst).toContain('Wonen, Financiën, Psychisch functioneren')
    expect(opschalingVoorstellen(nijmegen, feiten({ leefgebiedenMetProbleem: drie.slice(0, 2) }))).toEqual({
      voorstel: { soort: 'geen' },
      redenen: [],
    })
  })

  test('TRI-05 the same leefgebied twice counts once, and an unknown one not at all', () => {
    const dubbel = feiten({ leefgebiedenMetProbleem: ['wonen', 'wonen', 'financien', 'bestaat_niet'] })
    expect(opschalingVoorstellen(nijmegen, dubbel).voorstel).toEqual({ soort: 'geen' })
  })

  test('TRI-05 is off where the gemeente set no threshold, however many problems (O-14)', () => {
    const alles = feiten({ leefgebiedenMetProbleem: leeuwarden.leefgebieden.map((l) => l.id) })
    expect(opschalingVoorstellen(leeuwarden, alles).voorstel).toEqual({ soort: 'geen' })
  })

  test.each([
    ['huiselijk_geweld', 'veiligheidshuis'],
    ['veelpleger', 'veiligheidshuis'],
    ['zwaar_psychiatrisch', 'fact_team'],
  ])('TRI-06 GT-N29 %s goes directly to %s, also with one leefgebied', (probleem, doel) => {
    const advies = opschalingVoorstellen(
      nijmegen,
      feiten({ dominanteProblemen: [probleem], leefgebiedenMetProbleem: ['wonen'] }),
    )
    expect(advies.voorstel).toEqual({ soort: 'opschalen', doel, direct: true })
    expect(advies.redenen[0]).toMatchObject({ regel: 'TRI-06', bron: '003 Basisontwerp §3.5' })
  })

  test('TRI-07 justitie with 2 leefgebieden → Veiligheidshuis; without justitie nothing', () => {
    const twee = { leefgebiedenMetProbleem: ['wonen', 'financien'] }
    expect(
      opschalingVoorstellen(nijmegen, feiten({ ...twee, justitieBetrokken: true })).voorstel,
    ).toMatchObject({
      doel: 'veiligheidshuis',
    })
    expect(opschalingVoorstellen(nijmegen, feiten(twee)).voorstel).toEqual({ soort: 'geen' })
  })

  test('TRI-09 palliatieve zorg goes before every other rule', () => {
    const advies = opschalingVoorstellen(
      nijmegen,
      feiten({ palliatief: true, leefgebiedenMetProbleem: drie, dominanteProblemen: ['veelpleger'] }),
    )
    expect(advies.voorstel).toEqual({ soort: 'palliatief' })
    expect(advies.redenen).toMatchObject([{ regel: 'TRI-09', bron: '001 §1.3' }])
  })

  test('every proposal other than none names the rule and the clause', () => {
    fc.assert(
      fc.property(
        fc.subarray(nijmegen.leefgebieden.map((l) => l.id)),
        fc.subarray(['huiselijk_geweld', 'veelpleger', 'zwaar_psychiatrisch']),
        fc.boolean(),
        (leefgebiedenMetProbleem, dominanteProblemen, justitieBetrokken) => {
          const f = feiten({ leefgebiedenMetProbleem, dominanteProblemen, justitieBetrokken })
          const { voorstel, redenen } = opschalingVoorstellen(nijmegen, f)
          const iets =
            dominanteProblemen.length > 0 || justitieBetrokken || leefgebiedenMetProbleem.length >= 3
          expect(voorstel.soort).toBe(iets ? 'opschalen' : 'geen')
          expect(redenen.length > 0).toBe(iets)
          expect(redenen.every((r) => r.bron.startsWith('003') && r.tekst.length > 0)).toBe(true)
        },
      ),
    )
  })
})

test('PLAN-05 what is decided brings an exception to the ladder, what is only ticked does not', () => {
  const op = (doel: 'veiligheidshuis' | 'regieteam' | 'fact_team') =>
    ({ soort: 'opschalen', doel, direct: true }) as const
  const [dominant] = nijmegen.opschaling.dominanteProblemen
  const ja = feiten({ dominanteProblemen: [dominant!.id], palliatief: true })
  expect(ladderUitzonderingen(nijmegen, ja, { soort: 'geen' })).toEqual([])
  expect(ladderUitzonderingen(nijmegen, niets, { soort: 'palliatief' })).toEqual(['palliatief'])
  expect(
    ladderUitzonderingen(nijmegen, ja, { soort: 'opschalen', doel: dominant!.doel, direct: true }),
  ).toContain('dominant_probleem')
  expect(ladderUitzonderingen(nijmegen, niets, op('veiligheidshuis'))).toEqual(['veiligheid'])
  expect(ladderUitzonderingen(nijmegen, ja, op('regieteam'))).toEqual([])
  // A gemeente that does not know the exception has none.
  const zonder = { ...nijmegen, ladder: { ...nijmegen.ladder, uitzonderingen: [] } }
  expect(ladderUitzonderingen(zonder, ja, { soort: 'palliatief' })).toEqual([])
})

test('TRI-01 enkelvoudig goes on to the plan, complex to the specialist', () => {
  expect([vervolgVan('enkelvoudig'), vervolgVan('complex')]).toEqual(['plan', 'specialist'])
})

describe('enkelvoudig or complex', () => {
  test('TRI-10 one factor stays enkelvoudig, two at the same time are complex', () => {
    expect(complexiteitVoorstellen(deventer, feiten({ factoren: ['verslaving'] })).voorstel).toBe(
      'enkelvoudig',
    )
    const twee = complexiteitVoorstellen(deventer, feiten({ factoren: ['verslaving', 'financien'] }))
    expect(twee.voorstel).toBe('complex')
    expect(twee.redenen).toMatchObject([{ regel: 'TRI-10', bron: '001 §1.3' }])
  })

  test('where no rule is given, nothing is proposed', () => {
    expect(
      complexiteitVoorstellen(nijmegen, feiten({ factoren: ['verslaving', 'financien'] })).voorstel,
    ).toBeNull()
  })
})

test('TRI-20 opvoeding proposes the JET, bijstand Sociale Zaken', () => {
  const partners = (wet: 'jeugdwet' | 'participatiewet') =>
    triageVoorstellen(leeuwarden, feiten({ wetten: [wet] }), VANDAAG).partners
  expect(partners('jeugdwet').voorstel).toEqual(['het Jeugd Expert Team (JET)'])
  expect(partners('participatiewet')).toMatchObject({
    voorstel: ['Sociale Zaken'],
    redenen: [{ bron: '004 §2.3' }],
  })
  const opvoeding = triageVoorstellen(nijmegen, feiten({ leefgebiedenMetProbleem: ['opvoeding'] }), VANDAAG)
  expect(opvoeding.partners.voorstel).toEqual(['het Centrum voor Jeugd en Gezin (CJG)'])
})

describe('the decision', () => {
  const voorstel = triageVoorstellen(
    nijmegen,
    feiten({ leefgebiedenMetProbleem: ['wonen', 'financien', 'psychisch'] }),
    VANDAAG,
  )
  const besluit = (deel: Partial<TriageBesluit>): TriageBesluit => ({
    oordeel: 'complex',
    opschaling: { soort: 'opschalen', doel: 'regieteam', direct: false },
    motivatie: null,
    doorBeroepskracht: true,
    ...deel,
  })
  const codes = (b: TriageBesluit, beleid = nijmegen, bij = voorstel) => {
    const uitkomst = triageBesluiten(beleid, bij, b)
    return uitkomst.ok ? [] : uitkomst.weigeringen.map((w) => w.code)
  }

  test('TRI-01 without a judgement there is no decision', () => {
    expect(codes(besluit({ oordeel: null }))).toEqual(['triage-zonder-oordeel'])
    expect(codes(besluit({}))).toEqual([])
  })

  test.each([
    [null, ['triage-zonder-motivatie']],
    ['   ', ['triage-zonder-motivatie']],
    ['Het team kent het gezin en houdt de regie.', []],
  ])('TRI-19 the team keeps the regie against the proposal: motivation %j', (motivatie, verwacht) => {
    expect(codes(besluit({ opschaling: { soort: 'geen' }, motivatie }))).toEqual(verwacht)
  })

  test('TRI-19 another destination deviates too, and so does another complexity', () => {
    expect(codes(besluit({ opschaling: { soort: 'opschalen', doel: 'fact_team', direct: true } }))).toEqual([
      'triage-zonder-motivatie',
    ])
    const bij = triageVoorstellen(deventer, feiten({ factoren: ['verslaving', 'financien'] }), VANDAAG)
    const enkelvoudig = besluit({ oordeel: 'enkelvoudig', opschaling: { soort: 'geen' } })
    expect(codes(enkelvoudig, deventer, bij)).toEqual(['triage-zonder-motivatie'])
  })

  test('TRI-11 a vrijwilliger cannot decide', () => {
    expect(codes(besluit({ doorBeroepskracht: false }), leeuwarden)).toContain('triage-alleen-beroepskracht')
    const samen: Beleid = {
      ...leeuwarden,
      triage: { ...leeuwarden.triage, besluitDoor: 'vrijwilliger_of_beroepskracht' },
    }
    expect(codes(besluit({ doorBeroepskracht: false }), samen)).not.toContain('triage-alleen-beroepskracht')
  })

  test('all refusals come at once', () => {
    expect(
      codes(besluit({ oordeel: null, opschaling: { soort: 'geen' }, doorBeroepskracht: false })),
    ).toEqual(['triage-zonder-oordeel', 'triage-zonder-motivatie', 'triage-alleen-beroepskracht'])
  })
})

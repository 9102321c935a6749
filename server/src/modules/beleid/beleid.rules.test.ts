import { test, expect, describe } from 'vitest'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import inrichtingLeeuwarden from '../../../../gemeenten/leeuwarden/inrichting.ts'
import { beleidOp, beleidVanVersie, type Beleid } from './beleid.rules.ts'
import { valideerBeleid, valideerInrichting } from './valideren.rules.ts'

const dag = (tekst: string) => Temporal.PlainDate.from(tekst)
const versie = (nr: number, geldigVanaf: string): Beleid => ({ ...nijmegen, versie: nr, geldigVanaf })

/** code and field of every refusal, sorted, so that the order of checks does not matter */
const gevonden = (
  waarde: unknown,
  valideer: typeof valideerBeleid | typeof valideerInrichting = valideerBeleid,
) => {
  const uitkomst = valideer(waarde)
  return uitkomst.ok ? [] : uitkomst.weigeringen.map((w) => `${w.code} ${w.veld ?? ''}`).toSorted()
}

describe('which version is in force', () => {
  const versies = [
    versie(1, '2012-04-01'),
    versie(2, '2014-01-01'),
    versie(3, '2014-01-01'),
    versie(4, '2020-01-01'),
  ]

  test.each([
    ['2012-03-31', null],
    ['2012-04-01', 1],
    ['2013-12-31', 1],
    ['2014-01-01', 3],
    ['2019-12-31', 3],
    ['2020-01-01', 4],
    ['2099-12-31', 4],
  ])('on %s it is version %s', (op, verwacht) => {
    expect(beleidOp(versies, dag(op))?.versie ?? null).toBe(verwacht)
    expect(beleidOp(versies.toReversed(), dag(op))?.versie ?? null).toBe(verwacht)
  })

  test('a case keeps the version it began with, whatever came after', () => {
    expect(beleidVanVersie(versies, 1)?.geldigVanaf).toBe('2012-04-01')
    expect(beleidVanVersie(versies, 9)).toBeNull()
  })
})

describe('a document from outside', () => {
  test('a right document comes back as a copy that no longer hangs on the original', () => {
    const bron = structuredClone(leeuwarden)
    const uitkomst = valideerBeleid(bron)
    bron.opschaling.drempelLeefgebieden = 1
    expect(uitkomst).toEqual({ ok: true, waarde: leeuwarden })
  })

  test('unknown fields are refused at every depth, missing ones named, all at once', () => {
    const { titel, ...rest } = structuredClone(nijmegen)
    expect(titel).not.toBe('')
    const kapot = {
      ...rest,
      tittel: titel,
      versie: 0,
      geldigVanaf: '1 april 2012',
      indicatoren: { ...rest.indicatoren, hogeLeeftijdVanaf: '75' },
      ladder: { ...rest.ladder, treden: [{ ...rest.ladder.treden[0], zwaarte: 1 }] },
      termijnen: { ...rest.termijnen, onderzoek: { duur: { jaren: 1 }, soort: 'wettelijk', bron: 'Wmo' } },
    }
    const codes = gevonden(kapot)
    for (const verwacht of [
      'beleid-veld-onbekend tittel',
      'beleid-veld-ontbreekt titel',
      'beleid-waarde-onjuist versie',
      'beleid-waarde-onjuist geldigVanaf',
      'beleid-waarde-onjuist indicatoren/hogeLeeftijdVanaf',
      'beleid-veld-onbekend ladder/treden/0/zwaarte',
      'beleid-waarde-onjuist ladder/treden',
      'beleid-veld-onbekend termijnen/onderzoek/duur/jaren',
    ]) {
      expect(codes).toContain(verwacht)
    }
    expect(new Set(codes).size).toBe(codes.length)
  })

  test('ALG-02 two wrong values give two refusals, each with what does fit', () => {
    const kapot = {
      ...nijmegen,
      termijnen: {
        ...nijmegen.termijnen,
        onderzoek: { ...nijmegen.termijnen.onderzoek, duur: { weken: -3 } },
        persoonlijkPlan: { ...nijmegen.termijnen.persoonlijkPlan, duur: { dagen: 'veel' } },
      },
    }
    const uit = valideerBeleid(kapot)
    expect(uit.ok ? [] : uit.weigeringen.map((w) => [w.veld, w.tekst])).toEqual([
      ['termijnen/onderzoek/duur/weken', 'Dit getal is te laag. Vul 0 of hoger in.'],
      ['termijnen/persoonlijkPlan/duur/dagen', 'Vul een getal in, met alleen cijfers.'],
    ])
  })

  test('more faults than the eight at which the schema library stops', () => {
    const kapot = structuredClone(nijmegen)
    const leeg = { ...kapot, leefgebieden: kapot.leefgebieden.map((l) => ({ ...l, naam: '' })) }
    expect(gevonden(leeg)).toHaveLength(12)
  })

  test.each([null, 'beleid', 7, []])('no object at all (%j) is refused, not a crash', (waarde) => {
    expect(valideerBeleid(waarde).ok).toBe(false)
  })

  test('SIG-04 beleid cannot add “verkeerd loket” as a reason to close a signaal', () => {
    const kapot = structuredClone(nijmegen)
    kapot.aanmelding.sluitredenen.push({ id: 'afgewezen', naam: 'Afgewezen: verkeerd loket', bron: 'test' })
    expect(gevonden(kapot)).toEqual([
      `beleid-verkeerd-loket aanmelding/sluitredenen/${kapot.aanmelding.sluitredenen.length - 1}`,
    ])
  })

  test('TRI-03 an indicatorenlijst that is on holds all seven', () => {
    const kapot = structuredClone(nijmegen)
    kapot.indicatoren.lijst.pop()
    expect(gevonden(kapot)).toEqual(['beleid-waarde-onjuist indicatoren/lijst'])
  })

  test('a threshold without destination, or above the number of leefgebieden, is refused', () => {
    const opschaling = { ...nijmegen.opschaling, doel: null }
    expect(gevonden({ ...nijmegen, opschaling })).toEqual(['beleid-waarde-onjuist opschaling/doel'])
    const teHoog = { ...nijmegen.opschaling, drempelLeefgebieden: 13 }
    expect(gevonden({ ...nijmegen, opschaling: teHoog })).toEqual([
      'beleid-waarde-onjuist opschaling/drempelLeefgebieden',
    ])
  })

  test('references inside the document must lead somewhere, ids be unique, days exist', () => {
    const kapot = structuredClone(leeuwarden)
    kapot.geldigVanaf = '2021-02-29'
    kapot.leefgebieden[1]!.id = 'meedoen'
    kapot.producten[0]!.criteriatabel = 'vervoer'
    kapot.aanbieders[0]!.producten = ['bestaat_niet']
    kapot.lezingen[0]!.gekozen = 5
    kapot.pijlers = kapot.pijlers.filter((p) => p.id !== 'sociale_basis')
    expect(gevonden(kapot)).toEqual([
      'beleid-dag-bestaat-niet geldigVanaf',
      'beleid-id-dubbel leefgebieden/1/id',
      'beleid-verwijzing-onbekend aanbieders/0/producten/0',
      'beleid-verwijzing-onbekend ladder/treden/1/pijler',
      'beleid-verwijzing-onbekend lezingen/0/gekozen',
      'beleid-verwijzing-onbekend producten/0/criteriatabel',
    ])
  })
})

describe('an inrichting from outside', () => {
  test('teams and medewerkers name organisaties, wijken and teams that exist', () => {
    const kapot = structuredClone(inrichtingLeeuwarden)
    kapot.teams[0]!.wijken = ['WK999999']
    kapot.teams[1]!.organisatie = 'nergens'
    kapot.medewerkers[0]!.teams = ['nergens']
    kapot.medewerkers[1]!.id = kapot.medewerkers[0]!.id
    expect(gevonden(kapot, valideerInrichting)).toEqual([
      'beleid-id-dubbel medewerkers/1/id',
      'beleid-verwijzing-onbekend medewerkers/0/teams/0',
      'beleid-verwijzing-onbekend teams/0/wijken/0',
      'beleid-verwijzing-onbekend teams/1/organisatie',
    ])
  })

  test('places side by side share no postcode; a place and what it lies in do', () => {
    const kapot = structuredClone(inrichtingLeeuwarden)
    const [eerste, tweede] = kapot.wijken
    tweede!.postcodes = [{ van: '9999', tot: '9999' }]
    eerste!.postcodes = [{ van: '9998', tot: '9999AB' }]
    expect(gevonden(kapot, valideerInrichting)).toEqual(['beleid-postcode-dubbel wijken/1/postcodes/0'])
    tweede!.postcodes = [{ van: '9999AC', tot: '9999' }]
    expect(gevonden(kapot, valideerInrichting)).toEqual([])
    tweede!.postcodes = [{ van: '9999AA', tot: '9999AB' }]
    Object.assign(eerste!, { soort: 'stadsdeel' })
    Object.assign(tweede!, { ouder: eerste!.code })
    expect(gevonden(kapot, valideerInrichting)).toEqual([])
  })

  test('an AGB code of other than eight digits is refused', () => {
    const kapot = structuredClone(inrichtingLeeuwarden)
    kapot.organisaties[2]!.agb = '1234567'
    expect(gevonden(kapot, valideerInrichting)).toEqual(['beleid-waarde-onjuist organisaties/2/agb'])
  })
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test, expect, describe } from 'vitest'
import fc from 'fast-check'
import deventer from '../../../../gemeenten/deventer/beleid.ts'
import enschede from '../../../../gemeenten/enschede/beleid.ts'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import { GEDEELD } from '../../../../tests/support/bronnen.ts'
import type { Beleid, Pijler } from '../beleid/index.ts'
import {
  afwegingStand,
  afwegingVaststellen,
  criteriatabel,
  ondersteuningStarten,
  pijlerBeleid,
  verwijzingMaken,
  type AfwegingFeiten,
  type Kant,
  type Toegangsgrond,
} from './afweging.rules.ts'

const plan004 = join(GEDEELD, 'bronnen/004_c2c0f889688b5020.txt')
const BASIS = 'basisondersteuning'
const AANVULLEND = 'aanvullend'
const omstandigheden = {
  aardBeperking: 'borderline en PTSS',
  taken: 'dagstructuur',
  omvang: '4 uur per week',
}
const thuis = (doel: Kant, inzicht: Kant, planbaarheid: Kant, deskundigheid: Kant): AfwegingFeiten => ({
  tabel: 'thuisondersteuning',
  antwoorden: { doel, inzicht, planbaarheid, deskundigheid },
  omstandigheden,
})
const codes = (uitkomst: { ok: true } | { ok: false; weigeringen: readonly { code: string }[] }) =>
  uitkomst.ok ? [] : uitkomst.weigeringen.map((w) => w.code)

describe('the tables', () => {
  test.each(['thuisondersteuning', 'dagbesteding'])('BAS-03 BAS-04 %s weighs 4 criteria on 2 sides', (id) => {
    const tabel = criteriatabel(leeuwarden, id)
    expect(tabel?.criteria).toHaveLength(4)
    expect(tabel?.criteria.flatMap((c) => [c[BASIS], c[AANVULLEND]]).every((cel) => cel.length > 20)).toBe(
      true,
    )
  })

  test.skipIf(!existsSync(plan004))(
    'GT-L30 GT-L31 all sixteen cells stand literally in the plan (needs the sources beside the repository)',
    () => {
      const bron = readFileSync(plan004, 'utf8')
      const cellen = leeuwarden.criteriatabellen.flatMap((t) =>
        t.criteria.flatMap((c) => [c.naam, c[BASIS], c[AANVULLEND]]),
      )
      expect(cellen).toHaveLength(24)
      expect(cellen.filter((cel) => !bron.includes(cel))).toEqual([])
    },
  )

  test('BAS-03 “beperkt” insight stands on both sides: that overlap is what the professional weighs', () => {
    const inzicht = criteriatabel(leeuwarden, 'thuisondersteuning')?.criteria.find((c) => c.id === 'inzicht')
    expect(inzicht?.[BASIS]).toContain('redelijk tot beperkt')
    expect(inzicht?.[AANVULLEND]).toContain('beperkt tot zeer beperkt')
  })
})

describe('weighing', () => {
  const feiten = thuis(BASIS, BASIS, BASIS, AANVULLEND)

  test('BAS-05 3 against 1 is shown with the cell behind each, and no verdict', () => {
    const stand = afwegingStand(leeuwarden, feiten)
    expect(stand?.voorstel).toEqual({ basisondersteuning: 3, aanvullend: 1, nietGewogen: 0 })
    expect(stand?.redenen).toHaveLength(4)
    expect(stand?.redenen[3]).toEqual({
      regel: 'BAS-05',
      bron: '004 §4.1 tabel Thuisondersteuning',
      tekst: 'Benodigde deskundigheid medewerker: Specifieke deskundigheid en signalerend vermogen',
    })
    expect(Object.keys(stand ?? {})).toEqual(['voorstel', 'redenen'])
  })

  test('BAS-05 conclusion and motivation are both mandatory', () => {
    expect(codes(afwegingVaststellen(leeuwarden, feiten, { conclusie: null, motivatie: '' }))).toEqual([
      'afweging-zonder-conclusie',
      'afweging-zonder-motivatie',
    ])
    expect(codes(afwegingVaststellen(leeuwarden, feiten, { conclusie: AANVULLEND, motivatie: ' ' }))).toEqual(
      ['afweging-zonder-motivatie'],
    )
  })

  test('BAS-05 no count decides: any conclusion stands with its motivation', () => {
    const kant = fc.constantFrom<Kant>(BASIS, AANVULLEND)
    fc.assert(
      fc.property(fc.tuple(kant, kant, kant, kant), kant, (a, conclusie) => {
        const uitkomst = afwegingVaststellen(leeuwarden, thuis(...a), {
          conclusie,
          motivatie: 'samen gewogen',
        })
        expect(uitkomst).toEqual({ ok: true, waarde: { conclusie, motivatie: 'samen gewogen' } })
      }),
    )
  })

  test('every criterium is weighed, with aard, taken and omvang; unknown ones are refused', () => {
    const half: AfwegingFeiten = {
      tabel: 'thuisondersteuning',
      antwoorden: { doel: BASIS, vervoer: BASIS },
      omstandigheden: { ...omstandigheden, omvang: ' ' },
    }
    expect(codes(afwegingVaststellen(leeuwarden, half, { conclusie: BASIS, motivatie: 'm' }))).toEqual([
      'afweging-criterium-onbekend',
      'afweging-criterium-open',
      'afweging-criterium-open',
      'afweging-criterium-open',
      'afweging-omstandigheid-leeg',
    ])
    expect(afwegingStand(leeuwarden, half)?.voorstel).toEqual({
      basisondersteuning: 1,
      aanvullend: 0,
      nietGewogen: 3,
    })
  })

  test('a gemeente without tables does not weigh', () => {
    expect(afwegingStand(nijmegen, feiten)).toBeNull()
    expect(codes(afwegingVaststellen(nijmegen, feiten, { conclusie: BASIS, motivatie: 'm' }))).toEqual([
      'afweging-tabel-onbekend',
    ])
  })
})

/** What the plan says of somebody about one criterium, and on which side of the table those words lie. */
type Lezing = readonly [criterium: string, kant: Kant, woorden: string]
type Voorbeeld = {
  readonly lezingen: Readonly<Record<string, readonly Lezing[]>>
  readonly conclusie: Kant
  readonly motivatie: string
  readonly grond: Toegangsgrond
}

describe('the examples of the plan', () => {
  const VOORBEELDEN: Readonly<Record<string, Voorbeeld>> = {
    'GT-L25 Mariska (TO3 + DB5) → aanvullend': {
      lezingen: {
        thuisondersteuning: [
          ['planbaarheid', AANVULLEND, 'moet regelmatig direct ingrijpen'],
          [
            'deskundigheid',
            AANVULLEND,
            'specifieke deskundigheid nodig op het gebied van borderline en PTSS',
          ],
        ],
        dagbesteding: [
          ['structuur', AANVULLEND, 'strakke structuur nodig op de dagbesteding in een prikkelarme omgeving'],
        ],
      },
      conclusie: AANVULLEND,
      motivatie: 'voor Mariska ondersteuning vanuit de aanvullende ondersteuning het meest passend blijft',
      grond: { soort: 'verwijsbrief' },
    },
    'GT-L26 Pieter (TO2 + DB2) → basis': {
      lezingen: {
        thuisondersteuning: [
          ['planbaarheid', BASIS, 'De zorg is meestal goed te plannen'],
          ['deskundigheid', BASIS, 'brede, generieke deskundigheid nodig op alle levensgebieden'],
        ],
        dagbesteding: [
          ['structuur', BASIS, 'behoorlijk zelfstandig aan de slag bij het groenproject in de wijk'],
          ['mix_doelgroep', BASIS, 'een begeleider die hem helpt sociaal te functioneren in de groep'],
        ],
      },
      conclusie: BASIS,
      motivatie: 'voor Pieter ondersteuning vanuit de basisondersteuning het meest passend is',
      grond: { soort: 'geen' },
    },
    'GT-L24 Jelle (TO2) → basis': {
      lezingen: {
        thuisondersteuning: [
          ['doel', BASIS, 'hij onderzoekt hoe Jelle weer kan participeren'],
          ['planbaarheid', BASIS, 'gemiddeld drie uur per week bij hem langs'],
        ],
      },
      conclusie: BASIS,
      motivatie: 'Jelle krijgt vanuit de basisondersteuning een vaste begeleider',
      grond: { soort: 'geen' },
    },
    'GT-L27 Frank → aanvullend, with PGB': {
      lezingen: {
        thuisondersteuning: [
          [
            'doel',
            AANVULLEND,
            'de hulpvraag te specifiek was om vanuit de basisondersteuning te beantwoorden',
          ],
          ['deskundigheid', AANVULLEND, 'gespecialiseerd in mensen met autisme en dwanghandelingen'],
        ],
      },
      conclusie: AANVULLEND,
      motivatie: 'Frank kreeg een verwijzing voor aanvullende ondersteuning',
      grond: { soort: 'beschikking', toegekend: true },
    },
  }

  describe.each(Object.entries(VOORBEELDEN))('%s', (_naam, { lezingen, conclusie, motivatie, grond }) => {
    const tabellen = Object.entries(lezingen)

    test.skipIf(!existsSync(plan004))('the words stand in the plan (needs the sources)', () => {
      const bron = readFileSync(plan004, 'utf8').toLowerCase()
      const woorden = [motivatie, ...tabellen.flatMap(([, rij]) => rij.map((lezing) => lezing[2]))]
      expect(woorden.filter((w) => !bron.includes(w.toLowerCase()))).toEqual([])
    })

    test.each(tabellen)('BAS-12 what the plan tells weighs as the plan decided (%s)', (tabel, rij) => {
      const antwoorden = Object.fromEntries(rij.map(([criterium, kant]) => [criterium, kant]))
      const verteld: AfwegingFeiten = { tabel, antwoorden, omstandigheden }
      const stand = afwegingStand(leeuwarden, verteld)
      const aantal = (kant: Kant) => rij.filter((lezing) => lezing[1] === kant).length
      expect(stand?.voorstel).toEqual({
        [BASIS]: aantal(BASIS),
        [AANVULLEND]: aantal(AANVULLEND),
        nietGewogen: 4 - rij.length,
      })
      // The reasons are the cells of exactly the sides that the words of the plan lie on.
      const cellen = criteriatabel(leeuwarden, tabel)?.criteria.flatMap((c) =>
        rij.filter(([id]) => id === c.id).map(([, kant]) => `${c.naam}: ${c[kant]}`),
      )
      expect(stand?.redenen.map((r) => r.tekst)).toEqual(cellen)
      expect(aantal(conclusie)).toBe(rij.length)
      // What the plan does not tell, the professional still weighs: without it there is no decision.
      const open = afwegingVaststellen(leeuwarden, verteld, { conclusie, motivatie })
      expect(codes(open)).toEqual(Array.from({ length: 4 - rij.length }, () => 'afweging-criterium-open'))
      const alle = criteriatabel(leeuwarden, tabel)?.criteria.map((c) => [c.id, conclusie] as const) ?? []
      const geheel = { ...verteld, antwoorden: { ...Object.fromEntries(alle), ...antwoorden } }
      expect(afwegingVaststellen(leeuwarden, geheel, { conclusie, motivatie })).toEqual({
        ok: true,
        waarde: { conclusie, motivatie },
      })
    })

    test('BAS-12 the paper that the example names opens the support', () => {
      expect(codes(ondersteuningStarten(leeuwarden, { pijler: conclusie, product: null, grond }))).toEqual([])
    })
  })

  test('BAS-12 Frank needs a paper, Jelle none; a PGB exists only in aanvullend', () => {
    expect(
      codes(
        ondersteuningStarten(leeuwarden, { pijler: AANVULLEND, product: null, grond: { soort: 'geen' } }),
      ),
    ).toEqual(['toegang-zonder-verwijzing'])
    expect(leeuwarden.besluit.pgbMogelijk).toBe(true)
  })
})

describe('pillars and access', () => {
  test('BAS-01 three pillars, each with its access and financing', () => {
    expect(leeuwarden.pijlers.map((p) => [p.id, p.toegang, p.financiering])).toEqual([
      ['sociale_basis', ['open'], 'subsidie'],
      ['basisondersteuning', ['zonder_beschikking'], 'lumpsum'],
      ['aanvullend', ['verwijsbrief', 'beschikking'], 'lumpsum_per_perceel'],
    ])
    expect(pijlerBeleid(enschede, 'basisondersteuning')).toBeNull()
  })

  const GRONDEN: readonly Toegangsgrond[] = [
    { soort: 'geen' },
    { soort: 'verwijsbrief' },
    { soort: 'beschikking', toegekend: true },
    { soort: 'beschikking', toegekend: false },
    { soort: 'indicatie_in_plan' },
    { soort: 'bestaande_indicatie' },
  ]
  const opent = (beleid: Beleid, pijler: Pijler, product: string | null = null) =>
    GRONDEN.map((grond) => ondersteuningStarten(beleid, { pijler, product, grond }).ok)

  test('BAS-02 basis starts without besluit, aanvullend only on a verwijsbrief or a granted beschikking', () => {
    expect(opent(leeuwarden, 'sociale_basis')[0]).toBe(true)
    expect(opent(leeuwarden, 'basisondersteuning')[0]).toBe(true)
    expect(opent(leeuwarden, 'aanvullend')).toEqual([false, true, true, false, false, false])
  })

  test('BAS-02 HH is the exception: the inwoner goes directly to the contracted aanbieder', () => {
    expect(opent(leeuwarden, 'aanvullend', 'huishoudelijke_hulp')[0]).toBe(true)
    expect(opent(leeuwarden, 'aanvullend', 'kortdurend_verblijf')[0]).toBe(false)
    const verkeerdePijler: Beleid = {
      ...leeuwarden,
      producten: leeuwarden.producten.map((p) => ({ ...p, pijler: 'basisondersteuning' })),
    }
    expect(opent(verkeerdePijler, 'aanvullend', 'huishoudelijke_hulp')[0]).toBe(false)
    expect(leeuwarden.lezingen.find((l) => l.id === 'GT-L44')?.gekozen).toBe(1)
  })

  test('each gemeente opens on its own paper: Nijmegen brief or beschikking, Deventer plan, Enschede the indicatie that is there', () => {
    expect(opent(nijmegen, 'aanvullend')).toEqual([false, true, true, false, false, false])
    expect(opent(deventer, 'aanvullend')).toEqual([false, false, false, false, true, false])
    expect(opent(enschede, 'aanvullend')).toEqual([false, false, false, false, false, true])
  })

  test('a pillar that the plan does not name opens nothing', () => {
    expect(opent(enschede, 'basisondersteuning')).toEqual(GRONDEN.map(() => false))
  })

  test('BES-01 only a deskundige medewerker issues a verwijzing, and after a weighing that ended in aanvullend', () => {
    expect(codes(verwijzingMaken(leeuwarden, { deskundig: true, conclusie: AANVULLEND }))).toEqual([])
    expect(codes(verwijzingMaken(leeuwarden, { deskundig: false, conclusie: AANVULLEND }))).toEqual([
      'verwijzing-niet-deskundig',
    ])
    expect(codes(verwijzingMaken(leeuwarden, { deskundig: true, conclusie: null }))).toEqual([
      'verwijzing-zonder-afweging',
    ])
    expect(codes(verwijzingMaken(leeuwarden, { deskundig: true, conclusie: BASIS }))).toEqual([
      'verwijzing-afweging-basis',
    ])
    expect(codes(verwijzingMaken(nijmegen, { deskundig: false, conclusie: null }))).toEqual([])
  })
})

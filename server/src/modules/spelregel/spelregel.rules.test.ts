import { describe, expect, test } from 'vitest'
import deventer from '../../../../gemeenten/deventer/beleid.ts'
import drechtsteden from '../../../../gemeenten/drechtsteden/beleid.ts'
import enschede from '../../../../gemeenten/enschede/beleid.ts'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import { duurTekst, eigenBron, spelregelsVan } from './spelregel.rules.ts'

const ALLE = { enschede, deventer, drechtsteden, nijmegen, leeuwarden } as const
type Naam = keyof typeof ALLE
const regel = (g: Naam, wat: string) =>
  spelregelsVan(ALLE[g])
    .flatMap((groep) => groep.regels)
    .find((r) => r.wat === wat)
const groep = (g: Naam, kop: RegExp) => spelregelsVan(ALLE[g]).find((x) => kop.test(x.kop))?.regels ?? []

test.each(Object.keys(ALLE) as Naam[])(
  'every rule of %s has words and a clause of its own plan or a law',
  (g) => {
    const [, eigen = ''] = /(00\d)/.exec(ALLE[g].woorden.bron) ?? []
    const regels = spelregelsVan(ALLE[g]).flatMap((x) => x.regels)
    expect(regels.length).toBeGreaterThan(25)
    for (const { wat, hier, bron } of regels) {
      expect(hier, wat).not.toBe('')
      expect(bron, wat).not.toBe('')
      for (const nummer of bron.match(/\b00\d\b/g) ?? []) expect(nummer, wat).toBe(eigen)
    }
  },
)

describe('what differs, by the same rule', () => {
  test.each([
    ['enschede', ['klant', 'aanspreekpunt', 'integraal ondersteuningspakket'], 3, 6],
    ['deventer', ['burger', 'regisseur', 'ondersteuningsplan'], 3, 6],
    ['nijmegen', ['bewoner', 'casusregisseur', 'zorg-welzijnsplan'], 4, 12],
  ] as const)(
    '%s says %j, climbs %i steps and asks of %i leefgebieden',
    (g, woorden, treden, leefgebieden) => {
      const zegt = ['Om wie het gaat', 'Wie de regie heeft', 'Het plan'].map((wat) => regel(g, wat)?.hier)
      expect(zegt).toEqual(woorden)
      expect(regel(g, `Trede ${treden} van ${treden}`)).toBeDefined()
      expect(regel(g, `Leefgebieden (${leefgebieden})`)).toBeDefined()
    },
  )

  test('Nijmegen scales up from three leefgebieden, by its clause; Leeuwarden counts none and says so', () => {
    expect(regel('nijmegen', 'Opschalen')).toEqual({
      wat: 'Opschalen',
      hier: 'Vanaf 3 leefgebieden met een probleem, naar regieteam',
      bron: '003 Uitv.notitie §5',
    })
    expect(regel('leeuwarden', 'Opschalen')?.hier).toBe('Staat uit')
    expect(regel('leeuwarden', 'Opschalen')?.bron).toContain('004 noemt geen aantal leefgebieden')
  })

  test.each([
    ['enschede', 'aanbieder', '000 Rolverdeling (C14)'],
    [
      'deventer',
      'vertrouwd persoon, vrijwilliger, betrokken hulpverlener, sociaal werker',
      '001 §1.2 en voetnoot 1',
    ],
    ['drechtsteden', 'aanbieder, sociaal werker', '002 Innovatie (C14)'],
    ['nijmegen', 'sociaal werker, betrokken hulpverlener, regieteam', '003 Uitv.notitie §4 en voetnoot 3'],
    ['leeuwarden', 'sociaal werker', '004 §2.3, §4.6'],
  ] as const)('who may be regievoerder in %s: %s', (g, hier, bron) => {
    expect(groep(g, /^Wie .* mag zijn$/)[0]).toEqual({ wat: 'Bij Wmo', hier, bron })
  })
})

test.each([
  [{ weken: 6 }, '6 weken'],
  [{ maanden: 1 }, '1 maand'],
  [{ werkdagen: 3 }, '3 werkdagen'],
  [{ dagen: 1 }, '1 dag'],
])('%j reads %s', (duur, leest) => {
  expect(duurTekst(duur)).toBe(leest)
})

test('a default from another plan does not read as the own plan', () => {
  expect(eigenBron(enschede, '001 §1.3; het ritme is niet uit het plan')).toBe(
    'plan van een andere gemeente, §1.3; het ritme is niet uit het plan',
  )
  expect(eigenBron(enschede, '000 Rolverdeling')).toBe('000 Rolverdeling')
})

test('SIG-15 who picks up a hulpvraag is told where the plan says it, with the term to agree, and not elsewhere', () => {
  const wat = 'Iedere organisatie pakt iedere hulpvraag op'
  expect(regel('deventer', wat)).toEqual({
    wat,
    hier: 'Ja. De verdeling afspreken: binnen 10 werkdagen',
    bron: '001 §5',
  })
  for (const g of ['enschede', 'drechtsteden', 'nijmegen', 'leeuwarden'] as const)
    expect(regel(g, wat), g).toBeUndefined()
})

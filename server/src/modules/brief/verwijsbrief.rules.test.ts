import fc from 'fast-check'
import { expect, test } from 'vitest'
import standaard from '../../../../gemeenten/brieven.ts'
import {
  briefinhoud,
  datumVoluit,
  leestekst,
  ROUTES,
  type Briefinhoud,
  type Brieftekst,
} from './brief.rules.ts'
import { eenBriefhoofd, eenVerwijzing } from './brief.test-data.ts'
import { verwijsbriefInhoud } from './verwijsbrief.rules.ts'

const tekst: Brieftekst = standaard.verwijsbrief
const inhoud = (hoofd = eenBriefhoofd(), verwijzing = eenVerwijzing()): Briefinhoud => {
  const uitkomst = verwijsbriefInhoud(tekst, hoofd, verwijzing)
  if (!uitkomst.ok) throw new Error(uitkomst.weigeringen[0]?.code)
  return uitkomst.waarde
}
const velden = (uitkomst: ReturnType<typeof briefinhoud>) =>
  uitkomst.ok ? [] : uitkomst.weigeringen.map(({ code, veld }) => [code, veld])

test('BES-01 the letter holds resultaat, aanbieder with telephone, and start date', () => {
  const afspraken = inhoud().delen.flatMap((deel) => deel.afspraken.flatMap((afspraak) => afspraak.inhoud))
  expect(afspraken).toEqual([
    eenVerwijzing().resultaat,
    'Thuishulp De Terp',
    'Telefoon 000\u00A0444\u00A044\u00A044',
    '16 maart 2026',
  ])
})

test('KLA-05 the letter names all four routes with contact, in a fixed order', () => {
  const { routes } = inhoud()
  expect(routes.map(({ soort }) => soort)).toEqual(ROUTES)
  for (const { kop, naam, telefoon, adres, uitleg } of routes) {
    for (const deel of [kop, naam, telefoon, adres, uitleg]) expect(deel).not.toBe('')
  }
})

test.each(ROUTES)('KLA-05 without a contact for %s there is no letter', (route) => {
  const contacten = eenBriefhoofd().contacten.filter(({ soort }) => soort !== route)
  expect(velden(verwijsbriefInhoud(tekst, eenBriefhoofd({ contacten }), eenVerwijzing()))).toEqual([
    ['route-ontbreekt', `contacten/${route}`],
  ])
})

test('BES-03 the letter says that one may always ask for a besluit', () => {
  expect(leestekst(inhoud()).join(' ')).toContain('U mag altijd om een besluit vragen.')
})

test('no field stays open, and an empty one is refused by its name', () => {
  expect(JSON.stringify(inhoud())).not.toMatch(/\{\w+\}/)
  const leeg = eenVerwijzing({ resultaat: ' ', aanbieder: { naam: '', telefoon: '' } })
  expect(velden(verwijsbriefInhoud(tekst, eenBriefhoofd(), leeg))).toEqual([
    ['briefveld-leeg', 'aanbieder'],
    ['briefveld-leeg', 'resultaat'],
    ['briefveld-leeg', 'aanbiederTelefoon'],
  ])
})

test('a text that asks for a field nobody knows is refused', () => {
  const vreemd = { ...tekst, inleiding: ['U woont in {kasteel}.'] }
  expect(velden(verwijsbriefInhoud(vreemd, eenBriefhoofd(), eenVerwijzing()))).toEqual([
    ['briefveld-leeg', 'kasteel'],
  ])
})

test('what is filled in is not read again: braces and dollars in a value stay', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }).filter((s) => s.trim() !== ''),
      (vrij) => {
        for (const resultaat of [vrij, `${vrij}{inwoner}`, `$& ${vrij}`]) {
          const deel = inhoud(eenBriefhoofd(), eenVerwijzing({ resultaat })).delen[0]
          expect(deel?.afspraken[0]?.inhoud).toEqual([resultaat])
        }
      },
    ),
  )
})

test('a date is written in full', () => {
  expect(datumVoluit(Temporal.PlainDate.from('2026-08-01'))).toBe('1 augustus 2026')
})

import { expect, test } from 'vitest'
import { gelijk, metKeuze, samenvoegen, type Waarden } from './samenvoegen.ts'

const basis: Waarden = {
  situatie: 'Woont alleen.',
  ondersteuningsvraag: 'De post doen.',
  eigenKracht: '',
  netwerk: '',
  collectief: '',
  professioneel: '',
  regisseurNaam: null,
  regisseurRol: null,
  verwachteDuurWeken: null,
  doelen: [
    { id: 1, tekst: 'Post op orde', leefgebied: null, persoonId: null },
    { id: 2, tekst: 'Onder de mensen', leefgebied: null, persoonId: null },
  ],
}

test('two people who changed different texts both keep theirs', () => {
  const uit = samenvoegen({
    basis,
    mijn: { ...basis, situatie: 'Woont alleen, ziet slecht.' },
    ander: { ...basis, netwerk: 'Zus helpt.', verwachteDuurWeken: 12 },
  })
  expect(uit.botsingen).toEqual([])
  expect(uit.waarden).toMatchObject({
    situatie: 'Woont alleen, ziet slecht.',
    netwerk: 'Zus helpt.',
    verwachteDuurWeken: 12,
  })
})

test('the same text changed by both is a collision that names both texts', () => {
  const uit = samenvoegen({
    basis,
    mijn: { ...basis, situatie: 'A' },
    ander: { ...basis, situatie: 'B' },
  })
  expect(uit.botsingen).toEqual([{ veld: 'situatie', mijn: 'A', ander: 'B' }])
  expect(metKeuze(uit.waarden, 'situatie', 'A\n\nB').situatie).toBe('A\n\nB')
})

test('goals: mine added, theirs added, mine taken away, both changed, theirs taken away that I changed', () => {
  const [een, twee] = basis.doelen
  if (een === undefined || twee === undefined) throw new Error('two goals')
  const nieuw = { tekst: 'Nieuw van mij', leefgebied: null, persoonId: null }
  const derde = { id: 3, tekst: 'Nieuw van ander', leefgebied: null, persoonId: null }
  const erbij = samenvoegen({
    basis,
    mijn: { ...basis, doelen: [een, nieuw] },
    ander: { ...basis, doelen: [een, twee, derde] },
  })
  expect(erbij.waarden.doelen.map((d) => d.tekst)).toEqual([
    'Post op orde',
    'Nieuw van ander',
    'Nieuw van mij',
  ])
  const beide = samenvoegen({
    basis,
    mijn: {
      ...basis,
      doelen: [
        { ...een, tekst: 'X' },
        { ...twee, tekst: 'Z' },
      ],
    },
    ander: { ...basis, doelen: [{ ...een, tekst: 'Y' }] },
  })
  expect(beide.botsingen).toEqual([{ veld: 'doelen/1', mijn: 'X', ander: 'Y' }])
  expect(beide.waarden.doelen.map((d) => [d.id, d.tekst])).toEqual([
    [1, 'X'],
    [undefined, 'Z'],
  ])
  expect(metKeuze(beide.waarden, 'doelen/1', 'Y').doelen[0]?.tekst).toBe('Y')
})

test('a draft that comes back with its fields in another order is the same', () => {
  const omgekeerd = Object.fromEntries(
    Object.entries({
      ...basis,
      doelen: basis.doelen.map((d) => Object.fromEntries(Object.entries(d).toReversed())),
    }).toReversed(),
  )
  expect(gelijk(omgekeerd, basis)).toBe(true)
  expect(gelijk({ ...omgekeerd, situatie: 'anders' }, basis)).toBe(false)
  expect(gelijk({ ...basis, doelen: basis.doelen.toReversed() }, basis)).toBe(false)
})

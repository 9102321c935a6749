import { expect, test } from 'vitest'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import { valideerBeleid } from '../beleid/valideren.rules.ts'
import { vragenBewaren, vragenVan } from './vragenlijst.rules.ts'

const lijst = nijmegen.gesprek.vragenlijst!
const zonder = (id: string) => ({
  ...lijst,
  vragensets: lijst.vragensets.map((s) => ({
    ...s,
    vragen: s.vragen.map((v) => (v.id === id ? { ...v, vervallen: true } : v)),
  })),
})
const ids = (vragen: readonly { id: string }[]) => vragen.map((v) => v.id)
const VALLEN = { br_vallen: { vraag: 'Bent u gevallen?', antwoord: 'Ja, in mei.' } }

test('KTG-14 a block asks what it was composed of, own and national; a retired question is asked no more and stays where it was answered', () => {
  expect(ids(vragenVan(lijst, 'sociale_omgeving', []))).toEqual(['br_alleen', 'nm_buurt'])
  expect(ids(vragenVan(zonder('br_vallen'), 'lichamelijk', []))).toEqual(['br_lijf'])
  expect(vragenVan(zonder('br_vallen'), 'lichamelijk', [VALLEN])).toEqual([
    expect.objectContaining({ id: 'br_lijf' }),
    { id: 'br_vallen', tekst: 'Bent u gevallen?' },
  ])
  expect(vragenVan(null, 'lichamelijk', [VALLEN])).toEqual([{ id: 'br_vallen', tekst: 'Bent u gevallen?' }])
  expect(vragenVan(null, 'lichamelijk', [])).toEqual([])
})

test('KTG-14 an answer keeps the words of its question, the empty ones are not kept, and a strange question is refused', () => {
  const van = (vragen: Record<string, string>, eerder = {}) =>
    vragenBewaren(lijst, { persoonId: 1, leefgebied: 'lichamelijk', vragen }, eerder)
  expect(van({ br_lijf: 'Tillen.', br_vallen: ' ' })).toMatchObject({
    waarde: { br_lijf: { vraag: 'Wat kunt u door uw lijf niet meer, of minder goed?', antwoord: 'Tillen.' } },
  })
  // The words of then, also when the question is worded otherwise now.
  expect(van({ br_vallen: 'Ja, en in juni.' }, VALLEN)).toMatchObject({
    waarde: { br_vallen: { vraag: 'Bent u gevallen?', antwoord: 'Ja, en in juni.' } },
  })
  expect(van({ onbekend: 'x' })).toMatchObject({
    ok: false,
    weigeringen: [{ code: 'gesprek-vraag-onbekend', veld: '1/lichamelijk/vraag:onbekend' }],
  })
})

test('KTG-14 an instrument is composed of what there is: each question once, each leefgebied once', () => {
  const met = (anders: (v: typeof lijst) => void) => {
    const b = structuredClone(nijmegen)
    anders(b.gesprek.vragenlijst!)
    const uit = valideerBeleid(b)
    return uit.ok ? [] : uit.weigeringen.map((w) => [w.code, w.veld])
  }
  expect(met(() => undefined)).toEqual([])
  expect(met((v) => v.blokken[0]!.vragen.push('nergens'))).toEqual([
    ['beleid-verwijzing-onbekend', 'gesprek/vragenlijst/blokken/0/vragen/1'],
  ])
  expect(met((v) => (v.blokken[1]!.leefgebied = 'wonen'))).toEqual([
    ['beleid-id-dubbel', 'gesprek/vragenlijst/blokken/1/leefgebied'],
  ])
  expect(met((v) => (v.blokken[0]!.leefgebied = 'tuin'))).toEqual([
    ['beleid-verwijzing-onbekend', 'gesprek/vragenlijst/blokken/0/leefgebied'],
  ])
  expect(met((v) => v.vragensets[1]!.vragen.push(v.vragensets[0]!.vragen[0]!))).toHaveLength(1)
})

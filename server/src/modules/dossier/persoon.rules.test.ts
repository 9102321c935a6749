import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testBsns } from '../huishouden/index.ts'
import { persoonControleren, persoonNaam, type PersoonInvoer } from './persoon.rules.ts'

const vandaag = Temporal.PlainDate.from('2026-11-24')
const DEMO = { vandaag, alleenTestBsn: true }
const ECHT = { vandaag, alleenTestBsn: false }
const GOED: PersoonInvoer = { voornamen: 'Anna', achternaam: 'Vries', relatie: 'hoofdbewoner' }
const fouten = (invoer: Partial<PersoonInvoer>, kader = DEMO) => {
  const uit = persoonControleren({ ...GOED, ...invoer }, kader)
  return uit.ok ? [] : uit.weigeringen.map((w) => [w.veld, w.code])
}

test('spaces around a value go, and what is empty is not known', () => {
  const uit = persoonControleren({ ...GOED, voornamen: ' Anna ', tussenvoegsel: ' ', telefoon: '' }, DEMO)
  expect(uit).toMatchObject({
    ok: true,
    waarde: { voornamen: 'Anna', tussenvoegsel: null, telefoon: null, bsn: null, geboortedatum: null },
  })
})

test('a BSN is kept as nine digits', () => {
  const uit = persoonControleren({ ...GOED, bsn: '9999.90.019' }, DEMO)
  expect(uit).toMatchObject({ ok: true, waarde: { bsn: '999990019' } })
})

test('every error is told at once and at its field', () => {
  expect(fouten({ voornamen: '', achternaam: ' ', geboortedatum: '31-02-2020', bsn: '12' })).toEqual([
    ['voornamen', 'voornamen-ontbreekt'],
    ['achternaam', 'achternaam-ontbreekt'],
    ['geboortedatum', 'datum-dag-bestaat-niet'],
    ['bsn', 'bsn-geen-negen-cijfers'],
  ])
})

test('nobody is born tomorrow, somebody may be born today', () => {
  expect(fouten({ geboortedatum: '2026-11-25' })).toEqual([['geboortedatum', 'geboortedatum-in-de-toekomst']])
  expect(fouten({ geboortedatum: '2026-11-24' })).toEqual([])
})

test('a demo takes only numbers that no living person has', () => {
  expect(fouten({ bsn: '123456782' })).toEqual([['bsn', 'bsn-geen-testnummer']])
  expect(fouten({ bsn: '123456782' }, ECHT)).toEqual([])
})

test('the refusal of a BSN never repeats it', () => {
  const nummers = [...testBsns()].slice(0, 50)
  fc.assert(
    fc.property(fc.constantFrom(...nummers), fc.integer({ min: 0, max: 8 }), (bsn, plek) => {
      const mis = bsn.slice(0, plek) + String((Number(bsn[plek]) + 1) % 10) + bsn.slice(plek + 1)
      const uit = persoonControleren({ ...GOED, bsn: mis }, DEMO)
      expect(uit.ok).toBe(false)
      expect(JSON.stringify(uit)).not.toContain(mis)
    }),
  )
})

test('a name is said with what stands between', () => {
  expect(persoonNaam({ voornamen: 'Anna', tussenvoegsel: 'de', achternaam: 'Vries' })).toBe('Anna de Vries')
  expect(persoonNaam({ voornamen: 'Anna', tussenvoegsel: null, achternaam: 'Vries' })).toBe('Anna Vries')
})

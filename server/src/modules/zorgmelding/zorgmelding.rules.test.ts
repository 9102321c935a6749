import { expect, test } from 'vitest'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import {
  alleenSocialeBasis,
  magZorgenMelden,
  zorgbesluitControleren,
  zorgenControleren,
  type ZorgFeiten,
} from './zorgmelding.rules.ts'

const EIGEN = 'eigen_kracht'
const BASIS = 'sociale_basis'
const maatje: ZorgFeiten = { status: 'aanvaard', trede: BASIS, treden: [EIGEN, BASIS], wacht: false }
const mag = (over: Partial<ZorgFeiten> = {}, beleid = leeuwarden) =>
  magZorgenMelden(beleid, { ...maatje, ...over }).length > 0
const codes = (uit: ReturnType<typeof zorgenControleren>) =>
  uit.ok ? [] : uit.weigeringen.map((w) => w.code)

test('REG-03 only the sociale basis helps: one task of a step above it and the basisondersteuning is there already', () => {
  expect(alleenSocialeBasis(leeuwarden, [BASIS])).toBe(true)
  expect(alleenSocialeBasis(leeuwarden, [EIGEN, BASIS, BASIS])).toBe(true)
  expect(alleenSocialeBasis(leeuwarden, [BASIS, 'basisondersteuning'])).toBe(false)
  expect(alleenSocialeBasis(leeuwarden, [BASIS, 'aanvullend'])).toBe(false)
  // Nobody of the sociale basis helps, or a step that this beleid does not know: then nothing is concluded.
  expect(alleenSocialeBasis(leeuwarden, [EIGEN])).toBe(false)
  expect(alleenSocialeBasis(leeuwarden, [])).toBe(false)
  expect(alleenSocialeBasis(leeuwarden, [BASIS, 'weg'])).toBe(false)
})

test('REG-03 who helps from the sociale basis may tell it: once they said yes, while nothing waits, where the plan has it', () => {
  expect(mag()).toBe(true)
  expect(mag({ status: 'gestart' })).toBe(true)
  for (const status of ['gevraagd', 'geweigerd', 'gestopt']) expect(mag({ status }), status).toBe(false)
  expect(mag({ wacht: true })).toBe(false)
  expect(mag({ trede: EIGEN })).toBe(false)
  expect(mag({ trede: 'basisondersteuning', treden: [BASIS, 'basisondersteuning'] })).toBe(false)
  const aan = leeuwarden.casusregie
  expect(aan.zichtSocialeBasis).toEqual({ aan: true, bron: '004 §4.6' })
  const uit = { ...leeuwarden, casusregie: { ...aan, zichtSocialeBasis: { aan: false, bron: 'x' } } }
  expect(mag({}, uit)).toBe(false)
  expect(nijmegen.casusregie.zichtSocialeBasis.aan).toBe(false)
})

test('REG-03 a worry and a decision need words; what was decided stays', () => {
  expect(zorgenControleren(leeuwarden, maatje, ' Zij eet niet ')).toEqual({
    ok: true,
    waarde: 'Zij eet niet',
  })
  expect(codes(zorgenControleren(leeuwarden, maatje, '  '))).toEqual(['zorgen-zonder-tekst'])
  // What waits is not refused by the rule: the same words again are the same worry.
  expect(zorgenControleren(leeuwarden, { ...maatje, wacht: true }, 'x').ok).toBe(true)
  expect(codes(zorgenControleren(nijmegen, maatje, 'x'))).toEqual(['zorgen-niet-hier'])
  expect(codes(zorgbesluitControleren(false, ' '))).toEqual(['zorgen-zonder-woord'])
  expect(codes(zorgbesluitControleren(true, 'x'))).toEqual(['zorgen-al-besloten'])
  expect(zorgbesluitControleren(false, ' Ik kom langs ')).toEqual({ ok: true, waarde: 'Ik kom langs' })
})

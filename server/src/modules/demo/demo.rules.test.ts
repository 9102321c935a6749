import { expect, test } from 'vitest'
import { toevalUit } from '../../kern/toeval.ts'
import deventer from '../../../../gemeenten/deventer/beleid.ts'
import enschede from '../../../../gemeenten/enschede/beleid.ts'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import { dagenGeleden, isVoorbij, kiesVerhaal, ledenBij, STADIA, stadiaVan } from './demo.rules.ts'

test('a gemeente shows the stages that its plan knows', () => {
  expect(stadiaVan(leeuwarden)).toEqual(STADIA)
  expect(stadiaVan(enschede)).toEqual(['signaal', 'verdeeld'])
  expect(stadiaVan(deventer)).not.toContain('verwezen')
})

test('who is further along began longer ago', () => {
  for (const [i, stadium] of STADIA.entries()) {
    const dagen = dagenGeleden(toevalUit(i), stadium)
    expect(dagen).toBeGreaterThanOrEqual(i < 2 ? 0 : i * 4)
    expect(dagen).toBeLessThanOrEqual(i < 2 ? 9 : i * 10)
  }
  expect(isVoorbij('verwezen', 'triage')).toBe(true)
  expect(isVoorbij('signaal', 'triage')).toBe(false)
})

test('who is born after the story began is not there yet', () => {
  const lid = (geboortedatum: string) => ({
    persoon: { geboortedatum: Temporal.PlainDate.from(geboortedatum) },
  })
  const leden = [lid('1990-05-01'), lid('2026-11-02'), lid('2026-11-03')]
  // Half past eleven in the evening of 1 November in UTC is the 2nd in the Netherlands.
  expect(ledenBij(leden, Temporal.Instant.from('2026-11-01T23:30:00Z'))).toEqual(leden.slice(0, 2))
})

test('what is told fits who lives there', () => {
  const vragen = (...leden: Parameters<typeof kiesVerhaal>[1]) =>
    new Set(Array.from({ length: 200 }, (_, i) => kiesVerhaal(toevalUit(i), leden).vraag.slice(0, 20)))
  const hoofd = (leeftijd: number) => ({ relatie: 'hoofdbewoner', leeftijd })
  expect(vragen(hoofd(97))).toEqual(new Set(['De post blijft ligge', 'Ik ben twee keer gev']))
  expect(vragen(hoofd(28))).toEqual(new Set(['De post blijft ligge', 'Sinds ik mijn werk k']))
  expect(vragen(hoofd(66), { relatie: 'partner', leeftijd: 64 }).has('Mijn partner vergeet')).toBe(true)
  expect(vragen(hoofd(35), { relatie: 'kind', leeftijd: 9 }).has('Het lukt me niet mee')).toBe(true)
  expect(vragen(hoofd(59), { relatie: 'kind', leeftijd: 18 }).has('Het lukt me niet mee')).toBe(false)
})

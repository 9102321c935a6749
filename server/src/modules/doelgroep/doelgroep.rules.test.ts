import { expect, test } from 'vitest'
import { doelgroepen as d } from '../../../../gemeenten/nijmegen/doelgroepen.ts'
import {
  doelgroepBesluiten,
  doelgroepenVan,
  doelgroepVoorstellen,
  leeftijdBepalen,
  type Besluit,
} from './doelgroep.rules.ts'

const stel = (leeftijd: number | null, kenmerken: string[], heeftVraag = false, bij = d) => {
  const uit = doelgroepVoorstellen(bij, { leeftijd, kenmerken, heeftVraag })
  return uit.ok ? [uit.waarde.groepen.map((g) => g.id), uit.waarde.vervolg] : uit.weigeringen[0]?.code
}

test('TRI-21 the four groups of the convenant: who belongs to another group is not “at risk of it” as well', () => {
  expect(stel(55, ['overgewicht', 'beweegarmoede'])).toEqual([['risico'], 'preventie'])
  expect(stel(55, ['hoge_bloeddruk'])).toEqual([['risico'], 'preventie'])
  expect(stel(55, ['overgewicht', 'beweegarmoede'], true)).toEqual([['risico'], 'verder'])
  expect(stel(55, [])).toEqual([[], 'verder'])
  expect(stel(74, ['overgewicht'])).toEqual([['risico'], 'preventie'])
  expect(stel(75, ['overgewicht'])).toEqual([['ouderen'], 'verder'])
  expect(stel(null, ['overgewicht', 'chronisch_ziek'])).toEqual([['beperking'], 'verder'])
  expect(stel(80, ['zintuiglijk', 'lichte_verslaving'])).toEqual([
    ['ouderen', 'beperking', 'sociaal_kwetsbaar'],
    'verder',
  ])
  expect(stel(40, ['lichte_psychiatrie'])).toEqual([['sociaal_kwetsbaar'], 'verder'])
  expect(stel(40, ['roken'])).toBe('kenmerk-onbekend')

  const uit = doelgroepVoorstellen(d, {
    leeftijd: 80,
    kenmerken: ['chronisch_ziek', 'zintuiglijk'],
    heeftVraag: true,
  })
  expect(uit.ok && uit.waarde.groepen).toMatchObject([
    { id: 'ouderen', waarom: '80 jaar', bron: '003 Convenant, Doelgroep (uitwerking)' },
    { id: 'beperking', waarom: 'Beperking in zien of horen, Chronische ziekte' },
  ])
})

test('TRI-21 age and number of risicofactoren are data; a gemeente without the key has no doelgroepen', () => {
  const anders = { ...d, ouderenVanaf: null, risicoVanaf: 2 }
  expect(stel(99, ['overgewicht'], false, anders)).toEqual([[], 'verder'])
  expect(stel(99, ['overgewicht', 'beweegarmoede'], false, anders)).toEqual([['risico'], 'preventie'])
  expect(doelgroepenVan(null)).toMatchObject({ ok: false, weigeringen: [{ code: 'doelgroep-uit' }] })
})

test('TRI-21 the oldest of a huishouden is not younger than the person of the signaal', () => {
  const vandaag = Temporal.PlainDate.from('2026-11-23')
  const geboren = Temporal.PlainDate.from('1971-11-23') // 55 today
  expect(leeftijdBepalen(null, geboren, vandaag)).toEqual({ ok: true, waarde: 55 })
  expect(leeftijdBepalen(55, geboren, vandaag)).toEqual({ ok: true, waarde: 55 })
  expect(leeftijdBepalen(80, geboren, vandaag)).toEqual({ ok: true, waarde: 80 })
  expect(leeftijdBepalen(null, null, vandaag)).toEqual({ ok: true, waarde: null })
  expect(leeftijdBepalen(54, geboren, vandaag)).toMatchObject({
    weigeringen: [{ code: 'leeftijd-te-laag', veld: 'leeftijd' }],
  })
})

test('TRI-21 the worker confirms, or sets the proposal aside with a reason', () => {
  const voorstel = doelgroepVoorstellen(d, { leeftijd: 55, kenmerken: ['overgewicht'], heeftVraag: false })
  if (!voorstel.ok) throw new Error('geen voorstel')
  const goed: Besluit = {
    heeftVraag: false,
    groepen: ['risico'],
    vervolg: 'preventie',
    reden: null,
    voorzieningIds: [7],
  }
  const uit = (anders: Partial<Besluit>) => {
    const r = doelgroepBesluiten(voorstel.waarde, { ...goed, ...anders }, [7, 8])
    return r.ok ? r.waarde : r.weigeringen.map((w) => w.code)
  }
  expect(uit({})).toBeNull()
  expect(uit({ reden: 'Zomaar' })).toBeNull() // nothing was set aside
  expect(uit({ groepen: ['beperking'] })).toEqual(['doelgroep-zonder-reden'])
  expect(uit({ groepen: [], reden: ' ' })).toEqual(['doelgroep-zonder-reden'])
  expect(uit({ groepen: ['beperking'], reden: ' Heeft COPD ' })).toBe('Heeft COPD')
  expect(uit({ vervolg: 'verder', voorzieningIds: [] })).toEqual(['doelgroep-zonder-reden'])
  expect(uit({ vervolg: 'verder', reden: 'Wil toch praten' })).toEqual(['aanbod-zonder-preventie'])
  expect(uit({ voorzieningIds: [] })).toEqual(['preventie-zonder-aanbod'])
  expect(uit({ voorzieningIds: [7, 9] })).toEqual(['voorziening-onbekend'])
  expect(uit({ heeftVraag: true, reden: 'Toch' })).toEqual(['preventie-bij-vraag'])
})

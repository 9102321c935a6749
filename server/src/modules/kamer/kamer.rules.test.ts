import { describe, expect, test } from 'vitest'
import deventer from '../../../../gemeenten/deventer/beleid.ts'
import drechtsteden from '../../../../gemeenten/drechtsteden/beleid.ts'
import enschede from '../../../../gemeenten/enschede/beleid.ts'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import type { Result } from '../../kern/result.ts'
import type { Wie } from '../../kern/wie.ts'
import { dienstMag, kamerMag } from './kamer.policy.ts'
import {
  dienstControleren,
  herhalingVan,
  kamerAan,
  kamerControleren,
  type AndereDienst,
  type NieuweDienst,
} from './kamer.rules.ts'

const VANDAAG = Temporal.PlainDate.from('2026-11-24')
const codes = (uit: Result<unknown>) => (uit.ok ? [] : uit.weigeringen.map((w) => `${w.veld}:${w.code}`))

test('TRI-12 only Leeuwarden asks for it; without the buurtkamer it is off there too', () => {
  const aan = [enschede, deventer, drechtsteden, nijmegen, leeuwarden].map((b) => kamerAan(b, VANDAAG).aan)
  expect(aan).toEqual([false, false, false, false, true])
  expect(kamerAan(leeuwarden, VANDAAG).bron).toBe('004 §3.1 Werkwijze')
  const { capabilities } = leeuwarden
  const zonder = {
    ...leeuwarden,
    capabilities: { ...capabilities, buurtkamer: { aan: false, vanaf: null, bron: 'x' } },
  }
  expect(kamerAan(zonder, VANDAAG).aan).toBe(false)
})

test('TRI-12 a kamer has a name, a place, hours and an achterwacht that can be rung', () => {
  const goed = {
    naam: ' De Plantage ',
    achterwacht: { naam: ' Froukje ', telefoon: '058 000 01 00' },
    openingen: [{ weekdag: 2, van: '09:00', tot: '17:00' }],
  }
  const bekend = { gebied: true, vrijwilligers: true }
  expect(kamerControleren(goed, bekend)).toMatchObject({
    waarde: { naam: 'De Plantage', achterwacht: { naam: 'Froukje' } },
  })
  const dicht = { weekdag: 2, van: '17:00', tot: '17:00' }
  const fout = kamerControleren(
    { naam: ' ', achterwacht: { naam: '', telefoon: '(-) (-)' }, openingen: [...goed.openingen, dicht] },
    { gebied: false, vrijwilligers: false },
  )
  expect(codes(fout)).toEqual([
    'naam:kamer-zonder-naam',
    'gebiedId:plaats-onbekend',
    'achterwacht/naam:achterwacht-zonder-naam',
    'achterwacht/telefoon:telefoon-onjuist',
    'openingen/1/tot:tijd-einde-voor-begin',
    'openingen/1/weekdag:dag-dubbel',
    'vrijwilligers:vrijwilliger-onbekend',
  ])
  expect(codes(kamerControleren({ ...goed, openingen: [] }, bekend))).toEqual(['openingen:kamer-nooit-open'])
})

const nieuw = (over: Partial<NieuweDienst> = {}): NieuweDienst => ({
  soort: 'aanwezig',
  telefoon: null,
  dag: '2026-11-24',
  herhaalt: true,
  van: '09:00',
  tot: '12:00',
  ...over,
})
const IEMAND = { bestaat: true, isBeroepskracht: true, inTeam: true }
const controle = (d: NieuweDienst, andere: readonly AndereDienst[] = [], kandidaat = IEMAND) =>
  codes(dienstControleren(d, { kandidaat, andere, kamerId: 1, vandaag: VANDAAG }))

describe('who stands on the rooster', () => {
  test('TRI-12 a beroepskracht of the team, with an end after the begin, and a number when on call', () => {
    expect(controle(nieuw())).toEqual([])
    expect(controle(nieuw({ tot: '09:00' }))).toEqual(['tot:tijd-einde-voor-begin'])
    expect(controle(nieuw({ tot: '09:01' }))).toEqual([])
    expect(controle(nieuw({ soort: 'bereikbaar', telefoon: ' ' }))).toEqual(['telefoon:telefoon-nodig'])
    expect(controle(nieuw({ telefoon: 'bel maar' }))).toEqual(['telefoon:telefoon-onjuist'])
    expect(controle(nieuw({ dag: '2026-11-23' }))).toEqual(['dag:dag-voorbij'])
    expect(controle(nieuw({ dag: '2026-02-30', tot: '08:00' }))).toEqual([
      'dag:datum-dag-bestaat-niet',
      'tot:tijd-einde-voor-begin',
    ])
    expect(controle(nieuw(), [], { ...IEMAND, bestaat: false })).toEqual(['medewerkerId:medewerker-onbekend'])
    expect(controle(nieuw(), [], { ...IEMAND, isBeroepskracht: false })).toEqual([
      'medewerkerId:geen-beroepskracht',
    ])
    expect(controle(nieuw(), [], { ...IEMAND, inTeam: false })).toEqual(['medewerkerId:niet-in-team'])
  })

  const elders = (over: Partial<NieuweDienst> = {}, bij: Partial<AndereDienst> = {}): AndereDienst => {
    const d = nieuw(over)
    return { van: d.van, tot: d.tot, ...herhalingVan(d), kamerId: 2, kamer: 'Elders', ...bij }
  }
  const OVERLAP = ['van:dienst-overlapt']
  test.each<[string, NieuweDienst, AndereDienst, string[]]>([
    ['the same time every week', nieuw(), elders(), OVERLAP],
    ['one minute of it', nieuw({ van: '11:59', tot: '13:00' }), elders(), OVERLAP],
    ['right after it', nieuw({ van: '12:00', tot: '13:00' }), elders(), []],
    ['right before it', nieuw({ van: '08:00', tot: '09:00' }), elders(), []],
    ['another day of the week', nieuw({ dag: '2026-11-25' }), elders(), []],
    ['one day of a weekly line', nieuw({ dag: '2026-12-01', herhaalt: false }), elders(), OVERLAP],
    [
      'one day on which the weekly line falls out',
      nieuw({ dag: '2026-12-01', herhaalt: false }),
      elders({}, { uitval: ['2026-12-01'] }),
      [],
    ],
    [
      'a week later for ever, and one day before it',
      nieuw({ dag: '2026-12-01' }),
      elders({ herhaalt: false }),
      [],
    ],
    ['one day in a new weekly line', nieuw(), elders({ dag: '2026-12-01', herhaalt: false }), OVERLAP],
    ['a weekly line that ended before', nieuw(), elders({}, { vervaltOp: '2026-11-24' }), []],
    ['a weekly line that ends later', nieuw(), elders({}, { vervaltOp: '2026-12-01' }), OVERLAP],
  ])('TRI-12 nobody is in two kamers at once: %s', (_wat, d, ander, uit) => {
    expect(controle(d, [ander])).toEqual(uit)
  })
})

test('TRI-12 who may what', () => {
  const wie = (...rollen: string[]): Wie => ({
    id: 5,
    soort: 'medewerker',
    naam: 'x',
    rollen,
    organisatieId: 1,
    organisatie: 'o',
    teams: [3],
  })
  const LEIDER = ['kamer.wijzigen', 'kamer.beeindigen', 'kamerdag.zetten', 'kamerdienst.toevoegen']
  expect(kamerMag(wie('teamleider'), 3)).toEqual(LEIDER)
  expect(kamerMag(wie('teamleider'), 4)).toEqual([])
  expect(kamerMag(wie('sociaal_werker'), 3)).toEqual(['kamerdienst.toevoegen'])
  expect(kamerMag(wie('vrijwilliger'), 3)).toEqual([])
  const van = (medewerkerId: number) => ({ teamId: 3, medewerkerId })
  const DIENST = ['kamerdienst.beeindigen', 'kamerdienstdag.zetten']
  expect(dienstMag(wie('sociaal_werker'), van(5))).toEqual(DIENST)
  expect(dienstMag(wie('sociaal_werker'), van(6))).toEqual([])
  expect(dienstMag(wie('teamleider'), van(6))).toEqual(DIENST)
  expect(dienstMag(wie('vrijwilliger'), van(5))).toEqual([])
})

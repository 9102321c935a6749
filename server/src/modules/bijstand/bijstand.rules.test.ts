import { expect, test } from 'vitest'
import deventer from '../../../../gemeenten/deventer/beleid.ts'
import drechtsteden from '../../../../gemeenten/drechtsteden/beleid.ts'
import enschede from '../../../../gemeenten/enschede/beleid.ts'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import {
  bijstandControleren,
  delenStand,
  onderwerpVan,
  staandWoord,
  woordStap,
  type BijstandFeiten,
} from './bijstand.rules.ts'

const feiten = (wat: Partial<BijstandFeiten> = {}): BijstandFeiten => ({
  antwoord: 'bijstand',
  persoonId: 1,
  contact: { consulentId: 7, naam: '', bereikbaar: '14 0990' },
  delen: 'ja',
  hoe: 'mondeling',
  leden: [1, 2],
  consulenten: [7],
  staand: null,
  ...wat,
})
const codes = (wat: Partial<BijstandFeiten>, beleid = leeuwarden) => {
  const uit = bijstandControleren(beleid, feiten(wat))
  return uit.ok ? [] : uit.weigeringen.map((w) => w.code)
}

test('KTG-17 only Leeuwarden asks it: the other plans say nothing of it', () => {
  expect(codes({})).toEqual([])
  for (const beleid of [deventer, drechtsteden, enschede, nijmegen])
    expect(codes({}, beleid)).toEqual(['bijstand-hier-niet'])
})

test('KTG-17 with a ja somebody of the household and a contact who can be reached, told at once', () => {
  expect(codes({ persoonId: 3, contact: null })).toEqual([
    'bijstand-persoon-onbekend',
    'bijstand-zonder-contact',
    'bijstand-contact-onbereikbaar',
  ])
  expect(codes({ contact: { consulentId: 8, naam: '', bereikbaar: 'x' } })).toEqual([
    'bijstand-consulent-onbekend',
  ])
  expect(codes({ contact: { consulentId: null, naam: 'Team Werk', bereikbaar: '14 0990' } })).toEqual([])
  for (const antwoord of ['nee', 'weet_niet'] as const)
    expect(codes({ antwoord, persoonId: null, contact: null, delen: 'niet_gevraagd', hoe: null })).toEqual([])
})

test('KTG-17 nothing is shared without a ja that was said, and nothing when bijstand plays no role', () => {
  expect(codes({ hoe: null })).toEqual(['bijstand-zonder-toestemming'])
  expect(codes({ hoe: null, staand: false })).toEqual(['bijstand-zonder-toestemming'])
  expect(codes({ hoe: null, staand: true })).toEqual([])
  expect(codes({ delen: 'nee', hoe: null })).toEqual(['bijstand-nee-zonder-hoe'])
  expect(codes({ delen: 'nee', hoe: null, staand: false })).toEqual([])
  expect(codes({ delen: 'niet_gevraagd', hoe: null })).toEqual([])
  expect(codes({ antwoord: 'nee' })).toEqual(['bijstand-delen-niet-nodig'])
})

test('KTG-17 a ja counts for the contact and the person it was said about, until it is taken back', () => {
  const ja = { gegeven: true, ingetrokkenOp: null }
  expect([staandWoord(ja, true), staandWoord(ja, false), staandWoord(null, true)]).toEqual([true, null, null])
  expect(staandWoord({ gegeven: true, ingetrokkenOp: 'gisteren' }, true)).toBe(null)
  expect([null, { ...ja, gegeven: false }, ja, { ...ja, ingetrokkenOp: 'gisteren' }].map(delenStand)).toEqual(
    ['niet', 'nee', 'gedeeld', 'gestopt'],
  )
})

test('KTG-17 the topic follows the answer; no topic when nothing plays a role', () => {
  const beleid = leeuwarden.gesprek.bijstand
  if (beleid === null) throw new Error('Leeuwarden vraagt dit')
  expect(onderwerpVan(beleid, 'bijstand')).toBe(beleid.onderwerpen.bijstand)
  expect(onderwerpVan(beleid, 'beide')).toContain('participatievoorziening')
  expect([onderwerpVan(beleid, 'nee'), onderwerpVan(beleid, 'weet_niet')]).toEqual([null, null])
})

test('KTG-17 a ja ends when nothing plays a role, for another contact, and when it is taken back at the table', () => {
  const stap = (wat: Partial<Parameters<typeof woordStap>[0]>) => {
    const f = { antwoord: 'bijstand', delen: 'ja', staand: true, gelijk: true, loopt: true } as const
    const { eindigt, neemtOp, houdt } = woordStap({ ...f, ...wat })
    return [eindigt && 'eindigt', neemtOp && 'neemtOp', houdt && 'houdt'].filter(Boolean)
  }
  expect(stap({})).toEqual(['houdt'])
  expect(stap({ antwoord: 'nee', delen: 'niet_gevraagd' })).toEqual(['eindigt', 'houdt'])
  expect(stap({ delen: 'niet_gevraagd' })).toEqual(['eindigt', 'houdt'])
  expect(stap({ delen: 'nee' })).toEqual(['eindigt', 'neemtOp', 'houdt'])
  expect(stap({ gelijk: false, staand: null })).toEqual(['eindigt', 'neemtOp'])
  expect(stap({ gelijk: false, staand: null, delen: 'niet_gevraagd', loopt: false })).toEqual([])
})

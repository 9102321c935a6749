import { expect, test } from 'vitest'
import deventer from '../../../../gemeenten/deventer/beleid.ts'
import drechtsteden from '../../../../gemeenten/drechtsteden/beleid.ts'
import enschede from '../../../../gemeenten/enschede/beleid.ts'
import leeuwarden from '../../../../gemeenten/leeuwarden/beleid.ts'
import nijmegen from '../../../../gemeenten/nijmegen/beleid.ts'
import { AANVRAAGSTANDEN } from '@keukentafel/contract'
import type { Wie } from '../../kern/wie.ts'
import { magMetAanvraag, magMetAanvragen } from './aanvraag.policy.ts'
import {
  aanvraagControleren,
  besluitControleren,
  besluitUiterlijk,
  isTeLaat,
  stapControleren,
  verslagAlsAanvraag,
  type AanvraagFeiten,
} from './aanvraag.rules.ts'

const goed: AanvraagFeiten = {
  gesprek: { status: 'afgesloten', gehoudenOp: '2026-11-20' },
  isLid: true,
  product: 'huishoudelijke_hulp',
  advies: 'Twee uur per week.',
  waaromNietAnders: {
    eigen_kracht: 'kan niet tillen',
    eigen_omgeving: 'geen familie',
    collectief: 'is er niet',
  },
  inwonerVraagt: true,
}
const codes = (uit: { ok: true } | { ok: false; weigeringen: readonly { code: string }[] }) =>
  uit.ok ? [] : uit.weigeringen.map((w) => w.code)
const mag = (wat: Partial<AanvraagFeiten>, beleid = nijmegen) =>
  codes(aanvraagControleren(beleid, { ...goed, ...wat }))

test('KTG-07 only with variant b the verslag is the aanvraag: not with a mandate (a), not where the plan is silent', () => {
  expect(verslagAlsAanvraag(nijmegen)).toBe('003 Uitv.notitie §4')
  for (const ander of [leeuwarden, deventer, drechtsteden, enschede])
    expect(verslagAlsAanvraag(ander)).toBeNull()
  const a = { ...nijmegen, besluit: { ...nijmegen.besluit, variant: 'mandaat_sociaal_werker' as const } }
  expect(mag({}, a)).toEqual(['aanvraag-hier-niet'])
  expect(mag({}, leeuwarden)).toEqual(['aanvraag-hier-niet'])
  expect(mag({})).toEqual([])
})

test.each<[Partial<AanvraagFeiten>, string[]]>([
  [{ gesprek: null }, ['aanvraag-zonder-verslag']],
  [{ gesprek: { status: 'lopend', gehoudenOp: '2026-11-20' } }, ['aanvraag-zonder-verslag']],
  [{ isLid: false }, ['aanvraag-persoon-onbekend']],
  [{ product: 'onbekend' }, ['aanvraag-product-past-niet']],
  [{ advies: ' ' }, ['aanvraag-zonder-advies']],
  [{ inwonerVraagt: false }, ['aanvraag-zonder-inwoner']],
  [{ waaromNietAnders: { ...goed.waaromNietAnders, collectief: '' } }, ['onderzoek-waarom-niet-anders-leeg']],
  [
    { advies: '', inwonerVraagt: false, waaromNietAnders: {} },
    [
      ...Array<string>(3).fill('onderzoek-waarom-niet-anders-leeg'),
      'aanvraag-zonder-advies',
      'aanvraag-zonder-inwoner',
    ],
  ],
])('KTG-07 %j is refused with %j', (wat, verwacht) => {
  expect(mag(wat)).toEqual(verwacht)
})

test('REG-13 four states in one order, none passed over and none back', () => {
  for (const [i, nu] of AANVRAAGSTANDEN.entries())
    for (const [j, naar] of AANVRAAGSTANDEN.entries())
      expect(codes(stapControleren(nu, naar)), `${nu} ${naar}`).toEqual(
        j === i + 1 ? [] : ['aanvraag-stap-niet-nu'],
      )
})

test('REG-13 the besluit is from the day of the aanvraag to today and says why; two weeks are the term', () => {
  const dag = Temporal.PlainDate.from('2026-11-20')
  const bij = { dag, vandaag: dag.add({ days: 3 }) }
  const besluit = (op: Temporal.PlainDate, motivering = 'Past bij het advies.') =>
    codes(besluitControleren({ op, motivering }, bij))
  expect([besluit(dag), besluit(bij.vandaag)]).toEqual([[], []])
  expect(besluit(dag.subtract({ days: 1 }))).toEqual(['aanvraag-besluit-voor-aanvraag'])
  expect(besluit(bij.vandaag.add({ days: 1 }), '')).toEqual([
    'aanvraag-besluit-in-toekomst',
    'aanvraag-zonder-motivering',
  ])
  expect(besluitUiterlijk(nijmegen, dag).toString()).toBe('2026-12-04')
  const laat = (vandaag: string, isBesloten = false) =>
    isTeLaat(nijmegen, { dag, isBesloten }, Temporal.PlainDate.from(vandaag))
  expect([laat('2026-12-04'), laat('2026-12-05'), laat('2026-12-05', true)]).toEqual([false, true, false])
})

test('REG-13 who asks does not decide, and who decides does not ask', () => {
  const wie = (rol: string): Wie => ({
    id: 1,
    soort: 'medewerker',
    naam: 'x',
    rollen: [rol],
    organisatieId: null,
    organisatie: null,
    teams: [],
  })
  expect(
    ['sociaal_werker', 'teamleider', 'consulent', 'aanbieder'].map((r) => magMetAanvragen(wie(r), true)),
  ).toEqual([['aanvraag.indienen'], ['aanvraag.indienen'], [], []])
  expect(magMetAanvragen(wie('sociaal_werker'), false)).toEqual([])
  expect(AANVRAAGSTANDEN.map((stand) => magMetAanvraag(wie('consulent'), stand))).toEqual([
    ['aanvraag.in-behandeling-nemen'],
    ['aanvraag.besluiten'],
    ['aanvraag.terugmelden'],
    [],
  ])
  expect(AANVRAAGSTANDEN.flatMap((stand) => magMetAanvraag(wie('sociaal_werker'), stand))).toEqual([])
})

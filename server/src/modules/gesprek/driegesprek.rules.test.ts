import { expect, test } from 'vitest'
import { akkoordGeven, driegesprekAfsluiten, type Driegesprek } from './driegesprek.rules.ts'

const drie = ['inwoner', 'regievoerder', 'begeleider'] as const
const mariska = (wat: Partial<Driegesprek> = {}): Driegesprek => ({
  soort: 'driegesprek',
  conclusie: 'Aanvullende ondersteuning blijft',
  motivering: 'Borderline en PTSS',
  deelnemers: drie.map((soort) => ({ soort, akkoord: true })),
  ...wat,
})
const codes = (uit: { ok: true } | { ok: false; weigeringen: readonly { code: string }[] }) =>
  uit.ok ? [] : uit.weigeringen.map((w) => w.code)

test('KTG-18 GT-L25 three at the table, a conclusion with its motivation, and the agreement of each of them', () => {
  expect(codes(driegesprekAfsluiten(mariska()))).toEqual([])
  for (const weg of drie)
    expect(
      codes(
        driegesprekAfsluiten(mariska({ deelnemers: mariska().deelnemers.filter((d) => d.soort !== weg) })),
      ),
    ).toEqual(['driegesprek-onvolledig'])
  for (const niet of drie)
    expect(
      codes(
        driegesprekAfsluiten(
          mariska({ deelnemers: drie.map((soort) => ({ soort, akkoord: soort !== niet })) }),
        ),
      ),
    ).toEqual(['driegesprek-zonder-akkoord'])
  expect(codes(driegesprekAfsluiten(mariska({ conclusie: ' ', motivering: '' })))).toEqual([
    'driegesprek-zonder-conclusie',
    'driegesprek-zonder-motivering',
  ])
  expect(
    codes(driegesprekAfsluiten(mariska({ soort: 'keukentafel', conclusie: '', deelnemers: [] }))),
  ).toEqual([])
  // Somebody else at the table need not agree.
  const metZus = [...mariska().deelnemers, { soort: 'netwerk' as const, akkoord: false }]
  expect(codes(driegesprekAfsluiten(mariska({ deelnemers: metZus })))).toEqual([])
})

test('KTG-18 only the three agree, and only with words that are there', () => {
  for (const soort of drie) expect(codes(akkoordGeven(mariska(), { soort }))).toEqual([])
  expect(codes(akkoordGeven(mariska(), { soort: 'mantelzorger' }))).toEqual(['driegesprek-niet-een-van-drie'])
  expect(codes(akkoordGeven(mariska({ conclusie: '' }), { soort: 'inwoner' }))).toEqual([
    'driegesprek-zonder-conclusie',
  ])
  expect(codes(akkoordGeven(mariska({ soort: 'keukentafel' }), { soort: 'inwoner' }))).toEqual([
    'driegesprek-ander-gesprek',
  ])
})

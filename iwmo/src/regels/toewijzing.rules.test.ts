import { expect, test } from 'vitest'
import { eenProduct, eenToewijzing, metProduct, zonder } from '../bericht.test-data.ts'
import { toetsToewijzing, type ToegewezenProduct } from './toewijzing.rules.ts'

type Anders = Parameters<typeof metProduct>
const regels = (anders: Anders[0], weg: Anders[1]) =>
  toetsToewijzing(metProduct(anders, weg)).map(
    ({ regel, pad }) => `${regel} ${pad.split('/').slice(3).join('/')}`,
  )

const uur = { Volume: 2, Eenheid: '04', Frequentie: '4' } as const

const goed: readonly (readonly [wat: string, anders: Anders[0], weg?: Anders[1]])[] = [
  ['specific product with volume', {}],
  ['open end, per month', { Omvang: uur }, ['Einddatum']],
  ['budget without product', { Budget: 500_000 }, ['Product', 'Omvang']],
  ['category only', { Product: { Categorie: '02' } }, ['Omvang', 'Einddatum']],
  [
    'CD080 category with volume until 2020',
    { Product: { Categorie: '02' }, Ingangsdatum: '2020-01-01', Einddatum: '2020-12-31' },
  ],
  ['CS003 one day', { Einddatum: '2026-04-01' }],
  ['CS335 removed', { RedenWijziging: '13', Einddatum: '2026-04-01' }],
  ['CS338 etmaal per week', { Omvang: { Volume: 2, Eenheid: '14', Frequentie: '2' } }],
  ['TR134 decided today', { Toewijzingsdatum: '2026-04-01' }],
]

for (const [wat, anders, weg] of goed) {
  test(`BER-09 right: ${wat}`, () => {
    expect(regels(anders, weg)).toEqual([])
  })
}

const fout: readonly (readonly [verwacht: readonly string[], anders: Anders[0], weg?: Anders[1]])[] = [
  [['CD079 Product', 'CD080 Omvang'], {}, ['Product']],
  [['CD075 Einddatum'], { Budget: 500_000 }, ['Omvang', 'Product', 'Einddatum']],
  [['CD076 Einddatum'], {}, ['Einddatum']],
  [['CS003 Einddatum'], { Einddatum: '2026-03-31' }],
  [['CS335 RedenWijziging'], { RedenWijziging: '13' }],
  [['CS335 RedenWijziging'], { RedenWijziging: '13', Omvang: uur }, ['Einddatum']],
  [['CS336 RedenWijziging'], { RedenWijziging: '01' }],
  [['CD041 Omvang'], {}, ['Omvang']],
  [['CD077 Omvang', 'CD078 Budget'], { Budget: 500_000 }],
  [['CD080 Omvang'], { Product: { Categorie: '02' }, Einddatum: '2021-01-01', Ingangsdatum: '2020-01-01' }],
  [['CD080 Omvang'], { Product: { Categorie: '02' }, Omvang: uur }, ['Einddatum']],
  [['CS338 Omvang/Frequentie'], { Omvang: { Volume: 2, Eenheid: '84', Frequentie: '1' } }],
  [['TR134 Toewijzingsdatum'], { Toewijzingsdatum: '2026-04-02' }],
]

for (const [verwacht, anders, weg] of fout) {
  test(`BER-09 wrong: ${verwacht.join(', ')} by ${JSON.stringify(anders)}`, () => {
    expect(regels(anders, weg)).toEqual(verwacht)
  })
}

/** Which of these products (numbered 1, 2, 3 …) are refused for overlap? */
const stapeling = (...producten: Partial<ToegewezenProduct>[]) => {
  const rij = producten.map((p, i) => ({ ...eenProduct, ToewijzingNummer: i + 1, ...p }))
  return toetsToewijzing(eenToewijzing({ ToegewezenProducten: { ToegewezenProduct: rij } }))
    .filter(({ regel }) => regel === 'TR302')
    .map(({ pad }) => Number(/\[(\d+)\]/.exec(pad)?.[1]))
}
const vanaf = (Ingangsdatum: string, Einddatum: string) => ({ Ingangsdatum, Einddatum })
const eerste = vanaf('2026-04-01', '2026-06-30')

test('TR302 the same product may follow but not overlap', () => {
  expect(stapeling(eerste, vanaf('2026-07-01', '2026-12-31'))).toEqual([])
  expect(stapeling(eerste, vanaf('2026-06-30', '2026-12-31'))).toEqual([2])
  expect(stapeling(vanaf('2026-06-30', '2026-12-31'), eerste)).toEqual([1])
  expect(stapeling(eerste, eerste, eerste)).toEqual([2, 3])
})

test('TR302 an open toewijzing overlaps with all that follows', () => {
  const open = zonder(eenProduct, ['Einddatum'])
  const rij = [open, { ...eenProduct, ToewijzingNummer: 2, ...vanaf('2030-01-01', '2030-02-01') }]
  const bericht = eenToewijzing({ ToegewezenProducten: { ToegewezenProduct: rij } })
  expect(toetsToewijzing(bericht).map(({ regel }) => regel)).toContain('TR302')
})

test('TR302 another code stands beside it; without a code the category counts, without a product everything', () => {
  const ander = { Product: { Categorie: '01', Code: '01A12' } } as const
  const categorie = { Product: { Categorie: '01' } } as const
  const andereCategorie = { Product: { Categorie: '02' } } as const
  expect(stapeling(eerste, { ...eerste, ...ander })).toEqual([])
  expect(stapeling(eerste, { ...eerste, ...categorie })).toEqual([2])
  expect(stapeling({ ...eerste, ...categorie }, eerste)).toEqual([2])
  expect(stapeling(eerste, { ...eerste, ...andereCategorie })).toEqual([])
})

test('TR302 a budget without product stands alone', () => {
  const rij = [
    zonder(eenProduct, ['Product']),
    { ...eenProduct, ToewijzingNummer: 2, Product: { Categorie: '07' } as const },
  ]
  const bericht = eenToewijzing({ ToegewezenProducten: { ToegewezenProduct: rij } })
  expect(toetsToewijzing(bericht).filter(({ regel }) => regel === 'TR302')).toHaveLength(1)
})

test('TR302 hulpmiddelen and removed toewijzingen do not count', () => {
  const rolstoel = { ...eerste, Product: { Categorie: '11', Code: '11X00' } } as const
  const verwijderd = { ...vanaf('2026-05-01', '2026-05-01'), RedenWijziging: '13' } as const
  expect(stapeling(rolstoel, rolstoel)).toEqual([])
  expect(stapeling(eerste, verwijderd)).toEqual([])
})

test('TR101 a ToewijzingNummer stands in a message once', () => {
  const rij = [eenProduct, { ...eenProduct, ...vanaf('2027-01-01', '2027-02-01') }]
  const bericht = eenToewijzing({ ToegewezenProducten: { ToegewezenProduct: rij } })
  expect(toetsToewijzing(bericht).map(({ regel }) => regel)).toEqual(['TR101'])
})

import type { Facet, Verklaring } from './schema.test-data.ts'

/** Values for simple types, drawn from the XSD alone: one that fits, and those on both sides of every facet. */

export type Proef = { readonly facet: string; readonly waarde: string }

const voorbeelden: Readonly<Record<string, string>> = {
  '[0-9]{4}': '0268',
  '[0-9]{8}': '42420001',
  '[0-9]{9}': '999900006',
  '[0-9]*': '0612345678',
  '([a-zA-ZÀ-ỳ])+': 'T',
  '(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)': '1.0.0',
  '[^:Z]*': '2026-04-01',
  '[^Z+\\-]+': '12:34:56',
  '.*[^\\s].*': 'x',
  '([.\\s]*\\S+[.\\s]*)+': 'x',
}

const laatste = (facetten: readonly Facet[], soort: string) =>
  facetten.findLast((f) => f.soort === soort)?.waarde

/** A value that fits. A pattern that is no known expression is a fixed value. */
export function passend({ facetten }: Verklaring): string {
  const patroon = laatste(facetten, 'pattern')
  if (patroon !== undefined) return voorbeelden[patroon] ?? patroon
  return facetten.find((f) => f.soort === 'enumeration')?.waarde ?? '0'
}

const vullingen = ['1', 'a', 'é', '😀', ' ', '.']

const lengtes = (grens: number) =>
  [grens - 1, grens, grens + 1]
    .filter((n) => n >= 0)
    .flatMap((n) => vullingen.map((teken) => teken.repeat(n)))

const getallen = (grens: bigint) =>
  [grens - 1n, grens, grens + 1n].flatMap((n) => [`${n}`, `+${n}`, `00${n}`, ` ${n}\n`, `${n}.0`])

// Written once, tried on every type: what one type takes the next must refuse.
const teksten = [
  ...[
    '',
    ' ',
    '\t',
    '\n',
    'a\nb',
    'a\n',
    '\na',
    ' a',
    'a ',
    'a\tb',
    '\u00a0',
    '\u2003',
    '\u0085',
    '&',
    '<',
    '"',
    "'",
    ']]>',
  ],
  ...[
    '@',
    'A',
    'Z',
    '[',
    '`',
    'a',
    'z',
    '{',
    'À',
    '¿',
    '×',
    'ÿ',
    'Ж',
    'ỳ',
    'ỵ',
    'ỹ',
    'é',
    'e\u0301',
    '😀',
    'A.B',
    'AB',
  ],
  ...[
    '/',
    '0',
    '9',
    ':',
    '٣',
    '3',
    '2',
    ' 3',
    '3 ',
    '03',
    '+3',
    '-0',
    '-1',
    '1e3',
    '0x1',
    'NaN',
    '3.0',
    '1 2',
  ],
  ...[
    '026',
    '0268',
    '02680',
    '026a',
    '4242000',
    '42420001',
    '424200010',
    '99990000',
    '999900006',
    '9999000060',
  ],
  ...[
    '1.0.0',
    '1.0',
    '1.0.0.0',
    '0.0.0',
    '10.20.30',
    '01.0.0',
    '1..0',
    '1.0.0 ',
    '1.0.a',
    '414',
    '415',
    '418',
    '420',
  ],
]
const datums = [
  ...[
    '2026-04-01',
    '2026-02-28',
    '2026-02-29',
    '2024-02-29',
    '2000-02-29',
    '1900-02-29',
    '2026-04-30',
    '2026-04-31',
  ],
  ...[
    '2026-12-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-31',
    '2026-01-32',
    '2026-06-31',
    '2026-11-30',
  ],
  ...['0001-01-01', '0000-01-01', '-0001-01-01', '-0004-02-29', '9999-12-31', '12026-01-01', '02026-01-01'],
  ...['202-01-01', '2026-1-1', '2026/01/01', '20260101', '01-01-2026', '+2026-01-01', '2026-01-01Z'],
  ...[
    '2026-01-01+01:00',
    '2026-01-01-05:00',
    '2026-01-01T00:00:00',
    ' 2026-01-01\n',
    '2026- 01-01',
    '2026-01-01+01',
  ],
]
const tijden = [
  ...[
    '00:00:00',
    '23:59:59',
    '24:00:00',
    '24:00:01',
    '24:01:00',
    '25:00:00',
    '23:60:00',
    '23:59:60',
    '12:34',
    '12:34:56.7',
  ],
  ...[
    '12:34:56.',
    '12:34:56.000001',
    '12:34:56Z',
    '12:34:56+01:00',
    '12:34:56-01:00',
    '1:00:00',
    ' 12:34:56\t',
    '12.34.56',
  ],
]

const rondPatroon: Readonly<Record<string, readonly string[]>> = { 'xs:date': datums, 'xs:time': tijden }

function rondFacet({ soort, waarde }: Facet, basis: string): readonly string[] {
  switch (soort) {
    case 'minLength':
    case 'maxLength':
      return lengtes(Number(waarde))
    case 'minInclusive':
    case 'maxInclusive':
      return getallen(BigInt(waarde))
    case 'enumeration':
      return [waarde, `${waarde} `, `${waarde}0`]
    case 'pattern':
      return rondPatroon[basis] ?? teksten
    default:
      throw new Error(`facet ${soort} has no values yet`)
  }
}

const rondBasis: Readonly<Record<string, readonly string[]>> = {
  'xs:date': [...datums, ...teksten],
  'xs:time': [...tijden, ...teksten],
  'xs:integer': teksten,
  'xs:string': teksten,
}

/** All values to try on this type, each under the facet it surrounds; the base type counts as a facet. */
export const proeven = ({ basis, facetten }: Verklaring): readonly Proef[] => [
  ...(rondBasis[basis] ?? []).map((waarde) => ({ facet: basis, waarde })),
  ...facetten.flatMap((facet) => rondFacet(facet, basis).map((waarde) => ({ facet: facet.soort, waarde }))),
]

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const MAP = join(import.meta.dirname, '../docs/besluiten')
const STATUSSEN = /^Status: (proposed|accepted|rejected|superseded by [0-9]{4})(; supersedes [0-9]{4})?$/m

type Besluit = {
  bestand: string
  nr: string
  tekst: string
  vervangenDoor: string | null
  vervangt: string | null
}
const besluit = (bestand: string, tekst: string): Besluit => ({
  bestand,
  nr: bestand.slice(0, 4),
  tekst,
  vervangenDoor: /^Status: superseded by ([0-9]{4})/m.exec(tekst)?.[1] ?? null,
  vervangt: /^Status: .*; supersedes ([0-9]{4})$/m.exec(tekst)?.[1] ?? null,
})

const VORM: readonly [string, (b: Besluit) => boolean][] = [
  ['name', (b) => /^[0-9]{4}-[a-z0-9-]+\.md$/.test(b.bestand)],
  ['title', (b) => b.tekst.startsWith(`# ${b.nr} `)],
  ['date', (b) => /^Date: 20[0-9]{2}-[0-9]{2}-[0-9]{2}$/m.test(b.tekst)],
  ['status', (b) => STATUSSEN.test(b.tekst)],
  ['Context', (b) => b.tekst.includes('\n## Context\n')],
  ['Decision', (b) => b.tekst.includes('\n## Decision\n')],
  ['Consequences', (b) => b.tekst.includes('\n## Consequences\n')],
]
const verband = (b: Besluit, vind: (nr: string) => Besluit | undefined): string[] => [
  ...(b.vervangenDoor !== null && vind(b.vervangenDoor)?.vervangt !== b.nr
    ? [`${b.vervangenDoor} does not say that it supersedes this`]
    : []),
  ...(b.vervangt !== null && vind(b.vervangt)?.vervangenDoor !== b.nr
    ? [`${b.vervangt} does not say that it is superseded`]
    : []),
]

/** What is wrong with this set of records; empty when it is in order. */
function klachten(besluiten: readonly Besluit[]): string[] {
  const vind = (nr: string) => besluiten.find((b) => b.nr === nr)
  const hoogste = Math.max(...besluiten.map((b) => Number(b.nr)))
  const gaten = Array.from({ length: hoogste }, (_leeg, i) => String(i + 1).padStart(4, '0')).filter(
    (nr) => vind(nr) === undefined,
  )
  return [
    ...besluiten.flatMap((b) =>
      [
        ...VORM.filter(([, klopt]) => !klopt(b)).map(([wat]) => wat),
        ...(vind(b.nr) === b ? [] : ['number used twice']),
        ...verband(b, vind),
      ].map((klacht) => `${b.bestand}: ${klacht}`),
    ),
    ...gaten.map((nr) => `number ${nr} is missing`),
  ]
}

const lees = () =>
  readdirSync(MAP)
    .sort()
    .map((bestand) => besluit(bestand, readFileSync(join(MAP, bestand), 'utf8')))

describe('the records of decisions', () => {
  test('are numbered once, dated, with a status, and superseded both ways', () => {
    expect(lees().length).toBeGreaterThanOrEqual(12)
    expect(klachten(lees())).toEqual([])
  })

  test('every record that code, comments or documents name exists', () => {
    const nummers = new Set(lees().map((b) => b.nr))
    const wortel = join(MAP, '../..')
    const genoemd = ['server', 'contract', 'iwmo', 'web', 'database', 'docs', 'tests']
      .flatMap((kamer) =>
        readdirSync(join(wortel, kamer), { recursive: true, encoding: 'utf8' }).map((n) => join(kamer, n)),
      )
      .filter((naam) => /\.(ts|tsx|sql|md)$/.test(naam) && !/node_modules|dist/.test(naam))
      .flatMap((naam) =>
        [...readFileSync(join(wortel, naam), 'utf8').matchAll(/\b(?:ADR |besluiten\/)([0-9]{4})\b/g)].map(
          (m) => ({ naam, nr: m[1] ?? '' }),
        ),
      )
    expect(genoemd.length).toBeGreaterThan(0)
    expect(genoemd.filter(({ nr }) => !nummers.has(nr))).toEqual([])
  })

  const goed = (nr: string, status: string, bestand = `${nr}-a.md`) =>
    besluit(
      bestand,
      `# ${nr} A\n\nDate: 2026-11-22\nStatus: ${status}\n\n## Context\nx\n## Decision\nx\n## Consequences\nx\n`,
    )
  test.each([
    ['a gap', [goed('0001', 'accepted'), goed('0003', 'accepted')], 'number 0002 is missing'],
    [
      'a number twice',
      [goed('0001', 'accepted'), goed('0001', 'accepted', '0001-b.md')],
      'number used twice',
    ],
    ['no status', [goed('0001', '')], 'status'],
    ['an unknown status', [goed('0001', 'done')], 'status'],
    [
      'superseded on one side',
      [goed('0001', 'superseded by 0002'), goed('0002', 'accepted')],
      '0002 does not say that it supersedes this',
    ],
    [
      'superseding in silence',
      [goed('0001', 'accepted'), goed('0002', 'accepted; supersedes 0001')],
      '0001 does not say that it is superseded',
    ],
  ])('%s is seen', (_wat, besluiten, klacht) => {
    expect(klachten(besluiten).some((k) => k.includes(klacht))).toBe(true)
  })
  test('a pair that says it on both sides is in order', () => {
    expect(klachten([goed('0001', 'superseded by 0002'), goed('0002', 'accepted; supersedes 0001')])).toEqual(
      [],
    )
  })
})

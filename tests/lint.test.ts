import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bronnen, WORTEL } from './support/lagen.ts'

// A linter that reads nothing, or a rule that fell out of its settings, says that all is well. So each thing that we
// ask of it is broken once: name of the rule, the file that breaks it, and what stands in it.
const lang = (regels: number) =>
  `export function lang(): number {\n${'  Math.abs(1)\n'.repeat(regels)}  return 1\n}`
const OVERTREDING: readonly (readonly [regel: string, pad: string, tekst: string])[] = [
  ['keukentafel(zuiver)', 'server/src/a.rules.ts', 'export const a = () => new Date()'],
  ['keukentafel(zuiver)', 'server/src/b.rules.ts', 'export const b = () => Date.now()'],
  ['keukentafel(zuiver)', 'server/src/c.policy.ts', 'export const c = () => Temporal.Now.plainDateISO()'],
  ['keukentafel(zuiver)', 'server/src/d.rules.ts', 'export const d = () => Math.random()'],
  ['keukentafel(zuiver)', 'server/src/e.rules.ts', 'export const e = () => crypto.randomUUID()'],
  ['keukentafel(zuiver)', 'server/src/f.rules.ts', 'export const f = async () => await Promise.resolve(1)'],
  ['keukentafel(zuiver)', 'server/src/g.rules.ts', "export const g = () => {\n  throw new Error('g')\n}"],
  [
    'keukentafel(geen-ruwe-sql)',
    'server/src/h.store.ts',
    "declare const sql: { raw: (tekst: string) => string }\nexport const h = sql.raw('select 1')",
  ],
  ['eslint(no-restricted-properties)', 'server/src/i.ts', "export const i = process.env['HOME']"],
  ['eslint(max-lines)', 'server/src/j.ts', 'export const j = [\n' + '  1,\n'.repeat(260) + ']'],
  ['eslint(max-lines-per-function)', 'server/src/k.ts', lang(40)],
  ['eslint(max-lines-per-function)', 'server/src/l.rules.ts', lang(25)],
  ['eslint(max-lines-per-function)', 'web/src/m.tsx', lang(120)],
  [
    'eslint(max-params)',
    'server/src/n.ts',
    'export const n = (a: number, b: number, c: number, d: number, e: number) => a + b + c + d + e',
  ],
  [
    'eslint(complexity)',
    'server/src/o.ts',
    `export const o = (x: number) => ${Array.from({ length: 11 }, (_, i) => `x === ${i} ? 'a${i}' : `).join('')}'b'`,
  ],
  ['typescript(TS2322)', 'server/src/t.ts', 'export const t: string = 1'],
  ['typescript(TS1294)', 'server/src/u.ts', 'export enum U {\n  A,\n}'],
  // These four need the types, the last one in a file with markup.
  ['typescript(no-floating-promises)', 'server/src/p.ts', 'Promise.resolve(1)\nexport const p = 1'],
  ['typescript(no-unnecessary-condition)', 'server/src/q.ts', "export const q = (x: string) => x ?? 'leeg'"],
  [
    'typescript(switch-exhaustiveness-check)',
    'server/src/r.ts',
    "export function r(x: 'a' | 'b'): number {\n  switch (x) {\n    case 'a':\n      return 1\n  }\n  return 2\n}",
  ],
  ['typescript(no-unsafe-assignment)', 'web/src/s.tsx', "export const s: string = JSON.parse('1')"],
]
const GOED: Record<string, string> = {
  // A test may do what a rule may not, and config.ts reads the environment.
  'server/src/a.rules.test.ts': `${lang(60)}\nexport const t = [new Date(), Math.random()]`,
  'tests/t.ts': "export const t = process.env['HOME']",
  'server/src/config.ts': "export const c = process.env['HOME']",
  'server/src/platform/db/pool.ts':
    "declare const sql: { raw: (tekst: string) => string }\nexport const u = sql.raw('select 1')",
}

type Melding = { code: string; filename: string }
const lint = (map: string): Promise<Melding[]> =>
  new Promise((klaar, mis) => {
    execFile(
      process.execPath,
      [join(map, 'node_modules/oxlint/bin/oxlint'), '--type-check', '--format', 'json'],
      { cwd: map, maxBuffer: 64 * 1024 * 1024, encoding: 'utf8', timeout: 120_000 },
      (fout, uit, fouten) =>
        uit.startsWith('{')
          ? klaar((JSON.parse(uit) as { diagnostics: Melding[] }).diagnostics)
          : mis(new Error(uit + fouten, { cause: fout })),
    )
  })

describe('what the linter sees', () => {
  let map: string
  let meldingen: Melding[]
  beforeAll(async () => {
    map = await mkdtemp(join(tmpdir(), 'kt-lint-'))
    for (const pad of ['.oxlintrc.json', 'tsconfig.json', 'package.json', 'tests/support/zuiver.ts'])
      await cp(join(WORTEL, pad), join(map, pad))
    await symlink(join(WORTEL, 'node_modules'), join(map, 'node_modules'), 'junction')
    for (const [pad, tekst] of [...OVERTREDING.map(([, p, t]) => [p, t] as const), ...Object.entries(GOED)]) {
      await mkdir(dirname(join(map, pad)), { recursive: true })
      await writeFile(join(map, pad), `${tekst}\n`)
    }
    meldingen = await lint(map)
  })
  afterAll(() => rm(map, { recursive: true, force: true }))

  test.each(OVERTREDING)('%s in %s', (regel, pad) => {
    expect(meldingen.filter((m) => m.filename === pad).map((m) => m.code)).toContain(regel)
  })
  test('what a test, config.ts and platform/db may do is let through', () => {
    expect(meldingen.filter((m) => m.filename in GOED)).toEqual([])
  })
  test('no file of ours switches a rule off for itself', async () => {
    const stil: string[] = []
    for (const pad of await bronnen())
      if (/(eslint|oxlint)-(dis|en)able/.test(await readFile(join(WORTEL, pad), 'utf8'))) stil.push(pad)
    expect(stil).toEqual([])
  })
})

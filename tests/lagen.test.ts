import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bronnen, lagen, type Lagen } from './support/lagen.ts'

type Config = { forbidden: { name: string }[] }
const config = createRequire(import.meta.url)('../dependency-cruiser.cjs') as Config

describe('the layers of this repository', () => {
  test('every file is looked at, and no import goes against the layers', async () => {
    const opSchijf = await bronnen()
    const { bestanden, overtredingen } = await lagen()
    // A wrong TypeScript makes the tool see nothing and say that all is well.
    expect(opSchijf.length).toBeGreaterThan(100)
    expect(opSchijf.filter((pad) => !bestanden.includes(pad))).toEqual([])
    expect(overtredingen).toEqual([])
  })
})

const M = 'server/src/modules'
/** A small tree in which every import is allowed. */
const SCHOON: Record<string, string> = {
  'tsconfig.json': '{ "compilerOptions": { "module": "nodenext", "allowImportingTsExtensions": true } }',
  'contract/src/plan.ts': 'export type P = number',
  'server/src/main.ts': "import './commandos/start.ts'",
  'server/src/commandos/start.ts': "import '../app.ts'\nimport '../omgeving.ts'",
  'server/src/app.ts': "import './routes.ts'",
  'server/src/omgeving.ts': "import './platform/db/pool.ts'",
  'server/src/routes.ts': "import './modules/plan/plan.routes.ts'",
  'server/src/kern/datum.ts': 'export const dag = 1',
  'server/src/platform/db/pool.ts':
    "import type { DB } from '../../../../database/types.ts'\nexport type D = DB",
  'server/src/koppelingen/map.ts': "import '../kern/datum.ts'",
  [`${M}/plan/index.ts`]: "export * from './plan.rules.ts'",
  [`${M}/plan/plan.rules.ts`]: "import { dag } from '../../kern/datum.ts'\nexport const regel = dag",
  [`${M}/plan/plan.policy.ts`]: "import { regel } from './plan.rules.ts'\nexport const mag = regel",
  [`${M}/plan/plan.store.ts`]: "import '../../platform/db/pool.ts'\nexport const zoek = 1",
  [`${M}/plan/plan.commands.ts`]:
    "import './plan.policy.ts'\nimport './plan.store.ts'\nimport '../../koppelingen/map.ts'\nimport '../doel/doel.queries.ts'",
  [`${M}/plan/plan.view.ts`]: "import type { P } from '../../../../contract/src/plan.ts'\nexport type V = P",
  [`${M}/plan/plan.routes.ts`]: "import './plan.commands.ts'\nimport './plan.view.ts'",
  [`${M}/plan/plan.rules.test.ts`]: "import './plan.rules.ts'\nimport './plan.policy.ts'",
  [`${M}/doel/doel.queries.ts`]: "import '../plan/index.ts'\nimport './doel.store.ts'\nexport const zoek = 1",
  [`${M}/doel/doel.store.ts`]: 'export const zoek = 1',
  [`${M}/beleid/beleid.rules.ts`]: 'export type Beleid = { a: number }',
  [`${M}/beleid/beleid.rules.test.ts`]: "import './beleid.rules.ts'",
  'web/src/main.tsx': "import './ui/knop.tsx'\nimport '../../contract/src/plan.ts'",
  'web/src/ui/knop.tsx': 'export const knop = 1',
  'iwmo/src/main.ts': "import './a.rules.ts'\nimport './xml/lees.ts'",
  'iwmo/src/a.rules.ts': 'export const a = 1',
  'iwmo/src/a.test.ts': "import './main.ts'",
  'iwmo/src/xml/lees.ts': "import 'node:fs'",
  'rekenmodel/src/main.ts': "import './cohort.ts'",
  'rekenmodel/src/cohort.ts': 'export const c = 1',
  'gemeenten/nijmegen/beleid.ts':
    "import type { Beleid } from '../../server/src/modules/beleid/beleid.rules.ts'\nexport default { a: 1 } satisfies Beleid",
  'database/types.ts': 'export type DB = object',
}

/** Rule → the file that breaks it, and what stands in it. */
const OVERTREDING: Record<string, [string, string]> = {
  'no-cycles': ['server/src/kern/rond.ts', "import './rond2.ts'"],
  'no-orphans': ['server/src/kern/alleen.ts', 'export const niemand = 1'],
  'not-to-unresolvable': ['server/src/kern/weg.ts', "import './bestaat-niet.ts'"],
  'rules-stay-pure': [`${M}/plan/vast.rules.ts`, "import { readFileSync } from 'node:fs'\nreadFileSync('x')"],
  'beleid-schema-stays-pure': [`${M}/beleid/schema.rules.ts`, "import 'node:crypto'"],
  'rules-cannot-even-reach-the-world': [`${M}/plan/ver.rules.ts`, "import '../lek/index.ts'"],
  'policy-knows-rules-not-reverse': [`${M}/plan/wie.rules.ts`, "import './plan.policy.ts'"],
  'every-rule-has-a-test': [`${M}/plan/kaal.rules.ts`, 'export const kaal = 1'],
  'every-schema-and-message-rule-is-tested': ['iwmo/src/kaal.rules.ts', 'export const kaal = 1'],
  'modules-use-the-front-door': [`${M}/doel/diep.commands.ts`, "import '../plan/plan.rules.ts'"],
  'only-use-cases-call-foreign-use-cases': [`${M}/plan/vreemd.routes.ts`, "import '../doel/doel.queries.ts'"],
  'routes-are-mounted-in-one-list': ['server/src/stiekem.ts', "import './modules/plan/plan.routes.ts'"],
  'routes-do-not-touch-storage': [`${M}/plan/kort.routes.ts`, "import { zoek } from './plan.store.ts'\nzoek"],
  'views-do-not-load': [`${M}/plan/laad.view.ts`, "import { zoek } from '../doel/doel.queries.ts'\nzoek"],
  'store-is-only-used-by-commands-and-queries': [
    'server/src/commandos/snel.ts',
    "import { zoek } from '../modules/plan/plan.store.ts'\nzoek",
  ],
  'store-stays-in-its-module': [`${M}/plan/geleend.queries.ts`, "import '../doel/doel.store.ts'"],
  'modules-do-not-know-who-starts-them': [`${M}/plan/omhoog.queries.ts`, "import '../../omgeving.ts'"],
  'platform-knows-no-module': ['server/src/platform/http/kent.ts', "import '../../modules/plan/index.ts'"],
  'platform-knows-no-koppeling': ['server/src/platform/http/stuurt.ts', "import '../../koppelingen/map.ts'"],
  'kern-knows-nobody': ['server/src/kern/kent.ts', "import '../platform/db/pool.ts'"],
  'database-driver-stays-in-the-basement': [`${M}/plan/sql.queries.ts`, "import 'kysely'"],
  'table-types-stay-with-the-stores': [`${M}/plan/rij.queries.ts`, "import '../../../../database/types.ts'"],
  'http-stays-in-the-platform': [`${M}/plan/kop.queries.ts`, "import 'fastify'"],
  'contract-knows-nobody': ['contract/src/kent.ts', "import '../../server/src/kern/datum.ts'"],
  'web-speaks-contract-only': ['web/src/lui.tsx', "import '../../server/src/kern/datum.ts'"],
  'ui-knows-no-domain': ['web/src/ui/plan.tsx', "import '../../../contract/src/plan.ts'"],
  'iwmo-knows-nobody': ['iwmo/src/kent.ts', "import '../../contract/src/plan.ts'"],
  'iwmo-rules-stay-pure': ['iwmo/src/b.rules.ts', "import './xml/lees.ts'"],
  'rekenmodel-stands-alone-and-is-pure': ['rekenmodel/src/leest.ts', "import 'node:fs'"],
  'gemeenten-are-data': ['gemeenten/nijmegen/rekent.ts', "import '../../server/src/kern/datum.ts'"],
  'gemeenten-are-read-by-name': ['server/src/nijmeegs.ts', "import '../../gemeenten/nijmegen/beleid.ts'"],
  'no-test-data-in-production': ['server/src/proef.ts', "import './modules/plan/plan.test-data.ts'"],
}
const HULP: Record<string, string> = {
  'server/src/kern/rond2.ts': "import './rond.ts'",
  [`${M}/lek/index.ts`]: "export * from './lek.rules.ts'",
  [`${M}/lek/lek.rules.ts`]: "import './lek.store.ts'",
  [`${M}/lek/lek.store.ts`]: 'export const lek = 1',
  [`${M}/plan/plan.test-data.ts`]: 'export const eenPlan = 1',
}

describe('the rules themselves', () => {
  let map: string
  let schoon: Lagen
  let beplant: Lagen
  const schrijf = async (bestanden: Record<string, string>) => {
    for (const [pad, tekst] of Object.entries(bestanden)) {
      await mkdir(dirname(join(map, pad)), { recursive: true })
      await writeFile(join(map, pad), tekst)
    }
  }
  beforeAll(async () => {
    map = await mkdtemp(join(tmpdir(), 'kt-lagen-'))
    await schrijf(SCHOON)
    schoon = await lagen(map)
    await schrijf({ ...HULP, ...Object.fromEntries(Object.values(OVERTREDING)) })
    beplant = await lagen(map)
  })
  afterAll(() => rm(map, { recursive: true, force: true }))

  test('a tree that keeps to the layers passes', () => {
    expect(schoon.overtredingen).toEqual([])
    expect(schoon.bestanden.length).toBe(Object.keys(SCHOON).length - 2)
  })
  test('every rule has a planted violation', () => {
    expect(Object.keys(OVERTREDING).sort()).toEqual(config.forbidden.map((regel) => regel.name).sort())
  })
  test.each(Object.entries(OVERTREDING))('%s is seen', (regel, [pad]) => {
    const geraakt = beplant.overtredingen.filter((o) => o.regel === regel).flatMap((o) => [o.van, o.naar])
    expect(geraakt).toContain(pad)
  })
})

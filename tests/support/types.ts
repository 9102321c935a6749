// Generates database/types.ts from the migrated database. `--check` fails when the file is not up to date.
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testCluster, testSjabloon } from './cluster.ts'

const DOEL = join(import.meta.dirname, '../../database/types.ts')
const cluster = await testCluster()
const url = cluster.url('kt_eigenaar', await testSjabloon(cluster))
const uit = join(await mkdtemp(join(tmpdir(), 'kt-types-')), 'types.ts')
const kind = spawnSync(
  'kysely-codegen',
  [
    '--dialect',
    'postgres',
    '--url',
    url,
    '--default-schema',
    'kt',
    '--include-pattern',
    'kt.*',
    '--out-file',
    uit,
    '--numeric-parser',
    'number',
    '--date-parser',
    'string',
    '--singularize',
    '--type-mapping',
    '{"int8":"number","date":"string","timestamptz":"Date","bytea":"Buffer","xid8":"string","interval":"string"}',
  ],
  { encoding: 'utf8' },
)
if (kind.status !== 0) throw new Error(kind.stdout + kind.stderr)
const nieuw = await readFile(uit, 'utf8')
if (process.argv.includes('--check')) {
  if (nieuw !== (await readFile(DOEL, 'utf8'))) {
    console.error('database/types.ts is niet bij de tijd. Draai: npm run types')
    process.exit(1)
  }
} else await writeFile(DOEL, nieuw)

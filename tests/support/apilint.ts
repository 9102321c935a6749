import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gedeeld } from './bronnen.ts'
import { draai, GOED, mis, overgeslagen, type Telling } from './stap.ts'

const REGELS = 'standaarden/api-design-rules'

/**
 * Checks the OpenAPI document of the server against the Dutch API Design Rules: clean under ruleset 2.2, and under
 * 2.1.0 but for `openapi3`, which knows only OpenAPI 3.0; a hint counts too.
 */
export async function apiLint(): Promise<Telling> {
  const nieuw = gedeeld(REGELS, 'ruleset-develop-2.2.yaml')
  const oud = gedeeld(REGELS, 'ruleset-v2.1.0.yaml')
  if (nieuw === null || oud === null)
    return overgeslagen('De API Design Rules zijn er niet (map shared naast de repository, of KT_SHARED).')
  const { code, uitvoer } = await draai('node', ['--no-warnings', 'tests/support/openapi.ts'])
  if (code !== 0) return mis(uitvoer)
  const map = await mkdtemp(join(tmpdir(), 'kt-openapi-'))
  try {
    const document = join(map, 'openapi.json')
    const zonder = join(map, 'zonder-openapi3.json')
    await writeFile(document, uitvoer)
    await writeFile(zonder, JSON.stringify({ extends: [oud], rules: { openapi3: 'off' } }))
    for (const regels of [nieuw, zonder]) {
      const uit = await draai('spectral', ['lint', document, '--ruleset', regels, '--fail-severity', 'hint'])
      if (uit.code !== 0) return mis(uit.uitvoer.trim())
    }
    return GOED
  } finally {
    await rm(map, { recursive: true, force: true })
  }
}

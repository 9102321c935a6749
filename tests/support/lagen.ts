import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

export const WORTEL = join(import.meta.dirname, '../..')
const CONFIG = join(WORTEL, 'dependency-cruiser.cjs')
/** The rooms whose imports are checked. */
export const KAMERS = ['contract', 'server', 'web', 'iwmo', 'rekenmodel', 'gemeenten', 'tests', 'bench']

export type Lagen = {
  /** Our own files that were looked at; node_modules not counted. */
  readonly bestanden: readonly string[]
  readonly overtredingen: readonly { regel: string; van: string; naar: string }[]
}
type Uitvoer = {
  modules: { source: string; coreModule?: boolean; couldNotResolve?: boolean }[]
  summary: { violations: { rule: { name: string }; from: string; to: string }[] }
}

const draai = (map: string, kamers: readonly string[]): Promise<string> => {
  const programma = join(WORTEL, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  return new Promise((klaar, mis) => {
    execFile(
      process.execPath,
      [programma, '--config', CONFIG, '--output-type', 'json', ...kamers],
      { cwd: map, maxBuffer: 256 * 1024 * 1024, encoding: 'utf8' },
      // It ends with the number of violations; without JSON on its output it did not run at all.
      (fout, uit, fouten) => (uit.startsWith('{') ? klaar(uit) : mis(new Error(fouten, { cause: fout }))),
    )
  })
}

const isBron = (naam: string) => /\.tsx?$/.test(naam) && !naam.endsWith('.d.ts')

/** Every TypeScript file of the rooms as it stands on disk, below `map`. */
export async function bronnen(map: string = WORTEL): Promise<string[]> {
  const uit: string[] = []
  for (const kamer of KAMERS) {
    const namen = await readdir(join(map, kamer), { recursive: true }).catch(() => [])
    uit.push(...namen.filter(isBron).map((naam) => `${kamer}/${naam.replaceAll('\\', '/')}`))
  }
  return uit.filter((pad) => !/(^|\/)(node_modules|dist)\//.test(pad)).sort()
}

/** Checks the layers of the tree below `map` with the rules of dependency-cruiser.cjs. */
export async function lagen(map: string = WORTEL): Promise<Lagen> {
  const aanwezig = await readdir(map)
  const kamers = KAMERS.filter((kamer) => aanwezig.includes(kamer))
  const { modules, summary } = JSON.parse(await draai(map, kamers)) as Uitvoer
  return {
    bestanden: modules
      .map((m) => m.source)
      .filter((pad) => isBron(pad) && KAMERS.includes(pad.split('/')[0] ?? '')),
    overtredingen: summary.violations.map((v) => ({ regel: v.rule.name, van: v.from, naar: v.to })),
  }
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const DIST = join(import.meta.dirname, '../../web/dist')
const MANIFEST = join(DIST, '.vite/manifest.json')
const kB = 1000

/** Most JavaScript a page may need before it can be used, in bytes gzip (architectuur.md, promises). */
export const BUDGET = { publiek: 100 * kB, werkplek: 150 * kB } as const

type Brok = { readonly file: string; readonly imports?: string[]; readonly dynamicImports?: string[] }
type Manifest = Readonly<Record<string, Brok | undefined>>

export type Bundelrij = {
  readonly soort: keyof typeof BUDGET
  readonly pagina: string
  /** Bytes of JavaScript after gzip, each chunk compressed by itself as the server sends it. */
  readonly gzip: number
  readonly budget: number
}

const START = 'index.html'
const PUBLIEK = 'src/publiek.tsx'
const WERKPLEK = 'src/werkplek.tsx'
const KADER = 'src/kader/WerkplekKader.tsx'

function bestanden(manifest: Manifest, sleutels: readonly string[], gezien = new Set<string>()): Set<string> {
  for (const sleutel of sleutels) {
    const brok = manifest[sleutel]
    if (brok === undefined) throw new Error(`web/dist has no chunk for ${sleutel}; build the web app again`)
    if (gezien.has(brok.file)) continue
    gezien.add(brok.file)
    bestanden(manifest, brok.imports ?? [], gezien)
  }
  return gezien
}

const isPagina = (sleutel: string): boolean => /^src\/modules\/.*Pagina\.tsx$/.test(sleutel)
const gzipVan = (naam: string): number => gzipSync(readFileSync(join(DIST, naam))).length

/**
 * Every page of the built web app with the JavaScript it loads first, in the heaviest frame of its kind.
 * Throws when there is no build.
 */
export function bundelgroottes(): readonly Bundelrij[] {
  if (!existsSync(MANIFEST)) throw new Error('web/dist is missing: run `npm run build` first')
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest
  const publiek = new Set(manifest[START]?.dynamicImports?.filter(isPagina))
  const rij = (pagina: string): Bundelrij => {
    const soort = publiek.has(pagina) ? 'publiek' : 'werkplek'
    const wegen = soort === 'publiek' ? [START, PUBLIEK, pagina] : [START, WERKPLEK, KADER, pagina]
    const gzip = [...bestanden(manifest, wegen)].reduce((tot, naam) => tot + gzipVan(naam), 0)
    return { soort, pagina, gzip, budget: BUDGET[soort] }
  }
  return Object.keys(manifest).filter(isPagina).map(rij)
}

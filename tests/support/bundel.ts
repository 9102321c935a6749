import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { GOED, mis, WORTEL, type Telling } from './stap.ts'

type Brok = { file: string; isEntry?: boolean; imports?: string[] }
export type Manifest = Readonly<Record<string, Brok>>

/** What a first visit may weigh, in kB (1,000 bytes) of gzipped JavaScript (docs/architectuur.md, What is promised). */
const BUDGETTEN = [
  { naam: 'public page', pagina: /^src\/modules\/signaal\/Melden?(Pagina)?\.tsx$/, kB: 100 },
  {
    naam: 'first screen of the workplace',
    pagina: /^src\/modules\/werklijst\/Werklijst(Pagina)?\.tsx$/,
    kB: 150,
  },
]

/** The JavaScript files that a page needs before it shows: the entry, its own chunk, and all they import. */
export function brokken(manifest: Manifest, pagina: RegExp): string[] {
  const begin = Object.keys(manifest).filter((naam) => manifest[naam]?.isEntry === true || pagina.test(naam))
  if (!begin.some((naam) => pagina.test(naam))) return []
  const gezien = new Set<string>()
  const volg = (naam: string): void => {
    if (gezien.has(naam)) return
    gezien.add(naam)
    manifest[naam]?.imports?.forEach(volg)
  }
  begin.forEach(volg)
  return [...gezien]
    .flatMap((naam) => manifest[naam]?.file ?? [])
    .filter((bestand) => bestand.endsWith('.js'))
}

/** Weighs the built web against the budgets. */
export async function budgetten(): Promise<Telling> {
  const dist = join(WORTEL, 'web/dist')
  const manifest = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest
  const klachten: string[] = []
  for (const { naam, pagina, kB } of BUDGETTEN) {
    const bestanden = brokken(manifest, pagina)
    if (bestanden.length === 0) klachten.push(`${naam}: no page in the build matches ${String(pagina)}`)
    const inhoud = await Promise.all(bestanden.map((bestand) => readFile(join(dist, bestand))))
    const gewicht = inhoud.reduce((totaal, bytes) => totaal + gzipSync(bytes).length, 0) / 1000
    console.log(`${naam}: ${gewicht.toFixed(1)} of ${kB} kB in ${bestanden.length} files`)
    if (gewicht > kB) klachten.push(`${naam}: ${gewicht.toFixed(1)} kB is more than ${kB} kB`)
  }
  return klachten.length === 0 ? { ...GOED, geslaagd: BUDGETTEN.length } : mis(klachten.join('\n'))
}

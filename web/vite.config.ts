import { createHash } from 'node:crypto'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rolldown } from 'vite'

// Left to itself the bundler makes fifty files for a page; what is always together goes together.
const GROEPEN = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
  { name: 'vraag', test: /node_modules[\\/]@tanstack[\\/](react-)?query/ },
  { name: 'router', test: /node_modules[\\/]@tanstack[\\/]/ },
  // What the public pages need too, and then the frame of the workplace, which they do not.
  {
    name: 'samen',
    test: /web[\\/]src[\\/](api|paden\.|ui[\\/](Icoon|Merk|Kaart|Knop|Melding|Vangnet|voorkeur|Persoon|datum|focus)\.)|preload-helper|lucide-react[\\/]dist[\\/]esm[\\/](\w+|icons[\\/](check|circle-alert|phone|search|user))\.m?js/,
  },
  {
    name: 'kader',
    test: /web[\\/]src[\\/](kader[\\/](?!Kaal|Inwoner|Zoeken|handelingen)|werkplek\.|ui[\\/](Schil|toetsen|bewaarder|concept|Bewaarstatus|Filters|Tabel)\.)/,
  },
]

// What a visit without a network needs: the frame, and everything of the gesprek and the visits (ADR 0017).
const SCHIL =
  /src[\\/](main|werkplek)\.tsx$|src[\\/]kader[\\/](Kaal|Werkplek)Kader\.tsx$|src[\\/]modules[\\/](gesprek|bezoek)[\\/]/

/** The chunks that hold these modules, with all that they import before they can run. */
function schilVan(bundel: Rolldown.OutputBundle): readonly string[] {
  const stukken = Object.values(bundel).filter((stuk) => stuk.type === 'chunk')
  const namen = new Set<string>()
  const neem = (naam: string): void => {
    const stuk = stukken.find((een) => een.fileName === naam)
    if (stuk === undefined || namen.has(naam)) return
    namen.add(naam)
    for (const ander of stuk.imports) neem(ander)
  }
  for (const stuk of stukken) if (stuk.moduleIds.some((id) => SCHIL.test(id))) neem(stuk.fileName)
  const opmaak = Object.keys(bundel).filter((naam) => /\.(css|woff2)$/.test(naam))
  return ['/index.html', '/merk.svg', ...[...namen, ...opmaak].sort().map((naam) => `/${naam}`)]
}

/** Writes the list of files into the service worker; another list is another frame. */
const schil = (): Plugin => ({
  name: 'schil',
  generateBundle(_opties, bundel) {
    const sw = bundel['sw.js']
    if (sw?.type !== 'chunk') throw new Error('the service worker is not in the build')
    const bestanden = schilVan(bundel)
    const naam = `kt-schil-${createHash('sha256').update(bestanden.join()).digest('hex').slice(0, 12)}`
    const code = sw.code.replace('__SCHIL__', JSON.stringify({ naam, bestanden }))
    if (code === sw.code) throw new Error('the service worker has no place for its list')
    sw.code = code
  },
})

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), schil()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    // A data: font is refused by our content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        index: `${import.meta.dirname}/index.html`,
        sw: `${import.meta.dirname}/src/sw.ts`,
      },
      output: {
        codeSplitting: { groups: GROEPEN },
        // A service worker reaches as far as its own folder, and keeps its name from build to build.
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: { proxy: { '/v1': 'http://localhost:3000' } },
})

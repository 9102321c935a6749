import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Left to itself the bundler makes fifty files for a page; what is always together goes together.
const GROEPEN = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
  { name: 'vraag', test: /node_modules[\\/]@tanstack[\\/](react-)?query/ },
  { name: 'router', test: /node_modules[\\/]@tanstack[\\/]/ },
  // What the public pages need too, and then the frame of the workplace, which they do not.
  {
    name: 'samen',
    test: /web[\\/]src[\\/](api|paden\.|ui[\\/](Icoon|Merk|Kaart|Knop|Melding|Vangnet|voorkeur|Persoon|datum)\.)|preload-helper|lucide-react[\\/]dist[\\/]esm[\\/](\w+|icons[\\/](check|circle-alert|phone|search|user))\.m?js/,
  },
  {
    name: 'kader',
    test: /web[\\/]src[\\/](kader[\\/](?!Kaal|Inwoner)|werkplek\.|ui[\\/](Schil|toetsen|bewaarder|concept|Bewaarstatus|Filters|Tabel)\.)/,
  },
]

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    // A data: font is refused by our content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: GROEPEN } } },
  },
  server: { proxy: { '/v1': 'http://localhost:3000' } },
})

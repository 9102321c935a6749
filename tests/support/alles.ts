// `npm test`: every gate in order, then a table and one closing line. Ends with 1 when anything failed.
import { eisChromium } from './chromium.ts'
import { apiLint } from './apilint.ts'
import { GOED, mis, npmScript, type Telling } from './stap.ts'
import { vitest } from './vitest.ts'

// Shown here, judged by web/bundel.test.ts too: the numbers belong in the table of a release.
async function budgetten(): Promise<Telling> {
  const { bundelgroottes } = await import('./bundel.ts')
  const rijen = bundelgroottes()
  for (const { soort, pagina, gzip, budget } of rijen)
    console.log(`${(gzip / 1000).toFixed(1).padStart(6)} of ${budget / 1000} kB  ${soort}  ${pagina}`)
  const teZwaar = rijen.filter(({ gzip, budget }) => gzip > budget)
  if (new Set(rijen.map((rij) => rij.soort)).size < 2)
    return mis('A public page or a page of the workplace is missing.')
  return teZwaar.length === 0 ? GOED : mis(teZwaar.map((rij) => `${rij.pagina} is too heavy`).join('\n'))
}

type Stap = { naam: string; doe: () => Promise<Telling> }
// Side by side: what takes all there is, and what keeps one core busy; together they leave none idle to the end.
const BANEN: readonly (readonly Stap[])[] = [
  [
    { naam: 'generated types', doe: () => npmScript('types', '--check') },
    { naam: 'web build', doe: () => npmScript('build') },
    { naam: 'bundle budgets', doe: budgetten },
    { naam: 'API design rules', doe: apiLint },
  ],
  [
    { naam: 'format', doe: () => npmScript('format:check') },
    { naam: 'layers', doe: () => npmScript('lagen') },
    { naam: 'dead code', doe: () => npmScript('knip') },
  ],
  [{ naam: 'types and lint', doe: () => npmScript('lint') }],
]
// After those and one after the other: they use the whole machine.
const STAPPEN: readonly Stap[] = [
  { naam: 'tests', doe: () => vitest('vitest.config.ts') },
  {
    naam: 'journeys in Chromium',
    doe: () => {
      eisChromium()
      return vitest('vitest.e2e.config.ts')
    },
  },
]

type Rij = Stap & { telling: Telling; seconden: number }

async function loop(stap: Stap): Promise<Rij> {
  const begin = performance.now()
  const telling = await stap
    .doe()
    .catch((fout: unknown) => mis(fout instanceof Error ? fout.message : String(fout)))
  const seconden = (performance.now() - begin) / 1000
  const afloop = telling.mislukt > 0 ? 'FAILED' : 'ok'
  console.log(`\n> ${stap.naam}: ${afloop} (${seconden.toFixed(1)} s)\n${telling.uitleg ?? ''}`)
  return { ...stap, telling, seconden }
}

const som = (rijen: readonly Rij[], veld: 'geslaagd' | 'mislukt' | 'overgeslagen') =>
  rijen.reduce((totaal, rij) => totaal + rij.telling[veld], 0)

function tabel(rijen: readonly Rij[]): void {
  console.log(
    `\n${'step'.padEnd(22)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'skipped'.padStart(9)}${'seconds'.padStart(9)}`,
  )
  for (const { naam, telling, seconden } of rijen)
    console.log(
      naam.padEnd(22) +
        String(telling.geslaagd).padStart(8) +
        String(telling.mislukt).padStart(8) +
        String(telling.overgeslagen).padStart(9) +
        seconden.toFixed(1).padStart(9),
    )
  // Once more what went wrong: of a long run only the end is kept.
  for (const { naam, telling } of rijen)
    if (telling.mislukt > 0) console.log(`\n${naam}:\n${telling.uitleg ?? ''}`)
  console.log(
    `\n${som(rijen, 'geslaagd')} passed, ${som(rijen, 'mislukt')} failed, ${som(rijen, 'overgeslagen')} skipped`,
  )
}

async function loopBaan(stappen: readonly Stap[]): Promise<Rij[]> {
  const rijen: Rij[] = []
  for (const stap of stappen) rijen.push(await loop(stap))
  return rijen
}

const rijen = [...(await Promise.all(BANEN.map(loopBaan))).flat(), ...(await loopBaan(STAPPEN))]
// Only here: between separate runs the cluster stays up, because starting it costs a second.
await import('./cluster.ts')
  .then(async ({ testCluster }) => (await testCluster()).stop())
  .catch((fout: unknown) => console.error(fout))
tabel(rijen)
process.exitCode = som(rijen, 'mislukt') > 0 ? 1 : 0

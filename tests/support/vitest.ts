import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { draai, WORTEL, type Telling } from './stap.ts'

type Bestand = {
  name: string
  status: 'passed' | 'failed'
  message: string
  assertionResults: { status: string; fullName: string; failureMessages: string[] }[]
}
type Verslag = { success: boolean; testResults: Bestand[] }

/** Counts what Vitest reported; a file that could not be loaded, or an error outside a test, is a failure too. */
export function tel(verslag: Verslag, code: number): Telling {
  const alle = verslag.testResults.flatMap((bestand) =>
    bestand.assertionResults.map((test) => ({ ...test, pad: relative(WORTEL, bestand.name) })),
  )
  const geslaagd = alle.filter((test) => test.status === 'passed')
  const fout = alle.filter((test) => test.status === 'failed')
  const over = alle.filter((test) => test.status !== 'passed' && test.status !== 'failed')
  const kapot = verslag.testResults.filter(
    (bestand) => bestand.status === 'failed' && bestand.assertionResults.every((t) => t.status !== 'failed'),
  )
  const regels = [
    ...fout.map((test) => `${test.pad} > ${test.fullName}: ${test.failureMessages[0]?.split('\n')[0] ?? ''}`),
    ...kapot.map((bestand) => `${relative(WORTEL, bestand.name)}: ${bestand.message.split('\n')[0] ?? ''}`),
    ...over.map((test) => `overgeslagen: ${test.pad} > ${test.fullName}`),
  ]
  const mislukt = fout.length + kapot.length
  const buiten = mislukt === 0 && code !== 0 ? 1 : 0
  if (buiten === 1) regels.push(`Vitest eindigde met ${code} buiten een test om; zie hierboven.`)
  return {
    geslaagd: geslaagd.length,
    mislukt: mislukt + buiten,
    overgeslagen: over.length,
    ...(regels.length > 0 ? { uitleg: regels.join('\n') } : {}),
  }
}

/** Runs Vitest with this configuration, shows its progress and counts each test. */
export async function vitest(config: string): Promise<Telling> {
  const map = await mkdtemp(join(tmpdir(), 'kt-verslag-'))
  const bestand = join(map, 'verslag.json')
  const argumenten = ['run', '--config', config, '--reporter=default', '--reporter=json']
  const { code } = await draai('vitest', [...argumenten, `--outputFile.json=${bestand}`], true)
  const tekst = await readFile(bestand, 'utf8').catch(() => '{"success":false,"testResults":[]}')
  await rm(map, { recursive: true, force: true })
  const telling = tel(JSON.parse(tekst) as Verslag, code)
  // Nothing run is nothing proved.
  return telling.geslaagd + telling.mislukt > 0
    ? telling
    : { ...telling, mislukt: 1, uitleg: `${config}: geen enkele test is gedraaid.` }
}

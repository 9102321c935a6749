import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { valideer } from '../index.ts'
import { gedeeldeMap } from './config.ts'
import { heeftXsd } from './schema.test-data.ts'

const standaard = join(gedeeldeMap, 'standaarden/iwmo-3.2')
const onze = /WMO30[157]/

/** The rules our code names. */
function inCode(): ReadonlySet<string> {
  const map = join(import.meta.dirname, '../regels')
  const bron = readdirSync(map)
    .filter((naam) => naam.endsWith('.ts') && !naam.endsWith('.test.ts'))
    .map((naam) => readFileSync(join(map, naam), 'utf8'))
  return new Set(bron.join('').match(/(?<=')(?:TR|CD|CS)\d{3}(?=')/g))
}

test.skipIf(!heeftXsd)('BER-09 every technical rule on 301, 305 and 307 is in the code', () => {
  const regels = readFileSync(join(standaard, 'technische-regels.tsv'), 'utf8')
    .split('\n')
    .map((regel) => regel.split('\t'))
    .filter(([, , , berichten]) => onze.test(berichten ?? ''))
    .map(([code]) => code ?? '')
  const code = inCode()
  expect(regels).toHaveLength(23)
  expect(regels.filter((regel) => !code.has(regel))).toEqual([])
})

type Conditie = { bericht: string; regelcode: string; soort: string }

test.skipIf(!heeftXsd)('BER-09 every condition and constraint on 301, 305 and 307 is in the code', () => {
  const bron = readFileSync(join(standaard, 'condities-constraints-restricties.json'), 'utf8')
  const regels = (JSON.parse(bron) as Conditie[])
    .filter(({ bericht, soort }) => onze.test(bericht) && soort !== 'Restrictie')
    .map(({ regelcode }) => regelcode)
  // CS025 and CS015 are the fixed release 3.2 of the header: the structure (level 1) sees to those.
  const code = new Set([...inCode(), 'CS025', 'CS015'])
  expect(new Set(regels).size).toBe(24)
  expect(regels.filter((regel) => !code.has(regel))).toEqual([])
})

test.skipIf(!heeftXsd)('BER-09 the example of the standard is right', () => {
  const xml = readFileSync(join(standaard, 'voorbeeldberichten/WMO305.xml'))
  expect(valideer(xml)).toEqual({ geldig: true, soort: 'WMO305', fouten: [] })
})

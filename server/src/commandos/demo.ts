import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { leesConfig, type Config } from '../config.ts'
import { demoVullen } from '../modules/demo/demo.commands.ts'
import { leegDemo, opstellen } from '../omgeving.ts'
import type { Commando } from './commando.ts'

const GEMEENTEN = join(import.meta.dirname, '../../../gemeenten')
const HUISHOUDENS = 240
const MEEST = 2000
const PER_KEER = 40

const gemeenten = (): readonly string[] =>
  readdirSync(GEMEENTEN).filter((naam) => existsSync(join(GEMEENTEN, naam, 'inrichting.ts')))

const gebruik = () =>
  `Gebruik: npm run kt -- demo <gemeente> [--map data-<gemeente>] [--huishoudens ${HUISHOUDENS}]\nDe gemeente is een van: ${gemeenten().join(', ')}.`

type Vraag = { gemeente: string; map: string; huishoudens: number }

function vraagUit(argumenten: readonly string[]): Vraag | null {
  try {
    const tekst = { type: 'string' } as const
    const options = { map: tekst, huishoudens: tekst }
    const { values, positionals } = parseArgs({ args: [...argumenten], allowPositionals: true, options })
    const [gemeente, ...rest] = positionals
    const huishoudens = Number(values.huishoudens ?? HUISHOUDENS)
    if (gemeente === undefined || rest.length > 0 || !gemeenten().includes(gemeente)) return null
    if (!Number.isInteger(huishoudens) || huishoudens < 0 || huishoudens > MEEST) return null
    return { gemeente, map: values.map ?? `data-${gemeente}`, huishoudens }
  } catch {
    return null
  }
}

async function vul(config: Config, huishoudens: number): Promise<number> {
  const o = await opstellen(true, config)
  try {
    const nu = Temporal.Now.instant()
    let gespeeld = 0
    for (let vanaf = 0; vanaf < huishoudens; vanaf += PER_KEER) {
      const aantal = Math.min(PER_KEER, huishoudens - vanaf)
      gespeeld += await demoVullen(o.db, { vanaf, aantal, nu })
      console.log(`${vanaf + aantal} van ${huishoudens} huishoudens …`)
    }
    return gespeeld
  } finally {
    await o.sluit()
  }
}

/** `kt demo <gemeente>`: makes a demo of a gemeente in a folder of its own, or makes it anew; 2 when asked wrongly. */
export const demo: Commando = {
  uitleg: 'een demo van een gemeente maken, of opnieuw: demo <gemeente> [--map data-<gemeente>]',
  doe: async (argumenten) => {
    const vraag = vraagUit(argumenten)
    const config = leesConfig()
    if (vraag === null || config.databaseUrl !== null) {
      console.error(vraag === null ? gebruik() : 'Een demo krijgt een eigen map. Haal DATABASE_URL weg.')
      return 2
    }
    const { gemeente } = vraag
    const dataMap = resolve(vraag.map)
    const eigen = {
      ...config,
      gemeente,
      dataMap,
      demo: true,
      berichtenMap: join(dataMap, 'berichten'),
      intrekkingen: join(dataMap, 'intrekkingen.jsonl'),
    }
    await leegDemo(eigen)
    const gespeeld = await vul(eigen, vraag.huishoudens)
    console.log(
      `De demo van ${gemeente} staat klaar met ${gespeeld} huishoudens. Start met: KT_DATA=${vraag.map} npm start`,
    )
    return 0
  },
}

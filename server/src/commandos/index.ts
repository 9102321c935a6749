import { backup } from './backup.ts'
import { bericht } from './bericht.ts'
import type { Commando } from './commando.ts'
import { demo } from './demo.ts'
import { genereer } from './genereer.ts'
import { herstel } from './herstel.ts'
import { importeer } from './importeer.ts'
import { medewerkers } from './medewerkers.ts'
import { migreren } from './migreer.ts'
import { spoor } from './spoor.ts'
import { start } from './start.ts'

const help: Commando = {
  uitleg: 'deze lijst',
  doe: () => {
    console.log('npm run kt -- <opdracht>\n')
    for (const [naam, { uitleg }] of Object.entries(COMMANDOS)) console.log(`  ${naam.padEnd(12)} ${uitleg}`)
    return Promise.resolve(0)
  },
}

export const COMMANDOS: Readonly<Record<string, Commando>> = {
  start,
  migreer: migreren,
  bericht,
  medewerkers,
  importeer,
  genereer,
  spoor,
  backup,
  herstel,
  demo,
  help,
}

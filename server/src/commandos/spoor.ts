import { readFile, writeFile } from 'node:fs/promises'
import { opstellen } from '../omgeving.ts'
import type { Database } from '../platform/db/pool.ts'
import { ankerMaken, spoorVerifieren, type Anker, type Spoorverslag } from '../platform/spoor/verifieren.ts'
import type { Commando } from './commando.ts'

const GEBRUIK =
  'Gebruik: npm run kt -- spoor verifieer [--anker <bestand>]\n     of: npm run kt -- spoor anker <bestand>'

/** What a command was asked; null when it cannot be understood. */
type Vraag = { wat: 'anker'; bestand: string } | { wat: 'verifieer'; bestand: string | null }
function vraagUit([wat, eerste, tweede, ...rest]: readonly string[]): Vraag | null {
  if (rest.length > 0) return null
  if (wat === 'anker' && eerste !== undefined && tweede === undefined) return { wat, bestand: eerste }
  if (wat !== 'verifieer') return null
  if (eerste === undefined) return { wat, bestand: null }
  return eerste === '--anker' && tweede !== undefined ? { wat, bestand: tweede } : null
}

async function leesAnker(bestand: string): Promise<Anker> {
  const anker = JSON.parse(await readFile(bestand, 'utf8')) as Partial<Anker>
  const { nr, hash, gezetOp } = anker
  if (typeof nr !== 'number' || typeof hash !== 'string' || !/^[0-9a-f]*$/.test(hash))
    throw new Error(`${bestand} is geen anker. Maak er een met: npm run kt -- spoor anker <bestand>`)
  return { nr, hash, gezetOp: gezetOp ?? '' }
}

const ANKER: Record<NonNullable<Spoorverslag['anker']>, string> = {
  klopt: 'Het anker past: er is niets weggehaald of herschreven sinds het werd gemaakt.',
  ingekort: 'Het anker past niet: het spoor is ingekort. Zegels die er waren, zijn weg.',
  herschreven: 'Het anker past niet: het spoor is herschreven. Het zegel van het anker is nu een ander.',
}

const isGoed = ({ eersteFout, anker }: Spoorverslag): boolean =>
  eersteFout === null && (anker === null || anker === 'klopt')

function vertel(verslag: Spoorverslag): void {
  console.log(
    `${verslag.zegels} zegels over ${verslag.regels} regels; ${verslag.openRegels} regels nog niet verzegeld.`,
  )
  if (verslag.eersteFout !== null)
    console.log(
      `Zegel ${verslag.eersteFout} past niet bij de regels die erbij horen, of bij het zegel ervoor.`,
    )
  if (verslag.anker !== null) console.log(ANKER[verslag.anker])
  console.log(isGoed(verslag) ? 'Het spoor klopt.' : 'Het spoor klopt niet.')
}

async function beantwoord(db: Database, vraag: Vraag): Promise<number> {
  if (vraag.wat === 'anker') {
    const anker = await ankerMaken(db)
    await writeFile(vraag.bestand, `${JSON.stringify(anker)}\n`)
    console.log(`Zegel ${anker.nr} staat in ${vraag.bestand}. Bewaar dit bestand buiten deze server.`)
    return 0
  }
  const verslag = await spoorVerifieren(db, vraag.bestand === null ? null : await leesAnker(vraag.bestand))
  vertel(verslag)
  return isGoed(verslag) ? 0 : 1
}

/** `kt spoor verifieer [--anker <bestand>]` and `kt spoor anker <bestand>`: 1 when the spoor does not fit, 2 when asked wrongly. */
export const spoor: Commando = {
  uitleg: 'het spoor controleren: spoor verifieer [--anker <bestand>], spoor anker <bestand>',
  doe: async (argumenten) => {
    const vraag = vraagUit(argumenten)
    if (vraag === null) {
      console.error(GEBRUIK)
      return 2
    }
    const opstelling = await opstellen(false)
    try {
      return await beantwoord(opstelling.db, vraag)
    } finally {
      await opstelling.sluit()
    }
  },
}

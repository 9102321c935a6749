import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { leesConfig } from '../config.ts'
import { dagInNederland } from '../kern/datum.ts'
import { toevalUit } from '../kern/toeval.ts'
import { bouwstofVan } from '../modules/huishouden/bouwstof.queries.ts'
import { FOUTSOORTEN, genereerCsv, type CsvOpdracht, type Foutsoort } from '../modules/huishouden/index.ts'
import type { Commando } from './commando.ts'

const GEBRUIK =
  'Gebruik: npm run kt -- genereer <bestand.csv> [--aantal 2000] [--zaad 1] [--fouten 0.05] [--gemeente leeuwarden]\n' +
  'aantal is het aantal huishoudens; fouten is het deel van de regels met een fout, van 0 tot en met 1.'

type Vraag = { bestand: string; aantal: number; zaad: number; fouten: number; gemeente: string }

const isGoed = ({ aantal, zaad, fouten, gemeente }: Vraag): boolean =>
  Number.isInteger(aantal) &&
  aantal > 0 &&
  Number.isInteger(zaad) &&
  fouten >= 0 &&
  fouten <= 1 &&
  /^[a-z]+$/.test(gemeente)

function vraagUit(args: readonly string[]): Vraag | null {
  const tekst = { type: 'string' } as const
  const options = { aantal: tekst, zaad: tekst, fouten: tekst, gemeente: tekst }
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
    const [bestand, ...rest] = positionals
    if (bestand === undefined || rest.length > 0) return null
    const vraag = {
      bestand,
      aantal: Number(values.aantal ?? 2000),
      zaad: Number(values.zaad ?? 1),
      fouten: Number(values.fouten ?? 0),
      gemeente: values.gemeente ?? leesConfig().gemeente,
    }
    return isGoed(vraag) ? vraag : null
  } catch {
    return null
  }
}

async function schrijf({ bestand, aantal, zaad, fouten, gemeente }: Vraag): Promise<number> {
  const soorten = Object.keys(FOUTSOORTEN) as Foutsoort[]
  const opdracht: CsvOpdracht = {
    aantal,
    toeval: toevalUit(zaad),
    vandaag: dagInNederland(Temporal.Now.instant()),
    bouwstof: await bouwstofVan(gemeente),
    fouten: Object.fromEntries(soorten.map((soort) => [soort, fouten / soorten.length])),
  }
  let fout = 0
  const teksten = function* () {
    for (const regel of genereerCsv(opdracht)) {
      if (regel.fout !== null) fout += 1
      yield regel.tekst
    }
  }
  // A file that is there may hold real people: it is never written over.
  await pipeline(Readable.from(teksten()), createWriteStream(bestand, { flags: 'wx' }))
  return fout
}

/** `kt genereer <bestand>`: an import file of invented huishoudens, the same for the same zaad on the same day. */
export const genereer: Commando = {
  uitleg: 'verzonnen huishoudens maken: genereer <bestand.csv> --aantal 2000 --zaad 1 --fouten 0.05',
  doe: async (argumenten) => {
    const vraag = vraagUit(argumenten)
    if (vraag === null) {
      console.error(GEBRUIK)
      return 2
    }
    try {
      const fout = await schrijf(vraag)
      console.log(
        `${vraag.aantal} verzonnen huishoudens staan in ${vraag.bestand}; ${fout} regels zijn fout.`,
      )
      return 0
    } catch (mis) {
      if ((mis as NodeJS.ErrnoException).code !== 'EEXIST') throw mis
      console.error(`${vraag.bestand} bestaat al. Kies een andere naam, of haal het bestand eerst weg.`)
      return 1
    }
  },
}

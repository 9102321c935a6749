import { existsSync, statSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { foutenCsv } from '../modules/huishouden/index.ts'
import { huishoudensImporteren, type ImportVerslag } from '../modules/huishouden/importeren.commands.ts'
import { opstellen } from '../omgeving.ts'
import type { Commando } from './commando.ts'

const BREEDTE = 30
/** How many errors are shown; the file holds all of them. */
const HOOGUIT = 50

type Stand = { bytes: number; regel: number }

/** A bar on a terminal; elsewhere a line every five seconds, so that a log stays short. */
function meter(totaal: number): { voortgang: (stand: Stand) => void; klaar: () => void } {
  const isScherm = process.stderr.isTTY
  let laatst = performance.now()
  const voortgang = ({ bytes, regel }: Stand) => {
    if (performance.now() - laatst < (isScherm ? 100 : 5000)) return
    laatst = performance.now()
    const deel = Math.min(1, bytes / Math.max(1, totaal))
    const stand = `${Math.floor(deel * 100)}%, regel ${regel}`
    const balk = '#'.repeat(Math.round(deel * BREEDTE)).padEnd(BREEDTE, '.')
    process.stderr.write(isScherm ? `\r[${balk}] ${stand} ` : `${stand}\n`)
  }
  return { voortgang, klaar: () => void process.stderr.write(isScherm ? '\r\u001b[K' : '') }
}

function toonFouten({ fouten }: ImportVerslag): void {
  if (fouten.length === 0) return
  console.log(`${'regel'.padStart(8)}  ${'veld'.padEnd(18)}  wat te doen`)
  for (const f of fouten.slice(0, HOOGUIT))
    console.log(`${String(f.regel).padStart(8)}  ${f.veld.padEnd(18)}  ${f.tekst}`)
  if (fouten.length > HOOGUIT)
    console.log(`En nog ${fouten.length - HOOGUIT} fouten; alle staan in het bestand.`)
}

/** The file with errors stands beside the one that was read; one of an earlier time does not stay behind. */
async function schrijfFouten(bestand: string, { fouten }: ImportVerslag): Promise<void> {
  const doel = `${bestand}.fouten.csv`
  if (fouten.length === 0) return rm(doel, { force: true })
  await writeFile(doel, foutenCsv(fouten))
  console.log(`Alle fouten staan in ${doel}.`)
}

function besluit(verslag: ImportVerslag): number {
  const { klaar, goed, fout, gelezen } = verslag
  const telling = `${goed} regels zijn goed en staan erin, ${fout} regels zijn fout`
  if (!klaar) {
    console.log(`Gestopt na regel ${gelezen}: ${telling}. Geef dezelfde opdracht om verder te gaan.`)
    return 130
  }
  console.log(
    fout === 0 ? `Klaar: ${telling}.` : `Klaar: ${telling}. Verbeter die en lees het bestand opnieuw in.`,
  )
  return fout === 0 ? 0 : 1
}

async function importeren(bestand: string): Promise<number> {
  const stop = new AbortController()
  const halt = () => stop.abort()
  process.once('SIGINT', halt).once('SIGTERM', halt)
  const opstelling = await opstellen(false)
  const { voortgang, klaar } = meter(statSync(bestand).size)
  try {
    const verslag = await huishoudensImporteren(opstelling.db, {
      bestand,
      nu: Temporal.Now.instant(),
      stop: stop.signal,
      voortgang,
    })
    klaar()
    toonFouten(verslag)
    await schrijfFouten(bestand, verslag)
    return besluit(verslag)
  } finally {
    process.off('SIGINT', halt).off('SIGTERM', halt)
    await opstelling.sluit()
  }
}

/** `kt importeer <bestand>`: 0 when every line is good, 1 when some were not, 2 when asked wrongly, 130 when stopped. */
export const importeer: Commando = {
  uitleg: 'huishoudens inlezen uit een bestand: importeer <bestand.csv> (zie docs/importformaat.md)',
  doe: async ([bestand, ...rest]) => {
    if (bestand === undefined || rest.length > 0) {
      console.error('Gebruik: npm run kt -- importeer <bestand.csv>')
      return 2
    }
    if (!existsSync(bestand)) {
      console.error(`${bestand} is er niet. Kijk de naam en de map na.`)
      return 2
    }
    return importeren(bestand)
  },
}

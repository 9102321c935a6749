import { existsSync } from 'node:fs'
import { medewerkersInlezen } from '../modules/inrichting/medewerkers.commands.ts'
import { opstellen } from '../omgeving.ts'
import type { Commando } from './commando.ts'

async function inlezen(bestand: string): Promise<number> {
  const opstelling = await opstellen(false)
  try {
    if (opstelling.eigenaarUrl === null) {
      console.error('Geef KT_MIGRATIE_URL: alleen de eigenaar van de database geeft rollen.')
      return 2
    }
    const uit = await medewerkersInlezen(opstelling.eigenaarUrl, bestand)
    if ('nieuw' in uit) {
      console.log(`Klaar: ${uit.nieuw} medewerkers zijn nieuw, ${uit.gewijzigd} zijn bijgewerkt.`)
      return 0
    }
    for (const f of uit.fouten)
      console.log(`${String(f.regel).padStart(6)}  ${f.veld.padEnd(14)}  ${f.tekst}`)
    console.log('Er is niets gewijzigd. Verbeter de lijst en lees hem opnieuw in.')
    return 1
  } finally {
    await opstelling.sluit()
  }
}

/** `kt medewerkers <bestand>`: 0 when the list was taken in, 1 when a line is wrong and nothing changed, 2 when asked wrongly. */
export const medewerkers: Commando = {
  uitleg: 'wie er werkt, met rol en team: medewerkers <bestand.csv> (zie docs/beheer.md)',
  doe: async ([bestand, ...rest]) => {
    if (bestand === undefined || rest.length > 0 || !existsSync(bestand)) {
      console.error('Gebruik: npm run kt -- medewerkers <bestand.csv>. Kijk of het bestand er is.')
      return 2
    }
    return inlezen(bestand)
  },
}

import { valideerBestanden } from '@keukentafel/iwmo'
import type { Commando } from './commando.ts'

/** `kt bericht valideer <bestanden>`: one line of JSON per file; 1 when a file is not valid, 2 when asked wrongly. */
export const bericht: Commando = {
  uitleg: 'berichten controleren: bericht valideer <bestanden>',
  doe: async ([wat, ...bestanden]) => {
    if (wat !== 'valideer' || bestanden.length === 0) {
      console.error('Gebruik: npm run kt -- bericht valideer <bestanden>')
      return 2
    }
    let uit = 0
    for await (const oordeel of valideerBestanden(bestanden)) {
      console.log(JSON.stringify(oordeel))
      if (!oordeel.geldig) uit = 1
    }
    return uit
  },
}

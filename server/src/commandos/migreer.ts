import { opstellen } from '../omgeving.ts'
import type { Commando } from './commando.ts'

export const migreren: Commando = {
  uitleg: 'de database maken of bijwerken (met DATABASE_URL: geef ook KT_MIGRATIE_URL)',
  doe: async () => {
    const opstelling = await opstellen(false)
    await opstelling.sluit()
    console.log('De database is bij.')
    return 0
  },
}

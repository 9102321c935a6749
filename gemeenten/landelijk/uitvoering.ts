// What a gemeente starts from while a plan runs. No plan gives numbers for when hours differ enough: they are a proposal.
import type { Beleid } from '../../server/src/modules/beleid/index.ts'

type Uitvoering = Beleid['uitvoering']

/** Hours are kept and shown; nothing is said of them (O-14). */
export const urenZonderOordeel = (bron: string): Uitvoering['uren'] => ({
  afwijking: null,
  vastBij: [],
  bron,
})

/** Four weeks looked at, from the second on; a fifth more or less is within the average. */
export const afwijking: Uitvoering['uren']['afwijking'] = { naWeken: 2, overWeken: 4, margeProcent: 20 }

/** No list to connect a task with: nothing is asked and nothing is missed (O-14). */
export const geenResultaten = (bron: string): Uitvoering['resultaten'] => ({ lijst: [], bron })

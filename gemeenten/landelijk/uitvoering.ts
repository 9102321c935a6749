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

/** eisen PLAN-29 gives the example of two days; the plan says only that he talks with him. */
export const gesprekNaTerugval: Uitvoering['terugval']['gesprekBinnen'] = {
  duur: { dagen: 2 },
  soort: 'afgesproken',
  bron: '004 §3.1 Voorbeeld Jelle; 2 dagen is niet uit het plan (eisen PLAN-29)',
}

/** No contact that must be planned, no agreements beside the tasks, no signals of relapse (O-14). */
export const zonderAfspraken = (bron: string): Pick<Uitvoering, 'contact' | 'afspraken' | 'terugval'> => ({
  contact: { vereist: false, bron },
  afspraken: { soorten: [], bron },
  terugval: { gesprekBinnen: null, bron },
})

// What every gemeente starts from when it follows up signalen. “niet uit het plan” marks what the plans leave open.
import type { Beleid } from '../../server/src/modules/beleid/index.ts'

type Signalering = Beleid['signalering']
const EIGEN = 'niet uit het plan (eisen SIG-07, SIG-14)'

/** Ways to seek contact and what can come of it (SIG-07, SIG-14). */
export const contact: Signalering['contact'] = {
  wijzen: [
    { id: 'huisbezoek', naam: 'Aan de deur geweest', bron: EIGEN },
    { id: 'telefoon', naam: 'Gebeld', bron: EIGEN },
    { id: 'brief', naam: 'Brief of kaartje', bron: EIGEN },
    { id: 'via_bekende', naam: 'Via een bekende van de persoon', bron: EIGEN },
    { id: 'vindplaats', naam: 'Opgezocht op een plek in de wijk', bron: EIGEN },
  ],
  resultaten: [
    { id: 'gesproken', naam: 'Gesproken', isContact: true, bron: EIGEN },
    { id: 'wil_later', naam: 'Gesproken, wil nu geen hulp', isContact: true, bron: EIGEN },
    { id: 'niet_thuis', naam: 'Niemand gesproken', isContact: false, bron: EIGEN },
    { id: 'doet_niet_open', naam: 'Doet niet open', isContact: false, bron: EIGEN },
    { id: 'bericht_achtergelaten', naam: 'Bericht achtergelaten', isContact: false, bron: EIGEN },
  ],
  bron: EIGEN,
}

/** A plan that says nothing of this: no team of its own, no judgement per pijler. */
export const zwijgt = (bron: string): Signalering => ({
  inschatting: { aan: false, bron },
  outreachend: { aan: false, teams: [], bron },
  contact,
  collectief: null,
  thuissignalen: null,
  screenings: [],
  plekken: null,
  doelgroepen: null,
  iedereOrganisatie: null,
})

// Instruments that a gemeente can name in its plan; the words inside them are not from any plan.
import type { Beleid } from '../../server/src/modules/beleid/index.ts'

type Instrumenten = Beleid['instrumenten']

/** A plan that names no instruments: none, and no rule about light help. */
export const zwijgt = (bron: string): Instrumenten => ({
  lichteHulpEerst: { aan: false, bron },
  afhandeling: null,
  screening: null,
  checklists: [],
  matrix: null,
})

/** The 13 domains and 5 levels of the Zelfredzaamheid-Matrix, names only (eisen TRI-14). */
export const zelfredzaamheidsmatrix = (bron: string): NonNullable<Instrumenten['matrix']> => ({
  naam: 'Zelfredzaamheidsmatrix',
  domeinen: [
    { id: 'financien', naam: 'Financiën' },
    { id: 'werk_opleiding', naam: 'Werk en opleiding' },
    { id: 'tijdsbesteding', naam: 'Tijdsbesteding' },
    { id: 'huisvesting', naam: 'Huisvesting' },
    { id: 'huiselijke_relaties', naam: 'Huiselijke relaties' },
    { id: 'geestelijke_gezondheid', naam: 'Geestelijke gezondheid' },
    { id: 'lichamelijke_gezondheid', naam: 'Lichamelijke gezondheid' },
    { id: 'middelengebruik', naam: 'Middelengebruik' },
    { id: 'basale_adl', naam: 'Basale ADL' },
    { id: 'instrumentele_adl', naam: 'Instrumentele ADL' },
    { id: 'sociaal_netwerk', naam: 'Sociaal netwerk' },
    { id: 'maatschappelijke_participatie', naam: 'Maatschappelijke participatie' },
    { id: 'justitie', naam: 'Justitie' },
  ],
  niveaus: 5,
  bron,
})

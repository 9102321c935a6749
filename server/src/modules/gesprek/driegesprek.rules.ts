/** The driegesprek: inwoner, regievoerder and vaste begeleider conclude together (KTG-18; 004 §4.1 Voorbeeld Mariska). */
import { alsGoed, conflict, gelukt, type Result, type Weigering } from '../../kern/result.ts'
import type { DeelnemerSoort } from './gesprek.rules.ts'

/** Who must be at the table, in the words of the screen. */
export const DRIE: Readonly<Partial<Record<DeelnemerSoort, string>>> = {
  inwoner: 'de inwoner',
  regievoerder: 'de regievoerder',
  begeleider: 'de vaste begeleider',
}

export type Driegesprek = {
  readonly soort: 'keukentafel' | 'driegesprek'
  readonly conclusie: string
  readonly motivering: string
  readonly deelnemers: readonly { readonly soort: DeelnemerSoort; readonly akkoord: boolean }[]
}

const isLeeg = (tekst: string): boolean => tekst.trim() === ''

function wieFouten({ deelnemers }: Driegesprek): Weigering[] {
  const [eerste, ...rest] = Object.entries(DRIE).filter(
    ([soort]) => !deelnemers.some((d) => d.soort === soort),
  )
  if (eerste === undefined) return []
  const namen = [eerste, ...rest].map(([, naam]) => naam).join(', ')
  const tekst = `Bij een driegesprek zitten er drie aan tafel. Zet erbij: ${namen}.`
  return [{ code: 'driegesprek-onvolledig', tekst, veld: 'deelnemers' }]
}

/**
 * What still keeps a driegesprek from being closed, at once; empty for another kind of gesprek. Codes:
 * `driegesprek-onvolledig`, `driegesprek-zonder-conclusie`, `driegesprek-zonder-motivering`,
 * `driegesprek-zonder-akkoord` (one of the three did not agree with these words).
 */
export function driegesprekAfsluiten(g: Driegesprek): Result<Driegesprek> {
  if (g.soort !== 'driegesprek') return gelukt(g)
  const fouten = wieFouten(g)
  if (isLeeg(g.conclusie)) {
    const tekst = 'Schrijf de conclusie op die u samen trekt.'
    fouten.push({ code: 'driegesprek-zonder-conclusie', tekst, veld: 'conclusie' })
  }
  if (isLeeg(g.motivering)) {
    const tekst = 'Schrijf op waarom dit de conclusie is.'
    fouten.push({ code: 'driegesprek-zonder-motivering', tekst, veld: 'motivering' })
  }
  const nietEens = g.deelnemers.filter((d) => DRIE[d.soort] !== undefined && !d.akkoord)
  if (nietEens.length > 0) {
    const tekst = `Nog niet akkoord: ${nietEens.map((d) => DRIE[d.soort] ?? '').join(', ')}.`
    fouten.push({ code: 'driegesprek-zonder-akkoord', tekst, aard: 'conflict' })
  }
  return alsGoed(fouten, g)
}

/**
 * May this participant agree with the conclusion now? Codes: `driegesprek-ander-gesprek`,
 * `driegesprek-zonder-conclusie` (there are no words to agree with), `driegesprek-niet-een-van-drie`.
 */
export function akkoordGeven(g: Driegesprek, wie: { readonly soort: DeelnemerSoort }): Result<null> {
  if (g.soort !== 'driegesprek')
    return conflict('driegesprek-ander-gesprek', 'Dit is geen driegesprek. Hier is geen akkoord nodig.')
  if (isLeeg(g.conclusie))
    return conflict('driegesprek-zonder-conclusie', 'Schrijf eerst de conclusie op die u samen trekt.')
  return DRIE[wie.soort] === undefined
    ? conflict('driegesprek-niet-een-van-drie', 'Het akkoord is van de drie die het gesprek voeren.')
    : gelukt(null)
}

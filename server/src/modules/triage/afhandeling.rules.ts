/** What is handled at once and for whom there is a keukentafelgesprek; what is tried before a specialist. */
import { gelukt, geweigerd, type Result } from '../../kern/result.ts'
import type { Advies, Beleid, Complexiteit, OpschalingDoel } from '../beleid/index.ts'

/** Where a decision goes up to, as `OpschalingVoorstel` says it. */
type Opschaling =
  | { readonly soort: 'geen' | 'palliatief' }
  | { readonly soort: 'opschalen'; readonly doel: OpschalingDoel; readonly direct: boolean }

export type Afhandeling = 'direct' | 'gesprek'

/**
 * TRI-15 (003 Uitv.notitie §6): a vraag of the list is handled at once, unless at least `gesprekVanaf` kenmerken of
 * kwetsbaarheid apply; every other vraag asks a keukentafelgesprek. Null where there is no rule, or no vraag is chosen.
 */
export function afhandelingVoorstellen(
  { instrumenten }: Beleid,
  vraagsoort: string | null,
  kenmerken: number,
): Advies<Afhandeling | null> {
  const regel = instrumenten.afhandeling
  if (regel === null || vraagsoort === null) return { voorstel: null, redenen: [] }
  const klein = regel.vragen.find((v) => v.id === vraagsoort)
  const voorstel = klein !== undefined && kenmerken < regel.gesprekVanaf ? 'direct' : 'gesprek'
  const aantal = kenmerken === 1 ? '1 kenmerk' : `${String(kenmerken)} kenmerken`
  const tekst =
    klein === undefined
      ? 'Dit is geen kleine vraag: voer een keukentafelgesprek.'
      : `${klein.naam}, met ${aantal} van kwetsbaarheid. Vanaf ${String(regel.gesprekVanaf)} stellen wij een keukentafelgesprek voor.`
  return { voorstel, redenen: [{ regel: 'TRI-15', bron: regel.bron, tekst }] }
}

export type LichteHulp = { readonly soort: 'geprobeerd' | 'niet_passend'; readonly toelichting: string }

/** Where a specialist takes over; the regieteam and the bureaus of the gemeente are none. */
const SPECIALIST: readonly OpschalingDoel[] = ['fact_team', 'veiligheidshuis', 'zorgketen']

/** Does this decision hand the person to a specialist in the ordinary way? Not TRI-06 (direct), not TRI-09 (palliatief). */
export function vraagtLichteHulp(oordeel: Complexiteit | null, opschaling: Opschaling): boolean {
  if (opschaling.soort === 'palliatief') return false
  if (opschaling.soort === 'opschalen' && opschaling.direct) return false
  return oordeel === 'complex' || (opschaling.soort === 'opschalen' && SPECIALIST.includes(opschaling.doel))
}

/**
 * TRI-16 (003 Uitv.notitie §4): referral is postponed as long as possible. Code `triage-zonder-lichte-hulp` without
 * which light help was tried, or why it does not fit.
 */
export function lichteHulpControleren(
  { instrumenten }: Beleid,
  besluit: { readonly oordeel: Complexiteit | null; readonly opschaling: Opschaling },
  lichteHulp: LichteHulp | null,
): Result<LichteHulp | null> {
  const toelichting = lichteHulp?.toelichting.trim() ?? ''
  if (lichteHulp !== null && toelichting !== '') return gelukt({ ...lichteHulp, toelichting })
  if (!instrumenten.lichteHulpEerst.aan || !vraagtLichteHulp(besluit.oordeel, besluit.opschaling))
    return gelukt(null)
  const tekst = 'Schrijf op welke lichte hulp is geprobeerd, of waarom die niet past.'
  return geweigerd('triage-zonder-lichte-hulp', tekst, 'lichteHulp/toelichting')
}

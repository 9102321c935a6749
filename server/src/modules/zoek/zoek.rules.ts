/** What may be searched for: a name or a BSN, one of the two. */
import { parseBsn, type Bsn } from '../../kern/bsn.ts'
import { geweigerd, gelukt, type Result } from '../../kern/result.ts'

export type Zoekvraag = { readonly naam: string } | { readonly bsn: Bsn }

/** Shorter finds everybody and helps nobody. */
const KORTSTE_NAAM = 2

/**
 * Reads what was asked. Codes: `zoek-een-van-beide` when both or neither are given, `zoek-naam-te-kort`, and at field
 * `bsn` those of `parseBsn`. Whether somebody has the BSN plays no part in the answer.
 */
export function zoekvraag(vraag: { readonly naam?: string; readonly bsn?: string }): Result<Zoekvraag> {
  const naam = vraag.naam?.trim() ?? ''
  const bsn = vraag.bsn?.trim() ?? ''
  if ((naam === '') === (bsn === ''))
    return geweigerd('zoek-een-van-beide', 'Zoek op een naam of op een burgerservicenummer, niet op allebei.')
  if (bsn === '')
    return naam.length < KORTSTE_NAAM
      ? geweigerd('zoek-naam-te-kort', 'Typ ten minste 2 letters van de naam.', 'naam')
      : gelukt({ naam })
  const nummer = parseBsn(bsn)
  return nummer.ok
    ? gelukt({ bsn: nummer.waarde })
    : { ok: false, weigeringen: nummer.weigeringen.map((w) => ({ ...w, veld: 'bsn' })) }
}

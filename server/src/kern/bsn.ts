import { geweigerd, gelukt, type Result } from './result.ts'

declare const merk: unique symbol

/** A burgerservicenummer of nine digits that passes the elfproef. Only `parseBsn` makes one. */
export type Bsn = string & { readonly [merk]: 'Bsn' }

/** The weights of the elfproef, first digit to last. */
const GEWICHTEN = [9, 8, 7, 6, 5, 4, 3, 2, -1]

const doorstaatElfproef = (cijfers: string): boolean =>
  GEWICHTEN.reduce((som, gewicht, plaats) => som + gewicht * Number(cijfers[plaats]), 0) % 11 === 0

/**
 * Reads a burgerservicenummer as people write it: spaces and dots between the digits may stay.
 * A leading zero is part of the number and must be there: eight digits are refused, not completed,
 * because a digit may just as well be missing elsewhere. 000000000 passes the sum but is nobody's number.
 *
 * Codes: `bsn-geen-negen-cijfers`, `bsn-ongeldig`. The texts never repeat the number.
 * Source: elfproef, Σ weight·digit ≡ 0 (mod 11) with weights 9…2, −1.
 */
export function parseBsn(text: string): Result<Bsn> {
  const cijfers = text.replace(/[\s.]/g, '')
  if (!/^[0-9]{9}$/.test(cijfers)) {
    return geweigerd(
      'bsn-geen-negen-cijfers',
      'Een burgerservicenummer heeft 9 cijfers. Vul alle cijfers in, ook de 0 aan het begin.',
    )
  }
  if (cijfers === '000000000' || !doorstaatElfproef(cijfers)) {
    return geweigerd(
      'bsn-ongeldig',
      'Dit burgerservicenummer bestaat niet. Kijk het nummer na. U vindt het op een paspoort, identiteitskaart of rijbewijs.',
    )
  }
  return gelukt(cijfers as Bsn)
}

/** Whether the number lies in the range for tests, 9999xxxxx. No living person has such a number. */
export const isTestBsn = (bsn: Bsn): boolean => bsn.startsWith('9999')

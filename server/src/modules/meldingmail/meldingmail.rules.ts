/** The digest of the bell by mail: how many are new, and nothing of what they are. */
import { conflict, gelukt, type Result } from '../../kern/result.ts'

export type Keuze = 'geen' | 'dagelijks'
/**
 * May this be chosen? Codes (409): `mail-staat-uit` when this installation sends no mail, `geen-mailadres` when no
 * address of this person is known. Stopping is always possible.
 */
export function keuzeControleren(
  keuze: Keuze,
  bij: { readonly aan: boolean; readonly adres: string | null },
): Result<Keuze> {
  if (keuze === 'geen') return gelukt(keuze)
  if (!bij.aan) return conflict('mail-staat-uit', 'Keukentafel verstuurt hier geen e-mail.')
  return bij.adres === null
    ? conflict('geen-mailadres', 'Wij kennen uw e-mailadres niet. Vraag uw beheerder om het op te geven.')
    : gelukt(keuze)
}

/** Is it time? `nu` and `vanaf` as `uu:mm` on a Dutch clock. */
export const isTijd = (nu: Temporal.PlainTime, vanaf: string): boolean =>
  Temporal.PlainTime.compare(nu, Temporal.PlainTime.from(vanaf)) >= 0

export type Mail = { readonly onderwerp: string; readonly tekst: string }
const HOOGSTENS = 99
const zin = (aantal: number): string => {
  if (aantal === 1) return 'U hebt 1 nieuwe melding in Keukentafel'
  const hoeveel = aantal > HOOGSTENS ? `meer dan ${HOOGSTENS}` : String(aantal)
  return `U hebt ${hoeveel} nieuwe meldingen in Keukentafel`
}

/** The whole mail: a number and the address of the login. It names no person, dossier or kind of news. */
export const meldingmailMaken = (aantal: number, url: string): Mail => ({
  onderwerp: zin(aantal),
  tekst: [
    `${zin(aantal)}.`,
    `Log in om ze te lezen: ${url}/inloggen`,
    'U krijgt deze e-mail ten hoogste één keer per dag. Wilt u hem niet meer? Log in en kies “Uw gegevens en instellingen”.',
  ].join('\n\n'),
})

/**
 * What a failed try means. `niet`: it certainly did not go (no connection, refused by the server), so it may be tried
 * again. `onzeker`: the line broke while it went; it is not tried again, because a mail is never sent twice.
 */
export function mislukking(fout: {
  readonly code?: unknown
  readonly responseCode?: unknown
}): 'niet' | 'onzeker' {
  const zeker = ['EAUTH', 'ECONNECTION', 'ECONNREFUSED', 'EDNS', 'EENVELOPE', 'ETLS']
  if (typeof fout.responseCode === 'number' && fout.responseCode >= 400) return 'niet'
  return zeker.includes(String(fout.code)) ? 'niet' : 'onzeker'
}

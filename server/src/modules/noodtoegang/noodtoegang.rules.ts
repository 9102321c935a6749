/** Access in an emergency (PRI-03): what must be said before anybody looks, and what a row of the list is called. */
import { REDEN_MINIMAAL } from '@keukentafel/contract'
import { parseBsn } from '../../kern/bsn.ts'
import { parseDatum } from '../../kern/datum.ts'
import { alsGoed, gelukt, geweigerd, type Result, type Weigering } from '../../kern/result.ts'

export type Aanvraag = {
  readonly kenmerk?: string
  readonly bsn?: string
  readonly geboortedatum?: string
  readonly reden: string
}
/** One dossier, named exactly; never by something that several could have. */
export type Aangewezen =
  | { readonly kenmerk: string; readonly bsn: null; readonly geboortedatum: null }
  | { readonly kenmerk: null; readonly bsn: string; readonly geboortedatum: string }
export type Noodvraag = Aangewezen & { readonly reden: string }

const bij = <T>(veld: string, uit: Result<T>): Result<T> =>
  uit.ok ? uit : { ok: false, weigeringen: uit.weigeringen.map((w) => ({ ...w, veld })) }

function opPersoon({ bsn = '', geboortedatum = '' }: Aanvraag): Result<Aangewezen> {
  const nummer = bij('bsn', parseBsn(bsn))
  const dag = bij('geboortedatum', parseDatum(geboortedatum))
  if (nummer.ok && dag.ok)
    return gelukt({ kenmerk: null, bsn: nummer.waarde, geboortedatum: dag.waarde.toString() })
  return { ok: false, weigeringen: [nummer, dag].flatMap((r) => (r.ok ? [] : r.weigeringen)) }
}

function vanWie(a: Aanvraag): Result<Aangewezen> {
  const kenmerk = a.kenmerk?.trim() ?? ''
  const persoon = (a.bsn ?? '') !== '' || (a.geboortedatum ?? '') !== ''
  if (kenmerk !== '' && persoon)
    return geweigerd(
      'noodtoegang-een-manier',
      'Vul het kenmerk in, of BSN en geboortedatum. Niet beide.',
      'kenmerk',
    )
  if (persoon) return opPersoon(a)
  return kenmerk === ''
    ? geweigerd('noodtoegang-zonder-dossier', 'Vul het kenmerk in, of BSN en geboortedatum.', 'kenmerk')
    : gelukt({ kenmerk, bsn: null, geboortedatum: null })
}

/**
 * Reads who it is about and why. Codes: `noodtoegang-reden-te-kort`, `noodtoegang-zonder-dossier`,
 * `noodtoegang-een-manier`, those of a BSN and a date. Source: eisen PRI-03; veiligheid.md, Noodtoegang.
 */
export function noodtoegangControleren(a: Aanvraag): Result<Noodvraag> {
  const reden = a.reden.trim()
  const wie = vanWie(a)
  const teKort: readonly Weigering[] =
    reden.length >= REDEN_MINIMAAL
      ? []
      : [
          {
            code: 'noodtoegang-reden-te-kort',
            tekst: `Schrijf in minstens ${REDEN_MINIMAAL} tekens waarom dit niet kan wachten.`,
            veld: 'reden',
          },
        ]
  if (!wie.ok) return { ok: false, weigeringen: [...wie.weigeringen, ...teKort] }
  return alsGoed(teKort, { ...wie.waarde, reden })
}

/** Does it still run at this moment, did it end by itself, or was it ended? */
export const noodtoegangStatus = (
  n: { readonly tot: Temporal.Instant; readonly isBeeindigd: boolean },
  moment: Temporal.Instant,
): 'loopt' | 'afgelopen' | 'beeindigd' => {
  if (n.isBeeindigd) return 'beeindigd'
  return Temporal.Instant.compare(n.tot, moment) > 0 ? 'loopt' : 'afgelopen'
}

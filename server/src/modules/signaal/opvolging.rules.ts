/** How a signaal is followed up: picked up by whom, contact sought, and who goes to someone who does not ask. */
import { conflict, geweigerd, gelukt, alsGoed, type Result, type Weigering } from '../../kern/result.ts'
import type { Beleid, Pijler } from '../beleid/index.ts'

export type Inschatting = {
  readonly opgepakt: boolean
  readonly door: Pijler | null
  /** with whom or where it is picked up, or why it is not */
  readonly waar: string | null
}

/**
 * SIG-08 (004 §4 intro): whether a signaal is picked up, and if so by which pijler; if not, why. Codes `inschatting-uit`,
 * `inschatting-zonder-pijler`, `inschatting-pijler-onbekend`, `inschatting-zonder-reden`.
 */
export function inschattingControleren(beleid: Beleid, i: Inschatting): Result<Inschatting> {
  if (!beleid.signalering.inschatting.aan)
    return conflict('inschatting-uit', 'In deze gemeente schrijven wij dit niet op.')
  const waar = (i.waar ?? '').trim()
  if (!i.opgepakt)
    return waar === ''
      ? geweigerd('inschatting-zonder-reden', 'Schrijf op waarom dit niet wordt opgepakt.', 'waar')
      : gelukt({ opgepakt: false, door: null, waar })
  if (i.door === null) return geweigerd('inschatting-zonder-pijler', 'Kies wie dit oppakt.', 'door')
  return beleid.pijlers.some((p) => p.id === i.door)
    ? gelukt({ ...i, waar: waar === '' ? null : waar })
    : geweigerd('inschatting-pijler-onbekend', 'Kies wie dit oppakt uit de lijst.', 'door')
}

export type Poging = { readonly op: Temporal.PlainDate; readonly wijze: string; readonly resultaat: string }

/**
 * SIG-07: an attempt with date, wijze and resultaat of this gemeente; answers whether somebody was spoken to (SIG-14).
 * Codes `poging-in-toekomst`, `poging-voor-ontvangst`, `poging-wijze-onbekend`, `poging-resultaat-onbekend`.
 */
export function pogingControleren(
  beleid: Beleid,
  poging: Poging,
  { vandaag, ontvangen }: { readonly vandaag: Temporal.PlainDate; readonly ontvangen: Temporal.PlainDate },
): Result<{ readonly isContact: boolean }> {
  const { wijzen, resultaten } = beleid.signalering.contact
  const fouten: Weigering[] = []
  const fout = (code: string, tekst: string, veld: string) => fouten.push({ code, tekst, veld })
  const resultaat = resultaten.find((r) => r.id === poging.resultaat)
  if (Temporal.PlainDate.compare(poging.op, vandaag) > 0)
    fout('poging-in-toekomst', 'Deze dag moet nog komen. Kies vandaag of eerder.', 'op')
  if (Temporal.PlainDate.compare(poging.op, ontvangen) < 0)
    fout('poging-voor-ontvangst', 'Op deze dag was het signaal er nog niet. Kies een latere dag.', 'op')
  if (!wijzen.some((w) => w.id === poging.wijze))
    fout('poging-wijze-onbekend', 'Kies hoe u contact zocht.', 'wijze')
  if (resultaat === undefined) fout('poging-resultaat-onbekend', 'Kies wat het opleverde.', 'resultaat')
  return alsGoed(fouten, { isContact: resultaat?.isContact ?? false })
}

/**
 * SIG-07 (001 §1.3): the team that goes to who does not ask. With one team in beleid it is that one; with none the
 * wijkteam goes itself (null). Codes `outreach-uit`, `outreach-team-onbekend`.
 */
export function outreachteamKiezen(
  beleid: Beleid,
  teams: readonly { readonly id: number; readonly sleutel: string }[],
  gekozen: number | null,
): Result<number | null> {
  const { aan, teams: namen } = beleid.signalering.outreachend
  if (!aan) return conflict('outreach-uit', 'Deze gemeente heeft geen outreachende werklijst.')
  const mogelijk = teams.filter((t) => namen.some((n) => n.id === t.sleutel))
  if (gekozen === null) return gelukt(mogelijk[0]?.id ?? null)
  return mogelijk.some((t) => t.id === gekozen)
    ? gelukt(gekozen)
    : geweigerd('outreach-team-onbekend', 'Kies een team uit de lijst.', 'teamId')
}

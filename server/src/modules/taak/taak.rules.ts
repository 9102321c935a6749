/** The link with which a helper answers for the own task: when it works, and what a no says (PLAN-26). */
import { geweigerd, gelukt, type Result } from '../../kern/result.ts'

/** How long a link works. Days (veiligheid.md, Helper's link). */
export const LINK_DAGEN = 14
/** How many times a code may be tried on one link, the right one included. */
export const POGINGEN = 5

export type HulplinkStand =
  'verstuurd' | 'gebruikt' | 'verlopen' | 'ingetrokken' | 'geblokkeerd' | 'vervallen'

export type Hulplink = {
  readonly verlooptOp: Temporal.Instant
  readonly isGebruikt: boolean
  readonly isIngetrokken: boolean
  /** tries so far, the one that is judged included */
  readonly pogingen: number
  /** the task goes on, and is still that of the person the link was made for */
  readonly loopt: boolean
}

/** What has become of a link; only `verstuurd` opens something. */
export function hulplinkStand(link: Hulplink, moment: Temporal.Instant): HulplinkStand {
  if (link.isIngetrokken) return 'ingetrokken'
  if (!link.loopt) return 'vervallen'
  if (link.isGebruikt) return 'gebruikt'
  if (link.pogingen > POGINGEN) return 'geblokkeerd'
  return Temporal.Instant.compare(moment, link.verlooptOp) < 0 ? 'verstuurd' : 'verlopen'
}

export type NeeReden = 'geen_tijd' | 'te_zwaar' | 'kan_ik_niet' | 'anders' | 'zeg_ik_liever_niet'

/** What the regievoerder reads of it; why somebody says no is for that person to tell or not. */
const NEE: Readonly<Record<NeeReden, string>> = {
  geen_tijd: 'Heeft geen tijd',
  te_zwaar: 'Vindt het te zwaar',
  kan_ik_niet: 'Kan dit niet',
  anders: 'Wil iets anders doen',
  zeg_ik_liever_niet: 'Zegt liever niet waarom',
}

type Antwoord = {
  readonly antwoord: 'aanvaard' | 'geweigerd'
  readonly reden?: NeeReden
  readonly toelichting?: string
}

/** The reason that goes with the answer; a yes needs none. Code `reden-ontbreekt`. */
export function redenVan({ antwoord, reden, toelichting = '' }: Antwoord): Result<string | null> {
  if (antwoord === 'aanvaard') return gelukt(null)
  if (reden === undefined)
    return geweigerd(
      'reden-ontbreekt',
      'Kies waarom het niet lukt. Dat mag ook “zeg ik liever niet”.',
      'reden',
    )
  const erbij = toelichting.trim()
  return gelukt(erbij === '' ? NEE[reden] : `${NEE[reden]}: ${erbij}`)
}

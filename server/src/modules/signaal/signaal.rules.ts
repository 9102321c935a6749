/** Signalen: how they come in, who goes, and how they close (SIG-01, SIG-02, SIG-04, SIG-09, SIG-10). */
import { termijnEinde } from '../../kern/termijn.ts'
import { alsGoed, conflict, gelukt, geweigerd, type Result, type Weigering } from '../../kern/result.ts'
import type { Beleid } from '../beleid/index.ts'

/** 003 Basisontwerp §3.4: a = one worker, b = the team agrees who visits, c = own observation (SIG-02). */
export type SignaalRoute = 'a' | 'b' | 'c'

/** How a worry of a helper in a running dossier comes in (0186, REG-03); no channel that somebody can choose. */
export const ZORG_KANAAL = 'zorgen_sociale_basis'

export type Signaal = {
  /** id in `beleid.aanmelding.kanalen` */
  readonly kanaal: string
  readonly route: SignaalRoute
  /** id in `beleid.aanmelding.meldertypes`; null = no external melder (route c) */
  readonly melderType: string | null
  readonly vraag: string
  /** route c: where it was seen */
  readonly vindplaats: string | null
}

/** There is no “afgewezen: verkeerd loket” (SIG-04). */
export type SignaalStatus = 'nieuw' | 'in_behandeling' | 'toegeleid' | 'gesloten'

/** The statuses a screen may offer (SIG-04): the list is closed. */
export const SIGNAAL_STATUSSEN: readonly SignaalStatus[] = [
  'nieuw',
  'in_behandeling',
  'toegeleid',
  'gesloten',
]

/** Who visits and when; on route b agreed by the team. */
export type Bezoekafspraak = {
  readonly bezoekerId: number
  readonly bezoekOp: Temporal.PlainDate | null
  /** what the team agreed; route b needs it */
  readonly teambesluit: string | null
}

const weigering = (code: string, tekst: string, veld: string): Weigering => ({ code, tekst, veld })

function waarnemingFouten({ melderType, vindplaats }: Signaal): Weigering[] {
  const fouten: Weigering[] = []
  if (melderType !== null) {
    fouten.push(
      weigering('signaal-melder-bij-route-c', 'Bij een eigen waarneming is er geen melder.', 'melderType'),
    )
  }
  if ((vindplaats ?? '').trim() === '') {
    fouten.push(
      weigering('signaal-zonder-vindplaats', 'Schrijf op waar u dit hebt gezien of gehoord.', 'vindplaats'),
    )
  }
  return fouten
}

function melderFouten(beleid: Beleid, signaal: Signaal): Weigering[] {
  if (signaal.route === 'c') return waarnemingFouten(signaal)
  return beleid.aanmelding.meldertypes.some((m) => m.id === signaal.melderType)
    ? []
    : [weigering('signaal-melder-onbekend', 'Kies wie het signaal geeft.', 'melderType')]
}

/**
 * Takes a signaal in. Every vraag is accepted (SIG-04); only an unreadable form is refused: `signaal-zonder-vraag`,
 * `signaal-kanaal-onbekend`, `signaal-route-uit`, `signaal-melder-onbekend`, `signaal-melder-bij-route-c`,
 * `signaal-zonder-vindplaats`.
 */
export function signaalOpnemen(beleid: Beleid, signaal: Signaal): Result<Signaal> {
  const { kanalen, routes } = beleid.aanmelding
  return alsGoed(
    [
      ...(signaal.vraag.trim() === ''
        ? [weigering('signaal-zonder-vraag', 'Schrijf op wat de vraag is.', 'vraag')]
        : []),
      ...(kanalen.some((k) => k.id === signaal.kanaal)
        ? []
        : [weigering('signaal-kanaal-onbekend', 'Kies hoe het signaal is binnengekomen.', 'kanaal')]),
      ...(routes.some((r) => r.id === signaal.route)
        ? []
        : [weigering('signaal-route-uit', 'Deze route gebruiken wij hier niet. Kies een andere.', 'route')]),
      ...melderFouten(beleid, signaal),
    ],
    signaal,
  )
}

const VOLGENDE: Readonly<Record<SignaalStatus, readonly SignaalStatus[]>> = {
  nieuw: ['in_behandeling', 'toegeleid', 'gesloten'],
  in_behandeling: ['toegeleid', 'gesloten'],
  toegeleid: ['in_behandeling', 'gesloten'],
  gesloten: [],
}

/** The statuses this signaal may go to now. A closed signaal stays closed: a new signaal is made. */
export const volgendeStatussen = (status: SignaalStatus): readonly SignaalStatus[] => VOLGENDE[status]

/**
 * Gives the signaal to a visitor. Route b asks what the team agreed and on which day (`signaal-zonder-teambesluit`,
 * `signaal-zonder-bezoekdag`); route a may skip the team step (SIG-02). `signaal-status-past-niet` when closed.
 */
export function signaalToewijzen(
  signaal: { readonly route: SignaalRoute; readonly status: SignaalStatus },
  afspraak: Bezoekafspraak,
): Result<Bezoekafspraak> {
  if (signaal.status === 'gesloten') return conflict('signaal-status-past-niet', 'Dit signaal is gesloten.')
  if (signaal.route !== 'b') return gelukt(afspraak)
  return alsGoed(
    [
      ...((afspraak.teambesluit ?? '').trim() === ''
        ? [
            weigering(
              'signaal-zonder-teambesluit',
              'Schrijf op wat het team heeft afgesproken.',
              'teambesluit',
            ),
          ]
        : []),
      ...(afspraak.bezoekOp === null
        ? [weigering('signaal-zonder-bezoekdag', 'Kies de dag van het bezoek.', 'bezoekOp')]
        : []),
    ],
    afspraak,
  )
}

/** What one can choose to close with: “preventie aangeboden” follows from an offer that was made (TRI-21), not by hand. */
export const teKiezenSluitredenen = ({ aanmelding, signalering }: Beleid) =>
  aanmelding.sluitredenen.filter((r) => r.id !== signalering.doelgroepen?.sluitreden)

/** Closes with a reason of this gemeente: `signaal-sluitreden-onbekend`, `signaal-status-past-niet` (SIG-04). */
export function signaalSluiten(beleid: Beleid, status: SignaalStatus, reden: string): Result<string> {
  if (!volgendeStatussen(status).includes('gesloten')) {
    return conflict('signaal-status-past-niet', 'Dit signaal is al gesloten.')
  }
  const bekend = teKiezenSluitredenen(beleid).some((r) => r.id === reden)
  return alsGoed(
    bekend ? [] : [weigering('signaal-sluitreden-onbekend', 'Kies een reden uit de lijst.', 'reden')],
    reden,
  )
}

/**
 * May support start for this person? Not without hoofdverblijf where the gemeente asks it (SIG-09); the vraag itself
 * is kept. `null` = not known yet. Code `geen-hoofdverblijf`.
 */
export function hoofdverblijfControleren(beleid: Beleid, hoofdverblijf: boolean | null): Result<true> {
  if (!beleid.aanmelding.hoofdverblijfVereist || hoofdverblijf === true) return gelukt(true)
  const tekst =
    'Het hoofdverblijf is niet in deze gemeente of niet nagekeken. De vraag blijft staan. Help door naar de juiste gemeente.'
  return conflict('geen-hoofdverblijf', tekst)
}

/** From the day after this one, an item without visitor is red for the teamleider (SIG-18). */
export function postvakRoodVanaf(beleid: Beleid, ontvangenOp: Temporal.PlainDate): Temporal.PlainDate {
  return termijnEinde({ van: ontvangenOp, ...beleid.termijnen.postvakRood })
}

/**
 * How many signalen the public page may bring in one wijk in an hour. Far above what neighbours report (a team gets
 * some tens a week), and low enough that a flood from many senders cannot bury a postvak (veiligheid.md, Public forms).
 */
export const PUBLIEK_PER_WIJK_PER_UUR = 30

/** Refuses with `wijk-te-druk` (429) when this wijk got `PUBLIEK_PER_WIJK_PER_UUR` public signalen in the last hour. */
export function publiekeGrens(aantal: number, telefoon: string): Result<true> {
  if (aantal < PUBLIEK_PER_WIJK_PER_UUR) return gelukt(true)
  const tekst = `Er komen nu heel veel meldingen binnen. Wat u typte staat er nog. Probeer het over een uur opnieuw, of bel ons: ${telefoon}.`
  return { ok: false, weigeringen: [{ code: 'wijk-te-druk', tekst, aard: 'te-vaak' }] }
}

/**
 * May somebody visit on this day? Code `bezoek-in-verleden`. `null` = no day chosen, which `signaalToewijzen` judges.
 */
export function bezoekdagControleren(
  dag: Temporal.PlainDate | null,
  vandaag: Temporal.PlainDate,
): Result<Temporal.PlainDate | null> {
  return dag !== null && Temporal.PlainDate.compare(dag, vandaag) < 0
    ? geweigerd('bezoek-in-verleden', 'Deze dag is al voorbij. Kies vandaag of later.', 'bezoekOp')
    : gelukt(dag)
}

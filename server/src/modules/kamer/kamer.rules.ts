/** What may stand in a kamer and on its rooster (TRI-12): everything that is wrong is told at once. */
import { parseDatum } from '../../kern/datum.ts'
import { alsGoed, type Result, type Weigering } from '../../kern/result.ts'
import { isTelefoon } from '../../kern/telefoon.ts'
import { isOnderdeelAan, type Beleid } from '../beleid/index.ts'
import { gaatDoor, staatOp, type Herhaling, type Opening, type Stuk } from './rooster.rules.ts'

/** Is there always a beroepskracht in or near the kamer in this gemeente (004 §3.1)? With the clause that says so. */
export function kamerAan(beleid: Beleid, dag: Temporal.PlainDate): { aan: boolean; bron: string } {
  const { aan, bron } = beleid.triage.beroepskrachtInKamer
  return { aan: aan && isOnderdeelAan(beleid, 'buurtkamer', { wijk: null, dag }), bron }
}

const TELEFOON_FOUT = 'Schrijf een telefoonnummer van het werk, zoals 058 123 45 67.'

export type KamerGegevens = {
  readonly naam: string
  readonly achterwacht: { readonly naam: string; readonly telefoon: string }
  readonly openingen: readonly Opening[]
}
export type KamerBekend = { readonly gebied: boolean; readonly vrijwilligers: boolean }

function openingFouten(openingen: readonly Opening[]): readonly Weigering[] {
  const dagen = openingen.map((o) => o.weekdag)
  return openingen.flatMap(({ weekdag, van, tot }, nr) => [
    ...(van < tot
      ? []
      : [
          {
            code: 'tijd-einde-voor-begin',
            tekst: 'De kamer gaat dicht voordat zij opengaat. Kijk de tijden na.',
            veld: `openingen/${nr}/tot`,
          },
        ]),
    ...(dagen.indexOf(weekdag) === nr
      ? []
      : [
          {
            code: 'dag-dubbel',
            tekst: 'Deze dag staat er twee keer. Schrijf elke dag één keer op.',
            veld: `openingen/${nr}/weekdag`,
          },
        ]),
  ])
}

/**
 * The kamer, trimmed. Codes: `kamer-zonder-naam`, `achterwacht-zonder-naam`, `telefoon-onjuist`, `kamer-nooit-open`,
 * `tijd-einde-voor-begin`, `dag-dubbel`, `plaats-onbekend`, `vrijwilliger-onbekend`.
 */
export function kamerControleren<K extends KamerGegevens>(k: K, bekend: KamerBekend): Result<K> {
  const naam = k.naam.trim()
  const achterwacht = { naam: k.achterwacht.naam.trim(), telefoon: k.achterwacht.telefoon.trim() }
  const fouten: Weigering[] = []
  const fout = (mis: boolean, code: string, tekst: string, veld: string) => {
    if (mis) fouten.push({ code, tekst, veld })
  }
  fout(naam === '', 'kamer-zonder-naam', 'Vul de naam van de kamer in.', 'naam')
  fout(!bekend.gebied, 'plaats-onbekend', 'Kies een wijk of dorp uit de lijst.', 'gebiedId')
  fout(
    achterwacht.naam === '',
    'achterwacht-zonder-naam',
    'Vul in wie de achterwacht is.',
    'achterwacht/naam',
  )
  fout(!isTelefoon(achterwacht.telefoon), 'telefoon-onjuist', TELEFOON_FOUT, 'achterwacht/telefoon')
  fout(k.openingen.length === 0, 'kamer-nooit-open', 'Vul in wanneer de kamer open is.', 'openingen')
  fouten.push(...openingFouten(k.openingen))
  fout(!bekend.vrijwilligers, 'vrijwilliger-onbekend', 'Kies vrijwilligers uit de lijst.', 'vrijwilligers')
  return alsGoed(fouten, { ...k, naam, achterwacht })
}

/** What is known of who is put on the rooster. */
export type Kandidaat = {
  readonly bestaat: boolean
  /** sociaal werker, deskundige or teamleider: no vrijwilliger, no aanbieder */
  readonly isBeroepskracht: boolean
  readonly inTeam: boolean
}
function kandidaatFout({ bestaat, isBeroepskracht, inTeam }: Kandidaat): Weigering | null {
  const veld = 'medewerkerId'
  if (!bestaat) return { code: 'medewerker-onbekend', tekst: 'Kies iemand uit de lijst.', veld }
  if (!isBeroepskracht)
    return {
      code: 'geen-beroepskracht',
      tekst: 'Op het rooster staan alleen beroepskrachten. Een vrijwilliger kan hier niet staan.',
      veld,
    }
  return inTeam
    ? null
    : { code: 'niet-in-team', tekst: 'Deze persoon werkt niet in het team van deze kamer.', veld }
}

export type NieuweDienst = Stuk & {
  readonly soort: 'aanwezig' | 'bereikbaar'
  readonly telefoon: string | null
  readonly dag: string
  readonly herhaalt: boolean
}
/** Another line of the same person: in this kamer of either kind, in another one only where somebody is present. */
export type AndereDienst = Stuk & Herhaling & { readonly kamerId: number; readonly kamer: string }

const raken = (a: Stuk, b: Stuk): boolean => a.van < b.tot && b.van < a.tot

/** Do both stand on one same day? Of two weekly lines a day that falls out does not part them. */
function zelfdeDag(a: Herhaling, b: Herhaling): boolean {
  if (a.dag !== null) return gaatDoor(b, Temporal.PlainDate.from(a.dag))
  if (b.dag !== null)
    return gaatDoor(b, Temporal.PlainDate.from(b.dag)) && staatOp(a, Temporal.PlainDate.from(b.dag))
  const voorbij = (x: Herhaling, y: Herhaling) => x.vervaltOp !== null && x.vervaltOp <= y.vanaf
  return a.weekdag === b.weekdag && !voorbij(a, b) && !voorbij(b, a)
}

/** The line as it is kept: weekly on the weekday of its first day, or on that day alone. */
export const herhalingVan = ({ dag, herhaalt }: Pick<NieuweDienst, 'dag' | 'herhaalt'>): Herhaling => ({
  weekdag: herhaalt ? Temporal.PlainDate.from(dag).dayOfWeek : null,
  dag: herhaalt ? null : dag,
  vanaf: dag,
  vervaltOp: null,
  uitval: [],
})

/** The person stands somewhere already at that time. Code: `dienst-overlapt`; says where, for who may see that kamer. */
export function overlapFout(
  nieuw: Stuk & Herhaling,
  andere: readonly AndereDienst[],
  kamerId: number,
): Weigering | null {
  const botst = andere.find((d) => raken(nieuw, d) && zelfdeDag(nieuw, d))
  if (botst === undefined) return null
  const waar = botst.kamerId === kamerId ? 'in deze kamer' : `in ${botst.kamer}`
  return {
    code: 'dienst-overlapt',
    tekst: `Deze persoon staat ${waar} al op het rooster van ${botst.van} tot ${botst.tot} uur.`,
    veld: 'van',
  }
}

const EINDE_VOOR_BEGIN: Weigering = {
  code: 'tijd-einde-voor-begin',
  tekst: 'De eindtijd moet later zijn dan de begintijd.',
  veld: 'tot',
}
/** A day that exists and is not over: what was so on a rooster stays so. Codes of `parseDatum`, dag-voorbij; at `veld`. */
export function dagFouten(tekst: string, vandaag: Temporal.PlainDate, veld = 'dag'): readonly Weigering[] {
  const dag = parseDatum(tekst)
  if (!dag.ok) return dag.weigeringen.map((w) => ({ ...w, veld }))
  return Temporal.PlainDate.compare(dag.waarde, vandaag) < 0
    ? [{ code: 'dag-voorbij', tekst: 'Kies vandaag of een latere dag.', veld }]
    : []
}
function telefoonFout(soort: NieuweDienst['soort'], telefoon: string | null): Weigering | null {
  const veld = 'telefoon'
  if (telefoon !== null)
    return isTelefoon(telefoon) ? null : { code: 'telefoon-onjuist', tekst: TELEFOON_FOUT, veld }
  return soort === 'aanwezig'
    ? null
    : { code: 'telefoon-nodig', tekst: 'Vul het werknummer in waarop deze persoon bereikbaar is.', veld }
}

/**
 * A new line of the rooster. Codes: `medewerker-onbekend`, `geen-beroepskracht`, `niet-in-team`, `tijd-einde-voor-begin`,
 * `dag-voorbij`, those of `parseDatum`, `telefoon-nodig`, `telefoon-onjuist`, `dienst-overlapt`.
 */
export function dienstControleren(
  d: NieuweDienst,
  bij: {
    readonly kandidaat: Kandidaat
    readonly andere: readonly AndereDienst[]
    readonly kamerId: number
    readonly vandaag: Temporal.PlainDate
  },
): Result<NieuweDienst> {
  const telefoon = (d.telefoon?.trim() ?? '') || null
  const fouten = [
    kandidaatFout(bij.kandidaat),
    ...dagFouten(d.dag, bij.vandaag),
    d.van < d.tot ? null : EINDE_VOOR_BEGIN,
    telefoonFout(d.soort, telefoon),
    parseDatum(d.dag).ok && d.van < d.tot
      ? overlapFout({ ...d, ...herhalingVan(d) }, bij.andere, bij.kamerId)
      : null,
  ]
  return alsGoed(
    fouten.filter((f) => f !== null),
    { ...d, telefoon },
  )
}

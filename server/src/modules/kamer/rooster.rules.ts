/**
 * Who is in the kamer, and when nobody is (TRI-12; 004 §3.1 Werkwijze: “Er is altijd een beroepskracht in de buurt of
 * beschikbaar om mee te denken”). Times are those of the clock on the wall in the Netherlands, as people agree on them:
 * on the days that the clock shifts 14:00 stays 14:00. Every stretch is half-open: until 14:00 is no longer at 14:00.
 */
import { dagInNederland } from '../../kern/datum.ts'

/** `van` and `tot` as `uu:mm`; the end does not belong to it. */
export type Stuk = { readonly van: string; readonly tot: string }
export type Opening = Stuk & { readonly weekdag: number }
/** When one line of the rooster holds: every week on a day of the week, or on one day. */
export type Herhaling = {
  readonly weekdag: number | null
  readonly dag: string | null
  readonly vanaf: string
  /** from this day on it holds no more */
  readonly vervaltOp: string | null
  /** days on which it falls out */
  readonly uitval: readonly string[]
}
export type Dienst = Stuk &
  Herhaling & {
    readonly id: number
    readonly medewerkerId: number
    readonly naam: string
    readonly soort: 'aanwezig' | 'bereikbaar'
    readonly telefoon: string | null
    readonly version: number
  }
export type Rooster = {
  readonly openingen: readonly Opening[]
  /** days on which the kamer is closed by exception */
  readonly dicht: readonly string[]
  readonly diensten: readonly Dienst[]
}

const opVolgorde = (a: Stuk, b: Stuk): number => a.van.localeCompare(b.van) || a.tot.localeCompare(b.tot)
const nuOf = (tijd: string, { van, tot }: Stuk): boolean => van <= tijd && tijd < tot

/** Does this line stand on the rooster of that day, whether it falls out or not? */
export function staatOp(h: Herhaling, dag: Temporal.PlainDate): boolean {
  const op = dag.toString()
  if (op < h.vanaf || (h.vervaltOp !== null && op >= h.vervaltOp)) return false
  return h.dag === null ? h.weekdag === dag.dayOfWeek : h.dag === op
}

/** Is this person there on that day? */
export const gaatDoor = (h: Herhaling, dag: Temporal.PlainDate): boolean =>
  staatOp(h, dag) && !h.uitval.includes(dag.toString())

/** When the kamer is open on that day; null when it is closed. */
export function openOp({ openingen, dicht }: Rooster, dag: Temporal.PlainDate): Stuk | null {
  if (dicht.includes(dag.toString())) return null
  const opening = openingen.find((o) => o.weekdag === dag.dayOfWeek)
  return opening === undefined ? null : { van: opening.van, tot: opening.tot }
}

/** What of `open` none of these stretches covers, in order. */
export function gatenIn(open: Stuk, bezet: readonly Stuk[]): readonly Stuk[] {
  const gaten: Stuk[] = []
  let tot = open.van
  for (const stuk of bezet.toSorted(opVolgorde)) {
    if (stuk.van > tot && tot < open.tot)
      gaten.push({ van: tot, tot: stuk.van < open.tot ? stuk.van : open.tot })
    if (stuk.tot > tot) tot = stuk.tot
  }
  return tot < open.tot ? [...gaten, { van: tot, tot: open.tot }] : gaten
}

export type Dagbeeld = {
  readonly dag: string
  readonly open: Stuk | null
  readonly isDicht: boolean
  /** all that stands on it, also what falls out */
  readonly diensten: readonly Dienst[]
  readonly gaten: readonly Stuk[]
}
/** One day of the rooster: open or not, who stands on it, and when nobody is there or on call. */
export function dagbeeld(rooster: Rooster, dag: Temporal.PlainDate): Dagbeeld {
  const open = openOp(rooster, dag)
  const diensten = rooster.diensten.filter((d) => staatOp(d, dag)).toSorted(opVolgorde)
  return {
    dag: dag.toString(),
    open,
    isDicht: rooster.dicht.includes(dag.toString()),
    diensten,
    gaten:
      open === null
        ? []
        : gatenIn(
            open,
            diensten.filter((d) => gaatDoor(d, dag)),
          ),
  }
}

/** Seven days from this one. */
export const weekVanaf = (dag: Temporal.PlainDate): readonly Temporal.PlainDate[] =>
  [0, 1, 2, 3, 4, 5, 6].map((days) => dag.add({ days }))

export type Gat = Stuk & { readonly dag: string }
/** The stretches of the coming seven days without a beroepskracht, as far as they are not over yet. */
export function komendeGaten(rooster: Rooster, moment: Temporal.Instant): readonly Gat[] {
  const { dag: vandaag, tijd } = klok(moment)
  return weekVanaf(vandaag)
    .flatMap((dag) => dagbeeld(rooster, dag).gaten.map((gat) => ({ dag: dag.toString(), ...gat })))
    .filter((gat) => gat.dag > vandaag.toString() || gat.tot > tijd)
}

const VOORUIT_DAGEN = 28
const klok = (moment: Temporal.Instant) => ({
  dag: dagInNederland(moment),
  tijd: moment.toZonedDateTimeISO('Europe/Amsterdam').toPlainTime().toString({ smallestUnit: 'minute' }),
})

// The next opening that is still to come, within four weeks.
function eersteOpening(rooster: Rooster, { dag: vandaag, tijd }: ReturnType<typeof klok>) {
  for (let days = 0; days < VOORUIT_DAGEN; days++) {
    const dag = vandaag.add({ days })
    const open = openOp(rooster, dag)
    if (open !== null && (days > 0 || open.van > tijd)) return { dag: dag.toString(), van: open.van }
  }
  return null
}

export type Stand = {
  /** `leeg`: open, and no beroepskracht present or on call */
  readonly stand: 'bezet' | 'leeg' | 'dicht'
  /** until when it stays so today; null when closed */
  readonly tot: string | null
  readonly nu: readonly Dienst[]
  readonly straks: readonly Dienst[]
  /** when a closed kamer opens again */
  readonly opent: { readonly dag: string; readonly van: string } | null
}
/** How it stands in the kamer at this moment, and who comes later today. */
export function standOp(rooster: Rooster, moment: Temporal.Instant): Stand {
  const nu = klok(moment)
  const { open, diensten, gaten } = dagbeeld(rooster, nu.dag)
  const doorgaand = diensten.filter((d) => gaatDoor(d, nu.dag))
  const wie = {
    nu: doorgaand
      .filter((d) => nuOf(nu.tijd, d))
      .toSorted((a, b) => a.soort.localeCompare(b.soort) || opVolgorde(a, b)),
    straks: doorgaand.filter((d) => d.van > nu.tijd),
  }
  if (open === null || !nuOf(nu.tijd, open))
    return { stand: 'dicht', tot: null, ...wie, opent: eersteOpening(rooster, nu) }
  const gat = gaten.find((g) => nuOf(nu.tijd, g))
  const volgend = gaten.find((g) => g.van > nu.tijd)
  const tot = gat === undefined ? (volgend?.van ?? open.tot) : gat.tot
  return { stand: gat === undefined ? 'bezet' : 'leeg', tot, ...wie, opent: null }
}

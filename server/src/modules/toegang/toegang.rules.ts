/** Who may see what, on what ground, until when, and what remains when the inwoner stops it (PRI-01, PRI-03). */
import { conflict, gelukt, nietGevonden, verboden, type Result } from '../../kern/result.ts'
import type { Beleid, Deel, Grondslag } from '../beleid/index.ts'

/** The grounds of table toegang: those of the beleid, and what the system gives by itself. */
export type ToegangGrond =
  | 'regie'
  | 'teamlid'
  | 'toestemming'
  | 'wettelijke_taak'
  | 'toewijzing'
  | 'noodtoegang'
  | 'eigen_dossier'
  | 'import'

/** One row of toegang: one holder, one deel. Times are instants; `tot` null = until the reason ends. */
export type ToegangRegel = {
  readonly id: number
  readonly houderId: number
  readonly deel: Deel
  readonly persoonId: number | null
  readonly gesprekId: number | null
  readonly recht: 'lezen' | 'schrijven'
  readonly grondslag: ToegangGrond
  readonly bron: string
  readonly verwijstNaar: number | null
  readonly vanaf: Temporal.Instant
  readonly tot: Temporal.Instant | null
  readonly beeindigbaar: boolean
}

/** What belongs together on a screen: one holder on one ground, with all its delen. */
export type ToegangGroep = Omit<ToegangRegel, 'id' | 'deel' | 'persoonId'> & {
  readonly ids: readonly number[]
  readonly delen: readonly Deel[]
  readonly personen: readonly number[]
}

const sleutel = (r: ToegangRegel): string =>
  [
    r.houderId,
    r.grondslag,
    r.verwijstNaar,
    r.gesprekId,
    r.recht,
    r.beeindigbaar,
    r.tot?.epochMilliseconds,
  ].join('|')
const uniek = <T>(lijst: readonly T[]): readonly T[] => [...new Set(lijst)]

/** Rows as they stand in the table, put together per holder and ground, oldest first. */
export function toegangGroeperen(regels: readonly ToegangRegel[]): readonly ToegangGroep[] {
  const groepen = [...Map.groupBy(regels, sleutel).values()].flatMap((deze) => {
    const [eerste] = deze.toSorted((a, b) => Temporal.Instant.compare(a.vanaf, b.vanaf))
    if (eerste === undefined) return []
    return [
      {
        ...eerste,
        ids: deze.map((r) => r.id),
        delen: uniek(deze.map((r) => r.deel)),
        personen: uniek(deze.flatMap((r) => (r.persoonId === null ? [] : [r.persoonId]))),
      },
    ]
  })
  return groepen.toSorted((a, b) => Temporal.Instant.compare(a.vanaf, b.vanaf))
}

/** Does this toegang hold at that moment? The end itself no longer counts. */
export const isNu = (groep: Pick<ToegangGroep, 'vanaf' | 'tot'>, moment: Temporal.Instant): boolean =>
  Temporal.Instant.compare(groep.vanaf, moment) <= 0 &&
  (groep.tot === null || Temporal.Instant.compare(groep.tot, moment) > 0)

/** What the system gives by itself and no beleid names. */
const VAST: Readonly<Record<'eigen_dossier' | 'import', string>> = {
  eigen_dossier: 'Dit is uw eigen dossier. U mag het altijd lezen.',
  import: 'Het dossier is overgezet uit een ander systeem. Deze toegang duurt hooguit een uur.',
}

/** The grondslag of the beleid a row rests on: the same soort, and the one that names all its delen if there is one. */
export function grondslagVan(
  beleid: Beleid,
  groep: Pick<ToegangGroep, 'grondslag' | 'delen'>,
): Grondslag | undefined {
  const soort = beleid.grondslagen.filter((g) => g.soort === groep.grondslag)
  return soort.find((g) => groep.delen.every((d) => g.delen.includes(d))) ?? soort[0]
}

/** Why this holder may look, in the words of the beleid (B1). */
export function waarom(beleid: Beleid, groep: Pick<ToegangGroep, 'grondslag' | 'delen'>): string {
  if (groep.grondslag === 'eigen_dossier' || groep.grondslag === 'import') return VAST[groep.grondslag]
  return grondslagVan(beleid, groep)?.uitleg ?? 'De gemeente gaf deze toegang.'
}

const BLIJFT: Readonly<Record<ToegangGrond, string>> = {
  regie: 'Dit blijft zolang deze persoon de regie heeft. U kunt wel om iemand anders vragen.',
  teamlid: 'Dit blijft zolang het team aan uw vraag werkt.',
  toestemming: 'Dit stopt als de toestemming wordt ingetrokken.',
  wettelijke_taak: 'Dit is een wettelijke taak. Het stopt als die taak klaar is.',
  toewijzing: 'Dit blijft zolang u deze ondersteuning krijgt.',
  noodtoegang: 'Er was haast. Dit stopt vanzelf.',
  eigen_dossier: 'Uw eigen dossier blijft van u.',
  import: 'Dit stopt vanzelf, hooguit een uur na het overzetten.',
}

/** Why the inwoner cannot end this; null when the inwoner can. */
export const waaromBlijft = (groep: Pick<ToegangGroep, 'grondslag' | 'beeindigbaar'>): string | null =>
  groep.beeindigbaar ? null : BLIJFT[groep.grondslag]

/**
 * What still lets the same holder look when these rows have ended, with the reason: switching one off is not always
 * the end of it, and the inwoner is told so.
 */
export const blijftNa = (
  groepen: readonly ToegangGroep[],
  beeindigd: readonly number[],
): readonly { readonly groep: ToegangGroep; readonly waarom: string }[] => {
  const houders = groepen.filter((g) => g.ids.some((id) => beeindigd.includes(id))).map((g) => g.houderId)
  return groepen
    .filter((g) => houders.includes(g.houderId) && !g.ids.some((id) => beeindigd.includes(id)))
    .map((groep) => ({ groep, waarom: waaromBlijft(groep) ?? 'Deze toegang kunt u apart stoppen.' }))
}

/**
 * May these rows end by this person? The inwoner ends what is endable; who has the task ends the rest, but never
 * somebody's own dossier; a toestemming is withdrawn, and the regie handed over. Codes: `toegang-blijft`,
 * `toegang-eigen-dossier`, `toegang-op-toestemming`, `toegang-regie-overdragen`; an unknown row is not found.
 */
export function toegangBeeindigen(
  groepen: readonly ToegangGroep[],
  ids: readonly number[],
  alsInwoner: boolean,
): Result<readonly number[]> {
  const rijen = ids.map((id) => groepen.find((g) => g.ids.includes(id)))
  if (rijen.some((g) => g === undefined)) return nietGevonden()
  const raakt = (grond: ToegangGrond) => rijen.some((g) => g?.grondslag === grond)
  if (raakt('eigen_dossier'))
    return conflict(
      'toegang-eigen-dossier',
      'Iemands eigen dossier blijft van diegene. Dit kunt u niet stoppen.',
    )
  const vast = rijen.find((g) => g?.beeindigbaar === false)
  if (alsInwoner && vast !== undefined) return verboden('toegang-blijft', BLIJFT[vast.grondslag])
  if (rijen.some((g) => g?.grondslag === 'toestemming' && g.personen.length > 0))
    return conflict('toegang-op-toestemming', 'Dit rust op een toestemming. Trek de toestemming in.')
  if (raakt('regie'))
    return conflict('toegang-regie-overdragen', 'De regie stopt alleen door haar over te dragen.')
  return gelukt(ids)
}

/** Delen whose existence alone tells something: who reported, and worries about safety. The inwoner is not shown them. */
export const STILLE_DELEN: readonly Deel[] = ['melder', 'veiligheid']

/** The delen a row may show to this reader (SIG-17). */
export const zichtbareDelen = (delen: readonly Deel[], alsInwoner: boolean): readonly Deel[] =>
  alsInwoner ? delen.filter((d) => !STILLE_DELEN.includes(d)) : delen

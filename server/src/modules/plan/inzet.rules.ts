/** Inzetten on the ladder: who does what, on which step, and why not lower (PLAN-04, -05, -06, -14, -26). */
import { alsGoed, type Result, type Weigering } from '../../kern/result.ts'
import type { Advies, Beleid, LadderUitzondering, Trede, UitvoerderType } from '../beleid/index.ts'

/** `gevraagd` until the executor says yes or no (PLAN-26) */
export type InzetStatus = 'gevraagd' | 'aanvaard' | 'geweigerd' | 'gestart' | 'gestopt'

/** One activity in the plan: who does what, on which step of the ladder. */
export type Inzet = {
  readonly doelId: number
  readonly uitvoerderType: UitvoerderType
  /** id of a step in `beleid.ladder.treden` */
  readonly trede: string
  /** ladder step id → why that step does not suffice (PLAN-05) */
  readonly redenen: Readonly<Record<string, string>>
  readonly status: InzetStatus
  /** end or review date (PLAN-14); null = none */
  readonly tot: Temporal.PlainDate | null
  /** motivation when professional support has no end: palliatief or blijvend noodzakelijk (PLAN-14) */
  readonly zonderEinde: string | null
}

export type AandeelPerTrede = {
  readonly trede: string
  readonly naam: string
  readonly aantal: number
  /** whole percent of all counted inzetten, 0–100 */
  readonly procent: number
}

const isLeeg = (tekst: string | null | undefined): boolean => (tekst ?? '').trim() === ''

const tredeVan = (beleid: Beleid, id: string): Trede | undefined =>
  beleid.ladder.treden.find((t) => t.id === id)

/** The steps below this one, lightest first; empty for the first step and for an unknown one. */
export function lagereTreden(beleid: Beleid, trede: string): readonly Trede[] {
  const plaats = beleid.ladder.treden.findIndex((t) => t.id === trede)
  return plaats < 0 ? [] : beleid.ladder.treden.slice(0, plaats)
}

/** Exceptions of the situation that this gemeente knows: with one, the ladder asks no reasons (invariant 3). */
const geldendeUitzonderingen = (beleid: Beleid, uitzonderingen: readonly LadderUitzondering[]) =>
  beleid.ladder.uitzonderingen.filter((u) => uitzonderingen.includes(u.id))

/**
 * The lower steps for which a reason is still asked, with the clause (PLAN-05). Empty when the gemeente asks none,
 * or for palliatieve zorg, a dominant problem or veiligheid.
 */
export function ontbrekendeRedenen(
  beleid: Beleid,
  inzet: Pick<Inzet, 'trede' | 'redenen'>,
  uitzonderingen: readonly LadderUitzondering[],
): Advies<readonly Trede[]> {
  if (!beleid.ladder.redenVereist) return { voorstel: [], redenen: [] }
  const [uitzondering] = geldendeUitzonderingen(beleid, uitzonderingen)
  if (uitzondering !== undefined) {
    const tekst = `${uitzondering.naam}: de ladder hoeft niet stap voor stap.`
    return { voorstel: [], redenen: [{ regel: 'PLAN-05', bron: uitzondering.bron, tekst }] }
  }
  const leeg = lagereTreden(beleid, inzet.trede).filter((t) => isLeeg(inzet.redenen[t.id]))
  return {
    voorstel: leeg,
    redenen: leeg.map((t) => ({
      regel: 'PLAN-05',
      bron: beleid.ladder.bron,
      tekst: `Reden nodig: ${t.vraag}`,
    })),
  }
}

function redenFouten(
  beleid: Beleid,
  inzet: Inzet,
  uitzonderingen: readonly LadderUitzondering[],
): Weigering[] {
  return ontbrekendeRedenen(beleid, inzet, uitzonderingen).voorstel.map((t) => ({
    code: 'inzet-zonder-reden',
    tekst: `Schrijf op waarom “${t.naam}” niet genoeg is.`,
    veld: `redenen/${t.id}`,
  }))
}

function eindeFouten(beleid: Beleid, inzet: Inzet): Weigering[] {
  const hoeftNiet = !beleid.plan.eindigheid || inzet.uitvoerderType !== 'professioneel'
  if (hoeftNiet || inzet.tot !== null || !isLeeg(inzet.zonderEinde)) return []
  const tekst = 'Kies een einddatum voor deze ondersteuning, of schrijf op waarom die blijvend nodig is.'
  return [{ code: 'inzet-zonder-einde', tekst, veld: 'tot' }]
}

/**
 * Can this inzet stand in the plan? Codes: `inzet-trede-onbekend`, `inzet-uitvoerder-past-niet` (PLAN-04),
 * `inzet-zonder-reden` per lower step (PLAN-05), `inzet-zonder-einde` where the gemeente asks it (PLAN-14).
 */
export function inzetControleren(
  beleid: Beleid,
  inzet: Inzet,
  uitzonderingen: readonly LadderUitzondering[],
): Result<Inzet> {
  const trede = tredeVan(beleid, inzet.trede)
  if (trede === undefined) {
    const tekst = 'Deze stap staat niet op de ladder van deze gemeente.'
    return { ok: false, weigeringen: [{ code: 'inzet-trede-onbekend', tekst, veld: 'trede' }] }
  }
  const past = trede.uitvoerders.includes(inzet.uitvoerderType)
  const pastNiet: Weigering = {
    code: 'inzet-uitvoerder-past-niet',
    tekst: `Deze uitvoerder past niet bij de stap “${trede.naam}”. Kies een andere stap of een andere uitvoerder.`,
    veld: 'uitvoerderType',
  }
  return alsGoed(
    [
      ...(past ? [] : [pastNiet]),
      ...redenFouten(beleid, inzet, uitzonderingen),
      ...eindeFouten(beleid, inzet),
    ],
    inzet,
  )
}

/** PLAN-26: a task that was not accepted, was declined or has stopped solves nothing. */
export function teltMee(status: InzetStatus): boolean {
  switch (status) {
    case 'aanvaard':
    case 'gestart':
      return true
    case 'gevraagd':
    case 'geweigerd':
    case 'gestopt':
      return false
  }
}

/** Goals for which no accepted inzet stands (PLAN-26): the regievoerder still has to find somebody. */
export const doelenZonderOplossing = (
  doelen: readonly number[],
  inzetten: readonly Inzet[],
): readonly number[] => doelen.filter((doel) => !inzetten.some((i) => i.doelId === doel && teltMee(i.status)))

/**
 * PLAN-06: how many counted inzetten stand on each step of the ladder, lightest first, and their share in whole
 * percent. Only accepted ones count (PLAN-26). Without inzetten every share is 0.
 */
export function aandeelPerTrede(beleid: Beleid, inzetten: readonly Inzet[]): readonly AandeelPerTrede[] {
  const geteld = inzetten.filter((i) => teltMee(i.status))
  return beleid.ladder.treden.map(({ id, naam }) => {
    const aantal = geteld.filter((i) => i.trede === id).length
    const procent = geteld.length === 0 ? 0 : Math.round((aantal / geteld.length) * 100)
    return { trede: id, naam, aantal, procent }
  })
}

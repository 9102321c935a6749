/** What the professional ticks, held against the beleid of the dossier (TRI-03, TRI-05, TRI-06). */
import { alsGoed, type Result, type Weigering } from '../../kern/result.ts'
import type { Beleid } from '../beleid/index.ts'
import type { OpschalingVoorstel, TriageFeiten } from './triage.rules.ts'

/** What is ticked; birth dates come from the household and are not asked. */
export type TriageInvoer = Omit<TriageFeiten, 'geboortedata'> & {
  /** parts of a ticked indicator, in the words of beleid: isolement splits into two (TRI-03) */
  readonly onderdelen: readonly string[]
}

type Woord = { readonly id: string }
const onbekend = (veld: string, gekozen: readonly string[], lijst: readonly Woord[]): Weigering[] =>
  gekozen.every((id) => lijst.some((woord) => woord.id === id))
    ? []
    : [{ code: 'triage-keuze-onbekend', tekst: 'Kies alleen uit de lijst van deze gemeente.', veld }]

function onderdelenFouten(beleid: Beleid, { aangevinkt, onderdelen }: TriageInvoer): Weigering[] {
  const mag = beleid.indicatoren.lijst
    .filter((indicator) => aangevinkt.includes(indicator.id))
    .flatMap((indicator) => indicator.onderdelen)
  return onderdelen.every((deel) => mag.includes(deel))
    ? []
    : [
        {
          code: 'triage-onderdeel-zonder-indicator',
          tekst: 'Kies eerst het kenmerk waar dit onderdeel bij hoort.',
          veld: 'onderdelen',
        },
      ]
}

/** The small vragen of this beleid, and every other; empty where there is no rule (TRI-15). */
export const vraagsoorten = ({
  instrumenten: { afhandeling },
}: Beleid): readonly { id: string; naam: string }[] =>
  afhandeling === null
    ? []
    : [...afhandeling.vragen.map(({ id, naam }) => ({ id, naam })), { id: 'anders', naam: 'Iets anders' }]

/**
 * Refuses what this gemeente does not have, at its field, all at once: `triage-keuze-onbekend` and
 * `triage-onderdeel-zonder-indicator`. A list that is off is empty, so every choice from it is refused (TRI-13).
 */
export function feitenControleren(beleid: Beleid, invoer: TriageInvoer): Result<TriageInvoer> {
  const indicatoren = beleid.indicatoren.aan ? beleid.indicatoren.lijst : []
  const factoren = beleid.complexiteit.regel === 'factoren' ? beleid.complexiteit.factoren : []
  return alsGoed(
    [
      ...onbekend('indicatoren', invoer.aangevinkt, indicatoren),
      ...onbekend('leefgebieden', invoer.leefgebiedenMetProbleem, beleid.leefgebieden),
      ...onbekend('dominanteProblemen', invoer.dominanteProblemen, beleid.opschaling.dominanteProblemen),
      ...onbekend('factoren', invoer.factoren, factoren),
      ...onbekend('vraagsoort', invoer.vraagsoort == null ? [] : [invoer.vraagsoort], vraagsoorten(beleid)),
      ...onderdelenFouten(beleid, invoer),
    ],
    invoer,
  )
}

/** The decision as one word, as it is stored and sent: `geen`, `palliatief`, or where the case goes up to. */
export type Besluitwoord = 'geen' | 'palliatief' | Extract<OpschalingVoorstel, { soort: 'opschalen' }>['doel']

export const toBesluitwoord = (voorstel: OpschalingVoorstel): Besluitwoord =>
  voorstel.soort === 'opschalen' ? voorstel.doel : voorstel.soort

/** A decision for a goal is `direct` when the proposal for that goal was (TRI-06). */
export function uitBesluitwoord(woord: Besluitwoord, voorstel: OpschalingVoorstel): OpschalingVoorstel {
  if (woord === 'geen' || woord === 'palliatief') return { soort: woord }
  return { soort: 'opschalen', doel: woord, direct: voorstel.soort === 'opschalen' && voorstel.direct }
}

/** Where a professional can decide to go here, besides the proposal: every goal that this beleid names. */
export function besluitKeuzes(beleid: Beleid): readonly Besluitwoord[] {
  const { doel, dominanteProblemen, bijJustitie } = beleid.opschaling
  const doelen = [
    ...(doel === null ? [] : [doel]),
    ...dominanteProblemen.map((p) => p.doel),
    ...(bijJustitie === null ? [] : [bijJustitie.doel]),
  ]
  const palliatief = beleid.ladder.uitzonderingen.some((u) => u.id === 'palliatief')
  return [...new Set<Besluitwoord>(['geen', ...doelen, ...(palliatief ? (['palliatief'] as const) : [])])]
}

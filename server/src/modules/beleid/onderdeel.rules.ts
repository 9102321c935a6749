/** Which capability is on where and from when: a gemeente begins per wijk and in phases (ALG-06, 003 Uitv.notitie §4 slot). */
import { gelukt, geweigerd, type Result } from '../../kern/result.ts'
import type { Beleid, Capability } from './beleid.rules.ts'

/** Where (the code of the wijk; null = nowhere in particular) and on which day. */
export type Plek = { readonly wijk: string | null; readonly dag: Temporal.PlainDate }

type Begin = { readonly aan: boolean; readonly vanaf: string | null; readonly bron: string }

/** How it stands with one capability in one wijk: the line of the wijk itself, else that of the gemeente. */
export function onderdeelBegin(beleid: Beleid, onderdeel: Capability, wijk: string | null): Begin {
  const { aan, vanaf, bron, wijken = [] } = beleid.capabilities[onderdeel]
  const eigen = wijken.find((w) => w.wijk === wijk)
  if (!aan || eigen === undefined) return { aan, vanaf, bron }
  return { aan: eigen.vanaf !== null, vanaf: eigen.vanaf, bron }
}

/** Is it on there on that day? The first day counts. */
export function isOnderdeelAan(beleid: Beleid, onderdeel: Capability, { wijk, dag }: Plek): boolean {
  const { aan, vanaf } = onderdeelBegin(beleid, onderdeel, wijk)
  return aan && (vanaf === null || vanaf <= dag.toString())
}

const MAANDEN =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')
const dagVoluit = (dag: string): string => {
  const { day, month, year } = Temporal.PlainDate.from(dag)
  return `${day} ${MAANDEN[month - 1] ?? ''} ${year}`
}

/** Refuses what is not on there yet (`onderdeel-nog-niet`, with the day) or not at all (`onderdeel-staat-uit`). */
export function onderdeelControleren(beleid: Beleid, onderdeel: Capability, plek: Plek): Result<true> {
  if (isOnderdeelAan(beleid, onderdeel, plek)) return gelukt(true)
  const { aan, vanaf, bron } = onderdeelBegin(beleid, onderdeel, plek.wijk)
  return aan && vanaf !== null
    ? geweigerd('onderdeel-nog-niet', `In deze wijk begint dit op ${dagVoluit(vanaf)} (${bron}).`)
    : geweigerd('onderdeel-staat-uit', `Dit staat in deze wijk niet aan (${bron}).`)
}

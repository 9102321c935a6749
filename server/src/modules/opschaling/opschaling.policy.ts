import type { OpschalingStatus } from '@keukentafel/contract'
import { heeftRol, type Wie } from '../../kern/wie.ts'
import { kanStap, type OpschalingStap } from './opschaling.rules.ts'

/** `heeftTaak`: holds the dossier by regie or as teamlid. */
export type OpschalingBetrekking = {
  readonly heeftTaak: boolean
  readonly verantwoordelijkeId: number | null
}

const isTaak = (wie: Wie, heeftTaak: boolean): boolean =>
  heeftRol(wie, 'teamleider') || (heeftTaak && heeftRol(wie, 'sociaal_werker'))

/** Who has the task of the dossier asks; the teamleider may too (REG-06). */
export const magOpschalen = (wie: Wie, heeftTaak: boolean): readonly 'opschaling.aanvragen'[] =>
  isTaak(wie, heeftTaak) ? ['opschaling.aanvragen'] : []

const WIE: Readonly<Record<OpschalingStap, (wie: Wie, b: OpschalingBetrekking) => boolean>> = {
  beoordelen: (wie) => heeftRol(wie, 'teamleider'),
  overnemen: (wie, b) => isTaak(wie, b.heeftTaak),
  verlengen: (wie, b) => isTaak(wie, b.heeftTaak) || b.verantwoordelijkeId === wie.id,
  afschalen: (wie, b) => isTaak(wie, b.heeftTaak),
  'stabiel-melden': (wie, b) => isTaak(wie, b.heeftTaak) || b.verantwoordelijkeId === wie.id,
}
const STAPPEN: readonly OpschalingStap[] = [
  'beoordelen',
  'overnemen',
  'verlengen',
  'afschalen',
  'stabiel-melden',
]

export const magStap = (stap: OpschalingStap, wie: Wie, b: OpschalingBetrekking): boolean => WIE[stap](wie, b)

/** What this person may do with it now; coordinated by the teamleider (003 Basisontwerp §3.5). */
export const magMetOpschaling = (
  wie: Wie,
  status: OpschalingStatus,
  b: OpschalingBetrekking,
): readonly `opschaling.${OpschalingStap}`[] =>
  STAPPEN.filter((stap) => kanStap(stap, status) && WIE[stap](wie, b)).map((s) => `opschaling.${s}` as const)

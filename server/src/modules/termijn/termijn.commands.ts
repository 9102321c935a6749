import type { TermijnSoort } from '@keukentafel/contract'
import type { Trx } from '../../platform/db/pool.ts'
import { VENSTERS } from './termijn.rules.ts'
import { heeftOpenTermijn, updateEersteTermijn, updateVoldaan, upsertTermijn } from './termijn.store.ts'

export type TermijnZetting = {
  readonly dossierId: number
  readonly soort: TermijnSoort
  /** id of what the term is about (gesprek, evaluatie, toewijzing) when there can be several of this soort */
  readonly verwijstNaar?: number
  /** day of the event that starts the term */
  readonly van: Temporal.PlainDate
  /** last day on which it is in time; see `termijn.rules.ts` and kern/termijn */
  readonly uiterlijk: Temporal.PlainDate
  readonly herinnerOp?: Temporal.PlainDate
  /** the clause: `Wmo 2.3.2 lid 1` */
  readonly bron: string
}

/**
 * Sets a term, in the transaction of the event that starts it. There is one open term per soort and object: setting
 * it again moves it. The person acting must hold kern; the werklijst shows the earliest that
 * somebody has to meet (not what the inwoner may do until a day) from now on.
 */
export async function termijnZetten(trx: Trx, t: TermijnZetting): Promise<void> {
  await upsertTermijn(
    trx,
    { dossierId: t.dossierId, soort: t.soort, verwijstNaar: t.verwijstNaar ?? null },
    {
      van: t.van.toString(),
      uiterlijk: t.uiterlijk.toString(),
      herinner_op: t.herinnerOp?.toString() ?? null,
      bron: t.bron,
    },
  )
  await updateEersteTermijn(trx, t.dossierId, VENSTERS)
}

/** What the term asked for is done, on day `op`. Does nothing when no such term is open. */
export async function termijnVoldoen(
  trx: Trx,
  t: Pick<TermijnZetting, 'dossierId' | 'soort' | 'verwijstNaar'> & { readonly op: Temporal.PlainDate },
): Promise<void> {
  await updateVoldaan(
    trx,
    { dossierId: t.dossierId, soort: t.soort, verwijstNaar: t.verwijstNaar ?? null },
    t.op.toString(),
  )
  await updateEersteTermijn(trx, t.dossierId, VENSTERS)
}

/** Does a term run in this dossier that somebody has to meet? */
export const looptTermijn = (trx: Trx, dossierId: number): Promise<boolean> =>
  heeftOpenTermijn(trx, dossierId, VENSTERS)

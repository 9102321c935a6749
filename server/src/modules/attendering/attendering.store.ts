import { sql } from 'kysely'
import type { AttenderingSoort } from '@keukentafel/contract'
import type { Trx } from '../../platform/db/pool.ts'

export type Aan = 'regievoerder' | 'teamleiders' | { readonly houderId: number }

/** Through the only function that writes it (0150). */
export async function insertAttendering(
  trx: Trx,
  a: { dossierId: number; aan: Aan; soort: AttenderingSoort; objectId: number | null },
): Promise<void> {
  const [aan, houder] = typeof a.aan === 'string' ? [a.aan, null] : ['houder', a.aan.houderId]
  await sql`select attenderen(${a.dossierId}, ${aan}, ${houder}, ${a.soort}, ${a.objectId})`.execute(trx)
}

type Later = { dossierId: number; houderId: number; soort: AttenderingSoort; objectId: number; op: string }
/** Lies ready and rings at a moment to come (0180). */
export async function insertAttenderingLater(trx: Trx, a: Later): Promise<void> {
  const { dossierId, houderId, soort, objectId, op } = a
  await sql`select attenderen_op(${dossierId}, ${houderId}, ${soort}, ${objectId}, ${op}::timestamptz)`.execute(
    trx,
  )
}
/** Takes away what nobody saw yet. */
export async function deleteAttendering(
  trx: Trx,
  a: Pick<Later, 'dossierId' | 'soort' | 'objectId'>,
): Promise<void> {
  await sql`select attendering_terugnemen(${a.dossierId}, ${a.soort}, ${a.objectId})`.execute(trx)
}

export type AttenderingRegel = {
  id: number
  dossier_id: number
  kenmerk: string
  naam: string
  soort: AttenderingSoort
  object_id: number | null
  door: string | null
  op: Date
  gezien_op: Date | null
}
export const findAttenderingen = async (trx: Trx, limiet: number): Promise<AttenderingRegel[]> =>
  (await sql<AttenderingRegel>`select * from attenderingen_zien(${limiet})`.execute(trx)).rows

export const countAttenderingen = async (trx: Trx, limiet: number): Promise<number> =>
  (await sql<{ aantal: number }>`select attenderingen_tellen(${limiet}) as aantal`.execute(trx)).rows[0]
    ?.aantal ?? 0

export const updateGezien = async (trx: Trx, ids: readonly number[]): Promise<number> =>
  (await sql<{ aantal: number }>`select attenderingen_afhandelen(${[...ids]}) as aantal`.execute(trx)).rows[0]
    ?.aantal ?? 0

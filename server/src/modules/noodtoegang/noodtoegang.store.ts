import { sql } from 'kysely'
import type { Deel } from '@keukentafel/contract'
import type { Trx } from '../../platform/db/pool.ts'
import type { Noodvraag } from './noodtoegang.rules.ts'

export type Genomen =
  | { readonly stand: 'gegeven'; id: number; dossier_id: number; delen: Deel[]; tot: Date }
  | { readonly stand: 'te-vaak' | 'niet' | 'al' }

/** Through the only function that gives it; it narrows the transaction to the dossier (0062). */
export async function insertNoodtoegang(trx: Trx, n: Noodvraag): Promise<Genomen> {
  const { rows } = await sql<Genomen>`
    select * from noodtoegang_nemen(${n.kenmerk}, ${n.bsn}, ${n.geboortedatum}::date, ${n.reden})`.execute(
    trx,
  )
  return rows[0] ?? { stand: 'niet' }
}

export type NoodtoegangRegel = {
  id: number
  dossier_id: number
  kenmerk: string
  wie_naam: string
  functie: string | null
  organisatie: string | null
  reden: string
  op: Date
  tot: Date
  gekeken: boolean
  gezien_op: Date | null
  gezien_door: string | null
  beeindigd_op: Date | null
  eigen: boolean
}
/** For the functioneel beheerder: not yet seen first, then the newest. With `id` that one alone. */
export const findNoodtoegangen = async (
  trx: Trx,
  limiet: number,
  id: number | null = null,
): Promise<NoodtoegangRegel[]> =>
  (await sql<NoodtoegangRegel>`select * from noodtoegangen_zien(${id}, ${limiet})`.execute(trx)).rows

/** Null: there is no such; false: it is one's own. */
export async function updateAfgehandeld(trx: Trx, id: number, beeindigen: boolean): Promise<boolean | null> {
  const { rows } = await sql<{ uit: boolean | null }>`
    select noodtoegang_afhandelen(${id}, ${beeindigen}) as uit`.execute(trx)
  return rows[0]?.uit ?? null
}

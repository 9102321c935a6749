import type { Deel } from '@keukentafel/contract'
import type { Trx } from '../../platform/db/pool.ts'

export type NieuweGebeurtenis = {
  readonly dossier_id: number
  readonly wie_id: number
  readonly deel: Deel
  readonly gebeurtenis: string
  readonly object_id: number | null
  readonly gegevens: string
}

/** Adds one line; nobody changes or removes one. */
export async function insertGebeurtenis(trx: Trx, gebeurtenis: NieuweGebeurtenis): Promise<void> {
  await trx.insertInto('tijdlijn').values(gebeurtenis).execute()
}

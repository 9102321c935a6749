import type { Trx } from '../../platform/db/pool.ts'

export type NieuwDocument = {
  dossier_id: number
  soort: string
  deel: string
  titel: string
  media_type: string
  inhoud: Buffer
  sha256: Buffer
  door: number
}
export const insertDocument = (trx: Trx, rij: NieuwDocument): Promise<{ id: number }> =>
  trx.insertInto('document').values(rij).returning('id').executeTakeFirstOrThrow()

export const findDocument = (trx: Trx, dossierId: number, id: number) =>
  trx
    .selectFrom('document')
    .select(['titel', 'inhoud'])
    .where('dossier_id', '=', dossierId)
    .where('id', '=', id)
    .executeTakeFirst()

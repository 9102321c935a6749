import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'
import type { DoelgroepId } from '../beleid/index.ts'
import type { Vervolg } from './doelgroep.rules.ts'

export type IndelingRij = {
  id: number
  leeftijd: number | null
  kenmerken: string[]
  heeft_vraag: boolean
  voorstel: DoelgroepId[]
  groepen: DoelgroepId[]
  vervolg: Vervolg
  reden: string | null
  beleid_versie: number
  door: string
  op: Date
  aanbod: { id: number; naam: string }[]
}

/** The indelingen of a signaal with what was offered, newest first. At most 20. */
export async function findIndelingen(trx: Trx, signaalId: number): Promise<IndelingRij[]> {
  const { rows } = await sql<IndelingRij>`
    select d.id, d.leeftijd, d.kenmerken, d.heeft_vraag, d.voorstel, d.groepen, d.vervolg, d.reden, d.beleid_versie,
      h.naam as door, d.op, coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'naam', v.naam) order by v.naam)
        from signaal_aanbod a join sociale_kaart_item v on v.id = a.voorziening_id
        where a.signaal_id = d.signaal_id and a.doelgroep_id = d.id), '[]') as aanbod
    from signaal_doelgroep d join houder h on h.id = d.door
    where d.signaal_id = ${signaalId} order by d.id desc limit 20`.execute(trx)
  return rows
}

export type NieuweIndeling = {
  signaal_id: number
  leeftijd: number | null
  kenmerken: string[]
  heeft_vraag: boolean
  voorstel: DoelgroepId[]
  groepen: DoelgroepId[]
  vervolg: Vervolg
  reden: string | null
  beleid_versie: number
  door: number
}
export async function insertIndeling(
  trx: Trx,
  indeling: NieuweIndeling,
  voorzieningIds: readonly number[],
): Promise<number> {
  const { id } = await trx
    .insertInto('signaal_doelgroep')
    .values(indeling)
    .returning('id')
    .executeTakeFirstOrThrow()
  const aanbod = voorzieningIds.map((voorziening_id) => ({
    signaal_id: indeling.signaal_id,
    doelgroep_id: id,
    voorziening_id,
  }))
  if (aanbod.length > 0) await trx.insertInto('signaal_aanbod').values(aanbod).execute()
  return id
}

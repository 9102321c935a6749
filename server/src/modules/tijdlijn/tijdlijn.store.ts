import { sql } from 'kysely'
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

export type TijdlijnRegel = {
  readonly sleutel: string
  readonly op: Date
  readonly wie_id: number | null
  readonly wie: string | null
  readonly deel: Deel
  readonly gebeurtenis: string
  readonly object_id: number | null
  readonly reden: string | null
  readonly gegevens: Record<string, string | number | boolean | null>
}

/**
 * What happened, newest first. The changes of regie come from the regie table itself: each period with who gave it,
 * from whom to whom, and why (ALG-11), so that none can be missing.
 */
export async function findTijdlijn(
  trx: Trx,
  dossierId: number,
  bij: { deel: Deel | null; limiet: number; vanaf: number },
): Promise<TijdlijnRegel[]> {
  const { rows } = await sql<TijdlijnRegel>`
    select x.*, case h.soort when 'systeem' then 'automatisch' else h.naam end as wie from (
      select 't' || t.id as sleutel, t.op, t.wie_id, t.deel, t.gebeurtenis, t.object_id, t.gegevens ->> 'reden' as reden,
        t.gegevens - 'reden' as gegevens
      from tijdlijn t where t.dossier_id = ${dossierId} and t.gebeurtenis <> 'regie.toegewezen'
      union all
      select 'r' || r.id, r.vanaf, r.door, 'kern', 'regie.toegewezen', r.id, r.reden,
        jsonb_build_object('naar', naar.naam, 'rol', r.rol, 'van', (select v.naam from regie e join houder v on v.id = e.regievoerder_id
          where e.dossier_id = r.dossier_id and e.tot = r.vanaf order by e.id desc limit 1))
      from regie r join houder naar on naar.id = r.regievoerder_id where r.dossier_id = ${dossierId}) x
    left join houder h on h.id = x.wie_id
    where ${bij.deel}::text is null or x.deel = ${bij.deel}::text
    order by x.op desc, x.sleutel desc limit ${bij.limiet} offset ${bij.vanaf}`.execute(trx)
  return rows
}

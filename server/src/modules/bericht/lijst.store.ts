import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'

const TOTAAL_TOT = 1000
const PAGINA = 20

export type Filter = {
  readonly status?: string | undefined
  readonly richting?: string | undefined
  readonly voor?: number | undefined
  readonly dossierId?: number | undefined
}

const basis = (trx: Trx) =>
  trx
    .selectFrom('bericht as b')
    .leftJoin('houder as h', 'h.id', 'b.organisatie_id')
    .select([
      'b.id',
      'b.richting',
      'b.soort',
      'b.dossier_id',
      'b.bestand',
      'b.status',
      'b.fouten',
      'b.tijd',
      'b.verzonden_op',
      'b.op_bericht_id',
      'h.naam as aanbieder',
      'b.toewijzing_nummer as nummer',
    ])

const gefilterd = (trx: Trx, f: Filter) =>
  basis(trx)
    .$if(f.status !== undefined, (x) => x.where('b.status', '=', f.status ?? ''))
    .$if(f.richting !== undefined, (x) => x.where('b.richting', '=', f.richting ?? ''))
    .$if(f.dossierId !== undefined, (x) => x.where('b.dossier_id', '=', f.dossierId ?? 0))

/** The newest first; what RLS lets this person see. */
export const findBerichten = (trx: Trx, f: Filter, limiet = PAGINA) =>
  gefilterd(trx, f)
    .$if(f.voor !== undefined, (x) => x.where('b.id', '<', f.voor ?? 0))
    .orderBy('b.id', 'desc')
    .limit(limiet)
    .execute()
export type BerichtLijstRij = Awaited<ReturnType<typeof findBerichten>>[number]

/** Exact up to 1,000; above that "more than". */
export async function telBerichten(trx: Trx, f: Filter): Promise<{ totaal: number; isMinimum: boolean }> {
  const { n } = await trx
    .selectFrom(
      gefilterd(trx, f)
        .limit(TOTAAL_TOT + 1)
        .as('x'),
    )
    .select(sql<number>`count(*)`.as('n'))
    .executeTakeFirstOrThrow()
  return { totaal: Math.min(n, TOTAAL_TOT), isMinimum: n > TOTAAL_TOT }
}

/** One message with the retour to it. */
export async function findBericht(trx: Trx, id: number) {
  const rij = await basis(trx)
    .select(['b.identificatie', 'b.sha256', sql<number>`octet_length(b.inhoud)`.as('grootte')])
    .where('b.id', '=', id)
    .executeTakeFirst()
  if (rij === undefined) return null
  const retour = await trx
    .selectFrom('bericht')
    .select(['id', 'soort', 'status'])
    .where('op_bericht_id', '=', id)
    .executeTakeFirst()
  return { ...rij, retour: retour ?? null }
}
export type BerichtVolRij = NonNullable<Awaited<ReturnType<typeof findBericht>>>

/** The bytes of a message, with the dossier that the spoor names. */
export const findInhoud = (trx: Trx, id: number) =>
  trx.selectFrom('bericht').select(['inhoud', 'dossier_id']).where('id', '=', id).executeTakeFirst()

import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'

export type ConceptSleutel = {
  readonly dossierId: number
  readonly houderId: number
  readonly sleutel: string
}
export type ConceptRij = { deel: string; inhoud: unknown; version: number; gewijzigd_op: Date }

/**
 * Keeps the draft of one person under one key. With `vorige` only where the draft is still the one of that moment, or is
 * gone (null: where there is none); undefined where it is another. Without it the newest text wins, it is their own.
 */
export async function upsertConcept(
  trx: Trx,
  { dossierId, houderId, sleutel }: ConceptSleutel,
  {
    vorige,
    ...concept
  }: { readonly deel: string; readonly inhoud: string; readonly vorige: Date | null | undefined },
): Promise<{ version: number; gewijzigd_op: Date } | undefined> {
  return trx
    .insertInto('concept')
    .values({ dossier_id: dossierId, houder_id: houderId, sleutel, ...concept })
    .onConflict((c) =>
      c
        .columns(['dossier_id', 'houder_id', 'sleutel'])
        .doUpdateSet({
          deel: concept.deel,
          inhoud: concept.inhoud,
          version: sql`concept.version + 1`,
          gewijzigd_op: sql`clock_timestamp()`,
        })
        // A moment went out with its milliseconds only.
        .where(
          vorige === undefined
            ? sql<boolean>`true`
            : sql<boolean>`date_trunc('milliseconds', concept.gewijzigd_op) = ${vorige}`,
        ),
    )
    .returning(['version', 'gewijzigd_op'])
    .executeTakeFirst()
}

/** The own draft, or none; row-level security hides it when the toegang to its deel has ended. */
export async function findConcept(
  trx: Trx,
  { dossierId, houderId, sleutel }: ConceptSleutel,
): Promise<ConceptRij | null> {
  const rij = await trx
    .selectFrom('concept')
    .select(['deel', 'inhoud', 'version', 'gewijzigd_op'])
    .where('dossier_id', '=', dossierId)
    .where('houder_id', '=', houderId)
    .where('sleutel', '=', sleutel)
    .executeTakeFirst()
  return rij ?? null
}

/** Throws a draft away; with `tot` only one that was saved before that moment. */
export async function deleteConcept(
  trx: Trx,
  { dossierId, houderId, sleutel }: ConceptSleutel,
  tot: Date | null = null,
): Promise<void> {
  await trx
    .deleteFrom('concept')
    .where('dossier_id', '=', dossierId)
    .where('houder_id', '=', houderId)
    .where('sleutel', '=', sleutel)
    .$if(tot !== null, (q) => q.where('gewijzigd_op', '<', tot))
    .execute()
}

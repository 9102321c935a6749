import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'
import type { NieuweDeelnemer } from './deelnemer.rules.ts'
import type { DeelnemerSoort } from './gesprek.rules.ts'

export type DeelnemerRegel = {
  id: number
  soort: DeelnemerSoort
  persoonId: number | null
  naam: string
  relatie: string | null
  uitgenodigd: boolean
  eigenBehoefte: string | null
  akkoordOp: Date | null
  houderId: number | null
}
type Plaats = { readonly dossierId: number; readonly gesprekId: number }

const leeg = (tekst: string | undefined): string | null =>
  tekst === undefined || tekst.trim() === '' ? null : tekst.trim()

/** Who is at the table, in the order in which they were asked. */
export async function findDeelnemers(trx: Trx, { dossierId, gesprekId }: Plaats): Promise<DeelnemerRegel[]> {
  const rijen = await trx
    .selectFrom('gesprek_deelnemer as d')
    .leftJoin('persoon as p', (j) =>
      j.onRef('p.dossier_id', '=', 'd.dossier_id').onRef('p.id', '=', 'd.persoon_id'),
    )
    .select([
      'd.id',
      'd.soort',
      'd.persoon_id as persoonId',
      sql<string>`coalesce(concat_ws(' ', p.voornamen, p.tussenvoegsel, nullif(p.achternaam, '')), '')`.as(
        'vol',
      ),
      'd.naam',
      'd.relatie',
      'd.uitgenodigd',
      'd.eigen_behoefte as eigenBehoefte',
      'd.akkoord_op as akkoordOp',
      'd.houder_id as houderId',
    ])
    .where('d.dossier_id', '=', dossierId)
    .where('d.gesprek_id', '=', gesprekId)
    .orderBy('d.id')
    .execute()
  return rijen.map(({ vol, naam, soort, ...rij }) => ({
    ...rij,
    soort: soort as DeelnemerSoort,
    naam: vol === '' ? (naam ?? '') : vol,
  }))
}

export async function insertDeelnemer(
  trx: Trx,
  { dossierId, gesprekId }: Plaats,
  d: NieuweDeelnemer,
): Promise<number> {
  const { id } = await trx
    .insertInto('gesprek_deelnemer')
    .values({
      dossier_id: dossierId,
      gesprek_id: gesprekId,
      persoon_id: d.persoonId ?? null,
      naam: d.persoonId === undefined ? leeg(d.naam) : null,
      soort: d.soort,
      relatie: leeg(d.relatie),
      uitgenodigd: d.uitgenodigd,
      houder_id: d.houderId ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Changes whether somebody was invited and what they need themselves; false when there is no such participant. */
export async function updateDeelnemer(
  trx: Trx,
  { dossierId, gesprekId }: Plaats,
  id: number,
  wijziging: { uitgenodigd: boolean; eigenBehoefte: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('gesprek_deelnemer')
    .set({ uitgenodigd: wijziging.uitgenodigd, eigen_behoefte: wijziging.eigenBehoefte })
    .where('dossier_id', '=', dossierId)
    .where('gesprek_id', '=', gesprekId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Takes a participant off; answers whose account it was, `undefined` when there is no such participant. */
export async function deleteDeelnemer(
  trx: Trx,
  { dossierId, gesprekId }: Plaats,
  id: number,
): Promise<{ houderId: number | null } | undefined> {
  return trx
    .deleteFrom('gesprek_deelnemer')
    .where('dossier_id', '=', dossierId)
    .where('gesprek_id', '=', gesprekId)
    .where('id', '=', id)
    .returning('houder_id as houderId')
    .executeTakeFirst()
}

/** Is this the account of a cliëntondersteuner? */
export async function isClientondersteuner(trx: Trx, houderId: number): Promise<boolean> {
  const rij = await trx
    .selectFrom('medewerker')
    .innerJoin('organisatie as o', 'o.id', 'medewerker.organisatie_id')
    .select('medewerker.id')
    .where('medewerker.id', '=', houderId)
    .where('o.soort', '=', 'clientondersteuning')
    .executeTakeFirst()
  return rij !== undefined
}

/** The accounts of cliëntondersteuners, to choose from. */
export const findClientondersteuners = (trx: Trx): Promise<{ id: number; naam: string }[]> =>
  trx
    .selectFrom('medewerker as m')
    .innerJoin('organisatie as o', 'o.id', 'm.organisatie_id')
    .innerJoin('houder as h', 'h.id', 'm.id')
    .select(['h.id', 'h.naam'])
    .where('o.soort', '=', 'clientondersteuning')
    .orderBy('h.naam')
    .execute()

/** The gesprekken that the person acting may read one by one, by an invitation; the newest first. */
export const findMeelezen = (trx: Trx) =>
  trx
    .selectFrom('gesprek')
    .select(['id', 'dossier_id', 'gepland_op', 'status'])
    .where(sql<boolean>`id = any (mijn_gesprekken())`)
    .orderBy('gepland_op', (op) => op.desc().nullsLast())
    .orderBy('id', 'desc')
    .limit(50)
    .execute()

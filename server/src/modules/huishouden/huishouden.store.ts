import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'
import type { InvoerFout, InvoerVoorziening } from './invoer.rules.ts'

/** How far the import of one file has come; the numbers are lines of the file. */
export type InvoerStand = {
  readonly id: number
  /** last line that was read and saved; 0 when none was */
  readonly gelezen: number
  readonly goed: number
  readonly fout: number
}

/** Finds the import of the file with this digest, or begins one. */
export async function pakInvoer(trx: Trx, bestand: string, sha256: Buffer): Promise<InvoerStand> {
  await trx
    .insertInto('invoer')
    .values({ bestand, sha256 })
    .onConflict((oc) => oc.column('sha256').doNothing())
    .execute()
  return trx
    .selectFrom('invoer')
    .select(['id', 'regels_gelezen as gelezen', 'regels_goed as goed', 'regels_fout as fout'])
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow()
}

/** Moves the import on to this line, with so many more good and bad ones. */
export async function updateInvoer(
  trx: Trx,
  id: number,
  erbij: { gelezen: number; goed: number; fout: number },
): Promise<void> {
  await trx
    .updateTable('invoer')
    .set({
      regels_gelezen: erbij.gelezen,
      regels_goed: sql`regels_goed + ${erbij.goed}`,
      regels_fout: sql`regels_fout + ${erbij.fout}`,
    })
    .where('id', '=', id)
    .execute()
}

/** The whole file was read; answers the closing numbers and everything that was wrong, in the order of the file. */
export async function sluitInvoer(
  trx: Trx,
  id: number,
  klaarOp: Temporal.Instant | null,
): Promise<{ stand: InvoerStand; fouten: readonly GemeldeFout[] }> {
  if (klaarOp !== null)
    await trx
      .updateTable('invoer')
      .set({ klaar_op: sql`coalesce(klaar_op, ${klaarOp.toString()}::timestamptz)` })
      .where('id', '=', id)
      .execute()
  const stand = await trx
    .selectFrom('invoer')
    .select(['id', 'regels_gelezen as gelezen', 'regels_goed as goed', 'regels_fout as fout'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const fouten = await trx
    .selectFrom('invoer_fout')
    .select(['regel', 'veld', 'code', 'tekst'])
    .where('invoer_id', '=', id)
    .orderBy('regel')
    .orderBy('veld')
    .execute()
  return { stand, fouten }
}

export type GemeldeFout = Pick<InvoerFout, 'regel' | 'code' | 'tekst'> & { readonly veld: string }

export async function insertFouten(
  trx: Trx,
  invoerId: number,
  fouten: readonly GemeldeFout[],
): Promise<void> {
  if (fouten.length === 0) return
  const rijen = fouten.map(({ regel, veld, code, tekst }) => ({
    invoer_id: invoerId,
    regel,
    veld,
    code,
    tekst,
  }))
  await trx
    .insertInto('invoer_fout')
    .values(rijen)
    .onConflict((oc) => oc.doNothing())
    .execute()
}

/** The dossier that came in under this key, narrowed to from here on; null when there is none yet. */
export async function pakInvoerDossier(trx: Trx, sleutel: string): Promise<number | null> {
  const { rows } = await sql<{ id: number | null }>`select invoer_dossier(${sleutel}) as id`.execute(trx)
  return rows[0]?.id ?? null
}

/** The wijk with this CBS code and the team that works it. */
export async function findWijk(
  trx: Trx,
  code: string,
): Promise<{ gebiedId: number; teamId: number } | undefined> {
  return trx
    .selectFrom('gebied as g')
    .innerJoin('gebied_werkt as w', 'w.gebied_id', 'g.id')
    .innerJoin('team_gebied as t', 't.gebied_id', 'w.werkt_id')
    .select(['g.id as gebiedId', 't.team_id as teamId'])
    .where('g.sleutel', '=', code)
    .orderBy('t.team_id')
    .limit(1)
    .executeTakeFirst()
}

export type IngevoerdDossier = {
  gebied_id: number
  team_id: number
  naam: string
  straat: string
  huisnummer: number
  toevoeging: string | null
  postcode: string
  plaats: string
  beleid_versie: number
  bron: 'import'
  invoer_sleutel: string
}

/** Opens the dossier of a household that comes in; the task holds `kern` for an hour. */
export async function insertInvoerDossier(trx: Trx, dossier: IngevoerdDossier): Promise<number> {
  const { rows } = await sql<{ id: number }>`select dossier_openen(${JSON.stringify(dossier)}::jsonb,
    array['kern'], 'import', 'Wmo 5.1.1') as id`.execute(trx)
  return rows[0]?.id ?? 0
}

export type BekendLid = { readonly id: number; readonly sleutel: string | null; readonly bsn: string | null }

export const findLedenMetSleutel = (trx: Trx, dossierId: number): Promise<BekendLid[]> =>
  trx
    .selectFrom('persoon')
    .select(['id', 'invoer_sleutel as sleutel', 'bsn'])
    .where('dossier_id', '=', dossierId)
    .execute()

export async function updatePersoonSleutel(
  trx: Trx,
  p: { dossierId: number; id: number; sleutel: string },
): Promise<void> {
  await trx
    .updateTable('persoon')
    .set({ invoer_sleutel: p.sleutel })
    .where('dossier_id', '=', p.dossierId)
    .where('id', '=', p.id)
    .execute()
}

/** Adds a voorziening once; when it is there already only its last day is taken over. */
export async function insertVoorziening(
  trx: Trx,
  bij: { dossierId: number; persoonId: number; sleutel: string },
  v: InvoerVoorziening,
): Promise<void> {
  await trx
    .insertInto('voorziening')
    .values({
      dossier_id: bij.dossierId,
      persoon_id: bij.persoonId,
      naam: v.naam,
      productcode: v.productcode,
      aanbieder_agb: v.aanbiederAgb,
      ingangsdatum: v.ingangsdatum.toString(),
      einddatum: v.einddatum?.toString() ?? null,
      invoer_sleutel: bij.sleutel,
    })
    .onConflict((oc) =>
      oc
        .columns(['dossier_id', 'invoer_sleutel'])
        .doUpdateSet((eb) => ({ einddatum: eb.ref('excluded.einddatum') })),
    )
    .execute()
}

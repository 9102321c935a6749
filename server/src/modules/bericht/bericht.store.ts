import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'
import type { Berichtfout, BerichtStatus } from './bericht.rules.ts'

const hash = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** Identificatie of a message that we make: at most 12 characters, never the same twice. */
export async function nieuweIdentificatie(trx: Trx, letter: 'T' | 'R' | 'S'): Promise<string> {
  const { rows } = await sql<{ nr: number }>`select nextval('bericht_identificatie') as nr`.execute(trx)
  return letter + String(rows[0]?.nr ?? 0).padStart(10, '0')
}

export type Binnen = {
  readonly bestand: string
  readonly bytes: Uint8Array
  readonly organisatieId: number | null
  /** when it can not be judged any further */
  readonly fout?: Berichtfout
}

/** Keeps what came in, before anybody judges it. The same bytes of the same sender are there already. */
export async function insertOntvangen(trx: Trx, b: Binnen): Promise<{ id: number; nieuw: boolean }> {
  const sha256 = hash(b.bytes)
  const rij = await trx
    .insertInto('bericht')
    .values({
      richting: 'in',
      soort: 'ONBEKEND',
      organisatie_id: b.organisatieId,
      bestand: b.bestand,
      inhoud: Buffer.from(b.fout === undefined ? b.bytes : []),
      sha256,
      status: b.fout === undefined ? 'ontvangen' : 'niet_leesbaar',
      fouten: JSON.stringify(b.fout === undefined ? [] : [b.fout]),
    })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (rij !== undefined) return { id: rij.id, nieuw: true }
  // That one may be about a dossier that is closed to this person: then there is no more to tell than that it was.
  const { rows } = await sql<{
    id: number | null
  }>`select bericht_eerder(${sha256}, ${b.organisatieId}::bigint) as id`.execute(trx)
  const id = rows[0]?.id ?? null
  if (id === null) throw new Error('het bericht is er al en is niet van deze afzender')
  return { id, nieuw: false }
}

const magNu = sql<boolean>`(opnieuw_na is null or opnieuw_na <= statement_timestamp())`

/** Messages that were kept but not yet judged, oldest first. */
export const findOnbeoordeeld = async (trx: Trx): Promise<number[]> =>
  (
    await trx
      .selectFrom('bericht')
      .select('id')
      .where('status', '=', 'ontvangen')
      .where(magNu)
      .orderBy('id')
      .limit(50)
      .execute()
  ).map((rij) => rij.id)

// A process that begins again has survived what it read.
const DOOR_MIJ = randomUUID()
const keren = sql<number>`case when lezer = ${DOOR_MIJ} then greatest(lezingen, 1) else lezingen + 1 end`

/**
 * Takes a message to be read, and counts that: what kills the process while it is read has counted before. `lezingen`
 * is how many processes began it without an end; from the second others go before it.
 */
export const beginLezing = async (trx: Trx, id: number) => {
  const begonnen = await trx
    .updateTable('bericht')
    .set({
      lezingen: keren,
      lezer: DOOR_MIJ,
      opnieuw_na: sql<Date>`clock_timestamp() + interval '1 minute' * (${keren} - 1)`,
    })
    .where('id', '=', id)
    .where('status', '=', 'ontvangen')
    .returning('lezingen')
    .executeTakeFirst()
  if (begonnen === undefined) return undefined
  const rij = await trx
    .selectFrom('bericht as b')
    .leftJoin('organisatie as o', 'o.id', 'b.organisatie_id')
    .select(['b.id', 'b.inhoud', 'b.organisatie_id', 'o.agb_code', 'b.lezingen'])
    .where('b.id', '=', id)
    .executeTakeFirstOrThrow()
  return rij
}
export type OntvangenRij = NonNullable<Awaited<ReturnType<typeof beginLezing>>>

/** Takes the message for this transaction, so that two processes never take in one; false = another did or does. */
export async function lockOntvangen(trx: Trx, id: number): Promise<boolean> {
  const rij = await trx
    .selectFrom('bericht')
    .select('id')
    .where('id', '=', id)
    .where('status', '=', 'ontvangen')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return rij !== undefined
}

// In the transaction that is narrowed to the dossier, where the toewijzing can be seen.
const nummerVan = (toewijzingId: number | null) =>
  sql<number | null>`(select nummer from toewijzing where id = ${toewijzingId}::bigint)`

const GOED = { mislukt: 0, mislukt_code: null, opnieuw_na: null, lezingen: 0, wacht_dossier_id: null }

/** Writes down what stood in the way (a code, never a text), and when it is tried again. */
export const updateMislukt = async (trx: Trx, id: number, code: string, fout: Berichtfout): Promise<void> => {
  await trx
    .updateTable('bericht')
    .set({
      mislukt: sql<number>`mislukt + 1`,
      mislukt_code: code,
      lezingen: 0,
      opnieuw_na: sql<Date>`clock_timestamp() + least(interval '1 minute' * power(2, least(mislukt, 10)), interval '1 hour')`,
      fouten: JSON.stringify([fout]),
    })
    .where('id', '=', id)
    .where('status', 'in', ['ontvangen', 'klaar'])
    .execute()
}

/** This message is about that dossier, which may be closed to us: it waits, and is closed to whom that dossier is. */
export const updateWacht = async (trx: Trx, id: number, dossierId: number): Promise<void> => {
  await trx
    .updateTable('bericht')
    .set({ wacht_dossier_id: dossierId })
    .where('id', '=', id)
    .where('status', '=', 'ontvangen')
    .execute()
}

export type Oordeel = {
  readonly status: BerichtStatus
  readonly soort: string
  readonly identificatie?: string
  readonly dossierId?: number
  readonly toewijzingId?: number
  readonly fouten: readonly Berichtfout[]
}
export const updateOordeel = async (trx: Trx, id: number, o: Oordeel): Promise<void> => {
  await trx
    .updateTable('bericht')
    .set((eb) => ({
      status: o.status,
      soort: o.soort,
      fouten: JSON.stringify(o.fouten),
      ...GOED,
      version: eb('version', '+', 1),
      ...(o.identificatie === undefined ? {} : { identificatie: o.identificatie }),
      ...(o.dossierId === undefined ? {} : { dossier_id: o.dossierId }),
      ...(o.toewijzingId === undefined
        ? {}
        : { toewijzing_id: o.toewijzingId, toewijzing_nummer: nummerVan(o.toewijzingId) }),
    }))
    .where('id', '=', id)
    .execute()
}

export type Uit = {
  readonly soort: string
  readonly identificatie: string
  readonly bytes: Uint8Array
  readonly organisatieId: number | null
  readonly dossierId: number | null
  readonly toewijzingId: number | null
  readonly opBerichtId: number | null
}
/** A message that is ready to go. There is one WMO301 per toewijzing and one retour per message (unique indexes). */
export const insertKlaar = async (trx: Trx, u: Uit): Promise<void> => {
  await trx
    .insertInto('bericht')
    .values({
      richting: 'uit',
      soort: u.soort,
      identificatie: u.identificatie,
      organisatie_id: u.organisatieId,
      dossier_id: u.dossierId,
      toewijzing_id: u.toewijzingId,
      toewijzing_nummer: nummerVan(u.toewijzingId),
      op_bericht_id: u.opBerichtId,
      bestand: `${u.soort}_${u.identificatie}.xml`,
      inhoud: Buffer.from(u.bytes),
      sha256: hash(u.bytes),
      status: 'klaar',
    })
    .onConflict((oc) => oc.doNothing())
    .execute()
}

export const findKlaar = (trx: Trx) =>
  trx
    .selectFrom('bericht as b')
    .innerJoin('organisatie as o', 'o.id', 'b.organisatie_id')
    .select(['b.id', 'b.bestand', 'b.inhoud', 'b.dossier_id', 'o.agb_code'])
    .where('b.status', '=', 'klaar')
    .where('o.agb_code', 'is not', null)
    .where('b.bestand', 'is not', null)
    .where(magNu)
    .orderBy('b.id')
    .limit(50)
    .execute()

export const updateVerzonden = async (trx: Trx, id: number): Promise<void> => {
  await trx
    .updateTable('bericht')
    .set({ status: 'verzonden', verzonden_op: sql<Date>`now()`, ...GOED, fouten: '[]' })
    .where('id', '=', id)
    .where('status', '=', 'klaar')
    .execute()
}

export const findOrganisaties = (trx: Trx) =>
  trx
    .selectFrom('organisatie')
    .select(['id', sql<string>`agb_code`.as('agb_code')])
    .where('agb_code', 'is not', null)
    .orderBy('agb_code')
    .execute()

/** Our toewijzing that a retour answers; for the task only. */
export const findVerzonden = async (trx: Trx, organisatieId: number, identificatie: string) =>
  (
    await sql<{
      id: number
      dossier_id: number | null
      toewijzing_id: number | null
    }>`select * from bericht_verzonden(${organisatieId}, ${identificatie})`.execute(trx)
  ).rows[0]

export const findZonderBericht = async (trx: Trx): Promise<{ dossier_id: number; toewijzing_id: number }[]> =>
  (
    await sql<{
      dossier_id: number
      toewijzing_id: number
    }>`select * from toewijzingen_zonder_bericht(50)`.execute(trx)
  ).rows

/** Marks a toewijzing for which no message could be made; `code` is shown with it. */
export const uitstellen = async (trx: Trx, toewijzingId: number, code: string): Promise<void> => {
  await sql`select toewijzing_uitstellen(${toewijzingId}, ${code})`.execute(trx)
}

import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'
import type { Berichtfout, BerichtStatus } from './bericht.rules.ts'
import type { ToewijzingFeiten } from './wmo301.view.ts'

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
  const eerder = await trx
    .selectFrom('bericht')
    .select('id')
    .where('sha256', '=', sha256)
    .where('richting', '=', 'in')
    .where('organisatie_id', 'is not distinct from', b.organisatieId)
    .executeTakeFirstOrThrow()
  return { id: eerder.id, nieuw: false }
}

/** Messages that were kept but not yet judged, oldest first. */
export const findOnbeoordeeld = async (trx: Trx): Promise<number[]> =>
  (
    await trx
      .selectFrom('bericht')
      .select('id')
      .where('status', '=', 'ontvangen')
      .orderBy('id')
      .limit(50)
      .execute()
  ).map((rij) => rij.id)

export const findOntvangen = (trx: Trx, id: number) =>
  trx
    .selectFrom('bericht as b')
    .leftJoin('organisatie as o', 'o.id', 'b.organisatie_id')
    .select(['b.id', 'b.inhoud', 'b.organisatie_id', 'o.agb_code'])
    .where('b.id', '=', id)
    .where('b.status', '=', 'ontvangen')
    .executeTakeFirst()
export type OntvangenRij = NonNullable<Awaited<ReturnType<typeof findOntvangen>>>

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
    .orderBy('b.id')
    .limit(50)
    .execute()

export const updateVerzonden = async (trx: Trx, id: number): Promise<void> => {
  await trx
    .updateTable('bericht')
    .set({ status: 'verzonden', verzonden_op: sql<Date>`now()` })
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

/** Our toewijzing that a retour answers. */
export const findVerzonden = (trx: Trx, organisatieId: number, identificatie: string) =>
  trx
    .selectFrom('bericht')
    .select(['id', 'dossier_id', 'toewijzing_id'])
    .where('richting', '=', 'uit')
    .where('soort', '=', 'WMO301')
    .where('organisatie_id', '=', organisatieId)
    .where('identificatie', '=', identificatie)
    .executeTakeFirst()

export const findZonderBericht = async (trx: Trx): Promise<{ dossier_id: number; toewijzing_id: number }[]> =>
  (
    await sql<{
      dossier_id: number
      toewijzing_id: number
    }>`select * from toewijzingen_zonder_bericht(50)`.execute(trx)
  ).rows

export type FeitenRij = ToewijzingFeiten & {
  id: number
  dossier_id: number
  organisatie_id: number
  beleid_versie: number
  version: number
}
/** Everything a message about this toewijzing says; under RLS, in the dossier to which the transaction is narrowed. */
export const findFeiten = (trx: Trx, toewijzingId: number): Promise<FeitenRij | undefined> =>
  trx
    .selectFrom('toewijzing as t')
    .innerJoin('persoon as p', (j) =>
      j.onRef('p.dossier_id', '=', 't.dossier_id').onRef('p.id', '=', 't.persoon_id'),
    )
    .innerJoin('dossier as d', 'd.id', 't.dossier_id')
    .innerJoin('organisatie as o', 'o.id', 't.organisatie_id')
    .select([
      't.id',
      't.dossier_id',
      't.organisatie_id',
      't.nummer',
      't.product',
      't.categorie',
      't.toegewezen_op',
      't.ingangsdatum',
      't.einddatum',
      't.volume',
      't.eenheid',
      't.frequentie',
      't.version',
      'p.bsn',
      'p.voornamen',
      'p.tussenvoegsel',
      'p.achternaam',
      'p.geboortenaam',
      'p.geboortedatum',
      'd.huisnummer',
      'd.toevoeging',
      'd.postcode',
      'd.straat',
      'd.plaats',
      'd.beleid_versie',
      'o.agb_code',
    ])
    .where('t.id', '=', toewijzingId)
    .executeTakeFirst()

/** The start that a stop would end: the last one that was not taken back. */
export const findLaatsteStart = (trx: Trx, plek: { dossierId: number; toewijzingId: number }) =>
  trx
    .selectFrom('levering')
    .select(['begindatum', 'categorie', 'code'])
    .where('dossier_id', '=', plek.dossierId)
    .where('toewijzing_id', '=', plek.toewijzingId)
    .where('soort', '=', 'start')
    .where('ingetrokken_op', 'is', null)
    .orderBy('begindatum', 'desc')
    .limit(1)
    .executeTakeFirst()

export const findStand = (trx: Trx, toewijzingId: number) =>
  trx
    .selectFrom('toewijzing')
    .select(['organisatie_id', 'status', 'reden_beeindiging'])
    .where('id', '=', toewijzingId)
    .executeTakeFirst()

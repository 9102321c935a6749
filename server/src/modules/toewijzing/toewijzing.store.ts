import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'
import type { Levering, Stand } from './toewijzing.rules.ts'

type Sleutel = { readonly dossierId: number; readonly toewijzingId: number }

/** The verwijzing with the beleid version of its dossier. */
export const findVerwijzing = (trx: Trx, dossierId: number, verwijzingId: number) =>
  trx
    .selectFrom('verwijzing as v')
    .innerJoin('dossier as d', 'd.id', 'v.dossier_id')
    .select([
      'v.persoon_id',
      'v.inzet_id',
      'v.organisatie_id',
      'v.product',
      'v.startdatum',
      'v.einddatum',
      'v.volume',
      'v.eenheid',
      'v.frequentie',
      'd.beleid_versie',
    ])
    .where('v.dossier_id', '=', dossierId)
    .where('v.id', '=', verwijzingId)
    .executeTakeFirst()

export const findVanVerwijzing = (trx: Trx, dossierId: number, verwijzingId: number) =>
  trx
    .selectFrom('toewijzing')
    .select('id')
    .where('dossier_id', '=', dossierId)
    .where('verwijzing_id', '=', verwijzingId)
    .executeTakeFirst()

export type NieuweToewijzing = {
  readonly dossier_id: number
  readonly verwijzing_id: number
  readonly persoon_id: number
  readonly inzet_id: number
  readonly organisatie_id: number
  readonly product: string
  readonly categorie: string
  readonly ingangsdatum: string
  readonly einddatum: string | null
  readonly volume: number | null
  readonly eenheid: string | null
  readonly frequentie: string | null
  readonly toegewezen_op: string
}

export const insertToewijzing = (trx: Trx, rij: NieuweToewijzing) =>
  trx
    .insertInto('toewijzing')
    .values({ ...rij, nummer: sql<number>`nextval('toewijzing_nummer')` })
    .returning('id')
    .executeTakeFirstOrThrow()

/** Gives the aanbieder its own client, through the only function that can (0036). */
export async function insertToegang(
  trx: Trx,
  s: Sleutel,
  grond: { delen: readonly string[]; bron: string; beeindigbaar: boolean },
): Promise<void> {
  await sql`select toewijzing_toegang_geven(${s.dossierId}, ${s.toewijzingId}, ${[...grond.delen]}::text[],
    ${grond.bron}, ${grond.beeindigbaar})`.execute(trx)
}

/** Sets until when the aanbieder sees its client: the end of that day in the Netherlands, or open again. */
export async function updateToegangTot(trx: Trx, s: Sleutel, tot: Temporal.PlainDate | null): Promise<void> {
  const einde = tot?.add({ days: 1 }).toZonedDateTime('Europe/Amsterdam').toInstant().toString() ?? null
  await sql`select toewijzing_toegang_tot(${s.dossierId}, ${s.toewijzingId}, ${einde}::timestamptz)`.execute(
    trx,
  )
}

/** A toewijzing as this person may see it; RLS decides. */
export const findToewijzing = (trx: Trx, id: number) =>
  trx.selectFrom('toewijzing').selectAll().where('id', '=', id).executeTakeFirst()

export const insertLevering = async (
  trx: Trx,
  s: Sleutel & { readonly berichtId: number; readonly categorie?: string; readonly code?: string },
  l: Levering,
): Promise<void> => {
  await trx
    .insertInto('levering')
    .values({
      dossier_id: s.dossierId,
      toewijzing_id: s.toewijzingId,
      bericht_id: s.berichtId,
      categorie: s.categorie ?? null,
      code: s.code ?? null,
      soort: l.soort,
      begindatum: l.begindatum,
      einddatum: l.soort === 'stop' ? l.einddatum : null,
      reden: l.soort === 'stop' ? l.reden : null,
    })
    .execute()
}

/** Takes back the levering that a message with StatusAanlevering 3 names. */
export const updateLeveringIngetrokken = async (trx: Trx, s: Sleutel, l: Levering): Promise<void> => {
  await trx
    .updateTable('levering')
    .set({ ingetrokken_op: sql<Date>`now()` })
    .where('dossier_id', '=', s.dossierId)
    .where('toewijzing_id', '=', s.toewijzingId)
    .where('soort', '=', l.soort)
    .where('begindatum', '=', l.begindatum)
    .where('einddatum', 'is not distinct from', l.soort === 'stop' ? l.einddatum : null)
    .where('ingetrokken_op', 'is', null)
    .execute()
}

export async function findLeveringen(trx: Trx, s: Sleutel): Promise<Levering[]> {
  const rijen = await trx
    .selectFrom('levering')
    .select(['soort', 'begindatum', 'einddatum', 'reden'])
    .where('dossier_id', '=', s.dossierId)
    .where('toewijzing_id', '=', s.toewijzingId)
    .where('ingetrokken_op', 'is', null)
    .orderBy('id')
    .execute()
  return rijen.map((r) =>
    r.soort === 'stop'
      ? { soort: 'stop', begindatum: r.begindatum, einddatum: r.einddatum ?? '', reden: r.reden ?? '' }
      : { soort: 'start', begindatum: r.begindatum },
  )
}

/** Saves how the toewijzing stands, and the task in the plan with it. */
export async function updateStand(trx: Trx, s: Sleutel, stand: Stand, door: number): Promise<void> {
  const { inzet_id } = await trx
    .updateTable('toewijzing')
    .set((eb) => ({
      status: stand.status,
      gestart_op: stand.gestartOp,
      gestopt_op: stand.gestoptOp,
      reden_beeindiging: stand.redenBeeindiging,
      version: eb('version', '+', 1),
    }))
    .where('dossier_id', '=', s.dossierId)
    .where('id', '=', s.toewijzingId)
    .returning('inzet_id')
    .executeTakeFirstOrThrow()
  await trx
    .updateTable('inzet')
    .set((eb) => ({
      status: stand.status === 'toegewezen' ? 'aanvaard' : stand.status,
      status_op: sql<Date>`now()`,
      status_door: door,
      version: eb('version', '+', 1),
    }))
    .where('dossier_id', '=', s.dossierId)
    .where('id', '=', inzet_id)
    .execute()
}

export const updateAfgekeurd = async (trx: Trx, s: Sleutel): Promise<void> => {
  await trx
    .updateTable('toewijzing')
    .set((eb) => ({ status: 'afgekeurd', version: eb('version', '+', 1) }))
    .where('dossier_id', '=', s.dossierId)
    .where('id', '=', s.toewijzingId)
    .where('status', '=', 'toegewezen')
    .execute()
}

/** Writes down that a message was tried, and why there is none. */
export const updateBelet = async (trx: Trx, s: Sleutel, belet: string | null): Promise<void> => {
  await trx
    .updateTable('toewijzing')
    .set({ bericht_belet: belet, bericht_geprobeerd_op: sql<Date>`now()` })
    .where('dossier_id', '=', s.dossierId)
    .where('id', '=', s.toewijzingId)
    .execute()
}

/** Over all dossiers this person may know of, oldest first (0035). */
export const findOverzicht = async (trx: Trx, stand: string | null, vandaag: string, limiet: number) =>
  (
    await sql<{
      id: number
      dossier_id: number
      kenmerk: string
      nummer: number
      naam: string
      product: string
      organisatie_id: number
      organisatie: string
      toegewezen_op: string
      ingangsdatum: string
      einddatum: string | null
      volume: number | null
      eenheid: string | null
      frequentie: string | null
      status: string
      gestart_op: string | null
      gestopt_op: string | null
      reden_beeindiging: string | null
      bericht_belet: string | null
      uiterlijk: string | null
    }>`select * from toewijzingen_zien(${stand}, ${vandaag}::date, ${limiet})`.execute(trx)
  ).rows
export type OverzichtRij = Awaited<ReturnType<typeof findOverzicht>>[number]

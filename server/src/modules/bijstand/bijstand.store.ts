import { sql } from 'kysely'
import type { Bijstandantwoord } from '@keukentafel/contract'
import type { Trx } from '../../platform/db/pool.ts'

/** The work of the department for werk en inkomen, as the inrichting calls it. */
const FUNCTIE = 'consulent_sociale_zaken'

export type BijstandRij = {
  id: number
  antwoord: Bijstandantwoord
  persoon_id: number | null
  consulent_id: number | null
  contact_naam: string | null
  contact_bereikbaar: string | null
  toestemming_id: number | null
  gegeven: boolean | null
  gegeven_op: Date | null
  ingetrokken_op: Date | null
  plan_id: number | null
  doel_id: number | null
  version: number
  /** of the beleid with which the dossier began */
  beleid_versie: number
}
/** What stands about bijstand in this dossier, with what the inwoner said about sharing. */
export async function findBijstand(trx: Trx, dossierId: number): Promise<BijstandRij | null> {
  const rij = await trx
    .selectFrom('bijstand as b')
    .innerJoin('dossier as z', 'z.id', 'b.dossier_id')
    .leftJoin('toestemming as s', (j) =>
      j.onRef('s.dossier_id', '=', 'b.dossier_id').onRef('s.id', '=', 'b.toestemming_id'),
    )
    .select([
      'b.id',
      'b.antwoord',
      'b.persoon_id',
      'b.consulent_id',
      'b.contact_naam',
      'b.contact_bereikbaar',
      'b.toestemming_id',
      's.gegeven',
      's.gegeven_op',
      's.ingetrokken_op',
      'b.plan_id',
      'b.doel_id',
      'b.version',
      'z.beleid_versie',
    ])
    .where('b.dossier_id', '=', dossierId)
    .executeTakeFirst()
  return (rij as BijstandRij | undefined) ?? null
}

/** Who of the department has an account now, by name. */
export const findConsulenten = (trx: Trx): Promise<{ id: number; naam: string }[]> =>
  trx
    .selectFrom('medewerker as m')
    .innerJoin('houder as h', 'h.id', 'm.id')
    .select(['h.id', 'h.naam'])
    .where('m.functie', '=', FUNCTIE)
    .where((eb) =>
      eb.or([
        eb('m.in_dienst_tot', 'is', null),
        eb('m.in_dienst_tot', '>=', sql<string>`(now() at time zone 'Europe/Amsterdam')::date`),
      ]),
    )
    .orderBy('h.naam')
    .orderBy('h.id')
    .execute()

/** The department as a party, else the gemeente itself: to whom a ja is said when the contact has no account. */
export async function findAfdeling(trx: Trx): Promise<number | null> {
  const rij = await trx
    .selectFrom('organisatie as o')
    .select('o.id')
    .where('o.soort', '=', 'gemeente')
    .orderBy(
      (eb) =>
        eb.exists(
          eb
            .selectFrom('medewerker as m')
            .select('m.id')
            .whereRef('m.organisatie_id', '=', 'o.id')
            .where('m.functie', '=', FUNCTIE),
        ),
      'desc',
    )
    .orderBy('o.id')
    .limit(1)
    .executeTakeFirst()
  return rij?.id ?? null
}

export type BijstandWaarden = {
  readonly antwoord: Bijstandantwoord
  readonly persoon_id: number | null
  readonly consulent_id: number | null
  readonly contact_naam: string | null
  readonly contact_bereikbaar: string | null
  readonly toestemming_id: number | null
}
/** Saves when the version is still the one that was seen (0 = nothing stood there); answers the row or null. */
export async function saveBijstand(
  trx: Trx,
  bij: { readonly dossierId: number; readonly versie: number; readonly door: number },
  w: BijstandWaarden,
): Promise<{ id: number; version: number } | null> {
  const rij =
    bij.versie === 0
      ? await trx
          .insertInto('bijstand')
          .values({ ...w, dossier_id: bij.dossierId, door: bij.door })
          .onConflict((oc) => oc.column('dossier_id').doNothing())
          .returning(['id', 'version'])
          .executeTakeFirst()
      : await trx
          .updateTable('bijstand')
          .set({ ...w, door: bij.door, op: sql`clock_timestamp()`, version: bij.versie + 1 })
          .where('dossier_id', '=', bij.dossierId)
          .where('version', '=', bij.versie)
          .returning(['id', 'version'])
          .executeTakeFirst()
  return rij ?? null
}

/** The topic stands in this plan, as this goal. */
export async function updateOnderwerp(
  trx: Trx,
  dossierId: number,
  plek: { readonly planId: number; readonly doelId: number },
): Promise<void> {
  await trx
    .updateTable('bijstand')
    .set({ plan_id: plek.planId, doel_id: plek.doelId })
    .where('dossier_id', '=', dossierId)
    .execute()
}

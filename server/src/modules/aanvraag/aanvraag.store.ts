import { sql } from 'kysely'
import type { Aanvraag, AanvraagStand, Aanvraagverslag } from '@keukentafel/contract'
import type { Trx } from '../../platform/db/pool.ts'

export type Sleutel = { readonly dossierId: number; readonly id: number }
const naamVan = sql<string>`concat_ws(' ', p.voornamen, p.tussenvoegsel, p.achternaam)`

/** The aanvragen of a dossier, newest first; with `id` that one. */
export const findAanvragen = (trx: Trx, dossierId: number, id?: number) =>
  trx
    .selectFrom('aanvraag as a')
    .innerJoin('persoon as p', (j) =>
      j.onRef('p.dossier_id', '=', 'a.dossier_id').onRef('p.id', '=', 'a.persoon_id'),
    )
    .innerJoin('houder as h', 'h.id', 'a.door')
    .leftJoin('houder as b', 'b.id', 'a.behandelaar_id')
    .selectAll('a')
    .select([naamVan.as('persoon'), 'h.naam as indiener', 'b.naam as behandelaar'])
    .where('a.dossier_id', '=', dossierId)
    .$if(id !== undefined, (q) => q.where('a.id', '=', id ?? 0))
    .orderBy('a.id', 'desc')
    .limit(100)
    .execute()
export type AanvraagRij = Awaited<ReturnType<typeof findAanvragen>>[number]

/** The gesprekken that are done, with the day on which they were. */
export const findVerslagen = (trx: Trx, dossierId: number) =>
  trx
    .selectFrom('gesprek')
    .select(['id', 'vraag'])
    .select(sql<string>`gehouden_op`.as('dag'))
    .where('dossier_id', '=', dossierId)
    .where('status', '=', 'afgesloten')
    .where('gehouden_op', 'is not', null)
    .orderBy('id', 'desc')
    .limit(50)
    .execute()

export const findLeden = (trx: Trx, dossierId: number): Promise<{ id: number; naam: string }[]> =>
  trx
    .selectFrom('persoon as p')
    .select(['p.id', naamVan.as('naam')])
    .where('p.dossier_id', '=', dossierId)
    .where('p.lid_tot', 'is', null)
    .orderBy('p.id')
    .execute()

/** Before there is a plan; with one the plan says where the work is. */
const ZONDER_PLAN = ['nieuw', 'triage', 'gesprek', 'afgesloten']
/** Does this dossier wait for nothing but the besluit now? */
export async function wachtOpBesluit(trx: Trx, dossierId: number): Promise<boolean> {
  const rij = await trx
    .selectFrom('werkregel')
    .select('fase')
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst()
  return rij !== undefined && ZONDER_PLAN.includes(rij.fase)
}

export type NieuweAanvraag = {
  readonly gesprekId: number
  readonly persoonId: number
  readonly product: string
  readonly dag: string
  readonly verslag: Aanvraagverslag
  readonly advies: string
  readonly waaromNietAnders: Readonly<Record<string, string>>
  readonly door: number
  readonly beleidVersie: number
}
/** Null when this was asked already for this person, by this verslag. */
export async function insertAanvraag(trx: Trx, dossierId: number, a: NieuweAanvraag): Promise<number | null> {
  const rij = await trx
    .insertInto('aanvraag')
    .values({
      dossier_id: dossierId,
      gesprek_id: a.gesprekId,
      persoon_id: a.persoonId,
      product: a.product,
      dag: a.dag,
      verslag: JSON.stringify(a.verslag),
      advies: a.advies,
      waarom_niet_anders: JSON.stringify(a.waaromNietAnders),
      door: a.door,
      beleid_versie: a.beleidVersie,
    })
    .onConflict((oc) => oc.columns(['dossier_id', 'gesprek_id', 'persoon_id', 'product']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return rij?.id ?? null
}

export type Stap = {
  readonly naar: AanvraagStand
  readonly versie: number
  readonly besluit?: NonNullable<Aanvraag['besluit']>['uitkomst']
  readonly op?: string
  readonly motivering?: string
  readonly terugmelding?: string
}
/** One step on, by the only function that can (0171). */
export async function aanvraagVerder(
  trx: Trx,
  { dossierId, id }: Sleutel,
  { naar, versie, ...wat }: Stap,
): Promise<string> {
  const { rows } = await sql<{ uit: string }>`
    select aanvraag_verder(${dossierId}, ${id}, ${versie}, ${naar}, ${JSON.stringify(wat)}::jsonb) as uit`.execute(
    trx,
  )
  return rows[0]?.uit ?? 'niet-gevonden'
}

export type WerkRij = {
  id: number
  dossier_id: number
  kenmerk: string
  naam: string
  product: string
  dag: string
  status: AanvraagStand
  behandelaar: string | null
  door: string
  besluit: NonNullable<Aanvraag['besluit']>['uitkomst'] | null
  beleid_versie: number
}
export const findWerk = async (trx: Trx, klaar: boolean, limiet: number): Promise<WerkRij[]> =>
  (
    await sql<WerkRij>`select id, dossier_id, kenmerk, naam, product, dag::text, status, behandelaar, door, besluit,
      beleid_versie from aanvragen_zien(${klaar}, ${limiet})`.execute(trx)
  ).rows

import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Fase, TermijnSoort, Weergave } from '@keukentafel/contract'
import type { Trx } from '../../platform/db/pool.ts'

export type Werkregelwijziging = {
  fase?: Fase
  openTaken?: number
  geweigerdeTaken?: number
  contactNodig?: boolean
}

/** Sets the phase or the count of open tasks of one dossier; what is not given stays. */
export async function updateWerkregel(
  trx: Trx,
  dossierId: number,
  { fase, openTaken, geweigerdeTaken, contactNodig }: Werkregelwijziging,
): Promise<void> {
  await trx
    .updateTable('werkregel')
    .set({
      ...(fase === undefined ? {} : { fase }),
      ...(openTaken === undefined ? {} : { open_taken: openTaken }),
      ...(geweigerdeTaken === undefined ? {} : { geweigerde_taken: geweigerdeTaken }),
      ...(contactNodig === undefined ? {} : { contact_nodig: contactNodig }),
      gewijzigd_op: sql`clock_timestamp()`,
    })
    .where('dossier_id', '=', dossierId)
    .execute()
}

/** Which lines the person acting may see: of these dossiers, and of the teams that a scope reaches. */
export type Zicht = { readonly dossiers: number[]; readonly teams: number[] }

/** Ids first (decision 2): asked once, so that the lists and the counts can use an index. */
export async function findZicht(trx: Trx): Promise<Zicht> {
  const { rows } =
    await sql<Zicht>`select mijn_dossiers('kern') as dossiers, mijn_teams_bereik() as teams`.execute(trx)
  return rows[0] ?? { dossiers: [], teams: [] }
}

export type WerklijstVraag = {
  readonly weergave: Weergave
  readonly fase: Fase | null
  /** only terms on or before this day, and not before `vanaf` */
  readonly tot: string | null
  readonly vanaf: string | null
}
export type Kader = { readonly zicht: Zicht; readonly wieId: number; readonly teams: readonly number[] }

// Row-level security has the last word; these conditions only choose an index and a part of it. Without the own ids
// beside it, "team" walked all lines of the team to find the sixty that a worker may see.
function lijst(trx: Trx, { zicht, wieId, teams }: Kader, vraag: WerklijstVraag) {
  const ids = sql<SqlBool>`w.dossier_id = any(${zicht.dossiers}::bigint[])`
  const bereik = sql<SqlBool>`w.team_id = any(${zicht.teams}::bigint[])`
  const zichtbaar = {
    rijen: ids,
    bereik,
    beide: sql<SqlBool>`(${ids} or ${bereik})`,
  }[zicht.teams.length === 0 ? 'rijen' : zicht.dossiers.length === 0 ? 'bereik' : 'beide']
  const wiens: Record<Weergave, RawBuilder<SqlBool>> = {
    mij: sql<SqlBool>`w.regievoerder_id = ${wieId}`,
    team: sql<SqlBool>`${zichtbaar} and w.team_id = any(${[...teams]}::bigint[])`,
    alles: zichtbaar,
  }
  return trx
    .selectFrom('werkregel as w')
    .where(wiens[vraag.weergave])
    .$if(vraag.fase === null, (q) => q.where('w.fase', '<>', 'afgesloten'))
    .$if(vraag.fase !== null, (q) => q.where('w.fase', '=', vraag.fase))
    .$if(vraag.tot !== null, (q) => q.where('w.termijn_op', '<=', vraag.tot))
    .$if(vraag.vanaf !== null, (q) => q.where('w.termijn_op', '>=', vraag.vanaf))
}

export type WerklijstRegel = {
  dossier_id: number
  kenmerk: string
  naam: string
  adres: string | null
  fase: Fase
  termijn_op: string | null
  termijn_soort: TermijnSoort | null
  herinner_op: string | null
  open_taken: number
  geweigerde_taken: number
  gewijzigd_op: Date
  regievoerder_id: number | null
  regievoerder: string | null
}

export const PER_PAGINA = 20

/** One page, next term first. */
export async function findWerklijst(
  trx: Trx,
  kader: Kader,
  vraag: WerklijstVraag,
  pagina: number,
): Promise<WerklijstRegel[]> {
  const rijen = await lijst(trx, kader, vraag)
    .leftJoin('houder as h', 'h.id', 'w.regievoerder_id')
    .select([
      'w.dossier_id',
      'w.kenmerk',
      'w.naam',
      'w.adres',
      'w.fase',
      'w.termijn_op',
      'w.termijn_soort',
      'w.herinner_op',
      'w.open_taken',
      'w.geweigerde_taken',
      'w.gewijzigd_op',
      'w.regievoerder_id',
      'h.naam as regievoerder',
    ])
    .orderBy('w.termijn_op', (o) => o.asc().nullsLast())
    .orderBy('w.dossier_id')
    .limit(PER_PAGINA)
    .offset((pagina - 1) * PER_PAGINA)
    .execute()
  return rijen as WerklijstRegel[]
}

/** How many lines each of these questions has, counted no further than 1,001; one statement, the same question once. */
export async function findAantallen<N extends string>(
  trx: Trx,
  kader: Kader,
  vragen: Readonly<Record<N, WerklijstVraag>>,
): Promise<Record<N, number>> {
  const gelijke = Map.groupBy(Object.entries<WerklijstVraag>(vragen), ([, vraag]) =>
    JSON.stringify(Object.entries(vraag).toSorted()),
  )
  const delen = [...gelijke.values()].flatMap(([eerste]) => {
    if (eerste === undefined) return []
    const tot1001 = lijst(trx, kader, eerste[1]).select('w.dossier_id').limit(1001)
    return sql`(select count(*)::int from ${tot1001.as('x')}) as ${sql.id(eerste[0])}`
  })
  const { rows } = await sql<Partial<Record<string, number>>>`select ${sql.join(delen)}`.execute(trx)
  const aantallen = [...gelijke.values()].flatMap((groep) =>
    groep.map(([naam]) => [naam, rows[0]?.[groep[0]?.[0] ?? naam] ?? 0] as const),
  )
  return Object.fromEntries(aantallen) as Record<N, number>
}

export type ConceptRegel = { dossier_id: number; naam: string; sleutel: string; gewijzigd_op: Date }

/** What the person acting was typing in dossiers that are still theirs to see, last first. */
export const findConcepten = (trx: Trx, wieId: number): Promise<ConceptRegel[]> =>
  trx
    .selectFrom('concept as c')
    .innerJoin('werkregel as w', 'w.dossier_id', 'c.dossier_id')
    .where('c.houder_id', '=', wieId)
    .select(['c.dossier_id', 'w.naam', 'c.sleutel', 'c.gewijzigd_op'])
    .orderBy('c.gewijzigd_op', 'desc')
    .limit(5)
    .execute()

/** The names of the teams of the person acting. */
export async function findTeamnamen(trx: Trx, teams: readonly number[]): Promise<string[]> {
  if (teams.length === 0) return []
  const rijen = await trx
    .selectFrom('houder')
    .select('naam')
    .where('id', 'in', teams)
    .orderBy('naam')
    .execute()
  return rijen.map((rij) => rij.naam)
}

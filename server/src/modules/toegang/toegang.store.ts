import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'
import type { Deel } from '../beleid/index.ts'
import type { ToegangGrond, ToegangRegel } from './toegang.rules.ts'

export type Verlening = {
  readonly dossierId: number
  readonly houderId: number
  readonly delen: readonly Deel[]
  readonly persoonId?: number
  readonly gesprekId?: number
  readonly recht: 'lezen' | 'schrijven'
  readonly grondslag: ToegangGrond
  readonly bron: string
  readonly verwijstNaar?: number
  readonly tot?: Temporal.Instant
  readonly beeindigbaar: boolean
  readonly reden?: string
}

/** Gives toegang through the only function that can; it refuses who does not hold the dossier (0020). Answers the rows. */
export async function insertToegang(trx: Trx, v: Verlening): Promise<number[]> {
  const p = JSON.stringify({
    dossier_id: v.dossierId,
    houder_id: v.houderId,
    delen: v.delen,
    persoon_id: v.persoonId,
    gesprek_id: v.gesprekId,
    recht: v.recht,
    grondslag: v.grondslag,
    bron: v.bron,
    verwijst_naar: v.verwijstNaar,
    tot: v.tot?.toString(),
    beeindigbaar: v.beeindigbaar,
    reden: v.reden,
  })
  const { rows } = await sql<{ id: number }>`select toegang_verlenen(${p}) as id`.execute(trx)
  return rows.map((rij) => rij.id)
}

/** Ends these rows now; answers how many were still open and endable by who acts. */
export async function updateToegangEinde(
  trx: Trx,
  dossierId: number,
  ids: readonly number[],
  reden: string,
): Promise<number> {
  if (ids.length === 0) return 0
  const { rows } = await sql<{ n: number }>`
    select toegang_beeindigen(${dossierId}, ${[...ids]}::bigint[], ${reden}) as n`.execute(trx)
  return rows[0]?.n ?? 0
}

/** Every row of toegang on this dossier, ended ones too, oldest first. */
export async function findToegang(trx: Trx, dossierId: number): Promise<ToegangRegel[]> {
  const rijen = await trx
    .selectFrom('toegang')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('vanaf')
    .orderBy('id')
    .execute()
  return rijen.map((r) => ({
    id: r.id,
    houderId: r.houder_id,
    deel: r.deel as Deel,
    persoonId: r.persoon_id,
    gesprekId: r.gesprek_id,
    recht: r.recht as ToegangRegel['recht'],
    grondslag: r.grondslag as ToegangGrond,
    bron: r.bron,
    verwijstNaar: r.verwijst_naar,
    vanaf: r.vanaf.toTemporalInstant(),
    tot: r.tot?.toTemporalInstant() ?? null,
    beeindigbaar: r.beeindigbaar,
  }))
}

/** The open rows that rest on one object (a toestemming, a named task) or give one gesprek. */
export async function findOpenToegang(
  trx: Trx,
  dossierId: number,
  bij:
    | { readonly toestemmingId: number }
    | { readonly gesprekId: number; readonly houderId: number }
    | { readonly taakId: number; readonly houderId: number },
): Promise<number[]> {
  const rijen = await trx
    .selectFrom('toegang')
    .select('id')
    .where('dossier_id', '=', dossierId)
    .where((eb) => eb.or([eb('tot', 'is', null), eb('tot', '>', sql<Date>`clock_timestamp()`)]))
    .$if('toestemmingId' in bij, (q) =>
      q
        .where('grondslag', '=', 'toestemming')
        .where('persoon_id', 'is not', null)
        .where('verwijst_naar', '=', 'toestemmingId' in bij ? bij.toestemmingId : 0),
    )
    .$if('gesprekId' in bij, (q) =>
      q
        .where('gesprek_id', '=', 'gesprekId' in bij ? bij.gesprekId : 0)
        .where('houder_id', '=', 'gesprekId' in bij ? bij.houderId : 0),
    )
    .$if('taakId' in bij, (q) =>
      q
        .where('grondslag', '=', 'wettelijke_taak')
        .where('verwijst_naar', '=', 'taakId' in bij ? bij.taakId : 0)
        .where('houder_id', '=', 'taakId' in bij ? bij.houderId : 0),
    )
    .execute()
  return rijen.map((rij) => rij.id)
}

export type HouderNaam = { id: number; naam: string; soort: string; organisatie: string | null }

/** Who the holders are: name, kind, and for a worker or team the organisation. */
export async function findHouders(trx: Trx, ids: readonly number[]): Promise<HouderNaam[]> {
  if (ids.length === 0) return []
  return trx
    .selectFrom('houder as h')
    .leftJoin('medewerker as m', 'm.id', 'h.id')
    .leftJoin('team as t', 't.id', 'h.id')
    .leftJoin('houder as o', (j) =>
      j.on((eb) => eb('o.id', '=', eb.fn.coalesce('m.organisatie_id', 't.organisatie_id'))),
    )
    .select(['h.id', 'h.naam', 'h.soort', 'o.naam as organisatie'])
    .where('h.id', 'in', [...new Set(ids)])
    .execute()
}

export type BereikRij = {
  houder_id: number
  naam: string
  functie: string
  organisatie: string
  delen: Deel[]
  recht: 'lezen' | 'schrijven'
  bron: string
  vanaf: Date
}

/** Who sees this dossier by a scope (teamleider, consulent): they hold no row of their own. */
export async function findBereik(trx: Trx, dossierId: number): Promise<BereikRij[]> {
  const { rows } = await sql<BereikRij>`select * from dossier_bereik(${dossierId})`.execute(trx)
  return rows
}

/** The delen that the person acting may write now. */
export async function findSchrijfdelen(trx: Trx, dossierId: number): Promise<Deel[]> {
  const { rows } = await sql<{ delen: Deel[] }>`select mijn_schrijfdelen(${dossierId}) as delen`.execute(trx)
  return rows[0]?.delen ?? []
}

/** May the person acting see this deel of the dossier of this request? */
export async function findZietDeel(trx: Trx, dossierId: number, deel: Deel): Promise<boolean> {
  const { rows } = await sql<{ ziet: boolean }>`
    select ${dossierId} = any (mijn_dossiers(${deel})) as ziet`.execute(trx)
  return rows[0]?.ziet ?? false
}

export type Lid = { id: number; naam: string; geboortedatum: string | null; inwonerId: number | null }

/** The members of the household today and before, with whom their account belongs to. */
export async function findPersonen(trx: Trx, dossierId: number, opDag: string): Promise<Lid[]> {
  return trx
    .selectFrom('persoon')
    .select((eb) => [
      'id',
      sql<string>`concat_ws(' ', voornamen, tussenvoegsel, achternaam)`.as('naam'),
      'geboortedatum',
      eb.ref('inwoner_id').as('inwonerId'),
    ])
    .where('dossier_id', '=', dossierId)
    .where((eb) => eb.or([eb('lid_tot', 'is', null), eb('lid_tot', '>', opDag)]))
    .orderBy('id')
    .execute()
}

export type PartijRij = {
  id: number
  naam: string
  soort: 'team' | 'organisatie'
  /** key of the organisation in the inrichting, for its mandaat */
  sleutel: string
}

const PARTIJEN = ['organisatie', 'team']
/** The parties that can be let in: organisations and teams, unless other kinds of holder are named. */
export async function findPartijen(
  trx: Trx,
  id?: number,
  soorten: readonly string[] = PARTIJEN,
): Promise<PartijRij[]> {
  const { rows } = await sql<PartijRij>`
    select h.id, h.naam, h.soort, coalesce(o.sleutel, ot.sleutel) as sleutel
    from houder h left join organisatie o on o.id = h.id left join team t on t.id = h.id
      left join organisatie ot on ot.id = t.organisatie_id
    where h.soort = any (${[...soorten]}::text[]) and (${id ?? null}::bigint is null or h.id = ${id ?? null})
    order by h.naam`.execute(trx)
  return rows
}

/** The version of the beleid with which this dossier began, or null when it cannot be seen. */
export async function findBeleidVersie(trx: Trx, dossierId: number): Promise<number | null> {
  const rij = await trx
    .selectFrom('dossier')
    .select('beleid_versie')
    .where('id', '=', dossierId)
    .executeTakeFirst()
  return rij?.beleid_versie ?? null
}

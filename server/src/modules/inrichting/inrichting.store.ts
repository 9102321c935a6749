import { sql } from 'kysely'
import type { Database, Trx } from '../../platform/db/pool.ts'
import type { Inrichting } from '../beleid/index.ts'

const houder = async (trx: Trx, soort: string, naam: string): Promise<number> =>
  (await trx.insertInto('houder').values({ soort, naam }).returning('id').executeTakeFirstOrThrow()).id

export type Ids = ReadonlyMap<string, number>

/** Areas with their postcodes; the whole gemeente is one too, for what belongs to no wijk. */
export async function insertGebieden(trx: Trx, inrichting: Inrichting): Promise<Ids> {
  const ids = new Map<string, number>()
  const stad = await trx
    .insertInto('gebied')
    .values({ soort: 'stad', naam: `Heel ${inrichting.naam}`, sleutel: 'stad' })
    .returning('id')
    .executeTakeFirstOrThrow()
  ids.set('stad', stad.id)
  for (const wijk of inrichting.wijken) {
    const { id } = await trx
      .insertInto('gebied')
      .values({ soort: 'wijk', naam: wijk.naam, sleutel: wijk.code, ouder_id: stad.id })
      .returning('id')
      .executeTakeFirstOrThrow()
    ids.set(wijk.code, id)
    for (const { van, tot } of wijk.postcodes)
      await trx
        .insertInto('gebied_postcode')
        .values({ gebied_id: id, van: Number(van), tot: Number(tot) })
        .execute()
  }
  return ids
}

export async function insertOrganisaties(trx: Trx, inrichting: Inrichting): Promise<Ids> {
  const ids = new Map<string, number>()
  for (const o of inrichting.organisaties) {
    const id = await houder(trx, 'organisatie', o.naam)
    await trx
      .insertInto('organisatie')
      .values({ id, soort: o.soort, agb_code: o.agb, telefoon: o.telefoon ?? null, sleutel: o.id })
      .execute()
    ids.set(o.id, id)
  }
  return ids
}

export async function insertTeams(
  trx: Trx,
  inrichting: Inrichting,
  gebieden: Ids,
  organisaties: Ids,
): Promise<Ids> {
  const ids = new Map<string, number>()
  for (const team of inrichting.teams) {
    const id = await houder(trx, 'team', team.naam)
    await trx
      .insertInto('team')
      .values({
        id,
        organisatie_id: verplicht(organisaties, team.organisatie),
        sleutel: team.id,
        soort: team.soort ?? 'wijkteam',
        keten: team.keten ?? null,
        begonnen_op: team.begonnenOp ?? null,
      })
      .execute()
    // A wijkteam works the postvak of its wijken; another team only serves them.
    const isWijkteam = (team.soort ?? 'wijkteam') === 'wijkteam'
    for (const code of isWijkteam ? [...team.wijken, 'stad'] : team.wijken)
      await trx
        .insertInto(isWijkteam ? 'team_gebied' : 'team_bedient')
        .values({ team_id: id, gebied_id: verplicht(gebieden, code) })
        .execute()
    ids.set(team.id, id)
  }
  return ids
}

export const verplicht = (ids: Ids, sleutel: string): number => {
  const id = ids.get(sleutel)
  if (id === undefined) throw new Error(`De inrichting verwijst naar "${sleutel}", maar die bestaat niet.`)
  return id
}

/** The work of a functie that has a name of its own; which regie it may have is beleid (REG-02). */
const WERK_ALS: Readonly<Record<string, string>> = {
  jet_medewerker: 'sociaal_werker',
  specialist: 'sociaal_werker',
  regieteamlid: 'sociaal_werker',
}

type Werk = { readonly rol: string; readonly deskundig?: boolean; readonly teams: readonly string[] }
type WerkBij = { readonly teams: Ids; readonly bereik: readonly Bereik[] }

/** Gives somebody a role, a place in teams, and the scope that goes with the role, from now on. */
export async function geefWerk(trx: Trx, id: number, m: Werk, bij: WerkBij): Promise<void> {
  const werk = WERK_ALS[m.rol] ?? m.rol
  for (const rol of m.deskundig ? [werk, 'deskundig'] : [werk])
    await trx.insertInto('rol_toekenning').values({ houder_id: id, rol }).execute()
  for (const team of m.teams)
    await trx
      .insertInto('teamlid')
      .values({ team_id: verplicht(bij.teams, team), medewerker_id: id })
      .execute()
  for (const b of bij.bereik) {
    const teams = b.soort === 'team' ? m.teams.map((t) => verplicht(bij.teams, t)) : [null]
    for (const team_id of teams)
      await trx
        .insertInto('bereik')
        .values({
          houder_id: id,
          soort: b.soort,
          team_id,
          delen: [...b.delen],
          recht: b.recht,
          grondslag: b.grondslag,
          bron: b.bron,
        })
        .execute()
  }
}

/** The organisations and teams of the installation by the key that the inrichting gave them. */
export async function findSleutels(trx: Trx): Promise<{ organisaties: Ids; teams: Ids }> {
  const organisaties = await trx.selectFrom('organisatie').select(['id', 'sleutel']).execute()
  const teams = await trx.selectFrom('team').select(['id', 'sleutel']).execute()
  const alsIds = (rijen: readonly { id: number; sleutel: string | null }[]): Ids =>
    new Map(rijen.flatMap((rij) => (rij.sleutel === null ? [] : [[rij.sleutel, rij.id]])))
  return { organisaties: alsIds(organisaties), teams: alsIds(teams) }
}

export type Persoonlijk = Pick<Inrichting['medewerkers'][number], 'id' | 'naam' | 'organisatie'> & Werk

/** One worker with roles, teams, and the scope that goes with a role; answers the houder. */
export async function insertMedewerker(
  trx: Trx,
  m: Persoonlijk,
  bij: WerkBij & { readonly organisaties: Ids },
): Promise<number> {
  const id = await houder(trx, 'medewerker', m.naam)
  await trx
    .insertInto('medewerker')
    .values({
      id,
      organisatie_id: verplicht(bij.organisaties, m.organisatie),
      functie: m.rol,
      oidc_onderwerp: m.id,
    })
    .execute()
  await geefWerk(trx, id, m, bij)
  return id
}

export type Bereik = {
  readonly soort: 'team' | 'installatie'
  readonly delen: readonly string[]
  readonly recht: 'lezen' | 'schrijven'
  readonly grondslag: string
  readonly bron: string
}

/** A task that runs by itself: a named identity with its own scope and its own spoor. */
export async function insertSysteem(trx: Trx, taak: string, bereik: readonly Bereik[]): Promise<void> {
  const id = await houder(trx, 'systeem', taak)
  await trx.insertInto('rol_toekenning').values({ houder_id: id, rol: 'systeem' }).execute()
  for (const b of bereik)
    await trx
      .insertInto('bereik')
      .values({
        houder_id: id,
        soort: b.soort,
        delen: [...b.delen],
        recht: b.recht,
        grondslag: b.grondslag,
        bron: b.bron,
      })
      .execute()
}

export async function insertInstallatie(trx: Trx, gemeente: string, soort: 'demo' | 'echt'): Promise<void> {
  await trx.insertInto('installatie').values({ gemeente, soort }).execute()
}

export type Installatie = { gemeente: string; soort: 'demo' | 'echt' }

/** What this database was made as, or null when it is still empty. */
export async function findInstallatie(db: Pick<Database, 'pool'>): Promise<Installatie | null> {
  const { rows } = await db.pool.query<Installatie>('select gemeente, soort from installatie')
  return rows[0] ?? null
}

/** The houder of a system task. @throws Error when the inrichting made none of that name */
export async function findSysteem(db: Pick<Database, 'pool'>, taak: string): Promise<number> {
  const { rows } = await db.pool.query<{ id: number }>(
    "select id from houder where soort = 'systeem' and naam = $1",
    [taak],
  )
  if (rows[0] === undefined) throw new Error(`De taak "${taak}" is niet ingericht.`)
  return rows[0].id
}

/** The wijk an address lies in; the whole gemeente when its postcode belongs to none. */
export async function findGebiedVan(
  trx: Trx,
  postcode: string,
): Promise<{ id: number; naam: string; sleutel: string; team_id: number | null; isBuiten: boolean }> {
  const cijfers = Number(postcode.slice(0, 4))
  return trx
    .selectFrom('gebied as g')
    .leftJoin('gebied_postcode as p', 'p.gebied_id', 'g.id')
    .select((eb) => [
      'g.id',
      'g.naam',
      'g.sleutel',
      eb
        .selectFrom('team_gebied as t')
        .select('t.team_id')
        .whereRef('t.gebied_id', '=', 'g.id')
        .orderBy('t.team_id')
        .limit(1)
        .as('team_id'),
      sql<boolean>`p.van is null and exists (select from gebied_postcode)`.as('isBuiten'),
    ])
    .where((eb) =>
      eb.or([eb.and([eb('p.van', '<=', cijfers), eb('p.tot', '>=', cijfers)]), eb('g.sleutel', '=', 'stad')]),
    )
    .orderBy(sql`g.sleutel = 'stad'`)
    .orderBy('g.id')
    .limit(1)
    .executeTakeFirstOrThrow()
}

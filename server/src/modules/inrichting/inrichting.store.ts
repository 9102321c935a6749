import { sql } from 'kysely'
import { GEBIEDSOORTEN, type GebiedSoort } from '@keukentafel/contract'
import type { Database, Trx } from '../../platform/db/pool.ts'
import type { Inrichting } from '../beleid/index.ts'

const houder = async (trx: Trx, soort: string, naam: string): Promise<number> =>
  (await trx.insertInto('houder').values({ soort, naam }).returning('id').executeTakeFirstOrThrow()).id

export type Ids = ReadonlyMap<string, number>

type Plaats = { soort: GebiedSoort; naam: string; sleutel: string; ouder_id: number | null }
const insertPlaats = async (trx: Trx, plaats: Plaats): Promise<number> =>
  (await trx.insertInto('gebied').values(plaats).returning('id').executeTakeFirstOrThrow()).id

const reeks = ({ van, tot }: Inrichting['wijken'][number]['postcodes'][number]) => ({
  van: Number(van.slice(0, 4)),
  letters_van: van.slice(4) || 'AA',
  tot: Number(tot.slice(0, 4)),
  letters_tot: tot.slice(4) || 'ZZ',
})

/** Places with their postcodes, large before small; the whole gemeente is one too, for what belongs to no wijk (ALG-04). */
export async function insertGebieden(trx: Trx, inrichting: Inrichting): Promise<Ids> {
  const ids = new Map<string, number>()
  let ouder_id: number | null = null
  for (const [i, { soort, naam }] of (inrichting.boven ?? []).entries())
    ouder_id = await insertPlaats(trx, { soort, naam, sleutel: `boven-${i}`, ouder_id })
  const soort = inrichting.soort ?? 'stad'
  const stad = await insertPlaats(trx, { soort, naam: `Heel ${inrichting.naam}`, sleutel: 'stad', ouder_id })
  ids.set('stad', stad)
  for (const wijk of inrichting.wijken) {
    const { naam, code: sleutel } = wijk
    const boven = verplicht(ids, wijk.ouder ?? 'stad')
    const id = await insertPlaats(trx, { soort: wijk.soort ?? 'wijk', naam, sleutel, ouder_id: boven })
    ids.set(sleutel, id)
    for (const postcodes of wijk.postcodes)
      await trx
        .insertInto('gebied_postcode')
        .values({ gebied_id: id, ...reeks(postcodes) })
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
      .values({
        id,
        soort: o.soort,
        lijn: o.lijn,
        agb_code: o.agb,
        telefoon: o.telefoon ?? null,
        sleutel: o.id,
      })
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

export type Persoonlijk = Pick<Inrichting['medewerkers'][number], 'id' | 'naam' | 'organisatie'> &
  Werk & { readonly email?: string | null | undefined }

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
      email: m.email ?? null,
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

/**
 * The smallest place an address lies in, and the team that works it or what it lies in; the whole gemeente when its
 * postcode belongs to none. `sleutel` is that of the place with the team: where work is switched on (ALG-06).
 */
export async function findGebiedVan(
  trx: Trx,
  postcode: string,
): Promise<{ id: number; naam: string; sleutel: string; team_id: number | null; isBuiten: boolean }> {
  const [cijfers, letters] = [Number(postcode.slice(0, 4)), postcode.slice(-2)]
  const { rows } = await sql<{
    id: number
    naam: string
    sleutel: string
    team_id: number | null
    isBuiten: boolean
  }>`
    select g.id, g.naam, coalesce(x.sleutel, g.sleutel) as sleutel,
      (select t.team_id from team_gebied t where t.gebied_id = x.id order by t.team_id limit 1) as team_id,
      p.van is null and exists (select from gebied_postcode) as "isBuiten"
    from gebied g
      left join gebied_postcode p on p.gebied_id = g.id and (p.van, p.letters_van) <= (${cijfers}, ${letters})
        and (p.tot, p.letters_tot) >= (${cijfers}, ${letters})
      left join gebied_werkt w on w.gebied_id = g.id left join gebied x on x.id = w.werkt_id
    where p.van is not null or g.sleutel = 'stad'
    order by g.sleutel = 'stad', array_position(${[...GEBIEDSOORTEN]}::text[], g.soort), g.id limit 1`.execute(
    trx,
  )
  const [rij] = rows
  if (rij === undefined) throw new Error('installatie without a place')
  return rij
}

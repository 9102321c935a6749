import { randomUUID } from 'node:crypto'
import type { Deel } from '@keukentafel/contract'
import type { TestServer } from '../../../../tests/support/server.ts'
import type { Context } from '../../platform/db/met.ts'
import { trxVan, type Trx } from '../../platform/db/pool.ts'
import { testBsns } from '../huishouden/index.ts'
import { persoonOpnemen } from './persoon.commands.ts'
import type { PersoonInvoer } from './persoon.rules.ts'

/** The delen that come with the regie in every beleid of the demo. */
export const REGIE_DELEN: readonly Deel[] = [
  'kern',
  'gesprek',
  'plan',
  'inzet',
  'besluit',
  'bericht',
  'melder',
]
const ADRES = { straat: 'Kastanjelaan', huisnummer: 14, toevoeging: null, plaats: 'Leeuwarden' }

const nummers = new WeakMap<TestServer, ReturnType<typeof testBsns>>()

/** The next BSN of the test range that this server has not used yet. */
export function volgendeBsn(server: TestServer): string {
  const bsns = nummers.get(server) ?? testBsns()
  nummers.set(server, bsns)
  const volgende = bsns.next()
  if (volgende.done === true) throw new Error('de testnummers zijn op')
  return volgende.value
}

export type TestDossier = {
  readonly id: number
  readonly kenmerk: string
  readonly regievoerderId: number
  readonly gebiedId: number
  readonly teamId: number
  /** ids in the order of `personen` */
  readonly personen: readonly number[]
}
export type DossierWensen = {
  /** name or oidc_onderwerp of a sociaal werker; also the one who opens it. Default: the first of the demo. */
  readonly regievoerder?: string
  /** another sociaal werker opens it, hands it over and is done */
  readonly opener?: string
  readonly naam?: string
  readonly postcode?: string
  readonly personen?: readonly Partial<PersoonInvoer>[]
  readonly delen?: readonly Deel[]
  readonly vandaag?: Temporal.PlainDate
}

type Werker = { id: number; naam: string; team_id: number; gebied_id: number }
async function werker(server: TestServer, naam: string | undefined): Promise<Werker> {
  const [rij] = await server.kijk<Werker>(
    `select h.id, h.naam, l.team_id, g.gebied_id from houder h join medewerker m on m.id = h.id
       join teamlid l on l.medewerker_id = h.id join team_gebied g on g.team_id = l.team_id
       join gebied x on x.id = g.gebied_id
     where ($1::text is null or h.naam = $1 or m.oidc_onderwerp = $1) and m.functie = 'sociaal_werker'
     order by h.id, x.sleutel = 'stad', g.gebied_id limit 1`,
    [naam ?? null],
  )
  if (rij === undefined) throw new Error(`geen sociaal werker "${naam ?? ''}" met een wijk`)
  return rij
}

/** Runs as this person, as the app role: what a store would do inside a handeling, without its spoor. */
export async function alsPersoon<T>(
  server: TestServer,
  wieId: number,
  doe: (trx: Trx, sql: (tekst: string, waarden: unknown[]) => Promise<unknown>) => Promise<T>,
  dossierId?: number,
): Promise<T> {
  const client = await server.db.pool.connect()
  try {
    await client.query('begin')
    await client.query("select set_config('kt.wie', $1, true), set_config('kt.dossier', $2, true)", [
      String(wieId),
      dossierId === undefined ? '' : String(dossierId),
    ])
    const eersteVeld = async (tekst: string, waarden: unknown[]) =>
      (await client.query<{ uit: unknown }>(tekst, waarden)).rows[0]?.uit
    const uit = await doe(trxVan(client), eersteVeld)
    await client.query('commit')
    return uit
  } catch (fout) {
    await client.query('rollback')
    throw fout
  } finally {
    client.release()
  }
}

async function neemOp(
  trx: Trx,
  dossierId: number,
  personen: readonly PersoonInvoer[],
  vandaag: Temporal.PlainDate,
) {
  const ids: number[] = []
  for (const persoon of personen) {
    const uit = await persoonOpnemen(trx, dossierId, persoon, { vandaag, alleenTestBsn: true })
    if (!uit.ok) throw new Error(uit.weigeringen.map((w) => w.code).join(', '))
    ids.push(uit.waarde)
  }
  return ids
}

const invulling = (server: TestServer, personen: DossierWensen['personen']): readonly PersoonInvoer[] =>
  (personen ?? [{}]).map((p, i) => ({
    voornamen: 'Sietske',
    tussenvoegsel: 'de',
    achternaam: 'Boer',
    geboortedatum: '1945-03-02',
    bsn: volgendeBsn(server),
    relatie: i === 0 ? 'hoofdbewoner' : 'overig',
    ...p,
  }))

/**
 * A household with a regievoerder, made by that worker through the real functions of the database: `dossier_openen`,
 * `regie_toewijzen`, `teamlid_klaar`. Default: one hoofdbewoner, Sietske de Boer, born in 1945.
 */
export async function maakDossier(server: TestServer, wensen: DossierWensen = {}): Promise<TestDossier> {
  const regie = await werker(server, wensen.regievoerder)
  const opener = wensen.opener === undefined ? regie : await werker(server, wensen.opener)
  const [versie] = await server.kijk<{ versie: number }>('select max(versie) as versie from beleid')
  const opening = {
    ...ADRES,
    naam: wensen.naam ?? 'Huishouden De Boer',
    postcode: wensen.postcode ?? '8924AB',
    gebied_id: opener.gebied_id,
    team_id: opener.team_id,
    beleid_versie: versie?.versie,
    bron: 'signaal',
  }
  const bron = 'Wmo 2.3.2'
  const aanwijzing = { regievoerder_id: regie.id, rol: 'sociaal_werker', reden: 'eerste contact', bron }
  const delen = [...(wensen.delen ?? REGIE_DELEN)]
  const vandaag = wensen.vandaag ?? Temporal.Now.plainDateISO('Europe/Amsterdam')
  const gemaakt = await alsPersoon(server, opener.id, async (trx, sql) => {
    const openen = 'select dossier_openen($1, $2, $3, $4) as uit'
    const id = (await sql(openen, [JSON.stringify(opening), delen, 'teamlid', bron])) as number
    const personen = await neemOp(trx, id, invulling(server, wensen.personen), vandaag)
    await sql('select regie_toewijzen($1, $2, $3) as uit', [id, JSON.stringify(aanwijzing), delen])
    await sql('select teamlid_klaar($1) as uit', [id])
    return { id, personen }
  })
  const [rij] = await server.kijk<{ kenmerk: string }>('select kenmerk from dossier where id = $1', [
    gemaakt.id,
  ])
  const { gebied_id: gebiedId, team_id: teamId } = opener
  return { ...gemaakt, kenmerk: rij?.kenmerk ?? '', regievoerderId: regie.id, gebiedId, teamId }
}

/** The context in which this person acts, for calling a command without the API. */
export async function contextVan(
  server: TestServer,
  naam: string,
  moment: Temporal.Instant = Temporal.Now.instant(),
): Promise<Context> {
  const id = await server.idVan(naam)
  const [rij] = await server.kijk<{
    naam: string
    organisatie_id: number
    organisatie: string
    rollen: string[]
    teams: number[]
  }>(
    `select h.naam, m.organisatie_id, o.naam as organisatie,
       array(select r.rol from rol_toekenning r where r.houder_id = h.id order by r.id) as rollen,
       array(select l.team_id from teamlid l where l.medewerker_id = h.id) as teams
     from houder h join medewerker m on m.id = h.id join houder o on o.id = m.organisatie_id where h.id = $1`,
    [id],
  )
  if (rij === undefined) throw new Error(`"${naam}" is geen medewerker`)
  const { organisatie_id: organisatieId, ...wie } = rij
  return {
    db: server.db,
    verzoek: randomUUID(),
    moment,
    wie: { id, soort: 'medewerker', organisatieId, ...wie },
  }
}

/** Counts the statements that the app sends while something is asked; nothing else may run meanwhile. */
export async function metTelling<T>(
  server: TestServer,
  doe: () => Promise<T>,
): Promise<{ uit: T; n: number }> {
  const client = await server.db.pool.connect()
  const proto = Object.getPrototypeOf(client) as { query: (...a: unknown[]) => unknown }
  client.release()
  const echt = proto.query
  let n = 0
  proto.query = function (this: unknown, ...a: unknown[]) {
    n += 1
    return echt.apply(this, a)
  }
  try {
    return { uit: await doe(), n }
  } finally {
    proto.query = echt
  }
}

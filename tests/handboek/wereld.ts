import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { maakApp } from '../../server/src/app.ts'
import { leesConfig } from '../../server/src/config.ts'
import { berichtenRonde } from '../../server/src/modules/bericht/map.commands.ts'
import { demoVullen } from '../../server/src/modules/demo/demo.commands.ts'
import { opstellen } from '../../server/src/omgeving.ts'

/** Enough for four households in every stage of the main job. */
const HUISHOUDENS = 48

/** Where in the demo a picture is made: ids of the invented people, and of dossiers that have come so far. */
export type Plekken = {
  /** support runs: nothing on its screens is empty */
  readonly ver: { readonly id: number; readonly kenmerk: string }
  /** opened; the triage has still to be done */
  readonly nieuw: { readonly id: number }
  /** a gesprek is agreed, not yet held */
  readonly gepland: { readonly id: number; readonly gesprek: number }
  /** the plan waits for the yes of the inwoner */
  readonly voorstel: { readonly id: number }
  /** a signaal for which nobody is chosen yet */
  readonly signaal: { readonly id: number }
  /** id of the person who logs in, by the word of the table */
  readonly wie: Readonly<Record<Wie, number>>
}
export type Wie =
  | 'regievoerder'
  | 'regievoerder nieuw'
  | 'regievoerder gepland'
  | 'regievoerder voorstel'
  | 'inwoner'
  | 'inwoner voorstel'
  | 'werker'
  | 'vreemde werker'
  | 'teamleider'
  | 'aanbieder'
  | 'berichtenverwerker'
  | 'vrijwilliger'
  | 'beheerder'

export type Wereld = {
  readonly adres: string
  readonly plekken: Plekken
  /** Ends the server and its database and takes the data away. */
  readonly sluit: () => Promise<void>
}

type Rij = { id: number; wie: number; inwoner: number; gesprek: number; kenmerk: string }
type Kijk = (wat: string, sql: string, waarden?: unknown[]) => Promise<Rij>

const DOSSIER = `select w.dossier_id as id, w.kenmerk, w.regievoerder_id as wie, min(p.inwoner_id) as inwoner
  from werkregel w join persoon p using (dossier_id)`

const metRol = async (kijk: Kijk, rol: string): Promise<number> =>
  (
    await kijk(
      rol,
      `select h.id from houder h join rol_toekenning r on r.houder_id = h.id where r.rol = $1 order by h.id limit 1`,
      [rol],
    )
  ).id

// A gemeente whose demo refers to nobody has no messages; where there are some, the pictures show them.
async function zoekPlekken(kijk: Kijk): Promise<Plekken> {
  const ver = await kijk(
    'a dossier with a verwijzing and a message',
    `${DOSSIER} where p.inwoner_id is not null and w.fase = 'uitvoering' and (not exists (select 1 from bericht)
       or exists (select 1 from bericht b where b.dossier_id = w.dossier_id)) group by 1, 2, 3 order by 1 limit 1`,
  )
  const nieuw = await kijk(
    'a dossier without triage',
    `${DOSSIER} where not exists (select 1 from triage t where t.dossier_id = w.dossier_id)
     group by 1, 2, 3 order by 1 limit 1`,
  )
  const gepland = await kijk(
    'a gesprek that is agreed',
    `select g.id as gesprek, w.dossier_id as id, w.regievoerder_id as wie from gesprek g join werkregel w using (dossier_id)
     where g.status = 'gepland' order by 1 limit 1`,
  )
  const voorstel = await kijk(
    'a plan that waits for its inwoner',
    `${DOSSIER} join plan using (dossier_id) where plan.status = 'in_afstemming' and p.inwoner_id is not null
     group by 1, 2, 3 order by 1 limit 1`,
  )
  const signaal = await kijk(
    'a signaal to divide',
    `select s.id, l.medewerker_id as wie from signaal s join team_gebied g using (gebied_id)
     join teamlid l using (team_id) join rol_toekenning r on r.houder_id = l.medewerker_id
     where r.rol = 'sociaal_werker' and s.dossier_id is null and s.bezoeker_id is null order by 1, 2 limit 1`,
  )
  const vreemde = await kijk(
    'a worker without access',
    `select r.houder_id as id from rol_toekenning r where r.rol = 'sociaal_werker' and not exists
       (select 1 from toegang t where t.dossier_id = $1 and t.houder_id = r.houder_id) order by 1 limit 1`,
    [ver.id],
  )
  const aanbieder = await kijk(
    'who works for the aanbieder',
    `select m.id from medewerker m join rol_toekenning r on r.houder_id = m.id where r.rol = 'aanbieder'
       and (not exists (select 1 from toewijzing) or m.organisatie_id in
         (select t.organisatie_id from toewijzing t where t.dossier_id = $1)) order by 1 limit 1`,
    [ver.id],
  )
  const wie = {
    regievoerder: ver.wie,
    'regievoerder nieuw': nieuw.wie,
    'regievoerder gepland': gepland.wie,
    'regievoerder voorstel': voorstel.wie,
    inwoner: ver.inwoner,
    'inwoner voorstel': voorstel.inwoner,
    werker: signaal.wie,
    'vreemde werker': vreemde.id,
    teamleider: await metRol(kijk, 'teamleider'),
    aanbieder: aanbieder.id,
    berichtenverwerker: await metRol(kijk, 'consulent'),
    vrijwilliger: await metRol(kijk, 'vrijwilliger'),
    beheerder: await metRol(kijk, 'functioneel_beheerder'),
  }
  return { ver, nieuw, gepland, voorstel, signaal, wie }
}

/** Looks as the superuser of the embedded PostgreSQL, only to find where the pictures are. */
async function metKijk<T>(url: string, doe: (kijk: Kijk) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, options: '-c search_path=kt' })
  client.setTypeParser(pg.types.builtins.INT8, Number)
  await client.connect()
  try {
    return await doe(async (wat, sql, waarden = []) => {
      const [rij] = (await client.query<Rij>(sql, waarden)).rows
      if (rij === undefined) throw new Error(`the demo has no ${wat}`)
      return rij
    })
  } finally {
    await client.end()
  }
}

/**
 * The program on an empty data folder, filled with the demo of this gemeente; the messages have gone out.
 * @throws Error when it does not start, or when the demo lacks what the pictures show; nothing is left running
 */
export async function begin(gemeente: string): Promise<Wereld> {
  const map = await mkdtemp(join(tmpdir(), 'kt-handboek-'))
  const opruimen: (() => Promise<unknown>)[] = [
    () => rm(map, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 }),
  ]
  const sluit = async () => {
    for (const doe of opruimen.splice(0).toReversed()) await doe()
  }
  try {
    const config = leesConfig({ KT_DATA: map, KT_GEMEENTE: gemeente, KT_DRUK_MS: '0', KT_LOG: 'silent' })
    const o = await opstellen(true, { ...config, verzoekenPerMinuut: 1_000_000 })
    opruimen.push(o.sluit)
    const nu = Temporal.Now.instant()
    await demoVullen(o.db, { vanaf: 0, aantal: HUISHOUDENS, nu })
    await berichtenRonde(o.db, o.config.berichtenMap, nu, { meld: (hapering) => console.error(hapering) })
    const app = await maakApp(o)
    opruimen.push(() => app.close())
    const adres = await app.listen({ host: '127.0.0.1', port: 0 })
    const url = o.cluster?.url('postgres', 'keukentafel') ?? ''
    return { adres, plekken: await metKijk(url, zoekPlekken), sluit }
  } catch (fout) {
    await sluit()
    throw fout
  }
}

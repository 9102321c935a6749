import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'
import type { SignaalRoute, SignaalStatus } from './signaal.rules.ts'

export type NieuwSignaal = {
  gebied_id: number
  kanaal: string
  route: SignaalRoute
  melder_type: string | null
  melder_organisatie: string | null
  vindplaats: string | null
  vertrouwelijk: boolean
  grondslag_benaderen: string | null
  voor_wie: string
  vraag: string
  voornaam: string | null
  achternaam: string | null
  geboortedatum: string | null
  telefoon: string | null
  email: string | null
  straat: string | null
  huisnummer: number | null
  toevoeging: string | null
  postcode: string
  plaats: string | null
  aangenomen_door: number | null
  vraagt_zelf_niet: boolean
  outreachteam_id: number | null
  plek: string | null
  ontvangen_op: Date
}
export type Melder = {
  naam: string | null
  telefoon: string | null
  email: string | null
  relatie: string | null
  namens: string | null
  signaleerder_id: number | null
}

/** Adds a signaal and, in a row of its own that the person concerned never sees, who told it (SIG-17). */
export async function insertSignaal(
  trx: Trx,
  signaal: NieuwSignaal,
  melder: Melder | null,
  jaar: number,
): Promise<{ id: number; kenmerk: string }> {
  // The public cannot see what it adds, so the number is taken beforehand instead of returned.
  const { rows } = await sql<{
    id: number
    nr: number
  }>`select nextval('signaal_id_seq') as id, nextval('signaal_kenmerk') as nr`.execute(trx)
  const { id, nr } = rows[0] ?? { id: 0, nr: 0 }
  const kenmerk = `S${String(jaar)}-${String(nr).padStart(6, '0')}`
  await Promise.all([
    trx
      .insertInto('signaal')
      .values({ id, kenmerk, ...signaal })
      .execute(),
    melder === null
      ? null
      : trx
          .insertInto('signaal_melder')
          .values({ signaal_id: id, ...melder })
          .execute(),
  ])
  return { id, kenmerk }
}

/** How many signalen the public page brought in this wijk since `vanaf`; holds others who ask until we are done. */
export async function countPubliek(trx: Trx, gebiedId: number, vanaf: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select publieke_signalen(${gebiedId}, ${vanaf}) as n`.execute(trx)
  return rows[0]?.n ?? 0
}

export type VergrendeldSignaal = {
  id: number
  kenmerk: string
  gebied_id: number
  dossier_id: number | null
  route: SignaalRoute
  status: SignaalStatus
  voornaam: string | null
  achternaam: string | null
  geboortedatum: string | null
  telefoon: string | null
  email: string | null
  straat: string | null
  huisnummer: number | null
  toevoeging: string | null
  postcode: string | null
  plaats: string | null
  ontvangen_op: Date
  eigen_postvak: boolean
  vraag: string
  kanaal: string
  version: number
}

/** Locks a signaal for the decision on it: two people who open a dossier from it at once must not both succeed. */
export async function lockSignaal(trx: Trx, id: number): Promise<VergrendeldSignaal | undefined> {
  const rij = await trx
    .selectFrom('signaal')
    .select(['id', 'kenmerk', 'gebied_id', 'dossier_id', 'route', 'status', 'voornaam', 'achternaam'])
    .select([
      'geboortedatum',
      'telefoon',
      'email',
      'straat',
      'huisnummer',
      'toevoeging',
      'postcode',
      'plaats',
    ])
    .select(['ontvangen_op', 'vraag', 'kanaal', 'version'])
    .select(sql<boolean>`(gebied_id = any ((select mijn_postvakken())::bigint[]))`.as('eigen_postvak'))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return rij as VergrendeldSignaal | undefined
}

/** Was it taken up in a dossier, so that it left our postvak? Only about a signaal of one's own postvak. */
export async function isOpgenomen(trx: Trx, id: number): Promise<boolean> {
  const { rows } = await sql<{ weg: boolean }>`select signaal_opgenomen(${id}) as weg`.execute(trx)
  return rows[0]?.weg ?? false
}

export type SignaalWijziging = {
  status?: SignaalStatus
  dossier_id?: number
  bezoeker_id?: number
  bezoek_op?: string | null
  besluit_team?: string | null
  reden_sluiten?: string
}

/** Changes a locked signaal and counts its version up. */
export async function updateSignaal(trx: Trx, id: number, wijziging: SignaalWijziging): Promise<void> {
  await trx
    .updateTable('signaal')
    .set({ ...wijziging, version: sql`version + 1` })
    .where('id', '=', id)
    .execute()
}

/** Holds others who open a dossier at this address until we are done: else both would count none (SIG-12). */
export async function lockAdres(trx: Trx, postcode: string, huisnummer: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(7251005, hashtext(${`${postcode} ${String(huisnummer)}`}))`.execute(
    trx,
  )
}

export type DossierStand = {
  kenmerk: string
  regievoerder: string | null
  fase: string | null
  onderzoekLoopt: boolean
}

/** What one needs to know of a dossier to add a signaal to it. */
export async function findDossierStand(trx: Trx, dossierId: number): Promise<DossierStand | undefined> {
  const { rows } = await sql<DossierStand>`
    select d.kenmerk, h.naam as regievoerder, w.fase, exists (select from termijn t where t.dossier_id = d.id
      and t.soort = 'onderzoek' and t.voldaan_op is null) as "onderzoekLoopt"
    from dossier d left join werkregel w on w.dossier_id = d.id left join houder h on h.id = w.regievoerder_id
    where d.id = ${dossierId}`.execute(trx)
  return rows[0]
}

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
  huisnummer: number
  toevoeging: string | null
  postcode: string
  plaats: string | null
  aangenomen_door: number | null
}
export type Melder = {
  naam: string | null
  telefoon: string | null
  email: string | null
  relatie: string | null
  namens: string | null
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
  await trx
    .insertInto('signaal')
    .values({ id, kenmerk, ...signaal })
    .execute()
  if (melder !== null)
    await trx
      .insertInto('signaal_melder')
      .values({ signaal_id: id, ...melder })
      .execute()
  return { id, kenmerk }
}

export type SignaalLijstRij = {
  id: number
  kenmerk: string
  gebied: string
  voornaam: string | null
  achternaam: string | null
  kanaal: string
  melder_type: string | null
  begin: string
  status: SignaalStatus
  ontvangen_op: Date
  bezoeker: string | null
  bezoek_op: string | null
  version: number
}

/** The postvak: newest need first, at most 200 lines, and how many there are. Row-level security picks the wijken. */
export async function findPostvak(
  trx: Trx,
  filter: { gesloten: boolean; gebied: number | null },
): Promise<{ rijen: SignaalLijstRij[]; totaal: number }> {
  const basis = trx
    .selectFrom('signaal as s')
    .where('s.dossier_id', 'is', null)
    .where('s.status', filter.gesloten ? '=' : '<>', 'gesloten')
    .$if(filter.gebied !== null, (q) => q.where('s.gebied_id', '=', filter.gebied))
  const rijen = await basis
    .innerJoin('gebied as g', 'g.id', 's.gebied_id')
    .leftJoin('houder as h', 'h.id', 's.bezoeker_id')
    .select([
      's.id',
      's.kenmerk',
      'g.naam as gebied',
      's.voornaam',
      's.achternaam',
      's.kanaal',
      's.melder_type',
      's.status',
      's.ontvangen_op',
      'h.naam as bezoeker',
      's.bezoek_op',
      's.version',
    ])
    .select(sql<string>`left(s.vraag, 160)`.as('begin'))
    .orderBy('s.ontvangen_op')
    .limit(200)
    .execute()
  const { totaal } = await basis
    .select((eb) => eb.fn.countAll<number>().as('totaal'))
    .executeTakeFirstOrThrow()
  return { rijen: rijen as SignaalLijstRij[], totaal }
}

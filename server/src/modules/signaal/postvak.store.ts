import { sql } from 'kysely'
import type { GebiedSoort } from '@keukentafel/contract'
import type { Trx } from '../../platform/db/pool.ts'
import type { SignaalRoute, SignaalStatus } from './signaal.rules.ts'

export type SignaalKernRij = {
  id: number
  kenmerk: string
  gebied_id: number
  gebied: string
  voornaam: string | null
  achternaam: string | null
  straat: string | null
  huisnummer: number | null
  toevoeging: string | null
  postcode: string | null
  kanaal: string
  route: SignaalRoute
  melder_type: string | null
  melder_organisatie: string | null
  vertrouwelijk: boolean
  melder_zichtbaar: boolean
  status: SignaalStatus
  ontvangen_op: Date
  bezoeker_id: number | null
  bezoeker: string | null
  bezoek_op: string | null
  besluit_team: string | null
  dossier_id: number | null
  vraagt_zelf_niet: boolean
  outreachteam: string | null
  eigen_postvak: boolean
  version: number
}
export type SignaalLijstRij = SignaalKernRij & { begin: string }

const KERN = [
  's.id',
  's.kenmerk',
  's.gebied_id',
  'g.naam as gebied',
  's.voornaam',
  's.achternaam',
  's.straat',
  's.huisnummer',
  's.toevoeging',
  's.postcode',
  's.kanaal',
  's.route',
  's.melder_type',
  's.melder_organisatie',
  's.vertrouwelijk',
  's.status',
  's.ontvangen_op',
  's.bezoeker_id',
  'h.naam as bezoeker',
  's.bezoek_op',
  's.besluit_team',
  's.dossier_id',
  's.vraagt_zelf_niet',
  'o.naam as outreachteam',
  's.version',
] as const

// Who told it is of the postvak, and later of who holds the deel melder (SIG-17), as in the policy of signaal_melder.
const melderZichtbaar = sql<boolean>`(s.dossier_id is null or s.dossier_id = any (
  (select mijn_dossiers('melder'))::bigint[]))`.as('melder_zichtbaar')

const eigenPostvak = sql<boolean>`(s.gebied_id = any ((select mijn_postvakken())::bigint[]))`.as(
  'eigen_postvak',
)

const signalen = (trx: Trx) =>
  trx
    .selectFrom('signaal as s')
    .innerJoin('gebied as g', 'g.id', 's.gebied_id')
    .leftJoin('houder as h', 'h.id', 's.bezoeker_id')
    .leftJoin('houder as o', 'o.id', 's.outreachteam_id')

/** The postvak, oldest first, at most 200 lines, and how many there are. Row-level security picks the wijken. */
export async function findPostvak(
  trx: Trx,
  filter: { gesloten: boolean; gebied: number | null; outreach?: boolean },
): Promise<{ rijen: SignaalLijstRij[]; totaal: number }> {
  const basis = signalen(trx)
    .where('s.dossier_id', 'is', null)
    .where('s.status', filter.gesloten ? '=' : '<>', 'gesloten')
    .$if(filter.gebied !== null, (q) =>
      q.where('s.gebied_id', 'in', (eb) =>
        eb.selectFrom('gebied_werkt').select('gebied_id').where('werkt_id', '=', filter.gebied),
      ),
    )
    .$if(filter.outreach === true, (q) => q.where('s.vraagt_zelf_niet', '=', true))
  const rijen = await basis
    .select(KERN)
    .select([melderZichtbaar, eigenPostvak])
    .select(sql<string>`left(s.vraag, 160)`.as('begin'))
    .orderBy('s.ontvangen_op')
    .orderBy('s.id')
    .limit(200)
    .execute()
  const { totaal } = await basis
    .select((eb) => eb.fn.countAll<number>().as('totaal'))
    .executeTakeFirstOrThrow()
  return { rijen: rijen as SignaalLijstRij[], totaal }
}

export type SignaalDetailRij = SignaalKernRij & {
  voor_wie: 'zelf' | 'ander'
  vraag: string
  geboortedatum: string | null
  telefoon: string | null
  email: string | null
  plaats: string | null
  vindplaats: string | null
  grondslag_benaderen: string | null
  reden_sluiten: string | null
  aangenomen_door: string | null
  dossier_kenmerk: string | null
}

/** One signaal that the person acting may see, or undefined. */
export async function findSignaal(trx: Trx, id: number): Promise<SignaalDetailRij | undefined> {
  const rij = await signalen(trx)
    .leftJoin('houder as a', 'a.id', 's.aangenomen_door')
    .leftJoin('dossier as d', 'd.id', 's.dossier_id')
    .select(KERN)
    .select([melderZichtbaar, eigenPostvak])
    .select([
      's.voor_wie',
      's.vraag',
      's.geboortedatum',
      's.telefoon',
      's.email',
      's.plaats',
      's.vindplaats',
      's.grondslag_benaderen',
      's.reden_sluiten',
      'a.naam as aangenomen_door',
      'd.kenmerk as dossier_kenmerk',
    ])
    .where('s.id', '=', id)
    .executeTakeFirst()
  return rij as SignaalDetailRij | undefined
}

export type MelderRij = {
  naam: string | null
  telefoon: string | null
  email: string | null
  relatie: string | null
  namens: string | null
}

/** Who told it: only for the postvak, and later for who holds the deel melder (SIG-17). */
export const findMelder = (trx: Trx, signaalId: number): Promise<MelderRij | undefined> =>
  trx
    .selectFrom('signaal_melder')
    .select(['naam', 'telefoon', 'email', 'relatie', 'namens'])
    .where('signaal_id', '=', signaalId)
    .executeTakeFirst()

export type PostvakTelling = { id: number; naam: string; soort: GebiedSoort; isWijk: boolean; open: number }

/** The places with a postvak that this person works, with what is open in each and in what lies in it. */
export async function findPostvakken(trx: Trx): Promise<PostvakTelling[]> {
  const { rows } = await sql<PostvakTelling>`
    select g.id, g.naam, g.soort, g.sleutel <> 'stad' as "isWijk", count(s.id)::int as open
    from gebied g join gebied_werkt w on w.werkt_id = g.id
      left join signaal s on s.gebied_id = w.gebied_id and s.dossier_id is null and s.status <> 'gesloten'
    where g.id = any ((select mijn_postvakken())::bigint[]) group by g.id, g.naam, g.soort, g.sleutel
    order by g.sleutel = 'stad', g.naam collate "unicode"`.execute(trx)
  return rows
}

export type BezoekerRij = { id: number; naam: string; functie: string; gebied_id: number }

/** Who works the postvak of these wijken: the people one can send. */
export async function findBezoekers(trx: Trx, gebieden: readonly number[]): Promise<BezoekerRij[]> {
  const { rows } = await sql<BezoekerRij>`
    select distinct h.id, h.naam, m.functie, w.gebied_id
    from gebied_werkt w join team_gebied t on t.gebied_id = w.werkt_id
      join teamlid l on l.team_id = t.team_id and l.vanaf <= statement_timestamp()
        and (l.tot is null or l.tot > statement_timestamp())
      join medewerker m on m.id = l.medewerker_id
        and (m.in_dienst_tot is null or m.in_dienst_tot >= (now() at time zone 'Europe/Amsterdam')::date)
      join houder h on h.id = m.id
      join rol_toekenning r on r.houder_id = m.id and r.rol in ('sociaal_werker', 'teamleider')
        and r.vanaf <= statement_timestamp() and (r.tot is null or r.tot > statement_timestamp())
    where w.gebied_id = any (${sql.val([...gebieden])}::bigint[])
    order by h.naam, h.id`.execute(trx)
  return rows
}

export type ContactRij = { id: number; kenmerk: string; regievoerder: string; zichtbaar: boolean }
export type Adres = { readonly gebiedId: number; readonly postcode: string; readonly huisnummer: number }

/** SIG-12: running dossiers at an address in a wijk of this person, and which of them one may see. */
export async function findContact(trx: Trx, adres: Adres): Promise<ContactRij[]> {
  const { rows } = await sql<ContactRij>`
    select c.dossier_id as id, c.kenmerk, c.regievoerder, toegang_stand(c.dossier_id) = 'zien' as zichtbaar
    from contact_bestaat(${adres.gebiedId}, ${adres.postcode}, ${adres.huisnummer}, null) c`.execute(trx)
  return rows
}

/** SIG-12: open signalen at the same address, in postvakken of this person. */
export const findOpenOpAdres = (
  trx: Trx,
  adres: Adres,
  behalve: number | null,
): Promise<{ id: number; kenmerk: string; ontvangen_op: Date }[]> =>
  trx
    .selectFrom('signaal')
    .select(['id', 'kenmerk', 'ontvangen_op'])
    .where('postcode', '=', adres.postcode)
    .where('huisnummer', '=', adres.huisnummer)
    .where('dossier_id', 'is', null)
    .where('status', '<>', 'gesloten')
    .$if(behalve !== null, (q) => q.where('id', '<>', behalve))
    .orderBy('ontvangen_op')
    .limit(10)
    .execute()

import { sql } from 'kysely'
import type { GesprekAntwoorden } from '@keukentafel/contract'
import type { Trx } from '../../platform/db/pool.ts'
import type { Gegeven } from './afhandeling.rules.ts'
import type { GesprekReden, VerslagUitkomst } from './gesprek.rules.ts'

export type GesprekStatus = 'gepland' | 'lopend' | 'afgesloten'
export type GesprekSoort = 'keukentafel' | 'driegesprek'
export type GesprekPlaats = GesprekAntwoorden['plaats']

export type NieuwGesprek = {
  readonly dossier_id: number
  readonly reden: GesprekReden
  readonly plaats: GesprekPlaats
  readonly gepland_op: Date | null
  readonly vraag: string
  readonly soort?: GesprekSoort
  readonly achterliggende_vraag?: string
  readonly vervolg_op?: number
  readonly teamvraag?: string
  readonly clientondersteuning_aangeboden_op: Date | null
  readonly door: number
  readonly gewijzigd_door: number
}

/** Adds a planned gesprek, held with the beleid of the dossier as it is now (KTG-14); answers its number. */
export async function insertGesprek(trx: Trx, gesprek: NieuwGesprek): Promise<number> {
  const { id } = await trx
    .insertInto('gesprek')
    .values((eb) => ({
      ...gesprek,
      beleid_versie: eb.selectFrom('dossier').select('beleid_versie').where('id', '=', gesprek.dossier_id),
    }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/**
 * The vraag as it was told before: in the last gesprek, else in the last signaal of the inwoner; never asked again
 * (ALG-05). What somebody else told about the inwoner is no words of the inwoner: the plan would show it (SIG-17).
 */
export async function findEerdereVraag(trx: Trx, dossierId: number): Promise<string> {
  const gesprek = await trx
    .selectFrom('gesprek')
    .select('vraag')
    .where('dossier_id', '=', dossierId)
    .where('vraag', '<>', '')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (gesprek !== undefined) return gesprek.vraag
  const signaal = await trx
    .selectFrom('signaal')
    .select('vraag')
    .where((eb) => eb.and({ dossier_id: dossierId, voor_wie: 'zelf', vertrouwelijk: false }))
    .orderBy('ontvangen_op', 'desc')
    .limit(1)
    .executeTakeFirst()
  return signaal?.vraag ?? ''
}

export type GesprekRegel = {
  id: number
  reden: GesprekReden
  plaats: GesprekPlaats
  gepland_op: Date | null
  gehouden_op: string | null
  status: GesprekStatus
  uitkomst: VerslagUitkomst | null
  gegeven: Gegeven[]
  gegeven_tekst: string
  structureel: boolean | null
  beleid_versie: number | null
  soort: GesprekSoort
  conclusie: string
  motivering: string
  vervolg_op: number | null
  teamvraag: string | null
  vraag: string
  achterliggende_vraag: string
  vraag_is_achterliggend: boolean
  leefgebieden: string[]
  later: string[]
  mantelzorg: boolean | null
  clientondersteuning_aangeboden_op: Date | null
  clientondersteuning_gewenst: boolean | null
  door: string
  gewijzigd_door: string | null
  gewijzigd_op: Date
  version: number
}

const gesprekken = (trx: Trx, dossierId: number) =>
  trx
    .selectFrom('gesprek as g')
    .innerJoin('houder as h', 'h.id', 'g.door')
    .leftJoin('houder as w', 'w.id', 'g.gewijzigd_door')
    .select([
      'g.id',
      'g.reden',
      'g.plaats',
      'g.gepland_op',
      'g.gehouden_op',
      'g.status',
      'g.uitkomst',
      'g.gegeven',
      'g.gegeven_tekst',
      'g.structureel',
      'g.beleid_versie',
      'g.soort',
      'g.conclusie',
      'g.motivering',
      'g.vervolg_op',
      'g.teamvraag',
      'g.vraag',
      'g.achterliggende_vraag',
      'g.vraag_is_achterliggend',
      'g.leefgebieden',
      'g.later',
      'g.mantelzorg',
      'g.clientondersteuning_aangeboden_op',
      'g.clientondersteuning_gewenst',
      'h.naam as door',
      'w.naam as gewijzigd_door',
      'g.gewijzigd_op',
      'g.version',
    ])
    .where('g.dossier_id', '=', dossierId)

/** The gesprekken of a dossier, newest first. */
export async function findGesprekken(trx: Trx, dossierId: number): Promise<GesprekRegel[]> {
  return (await gesprekken(trx, dossierId).orderBy('g.id', 'desc').limit(200).execute()) as GesprekRegel[]
}

export async function findGesprek(trx: Trx, dossierId: number, id: number): Promise<GesprekRegel | null> {
  const rij = await gesprekken(trx, dossierId).where('g.id', '=', id).executeTakeFirst()
  return (rij as GesprekRegel | undefined) ?? null
}

export type LidRegel = { id: number; naam: string; relatie: string; geboortedatum: string | null }

/** Members of the household today, and who answered in this gesprek and has left since. */
export async function findLeden(
  trx: Trx,
  dossierId: number,
  bij: { readonly gesprekId: number | null; readonly dag: string },
): Promise<LidRegel[]> {
  return trx
    .selectFrom('persoon as p')
    .select([
      'p.id',
      sql<string>`concat_ws(' ', p.voornamen, p.tussenvoegsel, p.achternaam)`.as('naam'),
      'p.relatie',
      'p.geboortedatum',
    ])
    .where('p.dossier_id', '=', dossierId)
    .where((eb) =>
      eb.or([
        eb('p.lid_tot', 'is', null),
        eb('p.lid_tot', '>', bij.dag),
        eb.exists(
          eb
            .selectFrom('gesprek_antwoord as a')
            .select('a.persoon_id')
            .where('a.dossier_id', '=', dossierId)
            .where('a.gesprek_id', '=', bij.gesprekId)
            .whereRef('a.persoon_id', '=', 'p.id'),
        ),
      ]),
    )
    .orderBy('p.id')
    .execute()
}

export type GesprekSleutel = { readonly dossierId: number; readonly id: number }
type Bewaard = { version: number; gewijzigd_op: Date }

/** Saves everything typed when the version is still the one that was seen; null when it is not. */
export async function updateGesprek(
  trx: Trx,
  { dossierId, id }: GesprekSleutel,
  bij: { readonly versie: number; readonly wieId: number },
  g: GesprekAntwoorden,
): Promise<Bewaard | null> {
  const rij = await trx
    .updateTable('gesprek')
    .set({
      vraag: g.vraag,
      achterliggende_vraag: g.achterliggendeVraag,
      vraag_is_achterliggend: g.vraagIsAchterliggend,
      plaats: g.plaats,
      gehouden_op: g.gehoudenOp,
      leefgebieden: [...g.leefgebieden],
      later: [...g.later],
      mantelzorg: g.mantelzorg,
      status: 'lopend',
      gewijzigd_door: bij.wieId,
      gewijzigd_op: sql`clock_timestamp()`,
      version: sql`version + 1`,
    })
    .where('dossier_id', '=', dossierId)
    .where('id', '=', id)
    .where('version', '=', bij.versie)
    .returning(['version', 'gewijzigd_op'])
    .executeTakeFirst()
  return rij ?? null
}

/** Closes the gesprek when the version is still the one that was seen; null when it is not. */
export async function updateAfgesloten(
  trx: Trx,
  { dossierId, id }: GesprekSleutel,
  bij: { readonly versie: number; readonly wieId: number },
  slot: {
    readonly uitkomst: VerslagUitkomst
    readonly bevestigd: readonly string[]
    readonly gegeven: readonly Gegeven[]
    readonly toelichting: string
    readonly structureel: boolean | null
  },
): Promise<Bewaard | null> {
  const rij = await trx
    .updateTable('gesprek')
    .set({
      uitkomst: slot.uitkomst,
      waarschuwing_bevestigd: slot.bevestigd.length === 0 ? null : slot.bevestigd.join(' '),
      gegeven: [...slot.gegeven],
      gegeven_tekst: slot.toelichting.trim(),
      structureel: slot.structureel,
      status: 'afgesloten',
      afgesloten_op: sql`clock_timestamp()`,
      gewijzigd_door: bij.wieId,
      gewijzigd_op: sql`clock_timestamp()`,
      version: sql`version + 1`,
    })
    .where('dossier_id', '=', dossierId)
    .where('id', '=', id)
    .where('version', '=', bij.versie)
    .returning(['version', 'gewijzigd_op'])
    .executeTakeFirst()
  return rij ?? null
}

/**
 * Records that cliëntondersteuning was offered, once, and what the inwoner answers. Does not change the version: who is
 * typing must not find a conflict because of a press on the same screen.
 */
export async function updateAanbieding(
  trx: Trx,
  { dossierId, id }: GesprekSleutel,
  gewenst: boolean | null,
): Promise<{ aangeboden_op: Date; gewenst: boolean | null } | null> {
  const rij = await trx
    .updateTable('gesprek')
    .set({
      clientondersteuning_aangeboden_op: sql`coalesce(clientondersteuning_aangeboden_op, clock_timestamp())`,
      clientondersteuning_gewenst: gewenst,
    })
    .where('dossier_id', '=', dossierId)
    .where('id', '=', id)
    .returning([
      'clientondersteuning_aangeboden_op as aangeboden_op',
      'clientondersteuning_gewenst as gewenst',
    ])
    .executeTakeFirst()
  return rij?.aangeboden_op == null ? null : { aangeboden_op: rij.aangeboden_op, gewenst: rij.gewenst }
}

/** The phase that the werklijst shows for this dossier. */
export async function findFase(trx: Trx, dossierId: number): Promise<string | null> {
  const rij = await trx
    .selectFrom('werkregel')
    .select('fase')
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst()
  return rij?.fase ?? null
}

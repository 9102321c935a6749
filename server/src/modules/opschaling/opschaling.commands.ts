import type {
  BodyVan,
  opschalingAanvragen as AanvragenOp,
  opschalingBeoordelen as BeoordelenOp,
  OpschalingStatus,
  OpschalingView,
} from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { conflict, gelukt, nietGevonden, verboden, verouderd, type Result } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import type { Beleid } from '../beleid/index.ts'
import { schakelteamsVinden } from '../linkingpin/linkingpin.queries.ts'
import { attenderen } from '../attendering/attendering.commands.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { magOpschalen, magStap } from './opschaling.policy.ts'
import { hierVan, leesGrond, toonOpschaling } from './opschaling.queries.ts'
import {
  aanvraagControleren,
  motivatieControleren,
  stapControleren,
  type OpschalingStap,
  type Wijzing,
} from './opschaling.rules.ts'
import {
  findOpschalingen,
  findWerkers,
  insertOpschaling,
  insertStap,
  updateOpschaling,
  type DossierStand,
  type OpschalingRij,
  type OpschalingWijziging,
} from './opschaling.store.ts'
import { insertBerichten, updateGezien, type SchakelSoort } from './schakelbericht.store.ts'

export type Sleutel = { readonly dossierId: number; readonly id: number }
export type Grond = {
  readonly ctx: Context
  readonly trx: Trx
  readonly sleutel: Sleutel
  readonly rij: OpschalingRij
  readonly stand: DossierStand
  readonly beleid: Beleid
  readonly vandaag: Temporal.PlainDate
}

const verbodenStap = () =>
  verboden('opschaling-niet-van-u', 'U mag dit niet bij deze opschaling. Vraag het de teamleider.')

/** The worker that is named, when one is. */
export const persoonVan = async (trx: Trx, wijzing: Wijzing) =>
  wijzing.verantwoordelijkeId === undefined
    ? undefined
    : (await findWerkers(trx, wijzing.verantwoordelijkeId))[0]

/**
 * One step of an opschaling: finds it, checks who acts and how it stands, and runs `doe`. Refuses with
 * `opschaling-niet-van-u` (403), `opschaling-stap-kan-niet` (409), 404 and 412.
 */
export function metOpschaling<T>(
  ctx: Context,
  stap: OpschalingStap,
  sleutel: Sleutel,
  doe: (grond: Grond) => Promise<Result<T>>,
): Promise<T> {
  const object = { soort: 'opschaling', id: sleutel.id }
  const handeling = { naam: `opschaling.${stap}`, dossierId: sleutel.dossierId, object }
  return metWie(ctx, handeling, async (trx) => {
    const { stand, beleid } = await leesGrond(trx, ctx, sleutel.dossierId)
    const [rij] = await findOpschalingen(trx, sleutel.dossierId, sleutel.id)
    if (rij === undefined) return nietGevonden()
    const betrekking = { heeftTaak: stand.heeft_taak, verantwoordelijkeId: rij.verantwoordelijke_id }
    if (!magStap(stap, ctx.wie, betrekking)) return verbodenStap()
    if (rij.version !== ctx.versie) return verouderd()
    const kan = stapControleren(stap, rij.status)
    if (!kan.ok) return kan
    return doe({ ctx, trx, sleutel, rij, stand, beleid, vandaag: dagInNederland(ctx.moment) })
  })
}

/** Saves a step with its history and its line in the tijdlijn. */
export async function stapBewaren(
  g: Grond,
  naar: OpschalingStatus,
  bij: { readonly motivatie: string | null; readonly wijziging?: OpschalingWijziging },
): Promise<void> {
  const { trx, sleutel, rij, ctx } = g
  await updateOpschaling(trx, { ...sleutel, versie: rij.version }, { status: naar, ...bij.wijziging })
  await insertStap(trx, sleutel, { van: rij.status, naar, motivatie: bij.motivatie, door: ctx.wie.id })
  await tijdlijnSchrijven(trx, {
    dossierId: sleutel.dossierId,
    wieId: ctx.wie.id,
    deel: 'kern',
    gebeurtenis: `opschaling.${naar}`,
    objectId: sleutel.id,
    gegevens: { doel: rij.doel },
  })
}

/** Tells the linking pins of the other team, and who gets the regie back (REG-08, REG-09). */
export async function schakelen(
  g: Grond,
  soort: SchakelSoort,
  ook: readonly (number | null)[] = [],
): Promise<void> {
  const { trx, rij, stand, sleutel } = g
  const teams = await schakelteamsVinden(trx)
  const pinnen = teams.find((t) => t.teamId === rij.naar_team_id)?.pinnen ?? []
  const aan = [...pinnen.map((p) => p.medewerkerId), ...ook].filter(
    (id) => id !== null && id !== g.ctx.wie.id,
  )
  await insertBerichten(
    trx,
    {
      dossier_id: sleutel.dossierId,
      opschaling_id: sleutel.id,
      soort,
      kenmerk: stand.kenmerk,
      doel: rij.doel,
      team_id: stand.team_id,
      naar_team_id: rij.naar_team_id,
    },
    aan.filter((id) => id !== null),
  )
}

export const tonen = async (g: Grond): Promise<Result<OpschalingView>> => {
  const view = await toonOpschaling(g.trx, g.ctx, g.sleutel)
  return view === null ? nietGevonden() : gelukt(view)
}

/**
 * Asks the teamleider for an opschaling (REG-05). Refuses with the codes of `aanvraagControleren`, with
 * `opschaling-loopt-al` (409) and `opschaling-niet-van-u` (403).
 */
export function opschalingAanvragen(
  ctx: Context,
  dossierId: number,
  body: BodyVan<typeof AanvragenOp>,
): Promise<OpschalingView> {
  return metWie(ctx, { naam: 'opschaling.aanvragen', dossierId }, async (trx) => {
    const { stand, beleid } = await leesGrond(trx, ctx, dossierId)
    if (magOpschalen(ctx.wie, stand.heeft_taak).length === 0) return verbodenStap()
    if (stand.status !== 'open') return conflict('dossier-gesloten', 'Dit dossier is gesloten.')
    const hier = await schakelteamsVinden(trx, hierVan(stand, beleid))
    const teams = hier.map((t) => ({ id: t.teamId, soort: t.soort }))
    const wie = aanvraagControleren(beleid, body, { teams, persoon: await persoonVan(trx, body) })
    if (!wie.ok) return wie
    const id = await insertOpschaling(trx, {
      dossier_id: dossierId,
      doel: body.doel,
      naar_team_id: body.naarTeamId ?? null,
      reden: body.reden.trim(),
      verantwoordelijke_id: wie.waarde.id,
      verantwoordelijke_naam: wie.waarde.naam,
      door: ctx.wie.id,
      beleid_versie: beleid.versie,
    })
    if (id === null) return conflict('opschaling-loopt-al', 'Er loopt al een opschaling naar dit team.')
    const sleutel = { dossierId, id }
    await insertStap(trx, sleutel, { van: null, naar: 'aangevraagd', motivatie: null, door: ctx.wie.id })
    const gegevens = { doel: body.doel }
    const regel = { dossierId, wieId: ctx.wie.id, deel: 'kern', objectId: id, gegevens } as const
    await tijdlijnSchrijven(trx, { ...regel, gebeurtenis: 'opschaling.aangevraagd' })
    await attenderen(trx, { dossierId, aan: 'teamleiders', soort: 'opschaling.gevraagd', objectId: id })
    const view = await toonOpschaling(trx, ctx, sleutel)
    return view === null ? nietGevonden() : gelukt(view)
  })
}

/** The teamleider says yes, and the linking pin hears of it; or no, with why (REG-06, REG-08). */
export const opschalingBeoordelen = (
  ctx: Context,
  sleutel: Sleutel,
  { akkoord, motivatie = '' }: BodyVan<typeof BeoordelenOp>,
): Promise<OpschalingView> =>
  metOpschaling(ctx, 'beoordelen', sleutel, async (g) => {
    const bel = { dossierId: sleutel.dossierId, aan: 'regievoerder', objectId: sleutel.id } as const
    await attenderen(g.trx, { ...bel, soort: 'opschaling.besloten' })
    if (!akkoord) {
      const waarom = motivatieControleren(motivatie)
      if (!waarom.ok) return waarom
      await stapBewaren(g, 'afgewezen', { motivatie: waarom.waarde })
      return tonen(g)
    }
    await stapBewaren(g, 'akkoord', { motivatie: motivatie.trim() === '' ? null : motivatie.trim() })
    await schakelen(g, 'op')
    return tonen(g)
  })

export const schakelberichtenLezen = (ctx: Context): Promise<{ gezien: number }> =>
  metWie(ctx, { naam: 'schakelberichten.lezen' }, async (trx) =>
    gelukt({ gezien: await updateGezien(trx, ctx.wie.id) }),
  )

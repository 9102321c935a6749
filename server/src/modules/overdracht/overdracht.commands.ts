import type {
  AntwoordVan,
  BodyVan,
  overdrachtAanbieden as AanbiedenOp,
  overdrachtAntwoordVastleggen as VastleggenOp,
  overdrachtBeantwoorden as BeantwoordenOp,
  overdrachtGesprekVastleggen as GesprekOp,
  overdrachtIntrekken as IntrekkenOp,
  OverdrachtView,
} from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { conflict, gelukt, nietGevonden, verboden, verouderd, type Result } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import type { Beleid, RegieRol } from '../beleid/index.ts'
import { beleidVan } from '../beleid/beleid.queries.ts'
import { rolKiezen } from '../regie/index.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { magAanbieden, magMetOverdracht, type OverdrachtHandeling } from './overdracht.policy.ts'
import {
  aanbodControleren,
  antwoordControleren,
  gesprekControleren,
  gesprekVereist,
  stapControleren,
} from './overdracht.rules.ts'
import {
  beantwoord,
  findAanMij,
  findOntvangers,
  findOverdrachten,
  findStand,
  insertOverdracht,
  updateOverdracht,
  type NieuweOverdracht,
  type OntvangerRij,
  type OverdrachtRij,
  type OverdrachtWijziging,
  type Stand,
} from './overdracht.store.ts'
import { toOverdrachtView, toStand } from './overdracht.view.ts'

type Sleutel = { readonly dossierId: number; readonly id: number }
type Aanbod = BodyVan<typeof AanbiedenOp>

const nietVanU = () =>
  verboden(
    'overdracht-niet-van-u',
    'Alleen wie de regie heeft, draagt over. Het antwoord is aan de ontvanger.',
  )

async function tonen(trx: Trx, ctx: Context, { dossierId, id }: Sleutel): Promise<Result<OverdrachtView>> {
  const [rij] = await findOverdrachten(trx, dossierId, id)
  const stand = await findStand(trx, dossierId)
  if (rij === undefined) return nietGevonden()
  const isRegievoerder = stand?.regievoerder_id === ctx.wie.id
  return gelukt(toOverdrachtView(rij, { wie: ctx.wie, isRegievoerder, alsOntvanger: false }))
}

const melden = (
  trx: Trx,
  ctx: Context,
  s: Sleutel,
  wat: { gebeurtenis: string; soort: string; naar: string },
) =>
  tijdlijnSchrijven(trx, {
    dossierId: s.dossierId,
    wieId: ctx.wie.id,
    deel: 'kern',
    gebeurtenis: wat.gebeurtenis,
    objectId: s.id,
    gegevens: { soort: wat.soort, naar: wat.naar },
  })

/** In which role the receiver would have the regie; null when it is no casusregie. */
function rolVoor(
  beleid: Beleid,
  aanbod: Aanbod,
  ontvanger: OntvangerRij | undefined,
): Result<RegieRol | null> {
  if (aanbod.soort !== 'casusregie' || ontvanger === undefined) return gelukt(null)
  const rol = rolKiezen(beleid, 'wmo', { functie: ontvanger.functie, gevraagd: null })
  return rol.ok ? rol : { ok: false, weigeringen: rol.weigeringen.map((w) => ({ ...w, veld: 'naarId' })) }
}

type Bij = { stand: Stand; beleid: Beleid; ontvanger: OntvangerRij | undefined; rol: RegieRol | null }

const lijnVelden = ({ soort, vanLijn, naarLijn }: Aanbod) =>
  soort === 'lijn'
    ? { van_lijn: vanLijn ?? null, naar_lijn: naarLijn ?? null }
    : { van_lijn: null, naar_lijn: null }

/** What the receiver would get with the regie; nothing when it is no casusregie. */
function regieVelden(beleid: Beleid, rol: RegieRol | null) {
  const grondslag = beleid.grondslagen.find((g) => g.soort === 'regie')
  return rol === null
    ? { rol, regie_bron: null, regie_delen: [] }
    : { rol, regie_bron: grondslag?.bron ?? 'Wmo 2.3.2', regie_delen: grondslag?.delen ?? [] }
}

const toNieuw = (ctx: Context, dossierId: number, aanbod: Aanbod, bij: Bij): NieuweOverdracht => ({
  dossier_id: dossierId,
  soort: aanbod.soort,
  van_id: ctx.wie.id,
  naar_id: bij.ontvanger?.id ?? null,
  naar_naam: bij.ontvanger?.naam ?? (aanbod.naarNaam ?? '').trim(),
  ...lijnVelden(aanbod),
  ...regieVelden(bij.beleid, bij.rol),
  inhoud: aanbod.inhoud.trim(),
  checklist: bij.beleid.overdracht.checklist.map((p) => p.id).filter((id) => aanbod.checklist?.includes(id)),
  kenmerk: bij.stand.kenmerk,
  complex_op: bij.stand.complex_op,
  gesprek_vereist: gesprekVereist(bij.beleid),
  beleid_versie: bij.beleid.versie,
})

/**
 * Offers a handover; nothing moves before the yes (REG-04, REG-10, REG-11). Refuses with the codes of
 * `aanbodControleren` and `rolKiezen`, with `casusregie-al-aangeboden` (409) and `overdracht-niet-van-u` (403).
 */
export const overdrachtAanbieden = (ctx: Context, dossierId: number, body: Aanbod): Promise<OverdrachtView> =>
  metWie(ctx, { naam: 'overdracht.aanbieden', dossierId }, async (trx) => {
    const stand = await findStand(trx, dossierId)
    if (stand === undefined) return nietGevonden()
    if (magAanbieden(ctx.wie, { isRegievoerder: stand.regievoerder_id === ctx.wie.id }).length === 0)
      return nietVanU()
    if (stand.status !== 'open') return conflict('dossier-gesloten', 'Dit dossier is gesloten.')
    const beleid = await beleidVan(ctx, stand.beleid_versie)
    const [ontvanger] = body.naarId === undefined ? [] : await findOntvangers(trx, body.naarId)
    const goed = aanbodControleren(beleid, body, ontvanger !== undefined && ontvanger.id !== ctx.wie.id)
    if (!goed.ok) return goed
    const rol = rolVoor(beleid, body, ontvanger)
    if (!rol.ok) return rol
    const nieuw = toNieuw(ctx, dossierId, body, { stand, beleid, ontvanger, rol: rol.waarde })
    const id = await insertOverdracht(trx, nieuw)
    if (id === null)
      return conflict(
        'casusregie-al-aangeboden',
        'De casusregie is al aan iemand aangeboden. Wacht op het antwoord.',
      )
    const sleutel = { dossierId, id }
    await melden(trx, ctx, sleutel, {
      gebeurtenis: 'overdracht.aangeboden',
      soort: body.soort,
      naar: nieuw.naar_naam,
    })
    return tonen(trx, ctx, sleutel)
  })

type Stap = { ctx: Context; handeling: OverdrachtHandeling; sleutel: Sleutel }
/** One step by who offered or has the regie. Refuses with `overdracht-niet-van-u` (403), 404, 412 and what `doe` says. */
const metOverdracht = (
  { ctx, handeling, sleutel }: Stap,
  doe: (trx: Trx, rij: OverdrachtRij) => Promise<Result<OverdrachtWijziging>>,
): Promise<OverdrachtView> => {
  const object = { soort: 'overdracht', id: sleutel.id }
  return metWie(ctx, { naam: handeling, dossierId: sleutel.dossierId, object }, async (trx) => {
    const [rij] = await findOverdrachten(trx, sleutel.dossierId, sleutel.id)
    const stand = await findStand(trx, sleutel.dossierId)
    if (rij === undefined || stand === undefined) return nietGevonden()
    const isRegievoerder = stand.regievoerder_id === ctx.wie.id
    if (rij.van_id !== ctx.wie.id && !isRegievoerder) return nietVanU()
    if (rij.version !== ctx.versie) return verouderd()
    const wijziging = await doe(trx, rij)
    if (!wijziging.ok) return wijziging
    if (!magMetOverdracht(ctx.wie, toStand(rij), { isRegievoerder }).includes(handeling)) return nietVanU()
    await updateOverdracht(trx, sleutel, wijziging.waarde)
    const wat = {
      gebeurtenis: `overdracht.${wijziging.waarde.status}`,
      soort: rij.soort,
      naar: rij.naar_naam,
    }
    await melden(trx, ctx, sleutel, wat)
    return tonen(trx, ctx, sleutel)
  })
}

/** The joint gesprek with the burger, or why the burger was not there (REG-10). */
export const overdrachtGesprekVastleggen = (
  ctx: Context,
  sleutel: Sleutel,
  body: BodyVan<typeof GesprekOp>,
): Promise<OverdrachtView> =>
  metOverdracht({ ctx, handeling: 'overdracht.gesprek-vastleggen', sleutel }, (_trx, rij) => {
    const kan = stapControleren('gesprek', toStand(rij))
    if (!kan.ok) return Promise.resolve(kan)
    const dag = gesprekControleren(body, dagInNederland(ctx.moment))
    if (!dag.ok) return Promise.resolve(dag)
    return Promise.resolve(
      gelukt({
        status: 'gesprek',
        gesprek_op: dag.waarde.toString(),
        burger_erbij: body.burgerErbij,
        reden_zonder_burger: body.burgerErbij ? null : (body.reden ?? '').trim(),
      }),
    )
  })

/** Takes back what was not answered yet. */
export const overdrachtIntrekken = (
  ctx: Context,
  sleutel: Sleutel,
  { reden }: BodyVan<typeof IntrekkenOp>,
): Promise<OverdrachtView> =>
  metOverdracht({ ctx, handeling: 'overdracht.intrekken', sleutel }, (_trx, rij) => {
    const kan = stapControleren('intrekken', toStand(rij))
    const waarom = antwoordControleren(false, reden)
    if (!kan.ok) return Promise.resolve(kan)
    if (!waarom.ok) return Promise.resolve(waarom)
    return Promise.resolve(
      gelukt({ status: 'ingetrokken', reden: reden.trim(), beantwoord_door: ctx.wie.id }),
    )
  })

/** The answer of a receiver without an account, written down by who offered. */
export const overdrachtAntwoordVastleggen = (
  ctx: Context,
  sleutel: Sleutel,
  { akkoord, reden }: BodyVan<typeof VastleggenOp>,
): Promise<OverdrachtView> =>
  metOverdracht({ ctx, handeling: 'overdracht.antwoord-vastleggen', sleutel }, (_trx, rij) => {
    const kan = magAntwoorden(rij, akkoord, reden)
    if (!kan.ok) return Promise.resolve(kan)
    return Promise.resolve(
      gelukt({
        status: akkoord ? 'geaccepteerd' : 'geweigerd',
        reden: tekstOfNiets(reden),
        beantwoord_door: ctx.wie.id,
      }),
    )
  })

const tekstOfNiets = (tekst = ''): string | null => (tekst.trim() === '' ? null : tekst.trim())

function magAntwoorden(rij: OverdrachtRij, akkoord: boolean, reden: string | undefined): Result<true> {
  const kan = stapControleren(akkoord ? 'accepteren' : 'weigeren', toStand(rij))
  return kan.ok ? antwoordControleren(akkoord, reden) : kan
}

/** The database was asked last, and something changed in between. */
function mislukt(uit: string): Result<never> {
  if (uit === 'niet-gevonden') return nietGevonden()
  return uit === 'versie-verouderd'
    ? verouderd()
    : conflict('overdracht-stap-kan-niet', 'Deze overdracht kan niet meer. Vraag het wie u die aanbood.')
}

/**
 * The receiver says yes or no; on a yes to casusregie the regie moves at that moment (REG-04). Refuses with the codes of
 * `stapControleren` and `antwoordControleren`, 404 for who it was not offered to, and 412.
 */
export const overdrachtBeantwoorden = (
  ctx: Context,
  id: number,
  { akkoord, reden }: BodyVan<typeof BeantwoordenOp>,
): Promise<AntwoordVan<typeof BeantwoordenOp>> =>
  metWie(ctx, { naam: 'overdracht.beantwoorden', object: { soort: 'overdracht', id } }, async (trx) => {
    const rij = await findAanMij(trx, id, ctx.wie.id)
    if (rij === undefined) return nietGevonden()
    if (rij.version !== ctx.versie) return verouderd()
    const kan = magAntwoorden(rij, akkoord, reden)
    if (!kan.ok) return kan
    const uit = await beantwoord(trx, { id, versie: rij.version, akkoord, reden: tekstOfNiets(reden) })
    if (uit !== 'gelukt') return mislukt(uit)
    const krijgt = akkoord && rij.soort === 'casusregie'
    return gelukt({
      status: akkoord ? 'geaccepteerd' : 'geweigerd',
      dossierId: krijgt ? rij.dossier_id : null,
    })
  })

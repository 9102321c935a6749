import type {
  AntwoordVan,
  BodyVan,
  signaalMelden as MeldenOp,
  signaalOpnemen as OpnemenOp,
} from '@keukentafel/contract'
import { dagInNederland, geboortedatumGeldig, parseDatum } from '../../kern/datum.ts'
import { alsGoed, gelukt, type Result, type Weigering } from '../../kern/result.ts'
import { PUBLIEK } from '../../kern/wie.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { isOnderdeelAan } from '../beleid/index.ts'
import { beleidNu } from '../beleid/beleid.queries.ts'
import type { Beleid } from '../beleid/index.ts'
import { normPostcode } from '../dossier/adres.commands.ts'
import { gebiedVan, inrichtingVan } from '../inrichting/inrichting.queries.ts'
import {
  postvakRoodVanaf,
  publiekeGrens,
  signaalOpnemen as opnemen,
  type SignaalRoute,
} from './signaal.rules.ts'
import { herkomstNakijken } from '../signaleerder/herkomst.commands.ts'
import { outreachteamVan } from './outreach.commands.ts'
import { countPubliek, insertSignaal, type Melder, type NieuwSignaal } from './signaal.store.ts'

type Melding = BodyVan<typeof MeldenOp>
type Opname = BodyVan<typeof OpnemenOp>
type Ontvangst = AntwoordVan<typeof MeldenOp>
type Ingang = {
  kanaal: string
  route: SignaalRoute
  melderType: string | null
  vindplaats: string | null
  vraagtZelfNiet: boolean
  plek: string | null
  signaleerderId: number | null
}

function geboortedatumFouten(tekst: string | undefined, vandaag: Temporal.PlainDate): readonly Weigering[] {
  if (tekst === undefined) return []
  const dag = parseDatum(tekst)
  const uit = dag.ok ? geboortedatumGeldig(dag.waarde, vandaag) : dag
  return uit.ok ? [] : uit.weigeringen.map((w) => ({ ...w, veld: 'geboortedatum' }))
}

const leeg = (tekst: string | undefined): string | null =>
  tekst === undefined || tekst.trim() === '' ? null : tekst.trim()

const toSignaal = (
  m: Melding | Opname,
  ingang: Ingang,
  bij: { gebiedId: number; door: number | null; moment: Temporal.Instant; outreachteam: number | null },
): NieuwSignaal => ({
  gebied_id: bij.gebiedId,
  ontvangen_op: new Date(bij.moment.epochMilliseconds),
  kanaal: ingang.kanaal,
  route: ingang.route,
  melder_type: ingang.melderType,
  melder_organisatie: leeg(m.melder?.organisatie),
  vindplaats: ingang.vindplaats,
  vertrouwelijk: m.vertrouwelijk ?? false,
  grondslag_benaderen: leeg(m.grondslagBenaderen),
  voor_wie: m.voorWie,
  vraag: m.vraag.trim(),
  voornaam: leeg(m.voornaam),
  achternaam: leeg(m.achternaam),
  geboortedatum: m.geboortedatum ?? null,
  telefoon: leeg(m.telefoon),
  email: leeg(m.email),
  straat: leeg(m.straat),
  huisnummer: m.huisnummer,
  toevoeging: leeg(m.toevoeging),
  postcode: normPostcode(m.postcode),
  plaats: leeg(m.plaats),
  aangenomen_door: bij.door,
  vraagt_zelf_niet: ingang.vraagtZelfNiet,
  outreachteam_id: bij.outreachteam,
  plek: ingang.plek,
})

const toMelder = (m: Pick<Opname, 'melder'>, namens: string | null, wie: number | null): Melder | null => {
  if (m.melder === undefined && namens === null && wie === null) return null
  const { naam, telefoon, email, relatie } = m.melder ?? {}
  const van = { naam: leeg(naam), telefoon: leeg(telefoon), email: leeg(email), relatie: leeg(relatie) }
  return { ...van, namens, signaleerder_id: wie }
}

/** The public page only, whoever is logged in there: a worker who writes down a call is never stopped. */
async function grensControleren(
  trx: Trx,
  ctx: Context,
  gebiedId: number,
  telefoon: string,
): Promise<Result<true>> {
  if (ctx.wie.soort !== 'publiek') return gelukt(true)
  const uurGeleden = ctx.moment.subtract({ hours: 1 }).toString()
  return publiekeGrens(await countPubliek(trx, gebiedId, uurGeleden), telefoon)
}

/** Takes a signaal in, from the public page or by a worker, and lays it in the postvak of the wijk (SIG-01). */
async function aannemen(
  ctx: Context,
  naam: string,
  m: Melding | Opname,
  ingang: Ingang & { namens: string | null },
): Promise<Ontvangst> {
  const beleid = await beleidNu(ctx)
  const { telefoon } = await inrichtingVan(ctx.db)
  const vandaag = dagInNederland(ctx.moment)
  return metWie(ctx, { naam }, async (trx): Promise<Result<Ontvangst>> => {
    const vorm = opnemen(beleid, { ...ingang, vraag: m.vraag })
    const fouten = [...(vorm.ok ? [] : vorm.weigeringen), ...geboortedatumFouten(m.geboortedatum, vandaag)]
    if (fouten.length > 0) return alsGoed(fouten, { kenmerk: '', wijk: '', reactieVoor: '' })
    const wijk = await gebiedVan(trx, normPostcode(m.postcode))
    // Where the team of the wijk has not begun, nothing is refused: it lands in the postvak of the gemeente (SIG-04).
    const isBegonnen = isOnderdeelAan(beleid, 'postvak', { wijk: wijk.sleutel, dag: vandaag })
    const gebied = isBegonnen ? wijk : await gebiedVan(trx, '')
    const grens = await grensControleren(trx, ctx, gebied.id, telefoon)
    if (!grens.ok) return grens
    const door = ctx.wie.id === 0 ? null : ctx.wie.id
    const team = ingang.vraagtZelfNiet ? await outreachteamVan(trx, beleid, null) : gelukt(null)
    if (!team.ok) return team
    const herkomst = await herkomstNakijken(trx, beleid, ingang)
    if (!herkomst.ok) return herkomst
    const { kenmerk } = await insertSignaal(
      trx,
      toSignaal(m, ingang, { gebiedId: gebied.id, door, moment: ctx.moment, outreachteam: team.waarde }),
      toMelder(m, ingang.namens, ingang.signaleerderId),
      vandaag.year,
    )
    return {
      ok: true,
      waarde: { kenmerk, wijk: gebied.naam, reactieVoor: postvakRoodVanaf(beleid, vandaag).toString() },
    }
  })
}

export type Ingenomen = {
  readonly melding: Omit<Melding, 'melderType' | 'melder'>
  readonly ingang: Pick<Ingang, 'kanaal' | 'route' | 'melderType'> & { readonly organisatie: string }
}
/**
 * Takes a signaal in as a part of another handeling: from a list (SIG-11, SIG-16), or picked up by an organisation
 * (SIG-15). Answers its number and the wijk in whose postvak it lies. Codes of `signaalOpnemen`.
 */
export async function signaalInnemen(
  trx: Trx,
  ctx: Context,
  beleid: Beleid,
  { melding, ingang: { organisatie, ...van } }: Ingenomen,
): Promise<Result<{ id: number; kenmerk: string; wijk: string }>> {
  const ingang = { ...van, vindplaats: null, vraagtZelfNiet: false, plek: null, signaleerderId: null }
  const vorm = opnemen(beleid, { ...ingang, vraag: melding.vraag })
  if (!vorm.ok) return vorm
  const gebied = await gebiedVan(trx, normPostcode(melding.postcode))
  const bij = { gebiedId: gebied.id, door: ctx.wie.id, moment: ctx.moment, outreachteam: null }
  const signaal = toSignaal(
    { ...melding, melderType: van.melderType ?? '', melder: { organisatie } },
    ingang,
    bij,
  )
  const nieuw = await insertSignaal(trx, signaal, null, dagInNederland(ctx.moment).year)
  return gelukt({ ...nieuw, wijk: gebied.sleutel })
}

/**
 * The public page: always digital, always for the team to divide (SIG-02 route b). Nobody is known here, also not who
 * happens to be logged in: a neighbour who wants to stay unknown does, and nobody passes the limit of the wijk.
 */
export async function signaalMelden(ctx: Context, m: Melding): Promise<Ontvangst> {
  // A robot fills in every field. It gets the same answer and nothing is kept (veiligheid.md, Public forms).
  if ((m.website ?? '') !== '') {
    const vandaag = dagInNederland(ctx.moment)
    return {
      kenmerk: `S${String(vandaag.year)}-000000`,
      wijk: '',
      reactieVoor: postvakRoodVanaf(await beleidNu(ctx), vandaag).toString(),
    }
  }
  return aannemen({ ...ctx, wie: PUBLIEK }, 'signaal.melden', m, {
    kanaal: 'digitaal',
    route: 'b',
    melderType: m.melderType,
    vindplaats: null,
    vraagtZelfNiet: false,
    plek: null,
    signaleerderId: null,
    namens: null,
  })
}

/** A worker writes down what is told on the telephone, at the counter or what was seen (routes a, b, c). */
export const signaalOpnemen = (ctx: Context, m: Opname): Promise<Ontvangst> =>
  aannemen(ctx, 'signaal.opnemen', m, {
    kanaal: m.kanaal,
    route: m.route,
    melderType: m.melderType,
    vindplaats: leeg(m.vindplaats),
    vraagtZelfNiet: m.vraagtZelfNiet ?? false,
    plek: m.plek ?? null,
    signaleerderId: m.signaleerderId ?? null,
    namens: leeg(m.namens),
  })

import type {
  AntwoordVan,
  BodyVan,
  GesprekAntwoorden,
  gesprekPlannen as PlannenOp,
  gesprekVastleggen as VastleggenOp,
} from '@keukentafel/contract'
import { dagInNederland, parseDatum } from '../../kern/datum.ts'
import {
  alsGoed,
  conflict,
  gelukt,
  nietGevonden,
  verouderd,
  type Result,
  type Weigering,
} from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import type { Beleid } from '../beleid/index.ts'
import { beleidVersies } from '../beleid/beleid.queries.ts'
import { conceptGeplaatst } from '../concept/concept.commands.ts'
import { onderdeelInDossier } from '../dossier/onderdeel.queries.ts'
import { termijnZetten } from '../termijn/termijn.commands.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { werkregelBijwerken } from '../werklijst/werklijst.commands.ts'
import { replaceAntwoorden, type BewaardAntwoord } from './antwoord.store.ts'
import { deelnemersOpnemen } from './deelnemer.commands.ts'
import { gesprekGeheel, type GesprekGeheel } from './gesprek.queries.ts'
import { antwoordenControleren } from './gesprek.rules.ts'
import {
  findEerdereVraag,
  findFase,
  findGesprek,
  insertGesprek,
  updateGesprek,
  type GesprekSleutel,
} from './gesprek.store.ts'
import { vervolgPlannen, vervolgVraag } from './vervolg.rules.ts'
import { vragenBewaren } from './vragenlijst.rules.ts'
import { toFeiten, toWaarschuwingen, type GesprekBij } from './gesprek.view.ts'

type Plannen = BodyVan<typeof PlannenOp>
const VOOR_HET_GESPREK = ['nieuw', 'triage', 'afgesloten']

/** The draft of this gesprek; what is saved takes its place. */
export const conceptSleutel = (gesprekId: number): string => `gesprek-${String(gesprekId)}`

async function bezoekTermijn(
  trx: Trx,
  ctx: Context,
  dossierId: number,
  g: { id: number; geplandOp: string | null },
) {
  if (g.geplandOp === null) return
  await termijnZetten(trx, {
    dossierId,
    soort: 'bezoek',
    verwijstNaar: g.id,
    van: dagInNederland(ctx.moment),
    uiterlijk: dagInNederland(Temporal.Instant.from(g.geplandOp)),
    bron: 'afgesproken met de inwoner',
  })
}

type Begin = { vraag: string; achterliggende_vraag?: string; vervolg_op?: number; teamvraag?: string }
/** The vraag of the first gesprek for a second visit (KTG-11), else the one that was told before (ALG-05). */
async function vraagBijBegin(
  trx: Trx,
  dossierId: number,
  vervolg: Plannen['vervolg'],
): Promise<Result<Begin>> {
  if (vervolg === undefined) return gelukt({ vraag: await findEerdereVraag(trx, dossierId) })
  const eerste = await findGesprek(trx, dossierId, vervolg.gesprekId)
  const mag = vervolgPlannen(eerste, vervolg.teamvraag)
  if (!mag.ok) return mag
  return gelukt({
    vraag: eerste?.vraag ?? '',
    achterliggende_vraag: eerste?.achterliggende_vraag ?? '',
    vervolg_op: mag.waarde.id,
    teamvraag: vervolg.teamvraag.trim(),
  })
}

/**
 * Agrees on a gesprek (KTG-01). The vraag comes from the last gesprek or signaal and is not asked again (ALG-05). Codes:
 * those of `vervolgPlannen`, `deelnemersControleren` and of giving a cliëntondersteuner access.
 */
export function gesprekPlannen(
  ctx: Context,
  dossierId: number,
  body: Plannen,
): Promise<{ id: number; version: number }> {
  return metWie(ctx, { naam: 'gesprek.plannen', dossierId, deel: 'gesprek' }, async (trx) => {
    const magHier = await onderdeelInDossier(trx, ctx, dossierId, 'gesprek')
    if (!magHier.ok) return magHier
    const begin = await vraagBijBegin(trx, dossierId, body.vervolg)
    if (!begin.ok) return begin
    const id = await insertGesprek(trx, {
      ...begin.waarde,
      soort: body.soort ?? 'keukentafel',
      dossier_id: dossierId,
      reden: body.reden,
      plaats: body.plaats,
      gepland_op: body.geplandOp === null ? null : new Date(body.geplandOp),
      clientondersteuning_aangeboden_op: body.clientondersteuningAangeboden
        ? new Date(ctx.moment.epochMilliseconds)
        : null,
      door: ctx.wie.id,
      gewijzigd_door: ctx.wie.id,
    })
    const erbij = await deelnemersOpnemen(trx, ctx, { dossierId, gesprekId: id }, body.deelnemers)
    if (!erbij.ok) return erbij
    await bezoekTermijn(trx, ctx, dossierId, { id, geplandOp: body.geplandOp })
    if (VOOR_HET_GESPREK.includes((await findFase(trx, dossierId)) ?? ''))
      await werkregelBijwerken(trx, dossierId, { fase: 'gesprek' })
    await tijdlijnSchrijven(trx, {
      dossierId,
      wieId: ctx.wie.id,
      deel: 'gesprek',
      gebeurtenis: 'gesprek.gepland',
      objectId: id,
      gegevens: { plaats: body.plaats, op: body.geplandOp },
    })
    return gelukt({ id, version: 1 })
  })
}

function dagFouten(gehoudenOp: string | null, vandaag: Temporal.PlainDate): readonly Weigering[] {
  if (gehoudenOp === null) return []
  const dag = parseDatum(gehoudenOp)
  if (!dag.ok) return dag.weigeringen.map((w) => ({ ...w, veld: 'gehoudenOp' }))
  const tekst = 'Deze dag moet nog komen. Vul de dag in waarop het gesprek was.'
  return Temporal.PlainDate.compare(dag.waarde, vandaag) > 0
    ? [{ code: 'gesprek-in-de-toekomst', tekst, veld: 'gehoudenOp' }]
    : []
}

/** A gesprek that is not closed, with all that belongs to it. Codes: `niet-gevonden`, `gesprek-afgesloten`. */
export async function openGesprek(
  trx: Trx,
  ctx: Context,
  sleutel: GesprekSleutel,
  versies: readonly Beleid[],
): Promise<Result<GesprekGeheel>> {
  const geheel = await gesprekGeheel(trx, ctx, sleutel, versies)
  if (geheel === null) return nietGevonden()
  return geheel.gesprek.status === 'afgesloten'
    ? conflict('gesprek-afgesloten', 'Dit gesprek is afgerond. Maak een nieuw gesprek als er iets verandert.')
    : gelukt(geheel)
}

type Antwoord = GesprekAntwoorden['antwoorden'][number]
const isIngevuld = (a: Antwoord): boolean =>
  a.probleem !== null ||
  [a.situatie, a.eigenKracht, a.netwerk, a.wens, ...Object.values(a.vragen ?? {})].some(
    (t) => t.trim() !== '',
  )

/** What is kept, each answer with the words of its question (KTG-14). Code `gesprek-vraag-onbekend`. */
function metVragen(
  { instrument, bewaard }: GesprekBij,
  lijst: readonly Antwoord[],
): Result<BewaardAntwoord[]> {
  const fouten: Weigering[] = []
  const goed = lijst.map((a): BewaardAntwoord => {
    const eerder = bewaard.find((b) => b.persoonId === a.persoonId && b.leefgebied === a.leefgebied)
    const uit = vragenBewaren(instrument, a, eerder?.vragen ?? {})
    if (!uit.ok) fouten.push(...uit.weigeringen)
    return { ...a, vragen: uit.ok ? uit.waarde : {} }
  })
  return alsGoed(fouten, goed)
}

type Vastgelegd = AntwoordVan<typeof VastleggenOp>

/**
 * Saves everything of a gesprek at once, per member and leefgebied (KTG-02, KTG-03, KTG-10), and forgets the draft it
 * came from. Codes: those of `antwoordenControleren`, `gesprek-afgesloten`, `gesprek-in-de-toekomst`,
 * `versie-verouderd` when somebody else saved meanwhile.
 */
export const gesprekVastleggen = (
  ctx: Context,
  sleutel: GesprekSleutel,
  body: GesprekAntwoorden,
): Promise<Vastgelegd> => vastleggen(ctx, 'gesprek.vastleggen', sleutel, body)

/**
 * Saves what was written without a network, as `gesprekVastleggen` does. Sent twice with one key it is saved once and
 * answered the same; who was overtaken meanwhile gets `versie-verouderd` and nothing is overwritten (ADR 0017).
 */
export const gesprekUitwisselen = async (
  ctx: Context,
  sleutel: GesprekSleutel,
  body: GesprekAntwoorden,
): Promise<Pick<Vastgelegd, 'version' | 'gewijzigdOp'>> => {
  const { version, gewijzigdOp } = await vastleggen(ctx, 'gesprek.uitwisselen', sleutel, body)
  return { version, gewijzigdOp }
}

async function vastleggen(
  ctx: Context,
  naam: 'gesprek.vastleggen' | 'gesprek.uitwisselen',
  sleutel: GesprekSleutel,
  body: GesprekAntwoorden,
): Promise<Vastgelegd> {
  const versies = await beleidVersies(ctx)
  const { dossierId, id } = sleutel
  const h = {
    naam,
    dossierId,
    deel: 'gesprek',
    object: { soort: 'gesprek', id },
  } as const
  return metWie(ctx, h, async (trx): Promise<Result<Vastgelegd>> => {
    const open = await openGesprek(trx, ctx, sleutel, versies)
    if (!open.ok) return open
    const { gesprek, bij } = open.waarde
    if (gesprek.version !== ctx.versie) return verouderd()
    const antwoorden = body.antwoorden.filter(isIngevuld)
    const nu = { ...gesprek, ...body, gehouden_op: body.gehoudenOp }
    const geldigeDag = dagFouten(body.gehoudenOp, bij.vandaag)
    if (geldigeDag.length > 0) return alsGoed(geldigeDag, { version: 0, gewijzigdOp: '', waarschuwingen: [] })
    const feiten = toFeiten(nu, { ...bij, antwoorden })
    const goed = antwoordenControleren(bij.beleid, feiten)
    if (!goed.ok) return goed
    const zelfde = vervolgVraag(gesprek, body.vraag)
    const bewaren = zelfde.ok ? metVragen(bij, antwoorden) : zelfde
    if (!bewaren.ok) return bewaren
    const rij = await updateGesprek(trx, sleutel, { versie: gesprek.version, wieId: ctx.wie.id }, body)
    if (rij === null) return verouderd()
    await replaceAntwoorden(trx, sleutel, bewaren.waarde)
    await conceptGeplaatst(trx, ctx, dossierId, conceptSleutel(id))
    return gelukt({
      version: rij.version,
      gewijzigdOp: rij.gewijzigd_op.toISOString(),
      waarschuwingen: toWaarschuwingen(bij.beleid, feiten),
    })
  })
}

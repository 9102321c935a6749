import type {
  AntwoordVan,
  BodyVan,
  delingVastleggen as DelingOp,
  NieuweToestemming,
  toestemmingIntrekken as IntrekkenOp,
} from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { conflict, gelukt, geweigerd, nietGevonden, verboden, type Result } from '../../kern/result.ts'
import { termijnEinde } from '../../kern/termijn.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import type { Beleid, Grondslag } from '../beleid/index.ts'
import { beleidVersies } from '../beleid/beleid.queries.ts'
import { inrichtingVan } from '../inrichting/inrichting.queries.ts'
import { attenderen } from '../attendering/attendering.commands.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { toegangVanEinde, toegangVerlenen } from '../toegang/toegang.commands.ts'
import { dossierBeleid, ledenVan, mandaatVan, partijVan, schrijfdelen } from '../toegang/toegang.queries.ts'
import { isVanInwoner, toBetrokkene } from './toestemming.queries.ts'
import { delingControleren, toestemmingGeven, type ToegangVoorstel } from './toestemming.rules.ts'
import { findGeldende, findToestemmingen, insertToestemming, updateIngetrokken } from './toestemming.store.ts'

const partijOnbekend = () => geweigerd('partij-onbekend', 'Kies een partij uit de lijst.', 'partijId')

/** The end of the longest duration that the beleid allows, at midnight; none when it ends with its reason. */
function totVan(grondslag: Grondslag, vandaag: Temporal.PlainDate): { tot?: Temporal.Instant } {
  if (grondslag.tenHoogste === null) return {}
  const { duur, soort } = grondslag.tenHoogste
  const einde = termijnEinde({ van: vandaag, duur, soort }).add({ days: 1 })
  return { tot: einde.toZonedDateTime('Europe/Amsterdam').toInstant() }
}

type Gezegd = {
  trx: Trx
  ctx: Context
  dossierId: number
  body: NieuweToestemming
  /** the party, when it is one that cannot be chosen from the list: a worker by name */
  partij?: Awaited<ReturnType<typeof partijVan>>
}

/** Who and what, checked against the beleid; answers what follows from it. */
async function beoordelen({ trx, ctx, dossierId, body, partij: genoemd }: Gezegd, beleid: Beleid) {
  const vandaag = dagInNederland(ctx.moment)
  const leden = await ledenVan(trx, dossierId, vandaag)
  const persoon = leden.find((lid) => lid.id === body.persoonId)
  const door = leden.find((lid) => lid.id === (body.gegevenDoor ?? body.persoonId))
  if (persoon === undefined || door === undefined)
    return geweigerd('toestemming-persoon-onbekend', 'Kies iemand uit het huishouden.', 'persoonId')
  const partij = genoemd ?? (await partijVan(trx, body.partijId))
  if (partij === null) return partijOnbekend()
  const gevolg = toestemmingGeven(beleid, {
    partijSoort: partij.soort,
    persoon: toBetrokkene(persoon),
    door: toBetrokkene(door),
    kindStemtIn: body.kindStemtIn ?? false,
    doel: body.doel,
    delen: body.delen,
    gegeven: body.gegeven,
    vandaag,
  })
  return gevolg.ok ? gelukt({ voorstellen: gevolg.waarde, door: door.id, vandaag }) : gevolg
}

async function intrekken(g: Omit<Gezegd, 'body'>, id: number, reden: string) {
  const op = await updateIngetrokken(g.trx, g.dossierId, id, g.ctx.wie.id)
  const uit = await toegangVanEinde(g.trx, g.ctx, g.dossierId, { toestemmingId: id, reden })
  return { op, ...uit }
}

const verlenen = async (
  g: Gezegd,
  id: number,
  voorstellen: readonly ToegangVoorstel[],
  vandaag: Temporal.PlainDate,
) => {
  for (const { grondslag, delen } of voorstellen)
    await toegangVerlenen(g.trx, {
      dossierId: g.dossierId,
      houderId: g.body.partijId,
      delen,
      persoonId: g.body.persoonId,
      recht: 'lezen',
      grondslag: 'toestemming',
      bron: grondslag.bron,
      verwijstNaar: id,
      beeindigbaar: grondslag.beeindigbaarDoorInwoner,
      reden: g.body.doel.trim(),
      ...totVan(grondslag, vandaag),
    })
}

/**
 * Records a ja or a nee inside a handeling that already runs; answers its number. With no delen a ja is leave to talk
 * with each other, and opens nothing. Codes: those of `toestemmingVastleggen`.
 */
export async function toestemmingOpnemen(gezegd: Gezegd, beleid: Beleid): Promise<Result<number>> {
  const { trx, ctx, dossierId, body } = gezegd
  const uit = await beoordelen(gezegd, beleid)
  if (!uit.ok) return uit
  const { persoonId, partijId, gegeven } = body
  const doel = body.doel.trim()
  const eerder = await findGeldende(trx, { dossierId, persoonId, partijId, doel })
  for (const id of eerder) await intrekken(gezegd, id, 'vervangen door wat later is gezegd')
  const id = await insertToestemming(trx, {
    dossier_id: dossierId,
    persoon_id: persoonId,
    partij_id: partijId,
    doel,
    delen: [...body.delen],
    gegeven,
    hoe: body.hoe,
    gegeven_door: uit.waarde.door,
    kind_stemt_in: body.kindStemtIn ?? null,
    vastgelegd_door: ctx.wie.id,
  })
  await verlenen(gezegd, id, uit.waarde.voorstellen, uit.waarde.vandaag)
  const gebeurtenis = gegeven ? 'toestemming.gegeven' : 'toestemming.geweigerd'
  await tijdlijnSchrijven(trx, { dossierId, wieId: ctx.wie.id, deel: 'kern', gebeurtenis, objectId: id })
  return gelukt(id)
}

/** Ends a ja whose purpose is gone, with the toegang that rests on it, inside a handeling that already runs. */
export async function toestemmingVervalt(
  trx: Trx,
  ctx: Context,
  { dossierId, id }: { readonly dossierId: number; readonly id: number },
  reden: string,
): Promise<void> {
  await intrekken({ trx, ctx, dossierId }, id, reden)
  const gebeurtenis = 'toestemming.ingetrokken'
  await tijdlijnSchrijven(trx, { dossierId, wieId: ctx.wie.id, deel: 'kern', gebeurtenis, objectId: id })
}

/**
 * Records a ja or a nee of one person to one party for one purpose (KTG-06). A ja opens exactly those delen about that
 * person, at once; a nee gives nothing and ends an earlier ja. Codes: those of the rule, `partij-onbekend`,
 * `toestemming-persoon-onbekend`.
 */
export async function toestemmingVastleggen(
  ctx: Context,
  dossierId: number,
  body: NieuweToestemming,
): Promise<{ id: number }> {
  const versies = await beleidVersies(ctx)
  return metWie(ctx, { naam: 'toestemming.vastleggen', dossierId, deel: 'kern' }, async (trx) => {
    const beleid = await dossierBeleid(trx, versies, dossierId)
    const id = await toestemmingOpnemen({ trx, ctx, dossierId, body }, beleid)
    return id.ok ? gelukt({ id: id.waarde }) : id
  })
}

type Ingetrokken = AntwoordVan<typeof IntrekkenOp>

async function magIntrekken(
  { trx, ctx, dossierId }: Omit<Gezegd, 'body'>,
  id: number,
): Promise<Result<true>> {
  const rij = (await findToestemmingen(trx, dossierId)).find((t) => t.id === id)
  if (rij === undefined) return nietGevonden()
  if (!rij.gegeven || rij.ingetrokkenOp !== null)
    return conflict('toestemming-al-ingetrokken', 'Deze toestemming was al gestopt.')
  if (ctx.wie.soort === 'medewerker' && (await schrijfdelen(trx, dossierId)).includes('kern'))
    return gelukt(true)
  const leden = await ledenVan(trx, dossierId, dagInNederland(ctx.moment))
  return isVanInwoner(ctx, leden, rij.persoonId)
    ? gelukt(true)
    : verboden(
        'toestemming-niet-van-u',
        'Deze toestemming is van iemand anders. Alleen die persoon kan stoppen.',
      )
}

/**
 * Ends a toestemming and the toegang that rests on it, from the next statement on: by the inwoner, or by who writes the
 * dossier on the inwoner's word. Answers what still lets the party look, and why. Codes: `toestemming-al-ingetrokken`,
 * `toestemming-niet-van-u`.
 */
export function toestemmingIntrekken(ctx: Context, dossierId: number, id: number): Promise<Ingetrokken> {
  const h = { naam: 'toestemming.intrekken', dossierId, object: { soort: 'toestemming', id } }
  return metWie(ctx, h, async (trx): Promise<Result<Ingetrokken>> => {
    const wat = { trx, ctx, dossierId }
    const mag = await magIntrekken(wat, id)
    if (!mag.ok) return mag
    const { op, blijft } = await intrekken(wat, id, 'toestemming ingetrokken')
    const gebeurtenis = 'toestemming.ingetrokken'
    await attenderen(trx, { dossierId, aan: 'regievoerder', soort: gebeurtenis, objectId: id })
    await tijdlijnSchrijven(trx, { dossierId, wieId: ctx.wie.id, deel: 'kern', gebeurtenis, objectId: id })
    return gelukt({ ingetrokkenOp: (op ?? new Date(ctx.moment.epochMilliseconds)).toISOString(), blijft })
  })
}

/**
 * Lets a party look along for its wettelijke taak (C12, Leeuwarden): asks for the clause of the beleid and the recorded
 * mandaat of the organisation instead of a toestemming. Codes: those of the rule, `partij-onbekend`, `deling-bestaat-al`.
 */
export async function delingVastleggen(
  ctx: Context,
  dossierId: number,
  body: BodyVan<typeof DelingOp>,
): Promise<{ ids: number[] }> {
  const versies = await beleidVersies(ctx)
  const inrichting = await inrichtingVan(ctx.db)
  return metWie(ctx, { naam: 'deling.vastleggen', dossierId, deel: 'kern' }, async (trx) => {
    const partij = await partijVan(trx, body.partijId)
    if (partij === null) return partijOnbekend()
    const uit = delingControleren(await dossierBeleid(trx, versies, dossierId), {
      ...body,
      partijSoort: partij.soort,
      mandaat: mandaatVan(inrichting, partij),
    })
    if (!uit.ok) return uit
    const { grondslag, delen } = uit.waarde
    const ids = await toegangVerlenen(trx, {
      dossierId,
      houderId: partij.id,
      delen,
      recht: 'lezen',
      grondslag: 'wettelijke_taak',
      bron: `${grondslag.bron}; mandaat ${body.wet}`,
      beeindigbaar: grondslag.beeindigbaarDoorInwoner,
      reden: body.doel.trim(),
      ...totVan(grondslag, dagInNederland(ctx.moment)),
    })
    if (ids.length === 0) return conflict('deling-bestaat-al', 'Deze partij leest dit al mee voor deze taak.')
    await tijdlijnSchrijven(trx, {
      dossierId,
      wieId: ctx.wie.id,
      deel: 'kern',
      gebeurtenis: 'toegang.gedeeld',
    })
    return gelukt({ ids })
  })
}

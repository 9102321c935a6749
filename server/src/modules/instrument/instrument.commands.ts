import type { Afname, afnameVastleggen as VastleggenOp, BodyVan } from '@keukentafel/contract'
import { dagInNederland, parseDatum } from '../../kern/datum.ts'
import { geweigerd, gelukt, nietGevonden, type Result } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { beleidVersies } from '../beleid/beleid.queries.ts'
import { beleidVanVersie, type Beleid } from '../beleid/index.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { toAfname } from './instrument.queries.ts'
import { afnameControleren } from './instrument.rules.ts'
import * as store from './instrument.store.ts'

type Body = BodyVan<typeof VastleggenOp>

function dagVan(tekst: string, vandaag: Temporal.PlainDate): Result<string> {
  const dag = parseDatum(tekst)
  if (!dag.ok) return { ok: false, weigeringen: dag.weigeringen.map((w) => ({ ...w, veld: 'op' })) }
  return Temporal.PlainDate.compare(dag.waarde, vandaag) > 0
    ? geweigerd('afname-in-toekomst', 'Deze dag moet nog komen. Kies vandaag of eerder.', 'op')
    : gelukt(dag.waarde.toString())
}

type Grond = { readonly beleid: Beleid; readonly ctx: Context; readonly dossierId: number }

/** The questions, the person and the day are right: what is kept, or every reason why not. */
async function nakijken(
  trx: Trx,
  { beleid, ctx, dossierId }: Grond,
  body: Body,
): Promise<Result<Parameters<typeof store.insertAfname>[1]>> {
  const vandaag = dagInNederland(ctx.moment)
  const { persoonId, instrument, onderdeel = null, antwoorden, bijHuisbezoek = false, uitkomst = null } = body
  const leden = await store.findPersonen(trx, dossierId, vandaag.toString())
  if (!leden.some((lid) => lid.id === persoonId))
    return geweigerd('persoon-niet-in-huishouden', 'Kies iemand van dit huishouden.', 'persoonId')
  const op = dagVan(body.op, vandaag)
  const stap1 = (await store.findAfnames(trx, dossierId)).find(
    (a) => a.persoon_id === persoonId && a.instrument === 'screening_1',
  )
  const invulling = { instrument, onderdeel, antwoorden, bijHuisbezoek, uitkomst }
  const uit = afnameControleren(beleid, invulling, stap1?.uitkomst ?? null)
  if (!op.ok || !uit.ok)
    return { ok: false, weigeringen: [op, uit].flatMap((r) => (r.ok ? [] : r.weigeringen)) }
  const wat = { dossier_id: dossierId, persoon_id: persoonId, instrument, onderdeel, antwoorden }
  return gelukt({
    ...wat,
    uitkomst: uit.waarde,
    op: op.waarde,
    beleid_versie: beleid.versie,
    door: ctx.wie.id,
  })
}

/** Keeps what was filled in, with the version whose questions it answers. Codes of the rule, `afname-in-toekomst`. */
export async function afnameVastleggen(ctx: Context, dossierId: number, body: Body): Promise<Afname> {
  const versies = await beleidVersies(ctx)
  return metWie(ctx, { naam: 'afname.vastleggen', dossierId, deel: 'gesprek' }, async (trx) => {
    const beleid = beleidVanVersie(versies, (await store.findVersie(trx, dossierId)) ?? 0)
    if (beleid === null) return nietGevonden()
    const goed = await nakijken(trx, { beleid, ctx, dossierId }, body)
    if (!goed.ok) return goed
    const id = await store.insertAfname(trx, goed.waarde)
    await tijdlijnSchrijven(trx, {
      dossierId,
      wieId: ctx.wie.id,
      deel: 'gesprek',
      gebeurtenis: 'instrument.ingevuld',
      objectId: id,
      gegevens: { instrument: body.instrument },
    })
    const bewaard = (await store.findAfnames(trx, dossierId)).find((a) => a.id === id)
    return bewaard === undefined ? nietGevonden() : gelukt(toAfname(bewaard))
  })
}

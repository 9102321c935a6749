import type { AntwoordVan, kamersNu as NuOp, kamersTonen as TonenOp, QueryVan } from '@keukentafel/contract'
import { dagInNederland, parseDatum } from '../../kern/datum.ts'
import { gelukt, type Result } from '../../kern/result.ts'
import { heeftRol } from '../../kern/wie.ts'
import { Geweigerd, leesMetWie, type Context } from '../../platform/db/met.ts'
import { beleidNu } from '../beleid/beleid.queries.ts'
import { kamerAan } from './kamer.rules.ts'
import {
  findBeroepskrachten,
  findKamers,
  findOntvangers,
  findTeams,
  findVrijwilligers,
} from './kamer.store.ts'
import { toKamerNu, toKamerView } from './kamer.view.ts'

/** Who is in the own kamers at this moment, and whom to ring when nobody is (TRI-12). */
export async function kamersNu(ctx: Context): Promise<AntwoordVan<typeof NuOp>> {
  const { aan, bron } = kamerAan(await beleidNu(ctx), dagInNederland(ctx.moment))
  const rijen = aan ? await leesMetWie(ctx, { naam: 'kamers.nu' }, (trx) => findKamers(trx)) : []
  return {
    isAan: aan,
    bron,
    op: ctx.moment.toString(),
    kamers: rijen.map((k) => toKamerNu(k, ctx.moment, ctx.wie)),
    mag: heeftRol(ctx.wie, 'sociaal_werker', 'teamleider') ? ['kamers.tonen'] : [],
  }
}

function maandagVan(dag: Result<Temporal.PlainDate>): Temporal.PlainDate {
  if (!dag.ok) throw new Geweigerd(dag.weigeringen.map((w) => ({ ...w, veld: 'dag' })))
  return dag.waarde.subtract({ days: dag.waarde.dayOfWeek - 1 })
}

/** The week of `dag` (today without it) of the kamers of the own teams. @throws Geweigerd the codes of `parseDatum` */
export async function kamersTonen(
  ctx: Context,
  { dag: tekst }: QueryVan<typeof TonenOp>,
): Promise<AntwoordVan<typeof TonenOp>> {
  const vandaag = dagInNederland(ctx.moment)
  const maandag = maandagVan(tekst === undefined ? gelukt(vandaag) : parseDatum(tekst))
  const { aan, bron } = kamerAan(await beleidNu(ctx), vandaag)
  const isLeider = heeftRol(ctx.wie, 'teamleider')
  const uit = await leesMetWie(ctx, { naam: 'kamers.tonen' }, async (trx) => {
    if (!aan) return { rijen: [], ontvangers: [], beroepskrachten: [], teams: [], vrijwilligers: [] }
    const rijen = await findKamers(trx)
    const ids = rijen.map((k) => k.id)
    const teams = rijen.map((k) => k.team_id)
    return {
      rijen,
      ontvangers: await findOntvangers(trx, ids),
      beroepskrachten: await findBeroepskrachten(trx, teams),
      teams: isLeider ? await findTeams(trx, ctx.wie.teams) : [],
      vrijwilligers: isLeider ? await findVrijwilligers(trx) : [],
    }
  })
  const bij = {
    wie: ctx.wie,
    maandag,
    vrijwilligers: uit.ontvangers,
    beroepskrachten: uit.beroepskrachten,
  }
  return {
    isAan: aan,
    bron,
    maandag: maandag.toString(),
    vandaag: vandaag.toString(),
    kamers: uit.rijen.map((k) => toKamerView(k, bij)),
    teams: uit.teams,
    vrijwilligers: uit.vrijwilligers,
    mag: aan && isLeider && uit.teams.length > 0 ? ['kamer.toevoegen'] : [],
  }
}

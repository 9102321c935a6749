import type {
  AntwoordVan,
  QueryVan,
  teamsRegie as RegieOp,
  teamsTonen as TonenOp,
  TeamView,
} from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { heeftRol } from '../../kern/wie.ts'
import { leesMetWie, type Context } from '../../platform/db/met.ts'
import { beleidNu } from '../beleid/beleid.queries.ts'
import type { Teamwerk } from '../beleid/index.ts'
import {
  expertisesBij,
  grootteOordeel,
  isBoven,
  ontbreekt,
  registratieVanaf,
  telt,
  teWeinigUren,
  urenVan,
} from './team.rules.ts'
import {
  findCaseloads,
  findLeden,
  findStil,
  findTeams,
  findWerkers,
  type CaseloadRij,
  type StilRij,
  type TeamRij,
  type WerkerRij,
} from './team.store.ts'

const HOOGSTENS = 50
const SINDS_DAGEN = 30
const plandag = (tekst: string | null) => (tekst === null ? null : Temporal.PlainDate.from(tekst))
const punt = ({ id, naam }: { id: string; naam: string }) => ({ id, naam })

type Bij = { beleid: Teamwerk; vandaag: Temporal.PlainDate; isLeider: boolean }

const toWerker = (w: WerkerRij, { beleid, isLeider }: Bij): TeamView['werkers'][number] => ({
  id: w.id,
  medewerkerId: w.medewerker_id,
  naam: w.naam,
  functie: w.functie,
  functieNaam: beleid.functies.find((f) => f.id === w.functie)?.naam ?? w.functie.replaceAll('_', ' '),
  uren: w.uren,
  teWeinigUren: teWeinigUren(beleid, w),
  expertises: beleid.expertises.filter((e) => w.expertises.includes(e.id)).map(punt),
  version: w.version,
  mag: isLeider ? ['teamwerker.wijzigen', 'teamwerker.beeindigen'] : [],
})

function toTeam(
  team: TeamRij,
  werkers: readonly WerkerRij[],
  leden: TeamView['kandidaten'],
  bij: Bij,
): TeamView {
  const { beleid, vandaag, isLeider } = bij
  const begonnenOp = plandag(team.begonnen_op)
  const aantal = telt(beleid, werkers)
  const oordeel = grootteOordeel(beleid, aantal)
  const { grootte } = beleid
  return {
    teamId: team.id,
    naam: team.naam,
    begonnenOp: team.begonnen_op,
    registratieVanaf: registratieVanaf(beleid, begonnenOp)?.toString() ?? null,
    telt: aantal,
    grootte:
      grootte === null || oordeel === null
        ? null
        : { min: grootte.min, max: grootte.max, oordeel, bron: grootte.bron },
    ontbreekt: ontbreekt(beleid, werkers, { begonnenOp, vandaag }).map(({ naam, bron }) => ({ naam, bron })),
    uren: urenVan(beleid, werkers),
    werkers: werkers.map((w) => toWerker(w, bij)),
    kandidaten: isLeider ? leden.filter((l) => !werkers.some((w) => w.medewerker_id === l.id)) : [],
    mag: isLeider && beleid.functies.length > 0 ? ['teamwerker.toevoegen'] : [],
  }
}

/** The own teams: make-up, hours, and who knows more of something (TEAM-01, -02, -06, -15). */
export async function teamsTonen(
  ctx: Context,
  { weetVan }: QueryVan<typeof TonenOp>,
): Promise<AntwoordVan<typeof TonenOp>> {
  const { teamwerk: beleid } = await beleidNu(ctx)
  const bij = { beleid, vandaag: dagInNederland(ctx.moment), isLeider: heeftRol(ctx.wie, 'teamleider') }
  const { teams, werkers, leden } = await leesMetWie(ctx, { naam: 'teams.tonen' }, async (trx) => ({
    teams: await findTeams(trx, ctx.wie.teams),
    werkers: await findWerkers(trx, ctx.wie.teams),
    leden: await findLeden(trx, ctx.wie.teams),
  }))
  const views = teams.map((team) =>
    toTeam(
      team,
      werkers.filter((w) => w.team_id === team.id),
      leden.filter((l) => l.team_id === team.id).map(({ id, naam }) => ({ id, naam })),
      bij,
    ),
  )
  const gezocht = weetVan === undefined ? [] : expertisesBij(beleid, weetVan)
  return {
    teams: views,
    gevonden: views.flatMap((team) =>
      team.werkers
        .filter((w) => w.expertises.some((e) => gezocht.includes(e.id)))
        .map((w) => ({ naam: w.naam, team: team.naam, expertises: w.expertises.map((e) => e.naam) })),
    ),
    functies: beleid.functies.map(punt),
    expertises: beleid.expertises.map(punt),
    bron: beleid.bron,
  }
}

const toStil = (r: StilRij) => ({
  dossierId: r.dossier_id,
  kenmerk: r.kenmerk,
  naam: r.naam,
  regievoerder: r.regievoerder,
  sinds: r.termijn_op,
})

type Caseload = { team: TeamRij; vanaf: string | null; regisseurs: readonly CaseloadRij[] }
const toCaseload = (beleid: Teamwerk, { team, vanaf, regisseurs }: Caseload) => ({
  teamId: team.id,
  naam: team.naam,
  registratieVanaf: vanaf,
  regisseurs: regisseurs.map(({ regievoerder_id: id, uren, ...r }) => ({
    id,
    naam: r.naam,
    actief: r.actief,
    nieuw: r.nieuw,
    gesloten: r.gesloten,
    urenPerWeek: uren,
    boven: isBoven(beleid, r.actief),
  })),
})

/** Regie op regie: what everybody carries and which households are quiet (TEAM-09, TEAM-10). */
export async function teamsRegie(ctx: Context): Promise<AntwoordVan<typeof RegieOp>> {
  const { teamwerk: beleid } = await beleidNu(ctx)
  const vandaag = dagInNederland(ctx.moment)
  const sinds = vandaag.subtract({ days: SINDS_DAGEN }).toString()
  const uit = await leesMetWie(
    ctx,
    { naam: 'teams.regie' },
    async (trx) => {
      const teams = await findTeams(trx, ctx.wie.teams)
      const begonnen = teams.map((team) => ({
        ...team,
        vanaf: registratieVanaf(beleid, plandag(team.begonnen_op))?.toString() ?? null,
      }))
      const rijen = await findCaseloads(trx, begonnen, sinds)
      const met = begonnen.map(({ vanaf, ...team }) => ({
        team,
        vanaf,
        regisseurs: rijen.filter((r) => r.team_id === team.id),
      }))
      const ids = teams.map((t) => t.id)
      const teLaat = await findStil(trx, ids, { voor: vandaag.toString(), hoogstens: HOOGSTENS })
      const zonder = await findStil(trx, ids, { voor: null, hoogstens: HOOGSTENS })
      return { met, teLaat, zonder }
    },
    ({ teLaat, zonder }) => [...new Set([...teLaat, ...zonder].map((r) => r.dossier_id))],
  )
  return {
    teams: uit.met.map((t) => toCaseload(beleid, t)),
    grens: beleid.caseloadBoven,
    teLaat: uit.teLaat.map(toStil),
    zonder: uit.zonder.map(toStil),
    bron: beleid.bron,
  }
}

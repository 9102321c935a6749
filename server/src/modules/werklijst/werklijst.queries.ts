import type { AntwoordVan, QueryVan, werklijstTonen as WerklijstOp } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { leesMetWie, type Context } from '../../platform/db/met.ts'
import { weekEinde } from '../termijn/index.ts'
import {
  findAantallen,
  findConcepten,
  findTeamnamen,
  findWerklijst,
  findZicht,
  type WerklijstVraag,
} from './werklijst.store.ts'
import { toConcept, toWerklijstRij } from './werklijst.view.ts'

const telling = (n: number) => ({ aantal: Math.min(n, 1000), isMinimum: n > 1000 })

/** Which terms count as late and as this week, as days. */
function vragenVan(filter: QueryVan<typeof WerklijstOp>, vandaag: Temporal.PlainDate) {
  const basis: WerklijstVraag = {
    weergave: filter.weergave ?? 'mij',
    fase: filter.fase ?? null,
    vanaf: null,
    tot: null,
  }
  const teLaat = { ...basis, tot: vandaag.subtract({ days: 1 }).toString() }
  const dezeWeek = { ...basis, vanaf: vandaag.toString(), tot: weekEinde(vandaag).toString() }
  const open = { ...basis, fase: null }
  const gevraagd = { te_laat: teLaat, deze_week: dezeWeek, alles: basis }[filter.wanneer ?? 'alles']
  return {
    basis: gevraagd,
    tellingen: {
      mij: { ...open, weergave: 'mij' },
      team: { ...open, weergave: 'team' },
      alles: { ...open, weergave: 'alles' },
      teLaat,
      dezeWeek,
      totaal: gevraagd,
    } satisfies Record<string, WerklijstVraag>,
  }
}

/** The first screen of every professional (ALG-03): six statements whatever it shows, one spoor line with the ids. */
export async function werklijstTonen(
  ctx: Context,
  filter: QueryVan<typeof WerklijstOp>,
): Promise<AntwoordVan<typeof WerklijstOp>> {
  const vandaag = dagInNederland(ctx.moment)
  const { basis, tellingen } = vragenVan(filter, vandaag)
  const pagina = filter.pagina ?? 1
  const uit = await leesMetWie(
    ctx,
    { naam: 'werklijst.tonen' },
    async (trx) => {
      const kader = { zicht: await findZicht(trx), wieId: ctx.wie.id, teams: ctx.wie.teams }
      const [rijen, aantallen, concepten, teams] = await Promise.all([
        findWerklijst(trx, kader, basis, pagina),
        findAantallen(trx, kader, tellingen),
        findConcepten(trx, ctx.wie.id),
        findTeamnamen(trx, ctx.wie.teams),
      ])
      return { rijen, aantallen, concepten, teams }
    },
    ({ rijen, concepten }) => [...new Set([...rijen, ...concepten].map((rij) => rij.dossier_id))],
  )
  const { mij, team, alles, teLaat, dezeWeek, totaal } = uit.aantallen
  return {
    rijen: uit.rijen.map((rij) => toWerklijstRij(rij, { wieId: ctx.wie.id, vandaag })),
    pagina,
    totaal: Math.min(totaal, 1000),
    totaalIsMinimum: totaal > 1000,
    tellingen: {
      mij: telling(mij),
      team: telling(team),
      alles: telling(alles),
      teLaat: telling(teLaat),
      dezeWeek: telling(dezeWeek),
    },
    teams: uit.teams,
    concepten: uit.concepten.map(toConcept),
  }
}

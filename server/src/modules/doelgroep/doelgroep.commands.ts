import type { BodyVan, doelgroepVastleggen as VastleggenOp } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { gelukt, type Result } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import { beleidNu } from '../beleid/beleid.queries.ts'
import type { Beleid, Doelgroepen } from '../beleid/index.ts'
import { pakSignaal } from '../signaal/afhandelen.commands.ts'
import { signaalAfronden, signaalOppakken } from '../signaal/afronden.commands.ts'
import { voorzieningenBij } from '../voorziening/voorziening.queries.ts'
import {
  doelgroepBesluiten,
  doelgroepenVan,
  doelgroepVoorstellen,
  leeftijdBepalen,
  type Voorstel,
} from './doelgroep.rules.ts'
import { insertIndeling } from './doelgroep.store.ts'

type Body = BodyVan<typeof VastleggenOp>
type Gewogen = {
  readonly leeftijd: number | null
  readonly voorstel: Voorstel
  readonly reden: string | null
}

/** Rule by rule: the age, the groups that follow, and what the worker makes of it. */
function weeg(
  d: Doelgroepen,
  body: Body,
  bij: { geboortedatum: string | null; vandaag: Temporal.PlainDate; dichtbij: readonly number[] },
): Result<Gewogen> {
  const geboren = bij.geboortedatum === null ? null : Temporal.PlainDate.from(bij.geboortedatum)
  const leeftijd = leeftijdBepalen(body.leeftijd, geboren, bij.vandaag)
  if (!leeftijd.ok) return leeftijd
  const voorstel = doelgroepVoorstellen(d, { ...body, leeftijd: leeftijd.waarde })
  if (!voorstel.ok) return voorstel
  const reden = doelgroepBesluiten(voorstel.waarde, { ...body, reden: body.reden ?? null }, bij.dichtbij)
  if (!reden.ok) return reden
  return gelukt({ leeftijd: leeftijd.waarde, voorstel: voorstel.waarde, reden: reden.waarde })
}

/**
 * Keeps the doelgroep of the huishouden of a signaal, with its risicofactoren. With `preventie` the signaal closes with
 * the reason of beleid and no dossier is opened; else it goes on (TRI-21). Codes of `pakSignaal`, `leeftijdBepalen`,
 * `doelgroepVoorstellen` and `doelgroepBesluiten`.
 */
export async function doelgroepVastleggen(
  ctx: Context,
  signaalId: number,
  body: Body,
): Promise<{ id: number }> {
  const beleid: Beleid = await beleidNu(ctx)
  const h = { naam: 'doelgroep.vastleggen', object: { soort: 'signaal', id: signaalId } }
  return metWie(ctx, h, async (trx): Promise<Result<{ id: number }>> => {
    const signaal = await pakSignaal(trx, ctx, signaalId, 'signaal.doelgroep')
    if (!signaal.ok) return signaal
    const d = doelgroepenVan(beleid.signalering.doelgroepen)
    if (!d.ok) return d
    const { geboortedatum, gebied_id: gebiedId } = signaal.waarde
    const dichtbij = (await voorzieningenBij(trx, gebiedId)).map((v) => v.id)
    const uit = weeg(d.waarde, body, { geboortedatum, vandaag: dagInNederland(ctx.moment), dichtbij })
    if (!uit.ok) return uit
    const { leeftijd, voorstel, reden } = uit.waarde
    const { kenmerken, heeftVraag, groepen, vervolg, voorzieningIds } = body
    const indeling = {
      signaal_id: signaalId,
      leeftijd,
      kenmerken: [...new Set(kenmerken)],
      heeft_vraag: heeftVraag,
      voorstel: voorstel.groepen.map((g) => g.id),
      groepen: [...groepen],
      vervolg,
      reden,
      beleid_versie: beleid.versie,
      door: ctx.wie.id,
    }
    const id = await insertIndeling(trx, indeling, voorzieningIds)
    await (vervolg === 'preventie'
      ? signaalAfronden(trx, signaalId, d.waarde.sluitreden)
      : signaalOppakken(trx, signaal.waarde))
    return gelukt({ id })
  })
}

import type { BodyVan, triageBesluiten as BesluitenOp, TriageView } from '@keukentafel/contract'
import { conflict, gelukt, nietGevonden, verouderd, type Result } from '../../kern/result.ts'
import { heeftRol } from '../../kern/wie.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import type { Complexiteit } from '../beleid/index.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { werkregelBijwerken } from '../werklijst/werklijst.commands.ts'
import { lichteHulpControleren, type LichteHulp } from './afhandeling.rules.ts'
import { feitenControleren, uitBesluitwoord } from './feiten.rules.ts'
import { leesGrond, type TriageGrond } from './triage.queries.ts'
import {
  ladderUitzonderingen,
  triageBesluiten as besluiten,
  triageVoorstellen,
  type TriageBesluit,
  type TriageVoorstel,
} from './triage.rules.ts'
import { findTriages, insertTriage, type NieuweTriage } from './triage.store.ts'
import { toFeiten, toInvoer, toTriageView, toVoorstelView, volgendeVersie } from './triage.view.ts'

type Besluit = BodyVan<typeof BesluitenOp>
type Gewogen = {
  readonly voorstel: TriageVoorstel
  readonly besluit: TriageBesluit
  readonly lichteHulp: LichteHulp | null
}

/** Rule by rule: the choices, what they lead to, and the decision on it. */
function weeg(ctx: Context, grond: TriageGrond, body: Besluit): Result<Gewogen> {
  const { beleid, vandaag, geboortedata } = grond
  const feiten = feitenControleren(beleid, toInvoer(body))
  if (!feiten.ok) return feiten
  const voorstel = triageVoorstellen(beleid, { ...feiten.waarde, geboortedata }, vandaag)
  const besluit = besluiten(beleid, voorstel, {
    oordeel: body.oordeel,
    opschaling: uitBesluitwoord(body.besluit, voorstel.opschaling.voorstel),
    motivatie: body.motivatie ?? null,
    doorBeroepskracht: heeftRol(ctx.wie, 'sociaal_werker'),
  })
  const opschaling = uitBesluitwoord(body.besluit, voorstel.opschaling.voorstel)
  const licht = lichteHulpControleren(beleid, { oordeel: body.oordeel, opschaling }, body.lichteHulp ?? null)
  if (besluit.ok && licht.ok) return gelukt({ voorstel, besluit: besluit.waarde, lichteHulp: licht.waarde })
  const weigeringen = [besluit, licht].flatMap((uit) => (uit.ok ? [] : uit.weigeringen))
  return { ok: false, weigeringen }
}

function toNieuweTriage(
  bij: { ctx: Context; dossierId: number; grond: TriageGrond; version: number },
  body: Besluit,
  { voorstel, besluit, lichteHulp }: Gewogen,
): NieuweTriage {
  const feiten = toFeiten(body)
  const geldt = voorstel.indicatoren.filter((i) => i.herkomst !== 'niet_van_toepassing')
  const motivatie = besluit.motivatie?.trim() ?? ''
  return {
    dossier_id: bij.dossierId,
    oordeel: besluit.oordeel as Complexiteit, // triageBesluiten refused a decision without
    indicatoren: geldt.map((i) => i.id),
    leefgebieden: [...new Set(feiten.leefgebieden)],
    voorstel: { feiten, voorstel: toVoorstelView(voorstel) },
    besluit: body.besluit,
    uitzonderingen: [...ladderUitzonderingen(bij.grond.beleid, feiten, besluit.opschaling)],
    motivatie: motivatie === '' ? null : motivatie,
    lichte_hulp: lichteHulp,
    beleid_versie: bij.grond.beleid.versie,
    door: bij.ctx.wie.id,
    version: bij.version,
  }
}

async function bewaar(trx: Trx, triage: NieuweTriage, grond: TriageGrond, wie: string): Promise<TriageView> {
  const { id, op } = await insertTriage(trx, triage)
  const view = toTriageView({ ...triage, id, op, door: wie })
  await tijdlijnSchrijven(trx, {
    dossierId: triage.dossier_id,
    wieId: triage.door,
    deel: 'gesprek',
    gebeurtenis: 'triage.besloten',
    objectId: id,
    gegevens: { oordeel: triage.oordeel, besluit: triage.besluit, wijktAf: view.wijktAf },
  })
  // A later triage does not take a case that has a plan already back to the gesprek.
  if (grond.stand.fase === 'nieuw' || grond.stand.fase === 'triage')
    await werkregelBijwerken(trx, triage.dossier_id, { fase: 'gesprek' })
  return view
}

/**
 * The decision of the professional, beside what the rules proposed (TRI-01, TRI-05, TRI-06, TRI-19). Refuses with
 * `triage-zonder-regievoerder` (409, TRI-02), `versie-verouderd` (412), and the codes of `feitenControleren` and
 * `triageBesluiten`.
 */
export function triageBesluiten(ctx: Context, dossierId: number, body: Besluit): Promise<TriageView> {
  return metWie(ctx, { naam: 'triage.besluiten', dossierId, deel: 'gesprek' }, async (trx) => {
    const grond = await leesGrond(trx, ctx, dossierId)
    if (grond === undefined) return nietGevonden()
    const version = volgendeVersie(await findTriages(trx, dossierId))
    if (ctx.versie !== version) return verouderd()
    if (grond.stand.regievoerder_id === null)
      return conflict(
        'triage-zonder-regievoerder',
        'Niemand heeft de regie. Wijs eerst een regievoerder aan.',
      )
    const uit = weeg(ctx, grond, body)
    if (!uit.ok) return uit
    const triage = toNieuweTriage({ ctx, dossierId, grond, version }, body, uit.waarde)
    return gelukt(await bewaar(trx, triage, grond, ctx.wie.naam))
  })
}

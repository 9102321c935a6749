import type {
  BegeleiderVerzoek,
  begeleiderBeantwoorden as BeantwoordenOp,
  begeleiderVragen as VragenOp,
  BodyVan,
} from '@keukentafel/contract'
import { dagInNederland, parseDatum } from '../../kern/datum.ts'
import { conflict, gelukt, nietGevonden, verboden, verouderd, type Result } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { attenderen } from '../attendering/attendering.commands.ts'
import { beleidVan } from '../beleid/beleid.queries.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { magMetBegeleider } from './begeleider.policy.ts'
import { toVerzoek } from './begeleider.queries.ts'
import { antwoordControleren, verzoekControleren } from './begeleider.rules.ts'
import { findKeuzes, findVerzoeken, insertVerzoek, updateAntwoord } from './begeleider.store.ts'

type Sleutel = { readonly dossierId: number; readonly id: number }

/** As stored: the form may send 2-3-2026. */
const iso = (dag: string): string => {
  const gelezen = parseDatum(dag)
  return gelezen.ok ? gelezen.waarde.toString() : dag
}

async function klaar(trx: Trx, ctx: Context, s: Sleutel, stand: { gebeurtenis: string; heeftTaak: boolean }) {
  await tijdlijnSchrijven(trx, {
    dossierId: s.dossierId,
    wieId: ctx.wie.id,
    deel: 'kern',
    gebeurtenis: stand.gebeurtenis,
    objectId: s.id,
  })
  const [rij] = await findVerzoeken(trx, s.dossierId, s.id)
  const uit: Result<BegeleiderVerzoek> =
    rij === undefined ? nietGevonden() : gelukt(toVerzoek(rij, ctx, stand.heeftTaak))
  return uit
}

/**
 * An inwoner asks for another begeleider; whoever has the regie hears of it (REG-18). Refuses with the codes of
 * `verzoekControleren`, `verzoek-loopt-al` (409) and `begeleider-niet-van-u` (403).
 */
export const begeleiderVragen = (
  ctx: Context,
  dossierId: number,
  body: BodyVan<typeof VragenOp>,
): Promise<BegeleiderVerzoek> =>
  metWie(ctx, { naam: 'begeleider.vragen', dossierId }, async (trx) => {
    const keuzes = await findKeuzes(trx, dossierId)
    const heeftTaak = keuzes?.heeft_taak ?? false
    if (
      keuzes === undefined ||
      !magMetBegeleider(ctx.wie, { heeftTaak, isOpen: false }).includes('begeleider.vragen')
    )
      return verboden('begeleider-niet-van-u', 'U kunt dit hier niet vragen.')
    const vandaag = dagInNederland(ctx.moment)
    const gevraagdOp = body.gevraagdOp ?? vandaag.toString()
    const goed = verzoekControleren(
      await beleidVan(ctx, keuzes.beleid_versie),
      { gevraagdOp },
      {
        isPersoon: keuzes.personen.some((p) => p.id === body.persoonId),
        isOrganisatie: keuzes.organisaties.some((o) => o.id === body.organisatieId),
        vandaag,
      },
    )
    if (!goed.ok) return goed
    const id = await insertVerzoek(trx, {
      dossier_id: dossierId,
      persoon_id: body.persoonId,
      organisatie_id: body.organisatieId,
      huidige: (body.huidige ?? '').trim(),
      toelichting: (body.toelichting ?? '').trim(),
      gevraagd_op: iso(gevraagdOp),
      door: ctx.wie.id,
    })
    if (id === null) return conflict('verzoek-loopt-al', 'Deze vraag staat al open. Iemand zoekt het uit.')
    await attenderen(trx, { dossierId, aan: 'regievoerder', soort: 'begeleider.gevraagd', objectId: id })
    return klaar(trx, ctx, { dossierId, id }, { gebeurtenis: 'begeleider.gevraagd', heeftTaak })
  })

/** What came of it. Refuses with the codes of `antwoordControleren`, `verzoek-al-beantwoord` (409), 403, 404 and 412. */
export const begeleiderBeantwoorden = (
  ctx: Context,
  sleutel: Sleutel,
  body: BodyVan<typeof BeantwoordenOp>,
): Promise<BegeleiderVerzoek> => {
  const object = { soort: 'begeleiderverzoek', id: sleutel.id }
  const { dossierId, id } = sleutel
  return metWie(ctx, { naam: 'begeleider.beantwoorden', dossierId, object }, async (trx) => {
    const [rij] = await findVerzoeken(trx, dossierId, id)
    const heeftTaak = (await findKeuzes(trx, dossierId))?.heeft_taak ?? false
    if (rij === undefined) return nietGevonden()
    if (!magMetBegeleider(ctx.wie, { heeftTaak, isOpen: true }).includes('begeleider.beantwoorden'))
      return verboden('begeleider-niet-van-u', 'U beantwoordt deze vraag niet.')
    if (rij.version !== ctx.versie) return verouderd()
    if (rij.uitkomst !== null) return conflict('verzoek-al-beantwoord', 'Deze vraag is al beantwoord.')
    const vandaag = dagInNederland(ctx.moment)
    const op = body.op ?? vandaag.toString()
    const goed = antwoordControleren(
      { ...body, op },
      { gevraagdOp: Temporal.PlainDate.from(rij.gevraagd_op), vandaag },
    )
    if (!goed.ok) return goed
    const leeg = (tekst: string | undefined) => ((tekst ?? '').trim() === '' ? null : (tekst ?? '').trim())
    await updateAntwoord(
      trx,
      { ...sleutel, versie: rij.version },
      {
        uitkomst: body.uitkomst,
        nieuwe: body.uitkomst === 'andere_begeleider' ? leeg(body.nieuwe) : null,
        uitleg: leeg(body.uitleg),
        beantwoord_op: iso(op),
        beantwoord_door: ctx.wie.id,
      },
    )
    return klaar(trx, ctx, sleutel, { gebeurtenis: 'begeleider.beantwoord', heeftTaak })
  })
}

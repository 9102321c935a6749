import type {
  AntwoordVan,
  doorlooptijdTonen as DoorlooptijdOp,
  overdrachtenTonen as TonenOp,
  overdrachtenVanDossier as VanDossierOp,
} from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { leesMetWie, type Context } from '../../platform/db/met.ts'
import { beleidNu, beleidVan } from '../beleid/beleid.queries.ts'
import type { Beleid } from '../beleid/index.ts'
import { rollenVan } from '../regie/index.ts'
import { magAanbieden } from './overdracht.policy.ts'
import { gesprekVereist, mediaan, soortenVan } from './overdracht.rules.ts'
import {
  findAangeboden,
  findNaarTweedeLijn,
  findOntvangers,
  findOverdrachten,
  findStand,
} from './overdracht.store.ts'
import { toOverdrachtView } from './overdracht.view.ts'

const punt = ({ id, naam }: { id: string; naam: string }) => ({ id, naam })
const principesVan = ({ casusregie: { principes } }: Beleid) => ({
  principes: principes.map(punt),
  principesBron: principes[0]?.bron ?? null,
})

/** What was and can be handed over in this household (REG-04, REG-10, REG-11), with the principles (REG-21). */
export const overdrachtenVanDossier = (
  ctx: Context,
  dossierId: number,
): Promise<AntwoordVan<typeof VanDossierOp>> =>
  leesMetWie(ctx, { naam: 'dossier.overdrachten-tonen', dossierId, delen: ['kern'] }, async (trx) => {
    const stand = await findStand(trx, dossierId)
    if (stand === undefined) throw new Error('dossier not visible inside its own transaction')
    const beleid = await beleidVan(ctx, stand.beleid_versie)
    const isRegievoerder = stand.regievoerder_id === ctx.wie.id
    const soorten = stand.status === 'open' ? soortenVan(beleid) : []
    const mag = soorten.length === 0 ? [] : magAanbieden(ctx.wie, { isRegievoerder })
    const rijen = await findOverdrachten(trx, dossierId)
    const ontvangers = mag.length === 0 ? [] : await findOntvangers(trx)
    return {
      rijen: rijen.map((rij) => toOverdrachtView(rij, { wie: ctx.wie, isRegievoerder, alsOntvanger: false })),
      soorten: [...soorten],
      kandidaten: ontvangers
        .filter((o) => o.id !== ctx.wie.id)
        .map(({ id, naam, organisatie, functie }) => ({
          id,
          naam,
          organisatie,
          magRegie: rollenVan(beleid, 'wmo', functie).length > 0,
        })),
      checklist: beleid.overdracht.checklist.map(punt),
      ...principesVan(beleid),
      gesprekVereist: gesprekVereist(beleid),
      bron: beleid.overdracht.bron,
      mag: [...mag],
    }
  })

/** What waits for my answer; says no more than kenmerk and who offers until the burger was asked. */
export async function overdrachtenTonen(ctx: Context): Promise<AntwoordVan<typeof TonenOp>> {
  const rijen = await leesMetWie(
    ctx,
    { naam: 'overdrachten.tonen' },
    (trx) => findAangeboden(trx, ctx.wie.id),
    (gevonden) => [...new Set(gevonden.map((o) => o.dossier_id))],
  )
  return {
    rijen: rijen.map((rij) => ({
      kenmerk: rij.kenmerk,
      team: rij.team,
      overdracht: toOverdrachtView(rij, { wie: ctx.wie, isRegievoerder: false, alsOntvanger: true }),
    })),
  }
}

/** Median days between “complex” and the yes of the 2e lijn, over the dossiers of the own teams (REG-11). */
export async function doorlooptijdTonen(ctx: Context): Promise<AntwoordVan<typeof DoorlooptijdOp>> {
  const { overdracht } = await beleidNu(ctx)
  const rijen = await leesMetWie(ctx, { naam: 'overdrachten.doorlooptijd' }, findNaarTweedeLijn, () => [])
  const ja = rijen.filter((r) => r.beantwoord_op !== null)
  const dagen = ja.flatMap(({ complex_op, beantwoord_op }) =>
    complex_op === null || beantwoord_op === null
      ? []
      : [
          Temporal.PlainDate.from(complex_op).until(dagInNederland(beantwoord_op.toTemporalInstant()), {
            largestUnit: 'day',
          }).days,
        ],
  )
  return {
    aantal: ja.length,
    mediaanDagen: mediaan(dagen),
    zonderBegin: ja.length - dagen.length,
    wachten: rijen.length - ja.length,
    bron: overdracht.lijnen.bron,
  }
}

import type {
  AntwoordVan,
  BodyVan,
  beleidVaststellen as VaststellenOp,
  beleidVergelijken as VergelijkenOp,
} from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { conflict, gelukt, nietGevonden, type Weigering } from '../../kern/result.ts'
import { Geweigerd, leesMetWie, metWie, type Context } from '../../platform/db/met.ts'
import { beleidOp, beleidVanVersie, type Beleid } from '../beleid/index.ts'
import { beleidVersies } from '../beleid/beleid.queries.ts'
import { findVersies, findWezen, insertVastgesteld } from './beleidsversie.store.ts'
import { toBeleidVersie } from './beleidsversie.view.ts'
import { beleidVerschil } from './verschil.rules.ts'
import { beleidVorm } from './vorm.rules.ts'
import { valideerBeleid } from '../beleid/index.ts'
import { houdbaar, vaststellenControleren, wezenControleren } from './vaststellen.rules.ts'

/** More running cases than this are not named one by one. */
const WEZEN = 200

const inDocument = (w: Weigering): Weigering => ({ ...w, veld: `document/${w.veld ?? ''}` })

/** The document as beleid, or every reason why it is none, each at its field. @throws Geweigerd */
function gelezen(document: unknown): Beleid {
  const uit = valideerBeleid(document)
  if (!uit.ok) throw new Geweigerd(uit.weigeringen.map(inDocument))
  return uit.waarde
}

/**
 * What would be different against version `nummer`, and which running dossiers would hold something that the new
 * document does not have. Nothing is kept. Codes: those of `valideerBeleid`, `niet-gevonden`.
 */
export async function beleidVergelijken(
  ctx: Context,
  nummer: number,
  { document, ookLopend }: BodyVan<typeof VergelijkenOp>,
): Promise<AntwoordVan<typeof VergelijkenOp>> {
  const vorige = beleidVanVersie(await beleidVersies(ctx), nummer)
  const onbekend = nietGevonden()
  if (vorige === null) throw new Geweigerd(onbekend.ok ? [] : onbekend.weigeringen)
  const beleid = gelezen(document)
  return leesMetWie(ctx, { naam: 'beleid.vergelijken' }, async (trx) => ({
    verschillen: [...beleidVerschil(beleidVorm(), vorige, beleid)],
    lopend: (await findVersies(trx)).reduce((som, { lopend }) => som + lopend, 0),
    wezen: ookLopend ? await findWezen(trx, houdbaar(beleid), WEZEN) : [],
  }))
}

/**
 * Sets the next version, with a reason, by who logged in just now. New cases get it from its day; running ones keep
 * theirs unless `ookLopend`. Codes: those of `valideerBeleid`, `vaststellenControleren` and `wezenControleren`;
 * `beleid-al-gewijzigd` when somebody else set a version meanwhile.
 */
export async function beleidVaststellen(
  ctx: Context,
  { document, reden, ookLopend }: BodyVan<typeof VaststellenOp>,
): Promise<AntwoordVan<typeof VaststellenOp>> {
  const beleid = gelezen(document)
  const bekend = await beleidVersies(ctx)
  const laatste = bekend.at(-1)
  if (laatste === undefined) throw new Error('geen beleid')
  const vandaag = dagInNederland(ctx.moment)
  const aantalVerschillen = beleidVerschil(beleidVorm(), laatste, beleid).length
  const goed = vaststellenControleren({ beleid, reden, ookLopend }, { laatste, vandaag, aantalVerschillen })
  return metWie(ctx, { naam: 'beleid.vaststellen', reden }, async (trx) => {
    if (!goed.ok) return goed
    const wezen = wezenControleren(ookLopend ? await findWezen(trx, houdbaar(beleid), WEZEN) : [])
    if (!wezen.ok) return wezen
    if ((await insertVastgesteld(trx, { beleid, reden: reden.trim(), ookLopend })) === null)
      return conflict(
        'beleid-al-gewijzigd',
        'Iemand anders stelde intussen een nieuwe versie vast. Bekijk die versie, en doe uw wijziging daarin opnieuw.',
      )
    const rij = (await findVersies(trx)).find(({ versie }) => versie === beleid.versie)
    if (rij === undefined) return nietGevonden()
    return gelukt(toBeleidVersie(rij, beleidOp([...bekend, beleid], vandaag)?.versie ?? null))
  })
}

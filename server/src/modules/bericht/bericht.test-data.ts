import { build, header, type BerichtVan } from '@keukentafel/iwmo'
import type { Bezoeker, TestServer } from '../../../../tests/support/server.ts'
import { alsPersoon, contextVan } from '../dossier/dossier.test-data.ts'
import { toewijzingMaken } from '../toewijzing/toewijzing.commands.ts'
import { maakPlan, type PlanDossier } from '../verwijzing/besluit.test-data.ts'

export type Gemeente = 'leeuwarden' | 'nijmegen'
/** Per gemeente: its CBS code, the step that needs a toewijzing, a product and who gives it, and another aanbieder. */
export const DEMO = {
  leeuwarden: {
    code: '0080',
    trede: 'aanvullend',
    redenen: ['eigen_kracht', 'sociale_basis', 'basisondersteuning'],
    product: 'dagbesteding_aanvullend',
    agb: '98020001',
    aanbieder: 'hanneke_jansma',
    andere: 'ids_kramer',
    andereAgb: '98010001',
  },
  nijmegen: {
    code: '0268',
    trede: 'individueel',
    redenen: ['eigen_kracht', 'eigen_omgeving', 'collectief'],
    product: 'dagbesteding',
    agb: '98020001',
    aanbieder: 'ilse_kuipers',
    andere: 'jos_gerrits',
    andereAgb: '98010001',
  },
} as const

export type Toegewezen = {
  readonly plan: PlanDossier
  readonly id: number
  readonly nummer: number
  readonly bsn: string
  readonly product: { readonly Categorie: '07'; readonly Code: string }
}

async function verwijzing(server: TestServer, g: Gemeente, plan: PlanDossier, op: string): Promise<number> {
  const [rij] = await server.kijk<{ id: number }>(
    `insert into verwijzing (dossier_id, kenmerk, persoon_id, inzet_id, organisatie_id, product, resultaat, startdatum, einddatum,
       volume, waarom_niet_anders, status, door)
     values ($1::bigint, 'V-' || $1::bigint, $2, $3, (select id from organisatie where agb_code = $4), $5, 'Ritme', $6,
       '2026-12-31', 2, '{}', 'uitgegeven', $7) returning id`,
    [
      plan.dossier.id,
      plan.persoonId,
      plan.inzetten[0],
      DEMO[g].agb,
      DEMO[g].product,
      op,
      plan.dossier.regievoerderId,
    ],
  )
  return moet(rij).id
}

const moet = <T>(waarde: T | undefined): T => {
  if (waarde === undefined) throw new Error('dit hoort er te zijn')
  return waarde
}

/** A toewijzing as the verwijsbrief makes it, on this day; volume 2 dagdelen a week in 2026. */
export async function maakToewijzing(
  server: TestServer,
  gemeente: Gemeente,
  op = '2026-02-01',
): Promise<Toegewezen> {
  const d = DEMO[gemeente]
  const redenen = Object.fromEntries(d.redenen.map((trede) => [trede, 'niet genoeg']))
  const plan = await maakPlan(server, [{ trede: d.trede, product: d.product, redenen }])
  const { id: dossierId, regievoerderId } = plan.dossier
  const verwijzingId = await verwijzing(server, gemeente, plan, op)
  const [regie] = await server.kijk<{ naam: string }>('select naam from houder where id = $1', [
    regievoerderId,
  ])
  const ctx = await contextVan(server, moet(regie).naam, Temporal.Instant.from(`${op}T11:00:00Z`))
  const uit = await alsPersoon(
    server,
    regievoerderId,
    (trx) => toewijzingMaken(trx, ctx, { dossierId, verwijzingId }),
    dossierId,
  )
  if (!uit.ok) throw new Error(uit.weigeringen[0]?.code)
  const { id } = uit.waarde
  const [rij] = await server.kijk<{ nummer: number; bsn: string }>(
    'select t.nummer, p.bsn from toewijzing t join persoon p on p.id = t.persoon_id where t.id = $1',
    [id],
  )
  const Code = await productcode(server, d.product)
  return { plan, id, ...moet(rij), product: { Categorie: '07', Code } }
}

async function productcode(server: TestServer, product: string): Promise<string> {
  const [rij] = await server.kijk<{ code: string }>(
    `select p ->> 'code' as code from beleid, jsonb_array_elements(document -> 'producten') p where p ->> 'id' = $1`,
    [product],
  )
  return rij?.code ?? ''
}

let teller = 0
type Kop = { gemeente?: string; afzender?: string; identificatie?: string }
const kop = (g: Gemeente, k: Kop) => ({
  afzender: k.afzender ?? DEMO[g].agb,
  ontvanger: k.gemeente ?? DEMO[g].code,
  identificatie: k.identificatie ?? `X${String(++teller)}`,
  dagtekening: '2026-06-01',
})
const client = (t: Toegewezen) => ({
  Bsn: t.bsn,
  Geboortedatum: { Datum: '1945-03-02' },
  Geslacht: '0' as const,
  Naam: { Geslachtsnaam: { Achternaam: 'Boer', Voorvoegsel: 'de' } },
})

/** A start as the system of the aanbieder sends it. */
export const startXml = (
  g: Gemeente,
  t: Toegewezen,
  regel: Partial<BerichtVan<'WMO305'>['Client']['StartProducten']['StartProduct'][number]> = {},
  k: Kop = {},
): string =>
  build({
    soort: 'WMO305',
    Header: header('WMO305', kop(g, k)),
    Client: {
      ...client(t),
      StartProducten: {
        StartProduct: [
          {
            ToewijzingNummer: t.nummer,
            Product: t.product,
            ToewijzingIngangsdatum: '2026-02-01',
            Begindatum: '2026-02-20',
            StatusAanlevering: '1',
            ...regel,
          },
        ],
      },
    },
  })

/** A stop as the system of the aanbieder sends it. */
export const stopXml = (
  g: Gemeente,
  t: Toegewezen,
  regel: Partial<BerichtVan<'WMO307'>['Client']['StopProducten']['StopProduct'][number]> = {},
): string =>
  build({
    soort: 'WMO307',
    Header: header('WMO307', kop(g, {})),
    Client: {
      ...client(t),
      StopProducten: {
        StopProduct: [
          {
            ToewijzingNummer: t.nummer,
            Product: t.product,
            ToewijzingIngangsdatum: '2026-02-01',
            Begindatum: '2026-02-20',
            RedenBeeindiging: '19',
            Einddatum: '2026-05-31',
            StatusAanlevering: '1',
            ...regel,
          },
        ],
      },
    },
  })

/** Delivers these bytes on the screen. */
export const lever = <T>(wie: Bezoeker, inhoud: string | Buffer, bestand = 'bericht.xml') =>
  wie.post<T>('/berichten/uploads', { bestand, inhoudBase64: Buffer.from(inhoud).toString('base64') })

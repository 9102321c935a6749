/** Referring to aanvullende ondersteuning: what must be there before the letter is made (BES-01, KTG-13). */
import { alsGoed, type Result, type Weigering } from '../../kern/result.ts'
import { verwijzingMaken, type Kant } from '../afweging/index.ts'
import type { Aanbieder, Beleid, Product } from '../beleid/index.ts'
import { onderzoekControleren } from '../gesprek/index.ts'
import type { PlanStatus } from '../plan/index.ts'

/** `in_voorbereiding` until its letter is made; `mislukt` keeps the reason and can be tried again */
export type VerwijzingStatus = 'in_voorbereiding' | 'uitgegeven' | 'mislukt'

export type VerwijzingFeiten = {
  readonly deskundig: boolean
  readonly persoonId: number
  readonly planStatus: PlanStatus
  readonly inzet: { readonly id: number; readonly persoonId: number | null; readonly trede: string }
  readonly afweging: {
    readonly persoonId: number
    readonly inzetId: number | null
    readonly tabel: string
    readonly conclusie: Kant
  } | null
  readonly product: string
  /** AGB code of the chosen organisation; null = it has none */
  readonly agb: string | null
  readonly startdatum: Temporal.PlainDate
  readonly einddatum: Temporal.PlainDate | null
  readonly volume: number | null
  readonly eenheid: string | null
  readonly frequentie: string | null
  /** ladder step id → why it does not suffice */
  readonly waaromNietAnders: Readonly<Record<string, string>>
  /** verwijzingen for the same inzet that were made before */
  readonly eerdere: readonly { readonly status: VerwijzingStatus; readonly einddatum: string | null }[]
}

/** The products for which a verwijzing exists: individuele maatwerkvoorzieningen (BAS-02). */
export const verwijsproducten = (beleid: Beleid): readonly Product[] =>
  beleid.producten.filter((p) => p.pijler === 'aanvullend')

/** The contracted aanbieders of a product on a day; both ends of the contract included. */
export const aanbiedersVan = (
  beleid: Beleid,
  product: string,
  op: Temporal.PlainDate,
): readonly Aanbieder[] => {
  const dag = op.toString()
  return beleid.aanbieders.filter(
    (a) => a.producten.includes(product) && a.vanaf <= dag && (a.tot === null || a.tot >= dag),
  )
}

/** Is this the step of an individuele maatwerkvoorziening? Only there a verwijzing belongs. */
export const isMaatwerk = (beleid: Beleid, trede: string): boolean =>
  beleid.ladder.treden.find((t) => t.id === trede)?.maatwerk === true

const fout = (code: string, tekst: string, veld?: string): Weigering =>
  veld === undefined ? { code, tekst, aard: 'conflict' } : { code, tekst, veld }

const PLAN_EERST: Partial<Readonly<Record<PlanStatus, string>>> = {
  concept: 'Maak eerst het plan definitief. De inwoner is dan akkoord.',
  in_afstemming: 'Maak eerst het plan definitief. De inwoner is dan akkoord.',
  geevalueerd: 'Het plan is geëvalueerd. Beslis eerst hoe het verdergaat met het plan.',
}
/** A verwijzing rests on a plan that the inwoner agreed to (PLAN-08); null = there is none. */
export const planBelet = (status: PlanStatus | null): readonly Weigering[] =>
  status === 'definitief' || status === 'in_uitvoering'
    ? []
    : [
        fout(
          'verwijzing-zonder-plan',
          PLAN_EERST[status ?? 'afgesloten'] ?? 'Er is nog geen plan. Begin eerst een plan.',
        ),
      ]

/** Is this weighing about this person, this task and the table of this product? */
const overHetzelfde = (f: VerwijzingFeiten, tabel: string | null): boolean =>
  f.afweging === null ||
  (f.afweging.persoonId === f.persoonId &&
    [null, f.inzet.id].includes(f.afweging.inzetId) &&
    [null, f.afweging.tabel].includes(tabel))

function afwegingFouten(beleid: Beleid, f: VerwijzingFeiten): readonly Weigering[] {
  const tabel = beleid.producten.find((p) => p.id === f.product)?.criteriatabel ?? null
  // A product without a table cannot be weighed (kortdurend verblijf): then the ladder alone must carry it.
  const zonder = tabel === null ? 'aanvullend' : null
  const conclusie = f.afweging === null ? zonder : f.afweging.conclusie
  const mag = verwijzingMaken(beleid, { deskundig: f.deskundig, conclusie })
  const tekst =
    'Deze afweging gaat over iets anders. Kies de afweging van deze persoon en deze ondersteuning.'
  return [
    ...(mag.ok ? [] : mag.weigeringen),
    ...(overHetzelfde(f, tabel) ? [] : [fout('verwijzing-afweging-past-niet', tekst, 'afwegingId')]),
  ]
}

function inzetFouten(beleid: Beleid, f: VerwijzingFeiten): readonly Weigering[] {
  const anders = f.inzet.persoonId !== null && f.inzet.persoonId !== f.persoonId
  if (anders || !isMaatwerk(beleid, f.inzet.trede))
    return [
      fout('verwijzing-inzet-past-niet', 'Kies een taak op de zwaarste trede, van deze persoon.', 'inzetId'),
    ]
  const dag = f.startdatum.toString()
  const loopt = f.eerdere.some((v) => v.status !== 'mislukt' && (v.einddatum === null || v.einddatum >= dag))
  const onderzoek = onderzoekControleren(beleid, f.inzet.trede, f.waaromNietAnders)
  return [
    ...(loopt ? [fout('verwijzing-al-gemaakt', 'Voor deze taak loopt al een verwijzing.')] : []),
    ...(onderzoek.ok ? [] : onderzoek.weigeringen),
  ]
}

function productFouten(beleid: Beleid, f: VerwijzingFeiten): readonly Weigering[] {
  if (!verwijsproducten(beleid).some((p) => p.id === f.product))
    return [
      fout('verwijzing-product-past-niet', 'Kies een product van de aanvullende ondersteuning.', 'product'),
    ]
  const biedt = aanbiedersVan(beleid, f.product, f.startdatum).some((a) => a.agb === f.agb)
  const tekst = 'Deze aanbieder heeft op de startdatum geen contract voor dit product. Kies een andere.'
  return biedt ? [] : [fout('verwijzing-aanbieder-past-niet', tekst, 'organisatieId')]
}

function omvangFouten(f: VerwijzingFeiten): readonly Weigering[] {
  const eerder =
    f.einddatum !== null && Temporal.PlainDate.compare(f.einddatum, f.startdatum) < 0
      ? [fout('einde-voor-begin', 'De einddatum ligt voor de startdatum.', 'einddatum')]
      : []
  const half = f.volume === null && (f.eenheid !== null || f.frequentie !== null)
  const tekst = 'Vul ook in hoeveel het is, of laat de hele omvang leeg.'
  return [...eerder, ...(half ? [fout('verwijzing-omvang-half', tekst, 'volume')] : [])]
}

/**
 * May this verwijzing be made? Everything at once: the deskundige medewerker and the weighing (`verwijzing-niet-deskundig`,
 * `-zonder-afweging`, `-afweging-basis`, `-afweging-past-niet`), the plan (`verwijzing-zonder-plan`), the task and the
 * onderzoek of KTG-13 (`verwijzing-inzet-past-niet`, `-al-gemaakt`, `onderzoek-waarom-niet-anders-leeg`), product and
 * aanbieder (`verwijzing-product-past-niet`, `-aanbieder-past-niet`), `einde-voor-begin`, `verwijzing-omvang-half`.
 */
export const verwijzingControleren = (beleid: Beleid, f: VerwijzingFeiten): Result<true> =>
  alsGoed(
    [
      ...afwegingFouten(beleid, f),
      ...planBelet(f.planStatus),
      ...inzetFouten(beleid, f),
      ...productFouten(beleid, f),
      ...omvangFouten(f),
    ],
    true,
  )

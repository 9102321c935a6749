import type { BerichtVan } from '../definitie/berichten.ts'
import { inhoudsfout, type Fout } from '../fout.ts'
import { datumGetal, ligtVoor } from '../waarde.ts'
import { toetsRegels, toetsUniek, type Regel } from './regel.ts'

/** A product in a toewijzing (301). */
export type ToegewezenProduct =
  BerichtVan<'WMO301'>['Client']['ToegewezenProducten']['ToegewezenProduct'][number]

/** CD080 and CS338 hold for a toewijzing that is open or ends after 2020. */
const looptNa2020 = ({ Einddatum }: ToegewezenProduct) =>
  Einddatum === undefined || ligtVoor('2020-12-31', Einddatum)

/** RedenWijziging 13: as if it had never been (OP033x1). */
const isVerwijderd = ({ RedenWijziging, Ingangsdatum, Einddatum }: ToegewezenProduct) =>
  (RedenWijziging === '13' || RedenWijziging === '01') && Ingangsdatum === Einddatum

const productRegels: readonly Regel<ToegewezenProduct>[] = [
  {
    regel: 'CD079',
    pad: 'Product',
    tekst: 'Vul Product in, of vul Budget in.',
    mis: ({ Budget, Product }) => Budget === undefined && Product === undefined,
  },
  {
    regel: 'CD075',
    pad: 'Einddatum',
    tekst: 'Vul Einddatum in als er een Budget is.',
    mis: ({ Budget, Einddatum }) => Budget !== undefined && Einddatum === undefined,
  },
  {
    regel: 'CD076',
    pad: 'Einddatum',
    tekst: 'Vul Einddatum in bij Frequentie 2 (per week).',
    mis: ({ Omvang, Einddatum }) => Omvang?.Frequentie === '2' && Einddatum === undefined,
  },
  {
    regel: 'CS003',
    pad: 'Einddatum',
    tekst: 'De Einddatum ligt vóór de Ingangsdatum: vul dezelfde dag of een latere dag in.',
    mis: ({ Ingangsdatum, Einddatum }) => Einddatum !== undefined && ligtVoor(Einddatum, Ingangsdatum),
  },
  {
    regel: 'CS335',
    pad: 'RedenWijziging',
    tekst: 'Geef bij RedenWijziging 13 (verwijderd) dezelfde Ingangsdatum en Einddatum.',
    mis: ({ RedenWijziging, Ingangsdatum, Einddatum }) =>
      RedenWijziging === '13' && Ingangsdatum !== Einddatum,
  },
  {
    regel: 'CS336',
    pad: 'RedenWijziging',
    tekst: 'RedenWijziging 01 is vervallen: kies een andere reden.',
    mis: ({ RedenWijziging }) => RedenWijziging === '01',
  },
  {
    regel: 'CD041',
    pad: 'Omvang',
    tekst: 'Vul Omvang in als het Product een Code heeft.',
    mis: ({ Product, Omvang }) => Product?.Code !== undefined && Omvang === undefined,
  },
  {
    regel: 'CD077',
    pad: 'Omvang',
    tekst: 'Geef Omvang of Budget, niet allebei.',
    mis: ({ Omvang, Budget }) => Omvang !== undefined && Budget !== undefined,
  },
  {
    regel: 'CD078',
    pad: 'Budget',
    tekst: 'Geef Omvang of Budget, niet allebei.',
    mis: ({ Omvang, Budget }) => Omvang !== undefined && Budget !== undefined,
  },
  {
    regel: 'CD080',
    pad: 'Omvang',
    tekst: 'Laat Omvang weg als het Product geen Code heeft.',
    mis: (p) => p.Omvang !== undefined && p.Product?.Code === undefined && looptNa2020(p),
  },
  {
    regel: 'CS338',
    pad: 'Omvang/Frequentie',
    tekst: 'Kies Frequentie 2, 4 of 6 bij Eenheid 14, 16, 83 en 84.',
    mis: (p) =>
      p.Omvang !== undefined &&
      ['14', '16', '83', '84'].includes(p.Omvang.Eenheid) &&
      p.Omvang.Frequentie === '1' &&
      looptNa2020(p),
  },
  {
    regel: 'TR134',
    pad: 'Toewijzingsdatum',
    tekst:
      'De Toewijzingsdatum ligt na de dagtekening van het bericht: vul dezelfde dag of een eerdere dag in.',
    mis: ({ Toewijzingsdatum }, dagtekening) => ligtVoor(dagtekening, Toewijzingsdatum),
  },
]

const hulpmiddelen = ['11', '12', '13', '14']
const pad = (nummer: number) => `Client/ToegewezenProducten/ToegewezenProduct[${nummer}]`

/** Conditions on the products of a toewijzing, one by one and beside each other. */
export function toetsToewijzing({ Header, Client }: BerichtVan<'WMO301'>): readonly Fout[] {
  const producten = Client.ToegewezenProducten.ToegewezenProduct
  const { Dagtekening } = Header.BerichtIdentificatie
  return [
    ...toetsUniek(producten, pad, ({ ToewijzingNummer }) => [ToewijzingNummer]),
    ...producten.flatMap((product, i) => toetsRegels(productRegels, product, pad(i + 1), Dagtekening)),
    ...toetsStapeling(producten),
  ]
}

/**
 * TR302: the same product not twice in one period. Without a Code the Categorie counts, without a Product
 * everything does. Removed toewijzingen and hulpmiddelen do not count (the national check leaves those out).
 * In order of Ingangsdatum a product overlaps when it begins no later than one of the same kind before it ends.
 */
function toetsStapeling(producten: readonly ToegewezenProduct[]): readonly Fout[] {
  const laatsteDag = new Map<string, number>()
  return producten
    .map((product, i) => ({ product, nummer: i + 1, begin: datumGetal(product.Ingangsdatum) ?? 0 }))
    .filter(
      ({ product }) => !isVerwijderd(product) && !hulpmiddelen.includes(product.Product?.Categorie ?? ''),
    )
    .sort((a, b) => a.begin - b.begin)
    .flatMap(({ product, nummer, begin }) => {
      const raakt = botstMet(product).some((groep) => begin <= (laatsteDag.get(groep) ?? -Infinity))
      const einde = product.Einddatum === undefined ? Infinity : (datumGetal(product.Einddatum) ?? 0)
      for (const groep of hoortBij(product)) {
        laatsteDag.set(groep, Math.max(einde, laatsteDag.get(groep) ?? -Infinity))
      }
      const tekst =
        'Dit product overlapt met een ander product in dit bericht: sluit de perioden op elkaar aan.'
      return raakt ? [inhoudsfout('TR302', pad(nummer), tekst)] : []
    })
}

/** The groups a product is kept under … */
function hoortBij({ Product }: ToegewezenProduct): readonly string[] {
  if (Product === undefined) return ['alles', 'zonder product']
  const { Categorie, Code } = Product
  return [
    'alles',
    Categorie,
    Code === undefined ? `${Categorie} zonder code` : `${Categorie} ${Code} met code`,
  ]
}

/** … and the groups it may not overlap with. */
function botstMet({ Product }: ToegewezenProduct): readonly string[] {
  if (Product === undefined) return ['alles']
  const { Categorie, Code } = Product
  if (Code === undefined) return [Categorie, 'zonder product']
  return [`${Categorie} ${Code} met code`, `${Categorie} zonder code`, 'zonder product']
}

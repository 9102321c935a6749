import type { BerichtVan } from '../definitie/berichten.ts'
import type { Retourcode } from '../definitie/retourcodes.ts'
import type { Fout } from '../fout.ts'
import { ligtVoor } from '../waarde.ts'
import { toetsKop, toetsProduct, type BekendBijOntvanger } from './kop.rules.ts'
import { startSleutel, stopSleutel, type StartProduct, type StopProduct } from './levering.rules.ts'
import type { ToegewezenProduct } from './toewijzing.rules.ts'

/** A toewijzing as sender and receiver know it; `aanbieder` is an AGB code. */
export type BekendeToewijzing = {
  readonly Bsn: string
  readonly aanbieder: string
  readonly ToewijzingNummer: number
  readonly Product?: ToegewezenProduct['Product']
}

/** What an aanbieder knows when a toewijzing comes in. */
export type BekendBijAanbieder = BekendBijOntvanger & {
  /** Every toewijzing of this gemeente whose number is in the message. */
  readonly toewijzingen: readonly BekendeToewijzing[]
  /** ReferentieAanbieder of the requests (VOT, VOW) the aanbieder has sent (TR379). */
  readonly referenties: ReadonlySet<string>
  /** Numbers of toewijzingen with approved declarations (TR385). */
  readonly gedeclareerd: ReadonlySet<number>
}

/** An accepted start or stop that was not withdrawn afterwards. */
export type BekendeStart = { readonly Bsn: string } & Omit<StartProduct, 'StatusAanlevering'>
export type BekendeStop = { readonly Bsn: string } & Omit<StopProduct, 'StatusAanlevering'>

/** What a gemeente knows when a start or stop comes in; starts and stops of the sending aanbieder. */
export type BekendBijGemeente = BekendBijOntvanger & {
  readonly toewijzingen: readonly BekendeToewijzing[]
  readonly starts: readonly BekendeStart[]
  readonly stops: readonly BekendeStop[]
}

type Bevinding = readonly [code: Retourcode, regel: string, tekst: string]

const alsFouten = (bevindingen: readonly Bevinding[], pad: string): readonly Fout[] =>
  bevindingen.map(([code, regel, tekst]) => ({ niveau: 3, code, regel, pad, tekst }))

const gelijk = (a: readonly unknown[], b: readonly unknown[]) => a.every((deel, i) => deel === b[i])

/** Levels 3 and 4 of a toewijzing, judged by the aanbieder: TR056, TR135, TR378, TR332, TR379, TR381, TR385. */
export function controleerToewijzing(
  bericht: BerichtVan<'WMO301'>,
  bekend: BekendBijAanbieder,
): readonly Fout[] {
  const van = { Bsn: bericht.Client.Bsn, aanbieder: bericht.Header.Ontvanger }
  return [
    ...toetsKop(bericht, bekend),
    ...bericht.Client.ToegewezenProducten.ToegewezenProduct.flatMap((product, i) => {
      const pad = `Client/ToegewezenProducten/ToegewezenProduct[${i + 1}]`
      return [
        ...alsFouten(toewijzingBevindingen({ ...product, ...van }, bekend), pad),
        ...toetsProduct(product.Product, pad, bekend),
      ]
    }),
  ]
}

const nummerBezet: Bevinding = [
  '9332',
  'TR332',
  'Dit ToewijzingNummer is al in gebruik: geef een nieuw nummer.',
]
const zonderVerzoek: Bevinding = [
  '9379',
  'TR379',
  'ReferentieAanbieder hoort niet bij een verzoek: laat die weg.',
]
const gedeclareerd: Bevinding = [
  '9385',
  'TR385',
  'Er is al op gedeclareerd: trek de toewijzing in, verwijder haar niet.',
]

function toewijzingBevindingen(
  toewijzing: ToegewezenProduct & BekendeToewijzing,
  bekend: BekendBijAanbieder,
): readonly Bevinding[] {
  const { ToewijzingNummer, ReferentieAanbieder, RedenWijziging } = toewijzing
  const bevindingen: Bevinding[] = []
  const metNummer = bekend.toewijzingen.filter((b) => b.ToewijzingNummer === ToewijzingNummer)
  if (!metNummer.every((b) => isDezelfde(b, toewijzing))) bevindingen.push(nummerBezet)
  if (ReferentieAanbieder !== undefined && !bekend.referenties.has(ReferentieAanbieder)) {
    bevindingen.push(zonderVerzoek)
  }
  if (RedenWijziging === '13' && bekend.gedeclareerd.has(ToewijzingNummer)) bevindingen.push(gedeclareerd)
  return bevindingen
}

/** A new award has a new number (IV066): the same number means the same client, aanbieder and product. */
const isDezelfde = (a: BekendeToewijzing, b: BekendeToewijzing) =>
  gelijk(
    [a.Bsn, a.aanbieder, a.Product?.Categorie, a.Product?.Code],
    [b.Bsn, b.aanbieder, b.Product?.Categorie, b.Product?.Code],
  )

/** Levels 3 and 4 of a start, judged by the gemeente: TR056, TR135, TR378, TR019, TR063, TR071, TR074, TR326, TR381. */
export function controleerStart(bericht: BerichtVan<'WMO305'>, bekend: BekendBijGemeente): readonly Fout[] {
  const { Bsn } = bericht.Client
  const stops = bekend.stops.filter((stop) => stop.Bsn === Bsn)
  let starts = bekend.starts.filter((start) => start.Bsn === Bsn)
  const fouten = bericht.Client.StartProducten.StartProduct.flatMap((product, i) => {
    const pad = `Client/StartProducten/StartProduct[${i + 1}]`
    const bevindingen = zonderToewijzing(product, bericht, bekend) ?? startBevindingen(product, starts, stops)
    // A removal and its replacement may stand in one message: a line is judged after the accepted ones before it.
    if (bevindingen.length === 0) {
      const andere = starts.filter((start) => !gelijk(startSleutel(start), startSleutel(product)))
      starts = product.StatusAanlevering === '3' ? andere : [...andere, { ...product, Bsn }]
    }
    return [...alsFouten(bevindingen, pad), ...toetsProduct(product.Product, pad, bekend)]
  })
  return [...toetsKop(bericht, bekend), ...fouten]
}

function startBevindingen(
  start: StartProduct,
  starts: readonly BekendeStart[],
  stops: readonly BekendeStop[],
): readonly Bevinding[] {
  const heeftStop = (s: Omit<StartProduct, 'StatusAanlevering'>) =>
    stops.some((stop) => gelijk(startSleutel(stop), startSleutel(s)))
  const isBekend = starts.some((s) => gelijk(startSleutel(s), startSleutel(start)))
  if (start.StatusAanlevering === '3') {
    if (!isBekend) return [['9063', 'TR063', 'Deze start is niet bekend: er is niets om te verwijderen.']]
    return heeftStop(start)
      ? [['9071', 'TR071', 'Bij deze start is al een stop: verwijder eerst de stop.']]
      : []
  }
  if (isBekend) return [['9074', 'TR074', 'Deze start is al ontvangen: stuur hem niet opnieuw.']]
  return starts.some((s) => s.ToewijzingNummer === start.ToewijzingNummer && !heeftStop(s))
    ? [['9326', 'TR326', 'Op deze toewijzing loopt al een levering: stuur eerst de stop.']]
    : []
}

/** Levels 3 and 4 of a stop, by the gemeente: TR056, TR135, TR378, TR019, TR063, TR074, TR381, TR382, TR413–TR415. */
export function controleerStop(bericht: BerichtVan<'WMO307'>, bekend: BekendBijGemeente): readonly Fout[] {
  const { Bsn } = bericht.Client
  const starts = bekend.starts.filter((start) => start.Bsn === Bsn)
  let stops = bekend.stops.filter((stop) => stop.Bsn === Bsn)
  const fouten = bericht.Client.StopProducten.StopProduct.flatMap((product, i) => {
    const pad = `Client/StopProducten/StopProduct[${i + 1}]`
    const bevindingen = zonderToewijzing(product, bericht, bekend) ?? stopBevindingen(product, starts, stops)
    if (bevindingen.length === 0) {
      const andere = stops.filter((stop) => !gelijk(stopSleutel(stop), stopSleutel(product)))
      stops = product.StatusAanlevering === '3' ? andere : [...andere, { ...product, Bsn }]
    }
    return [...alsFouten(bevindingen, pad), ...toetsProduct(product.Product, pad, bekend)]
  })
  return [...toetsKop(bericht, bekend), ...fouten]
}

function stopBevindingen(
  stop: StopProduct,
  starts: readonly BekendeStart[],
  stops: readonly BekendeStop[],
): readonly Bevinding[] {
  const isBekend = stops.some((s) => gelijk(stopSleutel(s), stopSleutel(stop)))
  if (stop.StatusAanlevering === '3') {
    return isBekend ? [] : [['9063', 'TR063', 'Deze stop is niet bekend: er is niets om te verwijderen.']]
  }
  if (isBekend) return [['9074', 'TR074', 'Deze stop is al ontvangen: stuur hem niet opnieuw.']]
  const heeftStart = starts.some((start) => gelijk(startSleutel(start), startSleutel(stop)))
  const eerder = stops.filter(
    (s) => s.ToewijzingNummer === stop.ToewijzingNummer && s.Begindatum === stop.Begindatum,
  )
  return [...(heeftStart ? [] : [geenStart]), ...stopVolgorde(stop, eerder)]
}

const geenStart: Bevinding = [
  '9069',
  'TR382',
  'Er is geen start met deze toewijzing, dit product en deze Begindatum: neem ze over uit het startbericht.',
]

function stopVolgorde(stop: StopProduct, eerder: readonly BekendeStop[]): readonly Bevinding[] {
  const bevindingen: Bevinding[] = []
  if (stop.RedenBeeindiging === '20' && eerder.some((s) => s.RedenBeeindiging === '20')) {
    bevindingen.push(['9413', 'TR413', 'Deze levering is al tijdelijk gestopt: geef een andere reden.'])
  }
  if (eerder.some((s) => ligtVoor(stop.Einddatum, s.Einddatum))) {
    bevindingen.push([
      '9414',
      'TR414',
      'De Einddatum ligt vóór die van de eerdere stop: vul een latere dag in.',
    ])
  }
  if (eerder.some((s) => s.RedenBeeindiging !== '20')) {
    bevindingen.push(['9415', 'TR415', 'Deze levering is al gestopt: verwijder eerst de eerdere stop.'])
  }
  return bevindingen
}

const geenToewijzing: Bevinding = [
  '9019',
  'TR019',
  'Er is geen toewijzing met dit nummer voor deze cliënt en aanbieder: controleer het nummer.',
]

/** TR019: a start or stop belongs to a toewijzing of this client to this aanbieder; without it the rest means nothing. */
function zonderToewijzing(
  { ToewijzingNummer }: { readonly ToewijzingNummer?: number },
  { Header, Client }: BerichtVan<'WMO305'> | BerichtVan<'WMO307'>,
  bekend: BekendBijGemeente,
): readonly Bevinding[] | null {
  const hoortErbij = bekend.toewijzingen.some(
    (t) => t.ToewijzingNummer === ToewijzingNummer && t.Bsn === Client.Bsn && t.aanbieder === Header.Afzender,
  )
  return hoortErbij ? null : [geenToewijzing]
}

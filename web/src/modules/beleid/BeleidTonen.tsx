import type { BeleidVeld, BeleidVorm } from '@keukentafel/contract'
import { toonDatum } from '../../ui/index.ts'
import { itemNaam, tekstVan } from './beleid.ts'

type Inhoud = Readonly<Record<string, unknown>>
const inhoud = (w: unknown): Inhoud => (typeof w === 'object' && w !== null ? { ...w } : {})
const lijst = (w: unknown): readonly unknown[] => (Array.isArray(w) ? (w as readonly unknown[]) : [])

type VormVan<S extends BeleidVorm['soort']> = Extract<BeleidVorm, { soort: S }>

// "6 weken"; the variants of a length have one number.
function duur({ varianten }: VormVan<'een_van'>, waarde: unknown): string | null {
  const variant = varianten.find(
    ({ vorm }) => vorm.velden.length === 1 && vorm.velden.every((f) => f.sleutel in inhoud(waarde)),
  )
  const [veld] = variant?.vorm.velden ?? []
  return veld?.vorm.soort === 'getal'
    ? `${tekstVan(inhoud(waarde)[veld.sleutel])} ${veld.woord.toLowerCase()}`
    : null
}

const opRij = ({ item }: VormVan<'lijst'>, waarde: unknown): string | null =>
  item.soort === 'groep' || item.soort === 'een_van'
    ? null
    : lijst(waarde)
        .map((w) => enkel(item, w))
        .join(', ') || 'Niets'

const ENKEL: { readonly [S in BeleidVorm['soort']]: (vorm: VormVan<S>, waarde: unknown) => string | null } = {
  uit: ({ vorm }, waarde) => enkel(vorm, waarde),
  janee: (_, waarde) => (waarde === true ? 'Ja' : 'Nee'),
  keuze: ({ opties }, waarde) => opties.find((o) => o.waarde === waarde)?.woord ?? '',
  dag: (_, waarde) => toonDatum(tekstVan(waarde)),
  tekst: (_, waarde) => tekstVan(waarde),
  getal: (_, waarde) => tekstVan(waarde),
  lijst: opRij,
  een_van: duur,
  groep: () => null,
}

/** A single value in words; null when it has parts of its own. */
function enkel(vorm: BeleidVorm, waarde: unknown): string | null {
  if (waarde === null || waarde === undefined) return 'Staat uit'
  return (ENKEL[vorm.soort] as (vorm: BeleidVorm, waarde: unknown) => string | null)(vorm, waarde)
}

function Velden({ velden, waarde }: { velden: readonly BeleidVeld[]; waarde: Inhoud }) {
  const gewoon = velden.filter((v) => v.sleutel !== 'bron' && v.sleutel !== 'id')
  const bron = waarde['bron']
  return (
    <>
      <dl className="s-beleid">
        {gewoon.map((v) => (
          <div key={v.sleutel}>
            <dt>{v.woord}</dt>
            <dd>
              <BeleidTonen vorm={v.vorm} waarde={waarde[v.sleutel]} />
            </dd>
          </div>
        ))}
      </dl>
      {typeof bron === 'string' ? <p className="kt-klein kt-zacht">Bepaling: {bron}</p> : null}
    </>
  )
}

function Dieper({ vorm, waarde }: { vorm: BeleidVorm; waarde: unknown }) {
  if (vorm.soort === 'uit') return <BeleidTonen vorm={vorm.vorm} waarde={waarde} />
  if (vorm.soort === 'groep') return <Velden velden={vorm.velden} waarde={inhoud(waarde)} />
  if (vorm.soort === 'een_van') {
    const variant = vorm.varianten.find(({ vast }) =>
      Object.entries(vast).every(([k, v]) => inhoud(waarde)[k] === v),
    )
    return variant === undefined ? null : (
      <>
        <p>{variant.woord}</p>
        <Velden velden={variant.vorm.velden} waarde={inhoud(waarde)} />
      </>
    )
  }
  if (vorm.soort !== 'lijst') return null
  return (
    <ol className="kt-stapel kt-strak s-beleid__lijst">
      {lijst(waarde).map((item, i) => (
        <li key={i}>
          <b>{itemNaam(item, i + 1)}</b>
          <BeleidTonen vorm={vorm.item} waarde={item} />
        </li>
      ))}
    </ol>
  )
}

/** One part of the beleid in words, with the clause it rests on. */
export function BeleidTonen({ vorm, waarde }: { vorm: BeleidVorm; waarde: unknown }) {
  return enkel(vorm, waarde) ?? <Dieper vorm={vorm} waarde={waarde} />
}

import { ChevronDown, ChevronUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icoon } from './Icoon.tsx'

export type Kolom<R> = {
  readonly kop: string
  readonly cel: (rij: R) => ReactNode
  /** The column that names the row; give exactly one. */
  readonly rijkop?: boolean
  /** Shows the head before the value when the row is a card on a narrow screen. */
  readonly kopOpKaart?: boolean
  /** Present when this column can be sorted. */
  readonly sorteer?: { readonly stand: 'ascending' | 'descending' | 'none'; readonly opWissel: () => void }
}

type TabelProps<R> = {
  /** Read out, not drawn: what is in it, in which order, how many. */
  readonly bijschrift: string
  readonly kolommen: readonly Kolom<R>[]
  readonly rijen: readonly R[]
  readonly sleutel: (rij: R) => string | number
  /** Rows with the same group stand under one head; the rows must already be in that order. */
  readonly groep?: (rij: R) => string
  readonly klasse?: string
}

// The roles are written out because a row that is drawn as a card (display: grid) loses them in some browsers.
function Kop<R>({ kolom }: { kolom: Kolom<R> }) {
  const { sorteer } = kolom
  if (sorteer === undefined)
    return (
      <th scope="col" role="columnheader">
        {kolom.kop}
      </th>
    )
  return (
    <th scope="col" role="columnheader" aria-sort={sorteer.stand}>
      <button className="kt-sorteer" type="button" onClick={sorteer.opWissel}>
        {kolom.kop}
        {sorteer.stand === 'none' ? null : (
          <Icoon van={sorteer.stand === 'ascending' ? ChevronDown : ChevronUp} maat="klein" />
        )}
      </button>
    </th>
  )
}

function Cel<R>({ kolom, rij }: { kolom: Kolom<R>; rij: R }) {
  if (kolom.rijkop)
    return (
      <th scope="row" role="rowheader">
        {kolom.cel(rij)}
      </th>
    )
  return (
    <td role="cell" data-kop={kolom.kopOpKaart ? kolom.kop : undefined}>
      {kolom.cel(rij)}
    </td>
  )
}

function perGroep<R>(
  rijen: readonly R[],
  groep: ((rij: R) => string) | undefined,
): (readonly [string, R[]])[] {
  const groepen = new Map<string, R[]>()
  for (const rij of rijen) {
    const naam = groep?.(rij) ?? ''
    groepen.set(naam, [...(groepen.get(naam) ?? []), rij])
  }
  return [...groepen]
}

/** A table whose rows become cards on a narrow screen. `j` and `k` walk over the rows. */
export function Tabel<R>({ bijschrift, kolommen, rijen, sleutel, groep, klasse }: TabelProps<R>) {
  return (
    <table role="table" className={`kt-tabel kt-tabel--kaarten${klasse === undefined ? '' : ` ${klasse}`}`}>
      <caption className="kt-alleen-stem">{bijschrift}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {kolommen.map((kolom) => (
            <Kop key={kolom.kop} kolom={kolom} />
          ))}
        </tr>
      </thead>
      {perGroep(rijen, groep).map(([naam, groepRijen]) => (
        <tbody key={naam} role="rowgroup">
          {naam === '' ? null : (
            <tr className="kt-groepkop" role="row">
              <th scope="rowgroup" role="rowheader" colSpan={kolommen.length}>
                {naam}
              </th>
            </tr>
          )}
          {groepRijen.map((rij) => (
            <tr key={sleutel(rij)} role="row" data-rij>
              {kolommen.map((kolom) => (
                <Cel key={kolom.kop} kolom={kolom} rij={rij} />
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

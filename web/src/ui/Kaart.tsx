import type { LucideIcon } from 'lucide-react'
import { useEffect, useId, useState, type ReactNode } from 'react'
import { Icoon } from './Icoon.tsx'

type KaartProps = {
  readonly titel?: ReactNode
  readonly niveau?: 2 | 3
  /** Right of the title. */
  readonly acties?: ReactNode
  /** Small explanation under the title. */
  readonly intro?: ReactNode
  /** `vol`: without padding, for a table. `plat`: without paper. */
  readonly soort?: 'vol' | 'plat'
  readonly id?: string
  readonly klasse?: string
  readonly children?: ReactNode
}

/** Paper on the table. With a title it is a section that can be found by its heading. */
export function Kaart({ titel, niveau = 2, acties, intro, soort, id, klasse, children }: KaartProps) {
  const kopId = useId()
  const klassen = ['kt-kaart', soort === undefined ? '' : `kt-kaart--${soort}`, klasse ?? '']
    .filter(Boolean)
    .join(' ')
  if (titel === undefined)
    return (
      <div className={klassen} id={id}>
        {children}
      </div>
    )
  const Kop = `h${niveau}` as const
  return (
    <section className={klassen} id={id} aria-labelledby={kopId}>
      <div className="kt-kaart__kop">
        <div>
          <Kop id={kopId}>{titel}</Kop>
          {intro === undefined ? null : <p className="kt-zacht">{intro}</p>}
        </div>
        {acties}
      </div>
      {children}
    </section>
  )
}

type PaginakopProps = {
  readonly titel: string
  /** Only when the heading says more than the title of the tab may (a name of a person does not go there). */
  readonly tabTitel?: string
  readonly kruimels?: ReactNode
  readonly intro?: ReactNode
  readonly acties?: ReactNode
}

/** The head of a page: crumbs, h1, one sentence, the buttons; and the title of the browser tab. */
export function Paginakop({ titel, tabTitel, kruimels, intro, acties }: PaginakopProps) {
  return (
    <div className="kt-rij kt-rij--uiteen">
      <title>{`${tabTitel ?? titel} | Keukentafel`}</title>
      <div>
        {kruimels === undefined ? null : <p className="kt-klein kt-zacht">{kruimels}</p>}
        <h1>{titel}</h1>
        {intro === undefined ? null : <p className="kt-zacht">{intro}</p>}
      </div>
      {acties === undefined ? null : <div className="kt-rij">{acties}</div>}
    </div>
  )
}

const SKELET_MS = 200

/** The shape of what comes, shown only when it takes longer than 200 ms. */
export function Skelet({ regels = [40, 100, 85, 60] }: { readonly regels?: readonly number[] }) {
  const [toon, zetToon] = useState(false)
  useEffect(() => {
    const wekker = setTimeout(() => zetToon(true), SKELET_MS)
    return () => clearTimeout(wekker)
  }, [])
  if (!toon) return null
  return (
    <div className="kt-kaart" role="status">
      <span className="kt-alleen-stem">Bezig met laden</span>
      <div className="kt-bot" aria-hidden="true">
        {regels.map((breedte, i) => (
          <span key={i} style={{ inlineSize: `${breedte}%` }} />
        ))}
      </div>
    </div>
  )
}

type LeegBerichtProps = {
  readonly titel: string
  readonly children?: ReactNode
  readonly actie?: ReactNode
  readonly niveau?: 2 | 3
}

/** Nothing to show: why, and what can be done. */
export function LeegBericht({ titel, children, actie, niveau = 2 }: LeegBerichtProps) {
  const Kop = `h${niveau}` as const
  return (
    <div className="kt-leeg">
      <svg viewBox="0 0 128 84" fill="none" aria-hidden="true">
        <path d="M48 34 30 58h68L80 34z" fill="#f9e6c3" />
        <path d="M64 4v14" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
        <path d="M44 35a20 20 0 0 1 40 0z" fill="currentColor" />
        <path d="M16 60h96M28 62v18M100 62v18" stroke="currentColor" strokeWidth="6" strokeLinecap="round" />
        <path
          d="M58 49h11v4a5 5 0 0 1-5 5h-1a5 5 0 0 1-5-5z"
          fill="#fffdfa"
          stroke="currentColor"
          strokeWidth="2"
        />
      </svg>
      <Kop>{titel}</Kop>
      {children === undefined ? null : <p>{children}</p>}
      {actie}
    </div>
  )
}

type UitlegProps = { readonly vraag: string; readonly icoon: LucideIcon; readonly children: ReactNode }

/** A question that opens its answer: "Waarom zie ik dit?". */
export function Uitklap({ vraag, icoon, children }: UitlegProps) {
  return (
    <details className="kt-waarom">
      <summary>
        <Icoon van={icoon} maat="klein" /> {vraag}
      </summary>
      <div>{children}</div>
    </details>
  )
}

/** Pairs of a word and its value. */
export function Paren({ paren }: { readonly paren: readonly (readonly [ReactNode, ReactNode])[] }) {
  return (
    <dl className="kt-paren">
      {paren.flatMap(([woord, waarde], i) => [
        <dt key={`${i}t`}>{woord}</dt>,
        <dd key={`${i}d`}>{waarde}</dd>,
      ])}
    </dl>
  )
}

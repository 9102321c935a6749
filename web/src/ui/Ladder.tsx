import { ArrowRight } from 'lucide-react'
import type { CSSProperties, ReactNode } from 'react'
import { Icoon } from './Icoon.tsx'
import { Persoon, type PersoonSoort } from './Persoon.tsx'

/** A step of the ladder as the beleid names it; nummer 1 is closest to home. */
export type TredeNaam = { readonly nummer: number; readonly naam: string }

// Long words of the ladder break where a reader would break them, in a narrow column.
const breekbaar = (naam: string): string => naam.replaceAll(/(?<=\w)(ondersteuning|voorziening)/g, '\u00AD$1')

const KLEUREN = 5
/** The ramp has five colours; a ladder with more steps keeps the darkest for the rest. */
export const tredeKlasse = (nummer: number): string => `t${Math.min(KLEUREN, Math.max(1, nummer))}`

/** The coloured number of a step; the word stands beside it. */
export function Trede({ nummer }: { readonly nummer: number }) {
  return (
    <span className={`kt-trede ${tredeKlasse(nummer)}`}>
      <span className="kt-alleen-stem">trede </span>
      {nummer}
    </span>
  )
}

type InzetKaartProps = {
  readonly trede: TredeNaam
  readonly naam: string
  readonly soort: PersoonSoort
  /** How often: "4 uur per week, tot 1 mei". */
  readonly wanneer?: string | undefined
  readonly wat: ReactNode
  readonly status?: ReactNode
  /** Not yet real: nobody found, no decision. Drawn dashed and never counted as help. */
  readonly open?: boolean
  /** Why a higher step. */
  readonly reden?: ReactNode
  readonly acties?: ReactNode
}

/** One inzet on the ladder. */
export function InzetKaart(props: InzetKaartProps) {
  const { trede, naam, soort, wanneer, wat, status, open = false, reden, acties } = props
  return (
    <article className={`kt-inzet ${tredeKlasse(trede.nummer)}${open ? ' kt-inzet--open' : ''}`}>
      <span className="s-mob">
        <Trede nummer={trede.nummer} /> {trede.naam}
      </span>
      <Persoon naam={naam} soort={soort} bijschrift={wanneer} />
      <p>{wat}</p>
      {status}
      {reden === undefined ? null : (
        <div className="kt-reden">
          <b>
            <Icoon van={ArrowRight} maat="klein" /> Waarom hoger?
          </b>{' '}
          {reden}
        </div>
      )}
      {acties}
    </article>
  )
}

export type LadderCel = {
  /** InzetKaarten; empty when there is no inzet on this step. */
  readonly inzet?: ReactNode
  /** Why this step was skipped: "Past niet: hulp is nodig in huis". */
  readonly overgeslagen?: string | undefined
}
export type LadderDoel = {
  readonly sleutel: string | number
  readonly titel: string
  /** Under the title: own words, state, evaluation. */
  readonly bij?: ReactNode
  readonly cel: (trede: number) => LadderCel
}

type LadderProps = {
  readonly naam: string
  readonly treden: readonly TredeNaam[]
  readonly doelen: readonly LadderDoel[]
}

const hoogte = (i: number): CSSProperties => ({ '--h': `${2.4 + i * 0.7}rem` }) as CSSProperties

function Cel({ trede, cel }: { trede: TredeNaam; cel: LadderCel }) {
  const leeg = cel.inzet === undefined || cel.inzet === null
  return (
    <div
      role="cell"
      className={`${tredeKlasse(trede.nummer)}${leeg ? ' is-leeg' : ' kt-stapel kt-heel-strak'}`}
    >
      {cel.inzet}
      {leeg && cel.overgeslagen !== undefined ? (
        <span className="s-niet">
          <span className="kt-alleen-stem">{trede.naam}: </span>
          {cel.overgeslagen}
        </span>
      ) : null}
    </div>
  )
}

/** Doelen are rows, steps rising columns from light to dark; narrow: the same order downwards. */
export function Ladder({ naam, treden, doelen }: LadderProps) {
  return (
    <div
      className="s-ladder"
      role="table"
      aria-label={naam}
      style={{ '--kt-treden': treden.length } as CSSProperties}
    >
      <div className="s-ladder__rij s-ladder__kop" role="row">
        <span role="columnheader" className="s-ladder__hoek">
          Doel
        </span>
        {treden.map((trede, i) => (
          <span
            key={trede.nummer}
            role="columnheader"
            className={tredeKlasse(trede.nummer)}
            style={hoogte(i)}
          >
            <Trede nummer={trede.nummer} /> {breekbaar(trede.naam)}
          </span>
        ))}
      </div>
      {doelen.map((doel) => (
        <div className="s-ladder__rij" role="row" key={doel.sleutel}>
          <div role="rowheader" className="s-doel">
            <h3>{doel.titel}</h3>
            {doel.bij}
          </div>
          {treden.map((trede) => (
            <Cel key={trede.nummer} trede={trede} cel={doel.cel(trede.nummer)} />
          ))}
        </div>
      ))}
    </div>
  )
}

export type VerdelingBlok = {
  readonly trede: TredeNaam
  readonly aantal: number
  readonly wie?: string | undefined
  readonly open?: boolean
}

/** The whole plan in one glance: how many inzetten per step; open ones dashed and counted apart. */
export function Verdeling({ blokken }: { readonly blokken: readonly VerdelingBlok[] }) {
  return (
    <ul className="kt-verdeling" aria-label="Inzet per trede van de ladder">
      {blokken.map(({ trede, aantal, wie, open = false }) => (
        <li
          key={`${trede.nummer}${open ? 'o' : ''}`}
          className={`${tredeKlasse(trede.nummer)}${open ? ' is-open' : ''}`}
          style={{ '--n': aantal } as CSSProperties}
        >
          <span className="kt-blok">{open ? `${aantal} open` : aantal}</span>
          <small>
            <b>{breekbaar(trede.naam)}</b>
            {wie === undefined ? null : (
              <>
                <br />
                {wie}
              </>
            )}
          </small>
        </li>
      ))}
    </ul>
  )
}

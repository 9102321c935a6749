import { CircleAlert, Clock } from 'lucide-react'
import type { CSSProperties } from 'react'
import { dagKort, dagVoluit, termijnZin, type Dag } from './datum.ts'
import { Icoon } from './Icoon.tsx'

type TermijnProps = {
  readonly einde: Dag
  /** What ends: "Onderzoek, 6 weken". */
  readonly wat?: string | undefined
  /** Part of the term that has passed, 0 to 1; without it there is no bar. */
  readonly deel?: number | undefined
  /** For the inwoner: the day in full and no counting down. */
  readonly rustig?: boolean
  /** For tests and previews; otherwise today. */
  readonly nu?: Dag
}

const KLASSE = { ruim: '', kort: ' kt-termijn--kort', laat: ' kt-termijn--laat' } as const

/** A term: first the sentence, the bar only supports it. */
export function Termijn({ einde, wat, deel, rustig = false, nu }: TermijnProps) {
  if (rustig)
    return (
      <div className="kt-termijn">
        <b>
          {wat === undefined ? '' : `${wat}: `}vóór {dagVoluit(einde, nu)}
        </b>
      </div>
    )
  const { zin, stand } = termijnZin(einde, nu)
  const balk = { '--deel': `${Math.round(Math.min(1, Math.max(0, deel ?? 0)) * 100)}%` } as CSSProperties
  return (
    <div className={`kt-termijn${KLASSE[stand]}`}>
      <b>
        {stand === 'ruim' ? null : <Icoon van={stand === 'laat' ? CircleAlert : Clock} maat="klein" />}
        {zin}
      </b>
      {deel === undefined ? null : <span className="kt-balk" style={balk} aria-hidden="true" />}
      <small>{wat === undefined ? dagKort(einde, nu) : `${wat} · ${dagKort(einde, nu)}`}</small>
    </div>
  )
}

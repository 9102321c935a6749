import { CircleAlert } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import type { VeldFout } from '../api/probleem.ts'
import { Icoon } from './Icoon.tsx'
import { veldId } from './Veld.tsx'

type FoutsamenvattingProps = {
  readonly fouten: readonly VeldFout[]
  /** The label of each field, so that the line reads "Geboortedatum: vul dit in". */
  readonly labels?: Readonly<Record<string, string>>
  /** How to come to a field that is not on this page, by its name. */
  readonly elders?: Readonly<Record<string, () => void>>
  /** What stands behind the name of each field where the same form is on the page more than once. */
  readonly achter?: string
}

/** All errors on top of the form. Takes the focus when it appears or changes; each line goes to its field. */
export function Foutsamenvatting({ fouten, labels = {}, elders = {}, achter = '' }: FoutsamenvattingProps) {
  const vak = useRef<HTMLDivElement>(null)
  const kopId = useId()
  useEffect(() => {
    const lijst = fouten.length > 0 ? vak.current : null
    lijst?.focus()
    // A long one does not fit under the head of the page: show its beginning, not its end.
    if (lijst !== null && lijst.offsetHeight > innerHeight / 2) lijst.scrollIntoView({ block: 'start' })
  }, [fouten])
  if (fouten.length === 0) return null
  const zin = (fout: VeldFout) => {
    const label = labels[fout.veld]
    if (label === undefined || label === '') return fout.tekst
    return label.endsWith('?') ? `${label} ${fout.tekst}` : `${label}: ${fout.tekst}`
  }
  const naarVeld = (naam: string) => {
    const ga = elders[naam]
    if (ga === undefined) document.getElementById(veldId(naam + achter))?.focus()
    else ga()
  }
  return (
    <div className="kt-foutenlijst" tabIndex={-1} role="group" aria-labelledby={kopId} ref={vak}>
      <h2 id={kopId}>
        <Icoon van={CircleAlert} />
        {fouten.length === 1
          ? 'Er klopt nog iets niet'
          : `Er zijn ${fouten.length} dingen die nog niet kloppen`}
      </h2>
      <p>Alles wat u invulde, staat er nog.</p>
      <ul>
        {fouten.map((fout) => (
          <li key={`${fout.veld} ${fout.code}`}>
            {fout.veld === '' ? (
              zin(fout)
            ) : (
              <a
                href={`#${veldId(fout.veld + achter)}`}
                onClick={(e) => {
                  e.preventDefault()
                  naarVeld(fout.veld)
                }}
              >
                {zin(fout)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

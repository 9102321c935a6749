import { CircleAlert, CloudCheck, CloudOff, Pencil } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { BewaarStand } from './bewaarder.ts'
import { tijd } from './datum.ts'
import { Icoon } from './Icoon.tsx'

const VOORLEES_MS = 60_000

const zin = (stand: BewaarStand): string => {
  switch (stand.soort) {
    case 'rust':
      return ''
    case 'typt':
      return 'U typt …'
    case 'bewaard':
      return `Bewaard om ${tijd(stand.op)}`
    case 'wacht':
      return `Niet verzonden: ${stand.aantal}`
    case 'fout':
      return 'Niet bewaard'
  }
}
const BEELD = {
  rust: { icoon: CloudCheck, klasse: '' },
  typt: { icoon: Pencil, klasse: '' },
  bewaard: { icoon: CloudCheck, klasse: ' kt-bewaard--goed' },
  wacht: { icoon: CloudOff, klasse: ' kt-bewaard--wacht' },
  fout: { icoon: CircleAlert, klasse: ' kt-bewaard--fout' },
} as const

/** The text to read out: follows the newest, but changes at most once a minute. */
function useVoorgelezen(tekst: string): string {
  const [gezegd, zetGezegd] = useState('')
  const laatst = useRef(-VOORLEES_MS)
  useEffect(() => {
    const wacht = Math.max(0, laatst.current + VOORLEES_MS - performance.now())
    const wekker = setTimeout(() => {
      laatst.current = performance.now()
      zetGezegd(tekst)
    }, wacht)
    return () => clearTimeout(wekker)
  }, [tekst])
  return gezegd
}

type BewaarstatusProps = {
  readonly stand: BewaarStand
  /** "Probeer opnieuw", shown when saving was refused. */
  readonly opOpnieuw?: () => void
  /** Read out by another status on the page already. */
  readonly stil?: boolean
}

/** How saving stands. Typing is not read out; the rest is, once a minute at most. */
export function Bewaarstatus({ stand, opOpnieuw, stil = false }: BewaarstatusProps) {
  const tekst = zin(stand)
  const gezegd = useVoorgelezen(stand.soort === 'typt' ? '' : tekst)
  const { icoon, klasse } = BEELD[stand.soort]
  return (
    <>
      {stand.soort === 'rust' ? null : (
        <span className={`kt-bewaard${klasse}`}>
          <Icoon van={icoon} /> <span>{tekst}</span>
          {stand.soort === 'fout' && opOpnieuw !== undefined ? (
            <button type="button" className="kt-linkknop" onClick={opOpnieuw}>
              Probeer opnieuw
            </button>
          ) : null}
        </span>
      )}
      {stil ? null : (
        <span className="kt-alleen-stem" role="status">
          {gezegd}
        </span>
      )}
    </>
  )
}

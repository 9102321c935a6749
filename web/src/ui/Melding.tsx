import { CircleAlert, CircleCheck, Info, TriangleAlert, type LucideIcon } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { Icoon } from './Icoon.tsx'

export type Toon = 'info' | 'waarschuwing' | 'fout' | 'gelukt'

const TONEN: Record<Toon, { klasse: string; icoon: LucideIcon; woord: string }> = {
  info: { klasse: 'info', icoon: Info, woord: 'Uitleg.' },
  waarschuwing: { klasse: 'let-op', icoon: TriangleAlert, woord: 'Let op.' },
  fout: { klasse: 'fout', icoon: CircleAlert, woord: 'Niet gelukt.' },
  gelukt: { klasse: 'goed', icoon: CircleCheck, woord: 'Gelukt.' },
}

type MeldingProps = {
  readonly soort: Toon
  /** Replaces the first word ("Let op."). */
  readonly kop?: string | undefined
  readonly children?: ReactNode
  /** Buttons or links below the text. */
  readonly acties?: ReactNode
  /** Announced when it appears, and brought into sight: give it to what comes after pressing a button. */
  readonly live?: boolean
}

/** A notice: icon, word and colour. */
export function Melding({ soort, kop, children, acties, live = false }: MeldingProps) {
  const { klasse, icoon, woord } = TONEN[soort]
  const vak = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (live) vak.current?.scrollIntoView({ block: 'nearest' })
  }, [live])
  return (
    <div ref={vak} className={`kt-melding kt-melding--${klasse}`} role={live ? 'status' : undefined}>
      <Icoon van={icoon} />
      <div>
        <p>
          <b>{kop ?? woord}</b> {children}
        </p>
        {acties === undefined ? null : <div className="kt-rij">{acties}</div>}
      </div>
    </div>
  )
}

const STATUSSEN = {
  gewoon: '',
  gelukt: ' kt-status--goed',
  waarschuwing: ' kt-status--let-op',
  fout: ' kt-status--fout',
  info: ' kt-status--info',
  open: ' kt-status--open',
} as const

type StatusProps = {
  readonly soort?: keyof typeof STATUSSEN
  readonly icoon: LucideIcon
  readonly children: ReactNode
}

/** A state in one or two words, always with an icon. `open` (dashed) is what is not yet real. */
export function Status({ soort = 'gewoon', icoon, children }: StatusProps) {
  return (
    <span className={`kt-status${STATUSSEN[soort]}`}>
      <Icoon van={icoon} /> {children}
    </span>
  )
}

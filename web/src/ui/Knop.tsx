import { Info, type LucideIcon } from 'lucide-react'
import { useId, type MouseEvent, type ReactNode } from 'react'
import { Icoon } from './Icoon.tsx'

export type KnopSoort = 'hoofd' | 'gewoon' | 'stil' | 'stop'

/** Classes of a button, for a link that must look like one. */
export const knopKlasse = (soort: KnopSoort = 'gewoon', vol = false): string =>
  ['kt-knop', soort === 'gewoon' ? '' : `kt-knop--${soort}`, vol ? 'kt-knop--vol' : '']
    .filter(Boolean)
    .join(' ')

type KnopProps = {
  readonly children: ReactNode
  readonly soort?: KnopSoort
  readonly type?: 'button' | 'submit'
  readonly icoon?: LucideIcon | undefined
  readonly vol?: boolean
  readonly bezig?: boolean
  /** Why it cannot be pressed now. The button stays visible and tells it. */
  readonly reden?: string | undefined
  readonly opDruk?: () => void
  /** For a toggle. */
  readonly ingedrukt?: boolean
  readonly uitgeklapt?: boolean
  readonly naam?: string | undefined
}

/** A button. The verb in front: "Vraag akkoord aan Sietske". */
export function Knop(props: KnopProps) {
  const { children, soort, vol, icoon, reden = '', type = 'button', bezig = false } = props
  const redenId = useId()
  const kanNiet = reden !== ''
  const druk = (gebeurtenis: MouseEvent) => {
    // aria-disabled keeps the button in the tab order, so pressing must be stopped here (also for submit).
    if (kanNiet || bezig) gebeurtenis.preventDefault()
    else props.opDruk?.()
  }
  const knop = (
    <button
      type={type}
      className={knopKlasse(soort, vol)}
      onClick={druk}
      aria-busy={waarOfNiets(bezig)}
      aria-disabled={waarOfNiets(kanNiet)}
      aria-describedby={kanNiet ? redenId : undefined}
      aria-pressed={props.ingedrukt}
      aria-expanded={props.uitgeklapt}
      aria-label={props.naam}
    >
      {icoon && !bezig ? <Icoon van={icoon} maat="klein" /> : null}
      {children}
    </button>
  )
  return kanNiet ? <MetReden id={redenId} reden={reden} knop={knop} /> : knop
}

const waarOfNiets = (waar: boolean): true | undefined => (waar ? true : undefined)

function MetReden({ id, reden, knop }: { id: string; reden: string; knop: ReactNode }) {
  return (
    <span className="kt-metreden">
      {knop}
      <span className="kt-klein" id={id}>
        <Icoon van={Info} maat="klein" /> {reden}
      </span>
    </span>
  )
}

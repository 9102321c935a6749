import { Check } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { Icoon } from './Icoon.tsx'

type TabsProps = { readonly naam: string; readonly children: ReactNode }

/** Tabs are links with their own address: give it router Links (they mark the current one themselves). */
export function Tabs({ naam, children }: TabsProps) {
  const balk = useRef<HTMLElement>(null)
  // On a telephone the tabs are wider than the screen: the one where one is must be seen.
  useEffect(() => {
    const hier = balk.current?.querySelector<HTMLElement>('[aria-current]')
    if (hier != null) balk.current?.scrollTo({ left: hier.offsetLeft - balk.current.offsetLeft - 48 })
  })
  return (
    <nav className="kt-tabs" aria-label={naam} ref={balk}>
      {children}
    </nav>
  )
}

/** A count beside a word; `nood` when something must be done now. */
export function Telling({
  aantal,
  nood = false,
  wat,
}: {
  aantal: number | string
  nood?: boolean
  wat?: string
}) {
  return (
    <span className={nood ? 'kt-telt kt-telt--nood' : 'kt-telt'}>
      {aantal}
      {wat === undefined ? null : <span className="kt-alleen-stem"> {wat}</span>}
    </span>
  )
}

export type FilterOptie<W extends string> = {
  readonly waarde: W
  readonly label: string
  readonly aantal?: number
}

type FilterKnoppenProps<W extends string> = {
  /** Read out: "Toon alleen". */
  readonly naam: string
  readonly opties: readonly FilterOptie<W>[]
  readonly gekozen: readonly W[]
  readonly opWissel: (waarde: W) => void
}

/** Toggle buttons. Keep what is chosen in the address: `useAdresFilter` does that. */
export function FilterKnoppen<W extends string>({ naam, opties, gekozen, opWissel }: FilterKnoppenProps<W>) {
  return (
    <div className="kt-chips" role="group" aria-label={naam}>
      {opties.map(({ waarde, label, aantal }) => {
        const aan = gekozen.includes(waarde)
        return (
          <button
            key={waarde}
            type="button"
            className="kt-chip"
            aria-pressed={aan}
            onClick={() => opWissel(waarde)}
          >
            {aan ? <Icoon van={Check} maat="klein" /> : null}
            {aantal === undefined ? label : `${label} (${aantal})`}
          </button>
        )
      })}
    </div>
  )
}

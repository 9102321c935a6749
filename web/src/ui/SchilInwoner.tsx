import { LogOut, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icoon } from './Icoon.tsx'
import { SchilPubliek } from './SchilPubliek.tsx'

type SchilInwonerProps = {
  readonly gemeente: string
  readonly telefoon: string
  readonly demo: boolean
  readonly kamer: boolean
  readonly menu: readonly {
    readonly href: string
    readonly woord: string
    readonly icoon: LucideIcon
    readonly hier?: boolean
  }[]
  readonly opUitloggen: () => void
  readonly children: ReactNode
}

/** The frame of the inwoner and the mantelzorger: that of the public pages, with "Uitloggen". */
export function SchilInwoner({ opUitloggen, children, ...kader }: SchilInwonerProps) {
  return (
    <SchilPubliek
      {...kader}
      menuSlot={
        <li>
          <button type="button" className="kt-knop kt-knop--stil" onClick={opUitloggen}>
            <Icoon van={LogOut} /> Uitloggen
          </button>
        </li>
      }
    >
      <div className="kt-binnen kt-stapel s-mijnplan">{children}</div>
    </SchilPubliek>
  )
}

import { Phone, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icoon } from './Icoon.tsx'
import { DemoBalk, Merk, SlaOver } from './Merk.tsx'

export type PubliekMenu = {
  readonly href: string
  readonly woord: string
  readonly icoon: LucideIcon
  readonly hier?: boolean
}

export type SchilPubliekProps = {
  readonly gemeente: string
  /** As people read it: "058 555 01 20". */
  readonly telefoon: string
  readonly demo: boolean
  /** Is there a buurtkamer here to walk into? */
  readonly kamer: boolean
  readonly menu: readonly PubliekMenu[]
  /** After the menu, for a button like "Uitloggen". */
  readonly menuSlot?: ReactNode
  readonly children: ReactNode
}

export const telLink = (telefoon: string): string => `tel:${telefoon.replaceAll(/[^\d+]/g, '')}`

function Kop({ gemeente, telefoon, menu, menuSlot }: Omit<SchilPubliekProps, 'children' | 'demo' | 'kamer'>) {
  return (
    <header className="kt-pub-kop">
      <div className="kt-binnen">
        <a className="kt-merk" href="/">
          <Merk />
          <span>
            Keukentafel <small>{gemeente}</small>
          </span>
        </a>
        {telefoon === '' ? null : (
          <a className="kt-belkort" href={telLink(telefoon)}>
            <Icoon van={Phone} />
            <span className="kt-belkort__kort">Bel ons</span>
            <span className="kt-belkort__lang">
              <span className="kt-alleen-stem">Bel ons: </span>
              {telefoon}
            </span>
          </a>
        )}
        <nav className="kt-pub-nav" aria-label="Hoofdmenu">
          <ul>
            {menu.map(({ href, woord, icoon, hier }) => (
              <li key={href}>
                <a href={href} aria-current={hier ? 'page' : undefined}>
                  <Icoon van={icoon} /> {woord}
                </a>
              </li>
            ))}
            {menuSlot}
          </ul>
        </nav>
      </div>
    </header>
  )
}

function Voet({ telefoon, kamer }: Pick<SchilPubliekProps, 'telefoon' | 'kamer'>) {
  const ofKamer = kamer ? ' of loop binnen bij een buurtkamer' : ''
  return (
    <footer className="kt-voet">
      <div className="kt-binnen">
        <div>
          <h2>Hulp nodig bij deze site?</h2>
          <p>
            {telefoon === '' ? (
              `Bel uw gemeente${ofKamer}.`
            ) : (
              <>
                Bel <a href={telLink(telefoon)}>{telefoon}</a>
                {ofKamer}.
              </>
            )}
          </p>
        </div>
        <div>
          <h2>Uw rechten</h2>
          <p>Iemand die met u meedenkt is gratis. Vraag er gerust naar.</p>
        </div>
      </div>
    </footer>
  )
}

/** The frame of public pages and of the inwoner: checked cloth, telephone in the head, footer. Always rustig. */
export function SchilPubliek({ children, demo, kamer, ...kop }: SchilPubliekProps) {
  return (
    <>
      <SlaOver />
      <div className="kt-pub">
        <DemoBalk demo={demo} />
        <div className="kt-theedoek" aria-hidden="true" />
        <Kop {...kop} />
        <main id="inhoud" tabIndex={-1}>
          {children}
        </main>
        <Voet telefoon={kop.telefoon} kamer={kamer} />
      </div>
    </>
  )
}

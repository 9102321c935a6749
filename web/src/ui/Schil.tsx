import { Link } from '@tanstack/react-router'
import { Ellipsis, Search, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { BewaarStand } from './bewaarder.ts'
import { Bewaarstatus } from './Bewaarstatus.tsx'
import { Telling } from './Filters.tsx'
import { Icoon } from './Icoon.tsx'
import { DemoBalk, Merk, SlaOver } from './Merk.tsx'
import { Gezicht } from './Persoon.tsx'

export type MenuPlek = {
  readonly naar: string
  readonly woord: string
  readonly icoon: LucideIcon
  readonly aantal?: number | undefined
  /** Red count: something must be done now. */
  readonly nood?: boolean
  /** Behind “Meer” on a telephone: the bottom bar has four places beside it. */
  readonly breed?: boolean
}

type SchilProps = {
  readonly menu: readonly MenuPlek[]
  readonly gemeente: string
  readonly demo: boolean
  readonly naam: string
  readonly stand: BewaarStand
  readonly opBewaarOpnieuw: () => void
  readonly opZoek: () => void
  readonly zoekWoord: string
  readonly opToetsen: () => void
  /** Bells and the like, before the name. */
  readonly rechts?: ReactNode
  readonly children: ReactNode
}

function Zijkant({ menu, gemeente, opToetsen }: Pick<SchilProps, 'menu' | 'gemeente' | 'opToetsen'>) {
  return (
    <nav className="kt-zij" aria-label="Hoofdmenu">
      <Link className="kt-merk" to={menu[0]?.naar ?? '.'} aria-label="Keukentafel, naar het begin">
        <Merk />
        <span>Keukentafel</span>
      </Link>
      <ul>
        {menu.map(({ naar, woord, icoon, aantal, nood = false, breed = false }) => (
          <li key={naar} className={breed ? 'kt-breed' : undefined}>
            <Link to={naar}>
              <Icoon van={icoon} /> <span>{woord}</span>
              {aantal === undefined || aantal === 0 ? null : (
                <Telling aantal={aantal} nood={nood} wat="open" />
              )}
            </Link>
          </li>
        ))}
        <li className="kt-smal">
          <Link to="/meer">
            <Icoon van={Ellipsis} /> <span>Meer</span>
          </Link>
        </li>
      </ul>
      <div className="kt-zij__onder">
        <p>
          <Link className="kt-linkknop" to="/spelregels">
            Wat geldt in {gemeente}?
          </Link>
        </p>
        <p>
          <button type="button" className="kt-linkknop" onClick={opToetsen}>
            Sneltoetsen
          </button>
          : <kbd>?</kbd>
        </p>
      </div>
    </nav>
  )
}

/** The frame of the workplace: side navigation, rail or bottom bar; head with search, save state and name. */
export function Schil(props: SchilProps) {
  const { menu, gemeente, demo, naam, stand, opBewaarOpnieuw, opZoek, zoekWoord, opToetsen } = props
  const { rechts, children } = props
  const [voornaam = naam, ...rest] = naam.split(' ')
  return (
    <>
      <SlaOver />
      <DemoBalk demo={demo} />
      <div className="kt-werk">
        <Zijkant menu={menu} gemeente={gemeente} opToetsen={opToetsen} />
        <header className="kt-kop">
          <Link className="kt-merk" to={menu[0]?.naar ?? '.'} aria-label="Keukentafel, naar het begin">
            <Merk />
          </Link>
          <div className="kt-zoek" role="search">
            <Icoon van={Search} />
            <button type="button" className="kt-zoekknop" aria-keyshortcuts="Control+K" onClick={opZoek}>
              {zoekWoord}
            </button>
            <kbd aria-hidden="true">Ctrl K</kbd>
          </div>
          <div className="kt-kop__rechts">
            <Bewaarstatus stand={stand} opOpnieuw={opBewaarOpnieuw} />
            {rechts}
            <Link className="kt-knop kt-knop--stil kt-persoonknop" to="/instellingen">
              <Gezicht naam={naam} soort="beroepskracht" />
              <span className="kt-kop__naam">{voornaam}</span>
              <span className="kt-alleen-stem"> {rest.join(' ')}: uw gegevens en uitloggen</span>
            </Link>
          </div>
        </header>
        <main className="kt-hoofd" id="inhoud" tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  )
}

import { Component, type ReactNode } from 'react'
import { foutenUit, ProbleemFout } from '../api/probleem.ts'
import { Knop } from './Knop.tsx'
import { Melding } from './Melding.tsx'

/** What to say when a page cannot be shown. What you may not see and what is not there look the same. */
export function Foutpagina({ fout, opnieuw }: { readonly fout: unknown; readonly opnieuw?: () => void }) {
  const status = fout instanceof ProbleemFout ? fout.status : 0
  const zin = foutenUit(fout)[0]?.tekst ?? ''
  if (status === 404)
    return (
      <div className="kt-stapel kt-netwerkfout">
        <title>Niet gevonden | Keukentafel</title>
        <h1>Niet gevonden</h1>
        <p>Wij kunnen dit niet vinden. Misschien is het adres veranderd.</p>
      </div>
    )
  return (
    <div className="kt-stapel kt-netwerkfout">
      <title>Niet gelukt | Keukentafel</title>
      <h1>{status === 403 ? 'U heeft hier geen toegang meer' : 'Dit lukt nu niet'}</h1>
      <Melding
        soort="fout"
        live
        acties={
          opnieuw === undefined || status === 403 ? undefined : <Knop opDruk={opnieuw}>Probeer opnieuw</Knop>
        }
      >
        {zin}
      </Melding>
    </div>
  )
}

type Stand = { readonly fout: unknown }

/** Catches what goes wrong while drawing, so that the frame with the telephone number stays. */
export class Vangnet extends Component<{ readonly children: ReactNode }, Stand> {
  override state: Stand = { fout: null }

  static getDerivedStateFromError(fout: unknown): Stand {
    return { fout }
  }

  override render(): ReactNode {
    if (this.state.fout === null) return this.props.children
    return (
      <div className="kt-binnen">
        <Foutpagina fout={this.state.fout} opnieuw={() => location.reload()} />
      </div>
    )
  }
}

import { Link, useParams } from '@tanstack/react-router'
import { AanbodDeel } from '../aanbod/AanbodDeel.tsx'
import { DossierSchil } from '../dossier/DossierSchil.tsx'
import { dossierPad } from '../dossier/dossier.ts'
import { NetwerkKaart } from './NetwerkKaart.tsx'

/** The network card of a household on a page of its own. */
export function NetwerkPagina() {
  const dossierId = Number(useParams({ strict: false }).dossierId)
  return (
    <DossierSchil dossierId={dossierId}>
      <p>
        <Link to={dossierPad(dossierId, '/gesprek')}>Terug naar de gesprekken</Link>
      </p>
      <NetwerkKaart dossierId={dossierId} />
      <AanbodDeel dossierId={dossierId} />
    </DossierSchil>
  )
}

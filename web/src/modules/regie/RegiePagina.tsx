import { useParams } from '@tanstack/react-router'
import { BegeleiderDeel } from '../begeleider/BegeleiderDeel.tsx'
import { DossierSchil } from '../dossier/DossierSchil.tsx'
import { OpschalingDeel } from '../opschaling/OpschalingDeel.tsx'
import { OverdrachtDeel } from '../overdracht/OverdrachtDeel.tsx'

/** Who carries this household, and how that moves: up to a heavier team and back (REG-05, REG-07). */
export function RegiePagina() {
  const dossierId = Number(useParams({ strict: false }).dossierId)
  return (
    <DossierSchil dossierId={dossierId}>
      <h2 className="kt-alleen-stem">Regie</h2>
      <OpschalingDeel dossierId={dossierId} />
      <OverdrachtDeel dossierId={dossierId} />
      <BegeleiderDeel dossierId={dossierId} />
    </DossierSchil>
  )
}

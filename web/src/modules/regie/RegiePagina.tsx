import { useParams } from '@tanstack/react-router'
import { BegeleiderDeel } from '../begeleider/BegeleiderDeel.tsx'
import { useDossier } from '../dossier/dossier.ts'
import { DossierSchil } from '../dossier/DossierSchil.tsx'
import { OpschalingDeel } from '../opschaling/OpschalingDeel.tsx'
import { OverdrachtDeel } from '../overdracht/OverdrachtDeel.tsx'
import { ZorgDeel } from '../zorgmelding/ZorgDeel.tsx'
import { RegieDoorgeven } from './RegieDoorgeven.tsx'
import { RegieVerloop } from './RegieVerloop.tsx'

function Verloop({ dossierId }: { readonly dossierId: number }) {
  return <RegieVerloop regie={useDossier(dossierId).regie} />
}

/** Who carries this household, and how that moves: to another, up to a heavier team and back (REG-01, REG-05, REG-07). */
export function RegiePagina() {
  const dossierId = Number(useParams({ strict: false }).dossierId)
  return (
    <DossierSchil dossierId={dossierId}>
      <h2 className="kt-alleen-stem">Regie</h2>
      <ZorgDeel dossierId={dossierId} />
      <Verloop dossierId={dossierId} />
      <RegieDoorgeven dossierId={dossierId} />
      <OpschalingDeel dossierId={dossierId} />
      <OverdrachtDeel dossierId={dossierId} />
      <BegeleiderDeel dossierId={dossierId} />
    </DossierSchil>
  )
}

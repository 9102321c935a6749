import { useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useSessie } from '../../api/sessie.ts'
import { useDossier } from '../dossier/dossier.ts'
import { DossierSchil } from '../dossier/DossierSchil.tsx'
import { OpschalingDeel } from '../opschaling/OpschalingDeel.tsx'
import { OverdrachtDeel } from '../overdracht/OverdrachtDeel.tsx'
import { ZorgDeel } from '../zorgmelding/ZorgDeel.tsx'
import { RegieDoorgeven } from './RegieDoorgeven.tsx'
import { RegieVerloop } from './RegieVerloop.tsx'

const Regiebeeld = lazy(async () => ({ default: (await import('../regiebeeld/Regiebeeld.tsx')).Regiebeeld }))
const BegeleiderDeel = lazy(async () => ({
  default: (await import('../begeleider/BegeleiderDeel.tsx')).BegeleiderDeel,
}))
const OppakDeel = lazy(async () => ({ default: (await import('../oppakking/OppakDeel.tsx')).OppakDeel }))

/** Only where organisations pick up a hulpvraag, and for who reads the gesprek. */
function OppakBijRegie({ dossierId }: { readonly dossierId: number }) {
  const { capabilities } = useSessie().gemeente
  const { delen } = useDossier(dossierId)
  if (!capabilities.includes('iedere_organisatie') || !delen.includes('gesprek')) return null
  return (
    <Suspense fallback={null}>
      <OppakDeel dossierId={dossierId} />
    </Suspense>
  )
}

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
      <OppakBijRegie dossierId={dossierId} />
      <Suspense fallback={null}>
        <Regiebeeld dossierId={dossierId} />
      </Suspense>
      <Verloop dossierId={dossierId} />
      <RegieDoorgeven dossierId={dossierId} />
      <OpschalingDeel dossierId={dossierId} />
      <OverdrachtDeel dossierId={dossierId} />
      <Suspense fallback={null}>
        <BegeleiderDeel dossierId={dossierId} />
      </Suspense>
    </DossierSchil>
  )
}

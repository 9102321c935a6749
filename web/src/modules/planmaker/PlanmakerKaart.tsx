import { useQuery } from '@tanstack/react-query'
import { PenLine } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Kaart, Knop, Melding } from '../../ui/index.ts'
import { bronTekst } from '../dossier/bron.ts'
import { planmakerVraag, type Planmaker, type Plek } from './planmaker.ts'

const PlanmakerDialoog = lazy(async () => ({
  default: (await import('./PlanmakerDialoog.tsx')).PlanmakerDialoog,
}))

function Maker({ maker, volgt, afbouw, kan, metWie }: Planmaker & { kan: boolean; metWie: string }) {
  if (maker === null || volgt === null)
    return (
      <Melding soort="waarschuwing" kop="In een complexe situatie maakt een specialist het plan.">
        {kan
          ? 'U hebt de regie. Zeg dat u dit plan maakt, en hoe u de ondersteuning afbouwt.'
          : 'Er is nog geen specialist die dit plan maakt. Draag de regie over bij het tabblad Regie.'}
      </Melding>
    )
  return (
    <>
      <p>
        Plan gemaakt door {maker.naam}, {maker.organisatie}, samen met {metWie}. {volgt.team} volgt.
      </p>
      <p className="kt-klein">
        Rol van het team: {volgt.rol}. Is er minder hulp nodig? Dan krijgt{' '}
        {volgt.wie ?? 'de teamleider van het team'} bericht.
      </p>
      {afbouw === '' ? null : (
        <>
          <h3>Doel: afbouw van de ondersteuning</h3>
          <p className="kt-regels">{afbouw}</p>
        </>
      )}
    </>
  )
}

/** Who makes the plan in a complex situation, and which team follows (PLAN-23). Nothing where no specialist is asked. */
export function PlanmakerKaart({ isInwoner = false, ...plek }: Plek & { readonly isInwoner?: boolean }) {
  const { data } = useQuery(planmakerVraag(plek))
  const [open, zetOpen] = useState(false)
  // What the professionals still have to arrange is not for the inwoner to read.
  if (data?.aan !== true || (isInwoner && data.maker === null)) return null
  const kan = data.mag.includes('planmaker.vastleggen')
  return (
    <Kaart titel="Wie maakt dit plan">
      <Maker {...data} kan={kan} metWie={isInwoner ? 'u' : 'de inwoner'} />
      <p className="kt-klein kt-zacht">Bron: {bronTekst(data.bron)}</p>
      {kan ? (
        <div className="kt-rij">
          <Knop icoon={PenLine} opDruk={() => zetOpen(true)}>
            {data.maker === null ? 'Ik maak dit plan' : 'Wijzig de afbouw'}
          </Knop>
        </div>
      ) : null}
      <Suspense fallback={null}>
        {open ? <PlanmakerDialoog plek={plek} planmaker={data} opSluit={() => zetOpen(false)} /> : null}
      </Suspense>
    </Kaart>
  )
}

import { useQuery } from '@tanstack/react-query'
import { PenLine } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { dagKort, Kaart, Knop, Melding } from '../../ui/index.ts'
import { indicatieVraag, type Indicatie, type Plek } from './indicatie.ts'

const IndicatieDialoog = lazy(async () => ({
  default: (await import('./IndicatieDialoog.tsx')).IndicatieDialoog,
}))

function Geldend({ geldend }: Pick<Indicatie, 'geldend'>) {
  if (geldend === null) return null
  const { soort, tekst, getekendDoor, organisatie, getekendOp, past } = geldend
  return (
    <>
      <p className="kt-regels">{tekst}</p>
      <p className="kt-klein">
        {soort === 'advies' ? 'Advies' : 'Indicatie'}, getekend door {getekendDoor}
        {organisatie === '' ? '' : `, ${organisatie}`} op {dagKort(getekendOp)}
      </p>
      {past ? null : (
        <Melding soort="waarschuwing" kop="Dit past niet meer.">
          De triage noemt de situatie nu {soort === 'advies' ? 'enkelvoudig' : 'complex'}.
        </Melding>
      )}
    </>
  )
}

function Nodig({ isAdvies, bron }: { isAdvies: boolean; bron: string }) {
  return (
    <Melding soort="waarschuwing" kop={isAdvies ? 'Er is nog geen advies.' : 'Er is nog geen indicatie.'}>
      {isAdvies
        ? 'Vraag een specialistische organisatie om advies.'
        : 'Het team stelt die zelf, in het plan.'}{' '}
      <span className="kt-klein kt-zacht">Bron: {bron}</span>
    </Melding>
  )
}

/** Off here, or nothing to read and nothing to do. */
const isStil = ({ aan, nodig, geldend, mag }: Indicatie): boolean =>
  !aan || (!nodig && geldend === null && mag.length === 0)

/** The indicatie in the plan: of the team, or the advies of a specialist (PLAN-17). Nothing where it is off. */
export function IndicatieKaart(plek: Plek) {
  const { data } = useQuery(indicatieVraag(plek))
  const [open, zetOpen] = useState(false)
  if (data === undefined || isStil(data)) return null
  const { soort, nodig, bron, geldend, mag } = data
  const kan = mag.includes('indicatie.vastleggen')
  const isAdvies = soort === 'advies'
  return (
    <Kaart titel={isAdvies ? 'Advies van een specialist' : 'Indicatie'}>
      <Geldend geldend={geldend} />
      {nodig ? <Nodig isAdvies={isAdvies} bron={bron} /> : null}
      {kan ? (
        <div className="kt-rij">
          <Knop icoon={PenLine} opDruk={() => zetOpen(true)}>
            {isAdvies ? 'Zet het advies in het plan' : 'Teken de indicatie'}
          </Knop>
        </div>
      ) : null}
      <Suspense fallback={null}>
        {open ? (
          <IndicatieDialoog
            plek={plek}
            isAdvies={isAdvies}
            version={data.version}
            opSluit={() => zetOpen(false)}
          />
        ) : null}
      </Suspense>
    </Kaart>
  )
}

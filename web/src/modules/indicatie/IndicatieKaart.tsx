import { useQuery } from '@tanstack/react-query'
import { PenLine } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { dagKort, Kaart, Knop, Melding } from '../../ui/index.ts'
import { bronTekst } from '../dossier/bron.ts'
import { indicatieVraag, type Indicatie, type Plek } from './indicatie.ts'

const IndicatieDialoog = lazy(async () => ({
  default: (await import('./IndicatieDialoog.tsx')).IndicatieDialoog,
}))

function Geldend({ geldend, isInwoner }: Pick<Indicatie, 'geldend'> & { isInwoner: boolean }) {
  if (geldend === null) return null
  const { soort, tekst, getekendDoor, organisatie, getekendOp, past } = geldend
  return (
    <>
      <p className="kt-regels">{tekst}</p>
      <p className="kt-klein">
        {soort === 'advies' ? 'Advies' : 'Indicatie'}, getekend door {getekendDoor}
        {organisatie === '' ? '' : `, ${organisatie}`} op {dagKort(getekendOp)}
      </p>
      {past || isInwoner ? null : (
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
      <span className="kt-klein kt-zacht">Bron: {bronTekst(bron)}</span>
    </Melding>
  )
}

/** Off here, or nothing to read and nothing to do. */
const isStil = ({ aan, nodig, geldend, mag }: Indicatie, isInwoner: boolean): boolean =>
  // What is still missing is for the team to mend: it only worries who cannot.
  !aan || (geldend === null && (isInwoner || (!nodig && mag.length === 0)))

function Tekenen({ plek, isAdvies, version }: { plek: Plek; isAdvies: boolean; version: number }) {
  const [open, zetOpen] = useState(false)
  return (
    <>
      <div className="kt-rij">
        <Knop icoon={PenLine} opDruk={() => zetOpen(true)}>
          {isAdvies ? 'Zet het advies in het plan' : 'Teken de indicatie'}
        </Knop>
      </div>
      <Suspense fallback={null}>
        {open ? (
          <IndicatieDialoog
            plek={plek}
            isAdvies={isAdvies}
            version={version}
            opSluit={() => zetOpen(false)}
          />
        ) : null}
      </Suspense>
    </>
  )
}

/** The indicatie in the plan: of the team, or the advies of a specialist (PLAN-17). Nothing where it is off. */
export function IndicatieKaart({ isInwoner = false, ...plek }: Plek & { readonly isInwoner?: boolean }) {
  const { data } = useQuery(indicatieVraag(plek))
  if (data === undefined || isStil(data, isInwoner)) return null
  const { soort, nodig, bron, geldend, mag, version } = data
  const isAdvies = soort === 'advies'
  return (
    <Kaart titel={(geldend?.soort ?? soort) === 'advies' ? 'Advies van een specialist' : 'Indicatie'}>
      <Geldend geldend={geldend} isInwoner={isInwoner} />
      {nodig && !isInwoner ? <Nodig isAdvies={isAdvies} bron={bron} /> : null}
      {mag.includes('indicatie.vastleggen') ? (
        <Tekenen plek={plek} isAdvies={isAdvies} version={version} />
      ) : null}
    </Kaart>
  )
}

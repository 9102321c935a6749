import { CircleCheck } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { roepAan } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import { datumVoluit, Knop, Melding, Status } from '../../ui/index.ts'
import { useOpschalen, waar, type Opschaling, type Opschalingen, type Stap } from './opschaling.ts'

const StapDialoog = lazy(async () => ({ default: (await import('./StapDialoog.tsx')).StapDialoog }))

/** The buttons that belong to a handeling that is allowed. */
const KNOPPEN: readonly { mag: string; stap: Stap; woord: string; hoofd?: true }[] = [
  { mag: 'opschaling.beoordelen', stap: 'akkoord', woord: 'Geef akkoord', hoofd: true },
  { mag: 'opschaling.beoordelen', stap: 'afwijzen', woord: 'Wijs af' },
  { mag: 'opschaling.overnemen', stap: 'overnemen', woord: 'Leg vast wie het overneemt', hoofd: true },
  { mag: 'opschaling.afschalen', stap: 'afschalen', woord: 'Schaal af', hoofd: true },
  { mag: 'opschaling.verlengen', stap: 'verlengen', woord: 'Verleng' },
]

type Props = { readonly dossierId: number; readonly o: Opschaling; readonly bij: Opschalingen }

/** The problems the other team is to solve, and the button that calls one stable (REG-09). */
function Problemen({ dossierId, o }: Omit<Props, 'bij'>) {
  const stap = useOpschalen(dossierId)
  if (o.problemen.length === 0) return null
  const meld = (probleemId: number) =>
    stap.mutate(() =>
      roepAan('POST /dossiers/{dossierId}/opschalingen/{opschalingId}/stabielmeldingen', {
        ...waar(dossierId, o),
        body: { probleemId },
      }),
    )
  return (
    <>
      <h4>Eerst op te lossen</h4>
      {stap.isError ? (
        <Melding soort="fout" live>
          {foutenUit(stap.error)[0]?.tekst}
        </Melding>
      ) : null}
      <ul className="kt-lijst">
        {o.problemen.map((p) => (
          <li key={p.id} className="kt-rij kt-rij--uiteen">
            <span>{p.tekst}</span>
            {p.stabielOp === null ? (
              o.mag.includes('opschaling.stabiel-melden') ? (
                <Knop bezig={stap.isPending} naam={`Meld stabiel: ${p.tekst}`} opDruk={() => meld(p.id)}>
                  Meld stabiel
                </Knop>
              ) : null
            ) : (
              <Status soort="gelukt" icoon={CircleCheck}>
                Stabiel sinds {datumVoluit(p.stabielOp)}
              </Status>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What can be done now with this opschaling. */
export function OpschalingStappen({ dossierId, o, bij }: Props) {
  const [open, zetOpen] = useState<Stap | null>(null)
  const knoppen = KNOPPEN.filter((k) => o.mag.includes(k.mag))
  return (
    <>
      <Problemen dossierId={dossierId} o={o} />
      {o.mag.includes('opschaling.afschalen') && o.problemen.some((p) => p.stabielOp !== null) ? (
        <Melding soort="waarschuwing" kop="Afschalen naar collectief?">
          Een probleem is stabiel. Kijk met het wijkteam of het lichter kan.
        </Melding>
      ) : null}
      {knoppen.length === 0 ? null : (
        <div className="kt-rij">
          {knoppen.map(({ stap, woord, hoofd }) => (
            <Knop key={stap} soort={hoofd === true ? 'hoofd' : 'gewoon'} opDruk={() => zetOpen(stap)}>
              {woord}
            </Knop>
          ))}
        </div>
      )}
      <Suspense fallback={null}>
        {open === null ? null : (
          <StapDialoog stap={open} dossierId={dossierId} o={o} bij={bij} opSluit={() => zetOpen(null)} />
        )}
      </Suspense>
    </>
  )
}

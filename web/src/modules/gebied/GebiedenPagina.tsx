import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Kaart, Knop, Paginakop } from '../../ui/index.ts'
import { alsBoom, gebiedenVraag, reeksenTekst, SOORTEN, type Gebied, type Regel } from './gebied.ts'

const GebiedDialoog = lazy(async () => ({ default: (await import('./GebiedDialoog.tsx')).GebiedDialoog }))

const regels = ({ postcodes, teams }: Gebied): string[] => [
  ...(postcodes.length === 0 ? [] : [`Postcode ${reeksenTekst(postcodes).replaceAll('\n', ', ')}`]),
  ...(teams.length === 0 ? [] : [teams.join(', ')]),
]

type RijProps = { readonly regel: Regel<Gebied>; readonly opWijzig: (gebied: Gebied) => void }
function Rij({ regel: { plek, diepte }, opWijzig }: RijProps) {
  return (
    <li className="kt-rij kt-rij--uiteen">
      <div style={{ paddingInlineStart: `${diepte}rem`, flex: '1 1 60%' }}>
        <strong>{plek.naam}</strong> <span className="kt-zacht">{SOORTEN[plek.soort].toLowerCase()}</span>
        {regels(plek).map((tekst) => (
          <p key={tekst} className="kt-klein kt-zacht">
            {tekst}
          </p>
        ))}
      </div>
      {plek.mag.includes('gebied.wijzigen') ? (
        <Knop soort="stil" naam={`Wijzig ${plek.naam}`} opDruk={() => opWijzig(plek)}>
          Wijzig
        </Knop>
      ) : null}
    </li>
  )
}

/** The places of the gemeente, each below what it lies in, with postcodes and teams (ALG-04). */
export function GebiedenPagina() {
  const { gebieden, mag } = useSuspenseQuery(gebiedenVraag).data
  const [open, zetOpen] = useState<Gebied | 'nieuw' | null>(null)
  return (
    <>
      <Paginakop
        titel="Plaatsen en postcodes"
        intro="Van land tot buurt. De postcode van een adres wijst de kleinste plaats aan. Het team is dat van de plaats zelf, of van waar zij in ligt."
        acties={
          mag.includes('gebied.toevoegen') ? (
            <Knop soort="hoofd" opDruk={() => zetOpen('nieuw')}>
              Voeg een plaats toe
            </Knop>
          ) : undefined
        }
      />
      <Kaart>
        <ul className="kt-lijst" aria-label="Plaatsen, van groot naar klein">
          {alsBoom(gebieden).map((regel) => (
            <Rij key={regel.plek.id} regel={regel} opWijzig={zetOpen} />
          ))}
        </ul>
      </Kaart>
      {open === null ? null : (
        <Suspense fallback={null}>
          <GebiedDialoog
            gebied={open === 'nieuw' ? null : open}
            gebieden={gebieden}
            opSluit={() => zetOpen(null)}
          />
        </Suspense>
      )}
    </>
  )
}

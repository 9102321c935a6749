import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { foutenUit } from '../../api/probleem.ts'
import { Kaart, Keuzelijst, Knop, LeegBericht, Melding, Paginakop, Skelet } from '../../ui/index.ts'
import { alsKeuzes, gebiedenVraag, NIVEAU } from '../gebied/gebied.ts'
import { voorzieningenVraag, type Voorziening, type Voorzieningen } from './voorziening.ts'

const VoorzieningDialoog = lazy(async () => ({
  default: (await import('./VoorzieningDialoog.tsx')).VoorzieningDialoog,
}))

type Open = Voorziening | 'nieuw' | null
type RijProps = { readonly rij: Voorziening; readonly opWijzig: (rij: Voorziening) => void }
function Rij({ rij, opWijzig }: RijProps) {
  return (
    <li className="kt-rij kt-rij--uiteen">
      <div style={{ flex: '1 1 60%' }}>
        <strong>{rij.naam}</strong>{' '}
        <span className="kt-zacht">
          {[rij.organisatie?.naam, rij.gebied.naam].filter(Boolean).join(', ')}
        </span>
        <p>{rij.omschrijving}</p>
        {rij.telefoon === null ? null : (
          <a href={`tel:${rij.telefoon.replaceAll(/[^+0-9]/g, '')}`}>{rij.telefoon}</a>
        )}
      </div>
      {rij.mag.includes('voorziening.wijzigen') ? (
        <Knop soort="stil" naam={`Wijzig ${rij.naam}`} opDruk={() => opWijzig(rij)}>
          Wijzig
        </Knop>
      ) : null}
    </li>
  )
}

function Lijst({ rijen, opWijzig }: { readonly rijen: Voorzieningen['rijen'] } & Pick<RijProps, 'opWijzig'>) {
  if (rijen.length === 0)
    return (
      <Kaart>
        <LeegBericht titel="Hier staat nog niets">Kies een andere plaats, of vraag uw beheerder.</LeegBericht>
      </Kaart>
    )
  return [...Map.groupBy(rijen, (v) => v.gebied.niveau)].map(([niveau, groep]) => (
    <Kaart key={niveau} titel={NIVEAU[niveau]}>
      <ul className="kt-lijst">
        {groep.map((rij) => (
          <Rij key={rij.id} rij={rij} opWijzig={opWijzig} />
        ))}
      </ul>
    </Kaart>
  ))
}

const gekozen = ({ plaats }: { readonly plaats?: unknown }): string =>
  typeof plaats === 'number' || typeof plaats === 'string' ? String(plaats) : ''
const gewoon = (plaats: string): number | null => (/^[0-9]{1,15}$/.test(plaats) ? Number(plaats) : null)

const Inhoud = ({ lijst, fout, opWijzig }: InhoudProps) =>
  fout === null ? (
    lijst === undefined ? (
      <Skelet />
    ) : (
      <Lijst rijen={lijst.rijen} opWijzig={opWijzig} />
    )
  ) : (
    <Melding soort="fout" live>
      {foutenUit(fout)[0]?.tekst}
    </Melding>
  )
type InhoudProps = Pick<RijProps, 'opWijzig'> & {
  readonly lijst: Voorzieningen | undefined
  readonly fout: Error | null
}

/** What there is for people of a place: near first, and upward in all it lies in (ALG-04). */
export function VoorzieningenPagina() {
  const zoek: { readonly plaats?: unknown } = useSearch({ strict: false })
  const ga = useNavigate()
  const plaats = gekozen(zoek)
  const { gebieden } = useSuspenseQuery(gebiedenVraag).data
  const { data, error } = useQuery({
    ...voorzieningenVraag(gewoon(plaats)),
    placeholderData: keepPreviousData,
    retry: false,
  })
  const [open, zetOpen] = useState<Open>(null)
  return (
    <>
      <Paginakop
        titel="Voorzieningen"
        intro="Wat er is voor mensen van een plaats: dichtbij, en voor de hele stad of regio."
        acties={
          data?.mag.includes('voorziening.toevoegen') === true ? (
            <Knop soort="hoofd" opDruk={() => zetOpen('nieuw')}>
              Voeg een voorziening toe
            </Knop>
          ) : undefined
        }
      />
      <Keuzelijst
        label="Voor iemand uit"
        naam="plaats"
        leeg="Alle plaatsen"
        opties={alsKeuzes(gebieden)}
        waarde={plaats}
        opWijzig={(id) => void ga({ href: id === '' ? '/voorzieningen' : `/voorzieningen?plaats=${id}` })}
      />
      <div className="kt-stapel">
        <Inhoud lijst={data} fout={error} opWijzig={zetOpen} />
      </div>
      {open === null || data === undefined ? null : (
        <Suspense fallback={null}>
          <VoorzieningDialoog
            voorziening={open === 'nieuw' ? null : open}
            gebieden={gebieden}
            organisaties={data.organisaties}
            opSluit={() => zetOpen(null)}
          />
        </Suspense>
      )}
    </>
  )
}

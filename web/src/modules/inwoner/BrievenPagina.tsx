import { useSuspenseQuery } from '@tanstack/react-query'
import { Mail } from 'lucide-react'
import { dagVoluit, Icoon, Kaart, LeegBericht, nederlands } from '../../ui/index.ts'
import { brievenVraag } from './mijn.ts'
import { MijnOnderdeel } from './MijnKop.tsx'

/** `verwijsbrief-V-2026-000002` is the name of a file; people read "Verwijsbrief V-2026-000002". */
const briefNaam = (titel: string): string =>
  `${titel.charAt(0).toUpperCase()}${titel.slice(1)}`.replace('-', ' ')

function Brieven({ dossierId }: { dossierId: number }) {
  const { brieven } = useSuspenseQuery(brievenVraag(dossierId)).data
  if (brieven.length === 0)
    return <LeegBericht titel="U heeft nog geen brieven">Krijgt u een brief? Dan staat hij hier.</LeegBericht>
  return (
    <Kaart titel="Uw brieven">
      <ul className="kt-lijst">
        {brieven.map((brief) => (
          <li key={brief.id}>
            <Icoon van={Mail} />{' '}
            <a href={`/v1/dossiers/${dossierId}/documenten/${brief.id}`} target="_blank" rel="noreferrer">
              {briefNaam(brief.titel)} (PDF, opent in een nieuw tabblad)
            </a>
            <p className="kt-klein kt-zacht">{dagVoluit(nederlands(brief.op).dag)}</p>
          </li>
        ))}
      </ul>
    </Kaart>
  )
}

/** The letters of the inwoner. */
export function BrievenPagina() {
  return (
    <MijnOnderdeel titel="Mijn brieven" intro="De brieven die wij u stuurden.">
      {(dossier) => <Brieven dossierId={dossier.id} />}
    </MijnOnderdeel>
  )
}

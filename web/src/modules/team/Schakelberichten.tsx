import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Bell } from 'lucide-react'
import { roepAan } from '../../api/client.ts'
import { Kaart, Knop, momentKort, Status } from '../../ui/index.ts'
import { dossierPad } from '../dossier/dossier.ts'
import { schakelberichtenVraag } from './team.ts'

const WOORD = {
  op: 'Opgeschaald naar',
  stabiel: 'Stabiel: kan het lichter? Het gaat om',
  terug: 'Afgeschaald, terug van',
} as const

/** What went up and came back, for a linking pin or who gets the regie back (REG-08). */
export function Schakelberichten() {
  const client = useQueryClient()
  const { rijen, nieuw } = useSuspenseQuery(schakelberichtenVraag).data
  const lees = useMutation({
    mutationFn: () => roepAan('POST /schakelberichten/lezingen'),
    onSuccess: () => client.invalidateQueries({ queryKey: schakelberichtenVraag.queryKey }),
  })
  if (rijen.length === 0) return null
  return (
    <Kaart
      titel="Op- en teruggeschakeld"
      acties={
        nieuw === 0 ? undefined : (
          <Knop bezig={lees.isPending} opDruk={() => lees.mutate()}>
            Alles gezien
          </Knop>
        )
      }
    >
      <ul className="kt-lijst">
        {rijen.map((b) => (
          <li key={b.id} className="kt-rij kt-rij--uiteen">
            <span>
              {WOORD[b.soort]} {b.naarTeam ?? b.doelNaam}:{' '}
              {b.dossierId === null ? (
                <span className="kt-code">{b.kenmerk}</span>
              ) : (
                <Link to={dossierPad(b.dossierId, '/regie')}>{b.kenmerk}</Link>
              )}
              <br />
              <span className="kt-klein kt-zacht">
                {b.team}, {momentKort(b.op)}
              </span>
            </span>
            {b.isGezien ? null : (
              <Status soort="info" icoon={Bell}>
                Nieuw
              </Status>
            )}
          </li>
        ))}
      </ul>
    </Kaart>
  )
}

import { useQuery } from '@tanstack/react-query'
import { roepAan } from '../../api/client.ts'
import { useSessie } from '../../api/sessie.ts'
import { Kaart, momentKort } from '../../ui/index.ts'
import { WERKERS } from './verslag.ts'

type Props = { readonly dossierId: number; readonly gesprekId: number }

/** What the inwoner added to the verslag, for who works on the gesprek; nothing when there is none (KTG-16). */
export function Opmerkingen({ dossierId, gesprekId }: Props) {
  const rollen = useSessie().wie?.rollen ?? []
  const { data } = useQuery({
    enabled: WERKERS.some((rol) => rollen.includes(rol)),
    queryKey: ['dossier', dossierId, 'gesprek', gesprekId, 'opmerkingen'],
    queryFn: () =>
      roepAan('GET /dossiers/{dossierId}/gesprekken/{gesprekId}/opmerkingen', {
        params: { dossierId, gesprekId },
      }),
  })
  if (data === undefined || data.opmerkingen.length === 0) return null
  return (
    <Kaart titel="Wat de inwoner erbij schreef" intro="Het verslag hierboven blijft zoals het was.">
      <ul className="kt-lijst">
        {data.opmerkingen.map((o) => (
          <li key={o.id} className="kt-stapel kt-heel-strak">
            <p className="kt-regels">{o.tekst}</p>
            <p className="kt-klein kt-zacht">
              {o.persoon}, {momentKort(o.op)}
              {o.leefgebied === null ? '' : `, bij ${o.leefgebied}`}
            </p>
          </li>
        ))}
      </ul>
    </Kaart>
  )
}

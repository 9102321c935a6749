import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Bell, Check } from 'lucide-react'
import { useState } from 'react'
import { nieuweSleutel, roepAan, type AntwoordBij } from '../../api/client.ts'
import { Foutsamenvatting, Kaart, Knop, momentKort, Status, useFormulier, Veld } from '../../ui/index.ts'
import { dossierSleutel } from '../dossier/dossier.ts'

type Rij = AntwoordBij<'GET /dossiers/{dossierId}/thuissignalen'>['rijen'][number]
type Props = { readonly dossierId: number }

const signalenVraag = (dossierId: number) =>
  queryOptions({
    queryKey: [...dossierSleutel(dossierId), 'thuissignalen'],
    queryFn: () => roepAan('GET /dossiers/{dossierId}/thuissignalen', { params: { dossierId } }),
    retry: false,
  })

function Afhandelen({ dossierId, rij }: Props & { readonly rij: Rij }) {
  const client = useQueryClient()
  const [sleutel] = useState(nieuweSleutel)
  const f = useFormulier({ actie: '' })
  const doe = useMutation({
    mutationFn: () =>
      roepAan('POST /dossiers/{dossierId}/thuissignalen/{thuissignaalId}/afhandelingen', {
        params: { dossierId, thuissignaalId: rij.id },
        body: { actie: f.waarden.actie },
        idempotentie: `${sleutel}-${String(f.waarden.actie.length)}`,
      }),
    onError: f.zetFout,
    onSuccess: () => client.invalidateQueries({ queryKey: dossierSleutel(dossierId) }),
  })
  return (
    <div className="kt-stapel kt-heel-strak">
      <Foutsamenvatting
        fouten={f.fouten}
        labels={{ actie: 'Wat deed u ermee?' }}
        achter={`-${String(rij.id)}`}
      />
      <Veld label="Wat deed u ermee?" maximaal={500} {...f.veld('actie')} naam={`actie-${String(rij.id)}`} />
      <div>
        <Knop bezig={doe.isPending} naam={`Afgehandeld: ${rij.onderwerp}`} opDruk={() => doe.mutate()}>
          Afgehandeld
        </Knop>
      </div>
    </div>
  )
}

/** What was noticed at home, with the plan that runs: what is open first (SIG-13). */
export function Thuissignalen({ dossierId }: Props) {
  const rijen = useQuery(signalenVraag(dossierId)).data?.rijen ?? []
  if (rijen.length === 0) return null
  return (
    <Kaart titel="Wat thuis opviel">
      <ul className="kt-lijst">
        {rijen.map((rij) => (
          <li key={rij.id} className="kt-stapel kt-heel-strak">
            <p>
              <b>{rij.onderwerp}</b> bij {rij.wie}{' '}
              <Status
                soort={rij.afgehandeldOp === null ? 'waarschuwing' : 'gelukt'}
                icoon={rij.afgehandeldOp === null ? Bell : Check}
              >
                {rij.afgehandeldOp === null ? 'Nieuw' : 'Afgehandeld'}
              </Status>
              <br />
              <span className="kt-klein kt-zacht">
                {[rij.door, rij.organisatie, momentKort(rij.op)].filter(Boolean).join(' · ')}
              </span>
            </p>
            {rij.toelichting === null ? null : <p>“{rij.toelichting}”</p>}
            {rij.actie === null ? null : (
              <p className="kt-zacht">
                {rij.afgehandeldDoor}: {rij.actie}
              </p>
            )}
            {rij.mag.includes('thuissignaal.afhandelen') ? (
              <Afhandelen dossierId={dossierId} rij={rij} />
            ) : null}
          </li>
        ))}
      </ul>
    </Kaart>
  )
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type SubmitEvent } from 'react'
import { roepAan, type AntwoordBij, type BodyBij } from '../../api/client.ts'
import { useSessie } from '../../api/sessie.ts'
import {
  Foutsamenvatting,
  Kaart,
  Keuzelijst,
  Knop,
  useFormulier,
  useVormFocus,
  Veld,
} from '../../ui/index.ts'
import { useSleutelBij } from '../aanmelden/sleutel.ts'
import { dossierSleutel } from '../dossier/dossier.ts'
import { bronTekst } from '../dossier/bron.ts'

type Regies = AntwoordBij<'GET /dossiers/{dossierId}/regies'>
type Body = BodyBij<'POST /dossiers/{dossierId}/regies'>

const LABELS = { regievoerderId: 'Wie krijgt de regie?', reden: 'Waarom?' }

function useGeven(dossierId: number, opFout: (fout: unknown) => void, opKlaar: () => void) {
  const client = useQueryClient()
  const navigeer = useNavigate()
  const sleutelBij = useSleutelBij()
  return useMutation({
    mutationFn: (body: Body) =>
      roepAan('POST /dossiers/{dossierId}/regies', {
        params: { dossierId },
        body,
        idempotentie: sleutelBij(body),
      }),
    onError: opFout,
    onSuccess: async ({ zichtbaar }) => {
      opKlaar()
      // Who gave the regie away no longer sees the dossier: away before it is asked again.
      if (!zichtbaar) await navigeer({ to: '/werklijst' })
      await client.invalidateQueries({ queryKey: dossierSleutel(dossierId) })
    },
  })
}

function Geven({ dossierId, regies, opSluit }: { dossierId: number; regies: Regies; opSluit: () => void }) {
  const ik = useSessie().wie?.id
  const f = useFormulier({ regievoerderId: '', reden: '' })
  const geef = useGeven(dossierId, f.zetFout, opSluit)
  const vorm = useVormFocus('regie-vak')
  const huidig = regies.rijen.find((r) => r.tot === null)?.regievoerderId
  const stuur = (e: SubmitEvent) => {
    e.preventDefault()
    const { regievoerderId, reden } = f.waarden
    if (f.mist({ regievoerderId: 'Kies één persoon.', reden: 'Schrijf op waarom.' })) return
    geef.mutate({ regievoerderId: Number(regievoerderId), reden })
  }
  return (
    <form ref={vorm} className="kt-stapel kt-strak" onSubmit={stuur} noValidate>
      <Foutsamenvatting fouten={f.fouten} labels={{ regievoerderId: 'Wie', reden: 'Waarom' }} />
      <Keuzelijst
        label={LABELS.regievoerderId}
        hint={huidig === ik ? 'U ziet het dossier daarna niet meer.' : undefined}
        verplicht
        opties={regies.kandidaten
          .filter((k) => k.id !== huidig)
          .map(({ id, naam }) => ({ waarde: String(id), label: naam }))}
        {...f.veld('regievoerderId')}
      />
      <Veld label={LABELS.reden} verplicht maximaal={500} {...f.veld('reden')} />
      <p className="kt-klein kt-zacht">
        Wie hier regievoerder mag zijn, staat in {regies.bronnen.map((bron) => bronTekst(bron)).join('; ')}.
      </p>
      <div className="kt-rij">
        <Knop soort="hoofd" type="submit" bezig={geef.isPending}>
          Geef de regie door
        </Knop>
        <Knop soort="stil" opDruk={opSluit}>
          Toch niet
        </Knop>
      </div>
    </form>
  )
}

/** Handing over the regie: exactly one person, with a reason (REG-01, TRI-02). Nothing for who may not. */
export function RegieDoorgeven({ dossierId }: { readonly dossierId: number }) {
  const [open, zetOpen] = useState(false)
  const { data: regies } = useQuery({
    queryKey: [...dossierSleutel(dossierId), 'regies'],
    queryFn: () => roepAan('GET /dossiers/{dossierId}/regies', { params: { dossierId } }),
    retry: false,
  })
  if (regies?.mag.includes('regie.toewijzen') !== true) return null
  if (!open)
    return (
      <div id="regie-vak">
        <Knop opDruk={() => zetOpen(true)}>Geef de regie aan iemand anders</Knop>
      </div>
    )
  return (
    <Kaart titel="De regie doorgeven">
      <Geven dossierId={dossierId} regies={regies} opSluit={() => zetOpen(false)} />
    </Kaart>
  )
}

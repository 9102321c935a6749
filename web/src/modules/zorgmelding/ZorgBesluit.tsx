import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { roepAan, type BodyBij } from '../../api/client.ts'
import { useFormulier, Veld } from '../../ui/index.ts'
import { Vorm } from '../../ui/Vorm.tsx'
import { useSleutelBij } from '../aanmelden/sleutel.ts'
import { dossierPad } from '../dossier/dossier.ts'
import type { Zorgmelding } from './zorgmelding.ts'

type Body = BodyBij<'POST /signalen/{signaalId}/zorgbesluiten'>
export type Besluit = Body['besluit']

const TEKST = {
  overgenomen: {
    titel: 'Neem de regie over',
    uitleg:
      'U wordt of blijft regievoerder van dit huishouden. De sociale basis houdt zicht op hoe het gaat.',
    woord: 'Waarom neemt u de regie over?',
  },
  blijft: {
    titel: 'Laat de regie waar die is',
    uitleg: 'Er verandert niets aan de regie.',
    woord: 'Waarom blijft de regie waar die is?',
  },
}

type Props = { readonly zorg: Zorgmelding; readonly besluit: Besluit; readonly opSluit: () => void }
/** Who of the basisondersteuning decides, says why; the helper reads it (REG-03). */
export function ZorgBesluit({ zorg, besluit, opSluit }: Props) {
  const client = useQueryClient()
  const navigeer = useNavigate()
  const sleutelBij = useSleutelBij()
  const f = useFormulier({ woord: '' })
  const { titel, uitleg, woord } = TEKST[besluit]
  const besluiten = useMutation({
    mutationFn: (body: Body) =>
      roepAan('POST /signalen/{signaalId}/zorgbesluiten', {
        params: { signaalId: zorg.signaalId },
        body,
        idempotentie: sleutelBij(body),
      }),
    onError: f.zetFout,
    onSuccess: async ({ dossierId, zichtbaar }) => {
      opSluit()
      // Who left the regie where it is and does not hold the dossier sees this no more.
      await navigeer(zichtbaar ? { to: `${dossierPad(dossierId)}/regie` } : { to: '/postvak' })
      await client.invalidateQueries()
    },
  })
  return (
    <Vorm
      titel={titel}
      knop={titel}
      smal
      bezig={besluiten.isPending}
      fouten={f.fouten}
      opSluit={opSluit}
      opVerstuur={() => besluiten.mutate({ besluit, woord: f.waarden.woord })}
    >
      <p>{uitleg}</p>
      <Veld
        label={woord}
        hint={`${zorg.door} leest dit ook`}
        soort="lang"
        verplicht
        maximaal={500}
        {...f.veld('woord')}
      />
    </Vorm>
  )
}

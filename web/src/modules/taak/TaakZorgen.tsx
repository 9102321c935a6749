import { useMutation, useQueryClient } from '@tanstack/react-query'
import { roepAan } from '../../api/client.ts'
import { useFormulier } from '../../ui/formulier.ts'
import { Veld } from '../../ui/Veld.tsx'
import { Vorm } from '../../ui/Vorm.tsx'
import { useSleutelBij } from '../aanmelden/sleutel.ts'
import { takenVraag, type Taak } from './taak.ts'

/** What worries the helper, in the own words; what was typed stays when it could not be sent (REG-03). */
export function TaakZorgen({ taak, opSluit }: { readonly taak: Taak; readonly opSluit: () => void }) {
  const client = useQueryClient()
  const f = useFormulier({ tekst: '' })
  const sleutelBij = useSleutelBij()
  const meld = useMutation({
    mutationFn: (tekst: string) =>
      roepAan('POST /mijn/taken/{inzetId}/zorgen', {
        params: { inzetId: taak.inzetId },
        body: { tekst },
        idempotentie: sleutelBij(tekst),
      }),
    onError: f.zetFout,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: takenVraag.queryKey })
      opSluit()
    },
  })
  return (
    <Vorm
      titel="Ik maak me zorgen"
      knop="Verstuur"
      bezig={meld.isPending}
      fouten={f.fouten}
      opSluit={opSluit}
      opVerstuur={() => meld.mutate(f.waarden.tekst)}
    >
      <p>
        Wij sturen dit naar het wijkteam. Iemand van het team kijkt wat er nodig is. U leest hier wat er mee
        gebeurt. Is er direct gevaar? Bel 112.
      </p>
      <Veld
        label="Waar maakt u zich zorgen over?"
        hint="Schrijf wat u ziet of hoort"
        soort="lang"
        verplicht
        maximaal={1000}
        {...f.veld('tekst')}
      />
    </Vorm>
  )
}

import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { Keuzelijst, useFormulier } from '../../ui/index.ts'
import { useStap } from '../plan/plan.ts'
import { Vorm } from '../../ui/Vorm.tsx'
import type { Beeld } from './regiebeeld.ts'

type Props = Pick<Beeld, 'kandidaten'> & { readonly dossierId: number; readonly opSluit: () => void }
/** Who gets the procesregie of the Jeugdwet; the regievoerder stays (REG-16). */
export function ProcesregieDialoog({ dossierId, kandidaten, opSluit }: Props) {
  const f = useFormulier({ houderId: '' })
  const stap = useStap(dossierId)
  const stuur = () => {
    const { houderId } = f.waarden
    if (houderId === '') {
      f.zetFout([{ veld: 'houderId', code: 'leeg', tekst: 'Kies één persoon.' }])
      return
    }
    stap.mutate(
      () =>
        roepAan('POST /dossiers/{dossierId}/procesregies', {
          params: { dossierId },
          body: { houderId: Number(houderId) },
          idempotentie: nieuweSleutel(),
        }),
      { onSuccess: opSluit, onError: f.zetFout },
    )
  }
  return (
    <Vorm
      titel="Wie krijgt de procesregie voor jeugd?"
      knop="Geef de procesregie"
      bezig={stap.isPending}
      fouten={f.fouten}
      opSluit={opSluit}
      opVerstuur={stuur}
    >
      <p>
        De regie over het huishouden blijft waar die is. Deze persoon mag het plan lezen, en wat over jeugd en
        veiligheid gaat.
      </p>
      <Keuzelijst
        label="Medewerker"
        verplicht
        opties={kandidaten.map((k) => ({ waarde: String(k.id), label: `${k.naam}, ${k.organisatie}` }))}
        {...f.veld('houderId')}
      />
    </Vorm>
  )
}

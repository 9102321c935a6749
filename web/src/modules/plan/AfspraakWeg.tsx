import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import { Zeker } from '../../ui/Zeker.tsx'
import { useStap } from './plan.ts'
import type { Plek } from './uitvoering.ts'

type Props = {
  readonly plek: Plek
  readonly afspraak: { readonly id: number; readonly tekst: string }
  readonly opSluit: () => void
}
/** An agreement ends: asked once more, because it leaves the plan of everybody. */
export function AfspraakWeg({ plek, afspraak, opSluit }: Props) {
  const stap = useStap(plek.dossierId)
  return (
    <Zeker
      titel="Geldt deze afspraak niet meer?"
      ja="Ja, geldt niet meer"
      bezig={stap.isPending}
      fouten={stap.isError ? foutenUit(stap.error) : []}
      opJa={() =>
        stap.mutate(
          () =>
            roepAan('POST /dossiers/{dossierId}/plannen/{planId}/afspraken/{afspraakId}/beeindigingen', {
              params: { ...plek, afspraakId: afspraak.id },
              idempotentie: nieuweSleutel(),
            }),
          { onSuccess: opSluit },
        )
      }
      opNee={opSluit}
    >
      <p>
        <b>{afspraak.tekst}</b>
      </p>
      <p>De afspraak gaat uit het plan. Iedereen die het plan leest, ziet hem dan niet meer.</p>
    </Zeker>
  )
}

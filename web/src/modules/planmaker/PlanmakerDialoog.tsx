import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { useFormulier, Veld } from '../../ui/index.ts'
import { Vorm } from '../../ui/Vorm.tsx'
import { useStap } from '../plan/plan.ts'
import type { Planmaker, Plek } from './planmaker.ts'

type Props = {
  readonly plek: Plek
  readonly planmaker: Pick<Planmaker, 'afbouw' | 'version'>
  readonly opSluit: () => void
}

/** The specialist makes the plan with the inwoner, and says how the support is built off (PLAN-23). */
export function PlanmakerDialoog({ plek, planmaker, opSluit }: Props) {
  const f = useFormulier({ afbouw: planmaker.afbouw })
  const stap = useStap(plek.dossierId)
  return (
    <Vorm
      titel="U maakt het plan met de inwoner"
      knop="Bewaar de afbouw"
      bezig={stap.isPending}
      fouten={f.fouten}
      opSluit={opSluit}
      opVerstuur={() =>
        stap.mutate(
          () =>
            roepAan('POST /dossiers/{dossierId}/plannen/{planId}/planmakers', {
              params: plek,
              body: { afbouw: f.waarden.afbouw.trim() },
              ifMatch: planmaker.version,
              idempotentie: nieuweSleutel(),
            }),
          { onSuccess: opSluit, onError: f.zetFout },
        )
      }
    >
      <Veld
        label="Hoe bouwt u de ondersteuning af?"
        hint="Dit is het doel van het plan. Alleen bij palliatieve zorg mag u dit leeg laten."
        soort="lang"
        regels={4}
        maximaal={2000}
        {...f.veld('afbouw')}
      />
      <p className="kt-zacht">
        Het wijkteam leest het plan mee. Het krijgt bericht als er minder hulp nodig is. De inwoner leest dit
        in het plan.
      </p>
    </Vorm>
  )
}

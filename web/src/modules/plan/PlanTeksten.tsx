import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Kaart, Paren, Skelet } from '../../ui/index.ts'
import { conceptVraag } from './concept.ts'
import type { Plan } from './plan.ts'
import { NAMEN, VELDEN } from './velden.ts'
import type { Werk } from './werk.ts'

// Whoever only reads the plan does not get what is needed to write it.
const PlanTekstFormulier = lazy(async () => ({
  default: (await import('./PlanTekstFormulier.tsx')).PlanTekstFormulier,
}))

const Regels = ({ tekst }: { readonly tekst: string }) => <span className="kt-regels">{tekst}</span>

/** The texts of the plan: a form as long as it is a concept that this person writes, else to read. */
export function PlanTeksten({
  plan,
  vormen,
}: {
  readonly plan: Plan
  readonly vormen: readonly Plan['vorm'][]
}) {
  const schrijft = plan.mag.includes('plan.wijzigen')
  const concept = useQuery({ ...conceptVraag(plan), enabled: schrijft })
  if (!schrijft)
    return (
      <Kaart titel="Het verhaal">
        <Paren
          paren={[
            ...NAMEN.filter((n) => plan[n] !== '').map(
              (n) => [VELDEN[n], <Regels key={n} tekst={plan[n]} />] as const,
            ),
            ...(plan.achterliggendeVraag === ''
              ? []
              : [['Wat zit daarachter?', <Regels key="achter" tekst={plan.achterliggendeVraag} />] as const]),
          ]}
        />
      </Kaart>
    )
  if (concept.isPending) return <Skelet />
  const eerder = concept.data?.concept ?? null
  return (
    <Suspense fallback={<Skelet />}>
      <PlanTekstFormulier
        key={plan.id}
        plan={plan}
        vormen={vormen}
        begin={eerder === null ? null : (eerder.inhoud as Werk)}
      />
    </Suspense>
  )
}

import { Veld } from '../../ui/index.ts'
import type { Plan } from './plan.ts'

type Props = {
  readonly plan: Plan
  readonly trede: string
  /** Where the form is on the page more than once. */
  readonly achter?: string
  readonly waarde: Readonly<Record<string, string>>
  readonly opWijzig: (redenen: Record<string, string>) => void
  readonly fout: (naam: string) => string | undefined
}

/** One field for each step below the chosen one: why it is not enough (PLAN-05). Appears as soon as a step is chosen. */
export function InzetRedenen({ plan, trede, achter = '', waarde, opWijzig, fout }: Props) {
  const lager = plan.ladder.slice(
    0,
    Math.max(
      0,
      plan.ladder.findIndex((t) => t.id === trede),
    ),
  )
  if (lager.length === 0) return null
  return (
    <fieldset className="kt-stapel kt-strak">
      <legend className="kt-legend">Waarom is een lichtere trede niet genoeg?</legend>
      {lager.map((t) => (
        <Veld
          key={t.id}
          naam={`redenen/${t.id}${achter}`}
          label={t.naam}
          hint={t.vraag}
          soort="lang"
          regels={2}
          maximaal={2000}
          waarde={waarde[t.id] ?? ''}
          opWijzig={(tekst) => opWijzig({ ...waarde, [t.id]: tekst })}
          fout={fout(`redenen/${t.id}`)}
        />
      ))}
    </fieldset>
  )
}

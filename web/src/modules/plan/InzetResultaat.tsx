import { Keuzelijst } from '../../ui/index.ts'
import { resultatenVan, type Plan } from './plan.ts'

type Binding = {
  readonly naam: string
  readonly waarde: string
  readonly opWijzig: (waarde: string) => void
  readonly fout: string | undefined
}
type Props = { readonly plan: Plan; readonly trede: string; readonly veld: Binding }

/** What the task must bring about, where this gemeente names results for its step (PLAN-28, PLAN-31). */
export function InzetResultaat({ plan, trede, veld }: Props) {
  const opties = resultatenVan(plan, trede)
  if (opties.length === 0) return null
  return (
    <Keuzelijst
      label="Wat moet dit opleveren?"
      leeg="Nog niet gekozen"
      opties={opties.map(({ id, naam }) => ({ waarde: id, label: naam }))}
      {...veld}
    />
  )
}

/** Is it a voorziening of the region or the country? The regie on it stays here (REG-17). */
export function InzetVoorziening({ plan, trede, veld }: Props) {
  const isMaatwerk = plan.ladder.some((t) => t.id === trede && t.maatwerk)
  if (!isMaatwerk || plan.voorzieningen.length === 0) return null
  return (
    <Keuzelijst
      label="Is dit een regionale of landelijke voorziening?"
      leeg="Nee"
      opties={plan.voorzieningen.map(({ id, naam }) => ({ waarde: id, label: naam }))}
      {...veld}
    />
  )
}

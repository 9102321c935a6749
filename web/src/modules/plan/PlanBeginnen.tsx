import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import { Knop, Melding } from '../../ui/index.ts'
import { useStap, type Plan } from './plan.ts'

type Vorm = Plan['vorm']
const BEGIN: Readonly<Record<Vorm, string>> = {
  licht: 'Begin een kort plan van één bladzijde',
  uitgebreid: 'Begin een uitgebreid plan',
}

/** A plan in one of the forms that the gemeente has. */
export function Beginnen({ dossierId, vormen }: { dossierId: number; vormen: readonly Vorm[] }) {
  const stap = useStap(dossierId)
  return (
    <div className="kt-rij">
      {stap.isError ? (
        <Melding soort="fout" live>
          {foutenUit(stap.error)[0]?.tekst}
        </Melding>
      ) : null}
      {vormen.map((vorm, i) => (
        <Knop
          key={vorm}
          soort={i === 0 ? 'hoofd' : 'gewoon'}
          bezig={stap.isPending}
          opDruk={() =>
            stap.mutate(() =>
              roepAan('POST /dossiers/{dossierId}/plannen', {
                params: { dossierId },
                body: { vorm },
                idempotentie: nieuweSleutel(),
              }),
            )
          }
        >
          {vormen.length === 1 ? 'Begin een plan' : BEGIN[vorm]}
        </Knop>
      ))}
    </div>
  )
}

type OpnieuwProps = { plan: Plan; vormen: readonly Vorm[]; mag: readonly string[] }
/** Help is needed again after the plan was closed. */
export function OpnieuwBeginnen({ plan, vormen, mag }: OpnieuwProps) {
  if (plan.status !== 'afgesloten' || !mag.includes('plan.beginnen')) return null
  return (
    <Melding
      soort="info"
      kop="Dit plan is afgesloten."
      acties={<Beginnen dossierId={plan.dossierId} vormen={vormen} />}
    >
      Is er weer hulp nodig? Begin dan een nieuw plan.
    </Melding>
  )
}

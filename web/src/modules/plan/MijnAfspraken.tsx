import { useQuery } from '@tanstack/react-query'
import { dagVoluit, Kaart } from '../../ui/index.ts'
import { PlanAfspraken } from './PlanAfspraken.tsx'
import { AFSPRAAK, uitvoeringVraag, type Plek } from './uitvoering.ts'

/** What was agreed beside the tasks, and when there is contact again, as the inwoner reads it. */
export function MijnAfspraken(plek: Plek) {
  const { data } = useQuery(uitvoeringVraag(plek))
  if (data === undefined) return null
  const { afspraken, contact } = data
  const volgende = contact.volgende?.isLaat === false ? contact.volgende.op : null
  if (afspraken.length === 0 && volgende === null) return null
  const geeft = afspraken.some((a) => a.soort === 'wederdienst')
  return (
    <Kaart
      titel="Wat is er afgesproken?"
      intro={geeft ? 'U hoeft niets terug te doen om hulp te krijgen.' : undefined}
    >
      {volgende === null ? null : <p>Op {dagVoluit(volgende)} hebben wij weer contact.</p>}
      <PlanAfspraken afspraken={afspraken} kop={(soort) => AFSPRAAK[soort].mijn} />
    </Kaart>
  )
}

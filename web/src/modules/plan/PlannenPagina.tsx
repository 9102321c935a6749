import { useSuspenseQuery } from '@tanstack/react-query'
import { roepAan } from '../../api/client.ts'
import { Kaart, Paginakop, Tabel } from '../../ui/index.ts'

const pijlersVraag = { queryKey: ['pijlers'], queryFn: () => roepAan('GET /pijlertellingen') }

/** How many people have support of each pillar; who has more than one counts in each, and once in total (PLAN-19). */
function Pijlers() {
  const { pijlers, totaal } = useSuspenseQuery(pijlersVraag).data
  return (
    <Kaart
      titel="Uit welke pijler komt de hulp?"
      intro="Mensen met een plan dat definitief is of loopt. Wie hulp heeft uit twee pijlers, telt in beide mee en één keer in het totaal."
    >
      <Tabel
        bijschrift="Mensen met hulp, per pijler en in totaal"
        sleutel={(rij) => rij.id}
        rijen={[...pijlers, { id: 'totaal', naam: 'Samen, iedereen één keer', mensen: totaal }]}
        kolommen={[
          { kop: 'Pijler', rijkop: true, cel: (rij) => rij.naam },
          { kop: 'Mensen', kopOpKaart: true, cel: (rij) => rij.mensen.toLocaleString('nl-NL') },
        ]}
      />
    </Kaart>
  )
}

/** The plans of the own teams together, for who leads them. */
export function PlannenPagina() {
  return (
    <>
      <Paginakop titel="Plannen" intro="De plannen van uw teams bij elkaar." />
      <Pijlers />
    </>
  )
}

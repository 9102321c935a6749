import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
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

const contactVraag = { queryKey: ['zonder-contact'], queryFn: () => roepAan('GET /plannen-zonder-contact') }

/** Running plans for which nobody agreed when the team has contact again (PLAN-16). */
function ZonderContact() {
  const { rijen, totaal } = useSuspenseQuery(contactVraag).data
  if (rijen.length === 0)
    return (
      <Kaart titel="Wie spreken wij wanneer?">
        <p>Bij elk plan dat loopt, is een volgend contact afgesproken als dat moet.</p>
      </Kaart>
    )
  return (
    <Kaart
      titel="Zonder volgend contact"
      intro={
        totaal === 1
          ? 'Eén plan loopt zonder dat een contact is afgesproken.'
          : `${totaal} plannen lopen zonder dat een contact is afgesproken.`
      }
    >
      <Tabel
        bijschrift="Lopende plannen zonder volgend contact"
        sleutel={(rij) => rij.dossierId}
        rijen={rijen}
        kolommen={[
          {
            kop: 'Huishouden',
            rijkop: true,
            cel: (rij) => (
              <Link to="/dossiers/$dossierId/plan" params={{ dossierId: String(rij.dossierId) }}>
                {rij.naam}
              </Link>
            ),
          },
          { kop: 'Kenmerk', kopOpKaart: true, cel: (rij) => rij.kenmerk },
          { kop: 'Regievoerder', kopOpKaart: true, cel: (rij) => rij.regievoerder ?? 'Nog niemand' },
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
      <ZonderContact />
      <Pijlers />
    </>
  )
}

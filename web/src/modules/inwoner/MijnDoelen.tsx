import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Check, CircleCheck, Hourglass, Search, X } from 'lucide-react'
import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import { Knop, Melding, Status } from '../../ui/index.ts'
import { planVraag, type Plan } from './mijn.ts'

type Inzet = Plan['inzetten'][number]
type Antwoord = 'aanvaard' | 'geweigerd'

function Stand({ inzet, isVanMij }: { inzet: Inzet; isVanMij: boolean }) {
  if (inzet.teltMee)
    return (
      <Status soort="gelukt" icoon={CircleCheck}>
        Afgesproken
      </Status>
    )
  return inzet.status === 'geweigerd' ? (
    <Status soort="waarschuwing" icoon={Search}>
      We zoeken nog iemand
    </Status>
  ) : (
    <Status soort="open" icoon={Hourglass}>
      {isVanMij ? 'We wachten nog op uw antwoord' : 'We wachten nog op antwoord'}
    </Status>
  )
}

function EigenAntwoord({ plan, inzet }: { plan: Plan; inzet: Inzet }) {
  const client = useQueryClient()
  const zeg = useMutation({
    mutationFn: (antwoord: Antwoord) =>
      roepAan('POST /dossiers/{dossierId}/plannen/{planId}/inzetten/{inzetId}/antwoorden', {
        params: { dossierId: plan.dossierId, planId: plan.id, inzetId: inzet.id },
        body: { antwoord },
        ifMatch: inzet.version,
        idempotentie: nieuweSleutel(),
      }),
    onSettled: () => client.invalidateQueries({ queryKey: planVraag(plan.dossierId).queryKey }),
  })
  const knop = (antwoord: Antwoord, icoon: typeof Check, woord: string) =>
    inzet.status === antwoord ? null : (
      <Knop
        icoon={icoon}
        bezig={zeg.isPending}
        naam={`${woord}: ${inzet.omschrijving}`}
        opDruk={() => zeg.mutate(antwoord)}
      >
        {woord}
      </Knop>
    )
  return (
    <>
      {zeg.isError ? (
        <Melding soort="fout" live>
          {foutenUit(zeg.error)[0]?.tekst}
        </Melding>
      ) : null}
      <div className="kt-rij">
        {knop('aanvaard', Check, 'Ja, dat doe ik')}
        {knop('geweigerd', X, 'Nee, dat lukt niet')}
      </div>
    </>
  )
}

function Taak({ plan, inzet, persoonId }: { plan: Plan; inzet: Inzet; persoonId: number }) {
  const isVanMij =
    inzet.uitvoerderType === 'zelf' && (inzet.persoonId === null || inzet.persoonId === persoonId)
  const wie = isVanMij ? 'U zelf' : inzet.uitvoerderNaam
  return (
    <li className="kt-stapel kt-strak">
      <p>
        <b>{wie}:</b> {inzet.omschrijving}
      </p>
      <div role="status">
        <Stand inzet={inzet} isVanMij={isVanMij} />
      </div>
      {inzet.mag.includes('inzet.antwoorden') ? <EigenAntwoord plan={plan} inzet={inzet} /> : null}
    </li>
  )
}

/** What the inwoner wants to reach, and who does what for it; an own task can be answered here (PLAN-26). */
export function MijnDoelen({ plan, persoonId }: { readonly plan: Plan; readonly persoonId: number }) {
  if (plan.doelen.length === 0) return null
  return (
    <section className="kt-stapel kt-strak" aria-labelledby="mijn-doelen">
      <h2 id="mijn-doelen">Wat u wilt bereiken</h2>
      <ol className="s-mijndoelen">
        {plan.doelen.map((doel, i) => (
          <li className="kt-kaart" key={doel.id}>
            <span className="s-nr" aria-hidden="true">
              {i + 1}
            </span>
            <div className="kt-stapel kt-strak">
              <h3>{doel.tekst}</h3>
              {doel.heeftOplossing ? null : <p>Hier is nog geen hulp voor afgesproken.</p>}
              <ul className="kt-lijst">
                {plan.inzetten
                  .filter((inzet) => inzet.doelId === doel.id)
                  .map((inzet) => (
                    <Taak key={inzet.id} plan={plan} inzet={inzet} persoonId={persoonId} />
                  ))}
              </ul>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import { Knop, Melding, momentVoluit } from '../../ui/index.ts'
import { planVraag, type MijnDossier, type Plan } from './mijn.ts'

type Props = { readonly plan: Plan; readonly dossier: MijnDossier }

function Vraag({ plan, dossier }: Props) {
  const client = useQueryClient()
  const akkoord = useMutation({
    mutationFn: () =>
      roepAan('POST /dossiers/{dossierId}/plannen/{planId}/akkoorden', {
        params: { dossierId: dossier.id, planId: plan.id },
        body: { persoonId: dossier.persoonId, hoe: 'online' },
        ifMatch: plan.version,
        idempotentie: nieuweSleutel(),
      }),
    onSettled: () => client.invalidateQueries({ queryKey: planVraag(dossier.id).queryKey }),
  })
  const wie = dossier.regievoerder ?? 'Het wijkteam'
  return (
    <section className="kt-kaart s-akkoord" aria-labelledby="mijn-vraag">
      <div className="kt-stapel kt-strak">
        <h2 id="mijn-vraag">{wie} vraagt: klopt uw plan zo?</h2>
        <p>Lees het rustig door, samen met iemand als u wilt. Wilt u iets veranderen? Bel {wie}.</p>
        {akkoord.isError ? (
          <Melding soort="fout" live>
            {foutenUit(akkoord.error)[0]?.tekst}
          </Melding>
        ) : null}
      </div>
      <div className="kt-rij">
        <Knop soort="hoofd" bezig={akkoord.isPending} opDruk={() => akkoord.mutate()}>
          Ja, dit is mijn plan
        </Knop>
      </div>
    </section>
  )
}

/** Asks the inwoner to agree as long as the plan waits for it, and tells when that was done (PLAN-08). */
export function Akkoord({ plan, dossier }: Props) {
  const mijn = plan.akkoorden.findLast((a) => a.persoonId === dossier.persoonId && a.geldig)
  if (mijn !== undefined)
    return (
      <Melding soort="gelukt" kop="U bent akkoord." live>
        U zei ja tegen dit plan op {momentVoluit(mijn.op)}.
      </Melding>
    )
  return plan.mag.includes('plan.akkoord') ? <Vraag plan={plan} dossier={dossier} /> : null
}

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { CircleCheck, Hourglass, MessageSquareText } from 'lucide-react'
import { nieuweSleutel, roepAan } from '../../api/client.ts'
import {
  Foutsamenvatting,
  Kaart,
  Keuzegroep,
  Keuzelijst,
  Knop,
  Melding,
  momentVoluit,
  Status,
  useFormulier,
  Veld,
} from '../../ui/index.ts'
import { MijnOnderdeel } from '../inwoner/MijnKop.tsx'
import { planVraag, type MijnDossier } from '../inwoner/mijn.ts'
import { activiteitZin, inbrengVraag, type Inbreng, type InbrengVraag } from './inbreng.ts'

type Wie = NonNullable<InbrengVraag['uitvoerderType']>
const WIE: readonly { readonly waarde: Wie; readonly label: string }[] = [
  { waarde: 'zelf', label: 'Ik zelf' },
  { waarde: 'netwerk', label: 'Familie, een vriend of de buren' },
  { waarde: 'mantelzorger', label: 'Mijn mantelzorger' },
  { waarde: 'vrijwilliger', label: 'Een vrijwilliger' },
]
const LABELS = {
  doelId: 'Bij welk doel hoort het?',
  doelTekst: 'Wat wilt u bereiken?',
  activiteit: 'Wat gaat er gebeuren?',
  uitvoerderType: 'Wie gaat dat doen?',
  uitvoerderNaam: 'Hoe heet die persoon?',
}
type Waarden = {
  doelId: string
  doelTekst: string
  activiteit: string
  uitvoerderType: Wie | ''
  uitvoerderNaam: string
}
const LEEG: Waarden = { doelId: '', doelTekst: '', activiteit: '', uitvoerderType: '', uitvoerderNaam: '' }

const toVraag = (w: Waarden): InbrengVraag => ({
  ...(w.doelId === '' ? { doelTekst: w.doelTekst } : { doelId: Number(w.doelId) }),
  activiteit: w.activiteit,
  ...(w.uitvoerderType === '' ? {} : { uitvoerderType: w.uitvoerderType }),
  uitvoerderNaam: w.uitvoerderNaam,
})

function WieVelden({ f }: { f: ReturnType<typeof useFormulier<Waarden>> }) {
  const { uitvoerderType } = f.waarden
  return (
    <>
      <Keuzegroep label={LABELS.uitvoerderType} onderElkaar opties={WIE} {...f.veld('uitvoerderType')} />
      {uitvoerderType === '' || uitvoerderType === 'zelf' ? null : (
        <Veld label={LABELS.uitvoerderNaam} maximaal={120} {...f.veld('uitvoerderNaam')} />
      )}
    </>
  )
}

function Schrijven({ dossier }: { dossier: MijnDossier }) {
  const { plan } = useSuspenseQuery(planVraag(dossier.id)).data
  const client = useQueryClient()
  const f = useFormulier<Waarden>(LEEG)
  const stuur = useMutation({
    mutationFn: () =>
      roepAan('POST /mijn/dossiers/{dossierId}/inbreng', {
        params: { dossierId: dossier.id },
        body: toVraag(f.waarden),
        idempotentie: nieuweSleutel(),
      }),
    onError: f.zetFout,
    onSuccess: () => {
      f.zetFout(null)
      f.zetWaarden(LEEG)
      return client.invalidateQueries({ queryKey: inbrengVraag(dossier.id).queryKey })
    },
  })
  const { activiteit, doelId } = f.waarden
  return (
    <Kaart titel="Schrijf iets voor uw plan">
      <form
        className="kt-stapel"
        noValidate
        onSubmit={(e) => {
          e.preventDefault()
          stuur.mutate()
        }}
      >
        <Foutsamenvatting fouten={f.fouten} labels={LABELS} />
        {stuur.isSuccess ? (
          <Melding soort="gelukt" kop="Het staat erbij." live>
            {dossier.regievoerder ?? 'Het wijkteam'} leest het en antwoordt u hier.
          </Melding>
        ) : null}
        {plan === null || plan.doelen.length === 0 ? null : (
          <Keuzelijst
            label={LABELS.doelId}
            leeg="Een nieuw doel"
            opties={plan.doelen.map((d) => ({ waarde: String(d.id), label: d.tekst }))}
            {...f.veld('doelId')}
          />
        )}
        {doelId === '' ? (
          <Veld
            label={LABELS.doelTekst}
            hint="In uw eigen woorden. Bijvoorbeeld: weer zelf naar de markt."
            soort="lang"
            regels={2}
            maximaal={500}
            {...f.veld('doelTekst')}
          />
        ) : null}
        <Veld
          label={LABELS.activiteit}
          hint={doelId === '' ? 'Dat mag later ook.' : undefined}
          soort="lang"
          regels={2}
          maximaal={500}
          {...f.veld('activiteit')}
        />
        {activiteit.trim() === '' ? null : <WieVelden f={f} />}
        <div className="kt-rij">
          <Knop soort="hoofd" type="submit" bezig={stuur.isPending}>
            Zet het erbij
          </Knop>
        </div>
      </form>
    </Kaart>
  )
}

function Stand({ i }: { i: Inbreng }) {
  if (i.stand === 'open')
    return (
      <Status soort="open" icoon={Hourglass}>
        Wacht op antwoord
      </Status>
    )
  return i.stand === 'niet_overgenomen' ? (
    <Status soort="info" icoon={MessageSquareText}>
      Komt niet in het plan
    </Status>
  ) : (
    <Status soort="gelukt" icoon={CircleCheck}>
      {i.stand === 'aangepast' ? 'Samen aangepast, staat in het plan' : 'Staat in het plan'}
    </Status>
  )
}

function Regel({ i }: { i: Inbreng }) {
  return (
    <li className="kt-stapel kt-heel-strak">
      <p>
        {i.doelTekst === null ? null : <b>{i.doelTekst}</b>} {activiteitZin(i)}
      </p>
      <p className="kt-klein kt-zacht">
        {i.persoon}, {momentVoluit(i.op)}
      </p>
      <Stand i={i} />
      {i.stand === 'aangepast' && i.inPlan !== null ? <p>In het plan staat nu: {i.inPlan}</p> : null}
      {i.toelichting === null ? null : (
        <p>
          {i.beantwoordDoor} schrijft: {i.toelichting}
        </p>
      )}
    </li>
  )
}

function Inhoud({ dossier }: { dossier: MijnDossier }) {
  const { inbreng } = useSuspenseQuery(inbrengVraag(dossier.id)).data
  return (
    <>
      <Schrijven dossier={dossier} />
      {inbreng.length === 0 ? null : (
        <Kaart titel="Wat u al schreef">
          <ul className="kt-lijst">
            {inbreng.map((i) => (
              <Regel key={i.id} i={i} />
            ))}
          </ul>
        </Kaart>
      )}
    </>
  )
}

/** The inwoner writes the own plan: goals and who does what, in the own words (PLAN-10). */
export function MijnInbrengPagina() {
  return (
    <MijnOnderdeel
      titel="Zelf schrijven aan mijn plan"
      intro="Het is uw plan. Schrijf wat u wilt en wie u kan helpen. Doe het gerust samen met iemand."
    >
      {(dossier) => <Inhoud dossier={dossier} />}
    </MijnOnderdeel>
  )
}

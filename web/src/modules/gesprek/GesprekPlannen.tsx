import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type SubmitEvent } from 'react'
import { nieuweSleutel, roepAan, type BodyBij } from '../../api/client.ts'
import {
  DatumVeld,
  datumFout,
  Foutsamenvatting,
  Kaart,
  Keuzegroep,
  Knop,
  useFormulier,
  useVormFocus,
  Veld,
  Vinkje,
  Vinkjes,
} from '../../ui/index.ts'
import { dossierSleutel, lidNaam, useDossier, type Lid } from '../dossier/dossier.ts'
import { isTijd, momentOp } from './moment.ts'
import { gesprekPad, PLAATS_WOORD, REDEN_WOORD, type Waarden } from './gesprek.ts'

type Body = BodyBij<'POST /dossiers/{dossierId}/gesprekken'>
type Velden = {
  isDrie: boolean
  reden: Body['reden'] | ''
  plaats: Waarden['plaats'] | ''
  dag: string
  tijd: string
  leden: readonly string[]
  mantelzorger: string
  aangeboden: boolean
  isVervolg: boolean
  teamvraag: string
}
const LABELS = {
  reden: 'Waarom dit gesprek?',
  plaats: 'Waar?',
  dag: 'Op welke dag?',
  tijd: 'Hoe laat?',
  leden: 'Wie van het huishouden is erbij?',
  mantelzorger: 'Wie helpt er veel? Nodig diegene ook uit.',
  teamvraag: 'Welke vraag heeft het team?',
}
const keuzes = <W extends string>(woorden: Readonly<Record<W, string>>) =>
  (Object.keys(woorden) as W[]).map((waarde) => ({ waarde, label: woorden[waarde] }))

const eigenFouten = (v: Velden) => [
  ...(v.reden === '' ? [{ veld: 'reden', code: 'leeg', tekst: 'Kies waarom dit gesprek er komt.' }] : []),
  ...(v.plaats === '' ? [{ veld: 'plaats', code: 'leeg', tekst: 'Kies waar u elkaar spreekt.' }] : []),
  ...(v.dag !== '' && datumFout(v.dag) !== undefined
    ? [{ veld: 'dag', code: 'datum', tekst: 'Schrijf de dag als 27-11-2026.' }]
    : []),
  ...(v.tijd !== '' && !isTijd(v.tijd)
    ? [{ veld: 'tijd', code: 'tijd', tekst: 'Schrijf de tijd als 14.30.' }]
    : []),
  ...(v.isVervolg && v.teamvraag.trim() === ''
    ? [{ veld: 'teamvraag', code: 'leeg', tekst: 'Schrijf op welke vraag het team heeft.' }]
    : []),
]

const toBody = (
  v: Velden & { reden: Body['reden']; plaats: Waarden['plaats'] },
  bij: { readonly leden: readonly Lid[]; readonly eerste: number | null },
): Body => ({
  ...(v.isVervolg && bij.eerste !== null
    ? { vervolg: { gesprekId: bij.eerste, teamvraag: v.teamvraag.trim() } }
    : {}),
  ...(v.isDrie ? { soort: 'driegesprek' as const } : {}),
  reden: v.reden,
  plaats: v.plaats,
  geplandOp: v.dag === '' ? null : momentOp(v.dag, v.tijd),
  deelnemers: [
    ...bij.leden
      .filter((lid) => v.leden.includes(String(lid.id)))
      .map((lid, i) => ({
        soort: i === 0 ? ('inwoner' as const) : ('huisgenoot' as const),
        persoonId: lid.id,
        uitgenodigd: true,
      })),
    ...(v.mantelzorger.trim() === ''
      ? []
      : [{ soort: 'mantelzorger' as const, naam: v.mantelzorger.trim(), uitgenodigd: true }]),
  ],
  clientondersteuningAangeboden: v.aangeboden,
})

type Props = {
  readonly dossierId: number
  /** The last gesprek that was closed: a second visit goes on with it. */
  readonly eerste: number | null
  readonly opSluit: () => void
}

function usePlannen(dossierId: number, bij: Parameters<typeof toBody>[1]) {
  const client = useQueryClient()
  const navigeer = useNavigate()
  const [sleutel] = useState(nieuweSleutel)
  const f = useFormulier<Velden>({
    reden: '',
    plaats: '',
    dag: '',
    tijd: '',
    leden: bij.leden.map((lid) => String(lid.id)),
    mantelzorger: '',
    aangeboden: false,
    isDrie: false,
    isVervolg: false,
    teamvraag: '',
  })
  const plan = useMutation({
    mutationFn: (body: Body) =>
      roepAan('POST /dossiers/{dossierId}/gesprekken', {
        params: { dossierId },
        body,
        idempotentie: sleutel,
      }),
    onError: f.zetFout,
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: dossierSleutel(dossierId) })
      await navigeer({ to: gesprekPad(dossierId, id) })
    },
  })
  const stuur = (e: SubmitEvent) => {
    e.preventDefault()
    const { reden, plaats, ...rest } = f.waarden
    if (reden === '' || plaats === '' || eigenFouten(f.waarden).length > 0) f.zetFout(eigenFouten(f.waarden))
    else plan.mutate(toBody({ reden, plaats, ...rest }, bij))
  }
  return { f, stuur, bezig: plan.isPending }
}

/** Agrees on a gesprek: thuis when possible, the whole household, and the offer of cliëntondersteuning beforehand. */
export function GesprekPlannen({ dossierId, eerste, opSluit }: Props) {
  const vorm = useVormFocus('gesprekken-vak')
  const leden = useDossier(dossierId).leden.filter((lid) => lid.lidTot === null)
  const { f, stuur, bezig } = usePlannen(dossierId, { leden, eerste })
  return (
    <Kaart titel="Een gesprek afspreken" intro="Thuis aan de keukentafel gaat het vaak het best.">
      <form ref={vorm} className="kt-stapel s-smal" onSubmit={stuur} noValidate>
        <Foutsamenvatting fouten={f.fouten} />
        <Keuzegroep label={LABELS.reden} verplicht opties={keuzes(REDEN_WOORD)} {...f.veld('reden')} />
        <Keuzegroep label={LABELS.plaats} verplicht opties={keuzes(PLAATS_WOORD)} {...f.veld('plaats')} />
        <Vinkje
          label="Dit is een driegesprek"
          hint="De inwoner, de regievoerder en de vaste begeleider trekken samen een conclusie."
          {...f.veld('isDrie')}
        />
        {eerste === null ? null : (
          <Vinkje
            label="Dit is een tweede bezoek: het team heeft nog een vraag"
            hint="Het gaat dan over dezelfde vraag als het vorige gesprek."
            {...f.veld('isVervolg')}
          />
        )}
        {f.waarden.isVervolg ? (
          <Veld
            label={LABELS.teamvraag}
            hint="Bijvoorbeeld: zijn er schulden?"
            verplicht
            maximaal={500}
            {...f.veld('teamvraag')}
          />
        ) : null}
        <div className="s-tweevelden">
          <DatumVeld label={LABELS.dag} hint="Bijvoorbeeld 27-11-2026" {...f.veld('dag')} />
          <Veld label={LABELS.tijd} hint="Bijvoorbeeld 14.30" maximaal={5} {...f.veld('tijd')} />
        </div>
        <Vinkjes
          label={LABELS.leden}
          opties={leden.map((lid) => ({ waarde: String(lid.id), label: lidNaam(lid) }))}
          {...f.veld('leden')}
        />
        <Veld
          label={LABELS.mantelzorger}
          hint="Naam van de mantelzorger. Laat leeg als er geen is, of als u het nog niet weet."
          maximaal={120}
          {...f.veld('mantelzorger')}
        />
        <Vinkje
          label="Ik heb verteld dat een onafhankelijke cliëntondersteuner gratis kan meedenken"
          hint="Dit moet de inwoner weten vóór het gesprek (Wmo 2.3.2 lid 3)."
          {...f.veld('aangeboden')}
        />
        <div className="kt-rij">
          <Knop soort="hoofd" type="submit" bezig={bezig}>
            Zet het gesprek klaar
          </Knop>
          <Knop soort="stil" opDruk={opSluit}>
            Toch niet
          </Knop>
        </div>
      </form>
    </Kaart>
  )
}

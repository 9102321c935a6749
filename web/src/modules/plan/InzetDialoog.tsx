import { Trash2 } from 'lucide-react'
import { roepAan, nieuweSleutel } from '../../api/client.ts'
import { Dialoog } from '../../ui/Dialoog.tsx'
import {
  DatumVeld,
  foutBij,
  Foutsamenvatting,
  Keuzegroep,
  Keuzelijst,
  Knop,
  useFormulier,
  Veld,
} from '../../ui/index.ts'
import { lidNaam, useDossier } from '../dossier/dossier.ts'
import { InzetRedenen } from './InzetRedenen.tsx'
import { InzetResultaat, InzetVoorziening } from './InzetResultaat.tsx'
import { UITVOERDERS, useStap, type Doel, type Inzet, type InzetInvoer, type Plan } from './plan.ts'

type Uitvoerder = Inzet['uitvoerderType']
const LABELS = {
  omschrijving: 'Wat gaat er gebeuren?',
  trede: 'Trede',
  uitvoerderType: 'Wie is dat?',
  uitvoerderNaam: 'Naam',
  urenPerWeek: 'Uren per week',
  vanaf: 'Vanaf',
  tot: 'Tot en met',
  zonderEinde: 'Waarom geen einddatum?',
} as const

type Waarden = {
  persoonId: string
  omschrijving: string
  trede: string
  uitvoerderType: Uitvoerder | ''
  uitvoerderNaam: string
  urenPerWeek: string
  vanaf: string
  tot: string
  zonderEinde: string
  resultaat: string
  voorziening: string
  redenen: Record<string, string>
}
const nieuw = (doel: Doel): Waarden => ({
  persoonId: doel.persoonId?.toString() ?? '',
  omschrijving: '',
  trede: '',
  uitvoerderType: '',
  uitvoerderNaam: '',
  urenPerWeek: '',
  vanaf: '',
  tot: '',
  zonderEinde: '',
  resultaat: '',
  voorziening: '',
  redenen: {},
})
const toWaarden = (inzet: Inzet): Waarden => ({
  persoonId: inzet.persoonId?.toString() ?? '',
  omschrijving: inzet.omschrijving,
  trede: inzet.trede,
  uitvoerderType: inzet.uitvoerderType,
  uitvoerderNaam: inzet.uitvoerderNaam,
  urenPerWeek: inzet.urenPerWeek?.toString().replace('.', ',') ?? '',
  vanaf: inzet.vanaf ?? '',
  tot: inzet.tot ?? '',
  zonderEinde: inzet.zonderEinde ?? '',
  resultaat: inzet.resultaat ?? '',
  voorziening: inzet.voorziening ?? '',
  redenen: inzet.redenen,
})

const leeg = (tekst: string): string | null => (tekst.trim() === '' ? null : tekst.trim())
const getal = (tekst: string): number | null => (tekst.trim() === '' ? null : Number(tekst.replace(',', '.')))

const toInvoer = (w: Waarden, doel: Doel, inzet: Inzet | null): InzetInvoer => ({
  doelId: doel.id,
  persoonId: getal(w.persoonId),
  omschrijving: w.omschrijving.trim(),
  trede: w.trede,
  // The server tells which of the two is missing; an unchosen kind is not a kind.
  uitvoerderType: w.uitvoerderType === '' ? 'zelf' : w.uitvoerderType,
  uitvoerderNaam: w.uitvoerderNaam.trim(),
  organisatieId: inzet?.organisatieId ?? null,
  product: inzet?.product ?? null,
  urenPerWeek: getal(w.urenPerWeek),
  vanaf: leeg(w.vanaf),
  tot: leeg(w.tot),
  zonderEinde: leeg(w.zonderEinde),
  resultaat: leeg(w.resultaat),
  voorziening: leeg(w.voorziening),
  redenen: w.redenen,
})

const verplicht = (w: Waarden) =>
  (['omschrijving', 'trede', 'uitvoerderType', 'uitvoerderNaam'] as const)
    .filter((veld) => w[veld].trim() === '')
    .map((veld) => ({ veld, code: 'leeg', tekst: 'Vul dit in.' }))
const geenGetal = (w: Waarden) =>
  Number.isNaN(getal(w.urenPerWeek) ?? 0)
    ? [{ veld: 'urenPerWeek', code: 'getal', tekst: 'Schrijf een getal, bijvoorbeeld 2,5.' }]
    : []

type Props = {
  readonly plan: Plan
  readonly doel: Doel
  readonly inzet: Inzet | null
  readonly opSluit: () => void
}

function bewaren({ plan, inzet }: Pick<Props, 'plan' | 'inzet'>, body: InzetInvoer, idempotentie: string) {
  const waar = { dossierId: plan.dossierId, planId: plan.id }
  return inzet === null
    ? roepAan('POST /dossiers/{dossierId}/plannen/{planId}/inzetten', { params: waar, body, idempotentie })
    : roepAan('PUT /dossiers/{dossierId}/plannen/{planId}/inzetten/{inzetId}', {
        params: { ...waar, inzetId: inzet.id },
        body,
        ifMatch: inzet.version,
      })
}

function useInzet(props: Props) {
  const { plan, doel, inzet, opSluit } = props
  const f = useFormulier(inzet === null ? nieuw(doel) : toWaarden(inzet))
  const stap = useStap(plan.dossierId)
  const doe = (wat: () => Promise<unknown>) => {
    f.zetFout(null)
    stap.mutate(wat, { onSuccess: opSluit, onError: f.zetFout })
  }
  const bewaar = () => {
    const fouten = [...verplicht(f.waarden), ...geenGetal(f.waarden)]
    if (fouten.length > 0) f.zetFout(fouten)
    else doe(() => bewaren(props, toInvoer(f.waarden, doel, inzet), nieuweSleutel()))
  }
  const weg = (oud: Inzet) =>
    doe(() =>
      roepAan('DELETE /dossiers/{dossierId}/plannen/{planId}/inzetten/{inzetId}', {
        params: { dossierId: plan.dossierId, planId: plan.id, inzetId: oud.id },
        ifMatch: oud.version,
      }),
    )
  return { f, bezig: stap.isPending, bewaar, weg }
}

/** A task: what, on which step, by whom, how long; a higher step asks why each lower one is not enough (PLAN-05). */
export function InzetDialoog(props: Props) {
  const { plan, doel, inzet, opSluit } = props
  const { f, bezig, bewaar, weg } = useInzet(props)
  const trede = plan.ladder.find((t) => t.id === f.waarden.trede)
  const wie = (trede?.uitvoerders ?? Object.keys(UITVOERDERS)) as Uitvoerder[]
  return (
    <Dialoog titel={inzet === null ? 'Taak erbij' : 'Taak wijzigen'} open breed blijft opSluit={opSluit}>
      <form
        className="kt-stapel"
        noValidate
        onSubmit={(e) => {
          e.preventDefault()
          bewaar()
        }}
      >
        <p className="kt-zacht">Bij het doel: {doel.tekst}</p>
        <Foutsamenvatting fouten={f.fouten} labels={LABELS} />
        <Veld
          label={LABELS.omschrijving}
          soort="lang"
          regels={2}
          verplicht
          maximaal={500}
          {...f.veld('omschrijving')}
        />
        <Keuzegroep
          label={LABELS.trede}
          verplicht
          onderElkaar
          opties={plan.ladder.map((t, i) => ({
            waarde: t.id,
            label: `${i + 1}. ${t.naam}`,
          }))}
          {...f.veld('trede')}
        />
        <InzetRedenen
          plan={plan}
          trede={f.waarden.trede}
          waarde={f.waarden.redenen}
          opWijzig={(redenen) => f.zet('redenen', redenen)}
          fout={(naam) => foutBij(f.fouten, naam)}
        />
        <Keuzegroep
          label={LABELS.uitvoerderType}
          verplicht
          opties={wie.map((w) => ({ waarde: w, label: UITVOERDERS[w] }))}
          {...f.veld('uitvoerderType')}
        />
        <Veld label={LABELS.uitvoerderNaam} verplicht maximaal={120} {...f.veld('uitvoerderNaam')} />
        <InzetResultaat plan={plan} trede={f.waarden.trede} veld={f.veld('resultaat')} />
        <InzetVoorziening plan={plan} trede={f.waarden.trede} veld={f.veld('voorziening')} />
        <VoorWie dossierId={plan.dossierId} veld={f.veld('persoonId')} />
        <div className="kt-drie-velden">
          <Veld label={LABELS.urenPerWeek} soort="getal" hint="Bijvoorbeeld 2,5" {...f.veld('urenPerWeek')} />
          <DatumVeld label={LABELS.vanaf} hint="Bijvoorbeeld 1-12-2026" {...f.veld('vanaf')} />
          <DatumVeld label={LABELS.tot} hint="Bijvoorbeeld 1-5-2027" {...f.veld('tot')} />
        </div>
        {f.waarden.uitvoerderType === 'professioneel' && f.waarden.tot === '' ? (
          <Veld
            label={LABELS.zonderEinde}
            soort="lang"
            regels={2}
            maximaal={500}
            hint="Hulp van een beroepskracht heeft een einddatum. Is zij blijvend nodig? Schrijf op waarom."
            {...f.veld('zonderEinde')}
          />
        ) : null}
        <div className="kt-rij">
          <Knop soort="hoofd" type="submit" bezig={bezig}>
            {inzet === null ? 'Zet in het plan' : 'Bewaar de taak'}
          </Knop>
          {inzet?.mag.includes('inzet.verwijderen') ? (
            <Knop soort="stop" icoon={Trash2} bezig={bezig} opDruk={() => weg(inzet)}>
              Haal uit het plan
            </Knop>
          ) : null}
        </div>
      </form>
    </Dialoog>
  )
}

type VeldBinding = {
  naam: string
  waarde: string
  opWijzig: (w: string) => void
  fout: string | undefined
}
function VoorWie({ dossierId, veld }: { dossierId: number; veld: VeldBinding }) {
  const leden = useDossier(dossierId).leden
  if (leden.length < 2) return null
  return (
    <Keuzelijst
      label="Voor wie is dit?"
      leeg="Het hele huishouden"
      opties={leden.map((lid) => ({ waarde: String(lid.id), label: lidNaam(lid) }))}
      {...veld}
    />
  )
}

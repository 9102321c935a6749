import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Check, CircleDot, ListChecks } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import { useSessie } from '../../api/sessie.ts'
import { Icoon, Kaart, LeegBericht, Melding, Tijdlijn } from '../../ui/index.ts'
import { DossierSchil } from '../dossier/DossierSchil.tsx'
import { PlanAandeel } from './PlanAandeel.tsx'
import { Beginnen, OpnieuwBeginnen } from './PlanBeginnen.tsx'
import { PlanEvaluaties } from './PlanEvaluaties.tsx'
import { PlanLadder, type TaakActies } from './PlanLadder.tsx'
import { PlanStappen } from './PlanStappen.tsx'
import { PlanTeksten } from './PlanTeksten.tsx'
import { planVraag, PLANSTATUS, useStap, type Doel, type Inzet, type Plan } from './plan.ts'

// The forms come with the first press, not with the page.
const InzetDialoog = lazy(async () => ({ default: (await import('./InzetDialoog.tsx')).InzetDialoog }))
const InbrengKaart = lazy(async () => ({
  default: (await import('../inbreng/InbrengKaart.tsx')).InbrengKaart,
}))
const HulplinkDialoog = lazy(async () => ({
  default: (await import('./HulplinkDialoog.tsx')).HulplinkDialoog,
}))

// Only a concept gets proposals, and only who writes it is asked.
const Voorstellen = lazy(async () => ({
  default: (await import('../netwerk/Voorstellen.tsx')).Voorstellen,
}))
// What stands below comes when the plan is there.
const PlanUitvoering = lazy(async () => ({ default: (await import('./PlanUitvoering.tsx')).PlanUitvoering }))
const Werkafspraken = lazy(async () => ({
  default: (await import('../werkafspraak/Werkafspraken.tsx')).Werkafspraken,
}))
const IndicatieKaart = lazy(async () => ({
  default: (await import('../indicatie/IndicatieKaart.tsx')).IndicatieKaart,
}))
const PlanmakerKaart = lazy(async () => ({
  default: (await import('../planmaker/PlanmakerKaart.tsx')).PlanmakerKaart,
}))
const PlanResultaten = lazy(async () => ({ default: (await import('./PlanResultaten.tsx')).PlanResultaten }))
const UrenKaart = lazy(async () => ({ default: (await import('../uren/UrenKaart.tsx')).UrenKaart }))
const Thuissignalen = lazy(async () => ({
  default: (await import('../thuis/Thuissignalen.tsx')).Thuissignalen,
}))

/** What was noticed at home, for who works here (SIG-13); the server decides. */
function VanThuis({ dossierId, werktHier }: { dossierId: number; werktHier: boolean }) {
  const isWerker = useSessie().wie?.rollen.includes('sociaal_werker') === true
  if (!isWerker || !werktHier) return null
  return (
    <Suspense fallback={null}>
      <Thuissignalen dossierId={dossierId} />
    </Suspense>
  )
}

const FASEN = ['concept', 'in_afstemming', 'definitief', 'in_uitvoering', 'geevalueerd'] as const

function Fasen({ status }: { status: Plan['status'] }) {
  const hier = status === 'afgesloten' ? FASEN.length : FASEN.indexOf(status)
  return (
    <ol className="s-fasen" aria-label="Fase van het plan">
      {FASEN.map((fase, i) => (
        <li
          key={fase}
          className={i < hier ? 'is-klaar' : undefined}
          aria-current={i === hier ? 'step' : undefined}
        >
          {i > hier ? null : <Icoon van={i < hier ? Check : CircleDot} maat="klein" />} {PLANSTATUS[fase]}
        </li>
      ))}
    </ol>
  )
}

function Belet({ belet }: { belet: Plan['belet'] }) {
  if (belet.length === 0) return null
  const zinnen = [...new Set(belet.map((b) => b.tekst))]
  return (
    <section className="kt-stapel kt-heel-strak" aria-labelledby="plan-nog">
      <h2 id="plan-nog" className="kt-legend">
        <Icoon van={ListChecks} maat="klein" /> Nog nodig voor definitief
      </h2>
      <ul className="kt-punten">
        {zinnen.map((zin) => (
          <li key={zin}>{zin}</li>
        ))}
      </ul>
    </section>
  )
}

type Open = { doel: Doel; inzet: Inzet | null } | null

function Taken({ plan }: { plan: Plan }) {
  const [open, zetOpen] = useState<Open>(null)
  const [vraagt, zetVraagt] = useState<Inzet | null>(null)
  const stap = useStap(plan.dossierId)
  const acties: TaakActies = {
    wijzig: (inzet) => {
      const doel = plan.doelen.find((d) => d.id === inzet.doelId)
      if (doel !== undefined) zetOpen({ doel, inzet })
    },
    antwoord: (inzet, antwoord) =>
      stap.mutate(() =>
        roepAan('POST /dossiers/{dossierId}/plannen/{planId}/inzetten/{inzetId}/antwoorden', {
          params: { dossierId: plan.dossierId, planId: plan.id, inzetId: inzet.id },
          body: { antwoord },
          ifMatch: inzet.version,
          idempotentie: nieuweSleutel(),
        }),
      ),
    uitnodigen: zetVraagt,
    papier: (inzet) => `/v1/dossiers/${plan.dossierId}/plannen/${plan.id}/inzetten/${inzet.id}/plandrukken`,
    toevoegen: plan.mag.includes('plan.wijzigen') ? (doel) => zetOpen({ doel, inzet: null }) : undefined,
  }
  return (
    <section className="kt-stapel kt-strak" aria-labelledby="plan-ladder">
      <h2 id="plan-ladder">Wie doet wat, en waarom</h2>
      {stap.isError ? (
        <Melding soort="fout" live>
          {foutenUit(stap.error)[0]?.tekst}
        </Melding>
      ) : null}
      {plan.doelen.length === 0 ? (
        <LeegBericht titel="Nog geen doel" niveau={3}>
          Schrijf hieronder eerst op wat de inwoner wil bereiken.
        </LeegBericht>
      ) : (
        <PlanLadder plan={plan} acties={acties} />
      )}
      <Suspense fallback={null}>
        {open === null ? null : (
          <InzetDialoog plan={plan} doel={open.doel} inzet={open.inzet} opSluit={() => zetOpen(null)} />
        )}
        {vraagt === null ? null : (
          <HulplinkDialoog plan={plan} inzet={vraagt} opSluit={() => zetVraagt(null)} />
        )}
      </Suspense>
    </section>
  )
}

function Verloop({ plan }: { plan: Plan }) {
  if (plan.overgangen.length === 0) return null
  return (
    <Kaart titel="Hoe het plan liep">
      <Tijdlijn
        regels={plan.overgangen.toReversed().map((o) => ({
          sleutel: o.op,
          icoon: CircleDot,
          op: o.op,
          door: o.door,
          tekst: `${PLANSTATUS[o.naar as Plan['status']]}${o.reden === null ? '' : `: ${o.reden}`}`,
        }))}
      />
    </Kaart>
  )
}

/** The plan of one household for the worker. */
export function PlanPagina() {
  const dossierId = Number(useParams({ strict: false }).dossierId)
  const { data } = useSuspenseQuery(planVraag(dossierId))
  const { plan } = data
  const { capabilities } = useSessie().gemeente
  // The bell leads here, also before there is a plan and after it was closed.
  const werktHier = data.mag.includes('plan.beginnen')
    ? plan !== null || capabilities.includes('thuissignalen')
    : (plan?.mag.length ?? 0) > 0
  const vanThuis = <VanThuis dossierId={dossierId} werktHier={werktHier} />
  if (plan === null)
    return (
      <DossierSchil dossierId={dossierId}>
        {vanThuis}
        <LeegBericht
          titel="Er is nog geen plan"
          actie={
            data.mag.includes('plan.beginnen') ? (
              <Beginnen dossierId={dossierId} vormen={data.vormen} />
            ) : undefined
          }
        >
          Een plan begint meestal met een gesprek. U kunt ook hier beginnen.
        </LeegBericht>
        <Suspense fallback={null}>
          <InbrengKaart dossierId={dossierId} plan={null} />
        </Suspense>
      </DossierSchil>
    )
  return (
    <DossierSchil dossierId={dossierId}>
      {vanThuis}
      <OpnieuwBeginnen plan={plan} vormen={data.vormen} mag={data.mag} />
      <PlanStappen plan={plan} />
      <Suspense fallback={null}>
        <PlanmakerKaart dossierId={plan.dossierId} planId={plan.id} />
      </Suspense>
      <Fasen status={plan.status} />
      <Belet belet={plan.belet} />
      <Taken plan={plan} />
      <Suspense fallback={null}>
        <InbrengKaart dossierId={dossierId} plan={plan} />
      </Suspense>
      {plan.status === 'concept' && plan.mag.includes('plan.wijzigen') ? (
        <Suspense fallback={null}>
          <Voorstellen plan={plan} />
        </Suspense>
      ) : null}
      <PlanTeksten plan={plan} vormen={data.vormen} />
      <Suspense fallback={null}>
        <IndicatieKaart dossierId={plan.dossierId} planId={plan.id} />
        <Werkafspraken dossierId={plan.dossierId} planId={plan.id} />
        <PlanUitvoering plan={plan} />
        <PlanResultaten plan={plan} />
        <UrenKaart dossierId={plan.dossierId} planId={plan.id} />
      </Suspense>
      <div className="kt-twee kt-twee--half">
        <PlanAandeel plan={plan} />
        <PlanEvaluaties plan={plan} />
      </div>
      <Verloop plan={plan} />
    </DossierSchil>
  )
}

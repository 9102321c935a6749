import { Printer } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { nieuweSleutel, roepAan } from '../../api/client.ts'
import { foutenUit } from '../../api/probleem.ts'
import { Icoon, Knop, knopKlasse, Melding } from '../../ui/index.ts'
import type { Vraag } from './PlanDialogen.tsx'
import { useStap, type Plan } from './plan.ts'

// The forms come with the first press, not with the page.
const PlanDialoog = lazy(async () => ({ default: (await import('./PlanDialogen.tsx')).PlanDialoog }))

type Direct = 'aanbiedingen' | 'terugnemingen' | 'vaststellingen' | 'uitvoeringen'
type Knopje = { readonly mag: string; readonly woord: string; readonly doe: Direct | Vraag }

const UITVOEREN = 'Voer uit wat u besloot'
const BESLUIT = {
  doelen_bijstellen: 'de doelen worden bijgesteld, het plan wordt weer een concept',
  voortzetten: 'het plan gaat door, met nieuwe dagen om te evalueren',
  afsluiten: 'het plan stopt',
} as const
/** What the last evaluation brought, as long as it waits to be done. */
const besloten = ({ status, evaluaties }: Plan): string | undefined => {
  const laatste = status === 'geevalueerd' ? evaluaties.findLast((e) => e.uitkomst !== null) : undefined
  return Object.entries(BESLUIT).find(([uitkomst]) => uitkomst === laatste?.uitkomst)?.[1]
}

const STAPPEN: readonly Knopje[] = [
  { mag: 'plan.aanbieden', woord: 'Vraag wat iedereen vindt', doe: 'aanbiedingen' },
  { mag: 'plan.vaststellen', woord: 'Maak het plan definitief', doe: 'vaststellingen' },
  { mag: 'plan.akkoord', woord: 'Leg het akkoord vast', doe: 'akkoord' },
  { mag: 'plan.uitvoeren', woord: 'Begin met uitvoeren', doe: 'uitvoeringen' },
  { mag: 'plan.evalueren', woord: 'Leg de evaluatie vast', doe: 'evaluatie' },
  { mag: 'plan.terugnemen', woord: 'Neem terug om te wijzigen', doe: 'terugnemingen' },
  { mag: 'plan.afsluiten', woord: 'Sluit het plan af', doe: 'afsluiten' },
]

const roepStap = (plan: Plan, stap: Direct): Promise<unknown> => {
  const opties = {
    params: { dossierId: plan.dossierId, planId: plan.id },
    ifMatch: plan.version,
    idempotentie: nieuweSleutel(),
  }
  switch (stap) {
    case 'aanbiedingen':
      return roepAan('POST /dossiers/{dossierId}/plannen/{planId}/aanbiedingen', opties)
    case 'terugnemingen':
      return roepAan('POST /dossiers/{dossierId}/plannen/{planId}/terugnemingen', opties)
    case 'vaststellingen':
      return roepAan('POST /dossiers/{dossierId}/plannen/{planId}/vaststellingen', opties)
    case 'uitvoeringen':
      return roepAan('POST /dossiers/{dossierId}/plannen/{planId}/uitvoeringen', opties)
  }
}

const isVraag = (doe: Direct | Vraag): doe is Vraag =>
  doe === 'akkoord' || doe === 'evaluatie' || doe === 'afsluiten'

/** The steps that the server allows now (`mag`), the likely one first; definitief tells what it still waits for. */
export function PlanStappen({ plan }: { readonly plan: Plan }) {
  const stap = useStap(plan.dossierId)
  const [vraag, zetVraag] = useState<Vraag | null>(null)
  const kan = STAPPEN.filter((s) => plan.mag.includes(s.mag))
  const zonderAkkoord = plan.belet.some((b) => b.code === 'plan-zonder-akkoord')
  const hoofd = kan.find((s) => (s.doe === 'vaststellingen' ? plan.belet.length === 0 : true))
  const besluit = besloten(plan)
  const eerste = zonderAkkoord ? (kan.find((s) => s.doe === 'akkoord') ?? hoofd) : hoofd
  return (
    <>
      {stap.isError ? (
        <Melding soort="fout" live>
          {foutenUit(stap.error)
            .map((f) => f.tekst)
            .join(' ')}
        </Melding>
      ) : null}
      {besluit === undefined ? null : <p>Besloten: {besluit}.</p>}
      <div className="kt-rij">
        {kan
          .toSorted((a, b) => Number(b === eerste) - Number(a === eerste))
          .map((s) => (
            <Knop
              key={s.doe}
              soort={s === eerste ? 'hoofd' : 'gewoon'}
              bezig={stap.isPending}
              reden={
                s.doe === 'vaststellingen' && plan.belet.length > 0
                  ? 'Dit kan nog niet. Hieronder staat wat nog nodig is.'
                  : undefined
              }
              opDruk={() => {
                const { doe } = s
                if (isVraag(doe)) zetVraag(doe)
                else stap.mutate(() => roepStap(plan, doe))
              }}
            >
              {s.doe === 'uitvoeringen' && plan.status === 'geevalueerd' ? UITVOEREN : s.woord}
            </Knop>
          ))}
        {plan.mag.includes('plan.drukken') ? (
          <a
            className={knopKlasse('stil')}
            href={`/v1/dossiers/${plan.dossierId}/plannen/${plan.id}/plandrukken`}
            download
          >
            <Icoon van={Printer} maat="klein" /> Plan op papier
          </a>
        ) : null}
      </div>
      <Suspense fallback={null}>
        {vraag === null ? null : <PlanDialoog plan={plan} vraag={vraag} opSluit={() => zetVraag(null)} />}
      </Suspense>
    </>
  )
}

import { Bell, CalendarDays, Check, TriangleAlert, type LucideIcon } from 'lucide-react'
import { dagKort, Kaart, Status, Tabel } from '../../ui/index.ts'
import type { Plan } from './plan.ts'
import { bronTekst } from '../dossier/bron.ts'

type Evaluatie = Plan['evaluaties'][number]
const STANDEN: Readonly<
  Record<string, { soort: 'gewoon' | 'gelukt' | 'waarschuwing' | 'fout'; icoon: LucideIcon; woord: string }>
> = {
  gepland: { soort: 'gewoon', icoon: CalendarDays, woord: 'Gepland' },
  herinneren: { soort: 'waarschuwing', icoon: Bell, woord: 'Bijna' },
  verlopen: { soort: 'fout', icoon: TriangleAlert, woord: 'Te laat' },
  gehouden: { soort: 'gelukt', icoon: Check, woord: 'Gehouden' },
}
const UITKOMST: Readonly<Record<string, string>> = {
  doelen_bijstellen: 'Doelen bijstellen',
  voortzetten: 'Voortzetten',
  afsluiten: 'Afsluiten',
}

function Stand({ evaluatie }: { evaluatie: Evaluatie }) {
  const { soort, icoon, woord } = STANDEN[evaluatie.stand] ?? {
    soort: 'gewoon' as const,
    icoon: CalendarDays,
    woord: evaluatie.stand,
  }
  return (
    <Status soort={soort} icoon={icoon}>
      {evaluatie.uitkomst === null
        ? woord
        : `${woord}: ${UITKOMST[evaluatie.uitkomst] ?? evaluatie.uitkomst}`}
    </Status>
  )
}

/** The days of evaluation with their reminder (PLAN-11, PLAN-12); before the plan runs, the proposal. */
export function PlanEvaluaties({ plan }: { readonly plan: Plan }) {
  if (plan.evaluaties.length === 0 && plan.status === 'afgesloten') return null
  if (plan.evaluaties.length === 0)
    return (
      <Kaart titel="Evaluaties" intro="Deze dagen volgen uit hoe lang de hulp duurt.">
        <ul className="kt-lijst">
          {plan.evaluatieVoorstel.dagen.slice(0, 8).map((dag) => (
            <li key={dag}>Voorstel: {dagKort(dag)}</li>
          ))}
        </ul>
        <p className="kt-klein kt-zacht">
          {plan.evaluatieVoorstel.redenen.map((r) => `${r.tekst} (${bronTekst(r.bron)})`).join(' ')}
        </p>
      </Kaart>
    )
  return (
    <Kaart titel="Evaluaties">
      <Tabel
        bijschrift="Evaluaties van het plan, vroegste eerst"
        sleutel={(e) => e.id}
        rijen={plan.evaluaties}
        kolommen={[
          { kop: 'Dag', rijkop: true, cel: (e) => dagKort(e.gehoudenOp ?? e.geplandOp) },
          {
            kop: 'Stand',
            cel: (e) => (
              <div className="kt-stapel kt-heel-strak">
                <div>
                  <Stand evaluatie={e} />
                </div>
                {e.toelichting === null ? null : <p className="kt-klein kt-regels">{e.toelichting}</p>}
              </div>
            ),
          },
          {
            kop: 'Herinnering',
            kopOpKaart: true,
            cel: (e) => (e.gehoudenOp === null ? dagKort(e.herinnerOp) : 'niet meer nodig'),
          },
        ]}
      />
    </Kaart>
  )
}

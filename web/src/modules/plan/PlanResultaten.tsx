import { CircleCheck, CircleDot, Target, TriangleAlert } from 'lucide-react'
import { Kaart, Melding, Status, Tabel } from '../../ui/index.ts'
import { RESULTAATSTAND, type Inzet, type Plan } from './plan.ts'
import { bronTekst } from '../dossier/bron.ts'

const TOON = {
  bereikt: { soort: 'gelukt', icoon: CircleCheck },
  deels: { soort: 'waarschuwing', icoon: CircleDot },
  niet: { soort: 'fout', icoon: TriangleAlert },
} as const

function Stand({ inzet }: { inzet: Inzet }) {
  if (inzet.resultaatStand === null)
    return (
      <Status soort="gewoon" icoon={Target}>
        Nog niet bekeken
      </Status>
    )
  return <Status {...TOON[inzet.resultaatStand]}>{RESULTAATSTAND[inzet.resultaatStand]}</Status>
}

function Waarschuwingen({ plan }: { plan: Plan }) {
  if (plan.waarschuwingen.length === 0) return null
  const taak = (id: number) => plan.inzetten.find((i) => i.id === id)?.omschrijving ?? ''
  return (
    <div className="kt-stapel kt-heel-strak">
      <Melding soort="waarschuwing" kop="Niet elke taak heeft een resultaat.">
        Dit staat nog open:
      </Melding>
      <ul className="kt-punten">
        {plan.waarschuwingen.map((w) => (
          <li key={w.inzetId}>
            {taak(w.inzetId)}: {w.tekst} <span className="kt-klein kt-zacht">Bron: {bronTekst(w.bron)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What each task must bring about and how far it is; a gemeente that names no results has no such part (PLAN-28). */
export function PlanResultaten({ plan }: { readonly plan: Plan }) {
  const naam = (id: string | null) => plan.resultaten.find((r) => r.id === id)?.naam ?? ''
  const met = plan.inzetten.filter((i) => i.resultaat !== null)
  if (met.length === 0 && plan.waarschuwingen.length === 0) return null
  return (
    <Kaart titel="Wat moet het opleveren?" intro="Bij elke evaluatie zegt u hoe ver het is.">
      <Waarschuwingen plan={plan} />
      {met.length === 0 ? null : (
        <Tabel
          bijschrift="Taken met het resultaat waar zij aan bijdragen"
          sleutel={(i) => i.id}
          rijen={met}
          kolommen={[
            { kop: 'Taak', rijkop: true, cel: (i) => i.omschrijving },
            { kop: 'Resultaat', kopOpKaart: true, cel: (i) => naam(i.resultaat) },
            { kop: 'Hoe ver', cel: (i) => <Stand inzet={i} /> },
          ]}
        />
      )}
    </Kaart>
  )
}

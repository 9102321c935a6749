import { ListChecks } from 'lucide-react'
import { Kaart, Tabel, Uitklap, Verdeling } from '../../ui/index.ts'
import { tredeVan, type Plan } from './plan.ts'

/** The share of each step, of what people really said yes to; open tasks stand apart (PLAN-06, PLAN-26). */
export function PlanAandeel({ plan }: { readonly plan: Plan }) {
  const namen = (open: boolean, trede: string) =>
    [
      ...new Set(
        plan.inzetten.filter((i) => i.trede === trede && i.teltMee !== open).map((i) => i.uitvoerderNaam),
      ),
    ].join(', ')
  const totaal = plan.ladder.reduce((n, t) => n + t.aantal, 0)
  const blokken = plan.ladder.flatMap((t) => {
    const trede = tredeVan(plan, t.id)
    const open = plan.inzetten.filter((i) => i.trede === t.id && !i.teltMee && i.status !== 'gestopt').length
    return [
      ...(t.aantal > 0 ? [{ trede, aantal: t.aantal, wie: namen(false, t.id) }] : []),
      ...(open > 0 ? [{ trede, aantal: open, wie: namen(true, t.id), open: true }] : []),
    ]
  })
  if (blokken.length === 0) return null
  return (
    <Kaart titel="Het plan in één blik" intro="Alleen wie ja zei, telt mee.">
      <Verdeling blokken={blokken} />
      <Uitklap vraag="Toon als tabel" icoon={ListChecks}>
        <Tabel
          bijschrift="Aandeel per trede van de ladder"
          sleutel={(t) => t.id}
          rijen={plan.ladder}
          kolommen={[
            { kop: 'Trede', rijkop: true, cel: (t) => t.naam },
            { kop: 'Taken', kopOpKaart: true, cel: (t) => `${t.aantal} van ${totaal}` },
            { kop: 'Aandeel', kopOpKaart: true, cel: (t) => `${t.procent} %` },
          ]}
        />
      </Uitklap>
    </Kaart>
  )
}

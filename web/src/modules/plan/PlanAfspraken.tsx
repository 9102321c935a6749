import { dagKort, Knop } from '../../ui/index.ts'
import { AFSPRAAK, type AfspraakSoort, type Uitvoering } from './uitvoering.ts'

type Afspraak = Uitvoering['afspraken'][number]

const bijAfspraak = (a: Afspraak): string =>
  [
    a.partij,
    a.wanneer,
    a.reactie === null ? null : `Dan: ${a.reactie}`,
    a.afgesprokenOp === null ? null : `afgesproken ${dagKort(a.afgesprokenOp)}`,
    a.tot === null ? null : `tot en met ${dagKort(a.tot)}`,
    a.getekendDoor === null ? null : `getekend door ${a.getekendDoor}`,
  ]
    .filter((deel) => deel !== null)
    .join(' · ')

function Een({ a, opWeg }: { a: Afspraak; opWeg: ((afspraak: Afspraak) => void) | undefined }) {
  const bij = bijAfspraak(a)
  return (
    <li className="kt-stapel kt-heel-strak">
      <b>{a.tekst}</b>
      {bij === '' ? null : <span className="kt-klein">{bij}</span>}
      {opWeg !== undefined && a.mag.includes('planafspraak.beeindigen') ? (
        <div className="kt-rij">
          <Knop soort="stil" naam={`Geldt niet meer: ${a.tekst}`} opDruk={() => opWeg(a)}>
            Geldt niet meer
          </Knop>
        </div>
      ) : null}
    </li>
  )
}

type Props = {
  readonly afspraken: Uitvoering['afspraken']
  readonly kop: (soort: AfspraakSoort) => string
  readonly opWeg?: (afspraak: Afspraak) => void
}
/** The agreements beside the tasks of a plan, by kind (PLAN-15, -22, -25, -29). */
export function PlanAfspraken({ afspraken, kop, opWeg }: Props) {
  return (Object.keys(AFSPRAAK) as AfspraakSoort[])
    .filter((soort) => afspraken.some((a) => a.soort === soort))
    .map((soort) => (
      <section key={soort} className="kt-stapel kt-heel-strak">
        <h3>{kop(soort)}</h3>
        <ul className="kt-lijst">
          {afspraken
            .filter((a) => a.soort === soort)
            .map((a) => (
              <Een key={a.id} a={a} opWeg={opWeg} />
            ))}
        </ul>
      </section>
    ))
}

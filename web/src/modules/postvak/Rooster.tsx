import { Link } from '@tanstack/react-router'
import { ShieldCheck } from 'lucide-react'
import { dagKort, Icoon, vandaag } from '../../ui/index.ts'
import { komendeDagen, wieHetIs, type Persoon, type Rij } from './postvak.ts'

type Props = { readonly signalen: readonly Rij[]; readonly mensen: readonly Persoon[] }

const isWeekend = (dag: string): boolean => [0, 6].includes(new Date(`${dag}T12:00:00Z`).getUTCDay())

function Cel({ signalen }: { readonly signalen: readonly Rij[] }) {
  if (signalen.length === 0)
    return (
      <td>
        <span className="kt-alleen-stem">geen bezoek</span>
      </td>
    )
  return (
    <td>
      {signalen.map((s) => (
        <Link key={s.id} to="/postvak/$signaalId" params={{ signaalId: String(s.id) }}>
          <span>{wieHetIs(s)}</span>
        </Link>
      ))}
    </td>
  )
}

/** Who goes when, for the coming working days: what is agreed in this postvak, and nothing else of anybody's agenda. */
export function Rooster({ signalen, mensen }: Props) {
  const nu = vandaag()
  const dagen = komendeDagen(nu)
    .filter((dag) => !isWeekend(dag))
    .slice(0, 4)
  return (
    <aside aria-labelledby="wiewan" className="kt-kaart">
      <h2 id="wiewan">Wie gaat wanneer</h2>
      <table className="s-rooster">
        <caption className="kt-alleen-stem">Afgesproken bezoeken per medewerker</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="kt-alleen-stem">Medewerker</span>
            </th>
            {dagen.map((dag) => (
              <th key={dag} scope="col" className={dag === nu ? 'is-nu' : undefined}>
                {dagKort(dag)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mensen.map(({ id, naam }) => (
            <tr key={id}>
              <th scope="row">{naam}</th>
              {dagen.map((dag) => (
                <Cel key={dag} signalen={signalen.filter((s) => s.bezoekerId === id && s.bezoekOp === dag)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="kt-klein">
        <Icoon van={ShieldCheck} maat="klein" /> Geen signaal gaat terug als “verkeerd loket”. Weet u niet wie
        het oppakt? Vraag de teamleider.
      </p>
    </aside>
  )
}

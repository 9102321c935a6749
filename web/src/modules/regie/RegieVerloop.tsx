import { datumVoluit, Kaart, nederlands, Persoon } from '../../ui/index.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { leesbaar } from '../dossier/woorden.ts'

const dag = (moment: string): string => datumVoluit(nederlands(moment).dag)

/** What somebody wrote goes on in our sentence. */
const zonderPunt = (tekst: string): string => tekst.trim().replace(/\.+$/, '')

/** Everybody who had the regie, the present one first, with who gave it and why. */
export function RegieVerloop({ regie }: Pick<Dossier, 'regie'>) {
  if (regie.length === 0) return null
  return (
    <Kaart titel="Wie had de regie">
      <ul className="kt-lijst">
        {regie.map((periode) => (
          <li key={`${periode.regievoerder.id} ${periode.vanaf}`}>
            <Persoon
              naam={periode.regievoerder.naam}
              soort="beroepskracht"
              bijschrift={`${leesbaar(periode.rol)} · vanaf ${dag(periode.vanaf)}${periode.tot === null ? '' : ` tot ${dag(periode.tot)}`}`}
            />
            <p className="kt-klein">
              Waarom: {zonderPunt(periode.reden)}. Gegeven door {periode.door}.
            </p>
          </li>
        ))}
      </ul>
    </Kaart>
  )
}

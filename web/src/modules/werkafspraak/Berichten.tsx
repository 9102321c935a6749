import { momentKort } from '../../ui/datum.ts'
import type { Afspraak } from './werkafspraak.ts'

/** What was said about an agreement, the oldest first. */
export function Berichten({ berichten }: Pick<Afspraak, 'berichten'>) {
  if (berichten.length === 0) return null
  return (
    <ul className="kt-lijst">
      {berichten.map((b) => (
        <li key={b.id}>
          <b>{b.van}:</b> <span className="kt-regels">{b.tekst}</span>{' '}
          <span className="kt-klein kt-zacht">{momentKort(b.op)}</span>
        </li>
      ))}
    </ul>
  )
}

/** Taking a visit along on a device, for where there is no network (ADR 0017). */
import { conflict, gelukt, type Result } from '../../kern/result.ts'

/**
 * May this gesprek go along? Codes: `bezoek-meenemen-uit` (this installation does not allow it, `bewarenUren` is 0),
 * `gesprek-afgesloten` (there is nothing left to write in it).
 */
export function meenemen(bewarenUren: number, status: 'gepland' | 'lopend' | 'afgesloten'): Result<number> {
  if (bewarenUren <= 0)
    return conflict('bezoek-meenemen-uit', 'Hier kunt u geen gesprekken meenemen op een apparaat.')
  return status === 'afgesloten'
    ? conflict('gesprek-afgesloten', 'Dit gesprek is afgerond. Maak een nieuw gesprek als er iets verandert.')
    : gelukt(bewarenUren)
}

import { verzendAlles } from './bezoek.ts'

/** Opens what is on this device and sends what waits, now and each time that the network comes back. */
export function bezoekenBeginnen(): void {
  addEventListener('online', () => void verzendAlles())
  void verzendAlles()
}

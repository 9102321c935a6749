import type { BeleidVersie } from '@keukentafel/contract'
import type { VersieRij } from './beleidsversie.store.ts'

/** One version as the list shows it; `vanKracht` is the number that new cases get today, null when none. */
export const toBeleidVersie = (rij: VersieRij, vanKracht: number | null): BeleidVersie => ({
  versie: rij.versie,
  geldigVanaf: rij.geldig_vanaf,
  titel: rij.titel,
  reden: rij.reden,
  door: rij.door,
  op: rij.op.toISOString(),
  isVanKracht: rij.versie === vanKracht,
  lopend: rij.lopend,
})

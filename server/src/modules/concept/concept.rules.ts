/** A draft: what somebody is typing, kept on the server so that a closed tab loses nothing (ADR 0009). */
import { geweigerd, gelukt, type Result } from '../../kern/result.ts'

/** Bytes of JSON that one draft may hold; a whole gesprek of a large household stays far below it. */
export const CONCEPT_GRENS = 200_000

/** May this be kept? `bytes` is its length as JSON in UTF-8. Code `concept-te-groot`. */
export const conceptControleren = (bytes: number): Result<true> =>
  bytes <= CONCEPT_GRENS
    ? gelukt(true)
    : geweigerd('concept-te-groot', 'Deze tekst is te lang om te bewaren. Maak hem korter.', 'inhoud')

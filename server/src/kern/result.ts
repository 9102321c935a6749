/**
 * A rule answers a `Result`: the new value, or one or more reasons why not. Rules never throw
 * (stijl.md §2.1), so the same function can serve a command, a list of allowed buttons and a test.
 */
export type Weigering = {
  /** kebab-case, says what is wrong: `plan-zonder-regievoerder` */
  readonly code: string
  /** B1 Dutch: what is wrong and what the reader can do. Never holds personal data. */
  readonly tekst: string
  /** JSON pointer of the field in the request body, without leading slash: `inzetten/0/reden` */
  readonly veld?: string
  /** What kind of refusal; decides the status: invoer 400, conflict 409, recht 403, niet-gevonden 404, versie 412, te-vaak 429. */
  readonly aard?: 'invoer' | 'conflict' | 'recht' | 'niet-gevonden' | 'versie' | 'te-vaak'
}

export type Result<T> =
  | { readonly ok: true; readonly waarde: T }
  | { readonly ok: false; readonly weigeringen: readonly Weigering[] }

/** The handeling may go ahead with this value. */
export const gelukt = <T>(waarde: T): Result<T> => ({ ok: true, waarde })

/** One refusal of what was sent. `veld` points at the field that is wrong, when there is one. */
export const geweigerd = (code: string, tekst: string, veld?: string): Result<never> => ({
  ok: false,
  weigeringen: [veld === undefined ? { code, tekst } : { code, tekst, veld }],
})

/** The state of things forbids it (a second active plan); the same request may succeed later. */
export const conflict = (code: string, tekst: string): Result<never> => ({
  ok: false,
  weigeringen: [{ code, tekst, aard: 'conflict' }],
})

/** This person may know of the record but may not do this with it. */
export const verboden = (code: string, tekst: string): Result<never> => ({
  ok: false,
  weigeringen: [{ code, tekst, aard: 'recht' }],
})

/** There is no such thing, or none that this person may know of: the two are told alike. */
export const nietGevonden = (): Result<never> => ({
  ok: false,
  weigeringen: [{ code: 'niet-gevonden', tekst: 'Wij kunnen dit niet vinden.', aard: 'niet-gevonden' }],
})

/** Somebody else changed it meanwhile (optimistic locking). */
export const verouderd = (): Result<never> => ({
  ok: false,
  weigeringen: [
    {
      code: 'versie-verouderd',
      tekst:
        'Iemand anders heeft dit intussen gewijzigd. Uw tekst is niet weg. Bekijk beide versies en kies.',
      aard: 'versie',
    },
  ],
})

/** All refusals at once, or the value when there are none (API Design Rules /core/error-handling/all-errors). */
export const alsGoed = <T>(weigeringen: readonly Weigering[], waarde: T): Result<T> =>
  weigeringen.length === 0 ? gelukt(waarde) : { ok: false, weigeringen }

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
}

export type Result<T> =
  | { readonly ok: true; readonly waarde: T }
  | { readonly ok: false; readonly weigeringen: readonly Weigering[] }

/** The handeling may go ahead with this value. */
export const gelukt = <T>(waarde: T): Result<T> => ({ ok: true, waarde })

/** One refusal. `veld` points at the field that is wrong, when there is one. */
export const geweigerd = (code: string, tekst: string, veld?: string): Result<never> => ({
  ok: false,
  weigeringen: [veld === undefined ? { code, tekst } : { code, tekst, veld }],
})

/** All refusals at once, or the value when there are none (API Design Rules /core/error-handling/all-errors). */
export const alsGoed = <T>(weigeringen: readonly Weigering[], waarde: T): Result<T> =>
  weigeringen.length === 0 ? gelukt(waarde) : { ok: false, weigeringen }

/** One thing that is wrong: `veld` is the path of the field with slashes (`melder/naam`), empty when it is none. */
export type VeldFout = { readonly veld: string; readonly code: string; readonly tekst: string }

/** A problem as the server sends it (RFC 9457), with all errors at once. */
export type Probleem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly instance: string
  readonly code: string
  readonly errors: readonly VeldFout[]
}

/** The server refused. `message` is the sentence to show; `errors` name the fields. */
export class ProbleemFout extends Error {
  readonly probleem: Probleem
  constructor(probleem: Probleem) {
    super(probleem.detail)
    this.name = 'ProbleemFout'
    this.probleem = probleem
  }
  get status(): number {
    return this.probleem.status
  }
  get errors(): readonly VeldFout[] {
    return this.probleem.errors
  }
}

/** The request did not arrive or no answer came: nothing is known about what the server did. */
export class GeenVerbinding extends Error {
  constructor() {
    super('Wij kunnen u even niet bereiken. Kijk of u internet heeft.')
    this.name = 'GeenVerbinding'
  }
}

const isObject = (w: unknown): w is Record<string, unknown> => typeof w === 'object' && w !== null
const tekst = (w: unknown, anders: string): string => (typeof w === 'string' ? w : anders)

const veldFout = (w: unknown): VeldFout => {
  const o = isObject(w) ? w : {}
  return { veld: tekst(o['veld'], ''), code: tekst(o['code'], ''), tekst: tekst(o['tekst'], '') }
}

/** Reads a problem from whatever came back; what is not a problem (a proxy's page) becomes a general one. */
export function leesProbleem(status: number, inhoud: unknown): Probleem {
  const o = isObject(inhoud) ? inhoud : {}
  return {
    type: tekst(o['type'], 'about:blank'),
    title: tekst(o['title'], 'Er ging iets mis'),
    status,
    detail: tekst(o['detail'], 'Er ging iets mis bij ons. Probeer het opnieuw of bel ons.'),
    instance: tekst(o['instance'], 'about:blank'),
    code: tekst(o['code'], 'onbekend'),
    errors: Array.isArray(o['errors']) ? o['errors'].map(veldFout) : [],
  }
}

/** What to show of an error: the fields, or the one sentence when it names none. */
export function foutenUit(fout: unknown): readonly VeldFout[] {
  if (fout === null || fout === undefined) return []
  if (fout instanceof ProbleemFout && fout.errors.length > 0) return fout.errors
  const zin =
    fout instanceof ProbleemFout || fout instanceof GeenVerbinding
      ? fout.message
      : 'Er ging iets mis. Probeer het opnieuw.'
  return [{ veld: '', code: 'algemeen', tekst: zin }]
}

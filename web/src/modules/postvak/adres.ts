const TOON = ['afgesproken', 'gesloten'] as const

/** What the address of the postvak holds; without `toon` what is still to be divided. */
export type PostvakAdres = { readonly wijk?: number; readonly toon?: (typeof TOON)[number] }

/** Reads the address; what is not known is left out. */
export function leesAdres(zoek: Record<string, unknown>): PostvakAdres {
  const wijk = Number(zoek['wijk'])
  const toon = TOON.find((t) => t === zoek['toon'])
  return {
    ...(Number.isInteger(wijk) && wijk > 0 ? { wijk } : {}),
    ...(toon === undefined ? {} : { toon }),
  }
}

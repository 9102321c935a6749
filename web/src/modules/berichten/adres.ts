export const WEERGAVEN = ['toewijzing', 'bericht'] as const
export const TONEN = ['alles', 'niet_gestart', 'afgekeurd', 'niet_leesbaar'] as const
export type BerichtenAdres = {
  readonly per?: (typeof WEERGAVEN)[number]
  readonly toon?: (typeof TONEN)[number]
  readonly voor?: number
}

/** What the address says about this page; anything else is left out. */
export function berichtenAdres(zoek: Record<string, unknown>): BerichtenAdres {
  const per = WEERGAVEN.find((w) => w === zoek['per'])
  const toon = TONEN.find((t) => t === zoek['toon'])
  const voor = Number(zoek['voor'])
  return {
    ...(per === undefined ? {} : { per }),
    ...(toon === undefined ? {} : { toon }),
    ...(Number.isSafeInteger(voor) && voor > 0 ? { voor } : {}),
  }
}

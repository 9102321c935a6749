const WEERGAVEN = ['mij', 'team', 'alles'] as const
const WANNEER = ['te_laat', 'deze_week'] as const

/** What the address of the werklijst holds, so that Back and a shared link keep it. */
export type WerklijstAdres = {
  readonly weergave?: (typeof WEERGAVEN)[number]
  readonly wanneer?: (typeof WANNEER)[number]
  readonly pagina?: number
}

const uit = <T extends string>(lijst: readonly T[], waarde: unknown): T | undefined =>
  lijst.find((w) => w === waarde)

/** Reads the address; what it does not know it leaves out. */
export function werklijstAdres(zoek: Record<string, unknown>): WerklijstAdres {
  const weergave = uit(WEERGAVEN, zoek['weergave'])
  const wanneer = uit(WANNEER, zoek['wanneer'])
  const pagina = Number(zoek['pagina'])
  return {
    ...(weergave === undefined ? {} : { weergave }),
    ...(wanneer === undefined ? {} : { wanneer }),
    ...(Number.isInteger(pagina) && pagina > 1 && pagina <= 50 ? { pagina } : {}),
  }
}

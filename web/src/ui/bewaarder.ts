import { GeenVerbinding, ProbleemFout } from '../api/probleem.ts'

/** Where saving stands, as the screen tells it. */
export type BewaarStand =
  | { readonly soort: 'rust' }
  | { readonly soort: 'typt' }
  | { readonly soort: 'bewaard'; readonly op: string }
  /** Could not be sent; it keeps trying. */
  | { readonly soort: 'wacht'; readonly aantal: number }
  /** Refused: trying again by itself will not help. `fout` tells why (412: somebody else was first). */
  | { readonly soort: 'fout'; readonly fout: unknown }

export type Bewaarder<T> = {
  /** The user changed something; the newest value is saved after the pause. */
  readonly wijzig: (waarde: T) => void
  /** Save now, if there is anything to save (field left, tab hidden). */
  readonly spoel: () => Promise<void>
  /** Stop trying by itself; what is unsent is sent once more. */
  readonly stop: () => void
}

type Opties<T> = {
  readonly bewaar: (waarde: T) => Promise<unknown>
  readonly opStand: (stand: BewaarStand) => void
  readonly pauzeMs: number
}

const EERSTE_HERKANSING_MS = 2_000
const LAATSTE_HERKANSING_MS = 30_000
const DRUK = new Set([429, 502, 503, 504])

/** No answer, or a server that is busy: the same request may well succeed later. */
export const komtVanzelf = (fout: unknown): boolean =>
  fout instanceof GeenVerbinding || (fout instanceof ProbleemFout && DRUK.has(fout.status))

/**
 * Saves the newest value, one request at a time, and never gives up on a bad network. It holds the text in memory
 * only. What is typed during a request goes with the next one.
 */
export function maakBewaarder<T>({ bewaar, opStand, pauzeMs }: Opties<T>): Bewaarder<T> {
  let teBewaren: { waarde: T } | null = null
  let lopend: Promise<void> | null = null
  let wekker: ReturnType<typeof setTimeout> | undefined
  let herkansing = EERSTE_HERKANSING_MS
  let gestopt = false

  const plan = (ms: number) => {
    clearTimeout(wekker)
    if (!gestopt) wekker = setTimeout(() => void spoel(), ms)
  }
  const mislukt = (fout: unknown, poging: { waarde: T }) => {
    teBewaren ??= poging
    if (!komtVanzelf(fout)) {
      opStand({ soort: 'fout', fout })
      return
    }
    opStand({ soort: 'wacht', aantal: 1 })
    plan(herkansing)
    herkansing = Math.min(herkansing * 2, LAATSTE_HERKANSING_MS)
  }
  const verstuur = async (poging: { waarde: T }) => {
    try {
      await bewaar(poging.waarde)
    } catch (fout) {
      mislukt(fout, poging)
      return
    }
    herkansing = EERSTE_HERKANSING_MS
    opStand(teBewaren === null ? { soort: 'bewaard', op: new Date().toISOString() } : { soort: 'typt' })
    if (teBewaren !== null) plan(pauzeMs)
  }
  const spoel = async (): Promise<void> => {
    clearTimeout(wekker)
    if (lopend !== null) await lopend
    const poging = teBewaren
    if (poging === null) return
    teBewaren = null
    lopend = verstuur(poging).finally(() => {
      lopend = null
    })
    await lopend
  }
  return {
    wijzig: (waarde) => {
      teBewaren = { waarde }
      opStand({ soort: 'typt' })
      plan(pauzeMs)
    },
    spoel,
    stop: () => {
      void spoel()
      gestopt = true
      clearTimeout(wekker)
    },
  }
}

const ERNST: Record<BewaarStand['soort'], number> = { rust: 0, bewaard: 1, typt: 2, wacht: 3, fout: 4 }

/** One stand for several texts on a page: the worst of them, with the unsent ones counted. */
export function samenStand(standen: readonly BewaarStand[]): BewaarStand {
  const wachten = standen.filter((stand) => stand.soort === 'wacht').length
  const ergste = standen.reduce<BewaarStand>(
    (tot, stand) => (ERNST[stand.soort] > ERNST[tot.soort] || laterBewaard(stand, tot) ? stand : tot),
    { soort: 'rust' },
  )
  return ergste.soort === 'wacht' ? { soort: 'wacht', aantal: wachten } : ergste
}

const laterBewaard = (een: BewaarStand, ander: BewaarStand): boolean =>
  een.soort === 'bewaard' && ander.soort === 'bewaard' && een.op > ander.op

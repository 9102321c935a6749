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

type Opties<T> = {
  readonly bewaar: (waarde: T) => Promise<unknown>
  readonly opStand: (stand: BewaarStand) => void
  /** How long typing must pause before it is saved. */
  readonly pauzeMs: number
  /** How long to wait for the second try; every next wait is twice as long, 30 s at most. */
  readonly herkansingMs: number
}

const LANGSTE_HERKANSING_MS = 30_000
const DRUK = new Set([429, 502, 503, 504])

/** No answer, or a server that is busy: the same request may well succeed later. */
export const komtVanzelf = (fout: unknown): boolean =>
  fout instanceof GeenVerbinding || (fout instanceof ProbleemFout && DRUK.has(fout.status))

/**
 * Saves the newest value, one request at a time, and never gives up on a bad network. It holds the text in memory
 * only. What is typed during a request goes with the next one.
 */
export class Bewaarder<T> {
  readonly #opties: Opties<T>
  // What the server does not have yet. During a request it is empty, unless something new was typed.
  #teBewaren: { readonly waarde: T } | null = null
  #onderweg: { readonly waarde: T } | null = null
  #lopend: Promise<void> | null = null
  #wekker: ReturnType<typeof setTimeout> | undefined
  #herkansingMs: number

  constructor(opties: Opties<T>) {
    this.#opties = opties
    this.#herkansingMs = opties.herkansingMs
  }

  /** The newest value that the server did not confirm; null when all is saved. */
  get onverzonden(): { readonly waarde: T } | null {
    return this.#teBewaren ?? this.#onderweg
  }

  /** The user changed something; the newest value is saved after the pause. */
  wijzig(waarde: T): void {
    this.#teBewaren = { waarde }
    this.#opties.opStand({ soort: 'typt' })
    this.#plan(this.#opties.pauzeMs)
  }

  /** Saves now, if there is anything to save (field left, tab hidden, "Probeer opnieuw"). */
  async spoel(): Promise<void> {
    clearTimeout(this.#wekker)
    // Two callers may wait for the same request: only one of them may start the next.
    while (this.#lopend !== null) await this.#lopend
    const poging = this.#teBewaren
    if (poging === null) return
    this.#teBewaren = null
    this.#onderweg = poging
    this.#lopend = this.#verstuur(poging).finally(() => {
      this.#lopend = null
    })
    await this.#lopend
  }

  /** Drops what is unsent: it may not be sent in the name of somebody else. */
  vergeet(): void {
    clearTimeout(this.#wekker)
    this.#teBewaren = null
    this.#onderweg = null
  }

  #plan(ms: number): void {
    clearTimeout(this.#wekker)
    this.#wekker = setTimeout(() => void this.spoel(), ms)
  }

  async #verstuur(poging: { readonly waarde: T }): Promise<void> {
    try {
      await this.#opties.bewaar(poging.waarde)
    } catch (fout) {
      this.#mislukt(fout, poging)
      return
    }
    this.#onderweg = null
    this.#herkansingMs = this.#opties.herkansingMs
    // When something was typed meanwhile, its own timer is running and the stand is already "typt".
    if (this.#teBewaren === null) this.#opties.opStand({ soort: 'bewaard', op: new Date().toISOString() })
  }

  #mislukt(fout: unknown, poging: { readonly waarde: T }): void {
    this.#onderweg = null
    this.#teBewaren ??= poging
    if (!komtVanzelf(fout)) {
      this.#opties.opStand({ soort: 'fout', fout })
      return
    }
    this.#opties.opStand({ soort: 'wacht', aantal: 1 })
    this.#plan(this.#herkansingMs)
    this.#herkansingMs = Math.min(this.#herkansingMs * 2, LANGSTE_HERKANSING_MS)
  }
}

const ERNST: Record<BewaarStand['soort'], number> = { rust: 0, bewaard: 1, typt: 2, wacht: 3, fout: 4 }

const laterBewaard = (een: BewaarStand, ander: BewaarStand): boolean =>
  een.soort === 'bewaard' && ander.soort === 'bewaard' && een.op > ander.op

/** One stand for several texts on a page: the worst of them, with the unsent ones counted. */
export function samenStand(standen: readonly BewaarStand[]): BewaarStand {
  const wachten = standen.filter((stand) => stand.soort === 'wacht').length
  const ergste = standen.reduce<BewaarStand>(
    (tot, stand) => (ERNST[stand.soort] > ERNST[tot.soort] || laterBewaard(stand, tot) ? stand : tot),
    { soort: 'rust' },
  )
  return ergste.soort === 'wacht' ? { soort: 'wacht', aantal: wachten } : ergste
}

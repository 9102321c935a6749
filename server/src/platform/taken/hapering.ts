import { Geweigerd } from '../db/met.ts'
import { isWeg } from '../db/pool.ts'

/** What went wrong in a task: a code and an id, nothing that a file, a message or a person contains. */
export type Hapering = {
  readonly taak: string
  readonly waar: string
  readonly id: number | null
  readonly code: string
}
export type Meld = (hapering: Hapering) => void

/** The code of what was thrown; never its text, which may quote what was typed or sent. */
export function foutcode(fout: unknown): string {
  if (fout instanceof Geweigerd) return fout.weigeringen[0]?.code ?? 'geweigerd'
  if (!(fout instanceof Error)) return 'onbekend'
  const { code } = fout as { code?: unknown }
  return typeof code === 'string' ? code : fout.name
}

async function geprobeerd(doe: () => Promise<unknown>): Promise<{ fout: unknown } | null> {
  try {
    await doe()
    return null
  } catch (fout) {
    if (isWeg(fout)) throw fout
    return { fout }
  }
}

/**
 * Does one thing of many. What goes wrong is told and handed to `daarna` (to mark it, so that it is tried later), and
 * the next one gets its turn, also when it cannot be marked. Answers whether it went well.
 * @throws what means that the database is away: then nothing of the round can go on
 */
export async function voorZich(
  doe: () => Promise<unknown>,
  wat: Omit<Hapering, 'code'>,
  meld: Meld,
  daarna: (code: string, fout: unknown) => Promise<unknown> = () => Promise.resolve(),
): Promise<boolean> {
  const mis = await geprobeerd(doe)
  if (mis === null) return true
  const code = foutcode(mis.fout)
  meld({ ...wat, code })
  const ook = await geprobeerd(() => daarna(code, mis.fout))
  if (ook !== null) meld({ ...wat, code: foutcode(ook.fout) })
  return false
}

const HERHAAL_MS = 3_600_000

/** Tells the same thing once an hour: a round comes back every few seconds. */
export function eensPerUur(meld: Meld, nu: () => number = Date.now): Meld {
  const verteld = new Map<string, number>()
  return (hapering) => {
    const sleutel = Object.values(hapering).join(' ')
    for (const [eerder, op] of verteld) if (nu() - op >= HERHAAL_MS) verteld.delete(eerder)
    if (verteld.has(sleutel)) return
    verteld.set(sleutel, nu())
    meld(hapering)
  }
}

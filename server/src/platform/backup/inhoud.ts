import { hash } from 'node:crypto'

/** What a table holds, told so that it can be compared: how many rows, and a sum over their digests. */
export type Tabelsom = { readonly aantal: number; readonly som: string }
export type Tabelsommen = Readonly<Record<string, Tabelsom>>

/** The first line of a backup: what it is of, and when. */
export type Kop = {
  readonly vorm: 1
  readonly gemeente: string
  readonly soort: string
  readonly moment: string
  /** Every migration that had run, with its digest. */
  readonly migraties: readonly { readonly naam: string; readonly sha256: string }[]
  /** The last seal of the spoor; nr 0 when there is none. */
  readonly anker: { readonly nr: number; readonly hash: string }
}
/** The last line: what must have come before it. */
export type Slot = {
  readonly tabellen: Tabelsommen
  /** The last number that each sequence gave out; 0 when none. */
  readonly reeksen: Readonly<Record<string, number>>
}
/** One line of a backup. A row is text as PostgreSQL writes it. */
export type Regel =
  { readonly kop: Kop } | { readonly tabel: string } | { readonly rij: string } | { readonly slot: Slot }

const KRING = 1n << 256n

/** Adds rows up in whatever order they come: the sum of their SHA-256, modulo 2^256. */
export class Optelling {
  #aantal = 0
  #som = 0n
  voeg(rij: string): void {
    this.#aantal += 1
    this.#som = (this.#som + BigInt(`0x${hash('sha256', rij)}`)) % KRING
  }
  get uit(): Tabelsom {
    return { aantal: this.#aantal, som: this.#som.toString(16).padStart(64, '0') }
  }
}

/** The tables that are not the same in both; empty when nothing differs. */
export const verschillen = (a: Tabelsommen, b: Tabelsommen): readonly string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (tabel) => a[tabel]?.aantal !== b[tabel]?.aantal || a[tabel]?.som !== b[tabel]?.som,
  )

/** How many rows in all. */
export const rijen = (sommen: Tabelsommen): number =>
  Object.values(sommen).reduce((totaal, { aantal }) => totaal + aantal, 0)

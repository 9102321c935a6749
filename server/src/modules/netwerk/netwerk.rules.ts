/** The network card: who stands around the household, what they could do, and what that proposes for a plan (KTG-09). */
import { alsGoed, geweigerd, gelukt, type Result, type Weigering } from '../../kern/result.ts'
import type { Beleid } from '../beleid/index.ts'

export type NetwerkSoort = 'naaste' | 'professional' | 'open'

export type NetwerkPersoon = {
  readonly soort: NetwerkSoort
  readonly naam: string
  readonly bijdrage: string
  /** null = not asked yet */
  readonly wilHelpen: boolean | null
  /** 1 is nearest, 3 is farthest */
  readonly kring: number
}

export type Taakvoorstel = {
  readonly id: number
  readonly uitvoerderType: 'netwerk'
  readonly uitvoerderNaam: string
  readonly omschrijving: string
  /** the first step of the ladder on which somebody of the network does something; null when there is none */
  readonly trede: string | null
}

const isLeeg = (tekst: string): boolean => tekst.trim() === ''

/**
 * May somebody stand on the card like this? Codes: `netwerk-zonder-naam`; `netwerk-lege-stoel` (an empty chair cannot
 * be willing); `netwerk-bijdrage-ontbreekt` (a yes says to what, else the plan gets a task without words).
 */
export function netwerkPersoonControleren<P extends NetwerkPersoon>(p: P): Result<P> {
  const fouten: Weigering[] = []
  if (isLeeg(p.naam)) {
    fouten.push({ code: 'netwerk-zonder-naam', tekst: 'Schrijf op wie dit is.', veld: 'naam' })
  }
  if (p.soort === 'open' && p.wilHelpen !== null) {
    const tekst = 'Een lege stoel kan nog niet helpen. Schrijf eerst op wie er zit.'
    fouten.push({ code: 'netwerk-lege-stoel', tekst, veld: 'wilHelpen' })
  }
  if (p.wilHelpen === true && isLeeg(p.bijdrage)) {
    const tekst = 'Schrijf op wat diegene wil doen.'
    fouten.push({ code: 'netwerk-bijdrage-ontbreekt', tekst, veld: 'bijdrage' })
  }
  return alsGoed(fouten, p)
}

/** Is this one of the methods that the gemeente names, or none? Code `netwerk-methode-onbekend`. */
export const methodeControleren = (beleid: Beleid, methode: string | null): Result<string | null> =>
  methode === null || beleid.gesprek.netwerkmethoden.some((m) => m.id === methode)
    ? gelukt(methode)
    : geweigerd(
        'netwerk-methode-onbekend',
        'Deze methode staat niet in de lijst van deze gemeente.',
        'methode',
      )

/**
 * The tasks that the card proposes for a plan in concept: one for every naaste who is willing, nearest first. What was
 * taken over or declined before (`besloten`) is not proposed again. A proposal is no task yet: it counts for nothing.
 */
export function takenVoorstellen(
  beleid: Beleid,
  personen: readonly (NetwerkPersoon & { readonly id: number })[],
  besloten: readonly number[],
): readonly Taakvoorstel[] {
  const trede = beleid.ladder.treden.find((t) => t.uitvoerders.includes('netwerk'))?.id ?? null
  return personen
    .filter((p) => p.soort === 'naaste' && p.wilHelpen === true && !besloten.includes(p.id))
    .toSorted((een, ander) => een.kring - ander.kring || een.id - ander.id)
    .map(({ id, naam, bijdrage }) => ({
      id,
      uitvoerderType: 'netwerk',
      uitvoerderNaam: naam.trim(),
      omschrijving: bijdrage.trim(),
      trede,
    }))
}

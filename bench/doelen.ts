import type { Bewerking } from './bewerkingen.ts'

/** p95 in milliseconds at 1 and at 16 clients, and requests per second at 16 (architectuur.md, What is promised). */
export type Doel = { readonly p95: Readonly<Record<number, number>>; readonly rps: number }

const SCHRIJVEN: Doel = { p95: { 1: 15, 16: 51 }, rps: 423 }
const OPENEN: Doel = { p95: { 1: 4.4, 16: 15 }, rps: 1764 }
const LIJST: Doel = { p95: { 1: 10.5, 16: 57 }, rps: 382 }
export const DOELEN: Readonly<Record<Bewerking, Doel>> = {
  'dossier openen': OPENEN,
  'werklijst van 20': LIJST,
  'zoeken op naam': { p95: { 1: 8.8, 16: 67 }, rps: 346 },
  'zoeken op BSN': { p95: { 1: 3.8, 16: 29 }, rps: 901 },
  'taak in plan wijzigen': SCHRIJVEN,
  'signaal sturen': SCHRIJVEN,
  // Issue 3: as for a dossier, a list, a write.
  'uitgebreid dossier': OPENEN,
  'caseload van 5.000': LIJST,
  'gesprek opslaan': SCHRIJVEN,
}
/** For one and the same person no p95 grows more than this from the smaller to the larger number of dossiers. */
export const GROEI = 1.5
export const WARM_MS = 2400
export const GEHEUGEN_MB = { server: 200, samen: 440 } as const

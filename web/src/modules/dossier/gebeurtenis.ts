import {
  CalendarDays,
  Flag,
  House,
  LockKeyhole,
  MessageSquare,
  Pencil,
  Scale,
  Send,
  UserRound,
  type LucideIcon,
} from 'lucide-react'
import type { AntwoordBij } from '../../api/client.ts'
import { leesbaar } from './woorden.ts'

type Rij = AntwoordBij<'GET /dossiers/{dossierId}/tijdlijn'>['rijen'][number]

const tekst = (rij: Rij, veld: string): string => {
  const waarde = rij.gegevens[veld]
  return waarde === null || waarde === undefined ? '' : leesbaar(String(waarde))
}

/** The sentence of what happened; what stands here only differs from "noun participle". */
const ZIN: Readonly<Record<string, (rij: Rij) => string>> = {
  'regie.toegewezen': (rij) => {
    const van = tekst(rij, 'van')
    const naar = tekst(rij, 'naar')
    return van === '' ? `${naar} werd regievoerder.` : `De regie ging van ${van} naar ${naar}.`
  },
  'persoon.toegevoegd': () => 'Iemand werd toegevoegd aan het huishouden.',
  'persoon.gewijzigd': () => 'De gegevens van iemand in het huishouden zijn gewijzigd.',
  'toegang.beeindigd': () => 'Een partij stopte met meekijken.',
  'toegang.gedeeld': () => 'Het dossier is gedeeld met een partij.',
  'plan.akkoord': () => 'Er kwam een akkoord op het plan.',
}

const ICOON: Readonly<Record<string, LucideIcon>> = {
  signaal: Flag,
  dossier: Flag,
  triage: Scale,
  gesprek: House,
  plan: Pencil,
  doel: Pencil,
  inzet: Pencil,
  evaluatie: CalendarDays,
  afweging: Scale,
  verwijzing: Send,
  toewijzing: Send,
  bericht: MessageSquare,
  regie: UserRound,
  persoon: UserRound,
  toegang: LockKeyhole,
  toestemming: LockKeyhole,
}

const hoofdletter = (zin: string): string => zin.charAt(0).toUpperCase() + zin.slice(1)

/** What happened, as a sentence: `plan.vastgesteld` reads "Plan vastgesteld." */
export function gebeurtenisZin(rij: Rij): string {
  const eigen = ZIN[rij.gebeurtenis]
  return eigen === undefined ? `${hoofdletter(leesbaar(rij.gebeurtenis.replace('.', ' ')))}.` : eigen(rij)
}

/** The drawing beside it, by the noun. */
export const gebeurtenisIcoon = (gebeurtenis: string): LucideIcon =>
  ICOON[gebeurtenis.split('.')[0] ?? ''] ?? Flag

import type { Rol } from '@keukentafel/contract'
import { Inbox, ListChecks, LockKeyhole, ScrollText, Send, type LucideIcon } from 'lucide-react'
import { DOSSIERWERK } from '../paden.ts'

export type MenuRegel = {
  readonly naar: string
  readonly woord: string
  readonly icoon: LucideIcon
  /** Who sees it; the server decides who may open it. */
  readonly rollen: readonly Rol[] | 'iedereen'
  /** Not in the bottom bar of a telephone, which has five places. */
  readonly breed?: boolean
}

/** The places of the workplace, in order. */
export const MENU: readonly MenuRegel[] = [
  { naar: '/werklijst', woord: 'Werklijst', icoon: ListChecks, rollen: DOSSIERWERK },
  { naar: '/postvak', woord: 'Postvak wijk', icoon: Inbox, rollen: ['sociaal_werker', 'teamleider'] },
  {
    naar: '/berichten',
    woord: 'Berichten',
    icoon: Send,
    rollen: ['consulent', 'berichtenverwerker', 'aanbieder'],
  },
  { naar: '/beleid', woord: 'Beleid', icoon: ScrollText, rollen: ['functioneel_beheerder'] },
  { naar: '/noodtoegangen', woord: 'Noodtoegang', icoon: LockKeyhole, rollen: ['functioneel_beheerder'] },
]

/** The places for somebody with these roles. */
export const menuVoor = (rollen: readonly string[]): readonly MenuRegel[] =>
  MENU.filter((regel) => regel.rollen === 'iedereen' || regel.rollen.some((rol) => rollen.includes(rol)))

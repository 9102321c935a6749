import type { Rol } from '@keukentafel/contract'
import {
  Building2,
  CalendarDays,
  FileInput,
  HeartHandshake,
  Inbox,
  ListChecks,
  LockKeyhole,
  MapPin,
  MapPinned,
  NotebookText,
  Megaphone,
  ScrollText,
  Send,
  UsersRound,
  type LucideIcon,
} from 'lucide-react'
import { DOSSIERWERK } from '../paden.ts'

export type MenuRegel = {
  readonly naar: string
  readonly woord: string
  readonly icoon: LucideIcon
  /** Who sees it; the server decides who may open it. */
  readonly rollen: readonly Rol[] | 'iedereen'
  /** Behind “Meer” on a telephone: the bottom bar has four places beside it. */
  readonly breed?: boolean
  /** Only where this gemeente works so (a word of `capabilities`). */
  readonly kan?: string
}

/** The places of the workplace, in order. */
export const MENU: readonly MenuRegel[] = [
  { naar: '/werklijst', woord: 'Werklijst', icoon: ListChecks, rollen: DOSSIERWERK },
  { naar: '/postvak', woord: 'Postvak wijk', icoon: Inbox, rollen: ['sociaal_werker', 'teamleider'] },
  { naar: '/bezoeken', woord: 'Bezoeken', icoon: CalendarDays, rollen: ['sociaal_werker', 'teamleider'] },
  {
    naar: '/plannen',
    woord: 'Plannen',
    icoon: NotebookText,
    rollen: ['teamleider', 'consulent'],
    breed: true,
  },
  {
    naar: '/doorgeven',
    woord: 'Iets opgevallen',
    icoon: Megaphone,
    rollen: ['aanbieder', 'vrijwilliger'],
    kan: 'thuissignalen',
  },
  {
    naar: '/hulpvragen',
    woord: 'Vraag oppakken',
    icoon: HeartHandshake,
    rollen: ['aanbieder', 'vrijwilliger'],
    kan: 'iedere_organisatie',
  },
  // A specialist, who works in no team of a wijk.
  {
    naar: '/hulpvragen',
    woord: 'Vraag oppakken',
    icoon: HeartHandshake,
    rollen: ['sociaal_werker'],
    breed: true,
    kan: 'vraag_oppakken',
  },
  { naar: '/kamer', woord: 'Kamer', icoon: MapPinned, rollen: ['vrijwilliger'], kan: 'kamerrooster' },
  { naar: '/team', woord: 'Team', icoon: UsersRound, rollen: ['sociaal_werker', 'teamleider'] },
  {
    naar: '/kamer',
    woord: 'Kamer',
    icoon: MapPinned,
    rollen: ['sociaal_werker', 'teamleider'],
    breed: true,
    kan: 'kamerrooster',
  },
  {
    naar: '/berichten',
    woord: 'Berichten',
    icoon: Send,
    rollen: ['consulent', 'berichtenverwerker', 'aanbieder'],
  },
  {
    naar: '/aanbod',
    woord: 'Aanbod',
    icoon: HeartHandshake,
    rollen: ['sociaal_werker', 'teamleider'],
    breed: true,
    kan: 'wederkerigheid',
  },
  { naar: '/aanvragen', woord: 'Aanvragen', icoon: FileInput, rollen: ['consulent'], kan: 'aanvragen' },
  {
    naar: '/voorzieningen',
    woord: 'Voorzieningen',
    icoon: MapPin,
    rollen: [...DOSSIERWERK.filter((rol) => rol !== 'berichtenverwerker'), 'functioneel_beheerder'],
    breed: true,
  },
  { naar: '/beleid', woord: 'Beleid', icoon: ScrollText, rollen: ['functioneel_beheerder'] },
  { naar: '/plaatsen', woord: 'Plaatsen', icoon: MapPinned, rollen: ['functioneel_beheerder'] },
  {
    naar: '/organisaties',
    woord: 'Organisaties',
    icoon: Building2,
    rollen: ['functioneel_beheerder', 'consulent', 'teamleider'],
    breed: true,
  },
  { naar: '/noodtoegangen', woord: 'Noodtoegang', icoon: LockKeyhole, rollen: ['functioneel_beheerder'] },
]

/** The places for somebody with these roles. */
export const menuVoor = (rollen: readonly string[], kan: readonly string[] = []): readonly MenuRegel[] =>
  MENU.filter(
    (regel) =>
      (regel.kan === undefined || kan.includes(regel.kan)) &&
      (regel.rollen === 'iedereen' || regel.rollen.some((rol) => rollen.includes(rol))),
  )

import { useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useToetsen } from '../../ui/toetsen.ts'
import { dossierPad, type Dossier } from './dossier.ts'

type Deel = Dossier['delen'][number]

/** Where the page of a tab is, after the path of its dossier. */
export type TabPad =
  '' | '/triage' | '/gesprek' | '/plan' | '/besluit' | '/berichten' | '/regie' | '/tijdlijn' | '/toegang'

/** A page of its own, shown to who sees one of these delen, and may go there. */
type Tab = {
  readonly pad: TabPad
  readonly woord: string
  /** the key after `d` that goes there */
  readonly toets: string
  readonly delen: readonly Deel[]
  readonly mag?: string
}
const TABS: readonly Tab[] = [
  { pad: '', woord: 'Overzicht', toets: 'o', delen: ['kern', 'plan', 'inzet', 'besluit', 'bericht'] },
  // The teamleider reads the triage without the gesprek (TRI-19); the plan is the deel that role holds.
  { pad: '/triage', woord: 'Triage', toets: 't', delen: ['gesprek', 'plan'], mag: 'triage.tonen' },
  { pad: '/gesprek', woord: 'Gesprek', toets: 'g', delen: ['gesprek'] },
  { pad: '/plan', woord: 'Plan', toets: 'p', delen: ['plan'] },
  { pad: '/besluit', woord: 'Besluit', toets: 'b', delen: ['besluit'] },
  { pad: '/berichten', woord: 'Berichten', toets: 'm', delen: ['bericht'] },
  { pad: '/regie', woord: 'Regie', toets: 'r', delen: ['kern'], mag: 'regie.toewijzen' },
  { pad: '/tijdlijn', woord: 'Tijdlijn', toets: 'l', delen: ['kern'] },
  { pad: '/toegang', woord: 'Toegang', toets: 'w', delen: ['kern'], mag: 'toegang.tonen' },
]

/** The pages of this dossier for who reads it. */
export const tabsVan = (dossier: Dossier): readonly Tab[] =>
  TABS.filter(
    ({ delen, mag }) =>
      delen.some((deel) => dossier.delen.includes(deel)) && (mag === undefined || dossier.mag.includes(mag)),
  )

/** `d` and a letter: to a page of the dossier that is open. */
export function useTabToetsen(dossier: Dossier): void {
  const router = useRouter()
  const toetsen = useMemo(
    () =>
      tabsVan(dossier).map(({ pad, woord, toets }) => ({
        toets: `d ${toets}`,
        wat: `In dit dossier: ${woord}`,
        doe: () => void router.navigate({ href: dossierPad(dossier.id, pad) }),
      })),
    [router, dossier],
  )
  useToetsen(toetsen)
}

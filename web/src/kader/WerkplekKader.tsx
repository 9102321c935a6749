import { Outlet, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { useSessie } from '../api/sessie.ts'
import { bewaarAlles, useBewaarstand } from '../ui/concept.ts'
import { Schil } from '../ui/Schil.tsx'
import { RIJ_TOETSEN, useToetsen, type Toets } from '../ui/toetsen.ts'
import { kleedPagina, useVoorkeur } from '../ui/voorkeur.ts'
import { DOSSIERWERK, MELDERS } from '../paden.ts'
import { menuVoor } from './menu.ts'
import { Bedekt } from './OpnieuwInloggen.tsx'
import { zoekWoord } from './zoekbronnen.ts'

const Bel = lazy(async () => ({ default: (await import('../modules/attendering/Bel.tsx')).Bel }))
// React Aria comes with the first dialog, not with the first screen.
const Zoeken = lazy(async () => ({ default: (await import('./Zoeken.tsx')).Zoeken }))
const ToetsenDialoog = lazy(async () => ({
  default: (await import('../ui/ToetsenDialoog.tsx')).ToetsenDialoog,
}))

const PLEKKEN = [
  { toets: 'g w', wat: 'Naar de werklijst', naar: '/werklijst' },
  { toets: 'g p', wat: 'Naar het postvak', naar: '/postvak' },
  { toets: 'g b', wat: 'Naar de bezoeken', naar: '/bezoeken' },
  { toets: 'g t', wat: 'Naar het team', naar: '/team' },
] as const

type Open = 'niets' | 'zoeken' | 'toetsen'

/** The frame of the workplace with its keys and its two dialogs. */
export function WerkplekKader() {
  const { wie, gemeente, demo } = useSessie()
  const { dichtheid, thema } = useVoorkeur()
  const stand = useBewaarstand()
  const router = useRouter()
  const [open, zetOpen] = useState<Open>('niets')
  const rollen = wie?.rollen
  const menu = useMemo(() => menuVoor(rollen ?? [], gemeente.capabilities), [rollen, gemeente.capabilities])
  const heeftDossiers = DOSSIERWERK.some((rol) => rollen?.includes(rol))
  const toetsen = useMemo<readonly Toets[]>(() => {
    const ga = (href: string) => () => void router.navigate({ href })
    return [
      { toets: 'mod+k', wat: 'Zoeken, of iets doen', doe: () => zetOpen('zoeken') },
      { toets: '?', wat: 'Deze lijst', doe: () => zetOpen('toetsen') },
      ...PLEKKEN.filter(({ naar }) => menu.some((regel) => regel.naar === naar)).map(
        ({ toets, wat, naar }) => ({ toets, wat, doe: ga(naar) }),
      ),
      ...(MELDERS.some((rol) => rollen?.includes(rol))
        ? [{ toets: 'n', wat: 'Signaal opschrijven', doe: ga('/postvak/nieuw') }]
        : []),
      ...RIJ_TOETSEN,
    ]
  }, [router, menu, rollen])
  useToetsen(toetsen)
  useEffect(() => kleedPagina(dichtheid), [dichtheid, thema])
  const sluit = () => zetOpen('niets')
  return (
    <Bedekt>
      <Schil
        menu={menu}
        gemeente={gemeente.naam}
        demo={demo}
        naam={wie?.naam ?? ''}
        stand={stand}
        opBewaarOpnieuw={() => void bewaarAlles()}
        opZoek={() => zetOpen('zoeken')}
        zoekWoord={zoekWoord(rollen ?? [])}
        opToetsen={() => zetOpen('toetsen')}
        rechts={
          heeftDossiers ? (
            <Suspense fallback={null}>
              <Bel />
            </Suspense>
          ) : null
        }
      >
        <Outlet />
      </Schil>
      <Suspense fallback={null}>
        {open === 'zoeken' ? <Zoeken opSluit={sluit} /> : null}
        {open === 'toetsen' ? <ToetsenDialoog open opSluit={sluit} /> : null}
      </Suspense>
    </Bedekt>
  )
}

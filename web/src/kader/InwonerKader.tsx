import { Outlet, useLocation } from '@tanstack/react-router'
import { Search, User } from 'lucide-react'
import { useEffect } from 'react'
import { uitloggen, useSessie } from '../api/sessie.ts'
import { SchilInwoner } from '../ui/SchilInwoner.tsx'
import { kleedPagina } from '../ui/voorkeur.ts'
import { Bedekt } from './OpnieuwInloggen.tsx'

/** The frame of the inwoner. */
export function InwonerKader() {
  const { gemeente, demo } = useSessie()
  const { pathname } = useLocation()
  useEffect(() => kleedPagina('rustig'), [])
  const menu = [
    { href: '/', woord: 'Hulp in de buurt', icoon: Search },
    { href: '/mijn', woord: 'Mijn plan', icoon: User, hier: pathname.startsWith('/mijn') },
  ]
  return (
    <Bedekt>
      <SchilInwoner
        gemeente={gemeente.naam}
        telefoon={gemeente.telefoon}
        demo={demo}
        kamer={gemeente.capabilities.includes('buurtkamer')}
        menu={menu}
        opUitloggen={() => void uitloggen()}
      >
        <Outlet />
      </SchilInwoner>
    </Bedekt>
  )
}

import { Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useSessie } from '../api/sessie.ts'
import { DemoBalk, SlaOver } from '../ui/Merk.tsx'
import { kleedPagina } from '../ui/voorkeur.ts'
import { Bedekt } from './OpnieuwInloggen.tsx'

/** No navigation: the page at the table, read by two people. Always rustig. */
export function KaalKader() {
  const { demo } = useSessie()
  useEffect(() => kleedPagina('rustig'), [])
  return (
    <Bedekt>
      <SlaOver />
      <DemoBalk demo={demo} />
      <Outlet />
    </Bedekt>
  )
}

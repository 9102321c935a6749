import { lazy, Suspense } from 'react'
import { useSessie } from '../../api/sessie.ts'

const KamerRegel = lazy(async () => ({ default: (await import('./KamerRegel.tsx')).KamerRegel }))
const ROLLEN: readonly string[] = ['vrijwilliger', 'sociaal_werker', 'teamleider']

/** The line of the kamer, only where the gemeente works so and for who reads it; fetched after the screen stands. */
export function KamerHier() {
  const { wie, gemeente } = useSessie()
  if (!gemeente.capabilities.includes('kamerrooster')) return null
  if (wie?.rollen.some((rol) => ROLLEN.includes(rol)) !== true) return null
  return (
    <Suspense fallback={null}>
      <KamerRegel />
    </Suspense>
  )
}

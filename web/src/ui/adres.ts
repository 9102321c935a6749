import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

/**
 * Filters that live in the address (`?toon=laat,nieuw`), so that Back, a bookmark and a shared link keep them.
 * Gives what is chosen and a toggle for `FilterKnoppen`.
 */
export function useAdresFilter<W extends string>(
  naam: string,
  toegestaan: readonly W[],
): readonly [gekozen: readonly W[], wissel: (waarde: W) => void] {
  const zoek: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const ga = useNavigate()
  const rauw = zoek[naam]
  const delen = typeof rauw === 'string' ? rauw.split(',') : []
  const gekozen = toegestaan.filter((waarde) => delen.includes(waarde))
  const wissel = useCallback(
    (waarde: W) => {
      const nieuw = gekozen.includes(waarde) ? gekozen.filter((w) => w !== waarde) : [...gekozen, waarde]
      void ga({
        to: '.',
        replace: true,
        search: ((oud: Record<string, unknown>) => ({
          ...oud,
          [naam]: nieuw.length === 0 ? undefined : nieuw.join(','),
        })) as never,
      })
    },
    [ga, gekozen, naam],
  )
  return [gekozen, wissel]
}

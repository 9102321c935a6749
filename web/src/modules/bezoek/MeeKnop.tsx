import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Tablet } from 'lucide-react'
import { isVers, useSessie, versAdres } from '../../api/sessie.ts'
import { foutenUit } from '../../api/probleem.ts'
import { Knop, knopKlasse, Melding } from '../../ui/index.ts'
import { isMee, meenemen, useBezoekstand, type Plek } from './bezoek.ts'

/** A device without these can keep nothing safely. */
const kanHier = (): boolean => 'serviceWorker' in navigator && 'indexedDB' in globalThis && 'subtle' in crypto

/** Takes a gesprek along on this device; the login must be fresh, as for everything that is taken along. */
export function MeeKnop({ plek, naam }: { readonly plek: Plek; readonly naam?: string }) {
  const { wie } = useSessie()
  useBezoekstand()
  const client = useQueryClient()
  const mee = useMutation({
    mutationFn: () => meenemen(plek),
    onSuccess: () => client.invalidateQueries({ queryKey: ['dossier', plek.dossierId] }),
  })
  if (isMee(plek) || !kanHier()) return null
  if (!isVers(wie))
    return (
      <a className={knopKlasse('stil')} href={versAdres(location.pathname)}>
        Log opnieuw in om mee te nemen
      </a>
    )
  return (
    <>
      {mee.isError ? (
        <Melding soort="fout" live>
          {foutenUit(mee.error)[0]?.tekst}
        </Melding>
      ) : null}
      <Knop
        soort="stil"
        icoon={Tablet}
        naam={naam === undefined ? undefined : `Neem mee: ${naam}`}
        bezig={mee.isPending}
        opDruk={() => mee.mutate()}
      >
        Neem mee
      </Knop>
    </>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useSessie } from '../api/sessie.ts'
import { dossierVraag } from '../modules/dossier/dossier.ts'
import { personenBron } from '../modules/zoek/zoekbron.ts'
import { ZoekDialoog, type ZoekBron } from '../ui/ZoekDialoog.tsx'
import { dossierBron, handelingenBron } from './handelingen.ts'
import { bijNiets, zoektMensen, zoekWoord } from './zoekbronnen.ts'

const DOSSIER = /^\/dossiers\/(\d+)/

/** Ctrl or Cmd + K: a person, a page, an act; of the dossier that is open first. */
export function Zoeken({ opSluit }: { readonly opSluit: () => void }) {
  const { wie, gemeente } = useSessie()
  const client = useQueryClient()
  const router = useRouter()
  const rollen = useMemo(() => wie?.rollen ?? [], [wie])
  const nummer = DOSSIER.exec(router.state.location.pathname)?.[1]
  const bronnen = useMemo<readonly ZoekBron[]>(() => {
    const dossier =
      nummer === undefined ? undefined : client.getQueryData(dossierVraag(Number(nummer)).queryKey)
    return [
      ...(dossier === undefined ? [] : [dossierBron(dossier)]),
      ...(zoektMensen(rollen) ? [personenBron] : []),
      handelingenBron(rollen, gemeente.capabilities),
    ]
  }, [client, nummer, rollen, gemeente.capabilities])
  return (
    <ZoekDialoog
      open
      opSluit={opSluit}
      label={`${zoekWoord(rollen)}, of wat u wilt doen`}
      bronnen={bronnen}
      bijNiets={bijNiets(rollen)}
      opKies={(href) => void router.navigate({ href })}
    />
  )
}

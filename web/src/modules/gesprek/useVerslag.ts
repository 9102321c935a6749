import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { roepAan } from '../../api/client.ts'
import { foutenUit, ProbleemFout, type VeldFout } from '../../api/probleem.ts'
import { onverzonden, useConcept } from '../../ui/concept.ts'
import { gesprekVraag, type Gesprek, type Waarden } from './gesprek.ts'
import { isGelijk, metVeld, samenvoegen, toWaarden, type Botsing } from './verslag.ts'

/** What is typed, and the saved version it began with, so that the work of two people can be put together. */
export type Werk = {
  readonly versie: number
  readonly basis: Waarden
  readonly waarden: Waarden
  /** Texts that somebody else changed too; kept with the draft until a choice is made. */
  readonly botsingen: readonly Botsing[]
}

type Plek = Pick<Gesprek, 'dossierId' | 'id'>
const conceptSleutel = ({ id }: Plek): string => `gesprek-${id}`
const params = (g: Plek) => ({ dossierId: g.dossierId, sleutel: conceptSleutel(g) })
const versWerk = (g: Gesprek): Werk => ({
  versie: g.version,
  basis: toWaarden(g),
  waarden: toWaarden(g),
  botsingen: [],
})

/** The own draft of this gesprek, or nothing. */
export const conceptVraag = (g: Plek) => ({
  queryKey: ['concept', g.dossierId, conceptSleutel(g)],
  queryFn: () => roepAan('GET /dossiers/{dossierId}/concepten/{sleutel}', { params: params(g) }),
  staleTime: Infinity,
  gcTime: 0,
})

/** Begins with what did not reach the server, else with the draft, else with what was saved. */
export const beginWerk = (g: Gesprek, concept: unknown): Werk =>
  (onverzonden(conceptSleutel(g)) as Werk | undefined) ?? (concept as Werk | null) ?? versWerk(g)

function useDraad(gesprek: Gesprek, begin: Werk, isConcept: boolean) {
  const [werk, zetWerk] = useState(begin)
  // Whether the server holds a draft: saving the gesprek takes it away, so it need not be thrown away again.
  const opServer = useRef(isConcept)
  const { dossierId, id } = gesprek
  const bewaar = useCallback(
    async (inhoud: Werk) => {
      const plek = params({ dossierId, id })
      if (!isGelijk(inhoud.basis, inhoud.waarden)) {
        opServer.current = true
        const body = { deel: 'gesprek' as const, inhoud }
        await roepAan('PUT /dossiers/{dossierId}/concepten/{sleutel}', { params: plek, body })
      } else if (opServer.current) {
        await roepAan('DELETE /dossiers/{dossierId}/concepten/{sleutel}', { params: plek })
        opServer.current = false
      }
    },
    [dossierId, id],
  )
  const concept = useConcept({ sleutel: conceptSleutel(gesprek), waarde: werk, bewaar })
  return { werk, zetWerk, concept, opServer }
}

type Draad = ReturnType<typeof useDraad>

/** Somebody else was first: what only one changed is put together, what both changed waits for a choice. */
function useInhalen({ dossierId, id, gewijzigdDoor, gewijzigdOp }: Gesprek, { werk, zetWerk }: Draad) {
  const client = useQueryClient()
  const [ander, zetAnder] = useState({ gewijzigdDoor, gewijzigdOp })
  const haalIn = async (): Promise<Werk> => {
    const nu = await client.query({ ...gesprekVraag(dossierId, id), staleTime: 0 })
    const uit = samenvoegen({ basis: werk.basis, mijn: werk.waarden, ander: toWaarden(nu) })
    zetAnder(nu)
    const nieuw: Werk = { versie: nu.version, basis: toWaarden(nu), ...uit }
    zetWerk(nieuw)
    return nieuw
  }
  const kies = (veld: string, tekst: string) => {
    zetWerk((nu) => ({
      ...nu,
      waarden: metVeld(nu.waarden, veld, tekst),
      botsingen: nu.botsingen.filter((b) => b.veld !== veld),
    }))
  }
  return { ander, haalIn, kies }
}

const legVast = ({ dossierId, id: gesprekId }: Plek, ifMatch: number, body: Waarden) =>
  roepAan('PUT /dossiers/{dossierId}/gesprekken/{gesprekId}/antwoorden', {
    params: { dossierId, gesprekId },
    body,
    ifMatch,
  })

/** Saving takes the draft away; one that is sent meanwhile, of what was typed since, stays. */
async function plaats(
  opServer: { current: boolean },
  bewaar: () => Promise<{ version: number }>,
): Promise<number> {
  const wasOpServer = opServer.current
  opServer.current = false
  try {
    return (await bewaar()).version
  } catch (fout) {
    opServer.current ||= wasOpServer
    throw fout
  }
}

/** Puts what was typed in the gesprek; tells what stands in the way. */
function useVastleggen({ dossierId, id }: Gesprek, draad: Draad, haalIn: () => Promise<Werk>) {
  const client = useQueryClient()
  const { werk, zetWerk, concept, opServer } = draad
  const [fouten, zetFouten] = useState<readonly VeldFout[]>([])
  const [bezig, zetBezig] = useState(false)
  const stuur = async ({ versie, waarden }: Werk): Promise<number> => {
    await concept.bewaarNu()
    const version = await plaats(opServer, () => legVast({ dossierId, id }, versie, waarden))
    void client.invalidateQueries({ queryKey: gesprekVraag(dossierId, id).queryKey })
    // What was typed during the request stays: only the version and what it is compared with change.
    zetWerk((nu) => ({ ...nu, versie: version, basis: waarden }))
    return version
  }
  const stuurOfHaalIn = async (): Promise<number | null> => {
    try {
      return await stuur(werk)
    } catch (fout) {
      if (!(fout instanceof ProbleemFout && fout.status === 412)) throw fout
      const samen = await haalIn()
      return samen.botsingen.length > 0 ? null : await stuur(samen)
    }
  }
  const vastleggen = async (): Promise<number | null> => {
    if (werk.botsingen.length > 0) return null
    zetFouten([])
    if (isGelijk(werk.basis, werk.waarden)) return werk.versie
    zetBezig(true)
    try {
      return await stuurOfHaalIn()
    } catch (fout) {
      zetFouten(foutenUit(fout))
      return null
    } finally {
      zetBezig(false)
    }
  }
  return { vastleggen, fouten, bezig }
}

/**
 * The verslag while people talk. What is typed goes to the server by itself as a draft; at the end of each onderwerp
 * `vastleggen` puts it in the gesprek and answers the version, or null when that could not be done now.
 */
export function useVerslag(gesprek: Gesprek, begin: Werk, isConcept: boolean) {
  const draad = useDraad(gesprek, begin, isConcept)
  const { haalIn, ...samen } = useInhalen(gesprek, draad)
  const opslag = useVastleggen(gesprek, draad, haalIn)
  const { werk, zetWerk, concept } = draad
  const wijzig = (doe: (waarden: Waarden) => Waarden) =>
    zetWerk((nu) => ({ ...nu, waarden: doe(nu.waarden) }))
  const zet = (wat: Partial<Waarden>) => wijzig((waarden) => ({ ...waarden, ...wat }))
  return { waarden: werk.waarden, botsingen: werk.botsingen, zet, wijzig, ...opslag, ...samen, ...concept }
}
export type Verslag = ReturnType<typeof useVerslag>

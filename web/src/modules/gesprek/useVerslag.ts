import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { roepAan, type AntwoordBij } from '../../api/client.ts'
import { foutenUit, GeenVerbinding, ProbleemFout, type VeldFout } from '../../api/probleem.ts'
import { onverzonden, useConcept } from '../../ui/concept.ts'
import { bezoekVan, isMee, isVerzonden, opScherm, schrijf, verzend, vrijgeven } from '../bezoek/bezoek.ts'
import { gesprekVraag, type Gesprek, type Waarden } from './gesprek.ts'
import { isGelijk, metVeld, samenvoegen, toWaarden, type Botsing } from './verslag.ts'

/** What is typed, and the saved version it began with, so that the work of two people can be put together. */
export type Werk = {
  readonly versie: number
  readonly basis: Waarden
  readonly waarden: Waarden
  /** Texts that somebody else changed too; kept with the draft until a choice is made. */
  readonly botsingen: readonly Botsing[]
  /** Which device this is typed on, and the moment of the draft it went on with: another device may type too. */
  readonly merk?: string
  readonly vorige?: string | null
}

type Plek = Pick<Gesprek, 'dossierId' | 'id'>
type Concept = AntwoordBij<'GET /dossiers/{dossierId}/concepten/{sleutel}'>['concept']
const conceptSleutel = ({ id }: Plek): string => `gesprek-${id}`
const params = (g: Plek) => ({ dossierId: g.dossierId, sleutel: conceptSleutel(g) })
const versWerk = (g: Gesprek): Werk => ({
  versie: g.version,
  basis: toWaarden(g),
  waarden: toWaarden(g),
  botsingen: [],
  merk: crypto.randomUUID(),
  vorige: null,
})

/** The own draft of this gesprek, or nothing. */
export const conceptVraag = (g: Plek) => ({
  queryKey: ['concept', g.dossierId, conceptSleutel(g)],
  queryFn: () => leesConcept(g),
  networkMode: 'always' as const,
  staleTime: Infinity,
  gcTime: 0,
})

/** What is on this device is opened first. Without a network there is only that. */
async function leesConcept(g: Plek): Promise<AntwoordBij<'GET /dossiers/{dossierId}/concepten/{sleutel}'>> {
  await vrijgeven()
  try {
    return await roepAan('GET /dossiers/{dossierId}/concepten/{sleutel}', { params: params(g) })
  } catch (fout) {
    if (fout instanceof GeenVerbinding && isMee(g)) return { concept: null }
    throw fout
  }
}

/** Begins with what did not reach the server (typed here, or kept on this device), else the draft, else what was saved. */
export const beginWerk = (g: Gesprek, concept: Concept): Werk =>
  (onverzonden(conceptSleutel(g)) as Werk | undefined) ??
  (bezoekVan(g)?.werk as Werk | null | undefined) ?? {
    ...versWerk(g),
    ...(concept === null ? {} : { ...(concept.inhoud as Werk), merk: crypto.randomUUID() }),
    vorige: concept?.gewijzigdOp ?? null,
  }

/**
 * Keeps the draft on the server. What the same person typed on another device since is not overwritten but answered;
 * null when it is kept.
 */
async function plaatsConcept(
  plek: ReturnType<typeof params>,
  inhoud: Werk,
  vorige: { current: string | null },
): Promise<Concept> {
  const body = { deel: 'gesprek' as const, inhoud, vorige: vorige.current }
  try {
    const nu = await roepAan('PUT /dossiers/{dossierId}/concepten/{sleutel}', { params: plek, body })
    vorige.current = nu.gewijzigdOp
    return null
  } catch (fout) {
    if (!(fout instanceof ProbleemFout && fout.status === 412)) throw fout
  }
  const { concept } = await roepAan('GET /dossiers/{dossierId}/concepten/{sleutel}', { params: plek })
  vorige.current = concept?.gewijzigdOp ?? null
  const isEigen = concept === null || (concept.inhoud as Werk).merk === inhoud.merk
  // Sent before, and the answer was lost.
  return isEigen ? await plaatsConcept(plek, inhoud, vorige) : concept
}

/** What was typed here and on another device of the same person; a text typed on both waits for a choice. */
function metAnder(nu: Werk, { inhoud, gewijzigdOp }: NonNullable<Concept>): Werk {
  const uit = samenvoegen({ basis: nu.basis, mijn: nu.waarden, ander: (inhoud as Werk).waarden })
  const erbij = uit.botsingen.map((b) => ({ ...b, zelfOp: gewijzigdOp }))
  const eerder = nu.botsingen.filter((b) => !erbij.some(({ veld }) => veld === b.veld))
  return { ...nu, waarden: uit.waarden, botsingen: [...eerder, ...erbij] }
}

function useDraad(gesprek: Gesprek, begin: Werk, isConcept: boolean) {
  const [werk, zetWerk] = useState(begin)
  const vorige = useRef(begin.vorige ?? null)
  // Whether the server holds a draft: saving the gesprek takes it away, so it need not be thrown away again.
  const opServer = useRef(isConcept)
  // What is on the screen, for what goes on after a request; and the saving of the gesprek that is under way.
  const laatste = useRef(begin)
  useEffect(() => {
    laatste.current = werk
  })
  const plaatsing = useRef<Promise<unknown> | null>(null)
  const { dossierId, id } = gesprek
  const bewaar = useCallback(
    async (inhoud: Werk) => {
      // Saving the gesprek takes the draft away that it finds: one that overtakes it would be lost with it.
      await plaatsing.current?.catch(() => undefined)
      const plek = params({ dossierId, id })
      if (!isGelijk(inhoud.basis, inhoud.waarden)) {
        opServer.current = true
        const ander = await plaatsConcept(plek, inhoud, vorige)
        if (ander === null) isVerzonden({ dossierId, id }, inhoud)
        else zetWerk((nu) => metAnder(nu, ander))
      } else if (opServer.current) {
        await roepAan('DELETE /dossiers/{dossierId}/concepten/{sleutel}', { params: plek })
        opServer.current = false
      }
    },
    [dossierId, id],
  )
  const concept = useConcept({ sleutel: conceptSleutel(gesprek), waarde: werk, bewaar })
  // Before anything is sent: a tab that is closed without a network may lose nothing.
  useEffect(() => {
    if (isGelijk(werk.basis, werk.waarden)) return
    schrijf({ dossierId, id }, werk, { versie: werk.versie, waarden: werk.waarden })
  }, [dossierId, id, werk])
  return { werk, zetWerk, concept, opServer, laatste, plaatsing }
}

type Draad = ReturnType<typeof useDraad>

/** Somebody else was first: what only one changed is put together, what both changed waits for a choice. */
function useInhalen({ dossierId, id, gewijzigdDoor, gewijzigdOp }: Gesprek, { zetWerk, laatste }: Draad) {
  const client = useQueryClient()
  const [ander, zetAnder] = useState({ gewijzigdDoor, gewijzigdOp })
  const haalIn = async (): Promise<Werk> => {
    const nu = await client.query({ ...gesprekVraag(dossierId, id), staleTime: 0 })
    const { basis, waarden } = laatste.current
    const uit = samenvoegen({ basis, mijn: waarden, ander: toWaarden(nu) })
    zetAnder(nu)
    const nieuw: Werk = { ...laatste.current, versie: nu.version, basis: toWaarden(nu), ...uit }
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
  isMee({ dossierId, id: gesprekId })
    ? verzend({ dossierId, id: gesprekId }, { versie: ifMatch, waarden: body })
    : legVastHier({ dossierId, id: gesprekId }, ifMatch, body)

const legVastHier = ({ dossierId, id: gesprekId }: Plek, ifMatch: number, body: Waarden) =>
  roepAan('PUT /dossiers/{dossierId}/gesprekken/{gesprekId}/antwoorden', {
    params: { dossierId, gesprekId },
    body,
    ifMatch,
  })

/** Saving takes the draft away; one that is sent meanwhile, of what was typed since, stays. */
async function plaats(
  { opServer, plaatsing }: Draad,
  bewaar: () => Promise<{ version: number }>,
): Promise<number> {
  const wasOpServer = opServer.current
  opServer.current = false
  const loopt = bewaar()
  plaatsing.current = loopt
  try {
    return (await loopt).version
  } catch (fout) {
    opServer.current ||= wasOpServer
    throw fout
  } finally {
    plaatsing.current = null
  }
}

/** Sends the draft and then the gesprek; null when a text that was typed elsewhere too waits for a choice. */
function useStuur({ dossierId, id }: Plek, draad: Draad) {
  const client = useQueryClient()
  const { zetWerk, concept, laatste } = draad
  return async (begonnen: Werk): Promise<number | null> => {
    await concept.bewaarNu()
    // What was typed while the draft went out is in that draft, so it goes along.
    const poging = laatste.current.versie === begonnen.versie ? laatste.current : begonnen
    if (poging.botsingen.length > 0) return null
    const { versie, waarden } = poging
    const version = await plaats(draad, () => legVast({ dossierId, id }, versie, waarden))
    isVerzonden({ dossierId, id }, poging, { ...waarden, version })
    void client.invalidateQueries({ queryKey: gesprekVraag(dossierId, id).queryKey })
    // What was typed during the request stays: only the version and what it is compared with change.
    zetWerk((nu) => ({ ...nu, versie: version, basis: waarden }))
    return version
  }
}

/** Puts what was typed in the gesprek; tells what stands in the way. */
function useVastleggen({ dossierId, id }: Gesprek, draad: Draad, haalIn: () => Promise<Werk>) {
  const { werk } = draad
  const [fouten, zetFouten] = useState<readonly VeldFout[]>([])
  const [bezig, zetBezig] = useState(false)
  const stuur = useStuur({ dossierId, id }, draad)
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
      // What is on this device waits there; the head of the page tells so.
      if (!(fout instanceof GeenVerbinding && isMee({ dossierId, id }))) zetFouten(foutenUit(fout))
      return null
    } finally {
      zetBezig(false)
    }
  }
  return { vastleggen, fouten, bezig }
}

/** The network came back, or somebody was first while this lay on a device: put it together, and send it. */
function useHervatten(
  plek: Plek,
  isOud: boolean,
  doe: { haalIn: () => Promise<unknown>; vastleggen: () => Promise<unknown> },
) {
  const { dossierId, id } = plek
  const nu = useRef(doe)
  useEffect(() => {
    nu.current = doe
  })
  useEffect(() => {
    if (isOud) void nu.current.haalIn().catch(() => undefined)
    const weer = () => {
      if (isMee({ dossierId, id })) void nu.current.vastleggen()
    }
    const weg = opScherm({ dossierId, id })
    addEventListener('online', weer)
    return () => {
      weg()
      removeEventListener('online', weer)
    }
  }, [dossierId, id, isOud])
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
  useHervatten(gesprek, useRef(begin.versie < gesprek.version).current, { haalIn, ...opslag })
  const wijzig = (doe: (waarden: Waarden) => Waarden) =>
    zetWerk((nu) => ({ ...nu, waarden: doe(nu.waarden) }))
  const zet = (wat: Partial<Waarden>) => wijzig((waarden) => ({ ...waarden, ...wat }))
  return {
    waarden: werk.waarden,
    botsingen: werk.botsingen,
    zet,
    wijzig,
    haalIn,
    ...opslag,
    ...samen,
    ...concept,
  }
}
export type Verslag = ReturnType<typeof useVerslag>

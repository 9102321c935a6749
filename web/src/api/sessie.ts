import { useQuery, useSuspenseQuery, queryOptions } from '@tanstack/react-query'
import { wisApparaat } from './apparaat.ts'
import { roepAan, type AntwoordBij } from './client.ts'

export type Sessie = AntwoordBij<'GET /sessie'>
export type Ingelogde = NonNullable<Sessie['wie']>

// Sources are read in every corner of the screens, also where nothing can be asked: one number for the page.
let plan: string | null = null

/** The number by which sources name the plan of this gemeente; null until the session is known. */
export const eigenPlan = (): string | null => plan

/** Who is logged in and the words of this gemeente. Asked once per page load: login and logout load a new page. */
export const sessieVraag = queryOptions({
  queryKey: ['sessie'],
  queryFn: async () => {
    const sessie = await roepAan('GET /sessie')
    plan = sessie.gemeente.plan
    return sessie
  },
  // Without a network it must fail at once, so that the page can tell so.
  networkMode: 'always',
  staleTime: Infinity,
  gcTime: Infinity,
})

/** The session, suspending until it is known. */
export const useSessie = (): Sessie => useSuspenseQuery(sessieVraag).data

/** The session without waiting; undefined until known. For frames that must show at once. */
export const useMisschienSessie = (): Sessie | undefined => useQuery(sessieVraag).data

/** Where to log in, with the way back; the address holds a path of ours and nothing else. */
export const inlogAdres = (terug: string): string =>
  terug === '/' ? '/inloggen' : `/inloggen?terug=${encodeURIComponent(terug)}`

/** Did this person log in a short while ago? Else the server asks for it again before what is worth more. */
export const isVers = (wie: Sessie['wie']): boolean =>
  wie !== null && wie.versTot !== null && Date.parse(wie.versTot) > Date.now()

/** Where the same person logs in anew, with the way back. */
export const versAdres = (terug: string): string => `/inloggen?vers=1&terug=${encodeURIComponent(terug)}`

/** Only a path of our own, so that the login page cannot send anybody to another site. */
export const veiligTerug = (terug: string | null): string | null =>
  terug !== null && /^\/(?![/\\])/.test(terug) ? terug : null

// One for the page: a channel does not hear itself, a second one would.
let open: BroadcastChannel | undefined
const kanaal = (): BroadcastChannel => (open ??= new BroadcastChannel('kt.sessie'))

/** Tells the other tabs who is logged in now; null after logging out. Only the number of the person. */
export function meldSessie(wieId: number | null): void {
  kanaal().postMessage(wieId)
}

/** Hears of a login or logout in another tab. */
export function opSessieElders(luisteraar: (wieId: number | null) => void): void {
  kanaal().addEventListener('message', ({ data }: MessageEvent<unknown>) =>
    luisteraar(typeof data === 'number' ? data : null),
  )
}

/**
 * Ends the session on the server, or all of this person, and loads the start page, which empties the memory of this one.
 */
export async function uitloggen(overal = false): Promise<void> {
  await roepAan(overal ? 'POST /sessies/beeindigingen' : 'POST /sessie/beeindiging')
  await wisApparaat()
  meldSessie(null)
  location.assign('/?uitgelogd')
}

/**
 * Keeps the frame of the program on the device of who took a visit along, so that it opens without a network. Nothing of
 * a dossier comes here: what is below /v1 is left alone (ADR 0017). The build writes the list of files into it.
 */
type Gebeurtenis = Event & { readonly waitUntil: (belofte: Promise<unknown>) => void }
type Verzoek = Gebeurtenis & {
  readonly request: Request
  readonly respondWith: (antwoord: Promise<Response>) => void
}
type Werker = {
  readonly addEventListener: ((soort: 'install' | 'activate', doe: (e: Gebeurtenis) => void) => void) &
    ((soort: 'fetch', doe: (e: Verzoek) => void) => void)
  readonly location: Location
}

const sw = self as unknown as Werker
const { naam, bestanden } = JSON.parse('__SCHIL__') as {
  readonly naam: string
  readonly bestanden: readonly string[]
}
const PAGINA = '/index.html'

sw.addEventListener('install', (e) => {
  e.waitUntil(caches.open(naam).then((schil) => schil.addAll([...bestanden])))
})

// An older frame is used until its last tab is closed; only then does this one begin.
sw.addEventListener('activate', (e) => {
  const opruimen = async () => {
    for (const oud of await caches.keys()) if (oud !== naam) await caches.delete(oud)
  }
  e.waitUntil(opruimen())
})

sw.addEventListener('fetch', (e) => {
  const { request } = e
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== sw.location.origin) return
  if (/^\/(v1|inloggen)\//.test(url.pathname)) return
  if (request.mode === 'navigate') {
    const uitSchil = async () => (await caches.match(PAGINA)) ?? Response.error()
    e.respondWith(fetch(request).catch(uitSchil))
    return
  }
  if (!bestanden.includes(url.pathname)) return
  const vooraf = async () => (await caches.match(request)) ?? (await fetch(request))
  e.respondWith(vooraf())
})

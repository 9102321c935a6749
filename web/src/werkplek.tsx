import { QueryClientProvider, type Query } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { opGeenToegang } from './api/client.ts'
import { queryClient } from './api/query.ts'
import { opSessieElders } from './api/sessie.ts'
import { uitgelogd, weerIngelogd } from './kader/uitgelogd.ts'
import { router } from './router.tsx'

const isDossier = ({ queryKey }: Query): boolean => queryKey[0] !== 'sessie'
const isGelezen = (vraag: Query): boolean => isDossier(vraag) && vraag.state.data !== undefined

// Access ended: forget what was read. What is on the screen is asked again and then tells so itself. What was never
// read keeps its refusal: a question that is forgotten is asked again, and again.
function geenToegang(bijLezen: boolean): void {
  queryClient.removeQueries({ type: 'inactive', predicate: isGelezen })
  if (bijLezen) void queryClient.resetQueries({ predicate: isGelezen })
  else void queryClient.invalidateQueries({ predicate: isDossier })
}

/** Draws the workplace and the pages of the inwoner. */
export function toonWerkplek(doel: HTMLElement): void {
  opGeenToegang((status, methode) => {
    if (status === 401) uitgelogd()
    else geenToegang(methode === 'GET')
  })
  opSessieElders((wieId) => {
    if (wieId === null) uitgelogd()
    else weerIngelogd(wieId)
  })
  // Somebody took a visit along on this device: what waits for the network goes now.
  if ('serviceWorker' in navigator && navigator.serviceWorker.controller !== null)
    void import('./modules/bezoek/begin.ts').then(({ bezoekenBeginnen }) => bezoekenBeginnen())
  const scherm = createRoot(doel)
  scherm.render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
  // The back button may not bring back a page with a dossier after logout (veiligheid.md, Browser).
  addEventListener('pagehide', () => {
    queryClient.clear()
    scherm.unmount()
  })
  addEventListener('pageshow', (gebeurtenis) => {
    if (gebeurtenis.persisted) location.reload()
  })
}

import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { opGeenToegang } from './api/client.ts'
import { queryClient } from './api/query.ts'
import { opSessieElders } from './api/sessie.ts'
import { uitgelogd, weerIngelogd } from './kader/uitgelogd.ts'
import { router } from './router.tsx'

const isDossier = (sleutel: readonly unknown[]): boolean => sleutel[0] !== 'sessie'

// Access ended: forget what was read. What is on the screen is asked again and then tells so itself.
function geenToegang(bijLezen: boolean): void {
  queryClient.removeQueries({ type: 'inactive', predicate: (q) => isDossier(q.queryKey) })
  if (bijLezen)
    void queryClient.resetQueries({ predicate: (q) => isDossier(q.queryKey) && q.state.data !== undefined })
  else void queryClient.invalidateQueries({ predicate: (q) => isDossier(q.queryKey) })
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

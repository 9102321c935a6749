import { QueryClientProvider } from '@tanstack/react-query'
import { Search, User } from 'lucide-react'
import { StrictMode, Suspense, type ComponentType, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from './api/query.ts'
import { useMisschienSessie } from './api/sessie.ts'
import { useFocusBlijft } from './ui/focus.ts'
import { Skelet } from './ui/Kaart.tsx'
import { SchilPubliek, type PubliekMenu } from './ui/SchilPubliek.tsx'
import { Vangnet } from './ui/Vangnet.tsx'
import { kleedPagina } from './ui/voorkeur.ts'

const MENU: readonly PubliekMenu[] = [
  { href: '/', woord: 'Hulp in de buurt', icoon: Search },
  { href: '/mijn', woord: 'Mijn plan', icoon: User },
]

// The frame shows at once; the name and the telephone number of the gemeente follow.
function PubliekKader({ children }: { children: ReactNode }) {
  useFocusBlijft()
  const sessie = useMisschienSessie()
  const menu = MENU.map((plek) => ({ ...plek, hier: plek.href === location.pathname }))
  return (
    <SchilPubliek
      gemeente={sessie?.gemeente.naam ?? ''}
      telefoon={sessie?.gemeente.telefoon ?? ''}
      demo={sessie?.demo ?? false}
      kamer={sessie?.gemeente.capabilities.includes('buurtkamer') ?? false}
      menu={menu}
    >
      <Vangnet>
        <Suspense
          fallback={
            <div className="kt-binnen">
              <Skelet />
            </div>
          }
        >
          {children}
        </Suspense>
      </Vangnet>
    </SchilPubliek>
  )
}

/** Draws one public page. */
export function toonPubliek(doel: HTMLElement, Pagina: ComponentType): void {
  kleedPagina('rustig')
  createRoot(doel).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <PubliekKader>
          <Pagina />
        </PubliekKader>
      </QueryClientProvider>
    </StrictMode>,
  )
}

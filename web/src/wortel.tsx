import { createRootRoute, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router'
import { wisApparaat } from './api/apparaat.ts'
import { leesProbleem, ProbleemFout } from './api/probleem.ts'
import { queryClient } from './api/query.ts'
import { inlogAdres, sessieVraag, type Ingelogde } from './api/sessie.ts'
import { thuisVan } from './paden.ts'
import { Foutpagina } from './ui/Vangnet.tsx'

const NIET_GEVONDEN = new ProbleemFout(leesProbleem(404, null))

const NietGevonden = () => (
  <main className="kt-binnen" id="inhoud" tabIndex={-1}>
    <Foutpagina fout={NIET_GEVONDEN} />
    <p>
      <a href="/">Naar het begin</a>
    </p>
  </main>
)

/** The root of the workplace and of the pages of the inwoner. */
export const wortelRoute = createRootRoute({ component: Outlet, notFoundComponent: NietGevonden })

type Hier = { readonly location: { readonly href: string } }
const wie = async (hier: string): Promise<Ingelogde> => {
  const sessie = await queryClient.query({ ...sessieVraag, staleTime: 'static' })
  // The login ended: what was taken along in it goes before anything else (ADR 0017).
  if (sessie.wie === null) await wisApparaat()
  // `throw` makes it leave here, which its type does not say.
  return sessie.wie ?? (redirect({ href: inlogAdres(hier), reloadDocument: true, throw: true }) as never)
}
const alleen = (...soorten: Ingelogde['soort'][]) =>
  async function beforeLoad({ location }: Hier): Promise<void> {
    const ik = await wie(location.href)
    // The page of a helper is a public one, outside this router.
    if (!soorten.includes(ik.soort))
      redirect({ href: thuisVan(ik), replace: true, reloadDocument: ik.soort === 'helper', throw: true })
  }

/** Pages of a medewerker, in the frame of the workplace. */
export const werkplekRoute = createRoute({
  getParentRoute: () => wortelRoute,
  id: 'werkplek',
  beforeLoad: alleen('medewerker'),
  component: lazyRouteComponent(() => import('./kader/WerkplekKader.tsx'), 'WerkplekKader'),
})

/** Pages of a medewerker without side navigation: the gesprek, what is printed. They draw their own `main#inhoud`. */
export const kaalRoute = createRoute({
  getParentRoute: () => wortelRoute,
  id: 'kaal',
  beforeLoad: alleen('medewerker'),
  component: lazyRouteComponent(() => import('./kader/KaalKader.tsx'), 'KaalKader'),
})

/** Pages of the inwoner. */
export const inwonerRoute = createRoute({
  getParentRoute: () => wortelRoute,
  id: 'inwoner',
  beforeLoad: alleen('inwoner'),
  component: lazyRouteComponent(() => import('./kader/InwonerKader.tsx'), 'InwonerKader'),
})

/** Where a bare address leads somebody who is logged in. */
export const thuisRoute = createRoute({
  getParentRoute: () => wortelRoute,
  path: '/',
  beforeLoad: async ({ location }) => {
    redirect({ href: thuisVan(await wie(location.href)), replace: true, throw: true })
  },
})

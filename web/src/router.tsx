import { createRouter } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { GeenVerbinding } from './api/probleem.ts'
import { aanbodRoutes } from './modules/aanbod/aanbod.routes.ts'
import { aanvraagRoutes } from './modules/aanvraag/aanvraag.routes.ts'
import { attenderingRoutes } from './modules/attendering/attendering.routes.ts'
import { beleidRoutes } from './modules/beleid/beleid.routes.ts'
import { berichtenRoutes } from './modules/berichten/berichten.routes.ts'
import { besluitRoutes } from './modules/besluit/besluit.routes.ts'
import { bezoekRoutes } from './modules/bezoek/bezoek.routes.ts'
import { dossierRoutes } from './modules/dossier/dossier.routes.ts'
import { gebiedRoutes } from './modules/gebied/gebied.routes.ts'
import { gesprekKaalRoutes, gesprekRoutes } from './modules/gesprek/gesprek.routes.ts'
import { kamerRoutes } from './modules/kamer/kamer.routes.ts'
import { instellingenRoutes } from './modules/instellingen/instellingen.routes.ts'
import { inwonerRoutes } from './modules/inwoner/inwoner.routes.ts'
import { netwerkRoutes } from './modules/netwerk/netwerk.routes.ts'
import { noodtoegangRoutes } from './modules/noodtoegang/noodtoegang.routes.ts'
import { onderdelenRoutes } from './modules/onderdelen/onderdelen.routes.ts'
import { oppakkingRoutes } from './modules/oppakking/oppakking.routes.ts'
import { organisatieRoutes } from './modules/organisatie/organisatie.routes.ts'
import { planRoutes } from './modules/plan/plan.routes.ts'
import { regieRoutes } from './modules/regie/regie.routes.ts'
import { spelregelRoutes } from './modules/spelregel/spelregel.routes.ts'
import { teamRoutes } from './modules/team/team.routes.ts'
import { toegangRoutes } from './modules/toegang/toegang.routes.ts'
import { postvakRoutes } from './modules/postvak/postvak.routes.ts'
import { thuisRoutes } from './modules/thuis/thuis.routes.ts'
import { triageRoutes } from './modules/triage/triage.routes.ts'
import { werklijstRoutes } from './modules/werklijst/werklijst.routes.ts'
import { Skelet } from './ui/Kaart.tsx'
import { Foutpagina } from './ui/Vangnet.tsx'
import { inwonerRoute, kaalRoute, thuisRoute, werkplekRoute, wortelRoute } from './wortel.tsx'

// Without a network: what is on this device, if anything is.
const OpDitApparaat = lazy(async () => ({
  default: (await import('./modules/bezoek/OpDitApparaat.tsx')).OpDitApparaat,
}))

// Registered by hand: every module adds its routes to one of the three frames.
const boom = wortelRoute.addChildren([
  thuisRoute,
  werkplekRoute.addChildren([
    ...besluitRoutes,
    ...aanvraagRoutes,
    ...aanbodRoutes,
    ...berichtenRoutes,
    ...werklijstRoutes,
    ...postvakRoutes,
    ...triageRoutes,
    ...thuisRoutes,
    ...dossierRoutes,
    ...instellingenRoutes,
    ...planRoutes,
    ...gesprekRoutes,
    ...netwerkRoutes,
    ...bezoekRoutes,
    ...toegangRoutes,
    ...regieRoutes,
    ...teamRoutes,
    ...kamerRoutes,
    ...noodtoegangRoutes,
    ...attenderingRoutes,
    ...beleidRoutes,
    ...gebiedRoutes,
    ...spelregelRoutes,
    ...organisatieRoutes,
    ...oppakkingRoutes,
  ]),
  kaalRoute.addChildren([...gesprekKaalRoutes]),
  inwonerRoute.addChildren([...inwonerRoutes]),
  ...onderdelenRoutes,
])

export const router = createRouter({
  routeTree: boom,
  defaultPendingComponent: () => <Skelet />,
  defaultPendingMs: 0,
  defaultPendingMinMs: 0,
  defaultErrorComponent: ({ error, reset }) => (
    <>
      <Foutpagina fout={error} opnieuw={reset} />
      {error instanceof GeenVerbinding ? (
        <Suspense fallback={null}>
          <OpDitApparaat />
        </Suspense>
      ) : null}
    </>
  ),
  defaultPreload: false,
  scrollRestoration: true,
})

// The content may still be on its way: then the focus waits for it, unless it went elsewhere.
function naarInhoud(keer = 50): void {
  const inhoud = document.getElementById('inhoud')
  if (inhoud !== null) inhoud.focus()
  else if (keer > 0 && document.activeElement === document.body) setTimeout(naarInhoud, 100, keer - 1)
}

// Like a page load: the focus goes to the content, so that a screen reader starts there.
router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
  if (fromLocation !== undefined && pathChanged) naarInhoud()
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

import type { Config } from './config.ts'
import type { Database } from './platform/db/pool.ts'
import { openapiRoutes } from './platform/http/openapi.ts'
import type { Route } from './platform/http/registreer.ts'
import { planRoutes } from './modules/plan/plan.routes.ts'
import { sessieRoutes } from './modules/sessie/sessie.routes.ts'
import { signaalRoutes } from './modules/signaal/signaal.routes.ts'

/** What the server is built from. */
export type Omgeving = { readonly config: Config; readonly db: Database }

/** Every operation of the server, by hand: what is not in this list does not exist (stijl.md, pitfall 9). */
export const ROUTES = ({ config }: Omgeving): readonly Route[] => [
  ...openapiRoutes,
  ...sessieRoutes(config),
  ...planRoutes,
  ...signaalRoutes,
]

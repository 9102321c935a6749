import type { Omgeving } from './app.ts'
import type { Route } from './platform/http/registreer.ts'
import { sessieRoutes } from './modules/sessie/sessie.routes.ts'
import { signaalRoutes } from './modules/signaal/signaal.routes.ts'

/** Every operation of the server, by hand: what is not in this list does not exist (stijl.md, pitfall 9). */
export const ROUTES = ({ config }: Omgeving): readonly Route[] => [...sessieRoutes(config), ...signaalRoutes]

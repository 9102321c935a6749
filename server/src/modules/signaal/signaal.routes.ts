import {
  outreachKiezen,
  outreachTonen,
  pogingVastleggen,
  signaalInschatten,
  adresControleren,
  contactControleren,
  dossierOpenen,
  postvakkenTonen,
  postvakTonen,
  signaalMelden,
  signaalOpnemen,
  signaalSluiten,
  signaalTonen,
  signaalVerdelen,
} from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as afhandelen from './afhandelen.commands.ts'
import * as openen from './openen.commands.ts'
import * as commands from './signaal.commands.ts'
import * as queries from './signaal.queries.ts'
import * as opvolging from './opvolging.commands.ts'

export const signaalRoutes: readonly Route[] = [
  route(signaalMelden, ({ ctx, body }) => commands.signaalMelden(ctx, body)),
  route(signaalOpnemen, ({ ctx, body }) => commands.signaalOpnemen(ctx, body)),
  route(postvakTonen, ({ ctx, query }) => queries.postvakTonen(ctx, query)),
  route(postvakkenTonen, ({ ctx }) => queries.postvakkenTonen(ctx)),
  route(signaalTonen, ({ ctx, params }) => queries.signaalTonen(ctx, params.signaalId)),
  route(signaalVerdelen, ({ ctx, params, body }) => afhandelen.signaalVerdelen(ctx, params.signaalId, body)),
  route(signaalSluiten, ({ ctx, params, body }) => afhandelen.signaalSluiten(ctx, params.signaalId, body)),
  route(contactControleren, ({ ctx, params }) => afhandelen.contactControleren(ctx, params.signaalId)),
  route(adresControleren, ({ ctx, body }) => afhandelen.adresControleren(ctx, body)),
  route(signaalInschatten, ({ ctx, params, body }) =>
    opvolging.signaalInschatten(ctx, params.signaalId, body),
  ),
  route(pogingVastleggen, ({ ctx, params, body }) => opvolging.pogingVastleggen(ctx, params.signaalId, body)),
  route(outreachKiezen, ({ ctx, params, body }) => opvolging.outreachKiezen(ctx, params.signaalId, body)),
  route(outreachTonen, ({ ctx }) => queries.outreachTonen(ctx)),
  route(dossierOpenen, ({ ctx, params, body }) => openen.dossierOpenen(ctx, params.signaalId, body)),
]

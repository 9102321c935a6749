import {
  hulpvraagOppakken,
  opgepaktTonen,
  oppakkingenTonen,
  oppakkingTonen,
  verdelingVastleggen,
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
import * as verdeling from './hulpvraagverdeling.commands.ts'
import * as oppakken from './oppakken.commands.ts'
import * as opgepakt from './oppakken.queries.ts'

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
  route(hulpvraagOppakken, ({ ctx, body }) => oppakken.hulpvraagOppakken(ctx, body)),
  route(opgepaktTonen, ({ ctx }) => opgepakt.opgepaktTonen(ctx)),
  route(oppakkingTonen, ({ ctx, params }) => opgepakt.oppakkingTonen(ctx, params.signaalId)),
  route(oppakkingenTonen, ({ ctx, params }) => opgepakt.oppakkingenTonen(ctx, params.dossierId)),
  route(verdelingVastleggen, ({ ctx, params, body }) => verdeling.verdelingVastleggen(ctx, params, body)),
  route(dossierOpenen, ({ ctx, params, body }) => openen.dossierOpenen(ctx, params.signaalId, body)),
]

import * as c from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as aanleveren from './aanleveren.commands.ts'
import * as lees from './bericht.queries.ts'

export const berichtRoutes: readonly Route[] = [
  route(c.berichtenTonen, ({ ctx, query }) => lees.berichtenTonen(ctx, query)),
  route(c.dossierBerichtenTonen, ({ ctx, params }) => lees.dossierBerichtenTonen(ctx, params.dossierId)),
  route(c.berichtTonen, ({ ctx, params }) => lees.berichtTonen(ctx, params.berichtId)),
  route(c.berichtInhoud, ({ ctx, params }) => lees.berichtInhoud(ctx, params.berichtId)),
  route(c.berichtAanleveren, ({ ctx, body }) => aanleveren.berichtAanleveren(ctx, body)),
  route(c.toewijzingStarten, ({ ctx, params, body }) =>
    aanleveren.toewijzingStarten(ctx, params.toewijzingId, body),
  ),
  route(c.toewijzingStoppen, ({ ctx, params, body }) =>
    aanleveren.toewijzingStoppen(ctx, params.toewijzingId, body),
  ),
]

import { adresWijzigen, dossierTonen, persoonToevoegen, persoonWijzigen } from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as adres from './adres.commands.ts'
import * as queries from './dossier.queries.ts'
import * as personen from './persoon.commands.ts'

export const dossierRoutes: readonly Route[] = [
  route(dossierTonen, ({ ctx, params }) => queries.dossierTonen(ctx, params.dossierId)),
  route(adresWijzigen, ({ ctx, params, body }) => adres.adresWijzigen(ctx, params.dossierId, body)),
  route(persoonToevoegen, ({ ctx, params, body }) => personen.persoonToevoegen(ctx, params.dossierId, body)),
  route(persoonWijzigen, ({ ctx, params, body }) => personen.persoonWijzigen(ctx, params, body)),
]

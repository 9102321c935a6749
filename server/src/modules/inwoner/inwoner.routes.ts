import { mijnBrieven, mijnDossiers, mijnExport, mijnLezingen } from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as queries from './inwoner.queries.ts'

export const inwonerRoutes: readonly Route[] = [
  route(mijnDossiers, ({ ctx }) => queries.mijnDossiers(ctx)),
  route(mijnLezingen, ({ ctx, params }) => queries.mijnLezingen(ctx, params.dossierId)),
  route(mijnBrieven, ({ ctx, params }) => queries.mijnBrieven(ctx, params.dossierId)),
  route(mijnExport, ({ ctx, params }) => queries.mijnExport(ctx, params.dossierId)),
]

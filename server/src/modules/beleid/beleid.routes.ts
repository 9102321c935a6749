import { beleidTonen, beleidVaststellen, beleidVergelijken, beleidVersiesTonen } from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as queries from './beheer.queries.ts'
import * as commands from './vaststellen.commands.ts'

export const beleidRoutes: readonly Route[] = [
  route(beleidVersiesTonen, ({ ctx }) => queries.beleidVersiesTonen(ctx)),
  route(beleidTonen, ({ ctx, params }) => queries.beleidTonen(ctx, params.versie)),
  route(beleidVergelijken, ({ ctx, params, body }) => commands.beleidVergelijken(ctx, params.versie, body)),
  route(beleidVaststellen, ({ ctx, body }) => commands.beleidVaststellen(ctx, body)),
]

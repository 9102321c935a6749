import { beleidTonen, beleidVaststellen, beleidVergelijken, beleidVersiesTonen } from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as queries from './beleidsversie.queries.ts'
import * as commands from './beleidsversie.commands.ts'

export const beleidsversieRoutes: readonly Route[] = [
  route(beleidVersiesTonen, ({ ctx }) => queries.beleidVersiesTonen(ctx)),
  route(beleidTonen, ({ ctx, params }) => queries.beleidTonen(ctx, params.versie)),
  route(beleidVergelijken, ({ ctx, params, body }) => commands.beleidVergelijken(ctx, params.versie, body)),
  route(beleidVaststellen, ({ ctx, body }) => commands.beleidVaststellen(ctx, body)),
]

import * as c from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './werkafspraak.commands.ts'
import * as queries from './werkafspraak.queries.ts'

export const werkafspraakRoutes: readonly Route[] = [
  route(c.werkafsprakenTonen, ({ ctx, params }) => queries.werkafsprakenTonen(ctx, params)),
  route(c.werkafsprakenEigen, ({ ctx }) => queries.werkafsprakenEigen(ctx)),
  route(c.werkafspraakMaken, ({ ctx, params, body }) => commands.werkafspraakMaken(ctx, params, body)),
  route(c.werkafspraakAfronden, ({ ctx, params, body }) => commands.werkafspraakAfronden(ctx, params, body)),
  route(c.werkafspraakAanspreken, ({ ctx, params, body }) =>
    commands.werkafspraakAanspreken(ctx, params, body.tekst),
  ),
  route(c.taakAfspraakAfronden, ({ ctx, params }) => commands.vanHelper(ctx, params.afspraakId, null)),
  route(c.taakAfspraakAanspreken, ({ ctx, params, body }) =>
    commands.vanHelper(ctx, params.afspraakId, body.tekst),
  ),
]

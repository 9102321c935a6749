import {
  clientondersteuningAanbieden,
  deelnemerToevoegen,
  deelnemerVerwijderen,
  deelnemerWijzigen,
  driegesprekAkkoord,
  driegesprekConcluderen,
  gesprekAfsluiten,
  gesprekkenTonen,
  gesprekPlannen,
  gesprekTonen,
  gesprekUitwisselen,
  gesprekVastleggen,
  meelezenTonen,
} from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import { gesprekAfsluiten as afsluiten } from './afsluiten.commands.ts'
import * as deelnemer from './deelnemer.commands.ts'
import * as driegesprek from './driegesprek.commands.ts'
import * as commands from './gesprek.commands.ts'
import * as queries from './gesprek.queries.ts'

type Params = { dossierId: number; gesprekId: number }
const sleutel = ({ dossierId, gesprekId }: Params) => ({ dossierId, id: gesprekId })

export const gesprekRoutes: readonly Route[] = [
  route(gesprekPlannen, ({ ctx, params, body }) => commands.gesprekPlannen(ctx, params.dossierId, body)),
  route(gesprekkenTonen, ({ ctx, params }) => queries.gesprekkenTonen(ctx, params.dossierId)),
  route(meelezenTonen, ({ ctx }) => queries.meelezenTonen(ctx)),
  route(gesprekTonen, ({ ctx, params }) => queries.gesprekTonen(ctx, sleutel(params))),
  route(gesprekVastleggen, ({ ctx, params, body }) => commands.gesprekVastleggen(ctx, sleutel(params), body)),
  route(gesprekUitwisselen, ({ ctx, params, body }) =>
    commands.gesprekUitwisselen(ctx, sleutel(params), body),
  ),
  route(gesprekAfsluiten, ({ ctx, params, body }) => afsluiten(ctx, sleutel(params), body)),
  route(deelnemerToevoegen, ({ ctx, params, body }) => deelnemer.deelnemerToevoegen(ctx, params, body)),
  route(deelnemerWijzigen, ({ ctx, params, body }) =>
    deelnemer.deelnemerWijzigen(ctx, params, params.deelnemerId, body),
  ),
  route(deelnemerVerwijderen, ({ ctx, params }) =>
    deelnemer.deelnemerVerwijderen(ctx, params, params.deelnemerId),
  ),
  route(driegesprekConcluderen, ({ ctx, params, body }) =>
    driegesprek.driegesprekConcluderen(ctx, sleutel(params), body),
  ),
  route(driegesprekAkkoord, ({ ctx, params }) =>
    driegesprek.driegesprekAkkoord(ctx, sleutel(params), params.deelnemerId),
  ),
  route(clientondersteuningAanbieden, ({ ctx, params, body }) =>
    deelnemer.clientondersteuningAanbieden(ctx, params, body.gewenst),
  ),
]

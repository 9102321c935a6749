import {
  netwerkMethodeKiezen,
  netwerkPersoonToevoegen,
  netwerkPersoonVerwijderen,
  netwerkPersoonWijzigen,
  netwerkTonen,
  voorstelAfwijzen,
  voorstellenTonen,
  voorstelOvernemen,
} from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './netwerk.commands.ts'
import * as queries from './netwerk.queries.ts'

export const netwerkRoutes: readonly Route[] = [
  route(netwerkTonen, ({ ctx, params }) => queries.netwerkTonen(ctx, params.dossierId)),
  route(netwerkMethodeKiezen, ({ ctx, params, body }) => commands.methodeKiezen(ctx, params.dossierId, body)),
  route(netwerkPersoonToevoegen, ({ ctx, params, body }) =>
    commands.persoonToevoegen(ctx, params.dossierId, body),
  ),
  route(netwerkPersoonWijzigen, ({ ctx, params, body }) => commands.persoonWijzigen(ctx, params, body)),
  route(netwerkPersoonVerwijderen, ({ ctx, params }) => commands.persoonVerwijderen(ctx, params)),
  route(voorstellenTonen, ({ ctx, params }) => queries.voorstellenTonen(ctx, params)),
  route(voorstelOvernemen, ({ ctx, params, body }) => commands.voorstelOvernemen(ctx, params, body)),
  route(voorstelAfwijzen, ({ ctx, params }) => commands.voorstelAfwijzen(ctx, params)),
]

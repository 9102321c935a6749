import * as c from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as afspraak from './afspraak.commands.ts'
import * as contact from './contact.commands.ts'
import * as queries from './uitvoering.queries.ts'

export const uitvoeringRoutes: readonly Route[] = [
  route(c.uitvoeringTonen, ({ ctx, params }) => queries.uitvoeringTonen(ctx, params)),
  route(c.plannenZonderContact, ({ ctx }) => queries.plannenZonderContact(ctx)),
  route(c.contactPlannen, ({ ctx, params, body }) => contact.contactPlannen(ctx, params, body)),
  route(c.contactHouden, ({ ctx, params, body }) => contact.contactHouden(ctx, params, body)),
  route(c.afspraakVastleggen, ({ ctx, params, body }) => afspraak.afspraakVastleggen(ctx, params, body)),
  route(c.afspraakBeeindigen, ({ ctx, params }) => afspraak.afspraakBeeindigen(ctx, params)),
  route(c.terugvalMelden, ({ ctx, params, body }) => afspraak.terugvalMelden(ctx, params, body)),
  route(c.terugvalAfhandelen, ({ ctx, params, body }) => afspraak.terugvalAfhandelen(ctx, params, body)),
]

import * as c from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import { verslagAanvullen } from './verslag.commands.ts'
import * as queries from './verslag.queries.ts'

export const verslagRoutes: readonly Route[] = [
  route(c.verslagenTonen, ({ ctx, params }) => queries.verslagenTonen(ctx, params.dossierId)),
  route(c.verslagAanvullen, ({ ctx, params, body }) => verslagAanvullen(ctx, params, body)),
  route(c.verslagDrukken, async ({ ctx, params, reply }) => {
    const pdf = await queries.verslagDrukken(ctx, params)
    reply.header('content-disposition', 'attachment; filename="mijn-verslag.pdf"')
    return Buffer.from(pdf)
  }),
  route(c.verslagMeegeven, async ({ ctx, params, reply }) => {
    const pdf = await queries.verslagMeegeven(ctx, params)
    reply.header('content-disposition', 'attachment; filename="verslag.pdf"')
    return Buffer.from(pdf)
  }),
  route(c.opmerkingenTonen, ({ ctx, params }) => queries.opmerkingenTonen(ctx, params)),
]

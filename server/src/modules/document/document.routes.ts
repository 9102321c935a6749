import * as c from '@keukentafel/contract'
import { route, type Route } from '../../platform/http/registreer.ts'
import { documentTonen } from './document.commands.ts'

export const documentRoutes: readonly Route[] = [
  route(c.documentTonen, async ({ ctx, params, reply }) => {
    const { titel, inhoud } = await documentTonen(ctx, params.dossierId, params.documentId)
    reply.header('content-disposition', `inline; filename="${titel}.pdf"`)
    return inhoud
  }),
]

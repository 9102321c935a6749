import { meldingmailKiezen, meldingmailTonen } from '@keukentafel/contract'
import type { Config } from '../../config.ts'
import { route, type Route } from '../../platform/http/registreer.ts'
import * as commands from './meldingmail.commands.ts'
import * as queries from './meldingmail.queries.ts'

export const meldingmailRoutes = ({ mail }: Pick<Config, 'mail'>): readonly Route[] => [
  route(meldingmailTonen, ({ ctx }) => queries.meldingmailTonen(ctx, mail !== null)),
  route(meldingmailKiezen, ({ ctx, body }) => commands.meldingmailKiezen(ctx, body.keuze, mail !== null)),
]

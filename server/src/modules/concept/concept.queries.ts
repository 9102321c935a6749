import type { AntwoordVan, conceptTonen as TonenOp } from '@keukentafel/contract'
import { leesMetWie, type Context } from '../../platform/db/met.ts'
import { findConcept } from './concept.store.ts'

type Antwoord = AntwoordVan<typeof TonenOp>

/** The own draft under this key, or none. Refused as soon as the toegang to the dossier has ended. */
export async function conceptTonen(ctx: Context, dossierId: number, sleutel: string): Promise<Antwoord> {
  const rij = await leesMetWie(ctx, { naam: 'concept.tonen', dossierId }, (trx) =>
    findConcept(trx, { dossierId, houderId: ctx.wie.id, sleutel }),
  )
  if (rij === null) return { concept: null }
  return {
    concept: {
      deel: rij.deel as NonNullable<Antwoord['concept']>['deel'],
      inhoud: rij.inhoud,
      version: rij.version,
      gewijzigdOp: rij.gewijzigd_op.toISOString(),
    },
  }
}

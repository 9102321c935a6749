import { createHash } from 'node:crypto'
import { gelukt, nietGevonden } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { findDocument, insertDocument } from './document.store.ts'

export type Uitgave = {
  readonly dossierId: number
  readonly soort: 'verwijsbrief'
  readonly deel: 'besluit' | 'plan' | 'gesprek'
  /** also the name of the file: never anything of a person */
  readonly titel: string
  readonly pdf: Uint8Array
  readonly door: number
}

/** Keeps a document as it was issued: nobody can change it, a new version is a new document. */
export function documentBewaren(trx: Trx, u: Uitgave): Promise<{ id: number }> {
  const inhoud = Buffer.from(u.pdf)
  return insertDocument(trx, {
    dossier_id: u.dossierId,
    soort: u.soort,
    deel: u.deel,
    titel: u.titel,
    media_type: 'application/pdf',
    inhoud,
    sha256: createHash('sha256').update(inhoud).digest(),
    door: u.door,
  })
}

/**
 * Opens a document. A handeling and not a mere reading: the spoor tells which document was opened, every time.
 * Not found when its deel is not open to the person acting.
 */
export const documentTonen = (
  ctx: Context,
  dossierId: number,
  documentId: number,
): Promise<{ readonly titel: string; readonly inhoud: Buffer }> =>
  metWie(
    ctx,
    { naam: 'document.tonen', dossierId, object: { soort: 'document', id: documentId } },
    async (trx) => {
      const document = await findDocument(trx, dossierId, documentId)
      return document === undefined ? nietGevonden() : gelukt(document)
    },
  )

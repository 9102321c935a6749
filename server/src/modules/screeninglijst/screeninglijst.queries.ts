import type { AntwoordVan, screeningenTonen as TonenOp } from '@keukentafel/contract'
import type { Context } from '../../platform/db/met.ts'
import { beleidNu } from '../beleid/beleid.queries.ts'
import { kolommenVan } from './screeninglijst.rules.ts'

/** Which lists this gemeente takes in, and with which columns; nothing of a person. */
export async function screeningenTonen(ctx: Context): Promise<AntwoordVan<typeof TonenOp>> {
  const { signalering } = await beleidNu(ctx)
  return {
    screenings: signalering.screenings.map((s) => ({
      id: s.id,
      naam: s.naam,
      vraagtToestemming: s.vraagtToestemming,
      kolommen: [...kolommenVan(s)],
    })),
  }
}

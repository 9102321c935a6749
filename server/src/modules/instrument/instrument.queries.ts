import type { Afname, AntwoordVan, instrumentenTonen as TonenOp } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { leesMetWie, type Context } from '../../platform/db/met.ts'
import { beleidVersies } from '../beleid/beleid.queries.ts'
import { beleidVanVersie, type Beleid } from '../beleid/index.ts'
import { matrixVergelijken } from './instrument.rules.ts'
import { findAfnames, findPersonen, findVersie, type AfnameRij, type PersoonRij } from './instrument.store.ts'

export const toAfname = (a: AfnameRij): Afname => ({
  id: a.id,
  persoonId: a.persoon_id,
  wie: a.wie,
  instrument: a.instrument,
  onderdeel: a.onderdeel,
  antwoorden: a.antwoorden.map(({ id, waarde }) => ({ id, waarde })),
  uitkomst: a.uitkomst,
  op: a.op,
  door: a.door,
})

function vergelijking(
  { instrumenten: { matrix } }: Beleid,
  personen: readonly PersoonRij[],
  afnames: readonly AfnameRij[],
) {
  const domeinen = matrix?.domeinen ?? []
  return personen.flatMap(({ id, naam }) => {
    const scores = afnames.filter((a) => a.instrument === 'matrix' && a.persoon_id === id).toReversed()
    const rijen = matrixVergelijken(
      domeinen.map((d) => d.id),
      scores,
    )
    const naamVan = (domein: string) => domeinen.find((d) => d.id === domein)?.naam ?? domein
    return rijen.length === 0
      ? []
      : [{ persoonId: id, wie: naam, domeinen: rijen.map((r) => ({ ...r, naam: naamVan(r.id) })) }]
  })
}

/** The instruments of the beleid that this dossier began with, and what was filled in (TRI-13, TRI-14, TRI-18). */
export async function instrumentenTonen(
  ctx: Context,
  dossierId: number,
): Promise<AntwoordVan<typeof TonenOp>> {
  const versies = await beleidVersies(ctx)
  const vandaag = dagInNederland(ctx.moment).toString()
  return leesMetWie(ctx, { naam: 'instrumenten.tonen', dossierId, delen: ['gesprek'] }, async (trx) => {
    const beleidVersie = (await findVersie(trx, dossierId)) ?? 1
    const beleid = beleidVanVersie(versies, beleidVersie)
    if (beleid === null) throw new Error('onbekende beleidsversie')
    const personen = await findPersonen(trx, dossierId, vandaag)
    const afnames = await findAfnames(trx, dossierId)
    const { screening, checklists, matrix } = beleid.instrumenten
    return {
      beleidVersie,
      personen,
      screening:
        screening === null ? null : { naam: screening.naam, stap1: screening.stap1, stap2: screening.stap2 },
      checklists: checklists.map(({ id, naam, punten }) => ({ id, naam, punten })),
      matrix:
        matrix === null ? null : { naam: matrix.naam, domeinen: matrix.domeinen, niveaus: matrix.niveaus },
      afnames: afnames.map(toAfname),
      vergelijking: vergelijking(beleid, personen, afnames),
      mag: ['afname.vastleggen'],
    }
  })
}

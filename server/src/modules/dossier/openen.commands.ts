import type { Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import type { Beleid } from '../beleid/index.ts'
import { findTeamVan, insertDossier, teamlidKlaar, type NieuwDossier } from './openen.store.ts'

export type Adres = Pick<NieuwDossier, 'straat' | 'huisnummer' | 'toevoeging' | 'postcode' | 'plaats'>
type Opening = Adres & {
  readonly gebiedId: number
  readonly naam: string
  readonly bron: 'signaal' | 'uittreding'
  readonly vanuit?: number
}

/**
 * Opens a dossier for this address in the wijk, inside a handeling that already runs; from here the transaction is
 * narrowed to it, and the opener holds what the task of the team asks until `dossierOverdragen`.
 */
export async function dossierMaken(
  trx: Trx,
  { ctx, beleid }: { ctx: Context; beleid: Beleid },
  o: Opening,
): Promise<{ id: number; kenmerk: string }> {
  const teamId = await findTeamVan(trx, o.gebiedId, ctx.wie.teams)
  const grondslag = beleid.grondslagen.find((g) => g.soort === 'teamlid')
  const { straat, huisnummer, toevoeging, postcode, plaats } = o
  return insertDossier(
    trx,
    {
      gebied_id: o.gebiedId,
      team_id: teamId ?? 0,
      naam: o.naam,
      straat,
      huisnummer,
      toevoeging,
      postcode,
      plaats,
      beleid_versie: beleid.versie,
      bron: o.bron,
      vanuit: o.vanuit ?? null,
    },
    // Where beleid gives a team no task, the opener holds no more than is needed to write down what was told.
    { delen: grondslag?.delen ?? ['kern', 'gesprek', 'melder'], bron: grondslag?.bron ?? 'Wmo 2.3.2' },
  )
}

/**
 * The task of opening is done: who has the regie goes on by that, and nobody else keeps the dossier. Answers whether
 * the person acting still sees it.
 */
export const dossierOverdragen = (trx: Trx, dossierId: number): Promise<boolean> =>
  teamlidKlaar(trx, dossierId)

import { sql } from 'kysely'
import type { TriageFeiten, TriageVoorstelView } from '@keukentafel/contract'
import type { Trx } from '../../platform/db/pool.ts'
import type { LichteHulp } from './afhandeling.rules.ts'
import type { Besluitwoord } from './feiten.rules.ts'
import type { Complexiteit } from '../beleid/index.ts'

/** What is kept beside the decision: what was ticked and what the rules made of it (TRI-19). */
export type BewaardVoorstel = { feiten: TriageFeiten; voorstel: TriageVoorstelView }

export type TriageRij = {
  id: number
  oordeel: Complexiteit
  voorstel: BewaardVoorstel
  besluit: Besluitwoord
  motivatie: string | null
  lichte_hulp: LichteHulp | null
  beleid_versie: number
  door: string
  op: Date
  version: number
}

/** Every triage of a dossier, newest first. */
export async function findTriages(trx: Trx, dossierId: number): Promise<TriageRij[]> {
  const rijen = await trx
    .selectFrom('triage as t')
    .innerJoin('houder as h', 'h.id', 't.door')
    .select([
      't.id',
      't.oordeel',
      't.voorstel',
      't.besluit',
      't.motivatie',
      't.lichte_hulp',
      't.beleid_versie',
      't.op',
    ])
    .select(['h.naam as door', 't.version'])
    .where('t.dossier_id', '=', dossierId)
    .orderBy('t.id', 'desc')
    .limit(50)
    .execute()
  return rijen as unknown as TriageRij[]
}

export type DossierStand = {
  kenmerk: string
  naam: string
  beleid_versie: number
  fase: string
  regievoerder_id: number | null
  regievoerder: string | null
  /** birth dates of the members of today */
  geboortedata: string[]
  schrijft: boolean
}

/** What a triage needs to know of the dossier, as far as the person acting may see it. */
export async function findStand(
  trx: Trx,
  dossierId: number,
  vandaag: string,
): Promise<DossierStand | undefined> {
  const { rows } = await sql<DossierStand>`
    select d.kenmerk, d.naam, d.beleid_versie, w.fase, r.regievoerder_id, h.naam as regievoerder,
      array(select p.geboortedatum::text from persoon p where p.dossier_id = d.id and p.geboortedatum is not null
        and (p.lid_tot is null or p.lid_tot >= ${vandaag}::date)) as geboortedata,
      exists (select from toegang t where t.dossier_id = d.id and t.deel = 'gesprek' and t.recht = 'schrijven'
        and t.houder_id = any (mijn_houders()) and t.vanaf <= statement_timestamp()
        and (t.tot is null or t.tot > statement_timestamp())) as schrijft
    from dossier d left join werkregel w on w.dossier_id = d.id
      left join regie r on r.dossier_id = d.id and r.tot is null
      left join houder h on h.id = r.regievoerder_id
    where d.id = ${dossierId}`.execute(trx)
  return rows[0]
}

export type VraagRij = { kenmerk: string; vraag: string; ontvangen_op: Date }

/** The questions that led here: the signalen of this dossier, oldest first. */
export const findVragen = (trx: Trx, dossierId: number): Promise<VraagRij[]> =>
  trx
    .selectFrom('signaal')
    .select(['kenmerk', 'vraag', 'ontvangen_op'])
    .where('dossier_id', '=', dossierId)
    .orderBy('ontvangen_op')
    .limit(20)
    .execute()

export type NieuweTriage = {
  dossier_id: number
  oordeel: Complexiteit
  indicatoren: string[]
  leefgebieden: string[]
  voorstel: BewaardVoorstel
  besluit: Besluitwoord
  uitzonderingen: string[]
  motivatie: string | null
  lichte_hulp: LichteHulp | null
  beleid_versie: number
  door: number
  version: number
}

export async function insertTriage(trx: Trx, triage: NieuweTriage): Promise<{ id: number; op: Date }> {
  return trx
    .insertInto('triage')
    .values({
      ...triage,
      voorstel: JSON.stringify(triage.voorstel),
      lichte_hulp: triage.lichte_hulp === null ? null : JSON.stringify(triage.lichte_hulp),
    })
    .returning(['id', 'op'])
    .executeTakeFirstOrThrow()
}

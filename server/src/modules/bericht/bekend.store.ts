import { sql } from 'kysely'
import type { BekendeStart, BekendeStop, BekendeToewijzing } from '@keukentafel/iwmo'
import type { Trx } from '../../platform/db/pool.ts'
import type { Beleid } from '../beleid/index.ts'

/** To which dossier do these numbers belong, of this sender? Null when to none. */
export async function findPlek(
  trx: Trx,
  nummers: readonly number[],
): Promise<readonly { dossier_id: number; toewijzing_id: number }[]> {
  const { rows } = await sql<{ dossier_id: number; toewijzing_id: number }>`
    select v.dossier_id, v.toewijzing_id from unnest(${[...nummers]}::int[]) n cross join lateral toewijzing_vinden(n) v`.execute(
    trx,
  )
  return rows
}

/** What a start or stop is compared with, out of the dossier to which the transaction is narrowed. */
export type Bekend = {
  readonly identificatieGebruikt: boolean
  readonly toewijzingen: readonly (BekendeToewijzing & {
    readonly id: number
    readonly organisatieId: number
  })[]
  readonly starts: readonly BekendeStart[]
  readonly stops: readonly BekendeStop[]
}

async function isGebruikt(
  trx: Trx,
  b: { id: number; organisatieId: number; soort: string; identificatie: string },
): Promise<boolean> {
  const rij = await trx
    .selectFrom('bericht')
    .select('id')
    .where('richting', '=', 'in')
    .where('organisatie_id', '=', b.organisatieId)
    .where('soort', '=', b.soort)
    .where('identificatie', '=', b.identificatie)
    .where('id', '<>', b.id)
    .executeTakeFirst()
  return rij !== undefined
}

const productUit = (l: { categorie: string | null; code: string | null }) =>
  l.categorie === null
    ? {}
    : { Product: { Categorie: l.categorie as never, ...(l.code === null ? {} : { Code: l.code }) } }

const findToewijzingen = (trx: Trx, dossierId: number) =>
  trx
    .selectFrom('toewijzing as t')
    .innerJoin('persoon as p', (j) =>
      j.onRef('p.dossier_id', '=', 't.dossier_id').onRef('p.id', '=', 't.persoon_id'),
    )
    .innerJoin('organisatie as o', 'o.id', 't.organisatie_id')
    .innerJoin('dossier as d', 'd.id', 't.dossier_id')
    .select(['t.id', 't.nummer', 't.product', 't.categorie', 't.organisatie_id', 'p.bsn', 'o.agb_code'])
    .select('d.beleid_versie')
    .where('t.dossier_id', '=', dossierId)
    .orderBy('t.id')
    .execute()
type ToewijzingRij = Awaited<ReturnType<typeof findToewijzingen>>[number]

const findLeveringen = (trx: Trx, dossierId: number) =>
  trx
    .selectFrom('levering')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .where('ingetrokken_op', 'is', null)
    .orderBy('id')
    .execute()

function toBekend(t: ToewijzingRij, beleid: Beleid | undefined): Bekend['toewijzingen'][number] {
  const code = beleid?.producten.find((p) => p.id === t.product)?.code
  return {
    id: t.id,
    organisatieId: t.organisatie_id,
    Bsn: t.bsn ?? '',
    aanbieder: t.agb_code ?? '',
    ToewijzingNummer: t.nummer,
    Product: { Categorie: t.categorie as never, ...(code === undefined ? {} : { Code: code }) },
  }
}

/** Everything known at this moment; compared again under the lock before a message is taken in. */
export async function findBekend(
  trx: Trx,
  bericht: { id: number; organisatieId: number; soort: string; identificatie: string },
  dossierId: number | null,
  beleid: (versie: number) => Beleid | undefined,
): Promise<Bekend> {
  const identificatieGebruikt = await isGebruikt(trx, bericht)
  if (dossierId === null) return { identificatieGebruikt, toewijzingen: [], starts: [], stops: [] }
  const rijen = await findToewijzingen(trx, dossierId)
  const leveringen = await findLeveringen(trx, dossierId)
  const kern = (l: (typeof leveringen)[number]) => {
    const t = rijen.find((rij) => rij.id === l.toewijzing_id)
    const { begindatum: Begindatum } = l
    return { Bsn: t?.bsn ?? '', ToewijzingNummer: t?.nummer ?? 0, Begindatum, ...productUit(l) }
  }
  return {
    identificatieGebruikt,
    toewijzingen: rijen.map((t) => toBekend(t, beleid(t.beleid_versie))),
    starts: leveringen.filter((l) => l.soort === 'start').map(kern),
    stops: leveringen
      .filter((l) => l.soort === 'stop')
      .map((l) => ({ ...kern(l), Einddatum: l.einddatum ?? '', RedenBeeindiging: l.reden as never })),
  }
}

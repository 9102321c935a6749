import { sql } from 'kysely'
import type { Deel, Fase, TermijnSoort } from '@keukentafel/contract'
import type { Trx } from '../../platform/db/pool.ts'
import type { Geraakt } from './dossier.rules.ts'

export type LidRij = {
  id: number
  voornamen: string
  tussenvoegsel: string | null
  achternaam: string
  geboortenaam: string | null
  geboortedatum: string | null
  relatie: string
  telefoon: string | null
  email: string | null
  bsn: string | null
  lid_vanaf: string
  lid_tot: string | null
  version: number
}
export type RegieRij = {
  id: number
  regievoerder_id: number
  regievoerder: string
  rol: string
  vanaf: string
  tot: string | null
  reden: string
  door: string
}
export type TermijnRij = {
  soort: TermijnSoort
  van: string
  uiterlijk: string
  herinner_op: string | null
  bron: string
}
export type ToegangRij = {
  deel: Deel
  persoon_id: number | null
  recht: 'lezen' | 'schrijven'
  grondslag: string
  bron: string
  via: 'medewerker' | 'team' | 'organisatie' | 'bereik' | 'inwoner' | 'helper' | 'systeem'
  vanaf: string
  tot: string | null
}

/** A dossier with everything the page shows; times inside the lists are text, as JSON has them. */
export type DossierRij = {
  id: number
  kenmerk: string
  naam: string
  straat: string | null
  huisnummer: number | null
  toevoeging: string | null
  postcode: string | null
  plaats: string | null
  gebied: string
  gebied_id: number
  team: string
  status: 'open' | 'gesloten'
  afgeschermd: boolean
  beleid_versie: number
  geopend_op: Date
  version: number
  fase: Fase | null
  regievoerder: { id: number; naam: string; rol: string; vanaf: string } | null
  leden: LidRij[]
  regie: RegieRij[]
  termijnen: TermijnRij[]
  concepten: { sleutel: string; deel: Deel; gewijzigd_op: string }[]
  gestopt: { persoon: string; partij: string }[]
  geraakt: Geraakt | null
  toegang: ToegangRij[]
}

/** One statement for the whole page; row-level security leaves out of each list what one may not see. */
export async function findDossier(trx: Trx, dossierId: number): Promise<DossierRij | null> {
  const { rows } = await sql<DossierRij>`
    select d.id, d.kenmerk, d.naam, d.straat, d.huisnummer, d.toevoeging, d.postcode, d.plaats, d.status,
      d.afgeschermd, d.beleid_versie, d.geopend_op, d.version, g.naam as gebied, d.gebied_id,
      t.naam as team,
      (select w.fase from werkregel w where w.dossier_id = d.id) as fase,
      (select to_jsonb(r) from regievoerder_nu(d.id) r) as regievoerder,
      coalesce((select jsonb_agg(to_jsonb(p) order by p.relatie <> 'hoofdbewoner', p.geboortedatum nulls last, p.id)
        from persoon p where p.dossier_id = d.id), '[]') as leden,
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'regievoerder_id', r.regievoerder_id, 'regievoerder', h.naam,
          'rol', r.rol, 'vanaf', r.vanaf, 'tot', r.tot, 'reden', r.reden, 'door', b.naam) order by r.vanaf desc, r.id desc)
        from regie r join houder h on h.id = r.regievoerder_id join houder b on b.id = r.door
        where r.dossier_id = d.id), '[]') as regie,
      coalesce((select jsonb_agg(to_jsonb(x) order by x.uiterlijk, x.id) from termijn x
        where x.dossier_id = d.id and x.voldaan_op is null), '[]') as termijnen,
      coalesce((select jsonb_agg(to_jsonb(c) - 'inhoud' order by c.gewijzigd_op desc) from concept c
        where c.dossier_id = d.id), '[]') as concepten,
      coalesce((select jsonb_agg(jsonb_build_object('persoon', s.voornamen, 'partij', s.partij) order by s.persoon_id, s.partij_id)
        from (select distinct on (o.persoon_id, o.partij_id) o.persoon_id, o.partij_id, o.gegeven, o.ingetrokken_op,
            o.delen, o.doel, p.voornamen, h.naam as partij
          from toestemming o join persoon p on p.dossier_id = o.dossier_id and p.id = o.persoon_id
            join houder h on h.id = o.partij_id
          where o.dossier_id = d.id order by o.persoon_id, o.partij_id, o.gegeven_op desc, o.id desc) s
        where not s.gegeven
          -- A ja to talk, which opened nothing, is over without a stop when it goes on with another contact (KTG-17).
          or (s.ingetrokken_op is not null and not (s.delen = '{}' and exists (select from toestemming n
            where n.dossier_id = d.id and n.persoon_id = s.persoon_id and n.gegeven and n.ingetrokken_op is null
              and starts_with(s.doel, n.doel))))), '[]') as gestopt,
      (select jsonb_build_object('wetten', coalesce(t.voorstel #> '{feiten,wetten}', '[]'), 'leefgebieden', to_jsonb(t.leefgebieden),
          'partners', coalesce(t.voorstel #> '{voorstel,partners,voorstel}', '[]'))
        from triage t where t.dossier_id = d.id order by t.id desc limit 1) as geraakt,
      (select coalesce(jsonb_agg(to_jsonb(m)), '[]') from mijn_toegang(d.id) m) as toegang
    from dossier d join gebied g on g.id = d.gebied_id join houder t on t.id = d.team_id
    where d.id = ${dossierId}`.execute(trx)
  return rows[0] ?? null
}

/** In which wijk with a team a dossier lies (CBS code), and with which version of the beleid it began. */
export const findWijkVan = (
  trx: Trx,
  dossierId: number,
): Promise<{ wijk: string; beleid_versie: number } | undefined> =>
  trx
    .selectFrom('dossier as d')
    .innerJoin('gebied_werkt as w', 'w.gebied_id', 'd.gebied_id')
    .innerJoin('gebied as g', 'g.id', 'w.werkt_id')
    .select(['g.sleutel as wijk', 'd.beleid_versie'])
    .where('d.id', '=', dossierId)
    .executeTakeFirst()

import { sql } from 'kysely'
import type { Trx } from '../../platform/db/pool.ts'
import type { Zoekvraag } from './zoek.rules.ts'

export type ZoekKaart = {
  dossier_id: number
  persoon_id: number
  voornamen: string
  tussenvoegsel: string | null
  achternaam: string
  geboortedatum: string | null
  kenmerk: string
  huishouden: string
  adres: string | null
  plaats: string | null
  status: 'open' | 'gesloten'
  regievoerder: string | null
}

/**
 * The best matches among what the person acting may see, at most `limiet`: ids first, then a card of each, in one
 * statement, so that what one may see is found out once.
 */
export async function findPersonen(trx: Trx, vraag: Zoekvraag, limiet: number): Promise<ZoekKaart[]> {
  const naam = 'naam' in vraag ? vraag.naam : null
  const bsn = 'bsn' in vraag ? vraag.bsn : null
  const { rows } = await sql<ZoekKaart>`select * from zoek_kaarten(
    array(select persoon_id from zoek_dossiers(${naam}, ${bsn}, ${limiet})))`.execute(trx)
  return rows
}

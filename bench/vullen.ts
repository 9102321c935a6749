import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { leeftijdOp } from '../server/src/kern/datum.ts'
import { parseBsn } from '../server/src/kern/bsn.ts'
import { dossierNaam } from '../server/src/modules/signaal/index.ts'
import type { Huishouden } from './bouwstof.ts'
import { bezetten, eigenTaken, nummeringBijwerken, type Vulling } from './bezetten.ts'
import { AANTAL_LEDEN, houdersVan, inwonerId, isConcept, isUitgebreid, persoonId, teamId } from './mensen.ts'

const PER_KEER = 2500

// Numbers of the test range that fail the elfproef are nobody's. When the 9,091 BSNs of that range have been given
// away, people get these, so that the index of BSNs has a size; they are never searched for.
export function* naDeTestBsns(): Generator<string> {
  for (let n = 0; n <= 99_999; n++) {
    const nummer = `9999${String(n).padStart(5, '0')}`
    if (!parseBsn(nummer).ok) yield nummer
  }
}

const PHASEN = ['nieuw', 'triage', 'gesprek', 'uitvoering', 'uitvoering', 'evaluatie'] as const
const heeftPlan = (n: number): boolean => isConcept(n) || n % 9 > 2
const faseVan = (n: number): string => {
  if (isConcept(n)) return 'plan'
  return heeftPlan(n) ? (n % 9 > 6 ? 'evaluatie' : 'uitvoering') : (PHASEN[n % 9] ?? 'nieuw')
}

function toHuis({ n, leden }: Huishouden, v: Vulling) {
  const { team, werker } = houdersVan(n)
  const eerste = leden.find((lid) => lid.persoon.relatie === 'hoofdbewoner') ?? leden[0]
  if (eerste === undefined) throw new Error('a household without people')
  const { straat, huisnummer, toevoeging, postcode, plaats } = eerste.adres
  return {
    id: n + 1,
    team_id: teamId(team),
    werker_id: persoonId('werker', werker),
    opener_id: persoonId('werker', werker === 0 ? 1 : werker - 1),
    gebied_id: v.gebieden[team % v.gebieden.length],
    organisatie_id: v.organisatieId,
    naam: dossierNaam(eerste.persoon.tussenvoegsel, eerste.persoon.achternaam),
    straat,
    huisnummer,
    toevoeging,
    postcode,
    plaats,
    fase: faseVan(n),
    heeft_plan: heeftPlan(n),
    is_concept: isConcept(n),
    uitgebreid: isUitgebreid(n),
  }
}

const volgend = (nummers: Iterator<string>): string | null => {
  const uit = nummers.next()
  return uit.done === true ? null : uit.value
}

function toLeden({ n, leden }: Huishouden, v: Vulling) {
  const volgorde = leden.toSorted(
    (a, b) => Number(b.persoon.relatie === 'hoofdbewoner') - Number(a.persoon.relatie === 'hoofdbewoner'),
  )
  const alle = volgorde.slice(0, 10)
  // An extended household has six members; who is missing is a grandchild of whom no BSN is known.
  const [laatste] = alle.slice(-1)
  while (isUitgebreid(n) && laatste !== undefined && alle.length < AANTAL_LEDEN)
    alle.push({ ...laatste, persoon: { ...laatste.persoon, relatie: 'kleinkind' } })
  return alle.map(({ persoon: p }, i) => {
    const id = (n + 1) * 10 + i
    const bsn = i < volgorde.length ? (p.bsn ?? volgend(v.nummers)) : null
    const kanInloggen = bsn !== null && leeftijdOp(p.geboortedatum, v.vandaag) >= 12
    return {
      dossier_id: n + 1,
      id,
      voornamen: p.voornamen,
      tussenvoegsel: p.tussenvoegsel,
      achternaam: p.achternaam,
      geboortenaam: p.geboortenaam,
      geboortedatum: p.geboortedatum.toString(),
      bsn,
      relatie: p.relatie,
      telefoon: p.telefoon,
      email: p.email,
      inwoner_id: kanInloggen ? inwonerId(id) : null,
    }
  })
}

const TIJDELIJK = `
  create temp table if not exists huis (id bigint primary key, team_id bigint, werker_id bigint, opener_id bigint, gebied_id bigint,
    organisatie_id bigint, naam text, straat text, huisnummer int, toevoeging text, postcode text, plaats text, fase text,
    heeft_plan boolean, is_concept boolean, uitgebreid boolean);
  create temp table if not exists lid (dossier_id bigint, id bigint, voornamen text, tussenvoegsel text, achternaam text, geboortenaam text,
    geboortedatum date, bsn text, relatie text, telefoon text, email text, inwoner_id bigint)`

async function neem(bron: AsyncIterator<Huishouden>, aantal: number): Promise<Huishouden[]> {
  const uit: Huishouden[] = []
  while (uit.length < aantal) {
    const volgend = await bron.next()
    if (volgend.done === true) break
    uit.push(volgend.value)
  }
  return uit
}

/** Fills the database up to `aantal` dossiers, after those that are there; tells `meld` how far it is. */
export async function vul(
  v: Vulling,
  vanaf: number,
  aantal: number,
  meld: (klaar: number) => void,
): Promise<void> {
  const { client } = v
  await client.query("set session_replication_role = 'replica'") // foreign keys hold by construction; checking takes minutes
  await bezetten(v, aantal)
  await client.query(TIJDELIJK)
  const sql = await readFile(join(import.meta.dirname, 'vulling.sql'), 'utf8')
  for (let n = vanaf; n < aantal; n += PER_KEER) {
    const deel = await neem(v.bron, Math.min(PER_KEER, aantal - n))
    await client.query('begin; truncate huis, lid')
    await client.query('insert into huis select * from jsonb_populate_recordset(null::huis, $1)', [
      JSON.stringify(deel.map((huishouden) => toHuis(huishouden, v))),
    ])
    await client.query('insert into lid select * from jsonb_populate_recordset(null::lid, $1)', [
      JSON.stringify(deel.flatMap((huishouden) => toLeden(huishouden, v))),
    ])
    await client.query(`analyze huis; analyze lid; ${sql}; commit`)
    await client.query('select spoor_zegelen()')
    meld(n + deel.length)
  }
  await eigenTaken(v)
  await nummeringBijwerken(client)
  await client.query("set session_replication_role = 'origin'")
  await client.query('vacuum analyze')
  await client.query('checkpoint')
}

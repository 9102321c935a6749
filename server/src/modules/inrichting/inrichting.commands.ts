import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { alsEigenaar } from '../../platform/db/eigenaar.ts'
import { valideerBeleid, valideerInrichting, type Beleid, type Inrichting } from '../beleid/index.ts'
import { beleidOpnemen } from '../beleid/beleid.commands.ts'
import {
  insertGebieden,
  insertInstallatie,
  insertMedewerker,
  insertOrganisaties,
  insertSysteem,
  insertTeams,
  type Bereik,
} from './inrichting.store.ts'

const MAP = join(import.meta.dirname, '../../../../gemeenten')

const GEMEENTEBREED = '003 Basisontwerp §4.3 (teamleider bewaakt de caseload); Wmo 2.3.2'
/** The scope that comes with a role: who sees more than a thousand dossiers holds no row for each. */
const BEREIK: Readonly<Record<string, readonly Bereik[]>> = {
  teamleider: [
    {
      soort: 'team',
      delen: ['kern', 'plan'],
      recht: 'lezen',
      grondslag: 'wettelijke_taak',
      bron: GEMEENTEBREED,
    },
  ],
  consulent: [
    {
      soort: 'installatie',
      delen: ['kern', 'inzet', 'besluit', 'bericht'],
      recht: 'lezen',
      grondslag: 'wettelijke_taak',
      bron: 'Wmo 2.3.5; 004 §2.1',
    },
  ],
}
/** The scope that comes with this role; empty for who holds a row for each dossier. */
export const bereikVan = (rol: string): readonly Bereik[] => BEREIK[rol] ?? []

const taak = (delen: readonly string[]): readonly Bereik[] => [
  { soort: 'installatie', delen, recht: 'schrijven', grondslag: 'wettelijke_taak', bron: 'Wmo 5.1.1' },
]
/** Tasks that run by themselves, each with no more than it needs. */
const TAKEN: Readonly<Record<string, readonly Bereik[]>> = {
  importeren: [],
  berichten: taak(['kern', 'inzet', 'bericht', 'plan']),
  brieven: taak(['kern', 'besluit', 'plan', 'inzet', 'bericht']),
  termijnen: taak(['kern']),
  demo: [],
}

async function lees<T>(gemeente: string, bestand: string): Promise<T> {
  const module = (await import(pathToFileURL(join(MAP, gemeente, bestand)).href)) as { default: T }
  return module.default
}

const geldig = <T>(
  uit: { ok: true; waarde: T } | { ok: false; weigeringen: readonly { veld?: string; tekst: string }[] },
  wat: string,
): T => {
  if (uit.ok) return uit.waarde
  throw new Error(
    [`${wat} klopt niet:`, ...uit.weigeringen.map((w) => `  ${w.veld ?? ''}: ${w.tekst}`)].join('\n'),
  )
}

/** Reads and checks what a gemeente is: its beleid and its inrichting. @throws Error naming every fault at once */
export async function leesGemeente(gemeente: string): Promise<{ beleid: Beleid; inrichting: Inrichting }> {
  return {
    beleid: geldig(valideerBeleid(await lees(gemeente, 'beleid.ts')), `gemeenten/${gemeente}/beleid.ts`),
    inrichting: geldig(
      valideerInrichting(await lees(gemeente, 'inrichting.ts')),
      `gemeenten/${gemeente}/inrichting.ts`,
    ),
  }
}

/**
 * Makes an empty migrated database into the installation of one gemeente: places, parties, teams, people and beleid.
 * As the owner, once; `soort` never changes afterwards (veiligheid.md, Demo left on).
 */
export async function inrichten(
  eigenaarUrl: string,
  gemeente: string,
  soort: 'demo' | 'echt',
): Promise<void> {
  const { beleid, inrichting } = await leesGemeente(gemeente)
  await alsEigenaar(eigenaarUrl, async (trx) => {
    await insertInstallatie(trx, gemeente, soort)
    await beleidOpnemen(trx, beleid, 'Eerste versie, uit het plan van de gemeente')
    const gebieden = await insertGebieden(trx, inrichting)
    const organisaties = await insertOrganisaties(trx, inrichting)
    const teams = await insertTeams(trx, inrichting, gebieden, organisaties)
    for (const [naam, bereik] of Object.entries(TAKEN)) await insertSysteem(trx, naam, bereik)
    if (soort === 'echt') return
    for (const m of inrichting.medewerkers)
      await insertMedewerker(trx, m, { organisaties, teams, bereik: bereikVan(m.rol) })
  })
}

import { randomUUID } from 'node:crypto'
import type { Database } from '../../platform/db/pool.ts'
import type { Beleid } from '../beleid/index.ts'
import { teamwerkerToevoegen } from '../team/team.commands.ts'
import { voorzieningToevoegen } from '../voorziening/voorziening.commands.ts'
import { findStad, type DemoWerker } from './demo.store.ts'
import { kamersVullen } from './kamer.commands.ts'

type Ploeg = {
  readonly db: Database
  readonly beleid: Beleid
  readonly werkers: readonly DemoWerker[]
  /** the wijken of the households, by name */
  readonly gebieden: ReadonlyMap<string, number>
  readonly nu: Temporal.Instant
}

const isLeider = (w: DemoWerker) => w.rollen.includes('teamleider')

/** What the person who comes `nr`th in a team does there: the functies and expertises of the beleid in their order. */
function plaats({ functies, expertises, uren }: Beleid['teamwerk'], lid: DemoWerker, nr: number) {
  const gewoon = functies.filter((f) => f.id !== 'teamleider')
  const expertise = expertises[nr]
  return {
    medewerkerId: lid.id,
    functie: isLeider(lid) ? 'teamleider' : (gewoon[nr % gewoon.length]?.id ?? ''),
    uren: (isLeider(lid) ? uren?.leider : uren?.lid) ?? 24,
    expertises: expertise === undefined ? [] : [expertise.id],
  }
}

// Each teamleider writes down who makes up the own teams, where the plan says how a team is made up (TEAM-01, TEAM-02).
async function teamsSamenstellen({ db, beleid: { teamwerk }, werkers, nu }: Ploeg): Promise<void> {
  if (teamwerk.functies.length === 0) return
  for (const leider of werkers.filter(isLeider))
    for (const teamId of leider.teams) {
      const leden = werkers.filter((w) => w.teams.includes(teamId)).slice(0, teamwerk.grootte?.max)
      for (const [nr, lid] of leden.entries())
        await teamwerkerToevoegen(
          { db, wie: leider, verzoek: randomUUID(), moment: nu },
          teamId,
          plaats(teamwerk, lid, nr),
        )
    }
}

const IN_DE_WIJK = {
  naam: 'Koffie-inloop',
  omschrijving: 'Elke ochtend open. U hoeft zich niet aan te melden.',
}
const IN_DE_STAD = [
  { naam: 'Maatjes', omschrijving: 'Een vrijwilliger komt elke week langs of gaat met u op pad.' },
  { naam: 'Vervoer door buren', omschrijving: 'Naar de dokter of de winkel. Bel een dag van tevoren.' },
]

// What there is in each wijk and in the whole stad, so that something is found from every place (ALG-04).
async function voorzieningenOpschrijven({ db, werkers, gebieden, nu }: Ploeg): Promise<void> {
  const wie = werkers.find((w) => w.rollen.includes('functioneel_beheerder'))
  const stad = await findStad(db)
  if (wie === undefined) return
  const alle = [
    ...[...gebieden].map(([wijk, id]) => ({
      ...IN_DE_WIJK,
      naam: `${IN_DE_WIJK.naam} ${wijk}`,
      gebiedId: id,
    })),
    ...(stad === null ? [] : IN_DE_STAD.map((v) => ({ ...v, gebiedId: stad }))),
  ]
  for (const voorziening of alle)
    await voorzieningToevoegen(
      { db, wie, verzoek: randomUUID(), moment: nu },
      { ...voorziening, telefoon: null, organisatieId: null },
    )
}

/** What stands around the households: who makes up the teams, and what there is in wijk and stad. */
export async function omgevingVullen(ploeg: Ploeg): Promise<void> {
  await teamsSamenstellen(ploeg)
  await voorzieningenOpschrijven(ploeg)
  await kamersVullen(ploeg)
}

import { randomUUID } from 'node:crypto'
import type { Database } from '../../platform/db/pool.ts'
import type { Beleid } from '../beleid/index.ts'
import { teamwerkerToevoegen } from '../team/team.commands.ts'
import type { DemoWerker } from './demo.store.ts'

type Ploeg = {
  readonly db: Database
  readonly beleid: Beleid
  readonly werkers: readonly DemoWerker[]
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

/** Each teamleider writes down who makes up the own teams, where the plan says how a team is made up (TEAM-01, TEAM-02). */
export async function teamsSamenstellen({ db, beleid: { teamwerk }, werkers, nu }: Ploeg): Promise<void> {
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

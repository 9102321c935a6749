import { randomUUID } from 'node:crypto'
import { dagInNederland } from '../../kern/datum.ts'
import type { Context } from '../../platform/db/met.ts'
import type { Database } from '../../platform/db/pool.ts'
import type { Beleid } from '../beleid/index.ts'
import { kamerdienstToevoegen } from '../kamer/dienst.commands.ts'
import { kamerAan } from '../kamer/index.ts'
import { kamerToevoegen } from '../kamer/kamer.commands.ts'
import type { DemoWerker } from './demo.store.ts'

type Bij = {
  readonly db: Database
  readonly beleid: Beleid
  readonly werkers: readonly DemoWerker[]
  readonly gebieden: ReadonlyMap<string, number>
  readonly nu: Temporal.Instant
}

// No area has 099: these ring nobody.
const ACHTERWACHT = '099 000 01 00'
const WERKNUMMER = '099 000 01 01'
const DAGEN = [1, 2, 3, 4, 5]

// Each working day somebody in the morning and somebody on call in the afternoon. On dinsdag and on the day that the
// demo is made nobody is there for an hour between: that is what the rooster is there to show.
async function roosterVullen(ctx: Context, kamerId: number, werkers: readonly DemoWerker[]): Promise<void> {
  const vandaag = dagInNederland(ctx.moment)
  const eerste = vandaag.subtract({ days: vandaag.dayOfWeek - 1 })
  for (const nr of DAGEN) {
    const ochtend = werkers[nr % werkers.length]
    const middag = werkers[(nr + 1) % werkers.length]
    if (ochtend === undefined || middag === undefined) return
    const inWeek = eerste.add({ days: nr - 1 })
    const dag = Temporal.PlainDate.compare(inWeek, vandaag) < 0 ? inWeek.add({ days: 7 }) : inWeek
    const gemeen = { dag: dag.toString(), herhaalt: true }
    await kamerdienstToevoegen(ctx, kamerId, {
      ...gemeen,
      medewerkerId: ochtend.id,
      soort: 'aanwezig',
      telefoon: null,
      van: '09:00',
      tot: '14:00',
    })
    await kamerdienstToevoegen(ctx, kamerId, {
      ...gemeen,
      medewerkerId: middag.id,
      soort: 'bereikbaar',
      telefoon: WERKNUMMER,
      van: nr === 2 || nr === vandaag.dayOfWeek ? '15:00' : '14:00',
      tot: '17:00',
    })
  }
}

/** One kamer per team with a rooster, where the plan asks that there is always a beroepskracht (TRI-12). */
export async function kamersVullen({ db, beleid, werkers, gebieden, nu }: Bij): Promise<void> {
  if (!kamerAan(beleid, dagInNederland(nu)).aan) return
  const vrijwilligers = werkers.filter((w) => w.rollen.includes('vrijwilliger')).map((w) => w.id)
  const gedaan = new Set<number>()
  for (const wie of werkers.filter((w) => w.rollen.includes('teamleider')))
    for (const teamId of wie.teams) {
      const team = werkers.filter((w) => w.teams.includes(teamId) && w.rollen.includes('sociaal_werker'))
      const [eerste] = team
      const plek = [...gebieden].find(([, id]) => eerste?.gebieden.includes(id))
      if (eerste === undefined || plek === undefined || gedaan.has(teamId)) continue
      const ctx: Context = { db, wie, verzoek: randomUUID(), moment: nu }
      const { id } = await kamerToevoegen(ctx, {
        teamId,
        naam: `Buurtkamer ${plek[0]}`,
        gebiedId: plek[1],
        achterwacht: { naam: wie.naam, telefoon: ACHTERWACHT },
        openingen: DAGEN.map((weekdag) => ({ weekdag, van: '09:00', tot: '17:00' })),
        // The vrijwilligers of the demo receive people in the first kamer.
        vrijwilligers: gedaan.size === 0 ? vrijwilligers : [],
      })
      await roosterVullen(ctx, id, team)
      gedaan.add(teamId)
    }
}

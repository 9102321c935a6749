import { expect, test } from 'vitest'
import { testServer } from '../../../../tests/support/server.ts'
import { beleidNu } from '../beleid/beleid.queries.ts'
import { demoVullen } from './demo.commands.ts'

/** The fasen of the werklijst that the plan of each gemeente leads to (what it switches off is not shown). */
const FASEN = {
  leeuwarden: ['evaluatie', 'gesprek', 'plan', 'triage', 'uitvoering'],
  nijmegen: ['evaluatie', 'gesprek', 'plan', 'triage', 'uitvoering'],
  enschede: [],
  deventer: ['evaluatie', 'gesprek', 'plan', 'triage', 'uitvoering'],
  drechtsteden: ['evaluatie', 'gesprek', 'plan', 'triage', 'uitvoering'],
}

test.each(Object.entries(FASEN))(
  'the demo of %s has households in every stage that its plan knows, and invented people only',
  async (gemeente, fasen) => {
    const server = await testServer(gemeente)
    expect(await demoVullen(server.db, { vanaf: 0, aantal: 12, nu: Temporal.Now.instant() })).toBeGreaterThan(
      8,
    )
    const gevonden = await server.kijk<{ fase: string }>('select distinct fase from werkregel order by fase')
    expect(gevonden.map((rij) => rij.fase)).toEqual(fasen)
    const [postvak] = await server.kijk<{ aantal: number }>(
      'select count(*)::int as aantal from signaal where dossier_id is null',
    )
    expect(postvak!.aantal).toBeGreaterThan(0)
    // A team has its people where the plan says how it is made up.
    const [teams] = await server.kijk<{ met: number; leiders: number }>(
      `select (select count(distinct team_id)::int from team_werker) as met, (select count(distinct l.team_id)::int from teamlid l
         join rol_toekenning r on r.houder_id = l.medewerker_id and r.rol = 'teamleider') as leiders`,
    )
    const { teamwerk } = await beleidNu({ db: server.db, moment: Temporal.Now.instant() })
    expect(teams!.met).toBe(teamwerk.functies.length === 0 ? 0 : teams!.leiders)
    expect(teams!.leiders).toBeGreaterThan(0)
    expect(await server.kijk('select id from sociale_kaart_item limit 1')).toHaveLength(1)
    expect(
      await server.kijk("select id from persoon where bsn is not null and bsn not like '9999%'"),
    ).toEqual([])
  },
  120_000,
)

test('a database that was not made as demo is not filled', async () => {
  const server = await testServer('leeuwarden', 'echt')
  await expect(demoVullen(server.db, { vanaf: 0, aantal: 1, nu: Temporal.Now.instant() })).rejects.toThrow(
    'niet als demo gemaakt',
  )
})

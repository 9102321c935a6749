import type { AntwoordVan, sessieTonen as SessieOp, demoPersonen as DemoOp } from '@keukentafel/contract'
import type { Config } from '../../config.ts'
import { dagInNederland } from '../../kern/datum.ts'
import { versTot, type Wie } from '../../kern/wie.ts'
import type { Context } from '../../platform/db/met.ts'
import { Probleem } from '../../platform/http/problemen.ts'
import { verslagAlsAanvraag } from '../aanvraag/index.ts'
import { beleidNu } from '../beleid/beleid.queries.ts'
import { planVan, type Beleid } from '../beleid/index.ts'
import { installatie, inrichtingVan } from '../inrichting/inrichting.queries.ts'
import { kamerAan } from '../kamer/index.ts'
import { findDemoPersonen } from './sessie.store.ts'

// Whoever works in a team writes a vraag down in the postvak; every other worker picks it up (SIG-15).
const paktOp = ({ organisatieId, teams }: Wie): boolean => organisatieId !== null && teams.length === 0

/** What this gemeente does, as words for the screens, here and for this person; which regel says so stands in beleid. */
const vermogens = (beleid: Beleid, dag: Temporal.PlainDate, wie: Wie): string[] => [
  ...Object.entries(beleid.capabilities)
    .filter(([, c]) => c.aan)
    .map(([naam]) => naam),
  ...(beleid.signalering.thuissignalen === null ? [] : ['thuissignalen']),
  ...(beleid.signalering.iedereOrganisatie === null
    ? []
    : ['iedere_organisatie', ...(paktOp(wie) ? ['vraag_oppakken'] : [])]),
  ...(verslagAlsAanvraag(beleid) === null ? [] : ['aanvragen']),
  ...(kamerAan(beleid, dag).aan ? ['kamerrooster'] : []),
]

/** Demo login works only on a database that was made as demo; elsewhere it does not exist. */
export async function eisDemo(ctx: Context): Promise<void> {
  if ((await installatie(ctx.db)).soort !== 'demo')
    throw new Probleem(404, 'niet-gevonden', 'Wij kunnen dit niet vinden.')
}

/** Who is logged in, and the words of this gemeente; the web asks it once per page load. */
export async function sessieTonen(ctx: Context, config: Config): Promise<AntwoordVan<typeof SessieOp>> {
  const [beleid, inrichting, { soort, gemeente }] = await Promise.all([
    beleidNu(ctx),
    inrichtingVan(ctx.db),
    installatie(ctx.db),
  ])
  const woorden = Object.fromEntries(
    Object.entries(beleid.woorden).flatMap(([sleutel, w]) => (typeof w === 'string' ? [] : [[sleutel, w]])),
  )
  const woord = ({ id, naam }: { id: string; naam: string }) => ({ id, naam })
  const { id, naam, soort: wieSoort, rollen, organisatie } = ctx.wie
  return {
    wie:
      wieSoort === 'publiek' || wieSoort === 'systeem'
        ? null
        : {
            id,
            naam,
            soort: wieSoort,
            rollen: [...rollen],
            organisatie,
            versTot: versTot(ctx.wie)?.toString() ?? null,
          },
    gemeente: {
      sleutel: gemeente,
      naam: inrichting.naam,
      telefoon: inrichting.telefoon,
      plan: planVan(beleid),
      woorden,
      melderTypes: beleid.aanmelding.meldertypes.map(woord),
      kanalen: beleid.aanmelding.kanalen.map(woord),
      capabilities: vermogens(beleid, dagInNederland(ctx.moment), ctx.wie),
    },
    demo: soort === 'demo',
    inloggen: config.oidc === null ? 'demo' : 'oidc',
  }
}

/** The invented people to choose from (ALG-03 in the demo). */
export async function demoPersonen(ctx: Context): Promise<AntwoordVan<typeof DemoOp>> {
  await eisDemo(ctx)
  return { personen: await findDemoPersonen(ctx.db) }
}

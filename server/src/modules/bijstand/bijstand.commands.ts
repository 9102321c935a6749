import type { bijstandVastleggen as VastleggenOp, BodyVan } from '@keukentafel/contract'
import { dagInNederland } from '../../kern/datum.ts'
import { gelukt, verboden, verouderd, type Result } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { attenderen } from '../attendering/attendering.commands.ts'
import { beleidVan, beleidVersies } from '../beleid/beleid.queries.ts'
import type { Beleid, Bijstandbeleid } from '../beleid/index.ts'
import { onderwerpInPlan } from '../plan/onderwerp.commands.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { dossierBeleid, ledenVan, medewerkerAlsPartij, schrijfdelen } from '../toegang/toegang.queries.ts'
import { toestemmingOpnemen, toestemmingVervalt } from '../toestemming/toestemming.commands.ts'
import {
  bijstandControleren,
  leesDelen,
  onderwerpVan,
  speeltMee,
  staandWoord,
  woordStap,
} from './bijstand.rules.ts'
import * as store from './bijstand.store.ts'

type Body = BodyVan<typeof VastleggenOp>
type Bij = {
  readonly trx: Trx
  readonly ctx: Context
  readonly dossierId: number
  readonly beleid: Beleid
  readonly eerder: store.BijstandRij | null
  readonly consulenten: readonly { readonly id: number; readonly naam: string }[]
}

const NIET_MEER = 'er wordt hierover niet meer gedeeld'
const NIET_U = verboden('bijstand-toestemming-niet-door-u', 'U mag hier geen toestemming vastleggen.')

const gezegdUit = (rij: store.BijstandRij | null) =>
  rij?.gegeven == null ? null : { gegeven: rij.gegeven, ingetrokkenOp: rij.ingetrokken_op }

/** A ja is said about one person to one contact: another of either asks anew. */
const isZelfde = ({ eerder }: Bij, { persoonId, contact }: Body): boolean =>
  eerder !== null &&
  eerder.persoon_id === persoonId &&
  eerder.consulent_id === (contact?.consulentId ?? null) &&
  (eerder.consulent_id !== null || eerder.contact_naam === contact?.naam.trim())

async function controleren(b: Bij, body: Body): Promise<Result<Bijstandbeleid>> {
  const leden = await ledenVan(b.trx, b.dossierId, dagInNederland(b.ctx.moment))
  return bijstandControleren(b.beleid, {
    ...body,
    leden: leden.map((lid) => lid.id),
    consulenten: b.consulenten.map((c) => c.id),
    staand: staandWoord(gezegdUit(b.eerder), isZelfde(b, body)),
  })
}

/** The contact with an account hears that the dossier can be read now. */
async function bellen(
  { trx, dossierId, eerder }: Bij,
  body: Body,
  toestemming: number | null,
): Promise<void> {
  const houderId = body.delen === 'ja' ? (body.contact?.consulentId ?? null) : null
  if (houderId === null || toestemming === eerder?.toestemming_id) return
  await attenderen(trx, { dossierId, aan: { houderId }, soort: 'bijstand.gedeeld' })
}

/** Records what the inwoner said, through the toestemming of the dossier; answers its number. */
async function opnemen(b: Bij, bijstand: Bijstandbeleid, body: Body): Promise<Result<number>> {
  const { contact, persoonId, hoe } = body
  const partijId = contact?.consulentId ?? (await store.findAfdeling(b.trx))
  if (contact === null || persoonId === null || hoe === null || partijId === null) return NIET_U
  const wie = contact.consulentId === null ? ` (${contact.naam.trim()})` : ''
  const uit = await toestemmingOpnemen(
    {
      trx: b.trx,
      ctx: b.ctx,
      dossierId: b.dossierId,
      partij: contact.consulentId === null ? null : await medewerkerAlsPartij(b.trx, contact.consulentId),
      body: {
        persoonId,
        partijId,
        doel: `${bijstand.waarvoor}${wie}`,
        delen: [...leesDelen(bijstand, contact)],
        gegeven: body.delen === 'ja',
        hoe,
      },
    },
    b.beleid,
  )
  // Everything that can be wrong with a toestemming here is about whom it is.
  return uit.ok ? uit : { ok: false, weigeringen: uit.weigeringen.map((w) => ({ ...w, veld: 'persoonId' })) }
}

function stapVan(b: Bij, body: Body): ReturnType<typeof woordStap> {
  const gezegd = gezegdUit(b.eerder)
  const gelijk = isZelfde(b, body)
  const loopt = gezegd?.gegeven === true && gezegd.ingetrokkenOp === null
  return woordStap({ ...body, gelijk, loopt, staand: staandWoord(gezegd, gelijk) })
}

/** The toestemming that holds after this: the one that stood, a new one, or none because it ended. */
async function toestemmingBij(b: Bij, bijstand: Bijstandbeleid, body: Body): Promise<Result<number | null>> {
  const oud = b.eerder?.toestemming_id ?? null
  const stap = stapVan(b, body)
  const blijft = gelukt(stap.houdt ? oud : null)
  if (!stap.eindigt && !stap.neemtOp) return blijft
  if (!(await schrijfdelen(b.trx, b.dossierId)).includes('kern')) return NIET_U
  if (stap.eindigt && oud !== null)
    await toestemmingVervalt(b.trx, b.ctx, { dossierId: b.dossierId, id: oud }, NIET_MEER)
  return stap.neemtOp ? opnemen(b, bijstand, body) : blijft
}

const NIEMAND = { persoon_id: null, consulent_id: null, contact_naam: null, contact_bereikbaar: null }
/** What is written: with nothing that plays a role, the contact that stood there stays. */
function waarden(b: Bij, body: Body): Omit<store.BijstandWaarden, 'toestemming_id'> {
  const { contact, antwoord } = body
  if (contact === null || !speeltMee(antwoord)) {
    const { persoon_id, consulent_id, contact_naam, contact_bereikbaar } = b.eerder ?? NIEMAND
    return { antwoord, persoon_id, consulent_id, contact_naam, contact_bereikbaar }
  }
  const consulent = b.consulenten.find((c) => c.id === contact.consulentId)
  return {
    antwoord,
    persoon_id: body.persoonId,
    consulent_id: consulent?.id ?? null,
    contact_naam: consulent?.naam ?? contact.naam.trim(),
    contact_bereikbaar: contact.bereikbaar.trim(),
  }
}

/**
 * Puts the topic in the concept of the plan, once in each plan, inside a handeling that already runs. Who took it out
 * keeps it out.
 */
export async function bijstandInPlan(
  trx: Trx,
  ctx: Context,
  dossierId: number,
  nieuweVersie = false,
): Promise<void> {
  const rij = await store.findBijstand(trx, dossierId)
  if (rij === null || !speeltMee(rij.antwoord)) return
  const { bijstand } = (await beleidVan(ctx, rij.beleid_versie)).gesprek
  const tekst = bijstand && onderwerpVan(bijstand, rij.antwoord)
  if (tekst === null || !(await schrijfdelen(trx, dossierId)).includes('plan')) return
  const plek = await onderwerpInPlan(
    trx,
    dossierId,
    { tekst, leefgebied: bijstand?.leefgebied ?? null, persoonId: rij.persoon_id },
    { al: rij.plan_id, nieuweVersie },
  )
  if (plek === null) return
  await store.updateOnderwerp(trx, dossierId, plek)
  await tijdlijnSchrijven(trx, {
    dossierId,
    wieId: ctx.wie.id,
    deel: 'plan',
    gebeurtenis: 'bijstand.onderwerp-in-plan',
    objectId: plek.planId,
  })
}

/**
 * Writes down whether bijstand or a participatievoorziening plays a role, who is the contact, and what the inwoner said
 * about sharing (KTG-17). A ja opens what the beleid names to a contact with an account; the topic comes into the plan.
 * Codes: those of `bijstandControleren` and of a toestemming, `bijstand-toestemming-niet-door-u`, 412.
 */
export async function bijstandVastleggen(
  ctx: Context,
  dossierId: number,
  body: Body,
): Promise<{ version: number }> {
  const versies = await beleidVersies(ctx)
  return metWie(
    ctx,
    { naam: 'bijstand.vastleggen', dossierId, deel: 'gesprek' },
    async (trx): Promise<Result<{ version: number }>> => {
      const eerder = await store.findBijstand(trx, dossierId)
      if ((eerder?.version ?? 0) !== ctx.versie) return verouderd()
      const beleid = await dossierBeleid(trx, versies, dossierId)
      const b: Bij = { trx, ctx, dossierId, beleid, eerder, consulenten: await store.findConsulenten(trx) }
      const goed = await controleren(b, body)
      if (!goed.ok) return goed
      const toestemming = await toestemmingBij(b, goed.waarde, body)
      if (!toestemming.ok) return toestemming
      const sleutel = { dossierId, versie: ctx.versie, door: ctx.wie.id }
      const rij = await store.saveBijstand(trx, sleutel, {
        ...waarden(b, body),
        toestemming_id: toestemming.waarde,
      })
      if (rij === null) return verouderd()
      await tijdlijnSchrijven(trx, {
        dossierId,
        wieId: ctx.wie.id,
        deel: 'gesprek',
        gebeurtenis: 'bijstand.vastgelegd',
        objectId: rij.id,
      })
      await bijstandInPlan(trx, ctx, dossierId, true)
      await bellen(b, body, toestemming.waarde)
      return gelukt({ version: rij.version })
    },
  )
}

import type {
  AntwoordVan,
  BodyVan,
  contractVastleggen as ContractOp,
  organisatieRolGeven as RolOp,
  organisatieToevoegen as ToevoegenOp,
} from '@keukentafel/contract'
import { gelukt, nietGevonden, verouderd, type Result } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import type { Trx } from '../../platform/db/pool.ts'
import { ketenVan } from '../gebied/gebied.queries.ts'
import {
  contractControleren,
  eindeControleren,
  gegevensControleren,
  rolControleren,
  type Rol,
} from './organisatie.rules.ts'
import * as store from './organisatie.store.ts'

type Gegevens = BodyVan<typeof ToevoegenOp>
type Uit = AntwoordVan<typeof ToevoegenOp>

async function bewaar(trx: Trx, ctx: Context, id: number | null, body: Gegevens): Promise<Result<Uit>> {
  await store.lockRegister(trx)
  const bekend = await store.findOrganisaties(trx)
  if (id !== null && !bekend.some((o) => o.id === id)) return nietGevonden()
  const goed = gegevensControleren(
    body,
    bekend.filter((o) => o.id !== id).map((o) => o.naam),
  )
  if (!goed.ok) return goed
  const { naam, telefoon } = goed.waarde
  const { soort, lijn, pijlers } = body
  const nieuw = id ?? (await store.insertOrganisatie(trx, { naam, soort }))
  const sleutel = { id: nieuw, versie: id === null ? 1 : (ctx.versie ?? 0), naam }
  const version = await store.updateOrganisatie(trx, sleutel, { soort, lijn, pijlers, telefoon })
  return version === null ? verouderd() : gelukt({ id: nieuw, version })
}

/** Takes an organisation in (ALG-08). Codes of `gegevensControleren`. */
export const organisatieToevoegen = (ctx: Context, body: Gegevens): Promise<Uit> =>
  metWie(ctx, { naam: 'organisatie.toevoegen' }, (trx) => bewaar(trx, ctx, null, body))

/** Codes of `gegevensControleren`, 404, and 412 when somebody was first. */
export const organisatieWijzigen = (ctx: Context, id: number, body: Gegevens): Promise<Uit> =>
  metWie(ctx, { naam: 'organisatie.wijzigen', object: { soort: 'organisatie', id } }, (trx) =>
    bewaar(trx, ctx, id, body),
  )

const alsRollen = (rijen: readonly store.OrganisatieRij[]): (Rol & { id: number })[] =>
  rijen.flatMap((o) =>
    o.rollen.map(({ id, rol, onder, gebied, vanaf, tot }) => ({
      id,
      organisatieId: o.id,
      rol,
      onderId: onder?.id ?? null,
      gebiedId: gebied?.id ?? null,
      vanaf,
      tot,
    })),
  )
const ketenIds = async (trx: Trx, gebiedId: number | null): Promise<number[]> =>
  gebiedId === null ? [] : (await ketenVan(trx, gebiedId)).map((g) => g.id)

/** Gives an organisation a role, here and then (ALG-08). Codes of `rolControleren`, 404. */
export const organisatieRolGeven = (
  ctx: Context,
  organisatieId: number,
  { als, onderId, gebiedId, ...body }: BodyVan<typeof RolOp>,
): Promise<{ id: number }> =>
  metWie(
    ctx,
    { naam: 'organisatierol.geven', object: { soort: 'organisatie', id: organisatieId } },
    async (trx) => {
      await store.lockRegister(trx)
      const rijen = await store.findOrganisaties(trx)
      if (!rijen.some((o) => o.id === organisatieId)) return nietGevonden()
      const goed = rolControleren(
        { ...body, organisatieId, onderId, gebiedId },
        { rollen: alsRollen(rijen), keten: await ketenIds(trx, gebiedId) },
      )
      if (!goed.ok) return goed
      const id = await store.insertRol(trx, {
        ...body,
        als: (als?.trim() ?? '') || null,
        organisatie_id: organisatieId,
        onder_id: onderId,
        gebied_id: gebiedId,
        door: ctx.wie.id,
      })
      return gelukt({ id })
    },
  )

type Einde = { readonly organisatieId: number; readonly id: number; readonly tot: string }
/** Sets the last day of a role. Codes of `eindeControleren`, 404. */
export const organisatieRolBeeindigen = (
  ctx: Context,
  { organisatieId, id, tot }: Einde,
): Promise<{ id: number }> =>
  metWie(
    ctx,
    { naam: 'organisatierol.beeindigen', object: { soort: 'organisatie_rol', id } },
    async (trx) => {
      await store.lockRegister(trx)
      const rollen = alsRollen(await store.findOrganisaties(trx))
      const rol = rollen.find((r) => r.id === id && r.organisatieId === organisatieId)
      if (rol === undefined) return nietGevonden()
      const onder = rol.rol === 'hoofdaannemer' ? rollen.filter((r) => r.onderId === organisatieId) : []
      const goed = eindeControleren(rol, tot, onder)
      if (!goed.ok) return goed
      await store.updateTot(trx, 'organisatie_rol', { id, tot })
      return gelukt({ id })
    },
  )

/** Writes a contract or subsidie down (ALG-08). Codes of `contractControleren`, 404. */
export const contractVastleggen = (
  ctx: Context,
  organisatieId: number,
  { gebiedId, ...body }: BodyVan<typeof ContractOp>,
): Promise<{ id: number }> =>
  metWie(
    ctx,
    { naam: 'contract.vastleggen', object: { soort: 'organisatie', id: organisatieId } },
    async (trx) => {
      if ((await store.findOrganisaties(trx, organisatieId)).length === 0) return nietGevonden()
      const bekend = gebiedId === null || (await ketenIds(trx, gebiedId)).length > 0
      const goed = contractControleren(body, bekend)
      if (!goed.ok) return goed
      const contract = {
        ...body,
        ...goed.waarde,
        organisatie_id: organisatieId,
        gebied_id: gebiedId,
        door: ctx.wie.id,
      }
      return gelukt({ id: await store.insertContract(trx, contract) })
    },
  )

/** Sets the last day of a contract. Codes of `eindeControleren`, 404. */
export const contractBeeindigen = (
  ctx: Context,
  { organisatieId, id, tot }: Einde,
): Promise<{ id: number }> =>
  metWie(ctx, { naam: 'contract.beeindigen', object: { soort: 'organisatie_contract', id } }, async (trx) => {
    const [organisatie] = await store.findOrganisaties(trx, organisatieId)
    const contract = organisatie?.contracten.find((c) => c.id === id)
    if (contract === undefined) return nietGevonden()
    const goed = eindeControleren(contract, tot, [])
    if (!goed.ok) return goed
    await store.updateTot(trx, 'organisatie_contract', { id, tot })
    return gelukt({ id })
  })

import type {
  AntwoordVan,
  BodyVan,
  noodtoegangAfhandelen as AfhandelenOp,
  noodtoegangNemen as NemenOp,
} from '@keukentafel/contract'
import { conflict, gelukt, nietGevonden, verboden, type Result } from '../../kern/result.ts'
import { Geweigerd, metWie, type Context } from '../../platform/db/met.ts'
import { noodtoegangControleren } from './noodtoegang.rules.ts'
import * as store from './noodtoegang.store.ts'
import { toNoodtoegangRij } from './noodtoegang.view.ts'

type Genomen = AntwoordVan<typeof NemenOp>

// One answer for what is not there and for what is closed to this person: it tells nothing of who is known.
const NIET: Result<never> = {
  ok: false,
  weigeringen: [
    {
      code: 'noodtoegang-niet-mogelijk',
      tekst:
        'Met deze gegevens kunt u geen noodtoegang krijgen. Kijk de gegevens na, of bel de functioneel beheerder.',
      aard: 'niet-gevonden',
    },
  ],
}
const TE_VAAK: Result<never> = {
  ok: false,
  weigeringen: [
    {
      code: 'te-vaak',
      tekst: 'U vroeg dit uur al 5 keer noodtoegang. Bel de functioneel beheerder.',
      aard: 'te-vaak',
    },
  ],
}
const AL = conflict(
  'noodtoegang-niet-nodig',
  'U kunt dit dossier al openen. Zoek het op, dan hebt u geen noodtoegang nodig.',
)

function toGenomen(uit: store.Genomen): Result<Genomen> {
  if (uit.stand !== 'gegeven') return { 'te-vaak': TE_VAAK, al: AL, niet: NIET }[uit.stand]
  return gelukt({ id: uit.id, dossierId: uit.dossier_id, delen: uit.delen, tot: uit.tot.toISOString() })
}

/**
 * Takes short access to one dossier in an emergency (PRI-03). The dossier, the functioneel beheerder and the inwoner
 * know it from the same transaction on. Codes: those of the rule, `noodtoegang-niet-mogelijk`, `noodtoegang-niet-nodig`,
 * `te-vaak` (five an hour, also in vain).
 */
export async function noodtoegangNemen(ctx: Context, body: BodyVan<typeof NemenOp>): Promise<Genomen> {
  const vraag = noodtoegangControleren(body)
  if (!vraag.ok) throw new Geweigerd(vraag.weigeringen)
  const { reden } = vraag.waarde
  return metWie(ctx, { naam: 'noodtoegang.nemen', reden }, async (trx) =>
    toGenomen(await store.insertNoodtoegang(trx, vraag.waarde)),
  )
}

/** Marks one as seen and ends it when asked; twice is once. Codes: `niet-gevonden`, `noodtoegang-van-uzelf`. */
export function noodtoegangAfhandelen(
  ctx: Context,
  id: number,
  { beeindigen }: BodyVan<typeof AfhandelenOp>,
): Promise<AntwoordVan<typeof AfhandelenOp>> {
  const h = { naam: 'noodtoegang.afhandelen', object: { soort: 'noodtoegang', id } }
  return metWie(ctx, h, async (trx) => {
    const uit = await store.updateAfgehandeld(trx, id, beeindigen)
    if (uit === false)
      return verboden('noodtoegang-van-uzelf', 'Dit was uw eigen noodtoegang. Vraag een andere beheerder.')
    const [rij] = await store.findNoodtoegangen(trx, 1, id)
    if (uit === null || rij === undefined) return nietGevonden()
    return gelukt(toNoodtoegangRij(ctx.wie, rij, ctx.moment))
  })
}

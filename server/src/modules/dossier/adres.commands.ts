import type { AntwoordVan, adresWijzigen as WijzigenOp, BodyVan } from '@keukentafel/contract'
import { gelukt, geweigerd, verboden, verouderd } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import { gebiedVan } from '../inrichting/inrichting.queries.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { findAdresStand, updateAdres } from './adres.store.ts'
import { magMetDossier } from './dossier.policy.ts'

const leeg = (tekst: string | undefined): string | null =>
  (tekst ?? '').trim() === '' ? null : (tekst ?? '').trim()

/** As it is stored: `8924 ab` becomes `8924AB`. */
export const normPostcode = (postcode: string): string => postcode.replace(' ', '').toUpperCase()

/**
 * Fills in or changes the address of the household; `ctx.versie` is the version that was seen. Within the gemeente
 * nothing is handed over (REG-19): the dossier stays with its team, plan and regievoerder and only the wijk changes;
 * the answer says when another team works at that address. Refuses with
 * `postcode-buiten-gemeente`, `adres-niet-te-wijzigen`, and 412 when somebody was first.
 */
export function adresWijzigen(
  ctx: Context,
  dossierId: number,
  body: BodyVan<typeof WijzigenOp>,
): Promise<AntwoordVan<typeof WijzigenOp>> {
  const naam = 'dossier.adres-wijzigen'
  return metWie(ctx, { naam, dossierId, deel: 'kern' }, async (trx) => {
    const stand = await findAdresStand(trx, dossierId)
    if (!magMetDossier(ctx.wie, { status: stand.status, schrijftKern: true }).includes(naam))
      return verboden('adres-niet-te-wijzigen', 'U mag het adres van dit dossier niet wijzigen.')
    const postcode = normPostcode(body.postcode)
    const gebied = await gebiedVan(trx, postcode)
    if (gebied.isBuiten)
      return geweigerd(
        'postcode-buiten-gemeente',
        'Dit adres ligt niet in deze gemeente. Kijk de postcode na.',
        'postcode',
      )
    const { straat, huisnummer, toevoeging, plaats } = body
    const adres = {
      gebied_id: gebied.id,
      straat: leeg(straat),
      huisnummer,
      toevoeging: leeg(toevoeging),
      postcode,
      plaats: leeg(plaats),
    }
    const version = await updateAdres(trx, dossierId, ctx.versie ?? 0, adres)
    if (version === null) return verouderd()
    await tijdlijnSchrijven(trx, {
      dossierId,
      wieId: ctx.wie.id,
      deel: 'kern',
      gebeurtenis: 'dossier.adres-gewijzigd',
    })
    const isAnders = gebied.team_id !== null && !stand.gebieden.includes(gebied.id)
    return gelukt({ version, andereWijk: isAnders ? gebied.naam : null })
  })
}

import type { AntwoordVan, BodyVan, verslagAanvullen as AanvullenOp } from '@keukentafel/contract'
import { gelukt, geweigerd, nietGevonden } from '../../kern/result.ts'
import { metWie, type Context } from '../../platform/db/met.ts'
import { attenderen } from '../attendering/attendering.commands.ts'
import { tijdlijnSchrijven } from '../tijdlijn/tijdlijn.commands.ts'
import { findAntwoorden, findLid, findVerslagen, insertOpmerking } from './verslag.store.ts'

type Sleutel = { readonly dossierId: number; readonly gesprekId: number }

/**
 * The inwoner mends or adds; the verslag stays as it was and the remark stands beside it with its day (KTG-16). Who has
 * the regie hears it. Codes: `opmerking-leeg`, `onderwerp-onbekend`.
 */
export const verslagAanvullen = (
  ctx: Context,
  { dossierId, gesprekId }: Sleutel,
  body: BodyVan<typeof AanvullenOp>,
): Promise<AntwoordVan<typeof AanvullenOp>> =>
  metWie(
    ctx,
    { naam: 'verslag.aanvullen', dossierId, object: { soort: 'gesprek', id: gesprekId } },
    async (trx) => {
      const eigen = await findLid(trx, dossierId, { wieId: ctx.wie.id })
      const verslagen = await findVerslagen(trx, dossierId)
      if (eigen === undefined || !verslagen.some((v) => v.gesprek_id === gesprekId)) return nietGevonden()
      const tekst = body.tekst.trim()
      if (tekst === '') return geweigerd('opmerking-leeg', 'Schrijf op wat er anders is of mist.', 'tekst')
      const leefgebied = body.leefgebied ?? null
      const gebieden = (await findAntwoorden(trx, dossierId)).filter((a) => a.gesprek_id === gesprekId)
      if (leefgebied !== null && !gebieden.some((a) => a.leefgebied === leefgebied))
        return geweigerd('onderwerp-onbekend', 'Kies een onderwerp uit dit verslag.', 'leefgebied')
      const { id } = await insertOpmerking(trx, {
        dossier_id: dossierId,
        gesprek_id: gesprekId,
        persoon_id: eigen.id,
        leefgebied,
        tekst,
        door: ctx.wie.id,
      })
      const wat = { dossierId, objectId: gesprekId }
      await tijdlijnSchrijven(trx, {
        ...wat,
        wieId: ctx.wie.id,
        deel: 'kern',
        gebeurtenis: 'verslag.aangevuld',
      })
      await attenderen(trx, { ...wat, aan: 'regievoerder', soort: 'verslag.aangevuld' })
      return gelukt({ id })
    },
  )
